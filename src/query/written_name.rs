//! Names of the data as an address has them, found in the data. On its way an address may have got a full stop or a
//! bracket behind it, and a `+` between two names the form `%2B`. Only the data can say what is part of a name.

use super::filter::Filter;
use crate::model::timeline::Timeline;

/// The signs that a sentence, a list or a quotation puts behind an address.
const SENTENCE_ENDS: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '”', '’', '»', '…', '*',
];

/// The signs between two ids where somebody took `+` for a sign of the id.
const BETWEEN_IDS: &[char] = &['+', ',', ';'];

/// Without the signs behind it that belong to the text around an address.
pub(super) fn without_sentence_end(written: &str) -> &str {
    written.trim_end_matches(SENTENCE_ENDS)
}

/// The filter with the partners and the kind that the data know, by the names they have there; the others select
/// nothing and are left out.
pub fn known_filter(filter: Filter, timeline: &Timeline) -> Filter {
    let mut partners: Vec<String> = Vec::new();
    for written in &filter.partners {
        for id in partner_ids(written, timeline) {
            if !partners.iter().any(|partner| partner == id) {
                partners.push(id.to_owned());
            }
        }
    }
    let kind = known_name(&filter.kind, |kind| timeline.has_kind(kind));
    let kind = kind.unwrap_or_default().to_owned();
    Filter {
        partners,
        kind,
        ..filter
    }
}

/// The activity whose id is written in an address.
pub fn known_activity(written: &str, timeline: &Timeline) -> Option<usize> {
    let id = known_name(written, |id| timeline.activity_index(id).is_some())?;
    timeline.activity_index(id)
}

fn partner_ids<'a>(written: &'a str, timeline: &'a Timeline) -> Vec<&'a str> {
    let known = |written| known_name(written, |id| timeline.is_selectable(id));
    match known(written) {
        Some(id) => vec![id],
        None => written.split(BETWEEN_IDS).filter_map(known).collect(),
    }
}

/// The name, with as much of the signs behind it as is part of it.
fn known_name(written: &str, is_known: impl Fn(&str) -> bool) -> Option<&str> {
    let mut name = written.trim();
    loop {
        if is_known(name) {
            return Some(name);
        }
        name = name.strip_suffix(SENTENCE_ENDS)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    fn timeline() -> Timeline {
        let articles = r#"{"articles":[{"id":"b","title":"B","activities":[
            {"id":"1","when":"2014","title":"Một","partners":["a"],"kind":"Hội thảo (lần 2)"},
            {"id":"c++","when":"2015","title":"Hai","partners":["x.","c++"]}]}]}"#;
        let programmes = r#"{"partners":[{"id":"a","name":"A"},{"id":"x.","name":"X"},
            {"id":"c++","name":"C"}],"programmes":[]}"#;
        convert(Some(articles), Some(programmes)).timeline
    }

    #[test]
    fn partners_are_known_whatever_stands_between_and_behind_them() {
        for (written, known) in [
            ("a c++", "a c++"),
            ("a.", "a"),
            ("a).", "a"),
            ("a+x.", "a x."),
            ("x.+a", "x. a"),
            ("a,x.;", "a x."),
            ("c++.", "c++"),
            ("x.", "x."),
            ("none+a", "none a"),
            ("a+a a", "a"),
            ("b", ""),
            ("+", ""),
        ] {
            let filter = Filter {
                partners: Filter::parse_partner_ids(written),
                ..Filter::default()
            };
            let filter = known_filter(filter, &timeline());
            assert_eq!(filter.partner_ids(), known, "{written}");
        }
    }

    #[test]
    fn a_kind_is_one_of_the_data_or_none() {
        for (written, known) in [
            ("Hội thảo (lần 2)", "Hội thảo (lần 2)"),
            ("Hội thảo (lần 2).", "Hội thảo (lần 2)"),
            ("Trang này đã ngừng hoạt động", ""),
            ("", ""),
        ] {
            let filter = Filter {
                kind: written.to_owned(),
                ..Filter::default()
            };
            assert_eq!(known_filter(filter, &timeline()).kind, known, "{written}");
        }
    }

    #[test]
    fn an_activity_is_known_whatever_stands_behind_its_id() {
        for (written, index) in [
            ("1", Some(0)),
            ("1)", Some(0)),
            ("c++", Some(1)),
            ("c++…", Some(1)),
            ("c", None),
            ("", None),
        ] {
            assert_eq!(known_activity(written, &timeline()), index, "{written}");
        }
    }
}
