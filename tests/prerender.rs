//! The renderings for readers without a script: the screen that a style sheet filters, and plain HTML
//! for the host's own document.

use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::received::Received;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::ui::app::app;
use khuyen_hoc_timeline::ui::state::{Answer, Content};
use khuyen_hoc_timeline::ui::still::Still;
use std::sync::Arc;

const ARTICLES: &str = include_str!("../data/articles.json");
const PROGRAMMES: &str = include_str!("../data/programmes.json");

fn content(lang: &str) -> Arc<Content> {
    let (config, _) = Config::read(&Attributes {
        lang: Some(lang.to_owned()),
        ..Attributes::default()
    });
    let mut received = Received::default();
    received.note(Document::Articles, Some(Ok(ARTICLES.to_owned().into())));
    received.note(Document::Programmes, Some(Ok(PROGRAMMES.to_owned().into())));
    Arc::new(received.content(&config))
}

fn of(partners: &[&str]) -> Filter {
    Filter {
        partners: partners.iter().map(|&id| id.to_owned()).collect(),
        ..Filter::default()
    }
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// The tags that the usual content management systems let through.
const LET_THROUGH: [&str; 12] = [
    "a", "em", "h2", "h3", "h4", "li", "ol", "p", "strong", "table", "time", "ul",
];

/// A radio button of what is shown at first.
const FIRST: &str = " checked autocomplete=\"off\" data-choice=\"0\"";

/// The names of all start tags.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .filter(|after| !after.starts_with(['/', '!']))
        .map(|after| {
            let end = after.find([' ', '>']).unwrap_or(after.len());
            &after[..end]
        })
        .collect()
}

#[test]
fn each_activity_stands_once_however_many_choices_there_are() {
    let still = Still::new(&content("vi"), &Filter::default(), "kh-");
    assert_eq!(count(&still.html, "<article "), 14);
    assert_eq!(
        count(&still.html, "data-choice="),
        8,
        "all, six partners, and none"
    );
    assert_eq!(count(&still.html, FIRST), 1);
    assert_eq!(count(&still.rules, "display:none"), 8);
}

#[test]
fn what_the_element_asks_for_is_the_first_choice() {
    for (start, choices) in [
        (of(&["hoi-luat-gia"]), 8),
        (of(&["hoi-luat-gia", "doan-tncs-hcm"]), 9),
    ] {
        let still = Still::new(&content("vi"), &start, "kh-");
        assert_eq!(count(&still.rules, "display:none"), choices);
        let first = format!("value=\"{}\"{FIRST}", start.partners.join(" "));
        assert_eq!(count(&still.html, &first), 1, "{first}");
    }
}

#[test]
fn partners_that_the_data_do_not_know_choose_nothing() {
    let still = Still::new(&content("vi"), &of(&["khong-co"]), "kh-");
    assert_eq!(count(&still.rules, "display:none"), 8);
}

#[test]
fn years_are_links_to_places_in_the_hosts_document() {
    let still = Still::new(&content("vi"), &Filter::default(), "tl-");
    assert_eq!(
        (still.places.first(), still.places.len()),
        (Some(&"tl-2014".to_owned()), 7)
    );
    for place in &still.places {
        assert_eq!(count(&still.html, &format!("<slot name=\"{place}\">")), 1);
        assert!(still.html.contains(&format!("href=\"#{place}\"")));
    }
}

#[test]
fn no_button_is_left_that_needs_the_program() {
    let still = Still::new(&content("en"), &of(&["hoi-luat-gia"]), "kh-");
    assert_eq!(count(&still.html, "<button"), 0);
    assert_eq!(
        count(&still.html, "data-act="),
        1,
        "the search box, which style/still.css puts away"
    );
}

#[test]
fn plain_html_holds_every_activity_in_tags_that_filters_let_through() {
    let answer = Answer::new(content("vi"), Filter::default(), None);
    let html = app(&answer, None).to_plain_html(answer.content.lang);
    for tag in tags(&html) {
        assert!(LET_THROUGH.contains(&tag), "{tag}");
    }
    for nothing in ["class=", "style=", "data-", "lang=\"vi\"", "aria-"] {
        assert!(!html.contains(nothing), "{nothing}");
    }
    for activity in answer.content.archive.timeline.activities() {
        assert!(html.contains(&activity.title), "{}", activity.title);
    }
    assert!(html.contains("<h3>2018: 8 hoạt động</h3>"));
    assert!(html.contains("<time datetime=\"2018-08-17\">17/08/2018</time> · Hội nghị"));
    assert!(html.contains("2018–2020 · Chuyên đề <em>kế hoạch</em>"));
}

#[test]
fn plain_html_in_english_says_which_words_are_vietnamese() {
    let answer = Answer::new(content("en"), Filter::default(), None);
    let html = app(&answer, None).to_plain_html(answer.content.lang);
    assert!(html.contains("<h4 lang=\"vi\">“Thanh niên với nghị lực sống”</h4>"));
}
