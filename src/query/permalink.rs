//! A filter in the page's address: `?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=…&kh-match=all`.
//!
//! Only what differs from the element's attributes is written, and only parameters with the prefix are
//! read and changed: all others stay in place byte for byte. What mail programs, editors and other programs make of
//! an address on its way is read as it was meant: `&amp;` for `&`, a full stop or a bracket behind it.

use super::filter::{Filter, NEWEST};
use super::query_string::{parameters, split_address, value, written};
use super::written_name::without_sentence_end;
use crate::model::activity::Status;
use crate::model::years::Years;

const PARTNER: &str = "partner";
const MATCH: &str = "match";
const Q: &str = "q";
const FROM: &str = "from";
const TO: &str = "to";
const KIND: &str = "kind";
const STATUS: &str = "status";
const ORDER: &str = "order";
const ACTIVITY: &str = "activity";

/// Reads a filter from the query part of an address (with or without its `?`). What the address leaves
/// out or has invalid is as in `start`, the filter of the element's attributes.
pub fn read(search: &str, prefix: &str, start: &Filter) -> Filter {
    let mut filter = start.clone();
    let (mut from, mut to) = (start.years.first(), start.years.last());
    for parameter in parameters(search) {
        let Some(name) = filter_name(parameter, prefix) else {
            continue;
        };
        let value = value(parameter);
        match name {
            PARTNER => filter.partners = Filter::parse_partner_ids(&value),
            MATCH => filter.matching = word(&value).parse().unwrap_or(start.matching),
            Q => filter.q = value,
            FROM => from = word(&value).parse().unwrap_or(from),
            TO => to = word(&value).parse().unwrap_or(to),
            KIND => filter.kind = value,
            STATUS => filter.status = word(&value).parse().ok(),
            ORDER => filter.newest_first = word(&value) == NEWEST,
            _ => {}
        }
    }
    filter.years = Years::new(from, to).unwrap_or(start.years);
    filter
}

/// Writes a filter into the query part of an address: first the host's parameters as they were, then
/// what differs from `start`. With its `?`, or empty without parameters.
pub fn write(search: &str, prefix: &str, start: &Filter, filter: &Filter) -> String {
    let mut parts: Vec<String> = parameters(search)
        .filter(|parameter| filter_name(parameter, prefix).is_none())
        .map(ToOwned::to_owned)
        .collect();
    let mut add = |name: &str, value: &str| parts.push(written(prefix, name, value));
    if filter.partners != start.partners {
        add(PARTNER, &filter.partner_ids());
    }
    if filter.q != start.q {
        add(Q, &filter.q);
    }
    if filter.matching != start.matching {
        add(MATCH, filter.matching.as_str());
    }
    for (name, year, start_year) in [
        (FROM, filter.years.first(), start.years.first()),
        (TO, filter.years.last(), start.years.last()),
    ] {
        if year != start_year {
            add(name, &year.to_string());
        }
    }
    if filter.kind != start.kind {
        add(KIND, &filter.kind);
    }
    if filter.status != start.status {
        add(STATUS, filter.status.map_or("", Status::as_str));
    }
    if filter.newest_first != start.newest_first {
        add(ORDER, filter.order());
    }
    written_query(&parts)
}

/// Parameters as the query part of an address, with its `?`; empty without parameters.
pub(super) fn written_query<T: AsRef<str>>(parts: &[T]) -> String {
    let mut query = String::new();
    for part in parts {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(part.as_ref());
    }
    query
}

/// The link to one activity of the page at `address`: without a filter, which might hide the activity,
/// and without a fragment.
pub fn activity_permalink(address: &str, prefix: &str, id: &str) -> String {
    let (page, search) = split_address(address);
    let unfiltered = Filter::default();
    let search = write(search, prefix, &unfiltered, &unfiltered);
    add_activity_param(&format!("{page}{search}"), prefix, id)
}

/// The address of the page with the parameter that leads to one activity. Its fragment stays.
pub fn add_activity_param(address: &str, prefix: &str, id: &str) -> String {
    let (page, search) = split_address(address);
    let fragment = (address.find('#')).map_or("", |start| &address[start..]);
    let activity = written(prefix, ACTIVITY, id);
    let parts: Vec<_> = parameters(search)
        .filter(|parameter| !is_activity(parameter, prefix))
        .chain([&*activity])
        .collect();
    format!("{page}?{}{fragment}", parts.join("&"))
}

/// The id of the activity that an address leads to, as it is written there.
pub fn activity_param(search: &str, prefix: &str) -> Option<String> {
    parameters(search)
        .find(|parameter| is_activity(parameter, prefix))
        .map(value)
}

/// Whether a parameter is the widget's: of the filter, or the one that leads to an activity.
pub(super) fn is_own(parameter: &str, prefix: &str) -> bool {
    filter_name(parameter, prefix).is_some() || is_activity(parameter, prefix)
}

fn is_activity(parameter: &str, prefix: &str) -> bool {
    own_name(parameter, prefix) == Some(ACTIVITY)
}

/// The name, without prefix, of a parameter that belongs to the filter; `None` for any other.
fn filter_name<'a>(parameter: &'a str, prefix: &str) -> Option<&'a str> {
    own_name(parameter, prefix)
        .filter(|name| [PARTNER, MATCH, Q, FROM, TO, KIND, STATUS, ORDER].contains(name))
}

