//! The preview: the widget itself, fed with the documents of the rows.

use super::save_file::object_url;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use crate::table::column::Column;
use crate::table::selection::Spot;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Url};

/// The widget. A press on an activity leads to its row.
#[component]
pub(super) fn Preview(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let frame = NodeRef::<html::Div>::new();
    let documents = Memo::new(move |_| {
        store.checked.with(|checked| {
            let documents = &checked.documents;
            (documents.articles.clone(), documents.programmes.clone())
        })
    });
    // The addresses of the documents shown, freed when the next ones are there.
    let addresses = StoredValue::new([String::new(), String::new()]);
    Effect::new(move || {
        let Some(frame) = frame.get() else { return };
        documents.with(|(articles, programmes)| {
            if articles.is_empty() && programmes.is_empty() {
                return;
            }
            let urls = [articles, programmes]
                .map(|text| object_url(text.as_bytes(), "application/json").unwrap_or_default());
            if show(&frame, &urls, store.lang.get_untracked().tag()).is_err() {
                return;
            }
            for address in addresses.get_value().iter().filter(|url| !url.is_empty()) {
                // An address that was made can be freed.
                let _ = Url::revoke_object_url(address);
            }
            addresses.set_value(urls);
        });
    });
    view! {
        <section class="preview" aria-labelledby="preview-heading">
            <h2 id="preview-heading">{texts.preview}</h2>
            <p class="soft">{texts.preview_hint}</p>
            <div
                class="widget-frame"
                node_ref=frame
                on:click=move |event| {
                    if let Some(id) = activity_of(&event) {
                        let row = store.row_of(&id);
                        if let Some(row) = row {
                            store.go_to(Spot { row, column: Column::Title });
                        }
                    }
                }
            ></div>
        </section>
    }
}

/// Puts the widget into the frame, or has it read other documents.
fn show(frame: &Element, [articles, programmes]: &[String; 2], lang: &str) -> Result<(), JsValue> {
    const TAG: &str = "khuyen-hoc-timeline";
    let element = match frame.query_selector(TAG)? {
        Some(element) => element,
        None => document().create_element(TAG)?,
    };
    element.set_attribute("lang", lang)?;
    element.set_attribute("permalink", "off")?;
    element.set_attribute("articles", articles)?;
    element.set_attribute("programmes", programmes)?;
    if element.parent_node().is_none() {
        define_element()?;
        frame.append_child(&element)?;
    }
    Ok(())
}

/// Runs the widget's script, which the page holds as text, once.
fn define_element() -> Result<(), JsValue> {
    let document = document();
    let source = document.query_selector("script[data-source='archive.js']")?;
    let source = source.filter(|source| !source.has_attribute("data-has-run"));
    if let Some(source) = source {
        let script = document.create_element("script")?;
        script.set_text_content(source.text_content().as_deref());
        source.set_attribute("data-has-run", "")?;
        if let Some(head) = document.head() {
            head.append_child(&script)?;
        }
    }
    Ok(())
}

/// Leads to an activity in the widget, and puts the focus on it.
pub(super) fn go_to_activity(id: &str) {
    let widget = document()
        .query_selector("khuyen-hoc-timeline")
        .ok()
        .flatten();
    let root = widget.and_then(|widget| widget.shadow_root());
    let cards = root.and_then(|root| root.query_selector_all("article[data-activity]").ok());
    let Some(cards) = cards else { return };
    for index in 0..cards.length() {
        let Some(card) = cards
            .item(index)
            .and_then(|card| card.dyn_into::<HtmlElement>().ok())
        else {
            continue;
        };
        if card.get_attribute("data-activity").as_deref() == Some(id) {
            // Nothing but a script leads there, so it is no stop for the Tab key.
            card.set_tab_index(-1);
            card.scroll_into_view();
            // A card that is shown can take the focus; one that the widget's own filter hides cannot.
            let _ = card.focus();
            return;
        }
    }
}

/// The id of the activity that was pressed, within the widget's open shadow root; none where a control was.
fn activity_of(event: &web_sys::MouseEvent) -> Option<String> {
    for node in event.composed_path().iter() {
        let Ok(element) = node.dyn_into::<Element>() else {
            continue;
        };
        if element.matches("a, button, summary, input, select").ok()? {
            return None;
        }
        if let Some(id) = element.get_attribute("data-activity") {
            return Some(id);
        }
    }
    None
}
