//! What there is to say about the cell with the focus, above the table: where it comes from, what is wrong with
//! it, and the cures.

use super::finding_line::FindingLine;
use super::preview;
use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use crate::table::selection::Spot;
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;

/// The bar; before a cell is chosen, it says what it is for.
#[component]
pub(super) fn CellBar(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let cursor = Memo::new(move |_| store.grid.selection.get().map(|selection| selection.cursor));
    let cell = Memo::new(move |_| {
        let Spot { row, column } = cursor.get()?;
        store.content.with(|content| {
            let row = content.row(row)?;
            Some((column, row.origin.clone(), row[column].clone()))
        })
    });
    view! {
        <div class="cell-bar" id="cell-bar">
            <p class="soft" hidden=move || cell.with(Option::is_some)>
                {texts.cell_hint}
            </p>
            {move || {
                let (column, _, cell) = cell.get()?;
                let spot = cursor.get()?;
                let name = CheckTexts::of(store.lang.get()).column(column);
                let before = cell
                    .before_reading
                    .map(|text| view! { <span class="before">{fill(texts.was_read_from, &[("text", &text)])}</span> });
                let findings = Memo::new(move |_| {
                    let lang = store.lang.get();
                    let (checked, content, files) =
                        (store.checked.read(), store.content.read(), store.files.read());
                    checked.findings.at(spot, &content, &files.brought, lang)
                });
                Some(
                    view! {
                        <p class="cell-line">
                            <strong>{name}</strong>
                            {before}
                            <button
                                type="button"
                                data-to-preview
                                on:click=move |_| {
                                    if let Some(id) = store.id_of(spot.row) {
                                        preview::go_to_activity(&id);
                                    }
                                }
                            >
                                {texts.to_preview}
                            </button>
                        </p>
                        {move || {
                            findings
                                .get()
                                .into_iter()
                                .map(|finding| view! { <FindingLine finding /> })
                                .collect_view()
                        }}
                    },
                )
            }}
        </div>
    }
}
