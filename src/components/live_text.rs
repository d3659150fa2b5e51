//! A text that changes.

use leptos::prelude::*;
use std::fmt::Display;

/// Shows a text that changes, in an element of its own.
///
/// The text is set as the element's `textContent`. Leptos would otherwise write into the text node it made,
/// which may be gone: page translators replace text nodes with elements of their own.
#[component]
pub(super) fn LiveText(
    /// The text now.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <span prop:textContent=text>{initial_text(text)}</span> }
}

/// The child of an element whose `textContent` is set: its first text in HTML rendered natively, where
/// properties are not set; nothing in a browser, where they are.
pub(super) fn initial_text<T: Display>(text: impl GetUntracked<Value = T>) -> Option<String> {
    cfg!(feature = "ssr").then(|| text.get_untracked().to_string())
}
