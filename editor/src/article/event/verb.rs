//! The verb that says that something is held, signed, given or begun.

use super::Place;
use super::bare::bare;
use super::noun::is_noun;
use super::object::{is_activity, object_start};
use super::passive::{copula, done_by, passive};
use super::title;
use super::vocabulary::{BEGINNING, GIFTS, GUESTS, HOLDING, NO_REPORT, WAYS_OF_WORKING, WORKING};
use crate::article::dates::mention::mentions;
use crate::article::partners::new_name;
use crate::article::words::{Token, TokenKind, find as find_phrase, stands, stands_any};
use std::ops::Range;

/// The verb of an activity, and what it is about.
#[derive(Debug)]
pub(super) struct Verb {
    pub(super) at: usize,
    /// The tokens of what it is about.
    pub(super) object: Range<usize>,
    /// Whether the verb is part of the title: `trao 50 xe đạp`.
    pub(super) is_in_title: bool,
    /// Whether it says too little by itself: it counts with a partner or a day only.
    pub(super) is_work: bool,
}

impl Verb {
    pub(super) fn new(at: usize, object: Range<usize>) -> Self {
        Self {
            at,
            object,
            is_in_title: false,
            is_work: false,
        }
    }
}

/// The verb of the activity that a clause tells of.
pub(super) fn find(tokens: &[Token], place: Place) -> Option<Verb> {
    if place == Place::Sentence && is_no_report(tokens) {
        return None;
    }
    let mut indices = (0..tokens.len()).filter(|index| !tokens[*index].is_quoted);
    let active = indices
        .clone()
        .find_map(|index| active(tokens, index, place));
    let passive = || indices.find_map(|index| passive(tokens, index));
    let bare = || (place == Place::Item).then(|| bare(tokens)).flatten();
    // `Quý IV: Sơ kết 2 năm thực hiện …`: the activity stands before what only looks like its verb.
    let bare = bare().filter(|bare| {
        let is_first = active
            .as_ref()
            .is_none_or(|active| bare.object.start < active.at);
        let is_work = active.as_ref().is_none_or(|active| active.is_work);
        is_first && (is_work || is_activity(tokens, bare.object.start).is_some())
    });
    // `Cuộc thi “…” do Hội và Phòng Giáo dục phát động`: what stands before “do” is told of.
    let is_done_by = |active: &Verb| done_by(tokens, active.at).is_some();
    let active = active.filter(|active| bare.is_none() && !is_done_by(active));
    active.or_else(passive).or(bare).or_else(|| copula(tokens))
}

/// A verb before what it is about.
fn active(tokens: &[Token], index: usize, place: Place) -> Option<Verb> {
    if is_noun(tokens, index) {
        return None;
    }
    holding(tokens, index, place)
        .or_else(|| beginning(tokens, index))
        .or_else(|| working(tokens, index, place))
}

fn holding(tokens: &[Token], index: usize, place: Place) -> Option<Verb> {
    let length = stands_any(tokens, index, &HOLDING)?;
    // `đã có buổi làm việc`: the last word is what was held.
    let is_in_verb = length > 1 && is_activity(tokens, index + length - 1).is_some();
    let behind = index + length - usize::from(is_in_verb);
    // `Thực hiện chương trình phối hợp số 02, …` says why, not what.
    let is_preamble = index == 0 && place == Place::Sentence && tokens[0].is("thực");
    if is_preamble {
        return None;
    }
    let object = object_start(tokens, behind).or_else(|| several(tokens, behind, place));
    if let Some(start) = object {
        let numbered = [
            "chương trình phối hợp số",
            "chương trình số",
            "chuyên đề số",
        ];
        let is_document = stands_any(tokens, start, &numbered).is_some();
        return (!is_document).then(|| Verb::new(index, start..tokens.len()));
    }
    let start = other_object(tokens, index, behind)?;
    Some(Verb {
        is_work: true,
        ..Verb::new(index, start..tokens.len())
    })
}

/// `Mở các lớp ôn tập`: in an item, several of a thing are one activity.
fn several(tokens: &[Token], index: usize, place: Place) -> Option<usize> {
    let is_class = stands(tokens, index, "các lớp") || stands(tokens, index, "các khóa");
    let is_several = is_class || (place == Place::Item && stands(tokens, index, "các"));
    (is_several && is_activity(tokens, index + 1).is_some()).then_some(index + 1)
}

