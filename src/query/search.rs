//! Finding activities by words, with or without marks.

use super::fold::{Word, words};
use std::ops::Range;

/// What a visitor typed, as words. Every word must begin some word of what is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
}

/// How well a text fits a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchQuality {
    /// Every word stands there with the very marks that were typed.
    Exact,
    /// Every word stands there, some with other marks.
    Folded,
}

/// The words of one activity, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Searchable {
    /// Its words with a space before each.
    folded_key: String,
    exact_key: String,
}

impl Query {
    /// Reads what was typed. Spaces, punctuation and case do not matter.
    pub fn new(typed: &str) -> Self {
        Self {
            words: words(typed),
        }
    }

    /// Whether it asks for nothing, and so finds everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Which parts of `text` it found, as byte ranges in order, for the eye of the reader.
    pub fn found_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let found = |word: &Word| {
            self.words
                .iter()
                .any(|asked| word.folded_key.starts_with(&asked.folded_key))
        };
        words(text)
            .into_iter()
            .filter(found)
            .map(|word| word.start..word.end)
            .collect()
    }
}

impl Searchable {
    /// Gathers the words of the given texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        for word in texts.into_iter().flat_map(words) {
            for (line, word) in [
                (&mut all.folded_key, &word.folded_key),
                (&mut all.exact_key, &word.exact_key),
            ] {
                line.push(' ');
                line.push_str(word);
            }
        }
        all
    }

    /// How well it fits; `None` where a word is missing.
    pub fn fit(&self, query: &Query) -> Option<MatchQuality> {
        // Of bytes: searching words this short for a character costs more than looking at each byte.
        let begins = |line: &str, asked: &str| {
            let mut words = line.as_bytes().split(|byte| *byte == b' ');
            words.any(|word| word.starts_with(asked.as_bytes()))
        };
        let mut fit = MatchQuality::Exact;
        for word in &query.words {
            if !begins(&self.folded_key, &word.folded_key) {
                return None;
            }
            if !begins(&self.exact_key, &word.exact_key) {
                fit = MatchQuality::Folded;
            }
        }
        Some(fit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str, typed: &str) -> Option<MatchQuality> {
        Searchable::new([text]).fit(&Query::new(typed))
    }

    #[test]
    fn marks_need_not_be_typed_but_rank_when_they_are() {
        for (text, typed, expected) in [
            (
                "Đoàn Thanh niên",
                "doan thanh nien",
                Some(MatchQuality::Folded),
            ),
            (
                "Đoàn Thanh niên",
                "Đoàn Thanh niên",
                Some(MatchQuality::Exact),
            ),
            ("Đoàn Thanh niên", "ĐOÀN", Some(MatchQuality::Exact)),
            ("Đoàn Thanh niên", "Ðoàn", Some(MatchQuality::Exact)),
            ("Đoàn Thanh niên", "đoán", Some(MatchQuality::Folded)),
            ("hòa bình", "hoà", Some(MatchQuality::Exact)),
            ("hoa sen", "hoa", Some(MatchQuality::Exact)),
        ] {
            assert_eq!(fit(text, typed), expected, "{typed} in {text}");
        }
    }

    #[test]
    fn every_word_must_begin_a_word_in_any_order() {
        assert_eq!(
            fit("Thanh niên với nghị lực sống", "nghi thanh"),
            Some(MatchQuality::Folded)
        );
        assert_eq!(fit("Thanh niên với nghị lực sống", "nghi luat"), None);
        assert_eq!(fit("Thanh niên", "hanh"), None);
        assert_eq!(
            fit("Quyết định số 281/QĐ-TTg", "281/QĐ-TTg"),
            Some(MatchQuality::Exact)
        );
        assert_eq!(fit("hội hộ", "hộ"), Some(MatchQuality::Exact));
    }

    #[test]
    fn nothing_typed_finds_everything() {
        for typed in ["", "  ", "–", "\u{301}"] {
            assert!(Query::new(typed).is_empty());
            assert_eq!(fit("bất kỳ", typed), Some(MatchQuality::Exact));
        }
    }

    #[test]
    fn what_was_found_is_told_as_ranges_of_the_text() {
        let text = "“Thanh niên với nghị lực sống”";
        let found: Vec<_> = Query::new("nghi th")
            .found_in(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, ["Thanh", "nghị"]);
        assert!(Query::new("").found_in(text).is_empty());
    }
}
