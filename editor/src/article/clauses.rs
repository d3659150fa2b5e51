//! Sentences of a block, and the clauses of a sentence that may each tell of an activity.

use super::dates::mention::{Form, mentions};
use super::dates::role::governs;
use super::event::{is_activity, may_tell};
use super::words::{Token, TokenKind, stands, stands_any, tokens};

/// A part of a sentence.
#[derive(Debug)]
pub(super) struct Clause {
    pub(super) text: String,
    /// The number of its sentence in the block.
    pub(super) sentence: usize,
}

/// The clauses of a block, in order.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let words = tokens(text);
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut sentence = 0;
    for index in 0..words.len() {
        let ends_sentence = ends_sentence(&words, index);
        if ends_sentence || ends_clause(&words, start, index) {
            push(&mut clauses, text, &words[start..=index], sentence);
            start = index + 1;
            sentence += usize::from(ends_sentence);
        }
    }
    push(&mut clauses, text, &words[start..], sentence);
    clauses
}

fn push(clauses: &mut Vec<Clause>, text: &str, words: &[Token], sentence: usize) {
    if let (Some(first), Some(last)) = (words.first(), words.last()) {
        clauses.push(Clause {
            text: text[first.start..last.end].to_owned(),
            sentence,
        });
    }
}

/// Whether a sentence ends with a sign, and not an abbreviation or a number.
fn ends_sentence(words: &[Token], index: usize) -> bool {
    const ABBREVIATIONS: [&str; 14] = [
        "tp", "q", "p", "ths", "ts", "gs", "pgs", "bs", "tr", "nxb", "vp", "đ", "mr", "st",
    ];
    let token = &words[index];
    if token.is_quoted
        || token.is_bracketed
        || !matches!(token.text.as_str(), "." | "!" | "?" | "…")
    {
        return false;
    }
    let is_abbreviated = token.is(".") && index > 0 && words[index - 1].is_one_of(&ABBREVIATIONS);
    words.get(index + 1).is_some_and(|next| {
        let begins = next.is_capitalised() || next.kind != TokenKind::Word;
        next.start > token.end && begins && !is_abbreviated
    })
}

/// Whether a clause ends here that began at `start`: with a semicolon, or before a date of its own.
fn ends_clause(words: &[Token], start: usize, index: usize) -> bool {
    const MIN_WORDS_BEFORE_LIST: usize = 8;
    let token = &words[index];
    if token.is_quoted || token.is_bracketed {
        return false;
    }
    if token.is(";") {
        return true;
    }
    if !token.is_one_of(&[",", "và", ":"]) {
        return false;
    }
    let end = (index + 1..words.len())
        .find(|at| words[*at].is(";") || ends_sentence(words, *at))
        .unwrap_or(words.len());
    let behind = &words[index + 1..end];
    let has_own_date = mentions(behind).first().is_some_and(|mention| {
        let is_dated = mention.first.month.is_some() || mention.form == Form::Year;
        // `xây dựng tủ sách, khánh thành ngày 27/7`: the day of what was told.
        let is_only_when = mention.range.start > 0 && mention.range.end + 1 >= behind.len();
        is_dated
            && !is_only_when
            && mention.range.start <= 3
            && governs(behind, mention)
            && !is_list_of_days(words, index)
    });
    if token.is(":") {
        // `các hoạt động trong năm: ngày 22/02 phối hợp …`
        return has_own_date && index > start + MIN_WORDS_BEFORE_LIST && may_tell(behind);
    }
    let goes_on = ["cùng", "phối hợp với", "phối hợp cùng"];
    let has_own_partner = stands(behind, 0, "đồng thời")
        || (token.is("và") && stands_any(behind, 0, &goes_on).is_some());
    (has_own_date || has_own_partner || begins_another(&words[start..index], behind))
        && may_tell(&words[start..index])
        && may_tell(behind)
}

/// `tọa đàm “…” ngày 26/6/2014 và hội thi “…” vào dịp 20/10/2015`: two activities, each with its own day.
fn begins_another(before: &[Token], behind: &[Token]) -> bool {
    let is_dated = |words: &[Token]| {
        mentions(words)
            .iter()
            .any(|mention| mention.first.month.is_some() && governs(words, mention))
    };
    let end = behind
        .iter()
        .position(|token| !token.is_quoted && token.is_one_of(&[",", "và", ";"]))
        .unwrap_or(behind.len());
    is_activity(behind, 0).is_some() && is_dated(before) && is_dated(&behind[..end])
}

/// `ngày 15, 16/8`.
fn is_list_of_days(words: &[Token], comma: usize) -> bool {
    comma > 0
        && words[comma - 1].number().is_some()
        && words
            .get(comma + 1)
            .is_some_and(|next| next.number().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        clauses(text)
            .into_iter()
            .map(|clause| clause.text)
            .collect()
    }

    #[test]
    fn sentences_and_semicolons_part_clauses_but_not_within_quotation_marks() {
        assert_eq!(
            texts("Năm 2014 tổ chức “A; b. C” tại TP. Hà Nội; Với Hội B. Năm 2015 nghỉ."),
            [
                "Năm 2014 tổ chức “A; b. C” tại TP. Hà Nội;",
                "Với Hội B.",
                "Năm 2015 nghỉ."
            ]
        );
    }

    #[test]
    fn a_date_of_its_own_begins_a_clause() {
        assert_eq!(
            texts(
                "Năm 2015 tổ chức hội thi “A” cùng Hội B, năm 2016 phối hợp tổ chức giao lưu “C”"
            )
            .len(),
            2
        );
        assert_eq!(
            texts("Năm 2015, theo kế hoạch, ngày 3/5/2015 tổ chức hội thi “A”").len(),
            1
        );
    }
}
