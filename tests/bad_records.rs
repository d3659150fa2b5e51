//! What the conversion makes of input that does not fit: the rest is kept, and each fault is named
//! with its place, what was expected and what was found.

use khuyen_hoc_timeline::load::convert::{Conversion, convert};
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::failure::Cause;
use khuyen_hoc_timeline::load::problem::{Expected, Outcome};
use serde_json::{Value, json};

/// Programmes with two partners and no programme.
fn partners() -> Value {
    json!({ "partners": [
        { "id": "a", "name": "Hội A", "short": "A" },
        { "id": "b", "name": "Hội B" },
    ], "programmes": [] })
}

fn article_with(activities: &Value) -> Value {
    json!({ "articles": [{ "id": "bai", "title": "Bài", "activities": activities }] })
}

fn converted(articles: &Value, programmes: &Value) -> Conversion {
    convert(Some(&articles.to_string()), Some(&programmes.to_string()))
}

fn ids(conversion: &Conversion) -> Vec<&str> {
    conversion
        .timeline
        .activities()
        .iter()
        .map(|one| one.id.as_str())
        .collect()
}

/// The problems as path, what was expected, what was found.
fn problems(conversion: &Conversion) -> Vec<(&str, Expected, Option<&str>)> {
    let problem = conversion.problems.iter();
    problem
        .map(|one| (one.path.as_str(), one.expected, one.found.as_deref()))
        .collect()
}

#[test]
fn a_record_that_lacks_what_it_needs_is_left_out_and_its_neighbours_stay() {
    let conversion = converted(
        &article_with(&json!([
            { "id": "good", "when": "2014", "title": "Tốt" },
            { "id": "untitled", "when": "2014" },
            { "id": "empty", "when": "2014", "title": "  " },
            { "when": "2015", "title": "Không mã" },
            { "id": "undated", "title": "Không ngày" },
            { "id": "short-year", "when": "17/08/18", "title": "Năm hai chữ số" },
            { "id": "month", "when": "2018-13", "title": "Tháng 13" },
            { "id": "day", "when": "2018-02-30", "title": "30 tháng 2" },
            { "id": "back", "when": "2020/2018", "title": "Ngược" },
            "not a record",
            null,
            { "id": "good-too", "when": "2015", "title": "Cũng tốt" },
        ])),
        &partners(),
    );
    assert_eq!(ids(&conversion), ["good", "good-too"]);
    assert_eq!(
        problems(&conversion),
        [
            ("articles[0].activities[1].title", Expected::Text, None),
            (
                "articles[0].activities[2].title",
                Expected::Text,
                Some("\"  \"")
            ),
            ("articles[0].activities[3].id", Expected::Text, None),
            ("articles[0].activities[4].when", Expected::Period, None),
            (
                "articles[0].activities[5].when",
                Expected::Period,
                Some("\"17/08/18\"")
            ),
            (
                "articles[0].activities[6].when",
                Expected::Month,
                Some("\"2018-13\"")
            ),
            (
                "articles[0].activities[7].when",
                Expected::Day,
                Some("\"2018-02-30\"")
            ),
            (
                "articles[0].activities[8].when",
                Expected::ForwardSpan,
                Some("\"2020/2018\"")
            ),
            (
                "articles[0].activities[9]",
                Expected::Record,
                Some("\"not a record\"")
            ),
            ("articles[0].activities[10]", Expected::Record, Some("null")),
        ]
    );
}

#[test]
fn a_part_that_is_wrong_is_left_out_and_the_record_is_shown_without_it() {
    let articles = json!({ "articles": [{
        "id": "bai", "title": "Bài", "published": "hôm qua", "views": -1, "section": {},
        "url": "javascript:alert(1)", "byline": [1], "summary": {},
        "activities": [{
            "id": "one", "when": "2014", "title": "Một", "status": "done", "kind": true, "summary": false,
            "partners": ["a", "nobody", 5, "a", "b"],
        }],
    }] });
    let conversion = converted(&articles, &partners());
    let activity = &conversion.timeline.activities()[0];
    assert_eq!(activity.partners.len(), 2);
    assert_eq!(
        (activity.status.as_str(), &activity.kind, &activity.summary),
        ("held", &None, &None)
    );
    assert_eq!(conversion.timeline.articles[0].url, None);
    let places: Vec<_> = problems(&conversion)
        .into_iter()
        .map(|(place, ..)| place)
        .collect();
    assert_eq!(
        places,
        [
            "articles[0].section",
            "articles[0].byline",
            "articles[0].summary",
            "articles[0].published",
            "articles[0].views",
            "articles[0].url",
            "articles[0].activities[0].kind",
            "articles[0].activities[0].summary",
            "articles[0].activities[0].status",
            "articles[0].activities[0].partners[1]",
            "articles[0].activities[0].partners[2]",
        ]
    );
}

