//! A filter in the page's address: `?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=…&kh-match=all`.
//!
//! Only what differs from the element's own attributes is written, and only parameters that bear the
//! prefix are touched: all others stay byte for byte where they were.

use super::filter::{Filter, Matching, NEWEST};
use super::percent::{decode, encode};
use crate::model::activity::Status;
use crate::model::years::Years;
use crate::text::{decimal, joined, listed};

const PARTNER: &str = "partner";
const MATCH: &str = "match";
const Q: &str = "q";
const FROM: &str = "from";
const TO: &str = "to";
const KIND: &str = "kind";
const STATUS: &str = "status";
const ORDER: &str = "order";
const ACTIVITY: &str = "activity";

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
            KIND => filter.kind = value,
            STATUS => filter.status = Status::from_word(&value),
            ORDER => filter.newest_first = value == NEWEST,
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
    let mut say =
        |name: &str, value: &str| parts.push(joined(&[prefix, name, "=", &encode(value)]));
    if filter.partners != start.partners {
        say(PARTNER, &filter.ids());
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
            say(name, &decimal(year.into()));
        }
    }
    if filter.kind != start.kind {
        say(KIND, &filter.kind);
    }
    if filter.status != start.status {
        say(STATUS, filter.status.map_or("", Status::word));
    }
    if filter.newest_first != start.newest_first {
        say(ORDER, if filter.newest_first { NEWEST } else { "" });
    }
    if parts.is_empty() {
        String::new()
    } else {
        joined(&["?", &listed(&mut parts.iter().map(|part| &**part), "&")])
    }
}

/// The address that leads to one activity of the page at `address`: without a filter, which might leave
/// it out, and without a place of the page.
pub fn activity_permalink(address: &str, prefix: &str, id: &str) -> String {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (page, search) = address.split_once('?').unwrap_or((address, ""));
    let all = Filter::default();
    let rest = write(search, prefix, &all, &all);
    add_activity_param(&joined(&[page, &rest]), prefix, id)
}

/// The address of the page at `address` as it is, leading to one activity, and to no place of the page.
pub fn add_activity_param(address: &str, prefix: &str, id: &str) -> String {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    let (page, search) = address.split_once('?').unwrap_or((address, ""));
    let own = format!("{prefix}{ACTIVITY}=");
    let others = parameters(search).filter(|parameter| !parameter.starts_with(&own));
    let activity = format!("{own}{}", encode(id));
    let all: Vec<_> = others.chain([&*activity]).collect();
    format!("{page}?{}", all.join("&"))
}

/// The activity that an address leads to; `None` where it leads to none.
pub fn activity_param(search: &str, prefix: &str) -> Option<String> {
    let own = format!("{prefix}{ACTIVITY}=");
    let value = parameters(search).find_map(|parameter| parameter.strip_prefix(&*own));
    value.map(decode)
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
    [PARTNER, MATCH, Q, FROM, TO, KIND, STATUS, ORDER]
        .contains(&name)
        .then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PREFIX: &str = "kh-";

    #[test]
    fn an_activity_has_an_address_of_its_own() {
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
    fn kind_status_and_order_stand_in_the_address_when_they_are_asked_for() {
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
        let nothing = read("?kh-status=x&kh-order=y", PREFIX, &Filter::default());
        assert_eq!(nothing, Filter::default());
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
