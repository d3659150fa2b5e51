//! Texts without case and marks, so that `doan thanh nien` finds `Đoàn Thanh niên`.

use super::char_class::{CharClass, Diacritics, classify};

/// A word of a text: where it stands and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Byte offsets of the word in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Lower case, without marks.
    pub(super) folded_key: String,
    /// With its marks: first the tone of the syllable, then each letter followed by the mark that
    /// changes it, marks as capitals. As the tone stands apart, `hòa` and `hoà` are the same.
    pub(super) exact_key: String,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open = OpenWord::default();
    for (place, c) in text.char_indices() {
        let end = place + c.len_utf8();
        match classify(c) {
            CharClass::Letter(base, marks) => open.letter(base, marks, place, end),
            // A mark without a letter before it marks nothing.
            CharClass::Mark(marks) => open.mark(marks, end),
            CharClass::Break => open.close(&mut words),
        }
    }
    open.close(&mut words);
    words
}

/// The text without case, marks and punctuation: its words in lower case, parted by single spaces.
///
/// The same for the composed (NFC) and the decomposed (NFD) form, and unchanged when folded_key again.
pub fn fold(text: &str) -> String {
    words(text)
        .into_iter()
        .map(|word| word.folded_key)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The word that is being read.
#[derive(Default)]
struct OpenWord {
    letters: Vec<(char, Diacritics)>,
    start: usize,
    end: usize,
}

impl OpenWord {
    fn letter(&mut self, base: char, marks: Diacritics, start: usize, end: usize) {
        if self.letters.is_empty() {
            self.start = start;
        }
        self.letters.push((base, marks));
        self.end = end;
    }

    fn mark(&mut self, marks: Diacritics, end: usize) {
        if let Some((_, letter)) = self.letters.last_mut() {
            *letter = letter.and(marks);
            self.end = end;
        }
    }

    fn close(&mut self, words: &mut Vec<Word>) {
        if self.letters.is_empty() {
            return;
        }
        let tones = self
            .letters
            .iter()
            .fold(Diacritics::default(), |all, (_, marks)| {
                all.and(Diacritics {
                    quality: 0,
                    tone: marks.tone,
                })
            });
        let (mut folded_key, mut exact_key) =
            (String::new(), String::from(char::from(b'A' + tones.tone)));
        for (base, marks) in self.letters.drain(..) {
            folded_key.push(base);
            exact_key.push(base);
            if marks.quality > 0 {
                exact_key.push(char::from(b'A' + marks.quality));
            }
        }
        words.push(Word {
            start: self.start,
            end: self.end,
            folded_key,
            exact_key,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact_key(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.exact_key).collect()
    }

    #[test]
    fn case_marks_and_punctuation_fall_away() {
        for (text, folded_key) in [
            ("Đoàn Thanh niên", "doan thanh nien"),
            ("Ðoàn TNCS", "doan tncs"),
            ("“Người cao tuổi – Khuyến học”", "nguoi cao tuoi khuyen hoc"),
            ("281/QĐ-TTg", "281 qd ttg"),
            ("ẪỘẬ ỹ Ỳ ự", "aoa y y u"),
            ("  ", ""),
            ("\u{301}a\u{301}", "a"),
            ("Ünïcödé Straße", "unicode straße"),
        ] {
            assert_eq!(fold(text), folded_key, "{text}");
        }
    }

    #[test]
    fn decomposed_text_in_any_order_of_marks_folds_like_composed_text() {
        for text in ["a\u{323}\u{302}n", "a\u{302}\u{323}n", "ận", "â\u{323}n"] {
            assert_eq!(
                (fold(text).as_str(), exact_key(text)),
                ("an", exact_key("ận")),
                "{text}"
            );
        }
    }

    #[test]
    fn the_place_of_the_tone_in_a_syllable_does_not_matter() {
        assert_eq!(exact_key("hòa thúy"), exact_key("hoà thuý"));
        assert_ne!(exact_key("hòa"), exact_key("hóa"));
        assert_ne!(exact_key("tân"), exact_key("tăn"));
    }

    #[test]
    fn a_word_knows_where_it_stands_with_its_marks() {
        let text = "“Đoa\u{300}n” 15";
        let found: Vec<_> = words(text)
            .iter()
            .map(|word| &text[word.start..word.end])
            .collect();
        assert_eq!(found, ["Đoa\u{300}n", "15"]);
    }
}
