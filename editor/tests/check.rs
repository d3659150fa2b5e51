//! What the checker says, and that it agrees with the widget.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use editor::check::{Grade, Problem, ProblemKind, alike, check};
use editor::documents::documents;
use editor::edition::Edition;
use editor::reading::partners::partners;
use editor::table::cell::Cell;
use editor::table::column::Column;
use editor::table::doubt::{Doubt, DoubtReason};
use editor::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::query::fold::fold;
use proptest::prelude::*;
use support::{opened, row};

fn today() -> CivilDate {
    CivilDate::parse("2019-06-15").unwrap()
}

fn problems(cells: [&str; 7]) -> Vec<Problem> {
    let (edition, _) = opened();
    check(&[row(1, cells)], &edition, today())
}

/// Column, grade, and what the first cure makes of the cell.
fn told(cells: [&str; 7]) -> Vec<(Column, Grade, Option<String>)> {
    let problems = problems(cells).into_iter();
    problems
        .map(|problem| {
            let cure = problem.cures.first().map(|cure| cure.text.clone());
            (problem.column, problem.grade(), cure)
        })
        .collect()
}

#[test]
fn what_is_published_has_no_problem_but_plans_that_are_past() {
    let (edition, rows) = opened();
    assert_eq!(check(&rows, &edition, today()), []);
    let later = CivilDate::parse("2026-11-28").unwrap();
    let problems = check(&rows, &edition, later);
    assert!(
        problems
            .iter()
            .all(|problem| problem.kind == ProblemKind::PlannedInPast)
    );
    assert_eq!(problems.len(), 6);
}

#[test]
fn each_rule_names_the_cell_and_offers_the_cure_there_is() {
    use Column::{Kind, Partners, Source, Status, Summary, Title, When};
    use Grade::{Doubt, Error, Style};
    let cure = |text: &str| Some(text.to_owned());
    let long = "chữ ".repeat(40);
    let right = [
        "2016",
        "Sơ kết",
        "Hội Luật gia",
        "Hội nghị",
        "đã thực hiện",
        "",
        "",
    ];
    assert_eq!(told(right), []);
    for (column, text, grade, mended) in [
        (When, "", Error, None),
        (When, "sắp tới", Error, None),
        (When, "8/17/2018", Error, cure("17/08/2018")),
        (When, "17/08/18", Error, cure("17/08/2018")),
        (When, "31/2/2018", Error, None),
        (When, "2018–2016", Error, None),
        (When, "17/8/2018", Style, cure("17/08/2018")),
        (When, "2018-08-17", Style, cure("17/08/2018")),
        (When, "2012", Doubt, None),
        (Title, "", Error, None),
        (Title, "Sơ  kết ", Style, cure("Sơ kết")),
        (Title, "SƠ KẾT NĂM HỌC", Style, cure("Sơ kết năm học")),
        (Title, long.trim(), Style, None),
        (Summary, "HỘI NGHỊ SƠ KẾT", Style, cure("Hội nghị sơ kết")),
        (Partners, "Thư viện", Doubt, None),
        (Partners, "Hội Luật da", Doubt, cure("Hội Luật gia")),
        (
            Partners,
            "Luật gia; CCB",
            Style,
            cure("Hội Luật gia; Hội Cựu chiến binh"),
        ),
        (Kind, "hoi nghi", Style, cure("Hội nghị")),
        (Status, "xong xuôi", Error, None),
        (Status, "HELD", Style, cure("đã thực hiện")),
        (Source, "Tin javascript:alert(1)", Error, None),
        (Source, "Tin ftp://a.vn", Error, None),
    ] {
        let mut cells = right;
        cells[column.index()] = text;
        assert_eq!(told(cells), [(column, grade, mended)], "{column:?} {text}");
    }
}

#[test]
fn a_status_that_the_date_contradicts_is_doubted() {
    let status = |when, status| told([when, "A", "", "", status, "", ""]);
    let held = Some("đã thực hiện".to_owned());
    let planned = Some("kế hoạch".to_owned());
    assert_eq!(
        status("2018", "kế hoạch"),
        [(Column::Status, Grade::Doubt, held)]
    );
    assert_eq!(
        status("2020", ""),
        [(Column::Status, Grade::Doubt, planned)]
    );
    // What may still come, or may have been, is neither.
    assert_eq!(status("2019", "kế hoạch"), []);
    assert_eq!(status("2019", "đã thực hiện"), []);
    assert_eq!(status("2018", "tạm hoãn"), []);
}

#[test]
fn two_rows_that_seem_to_be_one_activity_are_told() {
    let rows = [
        row(
            1,
            [
                "17/08/2018",
                "Lễ ký kết chương trình phối hợp",
                "",
                "",
                "",
                "",
                "",
            ],
        ),
        row(2, ["17/08/2018", "Ra quân", "", "", "", "", ""]),
        row(
            3,
            [
                "17/8/2018",
                "LỄ KÝ KẾT chương trinh phối hợp.",
                "",
                "",
                "",
                "",
                "",
            ],
        ),
        row(4, ["18/08/2018", "Ra quân", "", "", "", "", ""]),
    ];
    let problems = check(&rows, &Edition::default(), today());
    let duplicates: Vec<_> = (problems.iter())
        .filter_map(|problem| match &problem.kind {
            ProblemKind::Duplicate { other, .. } => Some((problem.row, *other)),
            _ => None,
        })
        .collect();
    assert_eq!(duplicates, [(Some(RowKey(3)), RowKey(1))]);
}

