//! A text as words, numbers and signs.

use khuyen_hoc_timeline::query::fold::fold;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    Sign,
}

/// A word, a number or a sign of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// As it stands.
    pub(super) text: String,
    /// In small letters, the tone of `oà`, `uý` where `òa`, `úy` have it.
    pub(super) lower: String,
    /// Without diacritics.
    pub(super) folded: String,
    /// Bytes of the text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it stands between quotation marks.
    pub(super) is_quoted: bool,
    /// Whether it stands in brackets, these included.
    pub(super) is_bracketed: bool,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// The number; `None` for a word, a sign and a number of five digits or more.
    pub(super) fn number(&self) -> Option<u16> {
        (self.kind == TokenKind::Number && self.text.len() <= 4)
            .then(|| self.text.parse().ok())
            .flatten()
    }

    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The tokens of a text, blanks left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut is_quoted = false;
    let mut depth = 0usize;
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let kind = kind_of(first);
        let mut end = start + first.len_utf8();
        while kind != TokenKind::Sign
            && let Some((index, next)) = rest.next_if(|(_, next)| kind_of(*next) == kind)
        {
            end = index + next.len_utf8();
        }
        let closes = matches!(first, ')' | ']');
        depth += usize::from(matches!(first, '(' | '['));
        is_quoted = is_quoted && first != '”';
        let word = &text[start..end];
        tokens.push(Token {
            kind,
            text: word.to_owned(),
            lower: lower(word),
            folded: fold(word),
            start,
            end,
            is_quoted,
            is_bracketed: depth > 0,
        });
        is_quoted = is_quoted || first == '“';
        depth = depth.saturating_sub(usize::from(closes));
    }
    tokens
}

fn kind_of(c: char) -> TokenKind {
    if c.is_ascii_digit() {
        TokenKind::Number
    } else if c.is_alphabetic() {
        TokenKind::Word
    } else {
        TokenKind::Sign
    }
}

/// Small letters, with one place for the tone.
fn lower(word: &str) -> String {
    const PLACES: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let lower = word.to_lowercase();
    let place = PLACES.iter().find(|(old, _)| lower.ends_with(old));
    match place {
        Some((old, new)) if !lower.starts_with("qu") => {
            format!("{}{new}", lower.trim_end_matches(old))
        }
        _ => lower,
    }
}

/// Whether the words of a phrase stand at an index.
pub(super) fn stands(tokens: &[Token], index: usize, phrase: &str) -> bool {
    let mut words = phrase.split(' ').zip(index..);
    words.all(|(word, index)| tokens.get(index).is_some_and(|token| token.is(word)))
}

/// How many words of the first of these phrases that stands at an index.
pub(super) fn stands_any(tokens: &[Token], index: usize, phrases: &[&str]) -> Option<usize> {
    let phrase = phrases
        .iter()
        .find(|phrase| stands(tokens, index, phrase))?;
    Some(phrase.split(' ').count())
}

/// Whether the words of a phrase end before an index.
pub(super) fn precedes(tokens: &[Token], index: usize, phrase: &str) -> bool {
    let length = phrase.split(' ').count();
    index
        .checked_sub(length)
        .is_some_and(|start| stands(tokens, start, phrase))
}

/// Where a phrase first stands.
pub(super) fn find(tokens: &[Token], phrase: &str) -> Option<usize> {
    (0..tokens.len()).find(|index| stands(tokens, *index, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_words_numbers_and_signs() {
        let found = tokens("Toạ đàm “Học, hành” (15-16/8)");
        let texts: Vec<&str> = found.iter().map(|token| token.lower.as_str()).collect();
        assert_eq!(
            texts,
            [
                "tọa", "đàm", "“", "học", ",", "hành", "”", "(", "15", "-", "16", "/", "8", ")"
            ]
        );
        let quoted: Vec<bool> = found.iter().map(|token| token.is_quoted).collect();
        assert_eq!(quoted.iter().filter(|quoted| **quoted).count(), 3);
        assert!(found[13].is_bracketed && !found[6].is_bracketed);
    }

    #[test]
    fn phrases_are_found_whole() {
        let found = tokens("Hội phối hợp tổ chức");
        assert_eq!(find(&found, "tổ chức"), Some(3));
        assert!(precedes(&found, 3, "phối hợp") && !precedes(&found, 2, "phối hợp"));
        assert_eq!(stands_any(&found, 1, &["tổ chức", "phối hợp"]), Some(2));
    }
}
