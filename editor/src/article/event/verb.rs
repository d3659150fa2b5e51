//! The verb that says that something is held, signed, given or begun.

use super::Place;
use super::object::{is_activity, object_start};
use crate::article::dates::mention::mentions;
use crate::article::words::{Token, TokenKind, find as find_phrase, precedes, stands, stands_any};
use std::ops::Range;

/// The verb of an activity.
#[derive(Debug)]
pub(super) struct Verb {
    pub(super) at: usize,
    /// Where the title begins if the verb is part of it: `trao 50 xe đạp`.
    pub(super) begins_title: Option<usize>,
    pub(super) is_work: bool,
    pub(super) is_signing: bool,
}

/// Verbs of holding: the title is what they are about.
const HOLDING: [&str; 13] = [
    "tổ chức",
    "khai mạc",
    "diễn ra",
    "mở",
    "triển khai",
    "thực hiện",
    "đăng cai",
    "bế mạc",
    "khởi động",
    "duy trì",
    "tiến hành",
    "chủ trì",
    "phối hợp",
];

/// Verbs that are part of the title, and events by themselves.
const BEGINNING: [&str; 12] = [
    "ký kết",
    "ký giao ước",
    "phát động",
    "ra mắt",
    "khai trương",
    "khánh thành",
    "thành lập",
    "bàn giao",
    "tuyên dương",
    "biểu dương",
    "gặp mặt",
    "khai giảng",
];

/// Verbs of giving and working, which are part of the title.
const WORKING: [&str; 11] = [
    "trao tặng",
    "trao",
    "tặng",
    "thăm",
    "xây dựng",
    "quyên góp",
    "ủng hộ",
    "hỗ trợ",
    "khảo sát",
    "tham quan",
    "tập huấn",
];

/// Verbs behind what they are about.
const PASSIVE: [&str; 10] = [
    "được tổ chức",
    "đã diễn ra",
    "diễn ra",
    "được khai mạc",
    "phải hoãn",
    "tạm hoãn",
    "bị hoãn",
    "bị hủy",
    "phải hủy",
    "hủy",
];

/// The verb of the activity that a clause tells of, and the tokens of what it is about.
pub(super) fn find(tokens: &[Token], place: Place) -> Option<(Verb, Range<usize>)> {
    if place == Place::Sentence && is_no_report(tokens) {
        return None;
    }
    let active = (0..tokens.len()).find_map(|index| active(tokens, index, place));
    let passive = || (0..tokens.len()).find_map(|index| passive(tokens, index));
    let bare = || (place == Place::Item).then(|| bare(tokens)).flatten();
    active.or_else(passive).or_else(bare)
}

fn active(tokens: &[Token], index: usize, place: Place) -> Option<(Verb, Range<usize>)> {
    if tokens[index].is_quoted || is_noun(tokens, index) {
        return None;
    }
    if let Some(length) = stands_any(tokens, index, &HOLDING) {
        let is_preamble = index == 0 && place == Place::Sentence && tokens[0].is("thực");
        let start = object_start(tokens, index + length).filter(|_| !is_preamble)?;
        // `phối hợp` alone holds nothing, but in an item: `phối hợp chuyên đề “…”`.
        let is_numbered = stands_any(
            tokens,
            start,
            &[
                "chương trình phối hợp số",
                "chương trình số",
                "chuyên đề số",
            ],
        );
        return is_numbered
            .is_none()
            .then(|| verb(index, None, start, tokens));
    }
    if let Some(length) = stands_any(tokens, index, &BEGINNING) {
        let has_words = tokens.len() >= index + length + 2;
        let is_told =
            has_words && !tokens[index + length].is_one_of(&["của", ",", ".", "thực", "phối"]);
        return is_told.then(|| verb(index, Some(index), index, tokens));
    }
    let length = stands_any(tokens, index, &WORKING)?;
    let is_plan = tokens[index].is("xây");
    let what = object_start(tokens, index + length);
    let is_told = if is_plan {
        what.is_some() || stands_any(tokens, index + length, &["kế hoạch", "quỹ"]).is_some()
    } else {
        what.is_some()
            || stands_any(
                tokens,
                index + length,
                &[
                    "quà",
                    "học bổng",
                    "sách",
                    "xe",
                    "suất",
                    "trên",
                    "hơn",
                    "gần",
                    ",",
                ],
            )
            .is_some()
            || place == Place::Item
    };
    let has_general = stands_any(
        tokens,
        index + length,
        &["nhiều", "các", "những", "gia đình", "xã hội", "hệ thống"],
    )
    .is_some();
    (is_told && !has_general)
        .then(|| Verb {
            is_work: true,
            ..verb(index, Some(index), index, tokens).0
        })
        .map(|found| (found, index..tokens.len()))
}

fn verb(
    at: usize,
    begins_title: Option<usize>,
    object: usize,
    tokens: &[Token],
) -> (Verb, Range<usize>) {
    let is_signing = tokens[at..]
        .iter()
        .take(16)
        .zip(at..)
        .any(|(_, index)| stands(tokens, index, "ký kết") && !tokens[index].is_quoted);
    (
        Verb {
            at,
            begins_title,
            is_work: false,
            is_signing,
        },
        object..tokens.len(),
    )
}

