//! Reads a date in a search text, as people write it: `17/8/2018`, `tháng 8`, `quý III năm 2018`, `Aug 2018`.
//!
//! Half of a date is read too, as the letters come one by one: `17/8` is that day of any year, `17/8/20` of the
//! years that begin so. At the end of the text, `8/2` may become a year: then it has two meanings.

use super::char_class::{CharClass, classify};
use super::date_names::{Part, english_month, part, quarter};
use super::days::Days;
use super::fold::Word;

/// Reads one date.
pub(super) struct Reader<'a> {
    text: &'a str,
    /// The words of the text.
    words: &'a [Word],
    /// The index of the next word.
    at: usize,
    /// What the date may mean.
    days: Vec<Days>,
}

/// A number of 1 to 4 digits.
#[derive(Clone, Copy)]
struct Number {
    value: u16,
    digits: usize,
}

impl Number {
    /// The number of a day or a month; 0, which is none, if it is too long for that.
    fn small(self) -> u8 {
        if self.digits > 2 {
            return 0;
        }
        u8::try_from(self.value).unwrap_or(0)
    }
}

/// The months of a date.
#[derive(Clone, Copy)]
struct Months {
    range: (u8, u8),
    is_english: bool,
}

const WHOLE_YEAR: (u8, u8) = (1, 12);
const ANY_YEAR: (u16, u16) = (0, 9999);

impl<'a> Reader<'a> {
    /// What the date that begins at a word may mean, and the index of the word behind it; nothing if there is
    /// no date.
    pub(super) fn read(text: &'a str, words: &'a [Word], start: usize) -> (Vec<Days>, usize) {
        let mut reader = Self {
            text,
            words,
            at: start,
            days: Vec::new(),
        };
        let says_day = reader.take(Part::Day);
        let start = reader.at;
        let forms: [fn(&mut Self); 4] = [
            Self::day_and_named_month,
            Self::numbers_with_signs,
            Self::named_months,
            Self::year,
        ];
        // What is called a day has one of the first two.
        for form in forms.into_iter().take(if says_day { 2 } else { 4 }) {
            reader.at = start;
            form(&mut reader);
            if !reader.days.is_empty() {
                break;
            }
        }
        (reader.days, reader.at)
    }

    /// `17 tháng 8 năm 2018`, `17 August 2018`
    fn day_and_named_month(&mut self) {
        let Some(day) = self.number(self.at) else {
            return;
        };
        self.at += 1;
        if self.sign_before(self.at).is_some() {
            return;
        }
        if let Some(Months { range, .. }) = self.months()
            && range.0 == range.1
        {
            self.year_behind(Some(day.small()), range);
        }
    }

    /// `17/8/2018`, `8/2018`, `17/8`, `2018-08-17`, `2018-08`: numbers with the same sign between them.
    fn numbers_with_signs(&mut self) {
        let start = self.at;
        let (Some(first), Some(second)) = (self.number(start), self.number(start + 1)) else {
            return;
        };
        let sign = self.sign_before(start + 1);
        // `2.3` of `1.2.3.4` is no date.
        if sign.is_none() || self.sign_before(start) == sign {
            return;
        }
        let mut end = start + 2;
        while self.sign_before(end) == sign {
            end += 1;
        }
        let (day, month) = (first.small(), second.small());
        match (end - start, first.digits) {
            (3, 4) => {
                for day in self.numbers_begun(start + 2) {
                    self.add_in_year(Some(day), (month, month), start);
                }
            }
            (2, 4) => {
                for month in self.numbers_begun(start + 1) {
                    self.add_in_year(None, (month, month), start);
                }
            }
            (3, _) => {
                self.add_in_year(Some(day), (month, month), start + 2);
            }
            (2, _) => {
                self.add(Some(day), (month, month), ANY_YEAR);
                let month = day;
                self.add_in_year(None, (month, month), start + 1);
            }
            _ => {}
        }
        self.at = end;
    }

    /// `tháng 8/2018`, `T8`, `quý III năm 2018`, `Aug 2018`, `August 17, 2018`
    fn named_months(&mut self) {
        let Some(Months { range, is_english }) = self.months() else {
            return;
        };
        if !is_english {
            return self.year_behind(None, range);
        }
        // An English month alone is a word, as "may" is. A number behind it may be a day, or begin a year.
        self.add_in_year(None, range, self.at);
        if let Some(number) = self.number(self.at) {
            self.at += 1;
            if number.digits <= 2 {
                self.year_behind(Some(number.small()), range);
            }
        }
    }

    /// `2018`, `năm 2018`
    fn year(&mut self) {
        let is_named = self.take(Part::Year);
        let is_whole = self
            .number(self.at)
            .is_some_and(|number| number.digits == 4);
        if is_named || is_whole {
            self.add_in_year(None, WHOLE_YEAR, self.at);
            self.at += 1;
        }
    }

