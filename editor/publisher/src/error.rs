//! Why a release cannot be made.

use release_files::zipped::ZipError;
use std::fmt;
use std::io;

/// Why a release cannot be made.
#[derive(Debug)]
pub enum Error {
    /// The sources are not what the build writes.
    Sources(serde_json::Error),
    /// A document cannot be shown, or a page cannot be rendered.
    Render(prerender::error::Error),
    /// A file cannot be compressed.
    Compress(io::Error),
    /// The files do not fit into a zip.
    Zip(ZipError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sources(source) => write!(
                f,
                "the sources of the release: expected what `cargo xtask build` writes, found {source}; copy the \
                 release again"
            ),
            // It says what to fix, in the language of the editor.
            Self::Render(source) => source.fmt(f),
            Self::Compress(source) => write!(f, "a file could not be compressed: {source}"),
            Self::Zip(source) => write!(
                f,
                "the files could not be put into one: {source}; save them into a folder instead"
            ),
        }
    }
}

impl std::error::Error for Error {}

impl From<prerender::error::Error> for Error {
    fn from(source: prerender::error::Error) -> Self {
        Self::Render(source)
    }
}
