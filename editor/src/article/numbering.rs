//! How a heading or an item is numbered.

/// How a heading or an item is numbered: headings of one form stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `Phần I`, `Phần thứ hai`, `Điều 2`
    Part,
    Roman,
    Number,
    Letter,
    None,
}

/// The numbering at the start of a block, and the text behind it.
pub(super) fn numbering(text: &str) -> (Numbering, &str) {
    if let Some(rest) = behind_part(text) {
        return (Numbering::Part, rest);
    }
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

/// What stands behind `Phần I.`, `Phần thứ nhất`.
fn behind_part(text: &str) -> Option<&str> {
    const ORDINALS: [&str; 5] = ["nhất", "hai", "ba", "tư", "năm"];
    let rest = text
        .strip_prefix("Điều ")
        .or_else(|| text.strip_prefix("Phần "))
        .or_else(|| text.strip_prefix("PHẦN "))?;
    let (mark, rest) = match rest
        .strip_prefix("thứ ")
        .or_else(|| rest.strip_prefix("THỨ "))
    {
        Some(ordinal) => ordinal.split_once([' ', '.', ':']).unwrap_or((ordinal, "")),
        None => rest.split_once(['.', ' ', ':']).unwrap_or((rest, "")),
    };
    let is_roman = !mark.is_empty() && mark.bytes().all(|byte| b"IVX0123456789".contains(&byte));
    let is_mark = is_roman || ORDINALS.contains(&mark.to_lowercase().as_str());
    is_mark.then(|| rest.trim_start_matches(['.', ':', ' ', '-', '–']))
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
            ("Phần II. NHIỆM VỤ", (Numbering::Part, "NHIỆM VỤ")),
            ("Phần thứ nhất", (Numbering::Part, "")),
            ("Phần lớn hội viên", (Numbering::None, "Phần lớn hội viên")),
            ("TP. Hà Nội", (Numbering::None, "TP. Hà Nội")),
        ] {
            assert_eq!(numbering(text), expected);
        }
    }
}
