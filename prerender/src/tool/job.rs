//! A job for the tool, as `cargo xtask` writes it.

use serde::Deserialize;
use std::path::PathBuf;

/// What the pages are made of, and which pages to write.
#[derive(Debug, Deserialize)]
pub(crate) struct Job {
    /// The file of articles.
    pub(crate) articles: PathBuf,
    /// The file of programmes.
    pub(crate) programmes: PathBuf,
    /// What goes into the pages. A loader needs none of it.
    pub(crate) assets: Option<AssetFiles>,
    /// The files to write.
    pub(crate) outputs: Vec<Output>,
}

/// The files of [`ShadowAssets`](prerender::shadow::ShadowAssets).
#[derive(Debug, Deserialize)]
pub(crate) struct AssetFiles {
    /// The style sheet of the widget, minified.
    pub(crate) style: PathBuf,
    /// What is added to it until the app runs (`style/prerendered.css`), minified.
    pub(crate) prerendered_style: PathBuf,
    /// The script that comes first in an element: it hides the screen where the page's address asks for
    /// another one.
    pub(crate) hide_before_query: PathBuf,
    /// The script behind an element: it shows the variant the address asks for.
    pub(crate) apply_query: PathBuf,
}

/// A file to write.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Output {
    /// A page that holds the element, changed in place.
    HostPage { page: PathBuf },
    /// The loader, whose screen is changed in place.
    Loader { script: PathBuf },
    /// Plain HTML to paste.
    Fragment { out: PathBuf },
    /// The page for a frame, and one for each partner; `script` is the file of the app's script in `folder`, that of
    /// the release.
    Embed {
        template: PathBuf,
        script: String,
        folder: PathBuf,
    },
    /// All in one file; `script` is the file of the app's script, `style` that of the page's style sheet,
    /// `date` the day of the release, as `2026-11-25`.
    Archive {
        template: PathBuf,
        script: PathBuf,
        style: PathBuf,
        version: String,
        date: String,
        out: PathBuf,
    },
}
