//! What headings and introductions say about the clauses below them.

use super::dates::mention::{Form, Mention, mentions};
use super::dates::role::governs;
use super::event::{Place, events};
use super::partners::chain::chain;
use super::partners::directory::{Directory, Organisation};
use super::words::{Token, find, stands_any, tokens};
use crate::markup::block::{Block, BlockKind};

/// How a heading or an item is numbered: headings of one form stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    Roman,
    Number,
    Letter,
    None,
}

/// What a heading or an introduction says.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame {
    pub(super) when: Option<Mention>,
    pub(super) partners: Vec<Organisation>,
    pub(super) is_planned: bool,
}

/// The headings above a block, and the introduction of the list that it is in.
#[derive(Debug, Default)]
pub(super) struct Context {
    headings: Vec<(Numbering, Frame)>,
    introduction: Option<Frame>,
}

/// What a block is for those that read it in turn.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It says something about what is below it.
    Heading,
    /// A sentence that ends in a colon, before a list.
    Introduction,
    /// It may tell of activities.
    Text(Place),
}

/// The numbering at the start of a block, and the text behind it.
pub(super) fn numbering(text: &str) -> (Numbering, &str) {
    let Some((mark, rest)) = text.split_once(['.', ')', '/']) else {
        return (Numbering::None, text);
    };
    let is_apart = rest.starts_with(char::is_whitespace);
    let numbering = match mark {
        _ if !is_apart || mark.is_empty() || mark.len() > 4 => Numbering::None,
        _ if mark.bytes().all(|byte| byte.is_ascii_digit()) && mark.len() <= 2 => Numbering::Number,
        _ if mark.bytes().all(|byte| b"IVX".contains(&byte)) => Numbering::Roman,
        _ if mark.chars().count() == 1 && mark.chars().all(char::is_alphabetic) => {
            Numbering::Letter
        }
        _ => Numbering::None,
    };
    match numbering {
        Numbering::None => (numbering, text),
        _ => (numbering, rest.trim_start()),
    }
}

impl Context {
    /// The frame of the document itself, from its title.
    pub(super) fn of_document(title: &str, directory: &Directory) -> Self {
        let words = tokens(title);
        let is_plan = stands_any(
            &words,
            0,
            &["kế hoạch", "chương trình công tác", "dự kiến", "lịch"],
        )
        .is_some();
        let mut frame = frame(title, directory);
        // The title of a report of the day is about one activity, not about all that is told.
        frame.partners.clear();
        frame.is_planned = is_plan;
        frame.when = frame.when.filter(|when| when.form == Form::Year);
        Self {
            headings: vec![(Numbering::None, frame)],
            introduction: None,
        }
    }

    /// Takes in a block; what it is.
    pub(super) fn take(&mut self, block: &Block, directory: &Directory) -> Role {
        let (numbering, text) = numbering(&block.text);
        let words = tokens(text);
        let is_item = matches!(block.kind, BlockKind::Item | BlockKind::TableRow);
        let tells = |place| !events(&words, text, place).is_empty();
        let is_heading = !is_item
            && is_short(&words, text)
            && match block.kind {
                BlockKind::Heading => true,
                _ if block.is_bold || numbering != Numbering::None => !tells(Place::Item),
                _ => is_in_capitals(text) || is_only_a_date(&words),
            };
        if is_heading {
            self.push(numbering, frame(text, directory));
            return Role::Heading;
        }
        if text.ends_with(':') {
            let frame = frame(text, directory);
            let is_outer = is_item && self.introduction.is_some();
            if !is_outer {
                self.introduction = Some(frame);
            }
            return Role::Introduction;
        }
        if is_item {
            return Role::Text(Place::Item);
        }
        if numbering != Numbering::None {
            return Role::Text(Place::Item);
        }
        self.introduction = None;
        Role::Text(Place::Sentence)
    }

    fn push(&mut self, numbering: Numbering, frame: Frame) {
        self.introduction = None;
        // A heading ends the one beside it and all below that; the first one is the document's.
        let beside = self
            .headings
            .iter()
            .skip(1)
            .position(|(other, _)| *other == numbering);
        if let Some(beside) = beside {
            self.headings.truncate(beside + 1);
        }
        self.headings.push((numbering, frame));
    }

    fn frames(&self) -> impl Iterator<Item = &Frame> {
        let headings = self.headings.iter().rev().map(|(_, frame)| frame);
        self.introduction.iter().chain(headings)
    }

    /// The date of the innermost frame that has one.
    pub(super) fn when(&self) -> Option<&Mention> {
        self.frames().find_map(|frame| frame.when.as_ref())
    }

    /// The year of the innermost frame that has one.
    pub(super) fn year(&self) -> Option<u16> {
        self.frames()
            .find_map(|frame| frame.when.as_ref().and_then(|when| when.first.year))
    }

    /// The partners of the innermost frame that has some.
    pub(super) fn partners(&self) -> &[Organisation] {
        let mut frames = self.frames().map(|frame| frame.partners.as_slice());
        frames
            .find(|partners| !partners.is_empty())
            .unwrap_or_default()
    }

    pub(super) fn is_planned(&self) -> bool {
        self.frames().any(|frame| frame.is_planned)
    }

    pub(super) fn is_in_list(&self) -> bool {
        self.introduction.is_some()
    }
}

/// What a heading or an introduction says.
fn frame(text: &str, directory: &Directory) -> Frame {
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
    ];
    let results = ["kết quả", "tổng kết", "sơ kết", "đã", "báo cáo"];
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| find(&words, phrase).is_some());
    let found = mentions(&words).into_iter();
    let mut dates = found.filter(|mention| {
        let is_of_year = mention.form == Form::Year && !words[mention.range.start].is_bracketed;
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
    let start = stands_any(words, 0, &["với", "cùng", "về phía"]).unwrap_or(0);
    let chain = chain(words, start, text, directory);
    let is_head = words.get(chain.end).is_some_and(|token| token.is(":"));
    (is_head && !chain.named.is_empty()).then_some(chain.named)
}

fn is_short(words: &[Token], text: &str) -> bool {
    const MAX_TOKENS: usize = 24;
    words.len() <= MAX_TOKENS && !text.ends_with(['.', ';', ','])
}

fn is_in_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// `Năm 2014`, `Năm 2014:`.
fn is_only_a_date(words: &[Token]) -> bool {
    mentions(words)
        .first()
        .is_some_and(|mention| mention.range.start == 0 && mention.range.end + 1 >= words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbering_of_a_line_is_taken_off() {
        for (text, expected) in [
            ("1. Với Hội", (Numbering::Number, "Với Hội")),
            ("IV. Năm", (Numbering::Roman, "Năm")),
            ("a) Công tác", (Numbering::Letter, "Công tác")),
            (
                "15/3/2016: Hội thi",
                (Numbering::None, "15/3/2016: Hội thi"),
            ),
            ("TP. Hà Nội", (Numbering::None, "TP. Hà Nội")),
        ] {
            assert_eq!(numbering(text), expected);
        }
    }
}
