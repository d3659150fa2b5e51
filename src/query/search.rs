//! Full-text search in activities, with or without diacritics.

use super::fold::{Word, words};
use std::ops::Range;

/// The search text as words. A text matches if each of them begins one of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
}

/// How well a text matches a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchQuality {
    /// Every word matches with the diacritics that were typed.
    Exact,
    /// Some words match only without diacritics.
    Folded,
}

/// The words of one activity, folded for searching.
#[derive(Clone, Debug, Default)]
pub struct Searchable {
    /// The words without diacritics, each after a space.
    folded_keys: String,
    /// The words with diacritics, each after a space.
    exact_keys: String,
}

impl Query {
    /// Reads a search text. Spaces, punctuation and case do not matter.
    pub fn new(text: &str) -> Self {
        Self { words: words(text) }
    }

    /// Whether it has no words, and so matches every text.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words of `text` that match, as byte ranges in order, to be highlighted.
    pub fn hits_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let is_hit = |word: &Word| {
            let mut query_words = self.words.iter();
            query_words.any(|query_word| word.folded_key.starts_with(&query_word.folded_key))
        };
        words(text)
            .into_iter()
            .filter(is_hit)
            .map(|word| word.start..word.end)
            .collect()
    }
}

impl Searchable {
    /// Folds the words of the texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut searchable = Self::default();
        for word in texts.into_iter().flat_map(words) {
            searchable.folded_keys.push(' ');
            searchable.folded_keys.push_str(&word.folded_key);
            searchable.exact_keys.push(' ');
            searchable.exact_keys.push_str(&word.exact_key);
        }
        searchable
    }

    /// How well the words match a query; `None` where they lack one of its words.
    pub fn match_quality(&self, query: &Query) -> Option<MatchQuality> {
        // Compares bytes: splitting such short words at a character is slower.
        let has_prefix = |keys: &str, prefix: &str| {
            let mut keys = keys.as_bytes().split(|byte| *byte == b' ');
            keys.any(|key| key.starts_with(prefix.as_bytes()))
        };
        let mut quality = MatchQuality::Exact;
        for word in &query.words {
            if !has_prefix(&self.folded_keys, &word.folded_key) {
                return None;
            }
            if !has_prefix(&self.exact_keys, &word.exact_key) {
                quality = MatchQuality::Folded;
            }
        }
        Some(quality)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quality(text: &str, query: &str) -> Option<MatchQuality> {
        Searchable::new([text]).match_quality(&Query::new(query))
    }

    #[test]
    fn diacritics_are_optional_but_decide_the_quality() {
        for (text, query, expected) in [
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
            assert_eq!(quality(text, query), expected, "{query} in {text}");
        }
    }

    #[test]
    fn every_query_word_must_begin_a_word_in_any_order() {
        assert_eq!(
            quality("Thanh niên với nghị lực sống", "nghi thanh"),
            Some(MatchQuality::Folded)
        );
        assert_eq!(quality("Thanh niên với nghị lực sống", "nghi luat"), None);
        assert_eq!(quality("Thanh niên", "hanh"), None);
        assert_eq!(
            quality("Quyết định số 281/QĐ-TTg", "281/QĐ-TTg"),
            Some(MatchQuality::Exact)
        );
        assert_eq!(quality("hội hộ", "hộ"), Some(MatchQuality::Exact));
    }

    #[test]
    fn a_query_without_words_matches_everything() {
        for query in ["", "  ", "–", "\u{301}"] {
            assert!(Query::new(query).is_empty());
            assert_eq!(quality("bất kỳ", query), Some(MatchQuality::Exact));
        }
    }

    #[test]
    fn hits_are_ranges_of_the_text() {
        let text = "“Thanh niên với nghị lực sống”";
        let found: Vec<_> = Query::new("nghi th")
            .hits_in(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, ["Thanh", "nghị"]);
        assert!(Query::new("").hits_in(text).is_empty());
    }
}
