//! Windows-1258: a letter with its shape, and behind it a byte for the tone.
//!
//! Source: the table of Microsoft, as `encoding_rs` has it (WHATWG index windows-1258).

use crate::legacy::code_page::Unit;
use encoding_rs::WINDOWS_1258;
use unicode_normalization::UnicodeNormalization;

/// The text whose bytes are these, composed: the code page itself leaves letters and tones apart.
pub(in crate::legacy) fn decode(units: &[Unit]) -> String {
    let decode_unit = |unit: &Unit| match unit.byte {
        Some(byte) if byte >= 0xa0 => {
            let bytes = [byte];
            let (text, _) = WINDOWS_1258.decode_without_bom_handling(&bytes);
            text.chars().next().unwrap_or(unit.shown)
        }
        _ => unit.shown,
    };
    units.iter().map(decode_unit).nfc().collect()
}
