//! Bytes as a script that holds them in a text, a sign for each byte. Base64, which esbuild writes, has four signs for
//! three bytes, so that equal bytes look different: compressed for sending, a wasm is a third larger then.

use std::fmt::Write as _;

/// The text of a module whose default export is the bytes.
pub(super) fn bytes_module(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2 + 100);
    text.push_str("const text = \"");
    text.extend(bytes.iter().map(|byte| sign(*byte)));
    // Writing into a string does not fail.
    let _ = writeln!(
        text,
        "\";\nexport default Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);"
    );
    text
}

/// The sign for a byte: its own where that is plain ASCII that a script and a page may hold, else the one 256 further,
/// a letter of Latin Extended, of which the decoder takes the lower eight bits too.
fn sign(byte: u8) -> char {
    let is_plain = matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\' | b'<');
    if is_plain {
        return char::from(byte);
    }
    char::from_u32(256 + u32::from(byte)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn every_byte_has_a_sign_of_its_own_that_ends_neither_text_nor_element() {
        let all: Vec<u8> = (0..=255).collect();
        let module = bytes_module(&all);
        let text = module.split('"').nth(1).unwrap();
        let again: Vec<u8> = text.chars().map(|c| (u32::from(c) & 255) as u8).collect();
        assert_eq!(again, all);
        assert!(!text.contains(['<', '\\', '\n', '\r', '\0']));
    }
}
