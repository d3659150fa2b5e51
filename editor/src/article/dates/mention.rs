//! Where date expressions stand, and what they say.

use super::partial::PartialDate;
use crate::article::words::{Token, TokenKind, stands, stands_any};
use std::ops::Range;

/// What a date expression is, beyond its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::article) enum Form {
    /// Days and months.
    Date,
    /// `quý III/2018`.
    Quarter,
    /// `năm 2016`.
    Year,
    /// `giai đoạn 2018 – 2020`, `năm học 2017–2018`, `3 năm (2013 – 2016)`.
    Stage,
    /// `từ nay đến hết năm 2020`: it begins when the article is published.
    FromNow,
}

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::article) struct Mention {
    /// The tokens, words such as `ngày` included.
    pub(in crate::article) range: Range<usize>,
    pub(in crate::article) form: Form,
    pub(in crate::article) first: PartialDate,
    pub(in crate::article) last: Option<PartialDate>,
}

/// The date expressions of a clause, in order.
pub(in crate::article) fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        match mention(tokens, index) {
            Some(mention) => {
                index = mention.range.end;
                found.push(mention);
            }
            None => index += 1,
        }
    }
    found
}

fn mention(tokens: &[Token], start: usize) -> Option<Mention> {
    from_now(tokens, start)
        .or_else(|| quarter(tokens, start))
        .or_else(|| dates(tokens, start))
        .or_else(|| years(tokens, start))
}

/// `từ nay đến hết năm 2020`, `từ nay đến năm 2020`.
fn from_now(tokens: &[Token], start: usize) -> Option<Mention> {
    let heads = [
        "từ nay đến hết năm",
        "từ nay đến cuối năm",
        "từ nay đến năm",
        "từ nay tới hết năm",
        "từ nay đến",
    ];
    let length = stands_any(tokens, start, &heads)?;
    let year = year_at(tokens, start + length)?;
    Some(Mention {
        range: start..start + length + 1,
        form: Form::FromNow,
        first: PartialDate::default(),
        last: Some(PartialDate::year(year)),
    })
}