/// The name of a parameter without the prefix, and without what is left of an `&amp;` before it.
fn own_name<'a>(parameter: &'a str, prefix: &str) -> Option<&'a str> {
    let (name, _) = parameter.split_once('=').unwrap_or((parameter, ""));
    name.trim_start_matches("amp;").strip_prefix(prefix)
}

/// A value that is one word.
fn word(value: &str) -> &str {
    without_sentence_end(value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::filter::Matching;

    const PREFIX: &str = "kh-";

    #[test]
    fn activity_links_drop_filter_and_fragment() {
        for (address, link) in [
            ("https://a.vn/b", "https://a.vn/b?kh-activity=2018-ky-ket"),
            (
                "https://a.vn/b?x=%e1&kh-q=a&kh-activity=c#d",
                "https://a.vn/b?x=%e1&kh-activity=2018-ky-ket",
            ),
        ] {
            assert_eq!(activity_permalink(address, PREFIX, "2018-ky-ket"), link);
        }
        let link = activity_permalink("https://a.vn/", PREFIX, "ế &=");
        let (_, search) = link.split_once('?').unwrap();
        assert_eq!(activity_param(search, PREFIX).as_deref(), Some("ế &="));
        assert_eq!(activity_param("?kh-q=a", PREFIX), None);
    }

    #[test]
    fn a_filter_is_written_as_the_contract_says() {
        let filter = Filter {
            partners: vec!["doan-tncs-hcm".into(), "hoi-luat-gia".into()],
            matching: Matching::All,
            q: "tọa đàm".into(),
            ..Filter::default()
        };
        let written = write("", PREFIX, &Filter::default(), &filter);
        assert_eq!(
            written,
            "?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=t%E1%BB%8Da+%C4%91%C3%A0m&kh-match=all"
        );
        assert_eq!(read(&written, PREFIX, &Filter::default()), filter);
    }

    #[test]
    fn what_a_text_around_an_address_adds_to_it_is_not_read() {
        for search in [
            "?kh-from=2015&kh-match=all",
            "?kh-from=2015&amp;kh-match=all",
            "?kh-from=2015&amp;amp;kh-match=all",
            "?kh-from=2015.&kh-match=all)",
            "?kh-from=2015&kh-match=all).",
            "?kh-from=2015&kh-match=all%22",
            "?kh-from=2015&kh-match=all%E2%80%9D,",
            "?kh-from=%202015&kh-match=all%3E",
        ] {
            let filter = read(search, PREFIX, &Filter::default());
            assert_eq!(
                (filter.years.first(), filter.matching),
                (2015, Matching::All),
                "{search}"
            );
        }
        let link = "?kh-q=a&amp;kh-activity=b";
        assert_eq!(activity_param(link, PREFIX).as_deref(), Some("b"));
        let none = Filter::default();
        assert_eq!(
            write("?x=1&amp;y=2&amp;kh-q=a", PREFIX, &none, &none),
            "?x=1&amp;y=2"
        );
    }

    #[test]
    fn a_link_to_an_activity_keeps_the_fragment_of_the_page() {
        assert_eq!(
            add_activity_param("https://a.vn/?kh-q=a#/trang", PREFIX, "b"),
            "https://a.vn/?kh-q=a&kh-activity=b#/trang"
        );
    }

    #[test]
    fn kind_status_and_order_are_written_and_read() {
        let filter = Filter {
            kind: "Lễ trao giải".to_owned(),
            status: Some(Status::Planned),
            newest_first: true,
            ..Filter::default()
        };
        let written = write("?a=b", PREFIX, &Filter::default(), &filter);
        assert_eq!(
            written,
            "?a=b&kh-kind=L%E1%BB%85+trao+gi%E1%BA%A3i&kh-status=planned&kh-order=newest"
        );
        assert_eq!(read(&written, PREFIX, &Filter::default()), filter);
        let invalid = read("?kh-status=x&kh-order=y", PREFIX, &Filter::default());
        assert_eq!(invalid, Filter::default());
    }

    #[test]
    fn host_parameters_stay_byte_for_byte() {
        let search = "?id=%e1&&kh-q=cũ&kh-other=1&a=+%20b&kh2-q=x";
        let none = Filter::default();
        assert_eq!(
            write(search, PREFIX, &none, &none),
            "?id=%e1&&kh-other=1&a=+%20b&kh2-q=x"
        );
        assert_eq!(write("", PREFIX, &none, &none), "");
        assert_eq!(write("?kh-q=x", PREFIX, &none, &none), "");
    }

    #[test]
    fn only_differences_from_the_attributes_are_written() {
        let start = Filter {
            partners: vec!["hoi-luat-gia".into()],
            ..Filter::default()
        };
        assert_eq!(write("", PREFIX, &start, &start), "");
        let cleared = Filter::default();
        let written = write("", PREFIX, &start, &cleared);
        assert_eq!(written, "?kh-partner=");
        assert_eq!(read(&written, PREFIX, &start), cleared);
    }

    #[test]
    fn invalid_values_fall_back_to_the_attributes() {
        let start = Filter::default();
        for search in [
            "?kh-match=none",
            "?kh-from=x",
            "?kh-from=2020&kh-to=2014",
            "?kh-nothing",
            "?",
        ] {
            assert_eq!(read(search, PREFIX, &start), start, "{search}");
        }
    }
}