/// What “tổ chức” is about where no word for an activity says so: `tổ chức hành trình về nguồn`, `tổ chức cho các
/// em thăm bảo tàng`.
fn other_object(tokens: &[Token], index: usize, behind: usize) -> Option<usize> {
    const MAX_WORDS_BEFORE_VERB: usize = 8;
    let first = tokens.get(behind)?;
    let is_verb = stands(tokens, index, "tổ chức") && first.kind == TokenKind::Word;
    let is_general =
        stands_any(tokens, behind, &["nhiều", "các", "những", "mọi", "một số"]).is_some();
    if !is_verb || is_general || stands_any(tokens, behind, &WAYS_OF_WORKING).is_some() {
        return None;
    }
    if first.is("cho") {
        let end = tokens.len().min(behind + MAX_WORDS_BEFORE_VERB);
        let work = (behind..end).find(|at| stands_any(tokens, *at, &WORKING).is_some());
        let named = || title::name(tokens, behind).map(|_| behind);
        // `tổ chức cho 45 cán bộ đi học tập`: all of it says what it was.
        return work.or_else(named).or(Some(index));
    }
    let next = tokens.get(behind + 1)?;
    // `tổ chức Công đoàn` is a body, `tổ chức Tết Trung thu` a feast.
    let is_body = new_name::begins(tokens, behind);
    (!is_body && next.kind == TokenKind::Word).then_some(behind)
}

fn beginning(tokens: &[Token], index: usize) -> Option<Verb> {
    let behind = index + stands_any(tokens, index, &BEGINNING)?;
    let next = tokens.get(behind)?;
    let is_told = tokens.len() > behind + 1
        && !next.is_one_of(&["của", ",", ".", "thực"])
        && (!next.is("phối") || tokens[behind - 1].is_one_of(&["chế", "trình", "hoạch"]));
    let start = behind_date(tokens, index).unwrap_or(index);
    is_told.then(|| Verb {
        is_in_title: true,
        ..Verb::new(index, start..tokens.len())
    })
}

/// Where the words of an item begin behind its date, if they lead to the verb at an index without naming anybody:
/// `Ngày 02/10: Kỷ niệm Ngày Khuyến học, biểu dương …`.
fn behind_date(tokens: &[Token], verb: usize) -> Option<usize> {
    let date = mentions(tokens).into_iter().next()?;
    let start = date.range.end + 1;
    let is_head = date.range.start == 0
        && tokens.get(start - 1)?.is_one_of(&[":", "–", "-", "|"])
        && start < verb;
    let names_nobody = (start..verb).all(|at| {
        !new_name::begins(tokens, at) && !tokens[at].is_one_of(&["phối", "cùng", "với", "hội", "|"])
    });
    (is_head && names_nobody).then_some(start)
}

fn working(tokens: &[Token], index: usize, place: Place) -> Option<Verb> {
    let behind = index + stands_any(tokens, index, &WORKING)?;
    let is_building = tokens[index].is("xây");
    let has_object = object_start(tokens, behind).is_some();
    let is_told = has_object
        || if is_building {
            stands_any(tokens, behind, &["kế hoạch phối hợp", "quỹ"]).is_some()
        } else {
            place == Place::Item || stands_any(tokens, behind, &GIFTS).is_some()
        };
    let general = ["nhiều", "các", "những", "gia đình", "xã hội", "hệ thống"];
    let is_general = stands_any(tokens, behind, &general).is_some();
    (is_told && !is_general).then(|| Verb {
        is_in_title: true,
        is_work: true,
        ..Verb::new(index, index..tokens.len())
    })
}

/// Whether a sentence begins like no report of an activity, or lists guests.
pub(super) fn is_no_report(tokens: &[Token]) -> bool {
    const WORDS_BEFORE_GUESTS: usize = 3;
    let lists_guests = GUESTS.iter().any(|phrase| {
        find_phrase(tokens, phrase).is_some_and(|index| index <= WORDS_BEFORE_GUESTS)
    });
    lists_guests || stands_any(tokens, 0, &NO_REPORT).is_some()
}
