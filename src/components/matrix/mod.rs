//! Partners by years: overview, filter and navigation in one table.

mod all_partners;
mod cell;
mod grid_navigation;
mod legend;
mod partner_finder;
mod partner_row;
mod skip_link;
mod year_header;

use super::remade::Remade;
use crate::components::live_text::initial_text;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::years::Years;
use crate::query::partner_order::{RowOptions, RowOrder};
use crate::query::search::{Query, Searchable};
use crate::store::{Content, use_store};
use all_partners::AllPartners;
use legend::Legend;
use leptos::prelude::*;
use partner_finder::PartnerFinder;
use partner_row::PartnerRow;
use skip_link::SkipLink;
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
    view! {
        <SkipLink texts=texts />
        // All of it depends on the years, and on which rows the host wishes.
        <Remade>
            <Table
                content=content.clone()
                years=store.years.get()
                row_options=store.row_options.get()
            />
            <Legend content=content.clone() years=store.years.get() />
        </Remade>
    }
}

#[component]
fn Table(content: Arc<Content>, years: Years, row_options: RowOptions) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    // More years than a desk's screen is wide for scroll in a box of their own.
    let class = if years.count() > MAX_COLUMNS {
        "matrix-box wide"
    } else {
        "matrix-box"
    };
    let RowOrder {
        rows,
        shown_at_first,
        left_out,
    } = RowOrder::new(&content.index, years, row_options);
    let is_foldable = shown_at_first < rows.len();
    let count = content.index.timeline.partners.len() - left_out.len();
    let how_many_left_out = (!left_out.is_empty()).then(|| {
        let number = left_out.len().to_string();
        fill(texts.partners_left_out, &[("n", &number)])
    });
    let names = is_foldable.then(|| searchable_names(&content, &left_out));
    // Which partners have the typed name; `None` while none is typed.
    let found = Memo::new(move |_| {
        let names = names.as_ref()?;
        let query = store.partner_name.with(|name| Query::new(name));
        let is_found = |name: &Searchable| name.match_quality(&query, None).is_some();
        (!query.is_empty()).then(|| names.iter().map(is_found).collect::<Vec<_>>())
    });
    let finder = is_foldable.then(|| {
        let found = Signal::derive(move || {
            found.with(|found| found.iter().flatten().filter(|is_found| **is_found).count())
        });
        view! { <PartnerFinder texts=texts found=found /> }
    });
    let is_incomplete = !content.failures.is_empty();
    let total = move |count: Memo<usize>| {
        let count = total_text(texts, is_incomplete, count);
        view! { <td prop:textContent=count>{initial_text(count)}</td> }
    };
    let of_year = move |column: usize| {
        Memo::new(move |_| {
            store
                .facets
                .with(|facets| facets.years.get(column).copied().unwrap_or_default())
        })
    };
    let of_all = Memo::new(move |_| store.facets.with(|facets| facets.count));
    let of_all = total_text(texts, is_incomplete, of_all);
    let incomplete = is_incomplete.then_some(texts.incomplete);
    view! {
        {finder}
        <div class=class>
            <table
                class="matrix"
                class:folded=move || is_foldable && !store.all_partners.get()
                class:finding=move || found.with(Option::is_some)
                part="matrix"
                role="grid"
                on:keydown=grid_navigation::move_focus
            >
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
                    {rows
                        .into_iter()
                        .enumerate()
                        .map(|(position, row)| {
                            let is_folded = position >= shown_at_first;
                            view! {
                                <PartnerRow
                                    content=content.clone()
                                    row=row
                                    years=years
                                    is_folded=is_folded
                                    found=found
                                />
                            }
                        })
                        .collect_view()}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">
                            <span>
                                <span class="short">{texts.totals_short}{incomplete}</span>
                                <span class="long">{texts.totals}{incomplete}</span>
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
        {is_foldable.then(|| view! { <AllPartners texts=texts count=count /> })}
        {how_many_left_out.map(|text| view! { <p class="left-out">{text}</p> })}
    }
}

/// A total; of an incomplete timeline nobody knows that there is nothing.
fn total_text(texts: &'static Texts, is_incomplete: bool, count: Memo<usize>) -> Signal<String> {
    Signal::derive(move || match count.get() {
        0 if is_incomplete => texts.unknown_count.to_owned(),
        count => texts.number(count),
    })
}

/// The names of each partner, in the order of the data; none of a partner without a row.
fn searchable_names(content: &Content, left_out: &[usize]) -> Vec<Searchable> {
    let partners = content.index.timeline.partners.iter();
    let mut names: Vec<_> = partners
        .map(|partner| Searchable::new([&*partner.name, &*partner.short]))
        .collect();
    for row in left_out {
        if let Some(name) = names.get_mut(*row) {
            *name = Searchable::default();
        }
    }
    names
}
