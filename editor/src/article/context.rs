//! The headings above a block, and the introduction of the list that it is in.

use super::dates::mention::{Form, Mention, is_only_a_date, mentions};
use super::dates::paper::is_of_document;
use super::dates::partial::PartialDate;
use super::event::{Place, events};
use super::frame::{Frame, frame};
use super::numbering::{Numbering, numbering};
use super::partners::directory::{Directory, Organisation};
use super::words::{Token, precedes, stands_any, tokens};
use crate::markup::block::{Block, BlockKind};

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

impl Context {
    /// The frame of the document itself, from its title.
    pub(super) fn of_document(title: &str, directory: &Directory) -> Self {
        let words = tokens(title);
        let is_plan = stands_any(
            &words,
            0,
            &[
                "kế hoạch",
                "chương trình công tác",
                "chương trình phối hợp",
                "dự kiến",
                "lịch",
            ],
        )
        .is_some();
        let mut frame = frame(title, directory);
        // The title of a report of the day is about one activity, not about all that is told.
        frame.partners.clear();
        frame.is_planned = is_plan;
        frame.when = frame
            .when
            .filter(|when| when.last.is_none() || when.form == Form::Quarter)
            .and_then(of_year)
            .or_else(|| any_year(&words));
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
        if numbering != Numbering::None || begins_with_date(&words) {
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

    /// The year of the innermost frame within the document that has one.
    pub(super) fn year_of_headings(&self) -> Option<u16> {
        let within = self.frames().take(self.frames().count() - 1);
        within
            .filter_map(|frame| frame.when.as_ref())
            .find_map(|when| when.first.year)
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

fn is_short(words: &[Token], text: &str) -> bool {
    const MAX_TOKENS: usize = 24;
    words.len() <= MAX_TOKENS && !text.ends_with(['.', ';', ','])
}

fn is_in_capitals(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// The year of a date: `Bản tin tháng 4/2017`.
fn of_year(when: Mention) -> Option<Mention> {
    let year = when.first.year?;
    matches!(when.form, Form::Year | Form::Date | Form::Quarter).then_some(Mention {
        form: Form::Year,
        first: PartialDate::year(year),
        last: None,
        ..when
    })
}

/// A year anywhere in a title: `Điểm tin khuyến học (Số 11/2016)`. One of a span is none.
fn any_year(title: &[Token]) -> Option<Mention> {
    let dates = mentions(title);
    if dates.iter().any(|mention| mention.last.is_some()) {
        return None;
    }
    let is_target = |date: &Mention| {
        let start = date.range.start;
        precedes(title, start, "đến")
            || (is_of_document(title, start) && !precedes(title, start, "số"))
    };
    dates
        .into_iter()
        .filter(|date| !is_target(date))
        .find_map(of_year)
}

/// `Tháng 5: Đại hội …`, `20/9 – Lễ tuyên dương …`: a line of a list, however it is set.
fn begins_with_date(words: &[Token]) -> bool {
    mentions(words).first().is_some_and(|mention| {
        let edge = words.get(mention.range.end);
        mention.range.start == 0 && edge.is_some_and(|edge| edge.is_one_of(&[":", "–", "-"]))
    })
}
