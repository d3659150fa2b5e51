//! The names of the files of a release that depend on the data.

/// The name of the element, with which every file of the widget begins.
pub const NAME: &str = "khuyen-hoc-timeline";

/// The articles.
pub const ARTICLES: &str = "data/articles.json";

/// The programmes and partners.
pub const PROGRAMMES: &str = "data/programmes.json";

/// The script that a page names, with the screen in it.
pub const LOADER: &str = "khuyen-hoc-timeline.js";

/// The demo page.
pub const DEMO: &str = "index.html";

/// The page for a frame.
pub const EMBED: &str = "embed.html";

/// The folder of the pages for frames in which a partner is chosen.
pub const EMBED_FOLDER: &str = "embed";

/// The timeline as HTML to paste.
pub const FRAGMENT: &str = "fragment.html";

/// Everything in one file.
pub const ARCHIVE: &str = "archive.html";

/// The published documents for the authoring page beside it.
pub const EDIT_DATA: &str = "edit-data.js";

/// The self-test page.
pub const SELF_TEST_PAGE: &str = "check.html";

/// The folder of the modules for bundlers.
pub const BUNDLER_FOLDER: &str = "bundler";
