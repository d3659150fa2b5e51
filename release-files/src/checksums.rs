//! `SHA256SUMS`: the checksum of each file of a release, for administrators who copy it or rebuild it.

use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The conventional name; `sha256sum -c SHA256SUMS` reads the file.
pub const FILE: &str = "SHA256SUMS";

/// The SHA-256 of each file in hexadecimal, by path below the release folder.
pub type Checksums = BTreeMap<String, String>;

/// The SHA-256 of some bytes in hexadecimal.
pub fn sha256(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}

/// The text of the file.
pub fn to_text(checksums: &Checksums) -> String {
    let mut text = String::new();
    for (name, sum) in checksums {
        // Two spaces: the second stands for text mode in the format of GNU coreutils. Writing into a string
        // does not fail.
        let _ = writeln!(text, "{sum}  {name}");
    }
    text
}

/// Reads such a text; a line of another form is left out.
pub fn from_text(text: &str) -> Checksums {
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    lines
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_the_checksums_is_read_back() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc, "FIPS 180-2, appendix B.1");
        let checksums = Checksums::from([
            ("b c".to_owned(), sha256(b"")),
            ("a".to_owned(), sha256(b"abc")),
        ]);
        let text = to_text(&checksums);
        assert!(text.starts_with(&format!("{abc}  a\n")), "sorted: {text}");
        assert_eq!(from_text(&text), checksums);
    }
}
