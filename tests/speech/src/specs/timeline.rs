//! The years and what is in them.

use super::tests;
use crate::browser::Reading;
use crate::page::Page;
use crate::runner::Test;

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests![Page::Release("");
        a_year_is_heard_as_one_heading_with_its_number,
        opening_and_closing_details_says_so,
    ];
    tests.extend(tests![Page::Release("?kh-activity=2017-thap-sang-uoc-mo");
        a_link_to_an_activity_leads_to_its_title,
    ]);
    tests.extend(tests![Page::WithArticles(long_years);
        the_rest_of_a_long_year_is_heard_from_its_first_activity,
    ]);
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

fn opening_and_closing_details_says_so(reading: &mut Reading<'_>) {
    reading.press("3", "2014");
    reading.press_until("b", "button", "chi tiết: “Thanh niên với nghị lực sống”");
    reading.press("Return", "expanded");
    reading.press("Return", "collapsed");
}

fn a_link_to_an_activity_leads_to_its_title(reading: &mut Reading<'_>) {
    let title = "“Thắp sáng ước mơ tuổi trẻ Quận Cầu Giấy”";
    let position = |said: &[String], words: &str| said.iter().position(|text| text.contains(words));
    let said = reading.said();
    let begins_there = position(&said, "Dòng thời gian").is_none()
        && position(&said, title) < position(&said, "2018 8 hoạt động");
    // Where Orca had begun at the top before the activity got the focus, the focus is said after the reading.
    if !begins_there {
        reading.hears(&format!("{title} heading level 4"));
    }
}

fn the_rest_of_a_long_year_is_heard_from_its_first_activity(reading: &mut Reading<'_>) {
    reading.press("3", "2014");
    reading.press_until("b", "button", "Còn 295 hoạt động năm 2014");
    reading.press("Return", "Hoạt động số 35 heading level 4");
}

/// So many activities that each of seven years shows five: 0, 7, 14, 21 and 28 in 2014.
fn long_years() -> String {
    let activity = |number: usize| {
        let year = 2014 + number % 7;
        format!(r#"{{"id":"a{number}","when":"{year}","title":"Hoạt động số {number}"}}"#)
    };
    let activities: Vec<_> = (0..2100).map(activity).collect();
    format!(
        r#"{{"articles":[{{"id":"bai","title":"Bài","activities":[{}]}}]}}"#,
        activities.join(",")
    )
}
