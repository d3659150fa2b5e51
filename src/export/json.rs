//! Writing JSON (RFC 8259): strings, and objects and lists of values that are written already.

use std::fmt::Write as _;

/// A text as a JSON string.
pub(super) fn string(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                json.push('\\');
                json.push(c);
            }
            '\n' => json.push_str("\\n"),
            c if c < ' ' => {
                // Writing into a text does not fail.
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// A list of values.
pub(super) fn list(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<_> = values.into_iter().collect();
    format!("[{}]", values.join(","))
}

/// An object; fields without a value are left out.
pub(super) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Option<String>)>) -> String {
    let fields = fields
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{}:{}", string(name), value?)));
    let fields: Vec<_> = fields.collect();
    format!("{{{}}}", fields.join(","))
}
