//! A partner in a year: marks for what there is, and a button that shows it.

use crate::i18n::texts::Texts;
use crate::model::activity::{Activity, Status};
use crate::model::timeline::SpanPart;
use crate::model::years::Years;
use crate::query::facets::{FacetCell, FacetMark};
use crate::store::{Cell, Content, Highlight, Store, use_store};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The most dots that are side by side in a cell 26 px wide (a phone of 320 px, seven years); more become a
/// number.
const MAX_DOTS: usize = 3;

/// The cell. An empty one stays empty; any other has a button that selects the partner and jumps to the
/// year. The keyboard does the same with the two headers, so the many cells are no stops of the Tab key.
#[component]
pub(super) fn MatrixCell(
    /// The data shown.
    content: Arc<Content>,
    /// Which cell.
    cell: Cell,
    /// What it counts now.
    marks: Memo<FacetCell>,
) -> impl IntoView {
    let store = use_store();
    let is_empty = Memo::new(move |_| marks.with(|cell| cell.marks.is_empty()));
    // Once made it stays: another filter will need it again.
    let is_made = Memo::new(move |before| before == Some(&true) || !is_empty.get());
    view! {
        <td>
            {move || {
                is_made.get().then(|| {
                    view! {
                        <CellButton content=content.clone() cell=cell marks=marks is_empty=is_empty store=store />
                    }
                })
            }}
        </td>
    }
}

#[component]
fn CellButton(
    content: Arc<Content>,
    cell: Cell,
    marks: Memo<FacetCell>,
    is_empty: Memo<bool>,
    store: Store,
) -> impl IntoView {
    let texts = content.lang.texts();
    let year = cell.year.to_string();
    let id = content.index.row_id(cell.partner).to_owned();
    // Partner and year are the headers of row and column, which screen readers read by themselves.
    let label = move || marks.with(|cell| in_words(texts, cell));
    let choose = {
        let id = id.clone();
        move |_| {
            store.filter.update(|filter| filter.select(&id));
            store.requested_year.set(Some(cell.year));
        }
    };
    let highlight = move |_| store.highlight.set(Highlight::Cell(cell));
    let point = {
        let content = content.clone();
        move |event: PointerEvent| {
            store.highlight.set(Highlight::Cell(cell));
            let years = store.filter.with_untracked(|filter| filter.years);
            name_activities(&event, &content, years, cell);
        }
    };
    let clear = move || store.highlight.set(Highlight::Nothing);
    let is_highlighted = move || {
        let activities = content.index.timeline.activities();
        let highlight = store.highlight.get();
        (highlight.includes_cell(cell, activities)).then_some("")
    };
    view! {
        <button
            type="button"
            tabindex="-1"
            hidden=Signal::derive(move || is_empty.get())
            aria-label=label
            data-year-link=year
            data-cell=id
            data-highlighted=is_highlighted
            on:click=choose
            on:focus=highlight
            on:blur=move |_| clear()
            on:pointerenter=point
            on:pointerleave=move |_| clear()
        >
            {move || marks.with(|cell| shapes(texts, &cell.marks))}
        </button>
    }
}

/// Puts the titles of a cell's activities into its tooltip: they may be out of sight, far below.
fn name_activities(event: &PointerEvent, content: &Content, years: Years, cell: Cell) {
    let activities = content.index.timeline.activities().iter();
    // Each stands in full in its first year shown.
    let begins = |activity: &&Activity| {
        let shown = activity.clamped_to(years);
        shown.is_some_and(|(first, _)| first == cell.year)
    };
    let titles: Vec<_> = activities
        .filter(begins)
        .filter(|activity| Highlight::Cell(cell).includes_activity(activity, cell.year))
        .map(|activity| &*activity.title)
        .collect();
    let button: web_sys::HtmlElement = event_target(event);
    button.set_title(&titles.join("\n"));
}

/// "1 held, 1 planned".
fn in_words(texts: &Texts, cell: &FacetCell) -> String {
    let words: Vec<_> = (Status::ALL.into_iter())
        .map(|status| (cell.count(status), texts.status_word(status)))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}", texts.number(count)))
        .collect();
    words.join(", ")
}

/// A band for what lasts over several years, a dot for each activity that does not, a number for many.
fn shapes(texts: &Texts, marks: &[FacetMark]) -> impl IntoView + use<> {
    let (single, lasting): (Vec<_>, Vec<_>) =
        (marks.iter()).partition(|mark| mark.part == SpanPart::Whole);
    let band = (!lasting.is_empty()).then(|| view! { <i class=band_class(&lasting)></i> });
    let is_crowded = single.len() > MAX_DOTS;
    let number = is_crowded.then(|| view! { <b>{texts.number(single.len())}</b> });
    let dots = if is_crowded { Vec::new() } else { single };
    let dots = dots
        .into_iter()
        .map(|mark| view! { <i class=format!("dot {}", mark.status.as_str())></i> })
        .collect_view();
    (band, number, dots)
}

/// The band starts, goes on or ends here, as all that it is for does. Of several it has the status that is nearest to
/// being held: what is cancelled hides nothing that is planned.
fn band_class(lasting: &[&FacetMark]) -> String {
    let all = |part| lasting.iter().all(|mark| mark.part == part);
    let occurs = |status: &Status| lasting.iter().any(|mark| mark.status == *status);
    let status = Status::ALL.into_iter().find(occurs);
    let status = status.map_or("", Status::as_str);
    let starts = if all(SpanPart::First) { " starts" } else { "" };
    let ends = if all(SpanPart::Last) { " ends" } else { "" };
    format!("band {status}{starts}{ends}")
}
