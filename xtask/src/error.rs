//! Why a task can fail, with the next step in the message.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a task ended early.
#[derive(Debug)]
pub(crate) enum Error {
    /// A program is missing and cannot be installed by us.
    Missing { program: String, next: String },
    /// A program could not start or failed.
    Failed { command: String, how: String },
    /// A file or folder could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A file or an output is not what the task expects.
    Unexpected {
        place: String,
        expected: String,
        found: String,
        next: &'static str,
    },
    /// The release exceeds its size budget.
    OverBudget(String),
    /// Some of the tests and checks failed; their output is above.
    Checks { failed: Vec<String> },
}

impl Error {
    /// For `map_err` on an operation on `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    /// An error while walking the files below `folder`.
    pub(crate) fn walk(folder: &Path, error: walkdir::Error) -> Self {
        let path = error.path().unwrap_or(folder).to_owned();
        let source = error.into();
        Self::File { path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { program, next } => {
                write!(f, "expected {program} on this machine, found none; {next}")
            }
            Self::Failed { command, how } => write!(f, "{how}: {command}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Unexpected {
                place,
                expected,
                found,
                next,
            } => {
                write!(f, "{place}: expected {expected}, found {found}; {next}")
            }
            Self::OverBudget(text) => f.write_str(text),
            Self::Checks { failed } => write!(f, "failed: {}", failed.join(", ")),
        }
    }
}

impl std::error::Error for Error {}
