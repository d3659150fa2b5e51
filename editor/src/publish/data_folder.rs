//! The two documents as a zip, which is unpacked over the folder of a release.

use crate::documents::Documents;
use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The zip. Its entries have no time of their own, so that the same documents give the same bytes.
///
/// # Errors
/// Never in practice: it is written into memory, and is far smaller than a zip may be.
pub fn zip(documents: &Documents) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in [
        ("data/articles.json", &documents.articles),
        ("data/programmes.json", &documents.programmes),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use std::io::Read as _;
    use zip::ZipArchive;

    #[test]
    fn the_documents_are_in_the_zip_by_their_names_in_a_release() {
        let documents = Documents {
            articles: "{\"articles\": [\"Đoàn\"]}".to_owned(),
            programmes: "{}".to_owned(),
            ..Documents::default()
        };
        let bytes = zip(&documents).unwrap();
        assert_eq!(bytes, zip(&documents).unwrap(), "the same bytes each time");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        let mut file = archive.by_name("data/articles.json").unwrap();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, documents.articles);
        drop(file);
        assert!(archive.by_name("data/programmes.json").is_ok());
    }
}
