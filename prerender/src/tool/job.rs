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
    /// The style sheet of the widget, minified.
    pub(crate) style: PathBuf,
    /// What is added to it until the app runs (`style/prerendered.css`), minified.
    #[serde(alias = "still_style")]
    pub(crate) prerendered_style: PathBuf,
    /// The script that comes first in an element: it hides the screen where the page's address asks for
    /// another one.
    #[serde(alias = "before")]
    pub(crate) hide_before_query: PathBuf,
    /// The script behind an element: it shows the variant the address asks for.
    #[serde(alias = "early")]
    pub(crate) apply_query: PathBuf,
    /// The version of the release.
    pub(crate) version: String,
    /// The day of the release, `2026-11-25`.
    pub(crate) date: String,
    /// The files to write.
    pub(crate) outputs: Vec<Output>,
}

/// A file to write.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Output {
    /// A page that holds the element, changed in place.
    HostPage { page: PathBuf },
    /// Plain HTML to paste.
    Fragment { out: PathBuf },
    /// The page for a frame; `script` is the address of the app's script.
    Embed {
        template: PathBuf,
        script: String,
        out: PathBuf,
    },
    /// All in one file; `script` is the file of the app's script, `style` that of the page's style sheet.
    Archive {
        template: PathBuf,
        script: PathBuf,
        style: PathBuf,
        out: PathBuf,
    },
}
