//! What an activity is called.

use super::object::is_activity;
use crate::article::words::{Token, TokenKind, precedes, stands_any};
use std::ops::Range;

/// Words at which a description ends: purposes, guests, places, times.
const ENDS: [&str; 38] = [
    "nhằm",
    "để",
    "với sự",
    "với chủ đề",
    "nhân dịp",
    "nhân ngày",
    "nhân kỷ niệm",
    "nhân tháng",
    "nhân tuần",
    "nhân lễ",
    "thu hút",
    "tại",
    "vào",
    "trong đó",
    "phối hợp với",
    "phối hợp cùng",
    "cùng hội",
    "cùng đoàn",
    "cùng phòng",
    "ngày",
    "tháng",
    "dự kiến",
    "đạt",
    "góp phần",
    "qua đó",
    "do hội",
    "do phòng",
    "cho",
    "bài bản",
    "gây quỹ",
    "từ ngày",
    "được",
    "đã",
    "phải",
    "với các ban",
    "với hội",
    "với đoàn",
    "có",
];

/// Where the description that begins at an index ends.
pub(super) fn end(tokens: &[Token], start: usize) -> usize {
    const MAX_WORDS: usize = 30;
    let last = (start + MAX_WORDS).min(tokens.len());
    (start + 1..last)
        .find(|index| ends_at(tokens, start, *index))
        .unwrap_or(last)
}

fn ends_at(tokens: &[Token], start: usize, index: usize) -> bool {
    const MIN_WORDS: usize = 3;
    // `Tập huấn cho 96 cán bộ`: a word alone says too little.
    const MIN_WORDS_BEFORE_WHOM: usize = 2;
    let token = &tokens[index];
    if token.is_quoted {
        return false;
    }
    let is_stop = (token.is_one_of(&[";", ".", ":", "|", "!", "?"])
        && !is_in_number(tokens, index))
        || (token.is("(") && !brackets_years(tokens, index));
    let is_dash =
        token.is_one_of(&["–", "-"]) && stands_any(tokens, index + 1, &["phối hợp"]).is_some();
    let is_comma = token.is(",") && index >= start + MIN_WORDS && !is_in_number(tokens, index);
    // `chương trình phối hợp với Hội …` and `6 tháng đầu năm` are part of the words.
    let is_agreement = precedes(tokens, index, "chương trình")
        || precedes(tokens, index, "quy chế")
        || precedes(tokens, index, "kế hoạch");
    let is_counted = tokens[index - 1].number().is_some();
    let is_word = index > start + 1
        && !is_agreement
        && !is_counted
        && (!token.is("cho") || index > start + MIN_WORDS_BEFORE_WHOM)
        && stands_any(tokens, index, &ENDS).is_some()
        && !names_day(tokens, index);
    (token.kind == TokenKind::Sign && is_stop) || is_dash || is_comma || is_word
}

/// `kỷ niệm 32 năm Ngày thành lập`: a day or month without a number is a name.
fn names_day(tokens: &[Token], index: usize) -> bool {
    let is_date = tokens
        .get(index + 1)
        .is_none_or(|next| next.number().is_some());
    tokens[index].is_one_of(&["ngày", "tháng"]) && !is_date
}

/// `2.000 cuốn sách`, `1,2 tỷ đồng`
fn is_in_number(tokens: &[Token], sign: usize) -> bool {
    let is_close = |one: usize, other: usize| {
        let (one, other) = (tokens.get(one), tokens.get(other));
        one.zip(other)
            .is_some_and(|(one, other)| one.end == other.start)
    };
    let is_number = |index: usize| {
        let token = tokens.get(index);
        token.is_some_and(|token| token.kind == TokenKind::Number)
    };
    is_number(sign - 1)
        && is_number(sign + 1)
        && is_close(sign - 1, sign)
        && is_close(sign, sign + 1)
}

/// `3 năm (2013 – 2016)`: years in brackets are part of the words.
fn brackets_years(tokens: &[Token], bracket: usize) -> bool {
    let next = tokens.get(bracket + 1);
    next.is_some_and(|next| next.text.len() == 4 && next.number().is_some())
}

/// The name in quotation marks, these included, of what begins at an index.
pub(super) fn name(tokens: &[Token], start: usize) -> Option<Range<usize>> {
    const MAX_WORDS_BEFORE: usize = 24;
    const MIN_WORDS_OF_FIRST: usize = 4;
    const EDGES: [&str; 14] = [
        ";",
        "nhằm",
        "để",
        "|",
        "nhân dịp",
        "nhân ngày",
        "nhân kỷ niệm",
        "hưởng ứng",
        "về việc",
        "và tuyên dương",
        "và biểu dương",
        "và tôn vinh",
        "và trao",
        "và tổng kết",
    ];
    let mut places = start..tokens.len().min(start + MAX_WORDS_BEFORE);
    // `Lễ phát động tháng hành động và Ngày hội “…”`: the name is that of another activity.
    let is_next = |index: usize| {
        tokens[index].is("và")
            && index > start + MIN_WORDS_OF_FIRST
            && is_activity(tokens, index + 1).is_some()
    };
    let open = places.find(|index| {
        tokens[*index].text == "“"
            || stands_any(tokens, *index, &EDGES).is_some()
            || is_next(*index)
    })?;
    quotation(tokens, open)
}

/// Whether a name is that of a movement or a plan which the activity is about.
pub(super) fn is_of_movement(tokens: &[Token], start: usize, name: usize) -> bool {
    let movements = [
        "phong trào",
        "đề án",
        "cuộc vận động",
        "danh hiệu",
        "mô hình",
    ];
    let reviews = [
        "sơ kết",
        "tổng kết",
        "biểu dương",
        "tuyên dương",
        "tôn vinh",
    ];
    let is_review = (start..name).any(|index| stands_any(tokens, index, &reviews).is_some());
    is_review
        && movements
            .iter()
            .any(|movement| precedes(tokens, name, movement))
}

/// The name of one more activity behind a name: `, tọa đàm “…”`, `và hội thi “…”`.
pub(super) fn next_name(tokens: &[Token], start: usize) -> Option<Range<usize>> {
    const MAX_WORDS_BEFORE: usize = 6;
    let joins = tokens
        .get(start)
        .is_some_and(|token| token.is_one_of(&[",", "và"]));
    let end = tokens.len().min(start + MAX_WORDS_BEFORE);
    let open = (start..end).find(|index| tokens[*index].text == "“")?;
    let has_activity = (start..open).any(|index| is_activity(tokens, index).is_some());
    (joins && has_activity)
        .then(|| quotation(tokens, open))
        .flatten()
}

/// A quotation of more than a word.
fn quotation(tokens: &[Token], open: usize) -> Option<Range<usize>> {
    const MIN_WORDS: usize = 2;
    let close = (open..tokens.len()).find(|index| tokens[*index].text == "”")?;
    (tokens[open].text == "“" && close > open + MIN_WORDS).then_some(open..close + 1)
}

/// The words from one token to before another, with a capital; `None` where there are none.
pub(super) fn words(tokens: &[Token], text: &str, start: usize, end: usize) -> Option<String> {
    let (first, last) = (tokens.get(start)?, tokens.get(end.checked_sub(1)?)?);
    let words = text.get(first.start..last.end)?;
    let words = words.trim_end_matches([',', ';', '.', ':', ' ', '–', '-']);
    let mut letters = words.chars();
    let capital = letters.next()?.to_uppercase();
    Some(capital.chain(letters).collect())
}
