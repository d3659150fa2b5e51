//! The name of an organisation that is no partner: how it begins, and where it ends.

use super::name_words::{HEADS, NO_HEADS, NO_NAMES, STOPS};
use crate::article::words::{Token, TokenKind, precedes, stands, stands_any, tokens};

/// Whether what stands at an index begins like an organisation and is none: `Hội sách`, `Ban Tổ chức`.
pub(in crate::article) fn is_none(tokens: &[Token], index: usize) -> bool {
    stands_any(tokens, index, &NO_HEADS).is_some()
}

/// Whether a name of an organisation may stand at an index behind `phối hợp với`, which needs no usual beginning.
pub(in crate::article) fn may_begin(tokens: &[Token], index: usize) -> bool {
    let Some(first) = tokens.get(index) else {
        return false;
    };
    let is_name = first.kind == TokenKind::Word && first.is_capitalised() && !first.is_quoted;
    is_name && stands_any(tokens, index, &NO_HEADS).is_none()
}

/// Whether an organisation's name begins at an index, with a capital.
pub(in crate::article) fn begins(tokens: &[Token], index: usize) -> bool {
    let Some(first) = tokens.get(index) else {
        return false;
    };
    let Some(length) = stands_any(tokens, index, &HEADS) else {
        return false;
    };
    // `trường THCS Quan Thổ`: the head is small, the name is not.
    let has_capital = first.is_capitalised()
        || tokens
            .get(index + length)
            .is_some_and(Token::is_capitalised);
    let is_whole =
        stands_any(tokens, index, &NO_NAMES) != Some(length) || end(tokens, index) > index + length;
    // `Đoàn 30 học sinh` is a number of them.
    let is_counted = tokens[index].is("đoàn")
        && tokens
            .get(index + length)
            .is_some_and(|next| next.number().is_some());
    has_capital
        && !is_counted
        && is_whole
        && !first.is_quoted
        && stands_any(tokens, index, &NO_HEADS).is_none()
}

/// Whether a text begins like the name of an organisation.
pub(in crate::article) fn begins_with_head(text: &str) -> bool {
    begins(&tokens(text), 0)
}

/// Whether a sign stands without blanks within a name: `Hội đồng Đội H.Cần Giờ`, `Phòng Tham mưu/BTL Vùng 1`.
fn joins_name(words: &[Token], sign: usize) -> bool {
    const LONGEST_SHORT_FORM: usize = 2;
    let (before, token) = (&words[sign - 1], &words[sign]);
    let is_short = before.is_capitalised() && before.text.chars().count() <= LONGEST_SHORT_FORM;
    // `Trường Mầm non 1/6`
    let is_number = before.number().is_some()
        && words
            .get(sign + 1)
            .is_some_and(|next| next.number().is_some());
    let is_of_school = is_number && (0..sign).rev().take(6).any(|at| words[at].is("trường"));
    let joins = (token.is("/") && (!is_number || is_of_school)) || (token.is(".") && is_short);
    let is_close = before.end == token.start
        && words.get(sign + 1).is_some_and(|next| {
            next.start == token.end && (next.is_capitalised() || next.number().is_some())
        });
    joins && is_close
}

/// `Phòng Văn hóa và Thông tin`: an office has two fields, parted by `và`.
fn joins_office(words: &[Token], start: usize, at: usize) -> bool {
    let is_office = words[start].is_one_of(&["phòng", "sở", "trung", "ban", "bộ"]);
    is_office
        && words[at].is("và")
        && words
            .get(at + 1)
            .is_some_and(|next| next.is_capitalised() && !begins(words, at + 1))
}

/// Whether a dash joins two halves of a name, `Trung tâm Văn hóa – Thể thao`, and not two names or a name and an
/// office: `Hội Luật gia – Chủ tịch …`.
fn joins_halves(words: &[Token], dash: usize) -> bool {
    let offices = [
        "chủ",
        "phó",
        "trưởng",
        "bí",
        "ủy",
        "giám",
        "nguyên",
        "ông",
        "bà",
        "đồng",
        "tổng",
    ];
    words[dash].is_one_of(&["-", "–"])
        && words.get(dash + 1).is_some_and(|next| {
            next.kind == TokenKind::Word
                && next.is_capitalised()
                && !next.is_one_of(&offices)
                && !begins(words, dash + 1)
        })
}

/// Whether a name ends before an index with its level, `Trung tâm Y tế huyện`; `Công an xã Bình Hải` goes on.
fn is_behind_level(words: &[Token], index: usize) -> bool {
    let levels = [
        "phường",
        "quận",
        "huyện",
        "tỉnh",
        "xã",
        "thành phố",
        "thị trấn",
    ];
    let is_level = levels.iter().any(|level| precedes(words, index, level));
    let next = &words[index];
    let is_verb = stands(words, index, "tổ chức");
    let goes_on =
        next.is_capitalised() || next.number().is_some() || precedes(words, index + 1, "xã hội");
    is_level && (!goes_on || is_verb)
}

/// The index behind the name that begins at an index.
pub(in crate::article) fn end(words: &[Token], index: usize) -> usize {
    const MAX_WORDS: usize = 14;
    let head = stands_any(words, index, &HEADS).unwrap_or(1);
    let ends = |at: &usize| {
        let token = &words[*at];
        let is_hyphen = token.is("-") && words[*at - 1].end == token.start;
        if joins_office(words, index, *at) {
            return false;
        }
        let is_within = is_hyphen || joins_name(words, *at) || joins_halves(words, *at);
        // `Trung tâm Hướng nghiệp`: a capital is of the name.
        let is_stop = !token.is_capitalised()
            && stands_any(words, *at, &STOPS).is_some()
            && !(token.is("đồng") && precedes(words, *at, "cộng"));
        is_stop
            || is_behind_level(words, *at)
            || token.is_quoted
            || (token.kind == TokenKind::Sign && !is_within)
    };
    let last = (index + MAX_WORDS).min(words.len());
    let end = (index + head..last).find(ends).unwrap_or(last);
    // A long name ends with the name of its place: `quận Gò Vấp`.
    let is_cut = end == last;
    let rest = (end..words.len()).take_while(|at| is_cut && words[*at].is_capitalised());
    end + rest.count()
}
