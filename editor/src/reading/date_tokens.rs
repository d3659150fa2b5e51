//! A written date as its parts: numbers, years, and the signs and words between them.

use khuyen_hoc_timeline::query::fold::fold;

/// A part of a written date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A number of one or two digits: a day, a month, a quarter, or a year without its century.
    Number(u8),
    /// A number of four digits.
    Year(u16),
    /// What parts day, month and year: `/`, `.`, and the words *tháng* and *năm* between numbers.
    Slash,
    /// What parts a span's ends: a dash, *đến*.
    Dash,
    /// What parts items of a list: a comma, *và*.
    Comma,
    /// The word *tháng* before a number.
    Month,
    /// The word *quý* before a number.
    Quarter,
}

/// The parts of a text; `None` where a word or a number in it belongs to no date.
///
/// Weekdays, times of day and words such as *ngày* and *từ* are left out: they change no date.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let pieces = without_clock(without_weekday(pieces(text)));
    let mut tokens: Vec<Token> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let after_month = matches!(tokens.last(), Some(Token::Month | Token::Slash));
        let token = match piece {
            Piece::Number(digits) => number(&digits)?,
            Piece::Sign('/' | '.') => Token::Slash,
            Piece::Sign(',' | ';' | '&' | '+') => Token::Comma,
            Piece::Sign('-' | '–' | '—' | '→' | '~') => Token::Dash,
            Piece::Sign(_) => return None,
            Piece::Word(word) => match word.as_str() {
                "ngay" | "tu" if !after_month => continue,
                "vao" | "luc" | "hoi" | "trong" | "giai" | "doan" | "hoc" | "of" | "from" => {
                    continue;
                }
                "den" | "toi" | "to" | "until" => Token::Dash,
                "va" | "and" => Token::Comma,
                "quy" | "q" | "quarter" => Token::Quarter,
                "thang" | "t" => Token::Month,
                _ if after_month && month_in_words(&word, pieces.peek()).is_some() => {
                    let (month, has_two_words) = month_in_words(&word, pieces.peek())?;
                    if has_two_words {
                        pieces.next();
                    }
                    Token::Number(month)
                }
                "nam" | "year" => Token::Slash,
                _ if tokens.last() == Some(&Token::Quarter) => Token::Number(roman(&word)?),
                _ if matches!(tokens.last(), Some(Token::Dash | Token::Comma))
                    && roman(&word).is_some() =>
                {
                    Token::Number(roman(&word)?)
                }
                _ => {
                    let month = english_month(&word)?;
                    let is_after_day = matches!(tokens.last(), Some(Token::Number(_)));
                    push(
                        &mut tokens,
                        if is_after_day {
                            Token::Slash
                        } else {
                            Token::Month
                        },
                    );
                    tokens.push(Token::Number(month));
                    Token::Slash
                }
            },
        };
        push(&mut tokens, token);
    }
    while matches!(
        tokens.last(),
        Some(Token::Slash | Token::Comma | Token::Dash)
    ) {
        tokens.pop();
    }
    Some(tokens)
}

/// Adds a token, so that `tháng` between numbers is a slash and no sign stands twice.
fn push(tokens: &mut Vec<Token>, token: Token) {
    use Token::{Comma, Dash, Month, Number, Slash};
    match (tokens.last(), token) {
        // A sign that begins, or repeats the one before: `năm 2018`, `8, năm 2018`.
        (None, Dash | Comma | Slash)
        | (Some(Slash | Dash | Comma | Month), Slash)
        | (Some(Slash), Month) => {}
        (Some(Number(_)), Month) => tokens.push(Slash),
        (Some(Slash), Dash | Comma) => {
            tokens.pop();
            tokens.push(token);
        }
        _ => tokens.push(token),
    }
}

enum Piece {
    Number(String),
    /// Folded.
    Word(String),
    Sign(char),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_digit = |c: char| c.is_ascii_digit();
        let is_letter = |c: char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c);
        let length =
            |is_part: &dyn Fn(char) -> bool| rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let end = if is_digit(first) {
            let end = length(&is_digit);
            pieces.push(Piece::Number(rest[..end].to_owned()));
            end
        } else if is_letter(first) {
            let end = length(&is_letter);
            pieces.push(Piece::Word(fold(&rest[..end])));
            end
        } else {
            if !first.is_whitespace() {
                pieces.push(Piece::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[end..];
    }
    pieces
}

fn number(digits: &str) -> Option<Token> {
    match digits.len() {
        1 | 2 => digits.parse().ok().map(Token::Number),
        4 => digits.parse().ok().map(Token::Year),
        _ => None,
    }
}

/// Without *thứ Sáu*, *thứ 6*, *chủ nhật*.
fn without_weekday(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match &piece {
            Piece::Word(word) if word == "thu" || word == "chu" => {
                pieces.next();
                pieces.next_if(|next| matches!(next, Piece::Sign(',')));
            }
            Piece::Word(word) if word == "cn" => {}
            _ => kept.push(piece),
        }
    }
    kept
}

/// Without `8h30`, `8 giờ 30 phút`, `08:30`, `14:05:00`, *sáng*, *chiều*, *buổi tối*.
fn without_clock(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let is_clock = match &piece {
            Piece::Sign(':') => true,
            Piece::Word(word) => matches!(word.as_str(), "h" | "gio" | "g"),
            _ => false,
        };
        if is_clock {
            if matches!(kept.last(), Some(Piece::Number(_))) {
                kept.pop();
            }
            pieces.next_if(|next| matches!(next, Piece::Number(digits) if digits.len() == 2));
            pieces
                .next_if(|next| matches!(next, Piece::Word(word) if word == "phut" || word == "p"));
            pieces.next_if(|next| matches!(next, Piece::Sign(',' | '-')));
            continue;
        }
        match &piece {
            Piece::Word(word) if word == "buoi" => {
                pieces.next();
            }
            Piece::Word(word) if matches!(word.as_str(), "sang" | "chieu" | "trua") => {
                pieces.next_if(|next| matches!(next, Piece::Sign(',')));
            }
            _ => kept.push(piece),
        }
    }
    kept
}

/// The month of a word after *tháng*, and whether the next word belongs to it: *mười hai*.
fn month_in_words(word: &str, next: Option<&Piece>) -> Option<(u8, bool)> {
    const WORDS: [(&str, u8); 10] = [
        ("mot", 1),
        ("hai", 2),
        ("ba", 3),
        ("tu", 4),
        ("nam", 5),
        ("sau", 6),
        ("bay", 7),
        ("tam", 8),
        ("chin", 9),
        ("muoi", 10),
    ];
    let (_, month) = WORDS.into_iter().find(|(name, _)| *name == word)?;
    match (month, next) {
        // *tháng 8 năm 2018*: the month is the number before, and this is the word for "year".
        (5, Some(Piece::Number(_))) => None,
        (10, Some(Piece::Word(unit))) if unit == "mot" => Some((11, true)),
        (10, Some(Piece::Word(unit))) if unit == "hai" => Some((12, true)),
        _ => Some((month, false)),
    }
}

fn roman(word: &str) -> Option<u8> {
    let quarter = ["i", "ii", "iii", "iv"]
        .iter()
        .position(|one| *one == word)?;
    u8::try_from(quarter + 1).ok()
}

/// The month of an English name or its first three letters.
fn english_month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_name = |month: &str| {
        month == word || month.get(..3) == Some(word) || (month == "september" && word == "sept")
    };
    let index = MONTHS.iter().position(|month| is_name(month))?;
    u8::try_from(index + 1).ok()
}
