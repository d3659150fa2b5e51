//! What there is to say about the spreadsheet that was brought last: which sheet, which column is which, and what
//! came of it.

use super::sheet_preview::SheetPreview;
use crate::check::texts::CheckTexts;
use crate::columns::matching::MatchedColumn;
use crate::i18n::texts::Texts;
use crate::store::import::{self, Import, Taken};
use crate::store::use_store;
use crate::table::column::Column;
use crate::table::origin::letters;
use khuyen_hoc_timeline::i18n::fill;
use leptos::prelude::*;

/// More changes than this nobody reads in one go.
const MAX_CHANGES: usize = 50;

/// The panel; nothing where no spreadsheet was brought.
#[component]
pub(super) fn ImportPanel(
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    move || {
        let import = store.import.get()?;
        let heading = fill(texts.import, &[("file", &import.file)]);
        let name = heading.clone();
        let macros = import.has_macros().then_some(texts.macros);
        let taken = import.taken.clone();
        let asks = taken.is_none();
        Some(view! {
            <section class="import" data-import aria-label=name>
                <div class="import-line">
                    <h2>{heading}</h2>
                    {taken.map(|taken| view! { <TakenLine texts taken /> })}
                    <button type="button" on:click=move |_| import::close(store)>
                        {texts.close}
                    </button>
                </div>
                {macros.map(|macros| view! { <p class="soft">{macros}</p> })}
                {import
                    .has_choice()
                    .then(|| view! { <SheetChoice texts import=import.clone() asks /> })}
                <ColumnChoice texts columns=import.matching.columns.clone() asks />
                {asks
                    .then(|| {
                        view! {
                            <p>
                                <button
                                    type="button"
                                    data-take-sheet
                                    on:click=move |_| import::take(store)
                                >
                                    {texts.take_sheet}
                                </button>
                            </p>
                        }
                    })}
            </section>
        })
    }
}

/// The sheets, with the first rows of the chosen one; open until it is taken.
#[component]
fn SheetChoice(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// The file.
    import: Import,
    /// Whether the choice is to be made.
    asks: bool,
) -> impl IntoView {
    let store = use_store();
    let chosen = import.sheet;
    let sheets = (import.workbook.sheets.iter().enumerate()).map(|(index, sheet)| {
        let hidden = sheet.hidden.then(|| format!(" ({})", texts.hidden_sheet));
        view! {
            <label>
                <input
                    type="radio"
                    name="sheet"
                    prop:checked=index == chosen
                    on:change=move |_| import::choose_sheet(store, index)
                />
                {sheet.name.clone()}
                {hidden}
            </label>
        }
    });
    view! {
        <details class="sheet-choice" open=asks>
            <summary>{texts.choose_sheet}</summary>
            <div class="sheets" role="radiogroup" aria-label=texts.choose_sheet>
                {sheets.collect_view()}
            </div>
            {import.sheet().map(|sheet| view! { <SheetPreview sheet=sheet.clone() /> })}
        </details>
    }
}

/// A choice for each column of the sheet; open where it has to be made.
#[component]
fn ColumnChoice(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// The columns as they are read now.
    columns: Vec<MatchedColumn>,
    /// Whether the choice is in doubt.
    asks: bool,
) -> impl IntoView {
    let items = columns
        .into_iter()
        .map(|matched| view! { <ColumnItem texts matched /> });
    view! {
        <details class="columns" open=asks>
            <summary>{texts.columns_found}</summary>
            <p hidden=!asks>{texts.columns_ask}</p>
            <ul>{items.collect_view()}</ul>
        </details>
    }
}

/// One column of the sheet, and what it is taken for.
#[component]
fn ColumnItem(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// The column.
    matched: MatchedColumn,
) -> impl IntoView {
    let store = use_store();
    let names = CheckTexts::of(store.lang.get_untracked());
    let sheet_column = matched.sheet_column;
    let letter = letters(sheet_column);
    let chosen = matched.column.map_or("", Column::key);
    let options = (Column::ALL.into_iter()).map(|column| {
        view! {
            <option value=column.key() selected=column.key() == chosen>
                {names.column(column)}
            </option>
        }
    });
    let samples = matched.samples.join(" · ");
    view! {
        <li>
            <label>
                <span>{fill(texts.sheet_column, &[("letter", &letter)])} " " <b>{matched.words}</b></span>
                <select
                    data-match=letter
                    on:change=move |event| {
                        let column = Column::from_key(&event_target_value(&event));
                        import::choose_column(store, sheet_column, column);
                    }
                >
                    <option value="" selected=chosen.is_empty()>
                        {texts.column_left_out}
                    </option>
                    {options.collect_view()}
                </select>
            </label>
            <small>{samples}</small>
        </li>
    }
}

/// How many rows came, what was left out, and what was written otherwise.
#[component]
fn TakenLine(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// What came.
    taken: Taken,
) -> impl IntoView {
    let store = use_store();
    let lang = store.lang.get_untracked();
    let count = texts.taken.format(taken.keys.len());
    let left_out: Vec<_> = (taken.left_out.iter())
        .map(|one| one.sentence(lang))
        .collect();
    let changes: Vec<_> = store.content.with_untracked(|content| {
        let rows = content
            .rows()
            .iter()
            .filter(|row| taken.keys.contains(&row.key));
        let cells = rows.flat_map(|row| {
            Column::ALL.into_iter().filter_map(|column| {
                let cell = &row[column];
                let before = cell.before_reading.as_ref()?;
                let number = row.origin.as_ref().map_or(0, |origin| origin.row);
                let name = CheckTexts::of(lang).column(column);
                Some(format!("{number}, {name}: “{before}” → “{}”", cell.text))
            })
        });
        cells.collect()
    });
    let hidden: Vec<_> = taken.hidden_rows.iter().map(u32::to_string).collect();
    let hidden =
        (!hidden.is_empty()).then(|| fill(texts.hidden_rows, &[("rows", &hidden.join(", "))]));
    let list = |summary: String, items: Vec<String>, kind: &'static str| {
        (!items.is_empty()).then(|| {
            let items = items.into_iter().take(MAX_CHANGES);
            view! {
                <details data-told=kind>
                    <summary>{summary}</summary>
                    <ul>{items.map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </details>
            }
        })
    };
    let (left_out_count, change_count) = (left_out.len(), changes.len());
    let replaced = taken.replaced.len();
    let replaced = (replaced > 0)
        .then(|| view! { <p data-told="replaced">{texts.replaced.format(replaced)}</p> });
    view! {
        <p>{count}</p>
        {replaced}
        {hidden.map(|hidden| view! { <p>{hidden}</p> })}
        {list(texts.left_out.format(left_out_count), left_out, "left-out")}
        {list(texts.changed_in_reading.format(change_count), changes, "changed")}
    }
}
