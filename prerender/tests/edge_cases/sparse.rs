//! Data with less in them than those of the release.

use super::{pages, sound};
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

/// Every page of these documents is sound, has all years, so many articles, and these choices of a
/// partner (the first is all of them), and says these words.
fn shows(articles: &Value, programmes: &Value, stand: usize, choices: &[&str], said: &[&str]) {
    for (name, html) in pages(articles, programmes) {
        let read = sound(name, &html);
        let legible = read.legible();
        for words in said {
            assert!(legible.contains(words), "{words:?} in {name}: {legible}");
        }
        if name == "fragment.html" {
            for year in YEARS {
                assert_eq!(
                    html.matches(&format!("<h3>{year}")).count(),
                    1,
                    "{year} in {html}"
                );
            }
            continue;
        }
        assert_eq!(read.values("data-year"), YEARS, "{name}");
        assert_eq!(read.all("article").len(), stand, "{name}");
        let radios = read.all("input");
        let radios = radios
            .iter()
            .filter(|one| one.value("type") == Some("radio"));
        let values: Vec<_> = radios
            .map(|one| one.value("value").unwrap_or_default())
            .collect();
        assert_eq!(values, choices, "{name}");
    }
}

#[test]
fn without_partners_all_activities_stand_with_nobody() {
    let activities = [activity("x", "2014", &[]), activity("y", "2018-08-17", &[])];
    let programmes = partners(&[]);
    let said = [
        "2 hoạt động",
        "Hoạt động x",
        "Hoạt động y",
        "Chưa ghi đối tác",
    ];
    shows(&articles(&activities), &programmes, 2, &["", "none"], &said);
}

#[test]
fn where_no_list_of_partners_stands_their_ids_are_their_names() {
    let activities = [activity("x", "2014", &["hoi-luat-gia"])];
    let programmes = json!({ "programmes": [] });
    let said = ["1 hoạt động", "hoi-luat-gia"];
    shows(
        &articles(&activities),
        &programmes,
        1,
        &["", "hoi-luat-gia"],
        &said,
    );
}

#[test]
fn without_any_activity_every_year_says_that_nothing_is_written() {
    let said = ["Không có hoạt động nào", "Chưa ghi hoạt động nào."];
    for articles in [json!({ "articles": [] }), articles(&[])] {
        shows(&articles, &partners(&[]), 0, &[""], &said);
    }
}

#[test]
fn partners_with_whom_nothing_was_done_can_be_chosen() {
    let said = ["Không có hoạt động nào"];
    shows(
        &json!({ "articles": [] }),
        &partners(&["a", "b"]),
        0,
        &["", "a", "b"],
        &said,
    );
}

/// Before the years, after them, and a span before them.
fn of_other_years() -> Value {
    articles(&[
        activity("x", "2009", &["a"]),
        activity("y", "2021-01-01", &["a"]),
        activity("z", "2010/2013", &[]),
    ])
}

#[test]
fn activities_of_other_years_alone_leave_the_years_empty() {
    let said = ["Không có hoạt động nào", "Còn 3 hoạt động ngoài các năm"];
    shows(&of_other_years(), &partners(&["a"]), 0, &["", "a"], &said);
}

#[test]
fn of_which_years_the_others_are_not_is_told() {
    let said = ["Còn 3 hoạt động ngoài các năm 2014–2020."];
    shows(&of_other_years(), &partners(&["a"]), 0, &["", "a"], &said);
}

#[test]
fn what_goes_on_from_before_into_the_years_is_one_of_them() {
    let activities = [
        activity("x", "2010/2014", &[]),
        activity("y", "2020/2030", &[]),
    ];
    let said = ["2 hoạt động", "Hoạt động x", "Hoạt động y"];
    shows(
        &articles(&activities),
        &partners(&[]),
        2,
        &["", "none"],
        &said,
    );
}
