//! Something to open.

use leptos::attr::custom::custom_attribute;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// A disclosure whose content is made when it opens, however it is opened: by a press, a script, assistive
/// technology or the browser's search.
#[component]
pub(super) fn Disclosure(
    /// Its class.
    class: &'static str,
    /// The attribute by which its content is found.
    content_attribute: &'static str,
    /// What it opens, in sight.
    summary: &'static str,
    /// What it opens, by ear, where many disclosures would sound the same.
    #[prop(optional, into)]
    label: Option<String>,
    /// Makes the content.
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |toggled: Event| {
        let details = toggled.current_target();
        let details = details.map(JsCast::unchecked_into::<HtmlDetailsElement>);
        is_open.set(details.is_some_and(|details| details.open()));
    };
    let content = custom_attribute(content_attribute, "");
    view! {
        <details class=class on:toggle=toggle>
            <summary aria-label=label>{summary}</summary>
            <div {..content}>{move || is_open.get().then(|| children())}</div>
        </details>
    }
}
