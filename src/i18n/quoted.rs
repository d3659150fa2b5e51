//! Text that anybody may have written into an address, in the page's own words.

/// The most characters that are repeated: about half a line.
const MAX_CHARS: usize = 40;

/// Signs that a text could end its quotation with, or turn the words around it about.
fn is_unfit(sign: char) -> bool {
    matches!(sign, '“' | '”' | '"' | '\u{61c}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || sign.is_control()
}

/// The text in quotation marks and cut, so that nobody takes it for words of the page.
pub fn quoted(text: &str) -> String {
    let mut signs = text.trim().chars().filter(|sign| !is_unfit(*sign));
    let start: String = signs.by_ref().take(MAX_CHARS).collect();
    let rest = if signs.next().is_some() { "…" } else { "" };
    format!("“{start}{rest}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_an_address_stays_within_its_quotation_marks() {
        for (text, expected) in [
            (" nghị lực ", "“nghị lực”"),
            ("a” Trang này đã đóng. “b", "“a Trang này đã đóng. b”"),
            ("a\u{202e}b\nc\u{2066}", "“abc”"),
            (
                "Trang này đã ngừng hoạt động, mời sang trang khác",
                "“Trang này đã ngừng hoạt động, mời sang t…”",
            ),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
