//! The HTML of the live screen: the one place where this crate calls the components.

use khuyen_hoc_timeline::components::render;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::store::Content;
use std::sync::Arc;

/// The screen that the app shows for a filter: `<div class="widget">…</div>`, with the comments that Leptos
/// needs to hydrate it.
pub(super) fn screen_html(content: &Arc<Content>, filter: &Filter) -> String {
    render::screen_html(content.clone(), filter)
}

/// As [`screen_html`], of many activities only those that fill the first views.
pub(super) fn first_views_html(content: &Arc<Content>, filter: &Filter) -> String {
    render::first_views_html(content.clone(), filter)
}
