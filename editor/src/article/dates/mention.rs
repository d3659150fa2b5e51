//! Where date expressions stand, and what they say.

use super::day::dates;
use super::lunar_year::lunar_year;
use super::partial::PartialDate;
use super::quarter::quarter;
use super::year::{from_now, years};
use crate::article::words::Token;
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
        .or_else(|| lunar_year(tokens, start))
}

/// Whether words are a date and nothing else: `Năm 2014`, `Năm 2014:`.
pub(in crate::article) fn is_only_a_date(words: &[Token]) -> bool {
    mentions(words)
        .first()
        .is_some_and(|mention| mention.range.start == 0 && mention.range.end + 1 >= words.len())
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
            ("Chiều ngày 17-10, Hội", "17.10.?"),
            ("Ngày 2.10, Hội", "2.10.?"),
            ("dịp 20/11", "20.11.?"),
            ("Tháng 4 – 5: khảo sát", "?.4.?–?.5.?"),
            ("ngày 20 cùng tháng", "20.?.?"),
            ("Tết Nguyên đán Đinh Dậu, Hội", "?.?.2017"),
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
