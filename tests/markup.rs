//! The components as HTML, made natively: what stands in the document under a filter.

use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::received::Received;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::failure::Cause;
use khuyen_hoc_timeline::model::years::Years;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::ui::app::app;
use khuyen_hoc_timeline::ui::state::{Answer, State};
use leptos::prelude::*;
use std::sync::Arc;

const ARTICLES: &str = include_str!("../data/articles.json");
const PROGRAMMES: &str = include_str!("../data/programmes.json");

/// The screen in that language, with those ends of the two documents, under a filter.
fn screen(lang: &str, ends: [Result<String, Cause>; 2], filter: &Filter) -> String {
    let attributes = Attributes {
        articles: "https://a.vn/data/articles.json".to_owned(),
        programmes: "https://a.vn/data/programmes.json".to_owned(),
        lang: Some(lang.to_owned()),
        ..Attributes::default()
    };
    let (config, _) = Config::read(&attributes);
    let mut received = Received::default();
    for (document, end) in Document::BOTH.into_iter().zip(ends) {
        received.note(document, Some(end.map(Into::into)));
    }
    let content = Arc::new(received.content(&config));
    app(&Answer::new(content, filter.clone(), None), None).to_html()
}

fn documents() -> [Result<String, Cause>; 2] {
    [Ok(ARTICLES.to_owned()), Ok(PROGRAMMES.to_owned())]
}

fn of_doan() -> Filter {
    Filter {
        partners: vec!["doan-tncs-hcm".to_owned()],
        ..Filter::default()
    }
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn the_whole_timeline_is_a_section_a_year_and_an_article_an_activity() {
    let html = screen("vi", documents(), &Filter::default());
    assert_eq!(
        (
            count(&html, "<section data-year="),
            count(&html, "<article ")
        ),
        (7, 14)
    );
    assert_eq!(
        count(&html, "<button type=\"button\" data-act=\"toggle "),
        7
    );
    assert!(html.contains("<p role=\"status\" tabindex=\"-1\">14 hoạt động</p>"));
}

#[test]
fn a_chosen_partner_is_pressed_and_only_its_activities_stand_there() {
    let html = screen("vi", documents(), &of_doan());
    assert_eq!(
        (
            count(&html, "<article "),
            count(&html, "aria-pressed=\"true\"")
        ),
        (4, 1)
    );
    assert_eq!(
        count(&html, "class=\"quiet\""),
        1,
        "2015 and 2016 read as one line"
    );
    assert_eq!(
        count(&html, "class=\"quiet unseen\""),
        1,
        "and 2016 can still be found"
    );
}

#[test]
fn themes_of_the_programme_stand_together_under_its_name() {
    let html = screen("vi", documents(), &Filter::default());
    assert_eq!(
        (
            count(&html, "class=\"programme\""),
            count(&html, "aria-level=\"5\"")
        ),
        (1, 6)
    );
    let alone = screen("vi", documents(), &of_doan());
    assert_eq!(
        (
            count(&alone, "class=\"programme\""),
            count(&alone, "aria-level=\"5\"")
        ),
        (0, 0)
    );
}

#[test]
fn what_was_searched_is_marked_with_and_without_marks() {
    for q in ["nghi luc song", "nghị lực sống"] {
        let html = screen(
            "vi",
            documents(),
            &Filter {
                q: q.to_owned(),
                ..Filter::default()
            },
        );
        assert!(
            html.contains("<mark>nghị</mark> <mark>lực</mark> <mark>sống</mark>"),
            "{q}"
        );
    }
}

#[test]
fn in_english_the_words_of_the_data_are_marked_as_vietnamese() {
    let html = screen("en", documents(), &Filter::default());
    assert!(html.contains("14 activities"));
    assert!(html.contains("<h4 lang=\"vi\" aria-level=\"4\">“Thanh niên với nghị lực sống”</h4>"));
}

#[test]
fn markup_in_the_data_is_text() {
    let articles = r#"{"articles":[{"id":"a","title":"<script>1</script>","activities":[
        {"id":"\"><u>","when":"2014","title":"<img src=x onerror=alert(1)>","summary":"a & b"}]}]}"#;
    let html = screen(
        "vi",
        [Ok(articles.to_owned()), Ok(PROGRAMMES.to_owned())],
        &Filter::default(),
    );
    assert_eq!(
        (
            count(&html, "<script"),
            count(&html, "<img"),
            count(&html, "<u>")
        ),
        (0, 0, 0)
    );
    assert!(html.contains("data-activity=\"&quot;&gt;&lt;u&gt;\""));
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && html.contains("a &amp; b"));
}

#[test]
fn one_failed_document_is_told_above_the_other_and_two_stand_alone() {
    let one = screen(
        "vi",
        [Ok(ARTICLES.to_owned()), Err(Cause::Http(404))],
        &Filter::default(),
    );
    assert!(one.contains("role=\"alert\"") && one.contains("404"));
    assert_eq!(count(&one, "<article "), 8);
    let none = screen(
        "vi",
        [Err(Cause::Network), Err(Cause::Timeout)],
        &Filter::default(),
    );
    assert_eq!(
        (
            count(&none, "<p>"),
            count(&none, "<table"),
            count(&none, "<article")
        ),
        (2, 0, 0)
    );
}

#[test]
fn a_problem_is_an_item_that_names_file_place_and_what_was_found() {
    let articles = ARTICLES.replacen("\"when\": \"2014\"", "\"when\": \"17/8/14\"", 1);
    let html = screen(
        "vi",
        [Ok(articles), Ok(PROGRAMMES.to_owned())],
        &Filter::default(),
    );
    assert!(
        html.contains("<ul data-problems><li>articles.json, articles[0].activities[0].when: cần")
    );
    assert!(html.contains("gặp &quot;17/8/14&quot; – bỏ qua cả mục</li>"));
}

#[test]
fn other_years_change_the_matrix_with_the_timeline() {
    // The counts were kept as long as the search was the same, whatever the years.
    let mut received = Received::default();
    for (document, end) in Document::BOTH.into_iter().zip(documents()) {
        received.note(document, Some(end.map(Into::into)));
    }
    let (config, _) = Config::read(&Attributes::default());
    let content = Arc::new(received.content(&config));
    let state = State::new(Filter::default());
    state.change(&content, &state.filter());
    let cells = || (state.answer).with_untracked(|answer| answer.facets.rows[0].cells.len());
    assert_eq!(cells(), 7);
    let years = Years::new(2010, 2020).unwrap();
    state.change(
        &content,
        &Filter {
            years,
            ..state.filter()
        },
    );
    assert_eq!(cells(), 11);
}
