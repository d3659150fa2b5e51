//! Which of the dates of a clause says when.

use super::mention::{Form, Mention, mentions};
use super::role::governs;
use crate::article::words::{Token, stands_any};

/// The date that governs a clause: of several, a day before a month, and that before a year.
pub(in crate::article) fn own_date(words: &[Token]) -> Option<Mention> {
    let governing: Vec<Mention> = mentions(words)
        .into_iter()
        .filter(|mention| governs(words, mention))
        .collect();
    let order = [
        Form::FromNow,
        Form::Date,
        Form::Quarter,
        Form::Year,
        Form::Stage,
    ];
    let mut found = order
        .iter()
        .find_map(|form| {
            let mut alike = governing.iter().filter(|mention| mention.form == *form);
            let first = alike.clone().next();
            alike.find(|mention| mention.first.day.is_some()).or(first)
        })
        .cloned()?;
    // `Năm 2018, ngày 20/3 …`
    let year = governing
        .iter()
        .find(|mention| mention.form == Form::Year)
        .and_then(|mention| mention.first.year);
    found.first.year = found
        .first
        .year
        .or(year.filter(|_| found.form == Form::Date));
    Some(found)
}

/// What is done each year, or always, is no activity of a year.
pub(in crate::article) fn is_customary(words: &[Token]) -> bool {
    stands_any(
        words,
        0,
        &[
            "hằng năm",
            "hàng năm",
            "thường xuyên",
            "mỗi năm",
            "định kỳ",
            "hằng tháng",
            "hàng tháng",
        ],
    )
    .is_some()
}
