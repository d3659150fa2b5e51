//! What a clause tells of without a word for an activity: what stands behind who did it and when.

use super::object::is_activity;
use super::title;
use super::verb::is_no_report;
use super::{Event, Place, Weight, kind};
use crate::article::dates::mention::Mention;
use crate::article::partners::chain::{chain, chain_of_any};
use crate::article::partners::directory::Directory;
use crate::article::partners::new_name;
use crate::article::words::{Token, TokenKind, stands_any};

/// Words between who did something and what it was.
const ADVERBS: [&str; 22] = [
    "đã",
    "sẽ",
    "cũng",
    "vừa",
    "cùng nhau",
    "cùng",
    "tiếp tục",
    "đồng loạt",
    "long trọng",
    "trực tiếp",
    "phối hợp",
    "còn",
    "lại",
    "đều",
    "dự kiến",
    "tham gia",
    "tham dự",
    "tiến hành",
    "được",
    "tổ chức",
    "trọng thể",
    ",",
];

/// How what is told begins where it is no activity: what was received, said, planned on paper or goes on.
const NO_ACTIVITIES: [&str; 68] = [
    "là",
    "có",
    "nhận",
    "đón nhận",
    "được",
    "vinh dự",
    "đạt",
    "cho biết",
    "cho rằng",
    "khẳng định",
    "phát biểu",
    "chia sẻ",
    "nhấn mạnh",
    "bày tỏ",
    "mong",
    "đề nghị",
    "yêu cầu",
    "kêu gọi",
    "chỉ đạo",
    "thống nhất",
    "phấn đấu",
    "tăng cường",
    "đẩy mạnh",
    "duy trì",
    "nâng cao",
    "phát huy",
    "thu hút",
    "thu",
    "nêu",
    "ghi nhận",
    "đánh giá",
    "hoàn thành",
    "gồm",
    "thuộc",
    "nằm",
    "ban hành",
    "gửi",
    "cử",
    "báo cáo",
    "tham mưu",
    "xây dựng kế hoạch",
    "xây dựng chương trình",
    "rà soát",
    "quan tâm",
    "chú trọng",
    "luôn",
    "bắt tay",
    "trở thành",
    "góp phần",
    "tạo",
    "giúp",
    "kết nạp",
    "quản lý",
    "chịu trách nhiệm",
    "căn cứ",
    "và",
    "nhằm",
    "để",
    "vận động",
    "phân công",
    "thực hiện",
    "triển khai",
    "họp phiên",
    "làm",
    "dự",
    "ở",
    "tại",
    "của",
];

/// More of them, unless what is told has a name.
const NO_ACTIVITIES_UNLESS_NAMED: [&str; 1] = ["lập"];

/// The activity of a clause with a day or a month of its own, in the words that stand behind those who did it, or
/// behind the date of an item.
pub(in crate::article) fn told(
    tokens: &[Token],
    text: &str,
    place: Place,
    date: Option<&Mention>,
    directory: &Directory,
) -> Option<Event> {
    if is_no_report(tokens) {
        return None;
    }
    let is_small = |start: &usize| {
        tokens
            .get(*start)
            .is_some_and(|token| !token.is_capitalised())
    };
    let behind_who = behind_who(tokens, text, directory).filter(is_small);
    let behind_date = || {
        (place == Place::Item)
            .then(|| behind_edge(tokens, date?))
            .flatten()
            .filter(|start| chain(tokens, *start, text, directory).is_empty())
    };
    // `Ngày 15/3: Tư vấn pháp luật, phối hợp với …`: nothing stands behind them, but before.
    let starts = [
        behind_who,
        behind_date(),
        date.and_then(|date| activity_behind(tokens, date)),
    ];
    let (start, end, name) = starts.into_iter().flatten().find_map(|start| {
        let start = behind_adverbs(tokens, start);
        let end = title::end(tokens, start);
        let name = title::name(tokens, start);
        is_told(tokens, start, end, name.is_some()).then_some((start, end, name))
    })?;
    let words = name.clone().unwrap_or(start..end);
    Some(Event {
        title: title::words(tokens, text, words.start, words.end)?,
        is_named: name.is_some(),
        kind: kind::kind(tokens, start, end),
        verb: start,
        weight: Weight::Work,
        is_signing: false,
    })
}

/// The index behind those with whom something is done, or else behind the subject.
fn behind_who(tokens: &[Token], text: &str, directory: &Directory) -> Option<usize> {
    const TOGETHER: [&str; 8] = [
        "phối hợp với",
        "phối hợp cùng",
        "phối hợp",
        "kết hợp với",
        "kết hợp cùng",
        "kết hợp",
        "cùng với",
        "đã cùng",
    ];
    let plain = || (0..tokens.len()).filter(|index| !tokens[*index].is_quoted);
    let behind_any = |start: usize| {
        let chain = chain_of_any(tokens, start, text, directory);
        (!chain.is_empty()).then_some(chain.end)
    };
    let together = plain().find_map(|index| {
        let length = stands_any(tokens, index, &TOGETHER)?;
        behind_any(index + length)
    });
    let behind = |start: usize| {
        let chain = chain(tokens, start, text, directory);
        (!chain.is_empty()).then_some(chain.end)
    };
    together.or_else(|| {
        plain()
            .filter(|index| *index == 0 || is_edge(tokens, index - 1))
            .find_map(behind)
    })
}

/// A comma, a colon or the end of a date, behind which a subject stands.
fn is_edge(tokens: &[Token], index: usize) -> bool {
    let token = &tokens[index];
    token.is_one_of(&[",", ":", "–", ")"]) || token.kind == TokenKind::Number
}

/// The index behind the date of an item and the sign that parts it from what was: `02/10: Mít tinh …`.
fn behind_edge(tokens: &[Token], date: &Mention) -> Option<usize> {
    let at = date.range.end;
    let edge = tokens.get(at)?;
    edge.is_one_of(&[":", "|", "–", "-", ",", ")"])
        .then_some(at + 1)
}

/// `ngày 15/12 tổng kết công tác Hội`: a word for an activity right behind the date.
fn activity_behind(tokens: &[Token], date: &Mention) -> Option<usize> {
    let start = behind_adverbs(tokens, date.range.end);
    is_activity(tokens, start).map(|_| start)
}

fn behind_adverbs(tokens: &[Token], start: usize) -> usize {
    let mut at = start;
    while let Some(length) = stands_any(tokens, at, &ADVERBS) {
        at += length;
    }
    at
}

/// Whether words may be what was done: several, and none of those that tell of something else.
fn is_told(tokens: &[Token], start: usize, end: usize, is_named: bool) -> bool {
    const MIN_WORDS: usize = 3;
    let Some(first) = tokens.get(start) else {
        return false;
    };
    let is_word = first.kind == TokenKind::Word && !first.is_quoted;
    // `lập đội tình nguyện “…”`: what has a name is more than a paper.
    let is_paper = NO_ACTIVITIES_UNLESS_NAMED.contains(&first.lower.as_str()) && !is_named;
    is_word
        && !is_paper
        && end >= start + MIN_WORDS
        && stands_any(tokens, start, &NO_ACTIVITIES).is_none()
        && !new_name::begins(tokens, start)
}
