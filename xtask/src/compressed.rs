//! Each text and program of a release, compressed once and for all: servers that can send such files
//! need not compress at each request, and no better.

use crate::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What is worth it: the rest is compressed already.
const KINDS: [&str; 6] = ["css", "html", "js", "json", "svg", "wasm"];

/// Puts `.br` and `.gz` beside each such file of a folder and of those in it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn put_beside(folder: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        if path.is_dir() {
            put_beside(&path)?;
            continue;
        }
        let kind = path.extension().and_then(|kind| kind.to_str());
        let Some(kind) = kind.filter(|kind| KINDS.contains(kind)) else {
            continue;
        };
        let content = fs::read(&path).map_err(Error::file(&path))?;
        for (more, compressed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
            let beside = path.with_extension(format!("{kind}.{more}"));
            let compressed = compressed.map_err(Error::file(&path))?;
            fs::write(&beside, compressed).map_err(Error::file(&beside))?;
        }
    }
    Ok(())
}

/// With gzip 9.
pub(crate) fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// With brotli 11.
pub(crate) fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}
