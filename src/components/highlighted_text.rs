//! A text in which the words a visitor searched for are marked.

use leptos::prelude::*;
use std::ops::Range;

/// The search hits in a text: byte ranges, in order.
pub(super) type Hits = Vec<Range<usize>>;

/// The text in pieces; hits are in `<mark>`.
pub(super) fn highlighted(text: &str, hits: &Hits) -> impl IntoView + use<> {
    if hits.is_empty() {
        return text.to_owned().into_any();
    }
    let mut from = 0;
    let mut pieces = Vec::new();
    for hit in hits {
        pieces.push(text[from..hit.start].to_owned().into_any());
        let found = text[hit.clone()].to_owned();
        pieces.push(view! { <mark>{found}</mark> }.into_any());
        from = hit.end;
    }
    pieces.push(text[from..].to_owned().into_any());
    pieces.collect_view().into_any()
}
