//! The whole widget under its heading.

use super::failure_panel::FailurePanel;
use super::filter_bar::FilterBar;
use super::keys::{focus_search, keep_typed_keys};
use super::link_notice::LinkNotice;
use super::live_text::initial_text;
use super::matrix::Matrix;
use super::no_results::NoResults;
use super::print_only::PrintOnly;
use super::problem_list::ProblemList;
use super::share_menu::ShareMenu;
use super::sources::Sources;
use super::year_list::YearList;
use crate::i18n::fill;
use crate::store::{Content, use_store};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The screen of one content: made again when other data or another language come.
#[component]
pub fn Screen(
    /// The data shown.
    content: Arc<Content>,
    /// The root element, for who has to know when it is in place.
    node_ref: NodeRef<Div>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let subtitle = Signal::derive(move || {
        let years = texts.years(store.years.get());
        fill(texts.subtitle, &[("years", &years)])
    });
    let (failing, listed, sourced) = (content.clone(), content.clone(), content.clone());
    view! {
        <div
            class="widget"
            node_ref=node_ref
            on:keydown=|event| {
                keep_typed_keys(event.clone());
                focus_search(event);
            }
            on:keypress=keep_typed_keys
            on:keyup=keep_typed_keys
        >
            <header>
                <h2>{texts.title}</h2>
                <p prop:textContent=subtitle>{initial_text(subtitle)}</p>
                <PrintOnly content=content.clone() />
            </header>
            // One place for what is there now and then: what comes after it has the same one in every screen.
            <div>
                <FailurePanel content=failing />
                <LinkNotice content=content.clone() />
            </div>
            <Matrix content=content.clone() />
            <FilterBar content=content.clone() />
            <NoResults content=content.clone() />
            <YearList content=content.clone() />
            <ShareMenu content=content />
            <ProblemList content=listed />
            <Sources content=sourced />
        </div>
    }
}
