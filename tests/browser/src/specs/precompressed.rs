//! The `.br` and `.gz` files beside the files of the release.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use walkdir::WalkDir;

use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["precompressed":
        every_text_and_wasm_file_has_matching_br_and_gz_files,
        no_compressed_file_lacks_its_original,
    ]
}

const COMPRESSIBLE: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];
const COMPRESSED: [&str; 2] = ["br", "gz"];

/// All files of the release with one of these extensions.
fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry of the release").into_path())
        .filter(|path| path.is_file() && extensions.contains(&&*extension_of(path)))
        .collect()
}

fn extension_of(path: &Path) -> String {
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().into_owned()
}

/// The bytes of a file of the release; none where it is missing.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn decompressed(path: &Path) -> Result<Vec<u8>, String> {
    let compressed = bytes(path)?;
    let mut content = Vec::new();
    let read = match &*extension_of(path) {
        "br" => brotli::BrotliDecompress(&mut &*compressed, &mut content),
        _ => GzDecoder::new(&*compressed)
            .read_to_end(&mut content)
            .map(drop),
    };
    read.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(content)
}

async fn every_text_and_wasm_file_has_matching_br_and_gz_files(context: &TestContext) {
    let originals = files(context.dist(), &COMPRESSIBLE);
    for extension in ["html", "js", "json", "wasm"] {
        let some = originals.iter().any(|path| extension_of(path) == extension);
        assert!(some, "a .{extension} file in {originals:#?}");
    }
    let mut wrong = Vec::new();
    for original in originals {
        let original_bytes = bytes(&original);
        for more in COMPRESSED {
            let compressed_file = original.with_added_extension(more);
            match decompressed(&compressed_file) {
                Ok(decompressed) if Ok(&decompressed) == original_bytes.as_ref() => {}
                Ok(_) => wrong.push(format!("{}: of another content", compressed_file.display())),
                Err(error) => wrong.push(error),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

async fn no_compressed_file_lacks_its_original(context: &TestContext) {
    let compressed = files(context.dist(), &COMPRESSED);
    assert!(!compressed.is_empty(), "there are some");
    let left: Vec<_> = (compressed.into_iter())
        .filter(|path| !path.with_extension("").is_file())
        .collect();
    assert!(left.is_empty(), "{left:#?}");
}
