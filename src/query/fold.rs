//! Words of a text without case and diacritics, so that `doan thanh nien` finds `Đoàn Thanh niên`.

use super::char_class::{CharClass, Diacritics, classify};

/// A word of a text with its search keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Byte offset of its start in the text.
    pub(super) start: usize,
    /// Byte offset of its end in the text.
    pub(super) end: usize,
    /// Lower case, without diacritics.
    pub(super) folded_key: String,
    /// With diacritics: first the tone of the syllable, then each letter followed by its shape, both as
    /// capitals. As the tone is separate, `hòa` and `hoà` have the same key.
    pub(super) exact_key: String,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut current = WordBuilder::default();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        match classify(c) {
            CharClass::Letter(base, diacritics) => current.add_letter(base, diacritics, start, end),
            CharClass::Combining(diacritics) => current.add_diacritics(diacritics, end),
            CharClass::Break => words.extend(current.finish()),
        }
    }
    words.extend(current.finish());
    words
}

/// The text as its words in lower case, without diacritics, separated by single spaces.
///
/// Composed (NFC) and decomposed (NFD) texts fold alike, and folding a folded text changes nothing.
pub fn fold(text: &str) -> String {
    let keys: Vec<_> = words(text)
        .into_iter()
        .map(|word| word.folded_key)
        .collect();
    keys.join(" ")
}

/// The word that is being read.
#[derive(Default)]
struct WordBuilder {
    letters: Vec<(char, Diacritics)>,
    start: usize,
    end: usize,
}

impl WordBuilder {
    fn add_letter(&mut self, base: char, diacritics: Diacritics, start: usize, end: usize) {
        if self.letters.is_empty() {
            self.start = start;
        }
        self.letters.push((base, diacritics));
        self.end = end;
    }

    /// Adds to the last letter, perhaps nothing; without a letter, they are ignored.
    fn add_diacritics(&mut self, added: Diacritics, end: usize) {
        if let Some((_, diacritics)) = self.letters.last_mut() {
            *diacritics = diacritics.and(added);
            self.end = end;
        }
    }

    /// The word, if it has letters; the builder is empty afterwards.
    fn finish(&mut self) -> Option<Word> {
        if self.letters.is_empty() {
            return None;
        }
        let mut tones = self.letters.iter().map(|(_, diacritics)| diacritics.tone);
        let tone = tones.find(|tone| *tone > 0).unwrap_or(0);
        let mut folded_key = String::new();
        let mut exact_key = String::from(char::from(b'A' + tone));
        for (base, diacritics) in self.letters.drain(..) {
            folded_key.push(base);
            exact_key.push(base);
            if diacritics.shape > 0 {
                exact_key.push(char::from(b'A' + diacritics.shape));
            }
        }
        Some(Word {
            start: self.start,
            end: self.end,
            folded_key,
            exact_key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact_key(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.exact_key).collect()
    }

    #[test]
    fn folding_drops_case_diacritics_and_punctuation() {
        for (text, folded) in [
            ("Đoàn Thanh niên", "doan thanh nien"),
            ("Ðoàn TNCS", "doan tncs"),
            ("“Người cao tuổi – Khuyến học”", "nguoi cao tuoi khuyen hoc"),
            ("281/QĐ-TTg", "281 qd ttg"),
            ("ẪỘẬ ỹ Ỳ ự", "aoa y y u"),
            ("  ", ""),
            ("\u{301}a\u{301}", "a"),
            ("Ünïcödé Straße", "unicode straße"),
            ("ＫＨＵＹẾＮ　ＨỌＣ ２０１８", "khuyen hoc 2018"),
            ("𝐊𝐡𝐮𝐲𝐞̂́𝐧 𝘩ọ𝘤 𝟚𝟘𝟙𝟠", "khuyen hoc 2018"),
            ("𝑘ℎ𝑢𝑦ế𝑛 Ⓗọ🄲 1\u{fe0f}\u{20e3}", "khuyen hoc 1"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn decomposed_text_folds_like_composed_text() {
        for text in ["a\u{323}\u{302}n", "a\u{302}\u{323}n", "ận", "â\u{323}n"] {
            assert_eq!(
                (fold(text).as_str(), exact_key(text)),
                ("an", exact_key("ận")),
                "{text}"
            );
        }
    }

    #[test]
    fn the_letter_that_bears_the_tone_does_not_matter() {
        assert_eq!(exact_key("hòa thúy"), exact_key("hoà thuý"));
        assert_ne!(exact_key("hòa"), exact_key("hóa"));
        assert_ne!(exact_key("tân"), exact_key("tăn"));
    }

    #[test]
    fn invisible_signs_part_no_word_and_change_none() {
        for sign in [
            '\u{ad}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{fe0f}',
        ] {
            let text = format!("{sign}khuy{sign}e\u{302}{sign}\u{301}n{sign} ho\u{323}{sign}c");
            assert_eq!(fold(&text), "khuyen hoc", "{sign:?}");
            assert_eq!(exact_key(&text), exact_key("khuyến học"), "{sign:?}");
        }
    }

    #[test]
    fn word_offsets_include_combining_diacritics_and_invisible_signs() {
        let text = "\u{feff}“Đoa\u{300}\u{200b}n” 15";
        let slices: Vec<_> = words(text)
            .iter()
            .map(|word| &text[word.start..word.end])
            .collect();
        assert_eq!(slices, ["Đoa\u{300}\u{200b}n", "15"]);
    }
}
