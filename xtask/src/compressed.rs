//! Each text and program of a release, compressed once and for all: servers that can send such files
//! need not compress at each request, and no better.

use crate::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What is worth it: the rest is compressed already.
const KINDS: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::folder_of_test::FolderOfTest;
    use std::io::Read as _;

    fn read(folder: &FolderOfTest, name: &str) -> Vec<u8> {
        fs::read(folder.path().join(name)).unwrap()
    }

    fn of_brotli(compressed: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        brotli::BrotliDecompress(&mut &*compressed, &mut content).unwrap();
        content
    }

    fn of_gzip(compressed: &[u8]) -> Vec<u8> {
        let mut content = Vec::new();
        let mut decoder = flate2::read::GzDecoder::new(compressed);
        decoder.read_to_end(&mut content).unwrap();
        content
    }

    #[test]
    fn what_is_compressed_is_the_same_bytes_again() {
        // So much of it that a decoder cannot have it in one piece, and no two parts alike.
        let long: Vec<u8> = (0..20_000_u32)
            .flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes())
            .collect();
        for content in [
            "".as_bytes(),
            b"\0asm\r\n",
            "Hội Khuyến học".as_bytes(),
            &long,
        ] {
            assert!(of_brotli(&brotli(content).unwrap()) == content);
            assert!(of_gzip(&gzip(content).unwrap()) == content);
        }
    }

    #[test]
    fn every_text_and_program_gets_both_beside_it_also_in_folders() {
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
        let folder = FolderOfTest::with("texts", &files);
        put_beside(folder.path()).unwrap();
        for name in names {
            let content = read(&folder, name);
            assert_eq!(content, name.as_bytes(), "the file itself stays");
            assert_eq!(
                of_brotli(&read(&folder, &format!("{name}.br"))),
                content,
                "{name}"
            );
            assert_eq!(
                of_gzip(&read(&folder, &format!("{name}.gz"))),
                content,
                "{name}"
            );
        }
    }

    #[test]
    fn what_is_compressed_already_is_not_compressed_again() {
        let names = ["a.png", "b.woff2", "c.js.br", "c.js.gz", "LICENSE"];
        let folder = FolderOfTest::with("pictures", &names.map(|name| (name, "x")));
        put_beside(folder.path()).unwrap();
        let count = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(count, names.len(), "nothing was added");
    }

    #[test]
    fn a_file_that_changed_is_compressed_anew() {
        let folder = FolderOfTest::with("anew", &[("a.js", "first()")]);
        for content in ["first()", "second()"] {
            fs::write(folder.path().join("a.js"), content).unwrap();
            put_beside(folder.path()).unwrap();
            assert_eq!(of_brotli(&read(&folder, "a.js.br")), content.as_bytes());
            assert_eq!(of_gzip(&read(&folder, "a.js.gz")), content.as_bytes());
        }
        for twice in ["a.js.br.br", "a.js.gz.gz"] {
            assert!(!folder.path().join(twice).exists(), "{twice}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let folder = std::env::temp_dir().join("khuyen-hoc-no-such-folder");
        let told = put_beside(&folder).unwrap_err().to_string();
        assert!(told.contains("khuyen-hoc-no-such-folder"), "{told}");
    }
}