#[test]
fn a_text_that_is_a_whole_document_is_left_out_and_told() {
    let long = "Khuyến học. ".repeat(10_000);
    let activities = json!([
        { "id": "x", "when": "2014", "title": "Một", "summary": long },
        { "id": "y", "when": "2015", "title": long },
        { "id": "z", "when": "2015", "title": "Ba", "summary": &long[..60_000] },
    ]);
    let conversion = converted(&article_with(&activities), &partners());
    assert_eq!(ids(&conversion), ["x", "z"]);
    let told: Vec<_> = conversion
        .problems
        .iter()
        .map(|one| (&*one.path, one.expected))
        .collect();
    assert_eq!(
        told,
        [
            ("articles[0].activities[0].summary", Expected::ShortText),
            ("articles[0].activities[1].title", Expected::ShortText),
        ]
    );
}

/// The same texts are held against the JSON Schema (tests/schema/addresses.test.mjs).
#[test]
fn only_web_addresses_become_links() {
    let addresses: Value = serde_json::from_str(include_str!("schema/web-addresses.json")).unwrap();
    for (fits, key) in [(true, "links"), (false, "no links")] {
        for url in addresses[key].as_array().unwrap() {
            let articles = json!({ "articles": [{ "id": "bai", "title": "Bài", "url": url }] });
            let conversion = converted(&articles, &partners());
            assert_eq!(conversion.timeline.articles[0].url.is_some(), fits, "{url}");
            assert_eq!(conversion.problems.is_empty(), fits, "{url}");
        }
    }
}

#[test]
fn an_id_that_is_taken_costs_the_later_record_in_either_document() {
    let programmes = json!({ "partners": [{ "id": "a", "name": "A" }, { "id": "a", "name": "A2" }],
        "programmes": [{ "id": "p", "title": "P", "when": "2018/2020",
            "activities": [{ "id": "x", "when": "2018", "title": "Lặp" },
                           { "id": "y", "when": "2018", "title": "Mới" }] }] });
    let conversion = converted(
        &article_with(&json!([{ "id": "x", "when": "2014", "title": "Một" }])),
        &programmes,
    );
    assert_eq!(ids(&conversion), ["x", "y"]);
    assert_eq!(
        problems(&conversion),
        [
            ("partners[1].id", Expected::UniqueId, Some("\"a\"")),
            (
                "programmes[0].activities[0].id",
                Expected::UniqueId,
                Some("\"x\"")
            ),
        ]
    );
}

#[test]
fn a_record_that_is_left_out_does_not_take_its_id() {
    let conversion = converted(
        &article_with(&json!([{ "id": "x", "when": "2014" },
                              { "id": "x", "when": "2014", "title": "Đủ" }])),
        &partners(),
    );
    assert_eq!(ids(&conversion), ["x"]);
    assert_eq!(conversion.problems.len(), 1);
}

#[test]
fn an_article_or_programme_that_cannot_be_shown_still_gives_its_activities() {
    let articles = json!({ "articles": [
        { "title": "Không mã", "activities": [{ "id": "held", "when": "2014", "title": "Một" }] }] });
    let programmes = json!({ "partners": [], "programmes": [
        { "id": "p", "title": "P", "when": "mai",
          "activities": [{ "id": "planned", "when": "2019", "title": "Hai" }] }] });
    let conversion = converted(&articles, &programmes);
    let told: Vec<_> = (conversion.timeline.activities().iter())
        .map(|one| (one.id.as_str(), one.status.as_str(), one.source))
        .collect();
    assert_eq!(told, [("held", "held", None), ("planned", "planned", None)]);
    assert_eq!(conversion.problems.len(), 2);
}

