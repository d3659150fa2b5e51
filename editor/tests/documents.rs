//! Opening what is published and publishing it again.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use editor::documents::{Documents, documents};
use editor::edition::{Edition, open};
use editor::table::column::Column;
use editor::table::row::RowKey;
use khuyen_hoc_timeline::load::convert::{Conversion, convert};
use support::{data, opened, row};

fn shown(documents: &Documents) -> Conversion {
    convert(Some(&documents.articles), Some(&documents.programmes))
}

#[test]
fn what_is_opened_and_published_again_is_the_same_file() {
    let (edition, rows) = opened();
    let written = documents(&rows, &edition);
    assert_eq!(written.articles, data("articles.json"));
    assert_eq!(written.programmes, data("programmes.json"));
    assert_eq!(written.new_partners, []);
    assert_eq!(written.places.len(), rows.len());
}

#[test]
fn the_order_of_the_rows_changes_nothing_that_is_published() {
    let (edition, mut rows) = opened();
    rows.reverse();
    assert_eq!(documents(&rows, &edition).articles, data("articles.json"));
}

#[test]
fn what_nobody_here_knows_is_kept() {
    let articles = r#"{
  "note": {
    "b": 1.50,
    "a": []
  },
  "articles": [
    {
      "tags": [
        "x"
      ],
      "id": "a",
      "title": "A",
      "published": "2018-08-17T11:07:00+07:00",
      "activities": [
        {
          "id": "x",
          "place": "Hà Nội",
          "when": "2018-08-17T09:00",
          "title": "X",
          "kind": "Tọa đàm",
          "status": "held",
          "partners": [
            "p"
          ]
        }
      ]
    },
    {
      "id": "b",
      "title": "B"
    }
  ],
  "$schema": "x"
}
"#;
    let programmes = r#"{
  "$schema": "../schema/programmes.schema.json",
  "partners": [
    {
      "id": "p",
      "colour": "red",
      "name": "P",
      "former": [
        "Q"
      ]
    }
  ],
  "programmes": []
}
"#;
    let (edition, rows) = open(articles.as_bytes(), programmes.as_bytes()).unwrap();
    let written = documents(&rows, &edition);
    assert_eq!(written.articles, articles);
    assert_eq!(written.programmes, programmes);
}

#[test]
fn new_rows_get_ids_partners_and_the_records_they_belong_to() {
    let (edition, mut rows) = opened();
    rows.push(row(
        90,
        [
            "20/11/2019",
            "Ngày hội đọc sách",
            "Hội Luật gia; Thư viện quận",
            "Ngày hội",
            "",
            "",
            "",
        ],
    ));
    rows.push(row(
        91,
        [
            "2019",
            "Tập huấn",
            "thư viện quận",
            "Hội nghị",
            "",
            "",
            "Chương trình 2019",
        ],
    ));
    rows.push(row(
        92,
        [
            "2020",
            "Ra quân",
            "",
            "",
            "kế hoạch",
            "",
            "Chương trình 2019",
        ],
    ));
    rows.push(row(93, ["", "  ", "", "", "", "", ""]));
    let written = documents(&rows, &edition);
    let shown = shown(&written);
    assert_eq!(shown.problems, []);
    let timeline = shown.timeline;
    assert_eq!(
        timeline.activities().len(),
        rows.len() - 1,
        "a blank row is none"
    );
    let activity = |id: &str| {
        let found = timeline
            .activities()
            .iter()
            .find(|activity| activity.id == id);
        found.unwrap_or_else(|| panic!("{id} in {}", written.articles))
    };
    let names = |id: &str| {
        let partners = timeline.partners_of(activity(id));
        partners
            .map(|partner| partner.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names("2019-ngay-hoi-doc-sach"),
        ["Hội Luật gia", "Thư viện quận"]
    );
    assert_eq!(names("2019-tap-huan"), ["Thư viện quận"]);
    assert_eq!(activity("2019-tap-huan").kind.as_deref(), Some("hoi-nghi"));
    assert_eq!(activity("2019-tap-huan").status.as_str(), "planned");
    assert_eq!(
        timeline.articles.len(),
        2,
        "what has no source has an article of its own"
    );
    assert_eq!(timeline.programmes[1].period.to_string(), "2019/2020");
    // Published and opened again, everything stands where it stood.
    let (edition, again) =
        open(written.articles.as_bytes(), written.programmes.as_bytes()).unwrap();
    assert_eq!(documents(&again, &edition).articles, written.articles);
    let of = |title: &str| {
        again
            .iter()
            .find(|row| row[Column::Title].text == title)
            .unwrap()
    };
    assert_eq!(of("Ngày hội đọc sách")[Column::Source].text, "");
    assert_eq!(of("Ra quân")[Column::Source].text, "Chương trình 2019");
}

#[test]
fn a_copied_row_is_an_activity_of_its_own() {
    let (edition, mut rows) = opened();
    let mut copy = rows[0].clone();
    copy.key = RowKey(90);
    rows.push(copy);
    let written = documents(&rows, &edition);
    assert_eq!(shown(&written).problems, []);
    let copies: Vec<_> = (written.places.iter())
        .filter(|place| [rows[0].key, RowKey(90)].contains(&place.row))
        .map(|place| place.id.as_str())
        .collect();
    assert_eq!(
        copies,
        ["2014-nghi-luc-song", "2014-thanh-nien-voi-nghi-luc-song"]
    );
}

#[test]
fn a_first_edition_begins_with_nothing() {
    let rows = [row(1, ["2014", "A", "P", "", "", "", ""])];
    let written = documents(&rows, &Edition::default());
    assert_eq!(shown(&written).problems, []);
    assert!(
        written
            .articles
            .contains("\"$schema\": \"../schema/articles.schema.json\"")
    );
}

#[test]
fn a_list_that_somebody_keeps_in_a_spreadsheet_keeps_the_ids_that_are_published() {
    let (edition, mut rows) = opened();
    let published: Vec<_> = rows.iter().map(|row| row.id.clone().unwrap()).collect();
    for row in &mut rows {
        row.id = None;
    }
    // One got another day meanwhile, and another another title.
    rows[7][Column::When].text = "18/08/2018".to_owned();
    rows[0][Column::Title].text = "Tuổi trẻ vượt khó".to_owned();
    let written = documents(&rows, &edition);
    for (row, id) in rows.iter().zip(&published).skip(1) {
        let place = written
            .places
            .iter()
            .find(|place| place.row == row.key)
            .unwrap();
        assert_eq!(place.id, *id);
    }
    let renamed = written
        .places
        .iter()
        .find(|place| place.row == rows[0].key)
        .unwrap();
    assert_eq!(renamed.id, "2014-tuoi-tre-vuot-kho");
}

#[test]
fn the_id_of_an_activity_that_is_gone_is_not_given_to_another() {
    let (edition, mut rows) = opened();
    rows.remove(7);
    rows.push(row(90, ["2018", "Ký kết", "", "", "", "", ""]));
    let written = documents(&rows, &edition);
    let new = written
        .places
        .iter()
        .find(|place| place.row == RowKey(90))
        .unwrap();
    assert_eq!(new.id, "2018-ky-ket-2");
}
