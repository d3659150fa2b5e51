//! What only a printed page needs: which part of the timeline it holds, of which day, and from where.

use super::live_text::initial_text;
use super::page_location::{page_address, today};
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::query::filter::Matching;
use crate::store::{Content, in_words, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The class of the line that names day and address.
const PRINT_SOURCE_CLASS: &str = "print-source";

/// Writes day and address, as they are now, into the lines of a screen.
pub fn write_print_source(screen: &web_sys::Element, texts: &Texts) {
    let source = print_source(texts);
    for line in super::dom_query::find_all(screen, &format!(".{PRINT_SOURCE_CLASS}")) {
        line.set_text_content(source.as_deref());
    }
}

/// Day and address of the page as they are now; `None` where the page has no address.
fn print_source(texts: &Texts) -> Option<String> {
    let (today, address) = (today()?, page_address()?);
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
