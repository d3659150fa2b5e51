//! Ids of activities, articles, programmes and partners: made of what they say, and none given twice.

use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashSet;

/// The most letters of a title in an id: it stands in addresses.
const MAX_LETTERS: usize = 48;

/// The ids of one sort that are in use.
#[derive(Clone, Debug, Default)]
pub struct Ids(HashSet<String>);

impl Ids {
    /// Takes an id; false where it is in use.
    pub fn take(&mut self, id: &str) -> bool {
        self.0.insert(id.to_owned())
    }

    /// A new id: `base`, or where that is in use `base-2`, `base-3` and so on.
    pub fn make(&mut self, base: &str) -> String {
        let mut id = base.to_owned();
        let mut number = 2_usize;
        while !self.take(&id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }
}

/// The id that an activity is to have: its years and the words of its title,
/// `2014-thanh-nien-voi-nghi-luc-song`.
pub fn of_activity(period: Option<Period>, title: &str) -> String {
    let years = period.map(|period| match (period.first_year(), period.last_year()) {
        (first, last) if first == last => format!("{first:04}"),
        (first, last) => format!("{first:04}-{last:04}"),
    });
    let parts = [years.unwrap_or_default(), slug(title)];
    let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => "hoat-dong".to_owned(),
        [only] => (*only).clone(),
        [years, title, ..] => format!("{years}-{title}"),
    }
}

/// The words of a text without diacritics, joined by hyphens, as many as an address can bear; empty where it
/// has none.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in fold(text).split(' ').filter(|word| !word.is_empty()) {
        // Of a script that does not fold, an address would show escapes.
        if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            continue;
        }
        if !slug.is_empty() {
            if slug.len() + word.len() >= MAX_LETTERS {
                break;
            }
            slug.push('-');
        }
        slug.extend(word.chars().take(MAX_LETTERS));
    }
    slug
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    #[test]
    fn an_id_says_the_years_and_the_title() {
        for (when, title, id) in [
            (
                "2014",
                "“Thanh niên với nghị lực sống”",
                "2014-thanh-nien-voi-nghi-luc-song",
            ),
            ("2018-08-17", "Ký kết", "2018-ky-ket"),
            ("2018/2020", "Đọc sách", "2018-2020-doc-sach"),
            ("2018", "…", "2018"),
            ("2018", "読書", "2018"),
        ] {
            assert_eq!(of_activity(Some(Period::parse(when).unwrap()), title), id);
        }
        assert_eq!(of_activity(None, "…"), "hoat-dong");
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        let id = slug(&"khuyến học khuyến tài ".repeat(9));
        assert_eq!(id, "khuyen-hoc-khuyen-tai-khuyen-hoc-khuyen-tai");
        assert_eq!(slug(&"a".repeat(90)).len(), MAX_LETTERS);
    }

    #[test]
    fn no_id_is_given_twice() {
        let mut ids = Ids::default();
        assert!(ids.take("2018-ky-ket"));
        assert_eq!(ids.make("2018-ky-ket"), "2018-ky-ket-2");
        assert_eq!(ids.make("2018-ky-ket"), "2018-ky-ket-3");
        assert!(!ids.take("2018-ky-ket-3"));
    }
}
