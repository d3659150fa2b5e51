//! Compressed forms of the text and wasm files of a release, for servers that send such files: they need not
//! compress at each request, and compress no better.

use std::io::{self, Write as _};

/// Extensions of compressible files; all others are compressed already.
const COMPRESSIBLE: [&str; 7] = ["css", "html", "js", "json", "svg", "txt", "wasm"];

/// The extensions that are added to a file's name, of the forms in the order of [`forms`].
pub const EXTENSIONS: [&str; 2] = ["br", "gz"];

/// Whether a file of that name has compressed forms beside it.
pub fn is_compressible(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| COMPRESSIBLE.contains(&extension))
}

/// The compressed forms of a file, by brotli and by gzip.
///
/// # Errors
/// Never in practice: nothing is written but memory.
pub fn forms(content: &[u8]) -> io::Result<[Vec<u8>; 2]> {
    Ok([brotli(content)?, gzip(content)?])
}

/// Compressed with gzip, level 9.
///
/// # Errors
/// Never in practice: nothing is written but memory.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// Compressed with brotli, level 11.
///
/// # Errors
/// Never in practice: nothing is written but memory.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
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
    use std::io::Read as _;

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
            let [by_brotli, by_gzip] = forms(content).unwrap();
            let mut again = Vec::new();
            brotli::BrotliDecompress(&mut &*by_brotli, &mut again).unwrap();
            assert!(again == content);
            again.clear();
            let mut decoder = flate2::read::GzDecoder::new(&*by_gzip);
            decoder.read_to_end(&mut again).unwrap();
            assert!(again == content);
        }
    }

    #[test]
    fn texts_and_wasm_are_compressible() {
        for (name, expected) in [
            ("index.html", true),
            ("khuyen-hoc-timeline-2f4bc335.wasm", true),
            ("schema/of/articles.schema.json", true),
            ("a.png", false),
            ("c.js.br", false),
            ("mau-hoat-dong.xlsx", false),
            ("LICENSE", false),
        ] {
            assert_eq!(is_compressible(name), expected, "{name}");
        }
    }
}
