//! Characters that are read as another one, or not seen at all: what word processors, web pages and social
//! networks put into a text besides its letters.

/// Whether a character has no form of its own: the soft hyphen, the space without width, the joiners, the
/// signs that choose a direction or a variant, the fillers. In Unicode: `Default_Ignorable_Code_Point`.
pub(crate) fn is_invisible(code: u32) -> bool {
    // First and last of each range, those of texts in Latin letters first.
    const RANGES: [(u32, u32); 13] = [
        (0xad, 0xad),
        (0x200b, 0x200f),
        (0x202a, 0x202e),
        (0x2060, 0x206f),
        (0xfeff, 0xfeff),
        (0xfe00, 0xfe0f),
        (0x34f, 0x34f),
        (0x61c, 0x61c),
        (0x115f, 0x1160),
        (0x180b, 0x180f),
        (0x3164, 0x3164),
        (0xffa0, 0xffa0),
        (0xe0000, 0xe0fff),
    ];
    RANGES
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&code))
}

/// The ASCII character that a character is a form of: full-width `Ａ`, mathematical `𝐀` and `𝟠`, circled `Ⓐ`,
/// squared `🄰`. Of letters the case may be another one.
pub(super) fn plain_form(code: u32) -> Option<char> {
    // First and last of a range, after how many the letters or digits start again, the first of them.
    const RANGES: [(u32, u32, u32, u8); 5] = [
        (0xff01, 0xff5a, 90, b'!'),
        (0x1d400, 0x1d6a3, 26, b'a'),
        (0x1d7ce, 0x1d7ff, 10, b'0'),
        (0x24b6, 0x24e9, 26, b'a'),
        (0x1f130, 0x1f189, 32, b'a'),
    ];
    let plain = if (0x2102..=0x2139).contains(&code) {
        *LETTERLIKE.get(usize::try_from(code - 0x2102).ok()?)?
    } else {
        let (first, _, count, start) =
            (RANGES.iter()).find(|(first, last, ..)| (*first..=*last).contains(&code))?;
        start + u8::try_from((code - first) % count).ok()?
    };
    // The squared letters have gaps, where other signs stand.
    (plain > b' ' && plain <= b'z').then_some(char::from(plain))
}

/// U+2102 to U+2139: the mathematical letters that Unicode had before it had alphabets of them, such as the `ℎ`
/// of italics; a space where a character is no such letter.
const LETTERLIKE: &[u8] = b"c       ghhhh iill n   pqrrr      z   z k bc eef mo    i";

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn plain_forms_are_those_of_unicode() {
        let alphabets = (0xff10..=0xff5a)
            .chain(0x1d400..=0x1d7ff)
            .chain(0x2102..=0x2139)
            .chain(0x24b6..=0x24e9)
            .chain(0x1f130..=0x1f149);
        for code in alphabets {
            let Some(c) = char::from_u32(code) else {
                continue;
            };
            let plain: Vec<char> = std::iter::once(c).nfkd().collect();
            // Where the letter is an older one, an alphabet has a gap that no text uses.
            if plain == [c] && (0x1d400..=0x1d6a3).contains(&code) {
                continue;
            }
            let expected = match plain[..] {
                [plain] if plain.is_ascii_alphanumeric() => Some(plain.to_ascii_lowercase()),
                _ => None,
            };
            let found = plain_form(code).filter(char::is_ascii_alphanumeric);
            assert_eq!(found.map(|c| c.to_ascii_lowercase()), expected, "{c}");
        }
    }

    #[test]
    fn signs_beside_the_alphabets_keep_their_form() {
        for c in ['№', '™', '🄪', '🅊', '🅿', '学', 'đ', '½'] {
            let expected = (c == '🅿').then_some('p');
            assert_eq!(plain_form(u32::from(c)), expected, "{c}");
        }
    }

    #[test]
    fn letters_spaces_and_hyphens_are_seen() {
        for c in ['a', 'ế', ' ', '\u{a0}', '\u{202f}', '-', '\u{2011}', '学'] {
            assert!(!is_invisible(u32::from(c)), "{c:?}");
        }
    }
}
