//! Partners by years: overview, filter and navigation in one table.

mod cell;
mod grid_navigation;
mod partner_row;
mod year_header;

use super::remade::Remade;
use crate::components::live_text::{initial_text, number_text};
use crate::model::activity::Status;
use crate::model::years::Years;
use crate::store::{Content, use_store};
use leptos::prelude::*;
use partner_row::PartnerRow;
use std::sync::Arc;
use year_header::YearHeader;

/// The most years that fit side by side beside the names; more scroll.
const MAX_COLUMNS: usize = 12;

/// The table and, below it, what its marks mean.
#[component]
pub(super) fn Matrix(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let legend_entry = move |status: Status, class: &'static str| {
        view! {
            <span>
                <i class=class></i>
                {texts.status_word(status)}
            </span>
        }
    };
    view! {
        // All of it depends on the years.
        <Remade>
            <Table content=content.clone() years=store.years.get() />
        </Remade>
        <p class="legend" aria-hidden="true">
            {legend_entry(Status::Held, "dot held")} {legend_entry(Status::Planned, "band planned")}
            <span>{texts.matrix_hint}</span>
        </p>
    }
}

#[component]
fn Table(content: Arc<Content>, years: Years) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    // More years than a desk's screen is wide for scroll in a box of their own.
    let class = if years.count() > MAX_COLUMNS {
        "matrix-box wide"
    } else {
        "matrix-box"
    };
    let partners = content.index.timeline.partners.len();
    let rows = partners + usize::from(content.index.has_any_without_partner(years));
    let total = move |count: Memo<usize>| {
        let count = number_text(count);
        view! { <td prop:textContent=count>{initial_text(count)}</td> }
    };
    let of_year = move |column: usize| {
        Memo::new(move |_| {
            store
                .facets
                .with(|facets| facets.years.get(column).copied().unwrap_or_default())
        })
    };
    let of_all = number_text(Memo::new(move |_| store.facets.with(|facets| facets.count)));
    view! {
        <div class=class>
            <table class="matrix" part="matrix" role="grid" on:keydown=grid_navigation::move_focus>
                <caption class="visually-hidden">{texts.matrix}</caption>
                <thead>
                    <tr>
                        // Not static: Leptos makes static elements by `innerHTML`, which Trusted Types forbid.
                        <td>{None::<String>}</td>
                        {years
                            .iter()
                            .map(|year| view! { <YearHeader year=year texts=texts /> })
                            .collect_view()}
                        <td>{None::<String>}</td>
                    </tr>
                </thead>
                <tbody>
                    {(0..rows)
                        .map(|row| {
                            view! { <PartnerRow content=content.clone() row=row years=years /> }
                        })
                        .collect_view()}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">
                            <span>
                                <span class="short">{texts.totals_short}</span>
                                <span class="long">{texts.totals}</span>
                            </span>
                        </th>
                        {(0..years.count()).map(|column| total(of_year(column))).collect_view()}
                        <td class="count" prop:textContent=of_all>
                            {initial_text(of_all)}
                        </td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}
