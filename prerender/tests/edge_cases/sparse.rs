//! Data with less in them than those of the release.

use crate::{pages, parse_valid};
use serde_json::{Value, json};

const YEARS: [&str; 7] = ["2014", "2015", "2016", "2017", "2018", "2019", "2020"];

fn activity(id: &str, when: &str, partners: &[&str]) -> Value {
    json!({ "id": id, "when": when, "title": format!("Hoạt động {id}"), "partners": partners })
}

fn articles(activities: &[Value]) -> Value {
    json!({ "articles": [{ "id": "b", "title": "Bài", "activities": activities }] })
}

fn partners(ids: &[&str]) -> Value {
    let partners: Vec<_> = (ids.iter())
        .map(|id| json!({ "id": id, "name": format!("Hội {id}") }))
        .collect();
    json!({ "partners": partners, "programmes": [] })
}

/// What every page of two documents must have.
struct ExpectedPage<'a> {
    articles: usize,
    /// The values of the partners' radio buttons, the start filter's first.
    variants: &'a [&'a str],
    texts: &'a [&'a str],
}

fn assert_pages(articles: &Value, programmes: &Value, expected: &ExpectedPage) {
    for (name, html) in pages(articles, programmes) {
        let page = parse_valid(name, &html);
        let visible_text = page.visible_text();
        for text in expected.texts {
            assert!(
                visible_text.contains(text),
                "{text:?} in {name}: {visible_text}"
            );
        }
        if name == "fragment.html" {
            for year in YEARS {
                let heading = format!("<h3>{year}");
                assert_eq!(html.matches(&heading).count(), 1, "{year} in {html}");
            }
            continue;
        }
        assert_eq!(page.values("data-year"), YEARS, "{name}");
        assert_eq!(
            page.values("data-activity").len(),
            expected.articles,
            "{name}"
        );
        let inputs = page.all("input");
        let variants: Vec<_> = (inputs.iter())
            .filter(|input| input.value("data-variant").is_some())
            .filter_map(|input| input.value("value"))
            .collect();
        assert_eq!(variants, expected.variants, "{name}");
    }
}

#[test]
fn without_partners_all_activities_are_under_no_partner() {
    let activities = [activity("x", "2014", &[]), activity("y", "2018-08-17", &[])];
    let expected = ExpectedPage {
        articles: 2,
        variants: &["", "none"],
        texts: &[
            "2 hoạt động",
            "Hoạt động x",
            "Hoạt động y",
            "Chưa ghi đối tác",
        ],
    };
    assert_pages(&articles(&activities), &partners(&[]), &expected);
}

#[test]
fn without_a_list_of_partners_their_ids_are_their_names() {
    let activities = [activity("x", "2014", &["hoi-luat-gia"])];
    let expected = ExpectedPage {
        articles: 1,
        variants: &["", "hoi-luat-gia"],
        texts: &["1 hoạt động", "hoi-luat-gia"],
    };
    assert_pages(
        &articles(&activities),
        &json!({ "programmes": [] }),
        &expected,
    );
}

#[test]
fn without_activities_every_year_is_empty() {
    let expected = ExpectedPage {
        articles: 0,
        variants: &[""],
        texts: &["Không có hoạt động nào", "Chưa ghi hoạt động nào."],
    };
    for articles in [json!({ "articles": [] }), articles(&[])] {
        assert_pages(&articles, &partners(&[]), &expected);
    }
}

#[test]
fn partners_without_activities_can_be_chosen() {
    let expected = ExpectedPage {
        articles: 0,
        variants: &["", "a", "b"],
        texts: &["Không có hoạt động nào"],
    };
    assert_pages(
        &json!({ "articles": [] }),
        &partners(&["a", "b"]),
        &expected,
    );
}

#[test]
fn activities_outside_the_years_are_counted() {
    let before_and_after = [
        activity("x", "2009", &["a"]),
        activity("y", "2021-01-01", &["a"]),
        activity("z", "2010/2013", &[]),
    ];
    let expected = ExpectedPage {
        articles: 0,
        variants: &["", "a"],
        texts: &[
            "Không có hoạt động nào",
            "Còn 3 hoạt động ngoài các năm 2014–2020.",
        ],
    };
    assert_pages(&articles(&before_and_after), &partners(&["a"]), &expected);
}

#[test]
fn an_activity_that_began_before_the_years_is_shown() {
    let activities = [
        activity("x", "2010/2014", &[]),
        activity("y", "2020/2030", &[]),
    ];
    let expected = ExpectedPage {
        articles: 2,
        variants: &["", "none"],
        texts: &["2 hoạt động", "Hoạt động x", "Hoạt động y"],
    };
    assert_pages(&articles(&activities), &partners(&[]), &expected);
}
