//! The code pages through which old text was shown: which byte a character stands for.

use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1254, WINDOWS_1258};
use std::sync::LazyLock;

/// How bytes of another encoding became the characters of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CodePage {
    /// Windows-1252, and ISO 8859-1 within it. LibreOffice shows the five bytes that it leaves open as
    /// private signs: 81 as U+F181 and so on.
    Western,
    /// Windows-1254.
    Turkish,
    /// Windows-1258.
    Vietnamese,
}

/// A character of a text, with the byte that it stands for in a code page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) shown: char,
    /// `None` for a character that the code page does not have.
    pub(super) byte: Option<u8>,
}

/// The characters of the bytes 80 to FF, in the order of the code pages.
static UPPER_HALVES: LazyLock<[Vec<char>; 3]> =
    LazyLock::new(|| [WINDOWS_1252, WINDOWS_1254, WINDOWS_1258].map(upper_half));

/// From `encoding_rs`, which has the tables of the WHATWG Encoding Standard.
fn upper_half(encoding: &'static Encoding) -> Vec<char> {
    let bytes: Vec<u8> = (0x80..=0xff).collect();
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    text.chars().collect()
}

impl CodePage {
    /// Every code page, the likeliest first.
    pub(super) const ALL: [Self; 3] = [Self::Western, Self::Turkish, Self::Vietnamese];

    /// The byte of a character; `None` where the code page does not have it.
    pub(super) fn byte(self, shown: char) -> Option<u8> {
        let code = u32::from(shown);
        match code {
            // Of 80 to 9F, a reader that knows no C1 characters keeps the byte as it is.
            0..=0x9f => u8::try_from(code).ok(),
            0xf180..=0xf19f => u8::try_from(code & 0xff).ok(),
            _ => {
                let place = UPPER_HALVES[self as usize]
                    .iter()
                    .position(|c| *c == shown)?;
                u8::try_from(place + 0x80).ok()
            }
        }
    }

    /// The characters of a text with their bytes.
    pub(super) fn units(self, text: &str) -> Vec<Unit> {
        let unit = |shown| Unit {
            shown,
            byte: self.byte(shown),
        };
        text.chars().map(unit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_stands_for_the_byte_it_has_in_the_code_page() {
        for (page, shown, byte) in [
            (CodePage::Western, 'A', Some(0x41)),
            (CodePage::Western, '\u{ad}', Some(0xad)),
            (CodePage::Western, '™', Some(0x99)),
            (CodePage::Western, '\u{99}', Some(0x99)),
            (CodePage::Western, '\u{f19d}', Some(0x9d)),
            (CodePage::Western, 'ộ', None),
            (CodePage::Turkish, 'ğ', Some(0xf0)),
            (CodePage::Turkish, 'ð', None),
            (CodePage::Vietnamese, '\u{323}', Some(0xf2)),
            (CodePage::Vietnamese, 'ơ', Some(0xf5)),
        ] {
            assert_eq!(page.byte(shown), byte, "{shown:?}");
        }
    }
}
