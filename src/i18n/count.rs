//! Texts that count: none, one, several.

use super::fill;
use crate::text::decimal;

/// A text for each number a language tells apart. Vietnamese needs no plural but says "none"
/// differently.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// For 0.
    pub none: &'static str,
    /// For 1.
    pub one: &'static str,
    /// For all other numbers; `{n}` is the number.
    pub many: &'static str,
}

impl Count {
    /// The text for that number.
    pub fn of(&self, number: usize) -> String {
        self.with(number, &[])
    }

    /// The same of a text that has other places too.
    pub fn with(&self, number: usize, others: &[(&str, &str)]) -> String {
        let template = match number {
            0 => self.none,
            1 => self.one,
            _ => self.many,
        };
        let number = decimal(number);
        let values: Vec<_> = others.iter().copied().chain([("n", &*number)]).collect();
        fill(template, &values)
    }
}
