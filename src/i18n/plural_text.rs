//! Texts that contain a number.

use super::fill;
use super::texts::Texts;

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
    /// The text for that number, written without separators: where a language's texts are not at hand, see
    /// [`Texts::count`].
    pub fn format(&self, number: usize) -> String {
        fill(self.template(number), &[("n", &number.to_string())])
    }

    fn template(&self, number: usize) -> &'static str {
        match number {
            0 => self.none,
            1 => self.one,
            _ => self.many,
        }
    }
}

impl Texts {
    /// A text that contains a number.
    pub fn count(&self, text: PluralText, number: usize) -> String {
        self.count_with(text, number, &[])
    }

    /// A text that contains a number, with values for its other placeholders.
    pub fn count_with(&self, text: PluralText, number: usize, values: &[(&str, &str)]) -> String {
        let template = text.template(number);
        let number = self.number(number);
        let values: Vec<_> = values.iter().copied().chain([("n", &*number)]).collect();
        fill(template, &values)
    }

    /// A number as people write it, with the separator of the language after each thousand: `1.234`.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut written = String::new();
        for (position, digit) in digits.chars().enumerate() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                written.push(self.thousands);
            }
            written.push(digit);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;

    #[test]
    fn thousands_have_the_separator_of_the_language() {
        for (number, vietnamese, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (40_000, "40.000", "40,000"),
            (1_234_567, "1.234.567", "1,234,567"),
        ] {
            assert_eq!(Lang::Vi.texts().number(number), vietnamese);
            assert_eq!(Lang::En.texts().number(number), english);
        }
        let (vietnamese, english) = (Lang::Vi.texts(), Lang::En.texts());
        assert_eq!(vietnamese.count(vietnamese.shown, 1234), "1.234 hoạt động");
        assert_eq!(english.count(english.views, 1234), "1,234 views");
    }
}
