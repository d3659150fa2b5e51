//! Why a whole document cannot be shown.

use super::document::Document;
use super::encoding::Encoding;
use super::problem::Expected;

/// A document that did not load or cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which one.
    pub document: Document,
    /// The address that was requested.
    pub address: String,
    /// What happened.
    pub cause: Cause,
}

/// What happened to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No response: no network, no such server, or the browser was not allowed to read it (CORS,
    /// content security policy). Browsers do not distinguish these.
    Network,
    /// The server responded with this status instead of 200.
    Http(u16),
    /// The server responds, but lets no page of another origin read it (CORS).
    OtherOrigin {
        /// The server.
        host: String,
    },
    /// The page was opened from a disk, where browsers load nothing.
    Disk {
        /// The address that the page was saved from, where it says so.
        original: Option<String>,
    },
    /// No complete response within [`TIME_LIMIT_SECONDS`].
    Timeout,
    /// It has no bytes.
    Empty,
    /// It is compressed, and the server does not say so.
    Compressed,
    /// It is not saved as UTF-8, nor as UTF-16 with a byte order mark.
    Encoding {
        /// The encoding it seems to be saved in; [`Encoding::Utf8`] where the file is damaged.
        seems: Encoding,
    },
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// Whether it looks like a web page: the usual response of a server that lacks the file.
        page: bool,
    },
    /// It is JSON, but not of the document's shape.
    Shape {
        /// Where; empty for the document as a whole.
        path: String,
        /// What the format expects there.
        expected: Expected,
        /// What the document has there; `None` where it has nothing.
        found: Option<String>,
    },
}

/// How long a document may take, in seconds. Source: the project's contract, "no answer within
/// 15 s".
pub const TIME_LIMIT_SECONDS: u16 = 15;

impl Cause {
    /// Its word in the event `khuyen-hoc-error`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::OtherOrigin { .. } => "cors",
            Self::Disk { .. } => "disk",
            Self::Empty => "empty",
            Self::Compressed => "compressed",
            Self::Http(_) => "http",
            Self::Timeout => "timeout",
            Self::Encoding { .. } => "encoding",
            Self::NotJson { .. } => "not-json",
            Self::Shape { .. } => "shape",
        }
    }
}

impl Failure {
    /// The text for the console: which address, and what happened.
    pub fn console_message(&self) -> String {
        let details = match &self.cause {
            Cause::Http(status) => format!(" {status}, expected 200"),
            Cause::Encoding { seems } => format!(" {}, expected UTF-8", seems.name()),
            Cause::NotJson { line, column, .. } => format!(" at line {line}, column {column}"),
            Cause::Shape { path, .. } => format!(" at {path}"),
            Cause::OtherOrigin { host } => {
                format!(" of {host}, expected the header Access-Control-Allow-Origin")
            }
            Cause::Network
            | Cause::Timeout
            | Cause::Disk { .. }
            | Cause::Empty
            | Cause::Compressed => String::new(),
        };
        format!("{}: {}{details}", self.address, self.cause.as_str())
    }
}
