//! Texts that contain a number.

use super::fill;

/// A text for each number that a language distinguishes. Vietnamese needs no plural but says "none"
/// differently.
#[derive(Clone, Copy, Debug)]
pub struct PluralText {
    /// For 0.
    pub none: &'static str,
    /// For 1.
    pub one: &'static str,
    /// For all other numbers; `{n}` is the number.
    pub many: &'static str,
}

impl PluralText {
    /// The text for that number.
    pub fn format(&self, number: usize) -> String {
        self.format_with(number, &[])
    }

    /// The text for that number, with values for its other placeholders.
    pub fn format_with(&self, number: usize, values: &[(&str, &str)]) -> String {
        let template = match number {
            0 => self.none,
            1 => self.one,
            _ => self.many,
        };
        let number = number.to_string();
        let values: Vec<_> = values.iter().copied().chain([("n", &*number)]).collect();
        fill(template, &values)
    }
}
