//! A text that changes.

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
    // The child is for HTML rendered natively, where properties are not set.
    view! { <span prop:textContent=text>{text.get_untracked()}</span> }
}
