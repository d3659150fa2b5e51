//! The class of a character for searching: a base letter with its diacritics, or a word break.
//!
//! The Latin letters with diacritics come from a table, because a Unicode database is ten times as large
//! (docs/decisions.md). A test compares the table with such a database, character by character.

use super::plain_form::{is_invisible, plain_form};

/// A character of a text as the search sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharClass {
    /// A letter or digit in lower case, and its diacritics.
    Letter(char, Diacritics),
    /// A combining diacritic, or an invisible sign, which adds none. Either belongs to the letter before it.
    Combining(Diacritics),
    /// White space or punctuation.
    Break,
}

/// The diacritics of a letter. In Vietnamese, one changes the letter (a to ă, d to đ), another one gives
/// the tone of the whole syllable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Diacritics {
    /// 0 none, 1 breve (ă), 2 circumflex (â), 3 horn (ơ), 4 stroke (đ), 5 any other.
    pub(super) shape: u8,
    /// 0 none, 1 grave, 2 hook above, 3 tilde, 4 acute, 5 dot below.
    pub(super) tone: u8,
}

impl Diacritics {
    /// Both combined. Vietnamese has no letter with two shapes or two tones, so two of either count as
    /// "any other" shape.
    pub(super) fn and(self, added: Self) -> Self {
        let clash = (self.shape > 0 && added.shape > 0) || (self.tone > 0 && added.tone > 0);
        Self {
            shape: if clash {
                5
            } else {
                self.shape.max(added.shape)
            },
            tone: if self.tone > 0 { self.tone } else { added.tone },
        }
    }
}

/// The class of a character.
///
/// đ, Đ and the similar ð, Ð (U+00D0, which old keyboard drivers produce) are a d with a stroke.
/// Letters of other scripts keep their form and lose their case.
pub(super) fn classify(c: char) -> CharClass {
    let code = u32::from(c);
    match c {
        'a'..='z' | '0'..='9' => CharClass::Letter(c, Diacritics::default()),
        'A'..='Z' => CharClass::Letter(c.to_ascii_lowercase(), Diacritics::default()),
        _ if is_invisible(code) => CharClass::Combining(Diacritics::default()),
        '\0'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{ff5b}'..='\u{ff65}' => CharClass::Break,
        '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' => CharClass::Combining(combining(code)),
        _ => match plain_form(code) {
            Some(plain) => classify(plain),
            None => table_letter(code)
                .unwrap_or_else(|| CharClass::Letter(lower_case(c), Diacritics::default())),
        },
    }
}

/// The lower case of a letter outside the table: Greek, Cyrillic, and Latin without diacritics. The
/// standard library's `to_lowercase` would add 4 kB for scripts that do not occur here.
fn lower_case(c: char) -> char {
    let offset = match c {
        'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(c) + offset).unwrap_or(c)
}

/// The diacritics of a combining character (U+0300 to U+036F, U+20D0 to U+20FF).
fn combining(code: u32) -> Diacritics {
    let (shape, tone) = match code {
        0x300 => (0, 1),
        0x309 => (0, 2),
        0x303 => (0, 3),
        0x301 => (0, 4),
        0x323 => (0, 5),
        0x306 => (1, 0),
        0x302 => (2, 0),
        0x31b => (3, 0),
        _ => (5, 0),
    };
    Diacritics { shape, tone }
}

/// The letter from the tables; `None` for a code they do not have.
fn table_letter(code: u32) -> Option<CharClass> {
    let (start, bases, diacritics) = match code {
        0xc0..=0x233 => (0xc0, LATIN, LATIN_DIACRITICS),
        0x1e00..=0x1eff => (0x1e00, LATIN_ADDITIONAL, LATIN_ADDITIONAL_DIACRITICS),
        _ => return None,
    };
    let index = usize::try_from(code - start).ok()?;
    let (base, packed) = (*bases.get(index)?, *diacritics.get(index)?);
    if base == b'.' {
        return None;
    }
    let packed = packed - b'A';
    Some(CharClass::Letter(
        char::from(base),
        Diacritics {
            shape: packed / 6,
            tone: packed % 6,
        },
    ))
}

/// Base letters of U+00C0 to U+0233; a point where a letter has no diacritics.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.yaaaaaaccccccccddddee\
    eeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..\
    uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............uu...........\
    .................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooo\
    rrrruuuusstt..hh......aaeeooooooooyy";

/// Their diacritics: `A` + 6 × shape + tone.
const LATIN_DIACRITICS: &[u8] = b"\
    BEMD__._BEM_BEM_YDBEMD_..BEM_E..BEMD__._BEM_BEM_YDBEMD_..BEM_E.___GG__EEMM______YY__\
    GG______MMGG____MM..DD__GG___...MM__.EE____....EE____...__GG__..EE____EEMM________..\
    DD__GG______MMMM_EE____.................................SS.............SS...........\
    .................__________cc__``.____....________.._...EE..BBcc....________________\
    ____________..__......______bb______";

/// Base letters of U+1E00 to U+1EFF, the block of the Vietnamese vowels with two diacritics.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
    pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaa\
    aaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..\
    ....";

/// Their diacritics.
const LATIN_ADDITIONAL_DIACRITICS: &[u8] = b"\
    ____FF__cc__FF______``cc____________FF________ccEEFF__FFdd____EE__FF__FF____bbbb``cc\
    EE____FFdd____FFcc__dd__FF__________bb__DDFFBBEE____FF______MMFF______......FFCCQQNN\
    OOPPRRKKHHIIJJLLFFCCDDQQNNOOPPRRCCFFFFCCQQNNOOPPRRWWTTUUVVXXFFCCWWTTUUVVXXBBFFCCDD..\
    ....";

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn table_agrees_with_unicode_for_every_latin_letter() {
        for code in (0xc0..=0x233).chain(0x1e00..=0x1eff) {
            let c = char::from_u32(code).unwrap();
            let decomposed: Vec<char> = std::iter::once(c).nfd().collect();
            if decomposed.len() == 1 || !decomposed[0].is_ascii_alphabetic() {
                continue;
            }
            let mut diacritics = Diacritics::default();
            for combining in &decomposed[1..] {
                let CharClass::Combining(added) = classify(*combining) else {
                    panic!("{c}: {combining:?} is combining")
                };
                diacritics = diacritics.and(added);
            }
            assert_eq!(
                classify(c),
                CharClass::Letter(decomposed[0].to_ascii_lowercase(), diacritics),
                "{c}"
            );
        }
    }

    #[test]
    fn letters_similar_to_d_with_stroke_are_that_letter() {
        let stroke = CharClass::Letter('d', Diacritics { shape: 4, tone: 0 });
        for c in ['đ', 'Đ', 'ð', 'Ð'] {
            assert_eq!(classify(c), stroke, "{c}");
        }
    }

    #[test]
    fn punctuation_breaks_words_and_other_scripts_do_not() {
        for c in [
            ' ', '“', '”', '–', '/', '-', '\u{a0}', '\u{202f}', '\u{2011}', '／', '×',
        ] {
            assert_eq!(classify(c), CharClass::Break, "{c:?}");
        }
        assert_eq!(classify('Ж'), CharClass::Letter('ж', Diacritics::default()));
        assert_eq!(
            classify('学'),
            CharClass::Letter('学', Diacritics::default())
        );
    }
}
