//! Texts without the blanks that nobody sees.

/// The text on one line with single blanks, none at its ends: what a title or a summary is published as.
///
/// Line breaks within a cell are blanks too. A single no-break space stays: it is there on purpose, as in "quận Cầu
/// Giấy". Signs that cannot be seen stay: old encodings are recognised by some of them.
pub fn tidy(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut blanks = String::new();
    for c in text.trim().chars() {
        if c.is_whitespace() {
            blanks.push(c);
            continue;
        }
        match blanks.as_str() {
            "" | " " | "\u{a0}" | "\u{202f}" => result.push_str(&blanks),
            _ => result.push(' '),
        }
        blanks.clear();
        result.push(c);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_too_many_go_and_words_stay() {
        for (text, tidied) in [
            ("Kỷ niệm   10 năm ", "Kỷ niệm 10 năm"),
            ("\u{a0}Hội\u{a0}nghị\n", "Hội\u{a0}nghị"),
            ("Hội \u{a0}nghị", "Hội nghị"),
            ("Khai giảng,\r\ncó trống hội", "Khai giảng, có trống hội"),
            ("ghi _x0041_ bằng chữ", "ghi _x0041_ bằng chữ"),
            (" \t", ""),
        ] {
            assert_eq!(tidy(text), tidied);
        }
    }
}