#[test]
fn a_partners_id_must_fit_an_attribute_and_not_mean_nobody() {
    let programmes = json!({ "partners": [
        { "id": "hai từ", "name": "Hai" }, { "id": "none", "name": "Không" }, { "id": "b" },
        { "id": "c", "name": "C" }], "programmes": [] });
    let conversion = converted(&article_with(&json!([])), &programmes);
    assert_eq!(conversion.timeline.partners.len(), 1);
    assert_eq!(conversion.timeline.partners[0].short, "C");
    let places: Vec<_> = problems(&conversion)
        .into_iter()
        .map(|(place, ..)| place)
        .collect();
    assert_eq!(
        places,
        ["partners[0].id", "partners[1].id", "partners[2].name"]
    );
}

#[test]
fn a_programme_names_an_article_that_is_there() {
    let programmes = json!({ "partners": [], "programmes": [
        { "id": "p", "title": "P", "when": "2018", "article": "khac" },
        { "id": "q", "title": "Q", "when": "2018", "article": "bai" }] });
    let conversion = converted(&article_with(&json!([])), &programmes);
    let articles: Vec<_> = conversion
        .timeline
        .programmes
        .iter()
        .map(|one| one.article)
        .collect();
    assert_eq!(articles, [None, Some(0)]);
    assert_eq!(
        problems(&conversion),
        [(
            "programmes[0].article",
            Expected::KnownArticle,
            Some("\"khac\"")
        )]
    );
}

#[test]
fn that_the_articles_did_not_come_is_no_mistake_of_the_programmes() {
    let programmes = json!({ "partners": [], "programmes": [
        { "id": "p", "title": "P", "when": "2018", "article": "bai" }] });
    for articles in [None, Some("<html>")] {
        let conversion = convert(articles, Some(&programmes.to_string()));
        assert_eq!(
            (conversion.timeline.programmes.len(), conversion.problems),
            (1, vec![])
        );
    }
}

#[test]
fn without_the_programmes_document_partners_are_shown_by_their_ids() {
    let articles = article_with(
        &json!([{ "id": "x", "when": "2014", "title": "Một", "partners": ["z", "a"] }]),
    );
    for programmes in [None, Some("{"), Some(r#"{"programmes":[]}"#)] {
        let conversion = convert(Some(&articles.to_string()), programmes);
        let names: Vec<_> = conversion
            .timeline
            .partners
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["z", "a"]);
        assert_eq!(conversion.problems, []);
    }
}

