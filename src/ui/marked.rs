//! Text in which what the visitor searched for is marked.

use super::element::{Child, element};
use crate::query::search::Query;

/// A text whose found words stand in `mark`.
pub(super) fn marked(query: &Query, text: &str) -> Vec<Child> {
    let plain = |from: usize, to: usize| Child::Text(text[from..to].to_owned().into());
    let mut from = 0;
    let mut pieces = Vec::new();
    for found in query.found_in(text) {
        pieces.push(plain(from, found.start));
        let mark = element("mark").child(text[found.clone()].to_owned());
        pieces.push(Child::Element(mark));
        from = found.end;
    }
    pieces.push(plain(from, text.len()));
    pieces
}
