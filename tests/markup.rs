//! The components as HTML, rendered natively: what a visitor finds under a filter.

#![allow(
    clippy::expect_used,
    reason = "all of this is test code, where a panic is how a test fails"
)]

use khuyen_hoc_timeline::components::render::screen_html;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::failure::Cause;
use khuyen_hoc_timeline::model::years::Years;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::query::partner_order::RowOptions;
use khuyen_hoc_timeline::store::{Choices, Content, Store, Windowing};
use leptos::prelude::*;
use std::sync::Arc;

const ARTICLES: &str = include_str!("../data/articles.json");
const PROGRAMMES: &str = include_str!("../data/programmes.json");

/// What those results of the two documents make, in that language.
fn content(lang: &str, results: [Result<String, Cause>; 2]) -> Arc<Content> {
    let attributes = Attributes {
        articles: "https://a.vn/data/articles.json".to_owned(),
        programmes: "https://a.vn/data/programmes.json".to_owned(),
        lang: Some(lang.to_owned()),
        ..Attributes::default()
    };
    let (config, _) = Config::read(&attributes);
    let mut load_state = LoadState::default();
    for (document, result) in Document::BOTH.into_iter().zip(results) {
        load_state.set_result(document, Some(result.map(Into::into)));
    }
    load_state.take_content(&config).into()
}

