//! A cell of text in the XML of a sheet.

use crate::table::origin::letters;
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// The XML of a cell with a text; without one, the cell is empty and keeps its style.
pub(super) fn cell(prefix: &str, column: u32, row: u32, text: &str, style: Option<&str>) -> String {
    let place = format!("{}{row}", letters(column));
    let style = style.map_or_else(String::new, |style| format!(" s=\"{style}\""));
    if text.is_empty() {
        return format!("<{prefix}c r=\"{place}\"{style}/>");
    }
    let text = written(text);
    let text = escape(text.as_str());
    format!(
        "<{prefix}c r=\"{place}\"{style} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{text}\
         </{prefix}t></{prefix}is></{prefix}c>"
    )
}

/// The text without signs that XML cannot hold, and with what looks like an escape escaped (`_x0041_` would be read
/// as A: ECMA-376, part 1, 22.9.2.19).
fn written(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect();
    let mut result = String::with_capacity(kept.len());
    let mut rest = kept.as_str();
    while let Some(place) = rest.find("_x") {
        let digits = rest.get(place + 2..place + 6).unwrap_or_default();
        let is_escape = digits.len() == 4
            && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            && rest[place + 6..].starts_with('_');
        result.push_str(&rest[..place]);
        result.push_str(if is_escape { "_x005F_x" } else { "_x" });
        rest = &rest[place + 2..];
    }
    result + rest
}

/// The column of a cell's name, from 0: that of `C14` is 2.
pub(super) fn column_of(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0_u32;
    for letter in letters {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(digit)?;
    }
    column.checked_sub(1)
}

/// What stands before the local name of an element, with its colon.
pub(super) fn prefix_of<'a>(element: &'a BytesStart) -> &'a str {
    let name = element.name().into_inner();
    name.find(':').map_or("", |colon| &name[..=colon])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_its_text_as_it_is() {
        assert_eq!(
            cell("", 2, 14, "a < b", Some("3")),
            "<c r=\"C14\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a &lt; b</t></is></c>"
        );
        assert_eq!(cell("x:", 26, 1, "", None), "<x:c r=\"AA1\"/>");
        assert_eq!(written("_x0041_ _x\u{1}y"), "_x005F_x0041_ _xy");
    }

    #[test]
    fn columns_are_read_from_names() {
        for (name, column) in [("A1", 0), ("C14", 2), ("AA9", 26), ("xfd1", 16_383)] {
            assert_eq!(column_of(name), Some(column));
        }
        assert_eq!(column_of("14"), None);
    }
}
