//! What only a printed page needs: which part of the timeline it holds, of which day, and from where.

use super::live_text::initial_text;
use super::page_location::{printed_address, today};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Matching;
use crate::store::{Content, Store, in_words, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The class of the line that names day and address.
const PRINT_SOURCE_CLASS: &str = "print-source";

/// Writes day and address into the lines of a screen.
pub fn write_print_source(screen: &web_sys::Element, source: Option<&str>) {
    for line in super::dom_query::find_all(screen, &format!(".{PRINT_SOURCE_CLASS}")) {
        line.set_text_content(source);
    }
}

/// Day and address of what is shown as they are now, or of one activity by its id; `None` where the page has no address.
pub fn print_source(store: &Store, texts: &Texts, activity: Option<&str>) -> Option<String> {
    let (today, address) = (today()?, printed_address(store, activity)?);
    let date = (texts.date)(today);
    Some(fill(
        texts.print_source,
        &[("date", &date), ("address", &address)],
    ))
}

/// The lines. Styles show them in print alone.
#[component]
pub(super) fn PrintOnly(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let filter = Signal::derive(move || {
        store.filter.with(|filter| {
            let between = match filter.matching {
                Matching::Any => texts.or,
                Matching::All => texts.and,
            };
            let what = in_words(filter, &content, |partner| &partner.name, between);
            if what.is_empty() {
                what
            } else {
                fill(texts.print_filter, &[("what", &what)])
            }
        })
    });
    // Written right before printing, when the day and the address are known.
    view! {
        <div class="print-only">
            <p
                class="print-filter"
                hidden=Signal::derive(move || filter.with(String::is_empty))
                prop:textContent=filter
            >
                {initial_text(filter)}
            </p>
            <p class=PRINT_SOURCE_CLASS></p>
        </div>
    }
}