/// The screen in that language, with those results of the two documents, under a filter.
fn screen(lang: &str, results: [Result<String, Cause>; 2], filter: &Filter) -> String {
    screen_html(content(lang, results), filter)
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

/// How many start tags that begin so are not hidden. Leptos escapes the `>` in attribute values.
fn count_shown(html: &str, tag: &str) -> usize {
    let attributes = html.split(tag).skip(1);
    attributes
        .filter_map(|rest| rest.split('>').next())
        .filter(|attributes| !attributes.split(' ').any(|one| one == "hidden"))
        .count()
}

#[test]
fn each_year_is_a_section_and_each_activity_an_article() {
    let html = screen("vi", documents(), &Filter::default());
    assert_eq!(
        (
            count_shown(&html, "<section data-year="),
            count_shown(&html, "<article ")
        ),
        (7, 14)
    );
    // Six partners, and what was done with nobody in particular.
    assert_eq!(count(&html, "aria-pressed=\"false\""), 7);
    assert!(html.contains("<p role=\"status\" aria-live=\"off\" tabindex=\"-1\">14 hoạt động</p>"));
}

#[test]
fn a_chosen_partner_is_pressed_and_only_its_activities_are_shown() {
    let html = screen("vi", documents(), &of_doan());
    assert_eq!(
        (
            count_shown(&html, "<article "),
            count(&html, "aria-pressed=\"true\"")
        ),
        (4, 1)
    );
    assert_eq!(
        count(&html, "class=\"empty-year\""),
        1,
        "2015 and 2016 read as one line"
    );
    assert_eq!(
        count(&html, "class=\"empty-year visually-hidden\""),
        1,
        "and 2016 can still be found"
    );
}

#[test]
fn activities_of_the_programme_are_grouped_under_its_name() {
    let html = screen("vi", documents(), &Filter::default());
    assert_eq!(
        (
            count_shown(&html, "<div class=\"programme\""),
            count(&html, "aria-level=\"5\"")
        ),
        (1, 6)
    );
    // One of them alone needs no group.
    let alone = screen("vi", documents(), &of_doan());
    assert_eq!(count_shown(&alone, "<div class=\"programme\""), 0);
}

#[test]
fn search_hits_are_marked_with_and_without_diacritics() {
    for q in ["nghi luc song", "nghị lực sống"] {
        let filter = Filter {
            q: q.to_owned(),
            ..Filter::default()
        };
        let html = screen("vi", documents(), &filter);
        for word in ["nghị", "lực", "sống"] {
            assert!(
                html.contains(&format!("<mark>{word}</mark>")),
                "{word}: {q}"
            );
        }
    }
}

#[test]
fn in_english_texts_of_the_data_are_marked_as_vietnamese() {
    let html = screen("en", documents(), &Filter::default());
    assert!(html.contains("14 activities"));
    let title = "<h4 aria-level=\"4\" lang=\"vi\">“Thanh niên với nghị lực sống”";
    assert!(html.contains(title), "{html}");
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
fn a_failed_document_is_reported_above_what_the_other_one_holds() {
    let ends = [Ok(ARTICLES.to_owned()), Err(Cause::Http(404))];
    let html = screen("vi", ends, &Filter::default());
    let alert = html.find("role=\"alert\"").expect("an alert");
    assert!(alert < html.find("<table").expect("a matrix"));
    assert!(html.contains("404"));
    assert_eq!(count_shown(&html, "<article "), 8);
}

#[test]
fn a_problem_names_file_path_expected_and_found_value() {
    let articles = ARTICLES.replacen("\"when\": \"2014\"", "\"when\": \"năm ngoái\"", 1);
    let ends = [Ok(articles), Ok(PROGRAMMES.to_owned())];
    let html = screen("vi", ends, &Filter::default());
    assert!(html.contains("articles.json, articles[0].activities[0].when: cần"));
    assert!(html.contains("Bài 1, hoạt động 1 ("));
    assert!(html.contains("gặp \"năm ngoái\" – bỏ qua cả mục"), "{html}");
}

#[test]
fn other_years_change_the_matrix_with_the_timeline() {
    // The counts were kept as long as the search was the same, whatever the years.
    let owner = Owner::new();
    owner.with(|| {
        let content = content("vi", documents());
        let store = Store::new(
            content,
            Choices::default(),
            None,
            RowOptions::default(),
            Windowing::Never,
        );
        let cells = || (store.facets).with_untracked(|facets| facets.rows[0].cells.len());
        assert_eq!(cells(), 7);
        let years = Years::new(2010, 2020).expect("years in order");
        store.filter.update(|filter| filter.years = years);
        assert_eq!(cells(), 11);
    });
}

/// How many elements the screen of these documents has.
fn elements(articles: String, programmes: String) -> usize {
    let html = screen("vi", [Ok(articles), Ok(programmes)], &Filter::default());
    count(&html, "</")
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

#[test]
fn of_very_many_problems_the_first_are_listed_and_the_rest_counted() {
    let faulty = |count| {
        let articles = list(count, |n| format!(r#"{{"id":"a{n}"}}"#));
        format!(r#"{{"articles":[{articles}]}}"#)
    };
    let of = |count| {
        elements(
            faulty(count),
            r#"{"partners":[],"programmes":[]}"#.to_owned(),
        )
    };
    assert_eq!(of(3_000), of(1_000));
    let programmes = Ok(r#"{"partners":[],"programmes":[]}"#.to_owned());
    let html = screen("vi", [Ok(faulty(1_000)), programmes], &Filter::default());
    assert!(html.contains("1.000 chỗ trong dữ liệu cần sửa"), "{html}");
    assert!(html.contains("và 800 chỗ nữa"), "{html}");
}

#[test]
fn of_very_many_partners_the_table_stays_short_and_counts_the_rest() {
    let partners = |count| {
        let partners = list(count, |n| format!(r#"{{"id":"p{n}","name":"Đơn vị {n}"}}"#));
        format!(r#"{{"partners":[{partners}],"programmes":[]}}"#)
    };
    assert_eq!(
        elements(ARTICLES.to_owned(), partners(3_000)),
        elements(ARTICLES.to_owned(), partners(1_000))
    );
    let articles = r#"{"articles":[]}"#.to_owned();
    let html = screen(
        "vi",
        [Ok(articles), Ok(partners(1_000))],
        &Filter::default(),
    );
    assert!(
        html.contains("Còn 700 đơn vị ít hoạt động hơn"),
        "told as a number"
    );
}
