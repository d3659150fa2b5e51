//! A part of the screen that is made again, and not changed in place.

use leptos::prelude::*;

/// Makes its children again whenever `version` changes.
///
/// For parts whose texts all depend on one thing. Their text nodes may have been replaced by a page
/// translator, so that changing them in place would leave old words behind; an element that is taken out
/// takes everything within along.
#[component]
pub(crate) fn Remade(
    /// Another number for each state of what the children show.
    #[prop(into)]
    version: Signal<u64>,
    /// Makes the children, for what is shown at that time.
    children: ChildrenFn,
) -> impl IntoView {
    view! { <For each=move || [version.get()] key=|version| *version children=move |_| children() /> }
}

/// A version for a value that changes: the same for equal values.
pub(crate) fn version_of<T: std::hash::Hash + Send + Sync + 'static>(
    value: Memo<T>,
) -> Signal<u64> {
    Signal::derive(move || {
        let mut hasher = std::hash::DefaultHasher::new();
        value.with(|value| value.hash(&mut hasher));
        std::hash::Hasher::finish(&hasher)
    })
}
