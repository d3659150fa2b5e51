//! Whether a reading of a text is the right one: the syllables that exist in Vietnamese decide.

use crate::vietnamese::syllable::is_syllable;

/// What must be right about a word after it was read anew.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Its marked words are Vietnamese syllables.
    Syllables,
    /// Its letters are Latin ones: the reading cannot succeed by chance.
    LatinLetters,
}

/// The words that a reading changes, by what they were before and are after it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// No word before, a word after.
    pub(super) gained: usize,
    /// Of those, what has changed in two places or more.
    pub(super) gained_twice: usize,
    /// A word before and after: says nothing.
    pub(super) neutral: usize,
    /// No word after.
    pub(super) lost: usize,
}

impl Evidence {
    /// Compares texts that have the same blanks.
    pub(super) fn of(before: &str, after: &str, wanted: Wanted) -> Self {
        let mut evidence = Self::default();
        for (before, after) in before.split(is_blank).zip(after.split(is_blank)) {
            if before != after {
                evidence.add(before, after, wanted);
            }
        }
        evidence
    }

    /// The same for signs of the keyboard, where every word that changes was none before.
    pub(super) fn of_signs(before: &str, after: &str) -> Self {
        let mut evidence = Self::default();
        for (before, after) in before.split(is_blank).zip(after.split(is_blank)) {
            if before == after {
                continue;
            }
            if !is_natural(after, Wanted::Syllables) {
                evidence.lost += 1;
            } else if has_marked_word(after, Wanted::Syllables) && signs_within(before) > 0 {
                evidence.gained += 1;
                evidence.gained_twice += usize::from(signs_within(before) > 1);
            } else {
                evidence.neutral += 1;
            }
        }
        evidence
    }

    fn add(&mut self, before: &str, after: &str, wanted: Wanted) {
        let was_word = is_natural(before, Wanted::Syllables);
        let is_word = is_natural(after, wanted);
        if is_word && !was_word && has_marked_word(after, wanted) {
            self.gained += 1;
            let kept = before.chars().filter(|c| after.contains(*c)).count();
            self.gained_twice += usize::from(before.chars().count() >= kept + 2);
        } else if is_word {
            self.neutral += 1;
        } else {
            self.lost += 1;
        }
    }

    /// Whether the reading is to be offered at all.
    pub(super) fn convinces(&self) -> bool {
        self.gained > 0 && self.gained >= 3 * self.lost && self.gained * 2 >= self.neutral
    }

    /// How certain it is, from 0 to 1.
    pub(super) fn confidence(&self) -> f32 {
        let count = |number: usize| u16::try_from(number).map_or(f32::from(u16::MAX), f32::from);
        let against = count(self.lost) + count(self.neutral) / 4.0;
        let share = count(self.gained) / (count(self.gained) + against);
        // One word may be a chance; each further one leaves less than two thirds of the doubt.
        let doubt = 0.5 * 0.6f32.powf(count(self.gained + self.gained_twice).max(1.0) - 1.0);
        (share * (1.0 - doubt)).min(0.99)
    }

    /// For choosing among readings that convince.
    pub(super) fn weight(&self) -> usize {
        (4 * self.gained + self.neutral).saturating_sub(8 * self.lost)
    }
}

/// How many signs of VIQR stand behind a letter and are no punctuation there: another letter or sign follows.
fn signs_within(token: &str) -> usize {
    let signs: Vec<char> = token.chars().collect();
    let is_within = |trio: &[char]| {
        trio[0].is_alphabetic() && "^(+*`?~'.".contains(trio[1]) && !trio[2].is_ascii_digit()
    };
    let shapes = token.matches(['^', '+']).count();
    shapes.max(signs.windows(3).filter(|trio| is_within(trio)).count())
}

/// Blanks that no old character set uses for a letter.
fn is_blank(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Whether some word of a text is none as it stands. Without one, no reading can make it better.
pub(super) fn has_unnatural_word(text: &str) -> bool {
    text.split(is_blank)
        .any(|token| !is_natural(token, Wanted::Syllables))
}

/// The runs of letters in a token.
fn words(token: &str) -> impl Iterator<Item = &str> {
    token
        .split(|c: char| !c.is_alphabetic() && !is_combining(c))
        .filter(|word| !word.is_empty())
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn has_marked_word(token: &str, wanted: Wanted) -> bool {
    let is_proof = |word: &str| wanted == Wanted::LatinLetters || is_syllable(word);
    words(token).any(|word| !word.is_ascii() && word.chars().count() >= 2 && is_proof(word))
}

/// Whether a token reads as people write: marked words exist, no sign stands within a word, no capital
/// behind a small letter.
fn is_natural(token: &str, wanted: Wanted) -> bool {
    // The unit, `µm`: its sign is the “à” of TCVN3 too, but no word begins with that and has one letter more.
    if token.starts_with('µ') && token.chars().count() == 2 {
        return true;
    }
    // Areas and volumes: `m²`, `km³`; the signs are letters of VISCII.
    let token = token.trim_end_matches(|c: char| !c.is_alphanumeric());
    if let Some(unit) = token.strip_suffix(['²', '³'])
        && ["m", "km", "cm", "mm", "dm", "hm", "dam"].contains(
            &unit
                .to_lowercase()
                .trim_start_matches(|c: char| !c.is_alphabetic()),
        )
    {
        return true;
    }
    !has_sign_at_a_letter(token)
        && words(token)
            .filter(|word| !word.is_ascii())
            .all(|word| is_natural_word(word, wanted))
}

fn is_natural_word(word: &str, wanted: Wanted) -> bool {
    let letters: Vec<char> = word.chars().collect();
    // `QĐ`, `GDĐT`: capitals without a vowel.
    let is_abbreviation = (2..=5).contains(&letters.len())
        && letters
            .iter()
            .all(|c| *c == 'Đ' || (c.is_ascii_uppercase() && !"AEIOUY".contains(*c)));
    let has_inner_capital = letters
        .windows(2)
        .any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    let exists = match wanted {
        Wanted::Syllables => is_syllable(word) || is_abbreviation,
        Wanted::LatinLetters => letters.iter().all(|c| is_latin_letter(*c)),
    };
    exists && !has_inner_capital
}

fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, 'À'..='ɏ' | 'Ḁ'..='ỿ') && !matches!(c, 'Ã' | 'Â' | '×' | '÷'))
        || "ÃÂ".contains(c)
}

/// Whether a sign that no language writes at a letter stands at one.
fn has_sign_at_a_letter(token: &str) -> bool {
    let signs: Vec<char> = token.chars().collect();
    let is_odd = |c: char| {
        matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}')
            || "¡¢£¤¥¦§¨©ª¬\u{ad}®¯°±²³´µ¶·¸¹º¼½¾¿×÷ƒˆ‰‹›€™š‚„†‡•˜".contains(c)
    };
    let at_letter = |pair: &[char]| {
        (is_odd(pair[0]) && pair[1].is_alphabetic()) || (pair[0].is_alphabetic() && is_odd(pair[1]))
    };
    signs.windows(2).any(at_letter)
}
