//! What a release is made of, but the data: with it and two documents, the release of other data can be made
//! without a checkout. The build writes it for the authoring page.

use crate::checksums::Checksums;
use crate::names;
use crate::self_test_page::ListedFile;
use serde::{Deserialize, Serialize};

/// The sources of the files that depend on the data, and the checksums of all others. The script of the archive
/// is not among them: the authoring page has it already, for its preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// The version of the release.
    pub version: String,
    /// The day of the release, `2026-11-25`.
    pub date: String,
    /// The demo page, without a timeline in its element.
    pub demo: String,
    /// The template of the page for a frame, `pages/embed.html`.
    pub embed: String,
    /// The name of the script of that page.
    pub embed_script: String,
    /// The template of the archive, `pages/archive.html`.
    pub archive: String,
    /// The style sheet of the archive.
    pub archive_style: String,
    /// The self-test page, without its list of files.
    pub self_test_page: String,
    /// The script that a page names, without a screen.
    pub loader: String,
    /// The same for bundlers; `None` of a build for development, which has none.
    pub bundler_loader: Option<String>,
    /// The widget's style sheet.
    pub style: String,
    /// What is added to it until the app runs.
    pub prerendered_style: String,
    /// The script that stands first in an element.
    pub hide_before_query: String,
    /// The script that stands right behind it.
    pub apply_query: String,
    /// The files that the self-test page lists and the data do not change.
    pub listed: Vec<ListedFile>,
    /// The checksums of all files that the data do not change.
    pub checksums: Checksums,
}

/// Whether the data change a file of a release; its name is the path below the release folder.
pub fn depends_on_data(name: &str) -> bool {
    let plain = [".br", ".gz"].iter().find_map(|end| name.strip_suffix(end));
    let name = plain.unwrap_or(name);
    let in_folder = |folder: &str| {
        let rest = name.strip_prefix(folder);
        rest.and_then(|rest| rest.strip_prefix('/'))
    };
    let of_bundlers = [
        format!("{}.js", names::NAME),
        format!("{}-data.js", names::NAME),
    ];
    matches!(
        name,
        names::ARTICLES
            | names::PROGRAMMES
            | names::LOADER
            | names::EDIT_DATA
            | names::DEMO
            | names::EMBED
            | names::FRAGMENT
            | names::ARCHIVE
            | names::SELF_TEST_PAGE
    ) || in_folder(names::EMBED_FOLDER).is_some()
        || in_folder(names::BUNDLER_FOLDER)
            .is_some_and(|rest| of_bundlers.iter().any(|name| name == rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_data_change_is_known_by_its_name() {
        for (name, expected) in [
            ("data/articles.json", true),
            ("data/articles.json.br", true),
            ("edit-data.js", true),
            ("edit.html", false),
            ("embed/hoi-luat-gia.html.gz", true),
            ("bundler/khuyen-hoc-timeline.js", true),
            ("bundler/khuyen-hoc-timeline-data.js", true),
            ("bundler/khuyen-hoc-timeline-app.js", false),
            ("khuyen-hoc-timeline-module.js", false),
            ("schema/articles.schema.json", false),
            ("embedded.html", false),
        ] {
            assert_eq!(depends_on_data(name), expected, "{name}");
        }
    }
}