/// `Hội thảo “…” được tổ chức ngày …`: the activity stands before the verb.
fn passive(tokens: &[Token], index: usize) -> Option<(Verb, Range<usize>)> {
    let stands_here = !tokens[index].is_quoted && stands_any(tokens, index, &PASSIVE).is_some();
    let object = (0..index)
        .find(|at| is_activity(tokens, *at).is_some())
        .filter(|_| stands_here)?;
    Some((verb(index, None, object, tokens).0, object..index))
}

/// An activity without a verb, at the start of an item: behind its date, its partner, its number.
fn bare(tokens: &[Token]) -> Option<(Verb, Range<usize>)> {
    let mut starts = vec![0];
    starts.extend(mentions(tokens).iter().map(|mention| mention.range.end));
    let edges = (0..tokens.len()).filter(|index| {
        tokens[*index].is_one_of(&[":", "|", "–", "-", ")", "."]) && !tokens[*index].is_quoted
    });
    starts.extend(edges.map(|index| index + 1));
    starts.sort_unstable();
    let begins = |start: &usize| {
        let at = (*start..tokens.len())
            .find(|index| !tokens[*index].is_one_of(&[":", "|", ",", "–", "-", "."]))?;
        let is_named = tokens[at].text == "“";
        (is_named || is_activity(tokens, at).is_some()).then_some(at)
    };
    let object = starts.iter().find_map(begins)?;
    Some(verb(object, None, object, tokens)).map(|(verb, _)| (verb, object..tokens.len()))
}

/// “Ban tổ chức”, “các tổ chức Đảng”, “tổ chức chính trị”: no verb.
fn is_noun(tokens: &[Token], index: usize) -> bool {
    let behind_noun = [
        "ban",
        "các",
        "của",
        "những",
        "mỗi",
        "cấp",
        "sự",
        "công tác",
        "việc",
    ];
    let is_organisation = stands(tokens, index, "tổ chức")
        && (behind_noun.iter().any(|noun| precedes(tokens, index, noun))
            || stands_any(
                tokens,
                index + 2,
                &["đảng", "chính trị", "xã hội", "hội", "cơ sở", "đoàn thể"],
            )
            .is_some_and(|_| is_activity(tokens, index + 2).is_none()));
    let is_agreement = (stands(tokens, index, "phối hợp") || stands(tokens, index, "ký kết"))
        && [
            "chương trình",
            "lễ",
            "nội dung",
            "hội nghị",
            "đơn vị",
            "kế hoạch",
            "sự",
            "theo nội dung",
            "thực hiện",
        ]
        .iter()
        .any(|noun| precedes(tokens, index, noun));
    // `20 năm thành lập`, `Ngày thành lập`, `công tác xây dựng`.
    let is_named = ["năm", "ngày", "công tác", "việc", "phong trào"]
        .iter()
        .any(|noun| precedes(tokens, index, noun))
        && !stands(tokens, index, "tổ chức")
        && tokens[index].is_one_of(&["thành", "xây", "trao", "biểu"]);
    is_organisation || is_agreement || is_named
}

/// How sentences begin that tell of guests, of speeches, of what went on at an activity told of before.
const NO_REPORT: [&str; 44] = [
    "đến dự",
    "tới dự",
    "về dự",
    "tham dự",
    "dự",
    "cùng dự",
    "phát biểu",
    "thay mặt",
    "tại hội nghị",
    "tại buổi",
    "tại lễ",
    "tại đây",
    "tại tọa đàm",
    "tại liên hoan",
    "tại chương trình",
    "tại hội thảo",
    "tại đại hội",
    "tại hội thi",
    "tại ngày hội",
    "trong khuôn khổ",
    "trong không khí",
    "theo ông",
    "theo bà",
    "theo đồng chí",
    "hội nghị đã",
    "hội nghị nghe",
    "buổi lễ",
    "kết thúc",
    "căn cứ",
    "nơi nhận",
    "hàng năm",
    "hằng năm",
    "tác giả",
    "ảnh",
    "dịp này",
    "nhân dịp này",
    "cũng tại",
    "cũng trong chương trình",
    "ngay sau",
    "sau phần",
    "thường xuyên",
    "ông",
    "bà",
    "được sự",
];

/// Whether a sentence begins like no report of an activity.
fn is_no_report(tokens: &[Token]) -> bool {
    stands_any(tokens, 0, &NO_REPORT).is_some() || is_guest_list(tokens)
}

/// Whether a sentence lists guests, with the verb behind no date: “có mặt tại buổi lễ”.
fn is_guest_list(tokens: &[Token]) -> bool {
    let guest = [
        "tham dự có",
        "dự buổi lễ có",
        "dự hội nghị có",
        "dự lễ ký kết có",
        "có sự tham dự",
        "tham dự hội nghị có",
    ];
    let is_at_start = |phrase: &&str| find_phrase(tokens, phrase).is_some_and(|index| index <= 3);
    guest.iter().any(|phrase| is_at_start(&phrase))
        && tokens.iter().any(|token| token.kind == TokenKind::Word)
}
