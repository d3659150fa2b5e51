//! What an activity is called.

use crate::article::words::{Token, TokenKind, precedes, stands_any};

/// Words at which a description ends: purposes, guests, places, times.
const ENDS: [&str; 36] = [
    "nhằm",
    "để",
    "với sự",
    "với chủ đề",
    "nhân dịp",
    "nhân ngày",
    "nhân kỷ niệm",
    "nhân",
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
    "biểu dương khen thưởng",
    "giáo dục ,",
    "từ ngày",
    "được",
    "đã",
    "phải",
    "với các ban",
    "với hội",
    "với đoàn",
];

/// Where the title that begins at an index ends.
pub(super) fn end(tokens: &[Token], start: usize) -> usize {
    const MAX_WORDS: usize = 30;
    const MIN_WORDS: usize = 3;
    let ends = |index: &usize| {
        let token = &tokens[*index];
        if token.is_quoted || *index == start {
            return false;
        }
        let is_sign = token.kind == TokenKind::Sign
            && token.is_one_of(&[";", ".", ":", "|", "!", "?"])
            || (token.is("(") && !brackets_years(tokens, *index));
        let is_dash = token.is_one_of(&["–", "-"])
            && tokens[*index - 1].end < token.start
            && stands_any(tokens, *index + 1, &["phối hợp"]).is_some();
        let is_comma = token.is(",") && *index >= start + MIN_WORDS;
        // `6 tháng đầu năm` is part of the words.
        let is_counted = tokens[*index - 1].number().is_some();
        let is_agreement =
            precedes(tokens, *index, "chương trình") || precedes(tokens, *index, "kế hoạch");
        let is_word = !is_agreement
            && *index > start + 1
            && !is_counted
            && stands_any(tokens, *index, &ENDS).is_some();
        is_sign || is_dash || is_comma || is_word
    };
    let last = (start + MAX_WORDS).min(tokens.len());
    (start..last).find(ends).unwrap_or(last)
}

/// `3 năm (2013 – 2016)`: years in brackets are part of the words.
fn brackets_years(tokens: &[Token], bracket: usize) -> bool {
    tokens
        .get(bracket + 1)
        .is_some_and(|next| next.text.len() == 4 && next.number().is_some())
}

/// The opening quotation mark of the name of what begins at an index.
pub(super) fn name_start(tokens: &[Token], start: usize) -> Option<usize> {
    const MAX_WORDS_BEFORE: usize = 24;
    let mut places = start..tokens.len().min(start + MAX_WORDS_BEFORE);
    places
        .find(|index| tokens[*index].text == "“" || is_edge(tokens, *index))
        .filter(|index| tokens[*index].text == "“")
}

/// Where no name is to be looked for further: what follows is another thought.
fn is_edge(tokens: &[Token], index: usize) -> bool {
    stands_any(
        tokens,
        index,
        &[";", "nhằm", "để", "|", "nhân", "hưởng ứng", "về việc"],
    )
    .is_some()
}

/// The title of what stands from `start` to `end`, and whether it is a name in quotation marks.
pub(super) fn title(
    tokens: &[Token],
    text: &str,
    start: usize,
    end: usize,
) -> Option<(String, bool)> {
    const MIN_NAME_WORDS: usize = 2;
    if let Some(open) = name_start(tokens, start)
        && let Some(close) = (open..tokens.len()).find(|index| tokens[*index].text == "”")
        && close > open + MIN_NAME_WORDS
    {
        let name = text[tokens[open].end..tokens[close].start].trim();
        return Some((format!("“{name}”"), true));
    }
    let (first, last) = (tokens.get(start)?, tokens.get(end.checked_sub(1)?)?);
    let words = text
        .get(first.start..last.end)?
        .trim_end_matches([',', ';', '.', ':', ' ', '–', '-']);
    let mut letters = words.chars();
    let capital = letters.next()?.to_uppercase();
    Some((capital.chain(letters).collect(), false))
}
