//! The root component: loads the documents and shows what comes of them.

use super::announcement::ANNOUNCED;
use super::config::Config;
use super::console::Warnings;
use super::host_page::HostPage;
use crate::components::remade::Remade;
use crate::components::{FailurePanel, Screen};
use crate::load::document::Document;
use crate::load::fetch::PendingRequest;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// A widget in its host element.
#[component]
pub(super) fn TimelineWidget(
    /// The host element, which dispatches the events.
    host: HtmlElement,
    /// Where the widget is shown; carries the language.
    container: HtmlElement,
    /// The screen that was rendered with the page.
    prerendered: Option<Element>,
    /// What the host wrote.
    config: ArcRwSignal<Config>,
    /// Logs what the host wrote wrongly.
    warnings: Warnings,
    /// Requests for the documents that the loader began, in the order of [`Document::BOTH`].
    pending: [Option<PendingRequest>; 2],
) -> impl IntoView {
    let page = HostPage::new(host, container, prerendered, config, warnings);
    for (document, pending) in Document::BOTH.into_iter().zip(&pending) {
        page.documents.load(document, pending.as_ref());
    }
    page.watch();
    // What holds elements stays on the thread, which the children of a component promise nobody.
    let page = StoredValue::new_local(page);
    let view = move || {
        let page = page.get_value();
        let content = page.documents.content.get()?;
        page.begin_screen(&content);
        if page.has_screen_of(&content) {
            return Some(view! { <Screen content=content node_ref=page.screen /> }.into_any());
        }
        // The host's own content, or the prerendered screen, is below and says more.
        let lang = content.lang.tag();
        let panel = view! {
            <div class="widget failed" lang=lang>
                <FailurePanel content=content />
            </div>
        };
        Some(panel.into_any())
    };
    // Other content makes another screen: what Leptos would keep of the old one, its lists by their keys,
    // is of the old content.
    view! {
        <Remade>{view()}</Remade>
        <span class=ANNOUNCED aria-live="polite"></span>
    }
}
