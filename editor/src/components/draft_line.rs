//! Whether the work is safe, and the button that saves it as a file.

use super::save_file::save;
use crate::i18n::texts::Texts;
use crate::store::{Kept, draft_keeper, use_store};
use leptos::prelude::*;

/// The name of the file. `.json`, so that it is opened with the same button as everything else.
const FILE_NAME: &str = "ban-nhap-khuyen-hoc.json";

/// The line.
#[component]
pub(super) fn DraftLine(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let state = move || match store.kept.get() {
        Kept::Safe => texts.draft_kept,
        Kept::Refused => texts.draft_not_kept,
        Kept::Unchanged | Kept::Pending => "",
    };
    let download = move |_| {
        let text = draft_keeper::draft(store);
        // A browser that refuses has said so itself.
        if save(FILE_NAME, text.as_bytes(), "application/json").is_ok() {
            store.kept.set(Kept::Safe);
        }
    };
    view! {
        <p class="draft-line">
            <button type="button" data-draft-download on:click=download>
                {texts.draft_download}
            </button>
            <button type="button" data-put-away on:click=move |_| draft_keeper::put_away(store)>
                {texts.discard_all}
            </button>
            <span class="soft" data-kept=move || store.kept.get() == Kept::Safe>
                {state}
            </span>
        </p>
    }
}
