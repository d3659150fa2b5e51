//! Pages of other data than the release's, as `cargo xtask archive` makes them: little of it, none, and
//! such as could be taken for markup.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod hostile;
mod little;
mod reading;

use crate::data::Data;
use crate::job::Job;
use crate::shadow::Styles;
use crate::{archive, embed, fragment, host_page};
use reading::Read;
use serde_json::Value;
use std::path::PathBuf;

/// How many scripts each page has of its own: in its head or at its end, and two with the element.
const SCRIPTS: [(&str, usize); 4] = [
    // Structured data, two documents, the program.
    ("archive.html", 4 + 2),
    // Two documents, the program.
    ("embed.html", 3 + 2),
    // The program.
    ("index.html", 1 + 2),
    // Structured data; the element is the host's.
    ("fragment.html", 1),
];

const HOST: &str = "<!doctype html><title>Trang</title><script src=\"a.js\"></script>\
    <khuyen-hoc-timeline></khuyen-hoc-timeline>";

/// Each page of a release with these documents in it, by its name.
fn pages(articles: &Value, programmes: &Value) -> [(&'static str, String); 4] {
    let data = Data::of(&articles.to_string(), &programmes.to_string());
    let styles = Styles::of("a{}", "b{}", ["before()", "early()"]);
    let parts = archive::Parts {
        template: include_str!("../../../pages/archive.html").to_owned(),
        script: "program()".to_owned(),
        style: "c{}".to_owned(),
    };
    let embed = include_str!("../../../pages/embed.html");
    [
        (
            "archive.html",
            archive::render(&parts, &job(), &data, &styles).unwrap(),
        ),
        (
            "embed.html",
            embed::render(embed, "program.js", &data, &styles).unwrap(),
        ),
        (
            "index.html",
            host_page::render(HOST, &data, &styles).unwrap(),
        ),
        ("fragment.html", fragment::render(&data).unwrap()),
    ]
}

/// Of the day and version that an archive states; its files have been read.
fn job() -> Job {
    let read = PathBuf::new;
    Job {
        articles: read(),
        programmes: read(),
        style: read(),
        still_style: read(),
        before: read(),
        early: read(),
        version: "0.1.0".to_owned(),
        date: "2026-11-25".to_owned(),
        outputs: Vec::new(),
    }
}

/// Reads a page and sees that it is sound: every element has its end, and there are no more scripts than
/// its own, however it is read.
fn sound(name: &str, html: &str) -> Read {
    let read = Read::of(html);
    read.is_balanced();
    let (_, scripts) = SCRIPTS
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap();
    assert_eq!(read.all("script").len(), scripts, "{name}");
    let lower = html.to_ascii_lowercase();
    for tag in ["<script", "</script"] {
        assert_eq!(lower.matches(tag).count(), scripts, "{tag} in {name}");
    }
    read
}
