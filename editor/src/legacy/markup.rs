//! Tags and references that a content system left in a text.

use crate::markup::reader::{blocks, has_elements, without_references};

/// What a reader of the page would see; `None` where there is neither a tag nor a reference.
pub(super) fn decode(text: &str) -> Option<String> {
    if has_elements(text) {
        let lines: Vec<String> = blocks(text).into_iter().map(|block| block.text).collect();
        return Some(lines.join(" "));
    }
    if !text.contains('&') {
        return None;
    }
    let read = without_references(text);
    (read != text).then_some(read)
}
