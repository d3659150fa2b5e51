//! The years and what is in them.

use super::tests;
use crate::browser::Reading;
use crate::runner::Test;

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests!["":
        a_year_is_heard_as_one_heading_with_its_number,
    ];
    tests.extend(tests!["?kh-activity=2017-thap-sang-uoc-mo": a_link_to_an_activity_leads_there]);
    tests
}

fn a_year_is_heard_as_one_heading_with_its_number(reading: &mut Reading<'_>) {
    let said = reading.press("3", "2014");
    let heading = said.last().map(String::as_str);
    assert_eq!(
        heading,
        Some("2014 2 hoạt động heading level 3."),
        "{said:?}"
    );
}

fn a_link_to_an_activity_leads_there(reading: &mut Reading<'_>) {
    let said = reading.press("Down", "heading level").join(" | ");
    assert!(said.contains("Thắp sáng ước mơ"), "{said}");
}
