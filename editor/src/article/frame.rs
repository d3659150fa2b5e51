//! What a heading or an introduction says about the clauses below it.

use super::dates::mention::{Form, Mention, mentions};
use super::dates::role::governs;
use super::partners::chain::chain;
use super::partners::directory::{Directory, Organisation};
use super::words::tokens;
use super::words::{Token, find, precedes, stands_any};

/// What a heading or an introduction says.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    pub(super) when: Option<Mention>,
    pub(super) partners: Vec<Organisation>,
    pub(super) is_planned: bool,
}

/// What a heading or an introduction says.
pub(super) fn frame(text: &str, directory: &Directory) -> Frame {
    let words = tokens(text);
    let plans = [
        "phương hướng",
        "kế hoạch",
        "nhiệm vụ",
        "dự kiến",
        "chương trình công tác",
        "sẽ",
        "thời gian tới",
        "từ nay đến",
        "lịch",
    ];
    let results = ["kết quả", "tổng kết", "sơ kết", "đã", "báo cáo"];
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| find(&words, phrase).is_some());
    let found = mentions(&words).into_iter();
    let mut dates = found.filter(|mention| {
        let start = mention.range.start;
        let is_of_year = mention.form == Form::Year
            && !words[start].is_bracketed
            && !precedes(&words, start, "đến");
        governs(&words, mention) || is_of_year
    });
    Frame {
        when: dates.next(),
        partners: partners(&words, text, directory),
        is_planned: has(&plans) && !has(&results),
    }
}

/// The partners of a heading such as `2. Với Hội Người cao tuổi`, of which they are all it says.
fn partners(words: &[Token], text: &str, directory: &Directory) -> Vec<Organisation> {
    let heads = [
        "phối hợp với",
        "phối hợp cùng",
        "công tác phối hợp với",
        "đối với",
        "với",
        "giữa",
        "cùng",
    ];
    let start = stands_any(words, 0, &heads).unwrap_or(0);
    let chain = chain(words, start, text, directory);
    let is_all = chain.end + 2 >= words.len();
    if is_all { chain.named } else { Vec::new() }
}

/// The partners at the start of an item before a colon: `- Hội Luật gia: phối hợp …`.
pub(super) fn item_partners(
    words: &[Token],
    text: &str,
    directory: &Directory,
) -> Option<Vec<Organisation>> {
    let start = stands_any(
        words,
        0,
        &[
            "phối hợp với",
            "phối hợp cùng",
            "công tác phối hợp với",
            "với",
            "cùng",
            "về phía",
        ],
    )
    .unwrap_or(0);
    let chain = chain(words, start, text, directory);
    let is_head = words.get(chain.end).is_some_and(|token| token.is(":"));
    (is_head && !chain.named.is_empty()).then_some(chain.named)
}
