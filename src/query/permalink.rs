//! A filter in the page's address: `?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=…&kh-match=all`.
//!
//! Only what differs from the element's own attributes is written, and only parameters that bear the
//! prefix are touched: all others stay byte for byte where they were.

use super::filter::{Filter, Matching};
use super::percent::{decode, encode};
use crate::model::years::Years;

const PARTNER: &str = "partner";
const MATCH: &str = "match";
const Q: &str = "q";
const FROM: &str = "from";
const TO: &str = "to";

/// Reads a filter from the query part of an address (with or without its `?`). What the address
/// does not say is as in `start`, the filter of the element's attributes; what it says wrongly too.
pub fn read(search: &str, prefix: &str, start: &Filter) -> Filter {
    let mut filter = start.clone();
    let (mut from, mut to) = (start.years.first(), start.years.last());
    for (name, value) in own_parameters(search, prefix) {
        let value = decode(value);
        match name {
            PARTNER => filter.partners = Filter::read_partners(&value),
            MATCH => filter.matching = Matching::from_word(&value).unwrap_or(start.matching),
            Q => filter.q = value,
            FROM => from = value.parse().unwrap_or(from),
            TO => to = value.parse().unwrap_or(to),
            _ => {}
        }
    }
    filter.years = Years::new(from, to).unwrap_or(start.years);
    filter
}

/// Writes a filter into the query part of an address: the parameters that are not ours as they
/// were, then what differs from `start`. With its `?`, or empty where nothing is left to say.
pub fn write(search: &str, prefix: &str, start: &Filter, filter: &Filter) -> String {
    let foreign = parameters(search).filter(|parameter| own(parameter, prefix).is_none());
    let mut parts: Vec<String> = foreign.map(ToOwned::to_owned).collect();
    let mut say = |name: &str, value: &str| parts.push(format!("{prefix}{name}={}", encode(value)));
    if filter.partners != start.partners {
        say(PARTNER, &filter.partners.join(" "));
    }
    if filter.q != start.q {
        say(Q, &filter.q);
    }
    if filter.matching != start.matching {
        say(MATCH, filter.matching.word());
    }
    for (name, year, own) in [
        (FROM, filter.years.first(), start.years.first()),
        (TO, filter.years.last(), start.years.last()),
    ] {
        if year != own {
            say(name, &year.to_string());
        }
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!("?{}", parts.join("&"))
    }
}

fn parameters(search: &str) -> impl Iterator<Item = &str> {
    let search = search.strip_prefix('?').unwrap_or(search);
    // An empty part (`a=1&&b=2`) is the host's too and stays.
    let all = (!search.is_empty()).then(|| search.split('&'));
    all.into_iter().flatten()
}

fn own_parameters<'a>(search: &'a str, prefix: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    parameters(search).filter_map(move |parameter| own(parameter, prefix))
}

/// Name (without prefix) and value of a parameter that is ours.
fn own<'a>(parameter: &'a str, prefix: &str) -> Option<(&'a str, &'a str)> {
    let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
    let name = name.strip_prefix(prefix)?;
    [PARTNER, MATCH, Q, FROM, TO]
        .contains(&name)
        .then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PREFIX: &str = "kh-";

    #[test]
    fn a_filter_stands_in_the_address_as_the_contract_says() {
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
    fn parameters_of_the_host_page_stay_byte_for_byte() {
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
    fn what_the_attributes_say_already_is_not_said_again_but_its_absence_is() {
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
    fn what_an_address_says_wrongly_is_as_the_attributes_say() {
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
