//! Old or spoiled text, shown before and after; nothing is converted without a press.

use crate::check::texts::CheckTexts;
use crate::i18n::texts::Texts;
use crate::store::{RescueOffer, actions, use_store};
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;

/// An offer for each encoding that was found.
#[component]
pub(super) fn RescueOffers(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let offers = Memo::new(move |_| store.checked.with(|checked| checked.rescues.clone()));
    move || {
        let offers = offers.get();
        (!offers.is_empty()).then(|| {
            view! {
                <section class="rescues" aria-label=texts.old_text>
                    <h2>{texts.old_text}</h2>
                    <ul>
                        {offers
                            .into_iter()
                            .map(|offer| view! { <OfferItem texts offer /> })
                            .collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

/// One encoding: an example, and the buttons for all cells and for those of one column.
#[component]
fn OfferItem(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// What is offered.
    offer: RescueOffer,
) -> impl IntoView {
    let store = use_store();
    let names = CheckTexts::of(store.lang.get_untracked());
    let name = (texts.encoding)(offer.encoding);
    let count = offer.edits.len();
    let percent = format!("{:.0}", offer.confidence * 100.0);
    let found = fill(
        texts.old_text_found,
        &[("name", name), ("percent", &percent)],
    );
    let edits_of = |column: Column| -> Vec<_> {
        let edits = offer.edits.iter().filter(|(_, of, _)| *of == column);
        edits.cloned().collect()
    };
    let columns: Vec<_> = (Column::ALL.into_iter())
        .map(|column| (column, edits_of(column)))
        .filter(|(_, edits)| !edits.is_empty())
        .collect();
    let by_column = (columns.len() > 1).then(|| {
        let buttons = columns.into_iter().map(|(column, edits)| {
            let label = fill(texts.convert_column, &[("column", names.column(column))]);
            view! {
                <button
                    type="button"
                    data-cure="column"
                    on:click=move |_| actions::apply(store, &edits)
                >
                    {label}
                </button>
            }
        });
        buttons.collect_view()
    });
    let (before, after) = offer.example;
    let edits = offer.edits;
    view! {
        <li data-legacy=offer.encoding.key()>
            <p>{found}</p>
            <p class="example">
                <del>{before}</del>
                " → "
                <ins>{after}</ins>
            </p>
            <button type="button" data-cure on:click=move |_| actions::apply(store, &edits)>
                {texts.convert_all.format(count)}
            </button>
            {by_column}
        </li>
    }
}
