//! Addresses of pages: what is read of them is written as it was read, and nothing of a visitor gets into a file.

use super::expect;
use crate::damaged_text::damaged;
use crate::pool::{pick, text};
use fastrand::Rng;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::query::permalink::{activity_param, add_activity_param, read, write};
use khuyen_hoc_timeline::query::shared_address::{page_link, shared_address};

/// What hosts and others put into addresses, and what is never to be told.
const PARAMETERS: [&str; 14] = [
    "kh-partner=doan-tncs-hcm",
    "kh-partner=a+b",
    "kh-partner=none",
    "kh-q=t%E1%BB%8Da",
    "kh-q=+",
    "kh-from=2016",
    "kh-to=2018",
    "kh-match=all",
    "kh-status=planned",
    "kh-kind=toa-dam",
    "kh-activity=2018-ky-ket",
    "p=12",
    "&amp;kh-q=x",
    "lang=en",
];
const SECRET: &str = "PHPSESSID=s3cr3t";

/// One address.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    let mut parameters: Vec<String> = (0..rng.usize(..6))
        .map(|_| {
            let parameter = pick(rng, &PARAMETERS);
            if rng.bool() {
                parameter.to_owned()
            } else {
                damaged(parameter, rng)
            }
        })
        .collect();
    parameters.insert(rng.usize(..=parameters.len()), SECRET.to_owned());
    let search = format!("?{}", parameters.join("&"));
    let start = Filter::default();
    let filter = read(&search, "kh-", &start);
    let written = write(&search, "kh-", &start, &filter);
    let again = read(&written, "kh-", &start);
    expect(
        again == filter,
        &format!("read again: {again:?}\nbefore: {filter:?}"),
        &format!("{search}\n{written}"),
    )?;
    expect(
        write(&written, "kh-", &start, &filter) == written,
        "written again, it is another",
        &written,
    )?;
    let fragment = if rng.bool() {
        format!("#{}", text(rng))
    } else {
        String::new()
    };
    let address = format!("https://a.vn/b{search}{fragment}");
    for shared in [
        shared_address(&address, None, Some("kh-")),
        page_link(&address, None, Some("kh-")),
        page_link(&address, Some("https://a.vn/c"), None),
    ] {
        let shared = shared.unwrap_or_default();
        expect(
            !shared.contains("s3cr3t"),
            "a session is told",
            &format!("{address}\n{shared}"),
        )?;
        expect(
            shared.starts_with("https://a.vn/"),
            "another page",
            &format!("{address}\n{shared}"),
        )?;
    }
    let id = text(rng);
    let linked = add_activity_param(&address, "kh-", &id);
    let search = linked
        .split('#')
        .next()
        .and_then(|page| page.split_once('?'))
        .map_or("", |(_, search)| search);
    expect(
        activity_param(search, "kh-").as_deref() == Some(&*id),
        &format!("the link leads to another activity than {id:?}"),
        &linked,
    )
}
