//! A text that changes.

use crate::i18n::texts::Texts;
use leptos::prelude::*;

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
pub(super) fn initial_text(text: Signal<String>) -> Option<String> {
    cfg!(feature = "ssr").then(|| text.get_untracked())
}

/// A number that changes, as a text. As a signal of one type with all other texts: Leptos compiles its code
/// once for each type of signal.
pub(super) fn number_text(texts: &'static Texts, number: Memo<usize>) -> Signal<String> {
    Signal::derive(move || texts.number(number.get()))
}
