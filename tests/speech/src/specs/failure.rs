//! A document that cannot be shown.

use super::tests;
use crate::browser::Reading;
use crate::page::Page;
use crate::runner::Test;

pub(super) fn tests() -> Vec<Test> {
    tests![Page::WithArticles(|| "{".to_owned());
        a_failed_retry_is_heard_and_the_next_one_is_at_hand,
    ]
}

fn a_failed_retry_is_heard_and_the_next_one_is_at_hand(reading: &mut Reading<'_>) {
    reading.press_until("b", "button", "Thử lại");
    // The second press reaches the button that has come in place of the first.
    for _ in 0..2 {
        reading.press("Return", "không tải được articles.json");
    }
}
