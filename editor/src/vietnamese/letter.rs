//! A Vietnamese letter apart: what is spelled, and the tone of the syllable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

/// The combining diacritics of the five marked tones: huyền, hỏi, ngã, sắc, nặng.
/// Source: RFC 1456, section 2.
pub const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// A letter without its tone, and the tone as one of [`TONES`].
///
/// `ộ` is `ô` and the dot below. A letter without a tone is itself.
pub fn split_tone(letter: char) -> (char, Option<char>) {
    if letter.is_ascii() {
        return (letter, None);
    }
    let mut tone = None;
    let mut base = None;
    decompose_canonical(letter, |part| {
        if TONES.contains(&part) {
            tone = Some(part);
        } else {
            base = match base {
                None => Some(part),
                Some(before) => compose(before, part),
            };
        }
    });
    base.map_or((letter, None), |base| (base, tone))
}

/// The letter of a base and its combining diacritics; `None` where Unicode has no such letter.
pub fn letter(base: char, diacritics: &[char]) -> Option<char> {
    let mut composed = std::iter::once(base)
        .chain(diacritics.iter().copied())
        .nfc();
    let letter = composed.next();
    letter.filter(|_| composed.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_its_base_with_shape_and_its_tone() {
        for (whole, base, tone) in [
            ('ộ', 'ô', Some('\u{323}')),
            ('ự', 'ư', Some('\u{323}')),
            ('Ẵ', 'Ă', Some('\u{303}')),
            ('à', 'a', Some('\u{300}')),
            ('đ', 'đ', None),
            ('ơ', 'ơ', None),
            ('x', 'x', None),
        ] {
            assert_eq!(split_tone(whole), (base, tone));
            assert_eq!(letter(base, tone.as_slice()), Some(whole));
        }
    }

    #[test]
    fn diacritics_that_no_letter_has_give_none() {
        assert_eq!(letter('b', &['\u{302}']), None);
        assert_eq!(letter('i', &['\u{302}', '\u{309}']), None);
    }
}
