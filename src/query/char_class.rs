//! A character as a searcher sees it: a base letter, the marks on it, or a break between words.
//!
//! Marked letters of the Latin alphabet come from a table, so that the program carries no Unicode
//! database; a test compares the table with one, character by character.

/// A character of a text, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CharClass {
    /// A letter or digit, in lower case, without its marks.
    Letter(char, Diacritics),
    /// A combining mark, which belongs to the letter before it.
    Mark(Diacritics),
    /// What stands between words.
    Break,
}

/// The marks on a letter. In Vietnamese one changes the vowel (or makes d to đ), another one carries
/// the tone of the whole syllable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Diacritics {
    /// 0 none, 1 breve (ă), 2 circumflex (â), 3 horn (ơ), 4 stroke (đ), 5 any other.
    pub(super) quality: u8,
    /// 0 none, 1 grave, 2 hook above, 3 tilde, 4 acute, 5 dot below.
    pub(super) tone: u8,
}

impl Diacritics {
    /// Both together: a second mark of the same sort is no Vietnamese and counts as "other".
    pub(super) fn and(self, more: Self) -> Self {
        let clash = (self.quality > 0 && more.quality > 0) || (self.tone > 0 && more.tone > 0);
        Self {
            quality: if clash {
                5
            } else {
                self.quality.max(more.quality)
            },
            tone: if self.tone > 0 { self.tone } else { more.tone },
        }
    }
}

/// Takes a character apart.
///
/// đ, Đ and their look-alikes ð, Ð (U+00D0, which old keyboard drivers type) are a d with a stroke.
/// Letters of other scripts keep their form but lose their case.
pub(super) fn classify(c: char) -> CharClass {
    let code = u32::from(c);
    match c {
        'a'..='z' | '0'..='9' => CharClass::Letter(c, Diacritics::default()),
        'A'..='Z' => CharClass::Letter(c.to_ascii_lowercase(), Diacritics::default()),
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => {
            CharClass::Break
        }
        '\u{300}'..='\u{36f}' => CharClass::Mark(combining(code)),
        _ => letter(code).unwrap_or_else(|| CharClass::Letter(lower(c), Diacritics::default())),
    }
}

/// The small letter of a capital that bears no marks: Greek, Cyrillic and what is left of Latin. The
/// full table of Unicode would weigh 2 kB for scripts that do not occur here.
fn lower(c: char) -> char {
    let step = match c {
        'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

/// What a combining character (U+0300 to U+036F) adds.
fn combining(code: u32) -> Diacritics {
    let (quality, tone) = match code {
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
    Diacritics { quality, tone }
}

/// The letter of that code in the tables, where it stands there.
fn letter(code: u32) -> Option<CharClass> {
    let (start, bases, marks) = match code {
        0xc0..=0x233 => (0xc0, LATIN, LATIN_MARKS),
        0x1e00..=0x1eff => (0x1e00, LATIN_ADDITIONAL, LATIN_ADDITIONAL_MARKS),
        _ => return None,
    };
    // The tables end with the ranges above, and a code is well below what a `usize` holds.
    let place = (code - start) as usize;
    let (base, mark) = (*bases.get(place)?, *marks.get(place)?);
    if base == b'.' {
        return None;
    }
    let mark = mark - b'A';
    Some(CharClass::Letter(
        char::from(base),
        Diacritics {
            quality: mark / 6,
            tone: mark % 6,
        },
    ))
}

/// Base letters of U+00C0 to U+0233; a point where a letter has no marks.
const LATIN: &[u8] = b"\
    aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.yaaaaaaccccccccddddee\
    eeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..\
    uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............uu...........\
    .................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooo\
    rrrruuuusstt..hh......aaeeooooooooyy";

/// Their marks: `A` + 6 × quality + tone.
const LATIN_MARKS: &[u8] = b"\
    BEMD__._BEM_BEM_YDBEMD_..BEM_E..BEMD__._BEM_BEM_YDBEMD_..BEM_E.___GG__EEMM______YY__\
    GG______MMGG____MM..DD__GG___...MM__.EE____....EE____...__GG__..EE____EEMM________..\
    DD__GG______MMMM_EE____.................................SS.............SS...........\
    .................__________cc__``.____....________.._...EE..BBcc....________________\
    ____________..__......______bb______";

/// Base letters of U+1E00 to U+1EFF, where the Vietnamese vowels with two marks are.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
    pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaa\
    aaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..\
    ....";

/// Their marks.
const LATIN_ADDITIONAL_MARKS: &[u8] = b"\
    ____FF__cc__FF______``cc____________FF________ccEEFF__FFdd____EE__FF__FF____bbbb``cc\
    EE____FFdd____FFcc__dd__FF__________bb__DDFFBBEE____FF______MMFF______......FFCCQQNN\
    OOPPRRKKHHIIJJLLFFCCDDQQNNOOPPRRCCFFFFCCQQNNOOPPRRWWTTUUVVXXFFCCWWTTUUVVXXBBFFCCDD..\
    ....";

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn the_table_agrees_with_unicode_for_every_latin_letter() {
        for code in (0xc0..=0x233).chain(0x1e00..=0x1eff) {
            let c = char::from_u32(code).unwrap();
            let decomposed: Vec<char> = std::iter::once(c).nfd().collect();
            if decomposed.len() == 1 || !decomposed[0].is_ascii_alphabetic() {
                continue;
            }
            let mut marks = Diacritics::default();
            for mark in &decomposed[1..] {
                let CharClass::Mark(mark) = classify(*mark) else {
                    panic!("{c}: {mark:?} is a mark")
                };
                marks = marks.and(mark);
            }
            assert_eq!(
                classify(c),
                CharClass::Letter(decomposed[0].to_ascii_lowercase(), marks),
                "{c}"
            );
        }
    }

    #[test]
    fn every_look_alike_of_d_with_stroke_is_the_same_letter() {
        let stroke = CharClass::Letter(
            'd',
            Diacritics {
                quality: 4,
                tone: 0,
            },
        );
        for c in ['đ', 'Đ', 'ð', 'Ð'] {
            assert_eq!(classify(c), stroke, "{c}");
        }
    }

    #[test]
    fn punctuation_breaks_words_and_other_scripts_do_not() {
        for c in [' ', '“', '”', '–', '/', '-', '\u{a0}', '×'] {
            assert_eq!(classify(c), CharClass::Break, "{c:?}");
        }
        assert_eq!(classify('Ж'), CharClass::Letter('ж', Diacritics::default()));
        assert_eq!(
            classify('学'),
            CharClass::Letter('学', Diacritics::default())
        );
    }
}
