//! Whether a date says when an activity is, and not when a decision, a birth or a statistic was.

use super::mention::{Form, Mention};
use super::paper::is_of_document;
use crate::article::words::{Token, TokenKind, precedes, stands};

/// Whether a date expression governs its clause.
pub(in crate::article) fn governs(tokens: &[Token], mention: &Mention) -> bool {
    let start = mention.range.start;
    // Papers have days or years, no quarters.
    let is_of_document = mention.form != Form::Quarter && is_of_document(tokens, start);
    let is_apart = tokens[start].is_quoted || is_of_document || is_of_something_else(tokens, start);
    if is_apart || is_in_brackets_of_something(tokens, mention) {
        return false;
    }
    match mention.form {
        Form::FromNow => true,
        Form::Quarter => {
            let is_since = precedes(tokens, start, "từ");
            (is_since || !is_target(tokens, start)) && !is_anniversary(mention)
        }
        Form::Date => {
            !is_target(tokens, start)
                && !is_holiday(tokens, mention)
                && !is_in_name(tokens, mention)
                && !is_anniversary(mention)
        }
        Form::Year | Form::Stage => {
            (begins_clause(tokens, start)
                || is_behind_word_of_time(tokens, start)
                || is_behind_name(tokens, mention))
                && !is_target(tokens, start)
        }
    }
}

/// A birth, a founding, a comparison, an appointment.
fn is_of_something_else(tokens: &[Token], start: usize) -> bool {
    const BEFORE: [&str; 20] = [
        "mất",
        "mất năm",
        "thành lập",
        "ngày thành lập",
        "xuất bản",
        "ra đời",
        "kỷ niệm",
        "ngày sinh",
        "so với",
        "cùng kỳ",
        "cùng kì",
        "hơn",
        "tính đến",
        "kể từ",
        "khóa",
        "ban hành",
        "ban hành ngày",
        "có hiệu lực",
        "bầu",
        "tốt nghiệp",
    ];
    // `cho học sinh ngày 18/9` is no birth.
    let is_signed = precedes(tokens, start, "ký") && !precedes(tokens, start, "được ký");
    is_signed
        || is_birth(tokens, start)
        || BEFORE.iter().any(|phrase| precedes(tokens, start, phrase))
}

/// `em Mai, sinh năm 2006`: behind a name or a comma; `học sinh ngày 18/9` and `tuyển sinh ngày 12/3` are no births.
fn is_birth(tokens: &[Token], start: usize) -> bool {
    let length = ["sinh năm", "sinh ngày", "sinh"]
        .iter()
        .find(|phrase| precedes(tokens, start, phrase))
        .map(|phrase| phrase.split(' ').count());
    let before = length.and_then(|length| (start - length).checked_sub(1));
    length.is_some()
        && before.is_none_or(|before| {
            let token = &tokens[before];
            let people = [",", "(", "em", "ông", "bà", "anh", "chị", "cháu"];
            token.is_one_of(&people) || token.is_capitalised()
        })
}

/// `3 năm (2013 – 2016)`, `Ngày sinh Bác Hồ (19/5/1890 – 19/5/2020)`: a span in brackets explains the words
/// before it. A single date in brackets is when something was: `Hội thi “…” (3/2016)`.
fn is_in_brackets_of_something(tokens: &[Token], mention: &Mention) -> bool {
    let is_bracketed = tokens[mention.range.end - 1].is_bracketed;
    is_bracketed && (is_anniversary(mention) || !matches!(mention.form, Form::Date | Form::Quarter))
}

/// Whether a span leads from a day to a day of many years later.
pub(in crate::article) fn is_anniversary(mention: &Mention) -> bool {
    let last = mention.last.and_then(|last| last.year);
    mention
        .first
        .year
        .zip(last)
        .is_some_and(|(first, last)| first + 1 < last)
}

/// `đến năm 2020`, `trước ngày 15/3`, `từ năm 2015 đến nay`: a limit, and no day of anything.
fn is_target(tokens: &[Token], start: usize) -> bool {
    let before = start.checked_sub(1).map(|index| &tokens[index]);
    let is_limit = before
        .is_some_and(|token| token.is_one_of(&["đến", "tới", "trước", "sau", "hết", "từ", "cuối"]));
    let is_since = stands(tokens, start, "từ") && {
        let behind = tokens.iter().skip(start).take(6);
        behind.clone().any(|token| token.is("nay"))
    };
    // `Đến năm 2017, Hội đã tổ chức …` begins the clause and tells of that year.
    let begins_with_it =
        start == 1 && before.is_some_and(|token| token.is("đến") || token.is("cuối"));
    (is_limit && !begins_with_it && !before.is_some_and(|token| token.is("cuối"))) || is_since
}

/// `Ngày Nhà giáo Việt Nam 20/11`: a day without a year behind its name.
fn is_holiday(tokens: &[Token], mention: &Mention) -> bool {
    let start = mention.range.start;
    let before = start.checked_sub(1).map(|index| &tokens[index]);
    // The word that begins a sentence has its capital from that: `Trong tháng 8`.
    mention.first.year.is_none()
        && start > 1
        && (tokens[start].is("ngày") || tokens[start].number().is_some())
        && before.is_some_and(|token| token.is_capitalised() && !begins_sentence_word(token))
}

