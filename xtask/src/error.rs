//! What can go wrong in a task, said with the next step.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a task ended early.
#[derive(Debug)]
pub(crate) enum Error {
    /// The command line is not one we know.
    Usage {
        expected: &'static str,
        found: String,
    },
    /// A program is not on this machine and we cannot put it there.
    Missing { program: String, next: String },
    /// A program ran and said no.
    Failed { command: String, how: String },
    /// A file or folder could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A file or an answer is not what the task counts on.
    Unexpected {
        place: String,
        expected: String,
        found: String,
        next: &'static str,
    },
    /// The release weighs too much.
    OverBudget(String),
    /// Some of the tests and checks failed; each has told its own story above.
    Checks { failed: Vec<String> },
}

impl Error {
    /// For `map_err` on what touches `path`.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { expected, found } => {
                write!(
                    f,
                    "expected {expected}, found {found:?}; `cargo xtask help` names them all"
                )
            }
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
