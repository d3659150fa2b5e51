//! Texts that a visitor, or whoever wrote a link, has put into the filter, as the page repeats them.

use crate::query::plain_form::is_invisible;

/// The most characters that are repeated: a few words, and no message.
const MAX_CHARS: usize = 60;

/// The text in quotation marks, which it cannot close, cut where it is long; line breaks and signs that are not
/// seen, or turn a text around, are left out.
pub(super) fn quotation(text: &str) -> String {
    let mut quoted = String::from("“");
    let shown = text
        .chars()
        .filter(|c| !is_invisible(u32::from(*c)))
        .map(|c| match c {
            '“' | '”' | '„' | '"' => '\'',
            c if c.is_control() => ' ',
            c => c,
        });
    for (count, c) in shown.enumerate() {
        if count == MAX_CHARS {
            quoted.push('…');
            break;
        }
        quoted.push(c);
    }
    quoted.push('”');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_where_its_quotation_ends() {
        for (text, quoted) in [
            ("nghị lực", "“nghị lực”"),
            ("x”. Hãy vào a.example “y", "“x'. Hãy vào a.example 'y”"),
            ("a\nb\u{202e}c\u{200b}d", "“a bcd”"),
        ] {
            assert_eq!(quotation(text), quoted);
        }
    }

    #[test]
    fn a_long_text_is_cut() {
        let quoted = quotation(&"khuyến học ".repeat(100));
        assert_eq!(quoted.chars().count(), MAX_CHARS + 3);
        assert!(quoted.ends_with("…”"), "{quoted}");
    }
}
