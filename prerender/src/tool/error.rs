//! Why the tool failed.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a job was not done.
#[derive(Debug)]
pub(crate) enum Error {
    /// The standard input holds no job.
    Job(serde_json::Error),
    /// A page is to be rendered without styles and scripts.
    NoAssets,
    /// A file could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A page could not be rendered.
    Render(prerender::error::Error),
}

impl Error {
    /// For `map_err` on an operation on `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

impl From<prerender::error::Error> for Error {
    fn from(error: prerender::error::Error) -> Self {
        Self::Render(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Job(source) => write!(
                f,
                "expected a job on the standard input, found {source}; `cargo xtask build` writes one"
            ),
            Self::NoAssets => f.write_str(
                "expected `assets` in a job with pages, found none; name the style sheets and scripts",
            ),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Render(source) => source.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