/// `Cách mạng Tháng Tám`: a capital in the middle of a sentence.
fn is_in_name(tokens: &[Token], mention: &Mention) -> bool {
    let start = mention.range.start;
    let is_behind_word = start
        .checked_sub(1)
        .is_some_and(|before| tokens[before].kind == TokenKind::Word);
    let is_capital = tokens[start].text == "Tháng" || precedes(tokens, start, "cách mạng");
    is_behind_word && mention.first.year.is_none() && is_capital
}

fn begins_sentence_word(token: &Token) -> bool {
    token.is_one_of(&["sáng", "chiều", "tối", "vào", "hôm", "từ"])
}

/// Whether nothing but words of time and connection stands before it in its part of the clause.
fn begins_clause(tokens: &[Token], start: usize) -> bool {
    let connecting = [
        "trong", "vào", "đầu", "cuối", "giữa", "cả", "sang", "bước", "đến", "riêng", "cũng",
        "tiếp", "ngay", "từ", "khoảng", "mùa", "dịp", "hè", "và", "rồi", "trước", "đó", "đặc",
        "biệt", "còn", "nhớ", "thời", "gian", "suốt", "năm", "tháng", "theo", "là", "kế", "hoạch",
    ];
    let before = tokens[..start].iter().rev();
    let mut rest = before.skip_while(|token| token.is_one_of(&connecting));
    rest.next()
        .is_none_or(|token| token.is_one_of(&[",", ";", ":", "|", "–", "-", ".", "(", ")"]))
}

/// `Chương trình “Mái ấm khuyến học” năm 2016, …`: the year of what is named, at the end of its part.
fn is_behind_name(tokens: &[Token], mention: &Mention) -> bool {
    let is_behind = mention
        .range
        .start
        .checked_sub(1)
        .is_some_and(|before| tokens[before].text == "”");
    let is_end = tokens
        .get(mention.range.end)
        .is_none_or(|next| next.is_one_of(&[",", ";", "."]));
    is_behind && is_end && mention.form == Form::Year
}

/// `vào năm 2017`, `hè năm 2017`, `trong năm 2018`.
fn is_behind_word_of_time(tokens: &[Token], start: usize) -> bool {
    let before = start.checked_sub(1).map(|index| &tokens[index]);
    before
        .is_some_and(|token| token.is_one_of(&["vào", "hè", "trong", "đầu", "giữa", "cuối", "dịp"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::dates::mention::mentions;
    use crate::article::words::tokens;

    fn governing(text: &str) -> usize {
        let tokens = tokens(text);
        let found = mentions(&tokens);
        found
            .iter()
            .filter(|mention| governs(&tokens, mention))
            .count()
    }

    #[test]
    fn dates_of_activities_govern() {
        for text in [
            "Năm 2014, Hội tổ chức hội thi",
            "Trong năm 2019, Hội sẽ",
            "đầu năm 2018 Hội đã ký kết",
            "mùa hè năm 2016, khi Hội",
            "Sáng ngày 20/11/2019, tại Hội trường",
            "tổ chức Hội thi vào tháng 3/2019",
            "Hội thảo được tổ chức ngày 12/5/2017",
            "Từ nay đến hết năm 2020, Hội sẽ",
            "Trong giai đoạn 2013 – 2015, Hội đã",
            "Hội thi “Dân ca” (3/2016)",
            "Trong tháng 8, Hội trao quà",
            "tổ chức khám sức khỏe cho học sinh ngày 18/9/2019",
            "Chương trình được ký ngày 10/3/2016",
            "xây dựng mô hình từ quý I/2017",
            "Chương trình “Mái ấm” năm 2016, phối hợp",
        ] {
            assert_eq!(governing(text), 1, "{text}");
        }
    }

    #[test]
    fn other_dates_govern_nothing() {
        for text in [
            "thực hiện Quyết định số 281/ QĐ-TTg ngày 20/02/2014 của Thủ tướng",
            "theo Kế hoạch số 25/KH-UBND ngày 18/01/2016",
            "Chỉ thị số 11-CT/TW ngày 13/4/2007",
            "sơ kết 3 năm (2013 – 2016) thực hiện đề án",
            "đề án giai đoạn 2012 – 2020",
            "phấn đấu đến năm 2020",
            "nhân Ngày Nhà giáo Việt Nam 20/11",
            "ông Thức, sinh năm 1941, hội viên",
            "tổng kết công tác khuyến học năm 2018",
            "trao học bổng năm học 2018 – 2019",
            "từ năm 2015 đến nay",
            "Cách mạng Tháng Tám thành công",
            "theo kế hoạch 107-KH/ĐK ngày 31/07/2017",
            "Thực hiện Chương trình phối hợp ký ngày 18/9/2013",
            "kỷ niệm 18 năm thành lập (02/10/1996 – 02/10/2014)",
        ] {
            assert_eq!(governing(text), 0, "{text}");
        }
    }
}