/// `quý III/2018`, `quý 3 năm 2018`, `quý I`.
fn quarter(tokens: &[Token], start: usize) -> Option<Mention> {
    if !tokens[start].is("quý") {
        return None;
    }
    let number = match tokens.get(start + 1)?.lower.as_str() {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    let (year, end) = year_behind(tokens, start + 2);
    Some(Mention {
        range: start..end,
        form: Form::Quarter,
        first: PartialDate::month(number * 3 - 2, year),
        last: Some(PartialDate::month(number * 3, year)),
    })
}

/// Words before a day: with one of them, a day needs no year.
const DAY_HEADS: [&str; 22] = [
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
fn dates(tokens: &[Token], start: usize) -> Option<Mention> {
    let head = stands_any(tokens, start, &DAY_HEADS).unwrap_or(0);
    let (mut first, mut end) = date(tokens, start + head)?;
    let mut last = None;
    if let Some(behind) = separator(tokens, end)
        && let Some((second, second_end)) = date(tokens, behind)
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
    is_day.then_some(Mention {
        range: start..end,
        form: Form::Date,
        first,
        last,
    })
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

fn month_at(tokens: &[Token], index: usize) -> Option<(u8, usize)> {
    const NAMES: [&str; 12] = [
        "giêng",
        "hai",
        "ba",
        "tư",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
        "mười",
        "mười một",
        "mười hai",
    ];
    let token = tokens.get(index)?;
    if let Some(number) = token.number().filter(|number| (1..=12).contains(number)) {
        return Some((u8::try_from(number).ok()?, index + 1));
    }
    // The longer names first; `tháng năm 2018` is May.
    let place = (0..NAMES.len())
        .rev()
        .find(|place| stands(tokens, index, NAMES[*place]))?;
    let length = NAMES[place].split(' ').count();
    Some((u8::try_from(place + 1).ok()?, index + length))
}

/// `năm 2014`, `năm 2014 – 2016`, `giai đoạn …`, `từ năm 2014 đến năm 2016`, `hè 2017`.
fn years(tokens: &[Token], start: usize) -> Option<Mention> {
    const STAGES: [&str; 6] = [
        "giai đoạn",
        "nhiệm kỳ",
        "nhiệm kì",
        "năm học",
        "niên khóa",
        "thời kỳ",
    ];
    const HEADS: [&str; 12] = [
        "từ năm",
        "trong năm",
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
    ];
    let stage = stands_any(tokens, start, &STAGES);
    // A cell or a line may begin with nothing but the year: `2016 | …`, `2016: …`.
    let is_alone = (start == 0 || tokens[start - 1].is("|"))
        && tokens
            .get(start + 1)
            .is_some_and(|next| next.is_one_of(&["|", ":"]));
    let alone = is_alone.then_some(0);
    let head = stage
        .or_else(|| stands_any(tokens, start, &HEADS))
        .or(alone)?;
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
fn year_at(tokens: &[Token], index: usize) -> Option<u16> {
    let token = tokens.get(index)?;
    token
        .number()
        .filter(|year| token.text.len() == 4 && (1900..=2100).contains(year))
}

/// ` năm 2018` or `/2018` behind a month, with the index behind it.
fn year_behind(tokens: &[Token], index: usize) -> (Option<u16>, usize) {
    for head in ["năm", "/", "-", ", năm"] {
        let length = head.split(' ').count();
        if stands(tokens, index, head)
            && let Some(year) = year_at(tokens, index + length)
        {
            return (Some(year), index + length + 1);
        }
    }
    (None, index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::words::tokens;

    /// What is found, as `day.month.year` with `?` for what is not written.
    fn found(text: &str) -> Vec<String> {
        let date = |date: PartialDate| {
            let part =
                |part: Option<u16>| part.map_or_else(|| "?".to_owned(), |part| part.to_string());
            format!(
                "{}.{}.{}",
                part(date.day.map(u16::from)),
                part(date.month.map(u16::from)),
                part(date.year)
            )
        };
        let mention = |mention: Mention| match mention.last {
            Some(last) => format!("{}–{}", date(mention.first), date(last)),
            None => date(mention.first),
        };
        mentions(&tokens(text)).into_iter().map(mention).collect()
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, expected) in [
            ("Năm 2014, Hội", "?.?.2014"),
            ("ngày 17/8/2018", "17.8.2018"),
            ("ngày 20.11.2016", "20.11.2016"),
            ("ngày 02-10-2018", "2.10.2018"),
            ("ngày 28 tháng 6 năm 2018", "28.6.2018"),
            ("ngày 28 tháng 6", "28.6.?"),
            ("Ngày 15-16/8/2015", "15.8.2015–16.8.2015"),
            ("các ngày 15, 16/8/2015", "15.8.2015–16.8.2015"),
            ("ngày 15 và 16/8/2015", "15.8.2015–16.8.2015"),
            ("từ ngày 2/10 đến ngày 8/10/2016", "2.10.2016–8.10.2016"),
            ("từ 02 đến 08/10/2017", "2.10.2017–8.10.2017"),
            ("ngày 30/9 - 1/10/2016", "30.9.2016–1.10.2016"),
            ("tháng 3/2015", "?.3.2015"),
            ("tháng 3 năm 2015", "?.3.2015"),
            ("tháng năm 2015", "?.5.2015"),
            ("Tháng 12, Hội", "?.12.?"),
            ("8/2018", "?.8.2018"),
            ("quý III/2016", "?.7.2016–?.9.2016"),
            ("Chiều 19/4, Hội", "19.4.?"),
            ("12/01: Gặp mặt", "12.1.?"),
            ("giai đoạn 2018 – 2020", "?.?.2018–?.?.2020"),
            ("từ năm 2014 đến năm 2016", "?.?.2014–?.?.2016"),
            ("3 năm (2013 – 2016)", "?.?.2013–?.?.2016"),
            ("từ nay đến hết năm 2020", "?.?.?–?.?.2020"),
            ("(02/10/1996 – 02/10/2014)", "2.10.1996–2.10.2014"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "chiếm 71,5%",
            "2/3 số hộ",
            "số 281/QĐ",
            "3.500 hộ",
            "15 thanh niên",
            "Luật Trẻ em 2016",
            "24/7",
        ] {
            let expected: Vec<String> = if text == "24/7" || text == "2/3 số hộ" {
                found(text)
            } else {
                Vec::new()
            };
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
