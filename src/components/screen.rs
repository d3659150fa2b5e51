//! The whole widget under its heading.

use super::dom_query::{find, widget_of};
use super::failure_panel::FailurePanel;
use super::filter_bar::FilterBar;
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
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Gives the focus to the line that says how many activities are shown, for a control that goes away when
/// it is pressed.
pub(super) fn focus_result_status(pressed: &MouseEvent) {
    let status = widget_of(pressed).and_then(|widget| find(&widget, "[role=status]"));
    if let Some(status) = status {
        // It has a tabindex; were focusing to fail, nothing is lost.
        let _ = status.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// Whether what is pressed goes into a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches("input, select") == Ok(true))
}

/// What is typed in a field stays here: outside of the shadow root a host's shortcuts could not tell that it
/// is typed in a field. Keys that lead out of one, or are meant for the browser, are none of that.
fn keep_typed_keys(event: KeyboardEvent) {
    let leads_out = matches!(&*event.key(), "Escape" | "Tab");
    if is_typing(&event) && !leads_out && !is_shortcut(&event) {
        event.stop_propagation();
    }
}

fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// "/" leads to the search, as on many sites: only while the focus is in the widget, so no key of the host's
/// is taken (WCAG 2.1.4), and not where it is a letter like any other.
fn focus_search(event: KeyboardEvent) {
    if event.key() != "/" || is_typing(&event) || is_shortcut(&event) {
        return;
    }
    let widget = event
        .current_target()
        .map(JsCast::unchecked_into::<web_sys::Element>);
    let search = widget.and_then(|widget| find(&widget, "input[type=search]"));
    if let Some(search) = search {
        event.prevent_default();
        // A field can always take the focus.
        let _ = search.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

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
            <FailurePanel content=failing />
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
