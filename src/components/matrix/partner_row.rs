//! The row of a partner.

use super::cell::MatrixCell;
use super::total_text;
use crate::components::live_text::initial_text;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::partner::PartnerIndex;
use crate::model::years::Years;
use crate::query::facets::FacetRow;
use crate::store::{Cell, Content, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The button that selects the partner, a cell a year, and the number of activities.
#[component]
pub(super) fn PartnerRow(
    /// The data shown.
    content: Arc<Content>,
    /// Which row: a partner's index; one more is the row of activities without a partner.
    row: usize,
    /// The columns.
    years: Years,
    /// Whether it is put away as long as not all of many partners are shown.
    is_folded: bool,
    /// Which partners have the name that is looked for.
    found: Memo<Option<Vec<bool>>>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let partners = &content.index.timeline.partners;
    let index = (row < partners.len()).then_some(PartnerIndex(row));
    let partner = partners.get(row);
    let id = content.index.row_id(index).to_owned();
    // A row whose numbers stay as they are renders nothing again.
    let facets = Memo::new(move |_| {
        let row = store.facets.with(|facets| facets.rows.get(row).cloned());
        row.unwrap_or_else(|| FacetRow::empty(index, years))
    });
    let selection = {
        let id = id.clone();
        Memo::new(move |_| {
            store
                .filter
                .with(|filter| (filter.has(&id), !filter.partners.is_empty()))
        })
    };
    let class = move || match selection.get() {
        (true, _) => "is-selected",
        (false, true) => "is-dimmed",
        (false, false) => "",
    };
    let name = partner
        .map_or(texts.no_partner, |partner| &partner.name)
        .to_owned();
    let short = partner.map_or(texts.no_partner_short, |partner| &partner.short);
    let short = short.to_owned();
    // Names are of the data, which are Vietnamese whatever the widget speaks.
    let lang = partner.is_some().then(|| Lang::Vi.tag());
    let is_incomplete = !content.failures.is_empty();
    let summary =
        Signal::derive(move || facets.with(|facets| summary(texts, is_incomplete, facets, years)));
    let count = Memo::new(move |_| facets.with(|facets| facets.count));
    let count = total_text(texts, is_incomplete, count);
    let toggle = {
        let id = id.clone();
        move |_| store.filter.update(|filter| filter.toggle(&id))
    };
    let cells = years.iter().enumerate().map(|(column, year)| {
        let marks = Memo::new(move |_| {
            facets.with(|row| row.cells.get(column).cloned().unwrap_or_default())
        });
        let cell = Cell {
            partner: index,
            year,
        };
        view! { <MatrixCell content=content.clone() cell=cell marks=marks /> }
    });
    let cells = cells.collect_view();
    let is_found = move || {
        found.with(|found| found.as_ref().and_then(|found| found.get(row).copied())) == Some(true)
    };
    view! {
        <tr
            class=class
            data-folded=is_folded.then_some("")
            data-found=move || is_found().then_some("")
        >
            <th scope="row">
                <button
                    type="button"
                    data-partner=id
                    aria-pressed=move || if selection.get().0 { "true" } else { "false" }
                    on:click=toggle
                >
                    // On a phone the short one is seen, and both are heard.
                    <span class="short" lang=lang>
                        {short}
                    </span>
                    <span class="long" lang=lang>
                        {name}
                    </span>
                    <span class="visually-hidden" prop:textContent=summary>
                        {initial_text(summary)}
                    </span>
                </button>
            </th>
            {cells}
            <td class="count" aria-hidden="true" prop:textContent=count>
                {initial_text(count)}
            </td>
        </tr>
    }
}

/// ": 4 activities, 2014, 2018–2020": what the marks of a row say to the eye.
fn summary(texts: &Texts, is_incomplete: bool, facets: &FacetRow, years: Years) -> String {
    let ranges = facets.year_ranges(years).into_iter();
    let rest = if is_incomplete { texts.incomplete } else { "" };
    let parts: Vec<_> = std::iter::once(texts.count(texts.shown, facets.count) + rest)
        .chain(ranges.map(|range| texts.years(range)))
        .collect();
    format!(": {}", parts.join(", "))
}
