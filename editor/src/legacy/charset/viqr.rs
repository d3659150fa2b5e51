//! VIQR: signs of the keyboard behind a letter, `Ho^.i Khuye^'n ho.c`.
//!
//! Source: RFC 1456, section 2: `(` breve, `^` circumflex, `+` or `*` horn, then `` ` `` `?` `~` `'` `.` the
//! tone, `dd` đ, and a backslash before a sign that is one.

use crate::vietnamese::letter::letter;

/// The shape that a sign gives to a letter; `None` where the letter has no such shape.
fn shape(base: char, sign: char) -> Option<char> {
    let diacritic = match (base.to_ascii_lowercase(), sign) {
        ('a', '(') => '\u{306}',
        ('a' | 'e' | 'o', '^') => '\u{302}',
        ('o' | 'u', '+' | '*') => '\u{31b}',
        _ => return None,
    };
    letter(base, &[diacritic])
}

fn tone(base: char, sign: char) -> Option<char> {
    let diacritic = match sign {
        '`' => '\u{300}',
        '?' => '\u{309}',
        '~' => '\u{303}',
        '\'' | '\u{2019}' => '\u{301}',
        '.' => '\u{323}',
        _ => return None,
    };
    "aeiouyăâêôơư"
        .contains(base.to_lowercase().next()?)
        .then(|| letter(base, &[diacritic]))
        .flatten()
}

/// What the text says in VIQR. A full stop or a question mark at the end of a long text stays one.
pub(in crate::legacy) fn decode(text: &str) -> String {
    let punctuation = Punctuation::of(text);
    let signs: Vec<char> = text.chars().collect();
    let mut decoded = String::new();
    let mut index = 0;
    while let Some(&base) = signs.get(index) {
        index += 1;
        let next = signs.get(index).copied();
        if base == '\\' && next.is_some_and(|next| !next.is_whitespace()) {
            // The sign behind it is itself, also where it stands behind a letter.
            decoded.extend(next);
            index += 1;
            continue;
        }
        if let ('d' | 'D', Some('d' | 'D')) = (base, next) {
            let begins_word = index < 2 || !signs[index - 2].is_alphabetic();
            let goes_on = signs.get(index + 1).is_some_and(|c| c.is_alphabetic());
            if begins_word && goes_on {
                decoded.push(if base == 'D' { 'Đ' } else { 'đ' });
                index += 1;
                continue;
            }
        }
        let mut letter = base;
        if let Some(shaped) = next.and_then(|sign| shape(letter, sign)) {
            letter = shaped;
            index += 1;
        }
        if let Some(&sign) = signs.get(index)
            && let Some(toned) = tone(letter, sign)
            && !punctuation.is_itself(sign, &signs[index + 1..])
        {
            letter = toned;
            index += 1;
        }
        decoded.push(letter);
    }
    decoded
}

/// What the full stops and question marks behind vowels are, which VIQR writes like tones.
struct Punctuation {
    /// Whether one at the end of the text or of a line is itself.
    ends: bool,
}

impl Punctuation {
    fn of(text: &str) -> Self {
        // Who writes a backslash before them writes it always. A title ends in no full stop, a sentence does.
        const MIN_SENTENCE_WORDS: usize = 12;
        let is_sentence = text
            .split_whitespace()
            .nth(MIN_SENTENCE_WORDS - 1)
            .is_some();
        Self {
            ends: is_sentence && !text.contains(['\\']),
        }
    }

    /// Whether the sign is itself, with these characters behind it.
    fn is_itself(&self, sign: char, behind: &[char]) -> bool {
        let mut behind = behind.iter().skip_while(|c| "\"”’)]".contains(**c));
        matches!(sign, '.' | '?') && self.ends && matches!(behind.next(), None | Some('\n' | '\r'))
    }
}
