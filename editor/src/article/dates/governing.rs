//! Which of the dates of a clause says when.

use super::mention::{Form, Mention, mentions};
use super::role::governs;
use crate::article::words::{Token, find, stands_any};

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
            let alike = || governing.iter().filter(|mention| mention.form == *form);
            let days = || alike().filter(|mention| mention.first.day.is_some());
            // `Nhân Ngày Người cao tuổi 1/10 năm 2020, ngày 28/9 …`: a day by itself says when.
            let by_itself = days().find(|mention| is_by_itself(words, mention.range.start));
            by_itself
                .or_else(|| days().next())
                .or_else(|| alike().next())
        })
        .cloned()?;
    // `Năm 2018, ngày 20/3 …`
    let year = governing
        .iter()
        .find(|mention| mention.form == Form::Year && mention.range.start < found.range.start)
        .and_then(|mention| mention.first.year);
    found.first.year = found
        .first
        .year
        .or(year.filter(|_| matches!(found.form, Form::Date | Form::Quarter)));
    Some(found)
}

/// Whether a date begins a part of its clause.
fn is_by_itself(words: &[Token], start: usize) -> bool {
    start.checked_sub(1).is_none_or(|before| {
        words[before].is_one_of(&[",", ";", ":", "|", "(", ")", ".", "–", "-", "vào"])
    })
}

/// What is done each year, or always, is no activity of a year.
pub(in crate::article) fn is_customary(words: &[Token]) -> bool {
    const ALWAYS: [&str; 8] = [
        "hằng năm",
        "hàng năm",
        "thường xuyên",
        "thường niên",
        "mỗi năm",
        "định kỳ",
        "hằng tháng",
        "hàng tháng",
    ];
    stands_any(words, 0, &ALWAYS).is_some()
        || find(words, "tổ chức")
            .is_some_and(|index| stands_any(words, index + 2, &ALWAYS).is_some())
}
