//! Compressed files beside the text and wasm files of a release.

use crate::error::Error;
use release_files::compressed::{EXTENSIONS, forms, is_compressible};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Writes `.br` and `.gz` beside each compressible file below a folder.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> Result<(), Error> {
    for entry in WalkDir::new(folder) {
        let path = entry
            .map_err(|error| Error::walk(folder, error))?
            .into_path();
        if path.to_str().is_some_and(is_compressible) {
            write_beside(&path)?;
        }
    }
    Ok(())
}

/// Writes both forms beside a file.
///
/// # Errors
/// When the file cannot be read or its forms cannot be written.
pub(crate) fn write_beside(path: &Path) -> Result<(), Error> {
    let content = fs::read(path).map_err(Error::file(path))?;
    let forms = forms(&content).map_err(Error::file(path))?;
    for (added, compressed) in EXTENSIONS.into_iter().zip(forms) {
        let target = path.with_added_extension(added);
        fs::write(&target, compressed).map_err(Error::file(&target))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::test_folder::test_folder;
    use std::io::Read as _;
    use tempfile::TempDir;

    fn read(folder: &TempDir, name: &str) -> Vec<u8> {
        fs::read(folder.path().join(name)).unwrap()
    }

    fn unbrotli(compressed: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed, &mut content).unwrap();
        content
    }

    fn gunzip(compressed: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(compressed);
        decoder.read_to_end(&mut content).unwrap();
        content
    }

    #[test]
    fn every_text_and_wasm_file_gets_both_also_in_subfolders() {
        let names = [
            "index.html",
            "khuyen-hoc-timeline.js",
            "khuyen-hoc-timeline-2f4bc335.wasm",
            "style.css",
            "picture.svg",
            "data/articles.json",
            "schema/of/articles.schema.json",
        ];
        let files = names.map(|name| (name, name));
        let folder = test_folder(&files);
        write(folder.path()).unwrap();
        for name in names {
            let content = read(&folder, name);
            assert_eq!(content, name.as_bytes(), "the file itself stays");
            assert_eq!(
                unbrotli(&read(&folder, &format!("{name}.br"))),
                content,
                "{name}"
            );
            assert_eq!(
                gunzip(&read(&folder, &format!("{name}.gz"))),
                content,
                "{name}"
            );
        }
    }

    #[test]
    fn compressed_files_are_not_compressed_again() {
        let names = ["a.png", "b.woff2", "c.js.br", "c.js.gz", "LICENSE"];
        let folder = test_folder(&names.map(|name| (name, "x")));
        write(folder.path()).unwrap();
        let count = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(count, names.len(), "nothing was added");
    }

    #[test]
    fn a_changed_file_is_recompressed() {
        let folder = test_folder(&[("a.js", "first()")]);
        for content in ["first()", "second()"] {
            fs::write(folder.path().join("a.js"), content).unwrap();
            write(folder.path()).unwrap();
            assert_eq!(unbrotli(&read(&folder, "a.js.br")), content.as_bytes());
            assert_eq!(gunzip(&read(&folder, "a.js.gz")), content.as_bytes());
        }
        for twice in ["a.js.br.br", "a.js.gz.gz"] {
            assert!(!folder.path().join(twice).exists(), "{twice}");
        }
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = std::env::temp_dir().join("khuyen-hoc-no-such-folder");
        let message = write(&folder).unwrap_err().to_string();
        assert!(message.contains("khuyen-hoc-no-such-folder"), "{message}");
    }
}
