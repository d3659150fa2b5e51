//! Full-text search in activities, with or without diacritics.

use super::date_query::{DateQuery, split};
use super::fold::{Word, words};
use crate::model::period::Period;
use std::ops::Range;

/// The search text as dates and words. A text matches if each of the words begins one of its words, and each of
/// the dates is its date or written in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    dates: Vec<DateQuery>,
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
        let (dates, words) = split(text, words(text));
        Self { dates, words }
    }

    /// Whether it has no words, and so matches every text.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.dates.is_empty()
    }

    /// The words of `text` that match, as byte ranges in order, to be highlighted.
    pub fn hits_in(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let words = words(text);
        // The end of the words by which the text names a date.
        let mut date_end = 0;
        let mut is_hit = |(index, word): &(usize, &Word)| {
            for date in &self.dates {
                let mut keys = (words[*index..].iter()).map(|word| word.folded_key.as_bytes());
                let count = date.words_in(&mut keys).unwrap_or(0);
                date_end = date_end.max(index + count);
            }
            let mut query_words = self.words.iter();
            *index < date_end
                || query_words.any(|query_word| word.folded_key.starts_with(&query_word.folded_key))
        };
        let words = words.iter().enumerate();
        words
            .filter(|word| is_hit(word))
            .map(|(_, word)| word.start..word.end)
            .collect()
    }

    /// Like [`Self::hits_in`] for the written form of a period: all of it where the query has a date that it
    /// falls on or spans.
    pub fn hits_in_date(&self, text: &str, period: Period) -> Vec<Range<usize>> {
        if self.dates.iter().any(|date| date.holds(period)) {
            return std::iter::once(0..text.len()).collect();
        }
        self.hits_in(text)
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

    /// How well the words match a query; `None` where they lack one of its words or dates. `period` is the date of
    /// what has these words, if it has one.
    pub fn match_quality(&self, query: &Query, period: Option<Period>) -> Option<MatchQuality> {
        for date in &query.dates {
            let is_held = period.is_some_and(|period| date.holds(period));
            if !is_held && !self.names(date) {
                return None;
            }
        }
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

    /// Whether the date is written in these words.
    fn names(&self, date: &DateQuery) -> bool {
        let mut keys = self.folded_keys.as_bytes().split(|byte| *byte == b' ');
        // From each word on.
        while keys.next().is_some() {
            if date.words_in(&mut keys.clone()).is_some() {
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quality(text: &str, query: &str) -> Option<MatchQuality> {
        Searchable::new([text]).match_quality(&Query::new(query), None)
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

    /// How well an activity with this date, written in the text, matches.
    fn quality_of(when: &str, text: &str, query: &str) -> Option<MatchQuality> {
        let period = Period::parse(when).unwrap();
        Searchable::new([text]).match_quality(&Query::new(query), Some(period))
    }

    fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        let hits = Query::new(query).hits_in(text).into_iter();
        hits.map(|range| &text[range]).collect()
    }

    #[test]
    fn a_date_is_found_in_when_it_was_and_in_what_is_written() {
        for (when, text, query, is_found) in [
            ("2018-08-17", "Ký kết", "17/8/2018", true),
            ("2018-08-17", "Ký kết", "ký 8/2018", true),
            ("2018-08-17", "Ký kết", "trường 8/2018", false),
            ("2018/2020", "Chuyên đề", "2019", true),
            ("2016", "Sơ kết (2013 – 2016)", "2013", true),
            ("2016", "Đề án 2012 – 2020", "2020", true),
            ("2016", "Sơ kết", "2018", false),
            ("2016", "Theo kế hoạch ngày 05/02/2015", "5/2/2015", true),
            ("2018", "8 trường", "8/2018", false),
            ("2018", "8 trường", "8", true),
            ("2018", "80 trường, 18 lớp", "8 18", true),
            ("2017", "Tháng hành động, 8 trường", "tháng 8", false),
            ("2017", "Tháng 8 hằng năm", "thang 8", true),
        ] {
            let found = quality_of(when, text, query);
            assert_eq!(found.is_some(), is_found, "{query} in {when}, {text}");
        }
        assert_eq!(
            quality_of("2018-08-17", "Ký kết", "ký thang 8"),
            Some(MatchQuality::Exact)
        );
        assert_eq!(
            quality_of("2018-08-17", "Ký kết", "ky tháng 8"),
            Some(MatchQuality::Folded)
        );
    }

    #[test]
    fn the_written_date_of_a_hit_is_marked_as_a_whole() {
        let period = Period::parse("2018-08/2018-10").unwrap();
        let text = "8/2018 – 10/2018";
        for query in ["9/2018", "tháng 9", "2018", "17/9/2018 ký"] {
            let hits = Query::new(query).hits_in_date(text, period);
            assert_eq!(
                hits,
                std::iter::once(0..text.len()).collect::<Vec<_>>(),
                "{query}"
            );
        }
        let hits = Query::new("10 2019").hits_in_date(text, period);
        assert_eq!(hits.len(), 1, "of no date, the words");
    }

    #[test]
    fn a_date_marks_the_words_that_name_it() {
        for (text, query, expected) in [
            (
                "Ngày 17/8/2018, 17 trường",
                "17/8/2018",
                vec!["17", "8", "2018"],
            ),
            (
                "Ngày 17 tháng 08 năm 2018",
                "17/8/2018",
                vec!["17", "tháng", "08", "năm", "2018"],
            ),
            ("8 trường, 80 suất, 2018", "8/2018", vec![]),
            ("giai đoạn 2018 – 2020", "năm 2018", vec!["2018"]),
            ("Tháng 8, 8 trường", "tháng 8", vec!["Tháng", "8"]),
            (
                "Tháng 8, 8 trường",
                "tháng 8 truong",
                vec!["Tháng", "8", "trường"],
            ),
        ] {
            assert_eq!(marked(text, query), expected, "{query} in {text}");
        }
    }

    #[test]
    fn words_with_invisible_signs_or_other_forms_are_found_and_marked_as_a_whole() {
        let plain = "khuyến học 2018";
        for text in [
            "khuy\u{200b}ến h\u{ad}ọc 20\u{2060}18",
            "\u{feff}khuyến\u{a0}học\u{202f}2018",
            "ｋｈｕｙến　ｈọｃ　２０１８",
            "𝐤𝐡𝐮𝐲ế𝐧 𝒽ọ𝒸 𝟐𝟎𝟏𝟖",
            "𝘬𝘩𝘶𝘺𝘦\u{302}\u{301}𝘯 ℎọ𝑐 𝟮𝟬𝟭𝟴",
        ] {
            assert_eq!(quality(text, plain), Some(MatchQuality::Exact), "{text}");
            assert_eq!(quality(plain, text), Some(MatchQuality::Exact), "{text}");
            let parts = text.trim_start_matches('\u{feff}');
            let parts: Vec<_> = parts.split([' ', '\u{a0}', '\u{202f}', '　']).collect();
            assert_eq!(marked(text, plain), parts);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn hits_are_pieces_of_the_text_in_order(
            text in "(17|8|/|tháng|năm|2018|ế|\u{200b}|𝐤| |–){0,16}",
            query in "(17|8|/|tháng|2018|k| ){0,6}",
        ) {
            let mut end = 0;
            for hit in Query::new(&query).hits_in(&text) {
                prop_assert!(end <= hit.start && hit.start < hit.end);
                prop_assert!(text.get(hit.clone()).is_some());
                end = hit.end;
            }
        }

        #[test]
        fn a_text_is_found_by_itself(text in "(17|8|/|tháng|năm|2018|ký|\u{200b}|quý III|Aug| |–|-){0,12}") {
            prop_assert!(quality(&text, &text).is_some());
        }
    }
}
