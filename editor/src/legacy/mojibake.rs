//! UTF-8 that was read as a code page of Windows.

use super::code_page::{CodePage, Unit};
use super::evidence::{Evidence, Wanted};
use crate::vietnamese::syllable::is_syllable;

/// A text whose UTF-8 was found.
pub(super) struct Decoded {
    pub(super) text: String,
    /// 0 to 1.
    pub(super) confidence: f32,
}

/// What the text says; `None` where it is not UTF-8 in a code page.
pub(super) fn decode(text: &str) -> Option<Decoded> {
    let readings = CodePage::ALL
        .into_iter()
        .filter_map(|page| decode_as(text, page));
    readings
        .max_by(|a, b| a.0.cmp(&b.0))
        .map(|(_, decoded)| decoded)
}

fn decode_as(text: &str, page: CodePage) -> Option<(usize, Decoded)> {
    let units = page.units(text);
    let found = decode_units(&units);
    if found.sequences == 0 {
        return None;
    }
    let evidence = Evidence::of(text, &found.text, Wanted::LatinLetters);
    // Three bytes that fit are no chance; two may be a capital and a closing quotation mark.
    let proofs = evidence.gained + found.long_sequences;
    if proofs == 0 || proofs < 3 * evidence.lost {
        // Spoiled twice, it makes sense after the second reading only; each reading is shorter.
        return decode(&found.text).map(|decoded| (found.sequences, decoded));
    }
    let proofs = u16::try_from(proofs).unwrap_or(u16::MAX);
    let decoded = Decoded {
        text: with_lost_bytes(&found.text),
        confidence: 1.0 - 0.2 / f32::from(proofs),
    };
    Some((found.sequences, decoded))
}

struct Found {
    text: String,
    /// How many characters came of several bytes.
    sequences: usize,
    /// Those of three bytes and more.
    long_sequences: usize,
}

fn decode_units(units: &[Unit]) -> Found {
    let mut found = Found {
        text: String::new(),
        sequences: 0,
        long_sequences: 0,
    };
    let mut rest = units;
    while let [unit, behind @ ..] = rest {
        if let Some((character, length)) = sequence(rest) {
            found.text.push(character);
            found.sequences += 1;
            found.long_sequences += usize::from(length > 2 && is_expected(character));
            rest = &rest[length..];
        } else {
            found.text.push(unit.shown);
            rest = behind;
        }
    }
    found
}

/// The character of a sequence of bytes at the start, and how many they are.
fn sequence(units: &[Unit]) -> Option<(char, usize)> {
    let length = match units.first()?.byte? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = units.get(..length)?.iter().map(|unit| unit.byte).collect();
    let bytes = bytes?;
    let character = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((character, length))
}

/// What Vietnamese texts have of three bytes: letters with two diacritics, punctuation, the mark at the start.
fn is_expected(c: char) -> bool {
    matches!(c, 'Ạ'..='ỹ' | '\u{2010}'..='\u{2044}' | '\u{20ab}' | '\u{feff}' | '\u{fb00}'..='\u{fb06}')
}

/// Mends what is left of “à” and “í”, whose second bytes are a no-break space and a soft hyphen: programs
/// make a blank of the one and drop the other.
fn with_lost_bytes(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('Ã') {
        result.push_str(before);
        // What is spoiled twice is read once more, whole.
        let follows_byte = behind
            .chars()
            .next()
            .and_then(|next| CodePage::Western.byte(next));
        if follows_byte.is_some_and(|byte| (0x80..=0xbf).contains(&byte) && byte != 0xa0) {
            result.push('Ã');
            rest = behind;
            continue;
        }
        let word_before = before.rsplit(|c: char| !c.is_alphabetic()).next();
        let is_grave = behind.is_empty() || behind.starts_with([' ', '\u{a0}']);
        result.push(if is_grave { 'à' } else { 'í' });
        // The blank is the lost byte where a word goes on behind it, or where another blank follows.
        let after_blank = behind.strip_prefix([' ', '\u{a0}']);
        rest = after_blank
            .filter(|after| goes_on(word_before.unwrap_or_default(), after))
            .unwrap_or(behind);
    }
    result + rest
}

/// Whether an “à” joins the word before it and the text behind a blank to one word.
fn goes_on(word_before: &str, behind: &str) -> bool {
    let word_behind: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
    behind.starts_with(' ')
        || (!word_behind.is_empty() && is_syllable(&format!("{word_before}à{word_behind}")))
}
