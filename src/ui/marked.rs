//! Text in which what the visitor searched for is marked.

use super::element::{Child, element};
use crate::query::search::Query;

/// A text whose found words stand in `mark`.
pub(super) fn marked(query: &Query, text: &str) -> Vec<Child> {
    let mut from = 0;
    let mut pieces = Vec::new();
    for found in query.found_in(text) {
        pieces.push(text[from..found.start].to_owned().into());
        pieces.push(element("mark").child(text[found.clone()].to_owned()).into());
        from = found.end;
    }
    pieces.push(text[from..].to_owned().into());
    pieces
}