    /// Adds the days of the year that stands behind a month, or of any year: `8/2018`, `8 năm 2018`, `8 2018`.
    fn year_behind(&mut self, day: Option<u8>, months: (u8, u8)) {
        let start = self.at;
        let is_named = self.take(Part::Year);
        let at = self.at;
        // `8-9/2018` is not August of a year 9.
        if self.sign_before(at + 1).is_none() && self.add_in_year(day, months, at) {
            self.at += 1;
            return;
        }
        // "năm" at the end is about to get its number; it may be half typed itself.
        let rest = &self.words[start.min(self.words.len())..];
        let is_half_typed = matches!(rest, [word] if "nam".starts_with(&*word.folded_key));
        self.at = start + usize::from(is_named && rest.len() == 1 || is_half_typed);
        self.add(day, months, ANY_YEAR);
    }

    /// The day or month of a word, and at the end of the text what may yet become of it: 1 and 10 to 19. Only
    /// after the year, where it is written with two digits.
    fn numbers_begun(&self, at: usize) -> impl Iterator<Item = u8> + use<> {
        let number = self.number(at);
        let is_begun =
            at + 1 == self.words.len() && number.is_some_and(|number| number.digits == 1);
        let number = number.map_or(0, Number::small);
        let longer = number.saturating_mul(10);
        let count = if is_begun { 10 } else { 0 };
        std::iter::once(number).chain(longer..longer.saturating_add(count))
    }

    /// Adds the days of each year that the number of a word may mean. Says whether it added any.
    fn add_in_year(&mut self, day: Option<u8>, months: (u8, u8), at: usize) -> bool {
        let before = self.days.len();
        if let Some(Number { value, digits }) = self.number(at) {
            let is_short = digits == 2 && self.sign_before(at).is_some();
            let is_last = at + 1 == self.words.len();
            // How many years begin with these digits.
            let count = match digits {
                1 => 1000,
                2 => 100,
                3 => 10,
                _ => 1,
            };
            let first = value * count;
            // No year begins with a zero.
            if first >= 1000 && (count == 1 || is_short || is_last) {
                self.add(day, months, (first, first + count - 1));
                // `18` is 2018 too, and `1` the first digit of it.
                if digits <= 2 {
                    let (first, count) = (2000 + first / 100, count / 100);
                    self.add(day, months, (first, first + count - 1));
                }
            }
        }
        self.days.len() > before
    }

    fn add(&mut self, day: Option<u8>, months: (u8, u8), years: (u16, u16)) {
        self.days.extend(Days::new(day, months, years));
    }

    /// Goes past the word of a part, if it stands here.
    fn take(&mut self, expected: Part) -> bool {
        let is_here = (self.words.get(self.at)).is_some_and(|word| part(word) == Some(expected));
        self.at += usize::from(is_here);
        is_here
    }

    /// Goes past the name of a month or quarter, if one stands here.
    fn months(&mut self) -> Option<Months> {
        let word = self.words.get(self.at)?;
        let key = &*word.folded_key;
        let english = english_month(word);
        let of_number = |key: &str| digits_of(key).map(Number::small);
        let next = self.words.get(self.at + 1).map(|next| &*next.folded_key);
        let (month, last, count) = match part(word) {
            Some(Part::Month) => (of_number(next?)?, 0, 2),
            Some(Part::Quarter) => (quarter(next?)? * 3 - 2, 2, 2),
            _ if english.is_some() => (english?, 0, 1),
            _ => match key.split_at_checked(1)? {
                ("t", number) => (of_number(number)?, 0, 1),
                ("q", number) => (quarter(number)? * 3 - 2, 2, 1),
                _ => return None,
            },
        };
        let range = (month, month + last);
        Days::new(None, range, ANY_YEAR)?;
        self.at += count;
        Some(Months {
            range,
            is_english: english.is_some(),
        })
    }

    fn number(&self, at: usize) -> Option<Number> {
        digits_of(&self.words.get(at)?.folded_key)
    }

    /// The sign between a word and the one before it.
    fn sign_before(&self, at: usize) -> Option<char> {
        let before = self.words.get(at.checked_sub(1)?)?;
        sign_between(self.text, before, self.words.get(at)?)
    }
}

fn digits_of(key: &str) -> Option<Number> {
    let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || !(1..=4).contains(&key.len()) {
        return None;
    }
    let value = (key.bytes()).fold(0, |value, byte| value * 10 + u16::from(byte - b'0'));
    let digits = key.len();
    Some(Number { value, digits })
}

/// The slash, hyphen or full stop that joins two words as parts of a date. Only a slash has blanks around it.
pub(super) fn sign_between(text: &str, before: &Word, after: &Word) -> Option<char> {
    let gap = text.get(before.end..after.start)?;
    // All but invisible signs.
    let seen = || gap.chars().filter(|c| classify(*c) == CharClass::Break);
    let mut signs = seen().filter(|c| !c.is_whitespace());
    let sign = match signs.next()? {
        '/' | '／' => '/',
        '-' | '‐' | '‑' | '－' => '-',
        '.' | '．' => '.',
        _ => return None,
    };
    let is_alone = signs.next().is_none() && (sign == '/' || seen().count() == 1);
    is_alone.then_some(sign)
}
