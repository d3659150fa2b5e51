//! The files of a release as one zip, which is unpacked on a server.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
pub use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Puts files into a zip, in the order of their names, with the time of the zip format's beginning: the same files
/// are always the same zip.
///
/// # Errors
/// When they are too many or too large for the format.
pub fn zip(files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let is_compressed = [".br", ".gz", ".xlsx"]
            .iter()
            .any(|end| name.ends_with(end));
        let method = if is_compressed {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        // Whoever unpacks it onto a server expects files that all may read.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .unix_permissions(0o644);
        writer.start_file(name, options)?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use std::io::Read as _;
    use zip::ZipArchive;

    #[test]
    fn what_is_packed_is_unpacked_and_the_same_files_are_the_same_zip() {
        let files = BTreeMap::from([
            ("data/articles.json".to_owned(), b"{}".repeat(99)),
            ("a.html.br".to_owned(), vec![1, 2, 3]),
        ]);
        let packed = zip(&files).unwrap();
        assert_eq!(packed, zip(&files).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(&packed)).unwrap();
        let mut again = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            again.insert(file.name().unwrap().into_owned(), content);
        }
        assert_eq!(again, files);
    }
}
