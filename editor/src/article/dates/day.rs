//! Days and months: `ngày 17/8/2018`, `từ ngày 2/10 đến ngày 8/10`, `tháng 3 năm 2015`.

use super::mention::{Form, Mention};
use super::month::month_at;
use super::partial::PartialDate;
use super::year::{year_at, year_behind};
use crate::article::words::{Token, TokenKind, stands, stands_any};

/// Words before a day: with one of them, a day needs no year.
const DAY_HEADS: [&str; 30] = [
    "nhân dịp",
    "vào dịp",
    "trong dịp",
    "dịp",
    "sáng nay ,",
    "chiều nay ,",
    "tối nay ,",
    "hôm nay ,",
    "sáng ngày",
    "chiều ngày",
    "tối ngày",
    "trưa ngày",
    "trong các ngày",
    "các ngày",
    "trong ngày",
    "từ ngày",
    "từ các ngày",
    "hôm ngày",
    "vào ngày",
    "ngày mùng",
    "ngày",
    "sáng",
    "chiều",
    "tối",
    "hôm",
    "mùng",
    "sáng nay (",
    "chiều nay (",
    "từ",
    "đến ngày",
];

/// One day or month, or a span of them.
pub(super) fn dates(tokens: &[Token], start: usize) -> Option<Mention> {
    let head = stands_any(tokens, start, &DAY_HEADS).unwrap_or(0);
    // `sáng 17-10`: a word of the day makes a day of what could be a span or a number.
    let names_day = (start..start + head).any(|index| {
        tokens[index].is_one_of(&["ngày", "sáng", "chiều", "tối", "trưa", "hôm", "dịp", "mùng"])
    });
    let of_signs = names_day
        .then(|| day_with_sign(tokens, start + head))
        .flatten();
    let (mut first, mut end) = of_signs.or_else(|| date(tokens, start + head))?;
    let mut last = None;
    if let Some(behind) = separator(tokens, end)
        && let Some((second, second_end)) = date(tokens, behind)
        && let second = as_month(first, second)
        // A month alone ends no day: `15-8/2015` is none.
        && (second.day.is_some() || first.day.is_none() || first.month.is_none())
        // `tháng 4 và tháng 11` are two months, `15 và 16/8` is one span.
        && (first.month.is_none() || !tokens[end].is_one_of(&["và", ","]))
    {
        first.month = first.month.or(second.month);
        first.year = first.year.or(second.year);
        last = Some(second);
        end = second_end;
    }
    // `15` alone is no date, and `2/3` only where a word says so or it begins a line.
    let begins_part = start == 0 || tokens[start - 1].is_one_of(&["|", "("]);
    let is_day = first.month.is_some()
        && (first.year.is_some() || first.day.is_none() || head > 0 || begins_part);
    // `ngày 20 cùng tháng`
    let of_month = stands(tokens, end, "cùng tháng") && head > 0;
    let end = end + if of_month { 2 } else { 0 };
    (is_day || of_month).then_some(Mention {
        range: start..end,
        form: Form::Date,
        first,
        last,
    })
}

/// `Tháng 4 – 5`: behind a month, a number is one too.
fn as_month(first: PartialDate, second: PartialDate) -> PartialDate {
    match (first.day, second.day, second.month) {
        (None, Some(number), None) if number <= 12 => PartialDate::month(number, second.year),
        _ => second,
    }
}

/// `17-10`, `3.5`: a day and a month with another sign than `/`, where nothing else is parted by it.
fn day_with_sign(tokens: &[Token], index: usize) -> Option<(PartialDate, usize)> {
    let day = u8::try_from(tokens.get(index)?.number()?).ok()?;
    let sign = tokens.get(index + 1)?;
    let is_sign = sign.is_one_of(&["-", "."]) && is_close(tokens, index + 1);
    let (month, end) = month_at(tokens, index + 2).filter(|_| is_sign)?;
    let goes_on = tokens.get(end).is_some_and(|next| {
        next.is("/") || (next.text == sign.text && year_at(tokens, end + 1).is_some())
    });
    let is_day = (1..=31).contains(&day) && tokens[index + 2].number().is_some() && !goes_on;
    is_day.then_some((PartialDate::day(day, month, None), end))
}

/// What parts the dates of a span; the index behind it.
fn separator(tokens: &[Token], index: usize) -> Option<usize> {
    let separators = [
        "đến hết ngày",
        "đến ngày",
        "tới ngày",
        "đến hết",
        "đến",
        "tới",
        "và ngày",
        "và",
        "-",
        "–",
        "—",
        ",",
    ];
    stands_any(tokens, index, &separators).map(|length| index + length)
}

/// A day, perhaps without month or year, or a month; with the index behind it.
fn date(tokens: &[Token], index: usize) -> Option<(PartialDate, usize)> {
    if tokens.get(index)?.is("tháng") {
        let (month, mut end) = month_at(tokens, index + 1)?;
        let year =
            if stands(tokens, end, "/") || stands(tokens, end, "-") || stands(tokens, end, ".") {
                let year = year_at(tokens, end + 1);
                end += if year.is_some() { 2 } else { 0 };
                year
            } else {
                // `tháng năm 2018` has the year right behind the name of the month.
                let adjacent =
                    year_at(tokens, end).filter(|_| tokens[end - 1].kind == TokenKind::Word);
                let (year, behind) =
                    adjacent.map_or_else(|| year_behind(tokens, end), |year| (Some(year), end + 1));
                end = behind;
                year
            };
        return Some((PartialDate::month(month, year), end));
    }
    let number = tokens[index].number()?;
    let text = &tokens[index].text;
    // A year, or a part of a larger number.
    if text.len() > 2 || number == 0 || number > 31 {
        return None;
    }
    let day = u8::try_from(number).ok()?;
    if stands(tokens, index + 1, "tháng") {
        let (month, end) = month_at(tokens, index + 2)?;
        let (year, end) = year_behind(tokens, end);
        return Some((PartialDate::day(day, month, year), end));
    }
    let sign = tokens
        .get(index + 1)
        .filter(|token| token.is_one_of(&["/", "-", "."]) && is_close(tokens, index + 1));
    let Some(sign) = sign else {
        return Some((
            PartialDate {
                day: Some(day),
                ..PartialDate::default()
            },
            index + 1,
        ));
    };
    if let Some(year) = year_at(tokens, index + 2) {
        let month = u8::try_from(number)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        return Some((PartialDate::month(month, Some(year)), index + 3));
    }
    let alone = PartialDate {
        day: Some(day),
        ..PartialDate::default()
    };
    let Some((month, end)) = month_at(tokens, index + 2) else {
        return (sign.text == "-").then_some((alone, index + 1));
    };
    let same_sign = tokens.get(end).is_some_and(|token| token.text == sign.text);
    if same_sign && let Some(year) = year_at(tokens, end + 1) {
        return Some((PartialDate::day(day, month, Some(year)), end + 2));
    }
    if sign.text != "/" {
        // `15-16/8/2015` and `3.5` begin no date of two numbers.
        return Some((alone, index + 1));
    }
    let (year, end) = year_behind(tokens, end);
    Some((PartialDate::day(day, month, year), end))
}

/// Whether no blank stands around a sign, except where one stands on both sides.
fn is_close(tokens: &[Token], index: usize) -> bool {
    let gap_before = tokens[index].start - tokens[index - 1].end;
    tokens
        .get(index + 1)
        .is_some_and(|next| next.start - tokens[index].end == gap_before && gap_before == 0)
}
