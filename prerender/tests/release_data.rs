//! The prerendered screen and plain HTML of the release's own data, by the real components.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use dom_query::{Document, NodeRef, Selection};
use khuyen_hoc_timeline::components::render::screen_html;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::store::Content;
use prerender::data::Data;
use prerender::screen::plain::plain_html;
use prerender::screen::prerendered::{Placement, PrerenderedScreen};
use std::sync::Arc;

const PAGE: Placement = Placement::Page { prefix: "kh-" };

/// All, six partners, and activities without a partner.
const VARIANTS: usize = 8;

/// The tags that the filters of the usual content management systems let through.
const ALLOWED_TAGS: [&str; 12] = [
    "a", "article", "em", "h2", "h3", "h4", "li", "ol", "p", "section", "strong", "ul",
];

fn content(lang: Lang) -> Arc<Content> {
    let articles = include_str!("../../data/articles.json");
    let programmes = include_str!("../../data/programmes.json");
    Data::new(articles, programmes).unwrap().content(lang)
}

fn filter(partners: &[&str]) -> Filter {
    Filter {
        partners: partners.iter().map(|&id| id.to_owned()).collect(),
        ..Filter::default()
    }
}

fn prerendered(start: &Filter) -> PrerenderedScreen {
    PrerenderedScreen::new(&content(Lang::Vi), start, PAGE).unwrap()
}

fn count(html: &str, text: &str) -> usize {
    html.matches(text).count()
}

/// The tags and depths of the elements below one, in document order. Labels and links count as the buttons
/// they replace.
fn structure(element: &NodeRef, depth: usize) -> Vec<(usize, String)> {
    let mut tags = Vec::new();
    for child in element.element_children() {
        let is_control = child.has_attr("data-year-link") || child.has_attr("for");
        let tag = child.node_name().unwrap().to_string();
        let tag = if is_control { "button".to_owned() } else { tag };
        tags.push((depth, tag));
        tags.extend(structure(&child, depth + 1));
    }
    tags
}

fn widget(document: &Document) -> NodeRef<'_> {
    *document.select(".widget").nodes().first().unwrap()
}

#[test]
fn each_activity_is_written_once_for_all_variants() {
    let PrerenderedScreen { html, rules, .. } = prerendered(&Filter::default());
    assert_eq!(count(&html, "<article "), 14);
    assert_eq!(count(&html, " data-variant="), VARIANTS);
    assert_eq!(count(&html, " data-variant=\"0\" checked"), 1);
    assert_eq!(count(&rules, "display:none"), VARIANTS);
    assert!(!html.contains("<!--"), "Leptos' comments are dropped");
}

#[test]
fn the_start_filter_is_variant_0() {
    for (partners, variants) in [
        (&["hoi-luat-gia"][..], VARIANTS),
        (&["hoi-luat-gia", "doan-tncs-hcm"], VARIANTS + 1),
    ] {
        let PrerenderedScreen { html, rules, .. } = prerendered(&filter(partners));
        assert_eq!(count(&rules, "display:none"), variants);
        let ids = partners.join(" ");
        let first = format!("value=\"{ids}\" autocomplete=\"off\" data-variant=\"0\" checked");
        assert_eq!(count(&html, &first), 1, "{first}");
    }
}

#[test]
fn unknown_partners_are_ignored() {
    let screen = prerendered(&filter(&["khong-co"]));
    assert_eq!(count(&screen.rules, "display:none"), VARIANTS);
}

#[test]
fn years_link_to_anchors_in_the_host_page() {
    let screen = prerendered(&Filter::default());
    assert_eq!(screen.anchor_ids.len(), 7);
    for id in &screen.anchor_ids {
        assert_eq!(count(&screen.html, &format!("<slot name=\"{id}\">")), 1);
        assert!(screen.html.contains(&format!("href=\"#{id}\"")));
    }
}

/// What the swap of the live screen for the prerendered one relies on.
#[test]
fn each_variant_has_the_elements_and_texts_of_the_live_screen() {
    let content = content(Lang::Vi);
    let searching = Filter {
        q: "luật".to_owned(),
        ..Filter::default()
    };
    for start in [
        Filter::default(),
        filter(&["hoi-luat-gia", "doan-tncs-hcm"]),
        searching,
    ] {
        let screen = PrerenderedScreen::new(&content, &start, PAGE).unwrap();
        let parsed = Document::fragment(screen.html.clone());
        for radio in &parsed.select("[data-variant]") {
            let variant = radio.attr("data-variant").unwrap();
            let partners = radio.attr("value").unwrap();
            let live = Filter {
                partners: Filter::parse_partner_ids(&partners),
                ..start.clone()
            };
            let live = Document::fragment(screen_html(content.clone(), &live));
            live.select("[hidden]").remove();
            let document = Document::fragment(screen.html.clone());
            let others = format!("slot, [data-variants]:not([data-variants~=\"{variant}\"])");
            Selection::from(document.root()).select(&others).remove();
            let (left, live) = (widget(&document), widget(&live));
            assert_eq!(structure(&left, 0), structure(&live, 0), "{partners:?}");
            assert_eq!(left.text(), live.text(), "{partners:?}");
        }
    }
}

#[test]
fn no_button_is_left_in_an_unfiltered_screen() {
    let html = prerendered(&filter(&["hoi-luat-gia"])).html;
    assert_eq!(count(&html, "<button"), 0);
}

#[test]
fn plain_html_has_every_activity_in_allowed_tags() {
    let content = content(Lang::Vi);
    let html = plain_html(&content, &Filter::default());
    let document = Document::fragment(html.clone());
    for element in document.select("*").iter().skip(1) {
        let tag = element.nodes()[0].node_name().unwrap();
        assert!(ALLOWED_TAGS.contains(&&*tag), "{tag}");
    }
    for removed in ["class=", "style=", "data-", "lang=\"vi\"", "aria-"] {
        assert!(!html.contains(removed), "{removed}");
    }
    let text = document.text();
    for activity in content.index.timeline.activities() {
        assert!(text.contains(&*activity.title), "{}", activity.title);
    }
    assert!(html.contains("<h3>2018 8 hoạt động</h3>"));
    assert!(html.contains("<p>17/08/2018 · Hội nghị"), "{html}");
    assert!(html.contains("2018–2020 · Chuyên đề <em>kế hoạch</em>"));
}

#[test]
fn plain_html_in_english_marks_vietnamese_texts() {
    let html = plain_html(&content(Lang::En), &Filter::default());
    assert!(html.contains("<h4 lang=\"vi\">“Thanh niên với nghị lực sống”</h4>"));
}
