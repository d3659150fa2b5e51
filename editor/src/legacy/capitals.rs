//! Capitals that a font made of small letters.
//!
//! TCVN3 has no accented capitals. Who wanted them took a font named `.Vn…H`, which shows small letters as
//! capitals; the text itself is in small letters, or in capitals where the letters have no diacritics.

/// The text with capitals where the typist saw them: `HéI KHUYÕN HäC` becomes `HỘI KHUYẾN HỌC`.
///
/// `before` is the same text in its old encoding, of which the capitals of ASCII tell.
pub(super) fn restored(before: &str, text: &str) -> String {
    let count = |is_cased: fn(&char) -> bool| before.chars().filter(is_cased).count();
    let capitals = count(char::is_ascii_uppercase);
    let is_typed_in_capitals = capitals >= 2 && count(char::is_ascii_lowercase) == 0;
    if is_typed_in_capitals {
        return text.to_uppercase();
    }
    let words = text.split_inclusive(|c: char| !c.is_alphabetic());
    words.map(restored_word).collect()
}

/// A word with a capital behind a small letter is in capitals: nobody writes `KHUYếN`.
fn restored_word(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let has_inner_capital = letters
        .windows(2)
        .any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    let has_small_ascii = letters.iter().any(char::is_ascii_lowercase);
    if has_inner_capital && !has_small_ascii {
        word.to_uppercase()
    } else {
        word.to_owned()
    }
}

/// Other cases to offer for a text that is all in small letters: capitals, and a capital at its start.
/// Empty for any other text.
pub(super) fn choices(text: &str) -> Vec<String> {
    let is_small = text.contains(char::is_lowercase) && !text.contains(char::is_uppercase);
    if !is_small {
        return Vec::new();
    }
    let mut letters = text.chars();
    let first = letters.find(|c| c.is_alphabetic());
    let sentence = first.map(|first| {
        let at = text.find(first).unwrap_or(0);
        let (start, end) = (&text[..at], &text[at + first.len_utf8()..]);
        format!("{start}{}{end}", first.to_uppercase())
    });
    std::iter::once(text.to_uppercase())
        .chain(sentence)
        .collect()
}
