//! Years and stages: `năm 2014`, `giai đoạn 2018 – 2020`, `từ nay đến hết năm 2020`.

use super::mention::{Form, Mention};
use super::partial::PartialDate;
use crate::article::words::{Token, stands, stands_any};

/// `từ nay đến hết năm 2020`, `từ nay đến năm 2020`.
pub(super) fn from_now(tokens: &[Token], start: usize) -> Option<Mention> {
    let heads = [
        "từ nay đến hết năm",
        "từ nay đến cuối năm",
        "từ nay đến năm",
        "từ nay tới hết năm",
        "từ nay đến",
    ];
    let length = stands_any(tokens, start, &heads)?;
    let year = year_at(tokens, start + length);
    // `từ nay đến cuối năm` has the year of publication.
    let is_this_year =
        stands(tokens, start + length - 1, "năm") && stands(tokens, start, "từ nay đến cuối");
    (year.is_some() || is_this_year).then(|| Mention {
        range: start..start + length + usize::from(year.is_some()),
        form: Form::FromNow,
        first: PartialDate::default(),
        last: Some(PartialDate {
            year,
            ..PartialDate::default()
        }),
    })
}

/// `năm 2014`, `năm 2014 – 2016`, `giai đoạn …`, `từ năm 2014 đến năm 2016`, `hè 2017`.
pub(super) fn years(tokens: &[Token], start: usize) -> Option<Mention> {
    const STAGES: [&str; 6] = [
        "giai đoạn",
        "nhiệm kỳ",
        "nhiệm kì",
        "năm học",
        "niên khóa",
        "thời kỳ",
    ];
    const HEADS: [&str; 20] = [
        "từ năm",
        "trong năm",
        "hai năm",
        "ba năm",
        "trong hai năm",
        "trong ba năm",
        "các năm",
        "năm",
        "hè",
        "tết",
        "xuân",
        "mùa hè",
        "mùa xuân",
        "từ",
        "trong các năm",
        "(",
        "tết nguyên đán",
        "đón xuân",
        "mừng xuân",
        "năm mới",
    ];
    let stage = stands_any(tokens, start, &STAGES);
    // A cell or a line may begin with nothing but the year: `2016 | …`, `2016: …`.
    let is_alone = (start == 0 || tokens[start - 1].is("|"))
        && tokens
            .get(start + 1)
            .is_none_or(|next| next.is_one_of(&["|", ":"]));
    let alone = is_alone.then_some(0);
    let head = stage
        .or_else(|| stands_any(tokens, start, &HEADS))
        .or(alone)?;
    // `Xuân Giáp Thìn 2024`: the year has a name of two words.
    let has_name = stands_any(tokens, start, &["xuân", "tết", "năm mới"]).is_some()
        && (0..2).all(|word| {
            tokens
                .get(start + head + word)
                .is_some_and(Token::is_capitalised)
        });
    let head = head + if has_name { 2 } else { 0 };
    let first = year_at(tokens, start + head)?;
    let mut end = start + head + 1;
    let separators = [
        "đến hết năm",
        "đến năm",
        "tới năm",
        "và năm",
        "đến",
        "-",
        "–",
        "—",
    ];
    let last = stands_any(tokens, end, &separators).and_then(|length| {
        let year = year_at(tokens, end + length).filter(|year| *year > first)?;
        end += length + 1;
        Some(year)
    });
    // `từ 2000 …` and `(1960)` are years only as spans.
    if matches!(tokens[start].lower.as_str(), "từ" | "(") && last.is_none() && head == 1 {
        return None;
    }
    let form = match (stage, last) {
        (Some(_), _) | (None, Some(_)) => Form::Stage,
        (None, None) => Form::Year,
    };
    Some(Mention {
        range: start..end,
        form,
        first: PartialDate::year(first),
        last: last.map(PartialDate::year),
    })
}

/// A year of four digits.
pub(super) fn year_at(tokens: &[Token], index: usize) -> Option<u16> {
    let token = tokens.get(index)?;
    token
        .number()
        .filter(|year| token.text.len() == 4 && (1900..=2100).contains(year))
}

/// ` năm 2018` or `/2018` behind a month, with the index behind it.
pub(super) fn year_behind(tokens: &[Token], index: usize) -> (Option<u16>, usize) {
    for head in ["năm", "/", "-", ", năm", "các năm"] {
        let length = head.split(' ').count();
        if stands(tokens, index, head)
            && let Some(year) = year_at(tokens, index + length)
        {
            return (Some(year), index + length + 1);
        }
    }
    (None, index)
}
