//! Sharing what is shown: its address, in print, as a file. Nothing is said to be done that the browser may have
//! refused: it does not tell where a file went, or whether the frame around the page lets it save and print.

use super::disclosure::Disclosure;
use super::frame::{FrameMay, hint};
use super::page_location::{address_for_files, link_to_shown, today};
use super::print_only::print_source;
use super::printing::{Printed, print};
use super::saved_file::save;
use crate::export::{Format, Selection};
use crate::i18n::fill;
use crate::model::civil_date::CivilDate;
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
    let copied = content.clone();
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
            <CopyButton content=copied report=report />
            <PrintButton name=texts.print report=report />
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
    let texts = &content.lang.texts().export;
    let report = RwSignal::new(String::new());
    view! {
        <p>
            <CopyButton content=content report=report activity=id.clone() />
            <PrintButton name=texts.print_one report=report activity=id />
        </p>
        <Report text=report />
    }
}

/// Copies the link to what is shown, or to one activity. Hidden where no link leads there.
#[component]
fn CopyButton(
    content: Arc<Content>,
    report: RwSignal<String>,
    #[prop(optional, into)] activity: Option<String>,
) -> impl IntoView {
    let store = use_store();
    let name = content.lang.texts().export.copy;
    let link = move |activity: &Option<String>| link_to_shown(&store, activity.as_deref());
    let is_hidden = Signal::derive(move || link(&None).is_none());
    let copy = move |_| {
        if let Some(link) = link(&activity) {
            copy(&content, &link, report);
        }
    };
    view! {
        <button type="button" data-offer="copy" hidden=is_hidden on:click=copy>
            {name}
        </button>
    }
}

/// Prints the widget, or one activity.
#[component]
fn PrintButton(
    name: &'static str,
    report: RwSignal<String>,
    #[prop(optional, into)] activity: Option<String>,
) -> impl IntoView {
    let store = use_store();
    let print = move |event: MouseEvent| {
        report.set(String::new());
        let hint = hint(&store, FrameMay::Print);
        // The widget may have gone meanwhile.
        let refused = move || {
            let _ = report.try_set(hint.clone());
        };
        let printed = Printed {
            activity: activity.clone(),
            source: print_source(&store, store.texts(), activity.as_deref()),
        };
        print(&event, printed, refused);
    };
    view! {
        <button type="button" data-offer="print" on:click=print>
            {name}
        </button>
    }
}

/// What became of a press.
#[component]
fn Report(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <p role="log" prop:textContent=text></p> }
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
        return texts.count(texts.shown, 0);
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
            let (count, all) = (texts.number(count), texts.number(all));
            let said = fill(template, &[("file", &name), ("n", &count), ("all", &all)]);
            format!("{said} {}", hint(store, FrameMay::Save))
                .trim_end()
                .to_owned()
        }
        Err(_) => texts.export.not_saved.to_owned(),
    }
}