#[test]
fn what_reading_a_file_left_open_is_a_problem_until_it_is_answered() {
    let mut asked = row(1, ["05/09/2014", "Khai giảng", "", "", "", "", ""]);
    asked[Column::When].doubt = Some(Doubt {
        reason: DoubtReason::DayOrMonth,
        found: "5/9/2014".to_owned(),
        readings: vec!["05/09/2014".to_owned(), "09/05/2014".to_owned()],
    });
    let problems = check(&[asked.clone()], &Edition::default(), today());
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    assert_eq!(problem.grade(), Grade::Doubt);
    assert_eq!(problem.cures[1].label(Lang::Vi), "Đổi thành 09/05/2014");
    asked[Column::When] = Cell::typed("09/05/2014");
    assert_eq!(check(&[asked], &Edition::default(), today()), []);
}

#[test]
fn one_press_mends_all_alike() {
    let rows = [
        row(1, ["1/8/2018", "A", "", "", "", "", ""]),
        row(2, ["2/8/2018", "B ", "", "", "", "", ""]),
        row(3, ["03/08/2018", "C", "", "", "", "", ""]),
    ];
    let problems = check(&rows, &Edition::default(), today());
    let cells = alike(&problems, &problems[0], 0);
    assert_eq!(
        cells,
        [
            (RowKey(1), Column::When, "01/08/2018".to_owned()),
            (RowKey(2), Column::When, "02/08/2018".to_owned()),
        ]
    );
}

#[test]
fn a_mistake_in_a_published_article_is_told_at_its_first_row() {
    let (edition, rows) = editor::edition::open(
        br#"{"articles":[{"id":"a","title":"A","published":"17/8/18","activities":[
            {"id":"x","when":"2016","title":"X"}]},{"id":"b","title":"B","views":"nhieu"}]}"#,
        br#"{"partners":[],"programmes":[]}"#,
    )
    .unwrap();
    let problems = check(&rows, &edition, today());
    let places: Vec<_> = (problems.iter())
        .map(|problem| (problem.row, problem.column, problem.grade()))
        .collect();
    assert_eq!(
        places,
        [
            (Some(RowKey(1)), Column::Source, Grade::Error),
            (None, Column::Source, Grade::Error),
        ]
    );
    let sentence = problems[0].sentence(Lang::Vi);
    assert!(sentence.contains("articles[0].published"), "{sentence}");
}

/// Texts as they may stand in cells: right ones, strange ones, and any.
fn cell(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(known).prop_map(ToOwned::to_owned),
        1 => "\\PC{0,12}",
    ]
}

fn any_row() -> impl Strategy<Value = Row> {
    let when = cell(&[
        "2018",
        "17/8/2018",
        "2018–2020",
        "31/2/2018",
        "2020-2018",
        "",
        "8/2018",
        "quý III/2018",
    ]);
    let title = cell(&["Hội nghị", "Ra quân", "", "  ", "<b>&amp;\"</b>", "\u{0}\\"]);
    let partners = cell(&[
        "Hội Luật gia",
        "Luật gia; CCB",
        "none",
        "???",
        "",
        "Mới; mới",
    ]);
    let kind = cell(&["Tọa đàm", "toa-dam", "Khác", ""]);
    let status = cell(&["đã thực hiện", "kế hoạch", "held", "", "xong xuôi"]);
    let source = cell(&[
        "",
        "Chương trình phối hợp mới",
        "Bài mới",
        "https://a.vn/1",
        "Tin http://a.vn/2",
        "javascript:alert(1)",
        "ghi-nhan-cua-hoi",
        "articles/ky-ket-2018-2020",
    ]);
    let id = prop_oneof![
        Just(None),
        Just(Some("2018-ky-ket".to_owned())),
        "[a-c ]{0,2}".prop_map(Some)
    ];
    (when, title, partners, kind, status, source, id).prop_map(
        |(when, title, partners, kind, status, source, id)| {
            let mut row = row(0, [&when, &title, &partners, &kind, &status, "", &source]);
            row.id = id;
            row
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn checker_and_widget_agree(mut new in proptest::collection::vec(any_row(), 1..8)) {
        let (edition, mut rows) = opened();
        for (row, key) in new.iter_mut().zip(100..) {
            row.key = RowKey(key);
        }
        rows.append(&mut new);
        let documents = documents(&rows, &edition);
        let shown = convert(Some(&documents.articles), Some(&documents.programmes));
        let problems = check(&rows, &edition, today());
        let errors: Vec<_> = problems.iter().filter(|one| one.grade() == Grade::Error).collect();
        prop_assert!(shown.unreadable_documents.is_empty());
        // As many errors as the widget tells of omissions, and none where it tells of none.
        prop_assert_eq!(errors.len(), shown.problems.len(), "{:?}\n{:?}", errors, shown.problems);
        for row in rows.iter().filter(|row| !row.is_blank()) {
            let is_wrong = |columns: &[Column]| {
                let mut of_row = errors.iter().filter(|one| one.row == Some(row.key));
                of_row.any(|one| columns.contains(&one.column))
            };
            let place = documents.places.iter().find(|place| place.row == row.key);
            let id = &place.unwrap().id;
            let found = shown.timeline.activities().iter().find(|one| one.id == *id);
            // The widget shows the row if and only if it has a title and a date without an error.
            prop_assert_eq!(found.is_none(), is_wrong(&[Column::When, Column::Title]), "{:?}", row);
            if let Some(found) = found {
                prop_assert_eq!(fold(&found.title), fold(&row[Column::Title].text));
                // A bullet names nobody, and is told as a matter of form.
                let named = partners(&row[Column::Partners].text, &edition.partners);
                prop_assert_eq!(found.partners.is_empty(), named.is_empty());
            }
        }
    }
}
