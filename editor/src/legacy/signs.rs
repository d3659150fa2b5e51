//! Signs that look right, or like nothing, and are others than was meant.

use crate::vietnamese::syllable::is_syllable;
use unicode_normalization::UnicodeNormalization;

/// The text in composed letters (NFC); `None` where it is so already.
pub(super) fn composed(text: &str) -> Option<String> {
    let composed: String = text.nfc().collect();
    (composed != text).then_some(composed)
}

/// Letters of other alphabets that look like Latin ones. Source: the confusables of Unicode (UTS 39), those
/// of Cyrillic and Greek that keyboards and OCR produce.
const LIKE: [(char, char); 40] = [
    ('Ð', 'Đ'),
    ('Ɖ', 'Đ'),
    ('ð', 'đ'),
    ('ɖ', 'đ'),
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('х', 'x'),
    ('у', 'y'),
    ('і', 'i'),
    ('ѕ', 's'),
    ('һ', 'h'),
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('І', 'I'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
    ('Т', 'T'),
    ('Х', 'X'),
    ('У', 'Y'),
    ('ο', 'o'),
    ('α', 'a'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Η', 'H'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Χ', 'X'),
];

/// The text with look-alikes made Latin, word by word: only where the word becomes Vietnamese, or mixes
/// alphabets and becomes Latin throughout. `None` where nothing changes.
pub(super) fn without_look_alikes(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut result = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_alphabetic() && !('\u{300}'..='\u{36f}').contains(&c))
            .unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        result.push_str(&latin(word).unwrap_or_else(|| word.to_owned()));
        let gap = behind.chars().next().map_or(0, char::len_utf8);
        result.push_str(&behind[..gap]);
        rest = &behind[gap..];
    }
    (result != text).then_some(result)
}

fn latin(word: &str) -> Option<String> {
    let like = |c: char| {
        LIKE.iter()
            .find(|(other, _)| *other == c)
            .map(|(_, latin)| *latin)
    };
    if !word.contains(|c| like(c).is_some()) {
        return None;
    }
    let read: String = word.chars().map(|c| like(c).unwrap_or(c)).nfc().collect();
    let is_latin = read
        .chars()
        .all(|c| c.is_ascii_alphabetic() || matches!(c, 'À'..='ỹ'))
        && !read.contains(|c: char| matches!(c, '\u{370}'..='\u{1dff}'));
    let mixes = word.contains(|c: char| c.is_ascii_alphabetic());
    // Icelandic has Ð and ð itself: there a syllable must come of it, or an abbreviation as QĐ.
    let has_icelandic = word.contains(['Ð', 'ð']);
    let is_abbreviation = read.len() <= 8 && !read.contains(char::is_lowercase);
    let is_convincing = is_syllable(&read) || (mixes && !has_icelandic) || is_abbreviation;
    (is_latin && is_convincing).then_some(read)
}

/// The text without signs that nobody sees; `None` where there are none. A joiner among pictures stays.
pub(super) fn without_invisible(text: &str) -> Option<String> {
    let signs: Vec<char> = text.chars().collect();
    let stays = |(index, c): (usize, &char)| {
        let joins_pictures = *c == '\u{200d}'
            && index > 0
            && signs[index - 1] as u32 >= 0x2600
            && signs
                .get(index + 1)
                .is_some_and(|next| *next as u32 >= 0x2600);
        !is_invisible(*c) || joins_pictures
    };
    let seen: String = signs
        .iter()
        .enumerate()
        .filter(|sign| stays(*sign))
        .map(|(_, c)| *c)
        .collect();
    (seen != text).then_some(seen)
}

/// Zero-width signs, marks of direction, the soft hyphen, control characters that are no white space.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_apart_letters_are_put_together_in_any_order_of_their_diacritics() {
        for text in ["Ho\u{302}\u{323}i", "Ho\u{323}\u{302}i", "Hô\u{323}i"] {
            assert_eq!(composed(text).as_deref(), Some("Hội"));
        }
        assert_eq!(composed("Hội café hoà hòa"), None);
    }

    #[test]
    fn look_alikes_are_read_where_a_latin_word_comes_of_them() {
        for (text, read) in [
            ("Ðoàn Thanh niên", Some("Đoàn Thanh niên")),
            ("QÐ-TTg", Some("QĐ-TTg")),
            ("Hội Khuyến họс", Some("Hội Khuyến học")),
            ("Hội nghị ОК", Some("Hội nghị OK")),
            ("Москва và Hà Nội", None),
            ("Ευρώπη", None),
            ("Reykjavík, Hafnarfjörður", None),
        ] {
            assert_eq!(without_look_alikes(text).as_deref(), read, "{text}");
        }
    }

    #[test]
    fn invisible_signs_go_and_pictures_stay_together() {
        assert_eq!(
            without_invisible("\u{feff}Khuy\u{ad}ến\u{200b} học").as_deref(),
            Some("Khuyến học")
        );
        assert_eq!(
            without_invisible("Gia đình 👨\u{200d}👩\u{200d}👧\tnăm\n2016"),
            None
        );
    }
}
