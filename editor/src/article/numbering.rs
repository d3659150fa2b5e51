//! How a heading or an item is numbered.

/// How a heading or an item is numbered: headings of one form stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    Roman,
    Number,
    Letter,
    None,
}

/// The numbering at the start of a block, and the text behind it.
pub(super) fn numbering(text: &str) -> (Numbering, &str) {
    let Some((mark, rest)) = text.split_once(['.', ')', '/']) else {
        return (Numbering::None, text);
    };
    let is_apart = rest.starts_with(char::is_whitespace);
    let numbering = match mark {
        _ if !is_apart || mark.is_empty() || mark.len() > 4 => Numbering::None,
        _ if mark.bytes().all(|byte| byte.is_ascii_digit()) && mark.len() <= 2 => Numbering::Number,
        _ if mark.bytes().all(|byte| b"IVX".contains(&byte)) => Numbering::Roman,
        _ if mark.chars().count() == 1 && mark.chars().all(char::is_alphabetic) => {
            Numbering::Letter
        }
        _ => Numbering::None,
    };
    match numbering {
        Numbering::None => (numbering, text),
        _ => (numbering, rest.trim_start()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbering_of_a_line_is_taken_off() {
        for (text, expected) in [
            ("1. Với Hội", (Numbering::Number, "Với Hội")),
            ("IV. Năm", (Numbering::Roman, "Năm")),
            ("a) Công tác", (Numbering::Letter, "Công tác")),
            (
                "15/3/2016: Hội thi",
                (Numbering::None, "15/3/2016: Hội thi"),
            ),
            ("TP. Hà Nội", (Numbering::None, "TP. Hà Nội")),
        ] {
            assert_eq!(numbering(text), expected);
        }
    }
}
