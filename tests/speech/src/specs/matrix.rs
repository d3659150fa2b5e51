//! The matrix: read cell by cell, and used to choose.

use super::tests;
use crate::browser::Reading;
use crate::page::Page;
use crate::runner::Test;

pub(super) fn tests() -> Vec<Test> {
    tests![Page::Release("");
        a_cell_is_heard_with_its_year_and_its_number_and_nothing_twice,
        choosing_a_partner_says_the_number_once,
    ]
}

fn a_cell_is_heard_with_its_year_and_its_number_and_nothing_twice(reading: &mut Reading<'_>) {
    reading.press("t", "table with");
    reading.press("alt+shift+Down", "Phòng Giáo dục và Đào tạo");
    reading.press("alt+shift+Right", "column 2");
    let said = reading.press("alt+shift+Right", "column 3").join(" | ");
    assert!(said.contains("2015"), "its year: {said}");
    assert!(said.contains("1 đã thực hiện"), "its number: {said}");
    assert_eq!(said.matches("2015").count(), 1, "the year once: {said}");
    for command_or_partner in ["Chuyển đến", "Phòng Giáo dục"] {
        assert!(
            !said.contains(command_or_partner),
            "neither command nor partner: {said}"
        );
    }
}

fn choosing_a_partner_says_the_number_once(reading: &mut Reading<'_>) {
    reading.press_until("b", "button", "Phòng Giáo dục và Đào tạo");
    let said = reading.press("Return", "4 hoạt động.");
    assert!(said.iter().any(|text| text == "pressed"), "{said:?}");
    let numbers = said.iter().filter(|text| text.starts_with("4 hoạt động"));
    assert_eq!(numbers.count(), 1, "{said:?}");
    // The next key ends what is said.
    let said = reading.press("h", "heading level");
    assert!(
        !said.iter().any(|text| text.starts_with("4 hoạt động")),
        "once: {said:?}"
    );
}
