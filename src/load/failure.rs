//! Why a whole document cannot be shown.

use super::document::Document;
use super::problem::Expected;

/// A document that did not come or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which one.
    pub document: Document,
    /// The address that was asked.
    pub address: String,
    /// What happened.
    pub cause: Cause,
}

/// What happened to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No answer could be had: no network, no such server, or the browser was not allowed to read
    /// it (CORS, content security policy). Browsers do not tell these apart.
    Network,
    /// The server answered with this status instead of 200.
    Http(u16),
    /// No full answer within [`TIME_LIMIT_SECONDS`].
    Timeout,
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Whether it looks like a web page: the usual answer of a server that has not the file.
        page: bool,
    },
    /// It is JSON, but not of the document's shape.
    Shape {
        /// Where.
        place: String,
        /// What should stand there.
        expected: Expected,
        /// What stands there; `None` where nothing does.
        found: Option<String>,
    },
}

/// How long a document may take, in seconds. Source: the project's contract, "no answer within
/// 15 s".
pub const TIME_LIMIT_SECONDS: u16 = 15;

impl Cause {
    /// The word of the event `khuyen-hoc-error`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Http(_) => "http",
            Self::Timeout => "timeout",
            Self::NotJson { .. } => "not-json",
            Self::Shape { .. } => "shape",
        }
    }
}

impl Failure {
    /// For the console: which address, and what happened.
    pub fn for_administrators(&self) -> String {
        let happened = match &self.cause {
            Cause::Http(status) => format!(" {status}, expected 200"),
            Cause::NotJson { line, column, .. } => {
                format!(" at line {line}, column {column}")
            }
            Cause::Shape { place, .. } => format!(" at {place}"),
            Cause::Network | Cause::Timeout => String::new(),
        };
        format!("{}: {}{happened}", self.address, self.cause.word())
    }
}
