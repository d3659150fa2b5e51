//! The screen as HTML, rendered natively.

use super::screen::Screen;
use crate::query::filter::Filter;
use crate::store::{Content, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// The HTML of the screen under a filter: what a browser shows as long as nothing is pressed. It holds the
/// comments by which Leptos finds its way.
pub fn screen_html(content: Arc<Content>, filter: &Filter) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        // Everything is shown: a reader without the app could expand nothing.
        provide_context(Store::new(content.clone(), filter.clone(), None, false));
        view! { <Screen content=content node_ref=NodeRef::new() /> }.to_html()
    });
    // Frees the signals.
    owner.cleanup();
    html
}
