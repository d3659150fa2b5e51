//! Searching: the letters, and the number once.

use super::tests;
use crate::browser::Reading;
use crate::page::Page;
use crate::runner::Test;

pub(super) fn tests() -> Vec<Test> {
    tests![Page::Release("");
        typing_says_the_number_once_when_the_typing_ends,
        what_finds_nothing_says_so_once,
        choosing_another_order_says_what_is_chosen_and_the_number,
    ]
}

fn typing_says_the_number_once_when_the_typing_ends(reading: &mut Reading<'_>) {
    enter_search(reading);
    let said = reading.type_text("nghi luc song", "2 hoạt động.");
    assert_eq!(numbers(&said), ["2 hoạt động."], "{said:?}");
    // The next key ends what is said.
    let said = reading.press("ctrl+a", "selected");
    assert_eq!(numbers(&said), [""; 0], "once: {said:?}");
    let said = reading.press("BackSpace", "14 hoạt động.");
    assert_eq!(numbers(&said), ["14 hoạt động."], "{said:?}");
}

fn what_finds_nothing_says_so_once(reading: &mut Reading<'_>) {
    enter_search(reading);
    let said = reading.type_text("zq", "Không có hoạt động nào.");
    let nothing = said.iter().filter(|text| text.contains("hoạt động"));
    assert_eq!(nothing.count(), 1, "{said:?}");
}

fn choosing_another_order_says_what_is_chosen_and_the_number(reading: &mut Reading<'_>) {
    reading.press("e", "Tìm trong các hoạt động");
    reading.press_until("b", "button", "Lọc thêm, sắp xếp");
    reading.press("Return", "expanded");
    for field in ["Loại", "Tình trạng", "Thứ tự"] {
        reading.press("Tab", field);
    }
    // Firefox' fields get the keys by themselves, Chromium's not always.
    let said = reading.press("Insert+a", " mode");
    if said.last().is_some_and(|text| text == "Browse mode") {
        reading.press("Insert+a", "Focus mode");
    }
    let said = reading.press("Down", "14 hoạt động.");
    assert!(
        said.iter().any(|text| text.contains("mới nhất")),
        "{said:?}"
    );
}

fn enter_search(reading: &mut Reading<'_>) {
    reading.press("e", "Tìm trong các hoạt động");
    reading.press("Insert+a", "Focus mode");
}

/// The numbers of results among what was said.
fn numbers(said: &[String]) -> Vec<&str> {
    let texts = said.iter().map(String::as_str);
    texts
        .filter(|text| text.trim_end_matches('.').ends_with(" hoạt động"))
        .collect()
}
