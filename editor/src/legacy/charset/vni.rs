//! VNI for Windows: a letter, and behind it a byte for all of its diacritics.
//!
//! Source: the chart of VNI Software ("VNI double byte"), of which charset `VNI` in GNU recode is a copy. The
//! byte of a capital is lower by 20 hex; people mix both, so either is read behind either letter.

use crate::legacy::code_page::Unit;
use crate::vietnamese::letter::letter;

const BREVE: char = '\u{306}';
const CIRCUMFLEX: char = '\u{302}';
const GRAVE: char = '\u{300}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const ACUTE: char = '\u{301}';
const DOT: char = '\u{323}';

/// The diacritics of a byte behind a letter.
const DIACRITICS: [(u8, &[char]); 17] = [
    (0xf8, &[GRAVE]),
    (0xfb, &[HOOK]),
    (0xf5, &[TILDE]),
    (0xf9, &[ACUTE]),
    (0xef, &[DOT]),
    (0xe2, &[CIRCUMFLEX]),
    (0xe0, &[CIRCUMFLEX, GRAVE]),
    (0xe5, &[CIRCUMFLEX, HOOK]),
    (0xe3, &[CIRCUMFLEX, TILDE]),
    (0xe1, &[CIRCUMFLEX, ACUTE]),
    (0xe4, &[CIRCUMFLEX, DOT]),
    (0xea, &[BREVE]),
    (0xe8, &[BREVE, GRAVE]),
    (0xfa, &[BREVE, HOOK]),
    (0xfc, &[BREVE, TILDE]),
    (0xe9, &[BREVE, ACUTE]),
    (0xeb, &[BREVE, DOT]),
];

/// The letters of a byte alone.
const ALONE: [(u8, char); 9] = [
    (0xf1, 'đ'),
    (0xf4, 'ơ'),
    (0xf6, 'ư'),
    (0xec, 'ì'),
    (0xe6, 'ỉ'),
    (0xf3, 'ĩ'),
    (0xed, 'í'),
    (0xf2, 'ị'),
    (0xee, 'ỵ'),
];

/// The text whose bytes are these, the longest match first. What is no letter stays what it was.
pub(in crate::legacy) fn decode(units: &[Unit]) -> String {
    let mut text = String::new();
    let mut rest = units;
    while let [unit, behind @ ..] = rest {
        let base = alone(*unit).unwrap_or(unit.shown);
        let marked = behind.first().and_then(|mark| with_diacritics(base, *mark));
        text.push(marked.unwrap_or(base));
        rest = if marked.is_some() {
            &behind[1..]
        } else {
            behind
        };
    }
    text
}

fn alone(unit: Unit) -> Option<char> {
    let byte = unit.byte.filter(|byte| *byte >= 0xc0)?;
    let (_, letter) = ALONE.iter().find(|(small, _)| *small == byte | 0x20)?;
    if byte & 0x20 == 0 {
        letter.to_uppercase().next()
    } else {
        Some(*letter)
    }
}

fn with_diacritics(base: char, mark: Unit) -> Option<char> {
    let byte = mark.byte.filter(|byte| *byte >= 0xc0)?;
    let (_, diacritics) = DIACRITICS.iter().find(|(small, _)| *small == byte | 0x20)?;
    let takes_them = match diacritics[0] {
        CIRCUMFLEX => matches!(base, 'a' | 'e' | 'o' | 'A' | 'E' | 'O'),
        BREVE => matches!(base, 'a' | 'A'),
        _ => "aeouyơưAEOUYƠƯ".contains(base),
    };
    takes_them.then(|| letter(base, diacritics)).flatten()
}
