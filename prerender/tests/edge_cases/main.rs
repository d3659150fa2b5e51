//! Pages with other data than the release's, as `cargo xtask archive` makes them: little data, none, and
//! texts that could be taken for markup.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod hostile;
mod many_partners;
mod parsed_page;
mod sparse;

use parsed_page::ParsedPage;
use prerender::archive::{self, ArchiveSources};
use prerender::data::Data;
use prerender::shadow::ShadowAssets;
use prerender::{embed, fragment, host_page};
use serde_json::Value;

/// How many scripts each page has: in its head or at its end, and two with the element.
const SCRIPTS: [(&str, usize); 4] = [
    // Structured data, two documents, the app.
    ("archive.html", 4 + 2),
    // Two documents, the app.
    ("embed.html", 3 + 2),
    // The app.
    ("index.html", 1 + 2),
    // Structured data; the element is in the host's page.
    ("fragment.html", 1),
];

const HOST_PAGE: &str = "<!doctype html><title>Trang</title><script src=\"a.js\"></script>\
    <khuyen-hoc-timeline></khuyen-hoc-timeline>";

/// Each page of a release with these documents, by its name.
fn pages(articles: &Value, programmes: &Value) -> [(&'static str, String); 4] {
    let data = Data::new(&articles.to_string(), &programmes.to_string()).unwrap();
    let assets = ShadowAssets {
        style: "a{}".to_owned(),
        prerendered_style: "b{}".to_owned(),
        hide_before_query: "hide()".to_owned(),
        apply_query: "apply()".to_owned(),
    };
    let sources = ArchiveSources {
        template: include_str!("../../../pages/archive.html").to_owned(),
        script: "app()".to_owned(),
        style: "c{}".to_owned(),
        version: "0.1.0".to_owned(),
        date: "2026-11-25".to_owned(),
    };
    let template = include_str!("../../../pages/embed.html");
    [
        (
            "archive.html",
            archive::render(&sources, &data, &assets).unwrap(),
        ),
        (
            "embed.html",
            embed::render(template, "app.js", &data, &assets)
                .next()
                .unwrap()
                .unwrap()
                .html,
        ),
        (
            "index.html",
            host_page::render(HOST_PAGE, &data, &assets).unwrap(),
        ),
        ("fragment.html", fragment::render(&data)),
    ]
}

/// Parses a page and checks that it is valid: every element has its end tag, and there are no more scripts
/// than its own, whichever way one looks for them.
fn parse_valid(name: &str, html: &str) -> ParsedPage {
    let page = ParsedPage::parse(html);
    page.assert_balanced();
    let (_, scripts) = SCRIPTS.into_iter().find(|(page, _)| *page == name).unwrap();
    assert_eq!(page.all("script").len(), scripts, "{name}");
    let lower = html.to_ascii_lowercase();
    for tag in ["<script", "</script"] {
        assert_eq!(lower.matches(tag).count(), scripts, "{tag} in {name}");
    }
    page
}
