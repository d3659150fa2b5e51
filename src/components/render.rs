//! The screen as HTML, rendered natively.

use super::screen::Screen;
use crate::query::filter::Filter;
use crate::query::partner_order::RowOptions;
use crate::store::{Content, Store, Windowing};
use leptos::prelude::*;
use std::sync::Arc;

/// The HTML of the screen under a filter, with all activities: what a browser shows as long as nothing is
/// pressed. It holds the comments by which Leptos finds its way.
pub fn screen_html(content: Arc<Content>, filter: &Filter) -> String {
    // A reader without the app could expand nothing.
    render(content, filter, Windowing::Never)
}

/// As [`screen_html`], of many activities only those that fill the first views.
pub fn first_views_html(content: Arc<Content>, filter: &Filter) -> String {
    render(content, filter, Windowing::FirstViews)
}

fn render(content: Arc<Content>, filter: &Filter, windowing: Windowing) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Store::new(
            content.clone(),
            filter.clone().into(),
            None,
            RowOptions::default(),
            windowing,
        ));
        view! { <Screen content=content node_ref=NodeRef::new() /> }.to_html()
    });
    // Frees the signals.
    owner.cleanup();
    html
}
