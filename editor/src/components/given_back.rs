//! The file that was brought, given back with what was changed here, and what of that it does not hold.

use super::save_file::save;
use crate::i18n::texts::Texts;
use crate::publish::given_back::can_give_back;
use crate::publish::given_back::edits::heading;
use crate::store::{given_back, use_store};
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;

/// A button for each file that rows came from; one that does nothing where there is none.
#[component]
pub(super) fn GivenBackButtons(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// What was said of the file that was given back last.
    told: RwSignal<Vec<String>>,
) -> impl IntoView {
    let store = use_store();
    let files = Memo::new(move |_| given_back::files(store));
    let press = move |place: usize| match given_back::give_back(store, place) {
        Ok(Some((name, given))) => {
            let lang = store.lang.get_untracked();
            let values = [("file", &*name), ("column", heading(lang))];
            let mut sentences = vec![fill(texts.given_back, &values)];
            sentences.extend(given.notes.iter().map(|note| note.sentence(lang)));
            told.set(sentences);
            // A browser that refuses to save has said so itself.
            drop(save(&name, &given.bytes, "application/octet-stream"));
        }
        Ok(None) => {}
        Err(error) => store
            .message
            .set(Some(error.sentence(store.lang.get_untracked()))),
    };
    move || {
        let files = files.get();
        if files.is_empty() {
            return view! {
                <button type="button" data-publish="given-back" disabled>
                    {texts.give_back_none}
                </button>
            }
            .into_any();
        }
        let button = move |(place, name): (usize, String)| {
            let (text, can) = if can_give_back(&name) {
                (texts.give_back, true)
            } else {
                (texts.give_back_other, false)
            };
            view! {
                <button
                    type="button"
                    data-publish="given-back"
                    disabled=!can
                    on:click=move |_| press(place)
                >
                    {fill(text, &[("file", &name)])}
                </button>
            }
        };
        files.into_iter().map(button).collect_view().into_any()
    }
}

/// What was said of the file that was given back last.
#[component]
pub(super) fn GivenBackNote(
    /// The sentences; none before a file was given back.
    told: RwSignal<Vec<String>>,
) -> impl IntoView {
    let first = move || told.with(|told| told.first().cloned());
    let others = move || {
        let others = told.with(|told| told.iter().skip(1).cloned().collect::<Vec<_>>());
        (!others.is_empty()).then(|| {
            let items = others.into_iter().map(|item| view! { <li>{item}</li> });
            view! { <ul data-not-kept>{items.collect_view()}</ul> }
        })
    };
    view! {
        <div class="given-back" aria-live="polite">
            <p>{first}</p>
            {others}
        </div>
    }
}
