//! What is to be rendered.

use serde::Deserialize;
use std::path::PathBuf;

/// A job: what the pages are made of, and which of them.
#[derive(Debug, Deserialize)]
pub(crate) struct Job {
    /// The file of articles.
    pub(crate) articles: PathBuf,
    /// The file of programmes.
    pub(crate) programmes: PathBuf,
    /// The style sheet of the widget, made small.
    pub(crate) style: PathBuf,
    /// What is added to it as long as no program runs (`style/still.css`), made small.
    pub(crate) still_style: PathBuf,
    /// The script that hides what the page's address does not ask for, first in an element.
    pub(crate) before: PathBuf,
    /// The script that shows what it asks for, after the element.
    pub(crate) early: PathBuf,
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
    /// The page for a frame; `script` is the address of the program.
    Embed {
        template: PathBuf,
        script: String,
        out: PathBuf,
    },
    /// All in one file; `script` is the file of the program, `style` that of the page.
    IndexedTimeline {
        template: PathBuf,
        script: PathBuf,
        style: PathBuf,
        out: PathBuf,
    },
}