#[test]
fn a_document_that_cannot_be_read_is_told_and_the_other_one_is_shown() {
    let articles =
        article_with(&json!([{ "id": "x", "when": "2014", "title": "Một" }])).to_string();
    let broken = |programmes: &str| {
        let conversion = convert(Some(&articles), Some(programmes));
        assert_eq!(ids(&conversion), ["x"]);
        let [(Document::Programmes, cause)] = conversion.unreadable_documents.as_slice() else {
            panic!("{programmes}: {:?}", conversion.unreadable_documents)
        };
        cause.clone()
    };
    assert_eq!(
        broken("{\n  \"partners\": [,]"),
        Cause::NotJson {
            line: 2,
            column: 16,
            page: false
        }
    );
    assert_eq!(
        broken("\n<!doctype html>"),
        Cause::NotJson {
            line: 2,
            column: 1,
            page: true
        }
    );
    let shape = |path: &str, expected, found: Option<&str>| Cause::Shape {
        path: path.to_owned(),
        expected,
        found: found.map(ToOwned::to_owned),
    };
    assert_eq!(broken("1"), shape("", Expected::Record, Some("1")));
    assert_eq!(broken("{}"), shape("programmes", Expected::List, None));
    assert_eq!(
        broken(r#"{"programmes":{}}"#),
        shape("programmes", Expected::List, Some("{}"))
    );
}

#[test]
fn strange_but_valid_json_is_no_problem() {
    let articles =
        "\u{feff}{\"articles\":[{\"id\":\"bai\",\"title\":\"Bài\",\"views\":1e999,\"extra\":"
            .to_owned()
            + &"[".repeat(500)
            + &"]".repeat(500)
            + r#","activities":[{"id":"__proto__","when":"2014","title":"<b>\ud800 \u0000</b>","id":"x"}]}]}"#;
    let conversion = convert(Some(&articles), Some(&partners().to_string()));
    assert_eq!(ids(&conversion), ["x"]);
    assert_eq!(
        conversion.timeline.activities()[0].title,
        "<b>\u{fffd} \0</b>"
    );
    assert_eq!(
        problems(&conversion),
        [("articles[0].views", Expected::WholeNumber, Some("1e999"))]
    );
}

#[test]
fn a_found_value_is_repeated_in_a_line_and_no_longer() {
    let long = "đ".repeat(200);
    let conversion = converted(
        &article_with(&json!([{ "id": "x", "when": long, "title": "Một" }])),
        &partners(),
    );
    let found = conversion.problems[0].found.clone().unwrap();
    assert_eq!(found, format!("\"{}…", "đ".repeat(59)));
}

/// The problems as path, what was found, and how to write it; panics where anything was skipped.
fn readings(conversion: &Conversion) -> Vec<(&str, &str, &str)> {
    let reading = conversion.problems.iter().map(|problem| {
        let Outcome::ReadAs { better } = &problem.outcome else {
            panic!("skipped: {problem:?}")
        };
        let found = problem.found.as_deref().unwrap_or_default();
        (problem.path.as_str(), found, better.as_str())
    });
    reading.collect()
}

#[test]
fn a_date_that_can_mean_one_thing_only_is_shown_and_reported() {
    for (when, edtf) in [
        ("17/8/2018", "2018-08-17"),
        ("17-8-2018", "2018-08-17"),
        ("8/2018", "2018-08"),
        ("2014-2016", "2014/2016"),
        ("2014 – 2016", "2014/2016"),
        ("Năm 2016", "2016"),
        ("2016/08/17", "2016-08-17"),
        ("2016.08.17", "2016-08-17"),
        ("2015-1-5", "2015-01-05"),
        ("20160817", "2016-08-17"),
        ("2016-08-17 09:00", "2016-08-17"),
        (" 2016-08 ", "2016-08"),
        ("n\u{103}m 2016", "2016"),
        ("na\u{306}m 2016", "2016"),
    ] {
        let conversion = converted(
            &article_with(&json!([{ "id": "x", "when": when, "title": "Một" }])),
            &partners(),
        );
        let period = conversion.timeline.activities()[0].period;
        assert_eq!(period.to_string(), edtf, "{when}");
        let (found, better) = (format!("\"{when}\""), format!("\"{edtf}\""));
        assert_eq!(
            readings(&conversion),
            [("articles[0].activities[0].when", &*found, &*better)]
        );
    }
}

#[test]
fn an_articles_date_keeps_its_clock() {
    let articles =
        json!({ "articles": [{ "id": "bai", "title": "Bài", "published": "17/8/2018 11:07" }] });
    let conversion = converted(&articles, &partners());
    let published = conversion.timeline.articles[0].published.unwrap();
    assert_eq!(published.time, Some((11, 7)));
    assert_eq!(
        readings(&conversion),
        [(
            "articles[0].published",
            "\"17/8/2018 11:07\"",
            "\"2018-08-17T11:07\""
        )]
    );
}

#[test]
fn a_number_is_read_as_its_digits_where_a_text_is_due() {
    let activities = json!([{ "id": 17, "when": 2014, "title": 100, "kind": 5 }]);
    let conversion = converted(&article_with(&activities), &partners());
    let activity = &conversion.timeline.activities()[0];
    assert_eq!(
        (&*activity.id, &*activity.title, activity.kind.as_deref()),
        ("17", "100", Some("5"))
    );
    assert_eq!(activity.period.to_string(), "2014");
    assert_eq!(
        readings(&conversion),
        [
            ("articles[0].activities[0].id", "17", "\"17\""),
            ("articles[0].activities[0].title", "100", "\"100\""),
            ("articles[0].activities[0].when", "2014", "\"2014\""),
            ("articles[0].activities[0].kind", "5", "\"5\""),
        ]
    );
}

#[test]
fn an_optional_field_that_says_nothing_is_absent_without_a_word() {
    for nothing in [json!(""), json!(" \u{a0}\n"), json!([]), json!(null)] {
        let articles = json!({ "articles": [{
            "id": "bai", "title": "Bài", "published": nothing, "views": nothing, "url": nothing,
            "section": nothing, "byline": nothing, "summary": nothing,
            "activities": [{ "id": "x", "when": "2015", "title": "T", "kind": nothing,
                "summary": nothing, "status": nothing, "partners": nothing }] }] });
        let conversion = converted(&articles, &partners());
        assert_eq!(conversion.problems, [], "{nothing}");
        assert_eq!(conversion.timeline.activities()[0].kind, None);
        assert_eq!(conversion.timeline.activities()[0].partners, []);
        let empty = json!({ "articles": [{ "id": "bai", "title": "Bài", "activities": nothing }] });
        assert_eq!(converted(&empty, &partners()).problems, [], "{nothing}");
    }
    let activity =
        json!([{ "id": "1", "when": "2015", "title": "T", "partners": ["", "a", null, " "] }]);
    let conversion = converted(&article_with(&activity), &partners());
    assert_eq!(conversion.problems, []);
    assert_eq!(conversion.timeline.activities()[0].partners.len(), 1);
}

#[test]
fn kinds_that_fold_alike_are_written_as_most_of_them_are() {
    for (kinds, expected) in [
        (
            &["hoi-nghi", "Hội nghị", "hội nghị", "Hội  nghị"][..],
            &["Hội nghị"; 4][..],
        ),
        (&["Hội nghị", "hoi-nghi", "hoi-nghi"], &["hoi-nghi"; 3]),
        (&["Tọa đàm", "toa dam"], &["Tọa đàm"; 2]),
        (
            &["Văn nghệ - Thể thao", "E-learning", "2018-2019", "–", "…"],
            &["Văn nghệ - Thể thao", "E-learning", "2018-2019", "–", "…"],
        ),
    ] {
        let activity = |(index, kind): (usize, &&str)| json!({ "id": format!("{index}"), "when": "2014", "title": "T", "kind": kind });
        let activities: Vec<Value> = kinds.iter().enumerate().map(activity).collect();
        let conversion = converted(&article_with(&json!(activities)), &partners());
        let kinds: Vec<_> = (conversion.timeline.activities().iter())
            .filter_map(|one| one.kind.as_deref())
            .collect();
        assert_eq!(kinds, expected);
        assert_eq!(conversion.problems, []);
    }
}

#[test]
fn partners_may_be_named_otherwise_where_one_only_can_be_meant() {
    let programmes = json!({ "partners": [
        { "id": "doan", "name": "Đoàn TNCS Hồ Chí Minh", "short": "Đoàn TN" },
        { "id": "luat", "name": "Hội Luật gia", "short": "Hội" },
        { "id": "phu-nu", "name": "Hội Phụ nữ", "short": "Hội" } ], "programmes": [] });
    let path = "articles[0].activities[0].partners";
    for (named, found, better) in [
        (json!(["doan tncs ho chi minh"]), &["doan"][..], "\"doan\""),
        (json!(["ĐOÀN TN"]), &["doan"], "\"doan\""),
        (json!(["Luat"]), &["luat"], "\"luat\""),
        (json!("doan"), &["doan"], "[\"doan\"]"),
        (json!("Hội Luật gia"), &["luat"], "[\"luat\"]"),
        (
            json!("luat, doan,"),
            &["luat", "doan"],
            "[\"luat\", \"doan\"]",
        ),
        (
            json!(["luat; Đoàn TN"]),
            &["luat", "doan"],
            "\"luat\", \"doan\"",
        ),
    ] {
        let activities = json!([{ "id": "x", "when": "2014", "title": "T", "partners": named }]);
        let conversion = converted(&article_with(&activities), &programmes);
        let timeline = &conversion.timeline;
        let ids: Vec<_> = (timeline.activities()[0].partners.iter())
            .map(|partner| timeline.partners[partner.0].id.as_str())
            .collect();
        assert_eq!(ids, found, "{named}");
        let path = if named.is_array() {
            format!("{path}[0]")
        } else {
            path.to_owned()
        };
        let told: Vec<_> = readings(&conversion)
            .into_iter()
            .map(|(path, _, better)| (path.to_owned(), better))
            .collect();
        assert_eq!(told, [(path, better)], "{named}");
    }
    for unknown in [
        json!(["Hội"]),
        json!("nobody"),
        json!(["luat, nobody"]),
        json!({}),
    ] {
        let activities = json!([{ "id": "x", "when": "2014", "title": "T", "partners": unknown }]);
        let conversion = converted(&article_with(&activities), &programmes);
        assert_eq!(ids(&conversion), ["x"]);
        let first = &conversion.problems[0];
        assert_eq!(
            (first.expected, &first.outcome),
            (Expected::KnownPartner, &Outcome::FieldSkipped)
        );
    }
}

#[test]
fn a_bare_list_is_read_as_the_list_of_its_document() {
    let articles = json!([{ "id": "bai", "title": "Bài",
        "activities": [{ "id": "x", "when": "2014", "title": "Một", "partners": ["a"] }] }]);
    let programmes = json!([{ "id": "p", "title": "P", "when": "2018/2020" }]);
    let conversion = converted(&articles, &programmes);
    assert_eq!(conversion.unreadable_documents, []);
    assert_eq!(ids(&conversion), ["x"]);
    assert_eq!(conversion.timeline.programmes.len(), 1);
    let better: Vec<_> = readings(&conversion)
        .into_iter()
        .map(|(path, _, better)| (path, better))
        .collect();
    assert_eq!(
        better,
        [
            ("", "{\"articles\": [ … ]}"),
            ("", "{\"programmes\": [ … ]}")
        ]
    );
}

#[test]
fn a_list_that_is_none_costs_only_itself() {
    let articles = json!({ "articles": [{ "id": "bai", "title": "Bài", "activities": {} }] });
    let programmes = json!({ "partners": 5, "programmes": [] });
    let conversion = converted(&articles, &programmes);
    assert_eq!(conversion.timeline.articles.len(), 1);
    assert_eq!(
        problems(&conversion),
        [
            ("articles[0].activities", Expected::List, Some("{}")),
            ("partners", Expected::List, Some("5")),
        ]
    );
}

#[test]
fn a_decomposed_text_is_composed_even_where_it_is_written_with_escapes() {
    let articles = r#"{"articles":[{"id":"bai","title":"Ho\u0323\u0302i"}]}"#;
    let conversion = convert(Some(articles), Some(&partners().to_string()));
    assert_eq!(conversion.timeline.articles[0].title, "Hội");
}

#[test]
fn many_records_take_no_more_than_linear_time() {
    const MANY: usize = 20_000;
    // Put together as text: building JSON values takes longer than reading them.
    let list = |item: &dyn Fn(usize) -> String| {
        let items: Vec<_> = (0..MANY).map(item).collect();
        items.join(",")
    };
    let partners = list(&|index| format!(r#"{{"id":"p{index}","name":"Hội {index}"}}"#));
    let used_once = list(&|index| {
        let id = MANY - index;
        format!(r#"{{"id":"{id:06}","when":"2014","title":"T","partners":["p{index}"]}}"#)
    });
    let all = list(&|index| format!(r#""p{index}""#));
    let articles = list(&|index| format!(r#"{{"id":"b{index}","title":"B"}}"#));
    let articles = format!(
        r#"[{articles},{{"id":"bai","title":"B","activities":[{used_once},
            {{"id":"all","when":"2014","title":"T","partners":[{all}]}}]}}]"#
    );
    let programmes = list(&|index| {
        format!(r#"{{"id":"c{index}","title":"C","when":"2018","article":"b{index}"}}"#)
    });
    let articles = format!(r#"{{"articles":{articles}}}"#);
    let start = std::time::Instant::now();
    for programmes in [
        format!(r#"{{"partners":[{partners}],"programmes":[{programmes}]}}"#),
        format!(r#"{{"programmes":[{programmes}]}}"#),
    ] {
        let conversion = convert(Some(&articles), Some(&programmes));
        assert_eq!(conversion.problems, []);
        assert_eq!(conversion.timeline.activities().len(), MANY + 1);
        assert_eq!(conversion.timeline.partners.len(), MANY);
    }
    // Two seconds or so unoptimised; searching a list for each would take half a minute.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
