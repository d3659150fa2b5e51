//! What an edition changes, in words.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

use editor::documents::documents;
use editor::publish::changes::{Changes, changes};
use editor::table::column::Column;
use khuyen_hoc_timeline::i18n::lang::Lang;
use support::{opened, row};

#[test]
fn an_edition_without_an_edit_changes_nothing() {
    let (edition, rows) = opened();
    let same = documents(&rows, &edition);
    let changes = changes(&same, &same);
    assert!(changes.is_empty());
    assert_eq!(
        changes.summary(Lang::Vi),
        "Không có gì thay đổi so với bản đang đăng."
    );
}

#[test]
fn what_is_new_changed_and_gone_is_told_in_words() {
    let (edition, mut rows) = opened();
    let before = documents(&rows, &edition);
    rows.remove(1);
    rows[0][Column::When].text = "2015".to_owned();
    rows[1][Column::Title].text.push_str(" lần 2");
    rows[1][Column::Partners].text = "Hội Luật gia".to_owned();
    rows.push(row(
        90,
        ["2019", "Ngày hội đọc sách", "Thư viện", "", "", "", ""],
    ));
    rows.push(row(91, ["2020", "Tập huấn", "", "", "", "", ""]));
    let changes = changes(&before, &documents(&rows, &edition));
    assert_eq!(
        changes.summary(Lang::Vi),
        "2 hoạt động mới, 1 sửa thời gian, 1 sửa tên, 1 sửa đơn vị phối hợp, bỏ 1 hoạt động, 1 đơn vị mới"
    );
    assert_eq!(
        changes.summary(Lang::En),
        "2 new activities, 1 date changed, 1 title changed, 1 with other partners, 1 activity removed, 1 new partner"
    );
    let Changes {
        new, changed, gone, ..
    } = changes;
    assert_eq!(new[0].title, "Ngày hội đọc sách");
    assert_eq!(gone[0].id, "2014-nguoi-cao-tuoi-voi-khuyen-hoc");
    let cell = &changed[0].cells;
    assert_eq!(
        *cell,
        [(Column::When, "2014".to_owned(), "2015".to_owned())]
    );
}
