//! The words of a date in a search text, Vietnamese and English.

use super::fold::Word;

/// A word before the number of a part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `ngày`
    Day,
    /// `tháng`
    Month,
    /// `quý`
    Quarter,
    /// `năm`
    Year,
}

/// What a word announces. With other diacritics than its own it is another word: `quỹ 3` is no quarter.
pub(super) fn part(word: &Word) -> Option<Part> {
    // As the keys have them: the tone, then the letters with their shapes.
    match &*word.exact_key {
        "Bngay" | "Angay" => Some(Part::Day),
        "Ethang" | "Athang" => Some(Part::Month),
        "Equy" | "Aquy" | "Equi" | "Aqui" => Some(Part::Quarter),
        "AnaBm" | "Anam" => Some(Part::Year),
        _ => None,
    }
}

/// The number of an English month, from three letters on: `aug`, `sept`, `august`.
pub(super) fn english_month(word: &Word) -> Option<u8> {
    const MONTHS: &str =
        "january february march april may june july august september october november december";
    let key = &*word.folded_key;
    let is_plain = word.exact_key.strip_prefix('A') == Some(key);
    let position = MONTHS.split(' ').position(|name| name.starts_with(key));
    let number = u8::try_from(position? + 1).ok()?;
    (is_plain && key.len() >= 3).then_some(number)
}

/// The number of a quarter: `3`, `III`.
pub(super) fn quarter(key: &str) -> Option<u8> {
    match key {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(2),
        "3" | "iii" => Some(3),
        "4" | "iv" => Some(4),
        _ => None,
    }
}
