//! Sharing what is shown: its address, in print, as a file.

use super::disclosure::Disclosure;
use super::page_location::{address_for_files, today};
use super::printing::print;
use super::saved_file::save;
use crate::export::{Format, Selection};
use crate::i18n::fill;
use crate::model::civil_date::CivilDate;
use crate::query::permalink;
use crate::store::{Content, Store, use_store};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;

/// The disclosure.
#[component]
pub(super) fn ShareMenu(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let texts = content.lang.texts();
    view! {
        <Disclosure class="share" content_attribute="data-share" summary=texts.share>
            <Offers content=content.clone() />
        </Disclosure>
    }
}

#[component]
fn Offers(content: Arc<Content>) -> impl IntoView {
    let store = use_store();
    let texts = &content.lang.texts().export;
    let report = RwSignal::new(String::new());
    let copy = {
        let content = content.clone();
        move |_: MouseEvent| copy(&content, &address(), report)
    };
    let download = move |format: Format, name: &'static str| {
        let content = content.clone();
        let save = move |_| report.set(save_matches(&store, &content, format));
        view! {
            <button type="button" data-offer=format.as_str() on:click=save>
                {name}
            </button>
        }
    };
    let [csv, ics, json, feed, atom] = texts.formats;
    view! {
        <p>
            <button type="button" data-offer="copy" on:click=copy>
                {texts.copy}
            </button>
            <button type="button" data-offer="print" on:click=|event| print(&event, None)>
                {texts.print}
            </button>
        </p>
        <p>
            {texts.download}
            {download(Format::Csv, csv)} {download(Format::Calendar, ics)}
            {download(Format::Json, json)} {download(Format::Feed, feed)}
            {download(Format::Atom, atom)}
        </p>
        <Report text=report />
    }
}

/// Copying the link of one activity, and printing it.
#[component]
pub(super) fn ActivityActions(
    /// The data shown.
    content: Arc<Content>,
    /// The id of the activity.
    id: String,
) -> impl IntoView {
    let store = use_store();
    let texts = &content.lang.texts().export;
    let report = RwSignal::new(String::new());
    let copied = id.clone();
    let copy = move |_: MouseEvent| {
        let prefix = store.permalink.get_untracked();
        let address =
            prefix.map(|prefix| permalink::add_activity_param(&address(), &prefix, &copied));
        copy(&content, &address.unwrap_or_default(), report);
    };
    view! {
        <p>
            // Where the host keeps its address to itself, no link leads to an activity.
            <button
                type="button"
                data-offer="copy"
                hidden=Signal::derive(move || store.permalink.with(Option::is_none))
                on:click=copy
            >
                {texts.copy}
            </button>
            <button type="button" data-offer="print" on:click=move |event| print(&event, Some(&id))>
                {texts.print_one}
            </button>
        </p>
        <Report text=report />
    }
}

/// What became of a press.
#[component]
fn Report(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <p role="log" prop:textContent=text></p> }
}

/// The address of the page as it is, which shows what is shown unless the host keeps its address to itself.
fn address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    address.unwrap_or_default()
}

/// Copies an address and reports what became of it. Where it could not be copied, the address is shown.
fn copy(content: &Content, address: &str, report: RwSignal<String>) {
    let texts = &content.lang.texts().export;
    let by_hand = format!("{} {address}", texts.copy_manually);
    let window = web_sys::window();
    // A page that is not served securely has no clipboard.
    let clipboard = window.and_then(|window| {
        let navigator = window.navigator();
        let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
        has_clipboard
            .is_ok_and(|clipboard| clipboard.is_object())
            .then(|| navigator.clipboard())
    });
    let Some(clipboard) = clipboard else {
        return report.set(by_hand);
    };
    let writing = JsFuture::from(clipboard.write_text(address));
    leptos::task::spawn_local(async move {
        let result = writing.await;
        report.try_set(match result {
            Ok(_) => texts.copied.to_owned(),
            Err(_) => by_hand,
        });
    });
}

/// Gives the activities shown as a file, and says what it is called and what it lacks. A file that would hold
/// nothing is not made.
fn save_matches(store: &Store, content: &Content, format: Format) -> String {
    let texts = content.lang.texts();
    let indices = store.matches.with_untracked(|matches| {
        let shown = matches.years.iter().flat_map(|year| &year.full);
        shown.copied().collect()
    });
    let prefix = store.permalink.get_untracked();
    let selection = Selection {
        timeline: &content.index.timeline,
        texts,
        indices,
        address: address_for_files(prefix.as_deref()),
        prefix,
        // A clock that names no date keeps nobody from their file.
        today: today().unwrap_or(CivilDate::EPOCH),
    };
    let (count, all) = (selection.count(format), selection.indices.len());
    if all == 0 {
        return texts.shown.format(0);
    }
    if count == 0 {
        return texts.export.no_calendar.to_owned();
    }
    let template = if count < all {
        texts.export.saved_part
    } else {
        texts.export.saved
    };
    match save(&selection.write(format), format) {
        Ok(name) => {
            let (count, all) = (count.to_string(), all.to_string());
            fill(template, &[("file", &name), ("n", &count), ("all", &all)])
        }
        // A browser that saves nothing says so itself.
        Err(_) => String::new(),
    }
}
