//! What can go wrong, said with the next step.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was rendered.
#[derive(Debug)]
pub(crate) enum Error {
    /// The job is none.
    Job(serde_json::Error),
    /// A file could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A document of data that cannot be shown, in the words of its editor.
    Data(String),
    /// A page that cannot be rendered into.
    Page {
        page: &'static str,
        expected: String,
        found: String,
    },
}

impl Error {
    /// For `map_err` on what touches `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

/// Reads a text.
///
/// # Errors
/// When there is no such file, or it is not UTF-8.
pub(crate) fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file(path))
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Job(source) => write!(
                f,
                "expected a job on the standard input, found {source}; `cargo xtask build` writes one"
            ),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Data(sentence) => f.write_str(sentence),
            Self::Page {
                page,
                expected,
                found,
            } => write!(
                f,
                "{page}: expected {expected}, found {found}; mend the page"
            ),
        }
    }
}

impl std::error::Error for Error {}
