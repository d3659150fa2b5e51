//! What a press or a key does to the table.

use super::Store;
use crate::article::proposal::Proposal;
use crate::table::block::Block;
use crate::table::column::Column;
use crate::table::content::CellEdit;
use crate::table::find;
use crate::table::row::{Row, RowKey};
use crate::table::selection::{Selection, Spot};
use crate::table::sort::sorted;
use khuyen_hoc_timeline::query::fold::fold;
use leptos::prelude::*;
use std::collections::HashSet;

/// Begins with a table of one empty row.
pub fn start_empty(store: Store) {
    store
        .content
        .update(|content| content.append(vec![Row::empty(RowKey(0))]));
    store.has_table.set(true);
    let first = store
        .content
        .with_untracked(|content| content.rows().first().map(|row| row.key));
    if let Some(row) = first {
        let column = Column::When;
        store.go_to(Spot { row, column });
    }
}

/// Puts the cursor on a cell; with `extends`, the block reaches from where it began to there.
pub fn select(store: Store, spot: Spot, extends: bool) {
    let grid = store.grid;
    grid.commit(store.content);
    let anchor = grid.selection.get_untracked().filter(|_| extends);
    let anchor = anchor.map_or(spot, |selection| selection.anchor);
    let selection = Selection {
        anchor,
        cursor: spot,
    };
    grid.has_focus.set(true);
    grid.leaves.set(false);
    if grid.selection.get_untracked() != Some(selection) {
        grid.selection.set(Some(selection));
    }
}

/// Selects every cell that is shown.
pub fn select_all(store: Store) {
    let (first, last) =
        (store.grid.shown).with_untracked(|shown| (shown.first().copied(), shown.last().copied()));
    if let (Some(first), Some(last)) = (first, last) {
        store.grid.selection.set(Some(Selection {
            anchor: Spot {
                row: last,
                column: Column::Source,
            },
            cursor: Spot {
                row: first,
                column: Column::When,
            },
        }));
    }
}

/// Empties the selected cells.
pub fn clear_selected(store: Store) {
    let columns = store.grid.selected_columns();
    let rows = store.grid.selected_rows();
    let edits: Vec<CellEdit> = (rows.iter())
        .flat_map(|row| columns.iter().map(|column| (*row, *column, String::new())))
        .collect();
    store.content.update(|content| content.edit(&edits));
}

/// The texts of the selected cells.
pub fn selected_block(store: Store) -> Block {
    let columns = store.grid.selected_columns();
    let rows = store.grid.selected_rows();
    store.content.with_untracked(|content| {
        let rows = rows.iter().filter_map(|key| content.row(*key));
        rows.map(|row| {
            columns
                .iter()
                .map(|column| row[*column].text.clone())
                .collect()
        })
        .collect()
    })
}

/// Puts a block over the cells from the selected one on; a single text into every selected cell.
pub fn paste_block(store: Store, block: &Block) {
    let (grid, content) = (store.grid, store.content);
    let (rows, columns) = (grid.selected_rows(), grid.selected_columns());
    let (Some(first), Some(column)) = (rows.first(), columns.first()) else {
        return;
    };
    if let [line] = block.as_slice()
        && let [text] = line.as_slice()
    {
        let edits: Vec<CellEdit> = (rows.iter())
            .flat_map(|row| columns.iter().map(|column| (*row, *column, text.clone())))
            .collect();
        return content.update(|content| content.edit(&edits));
    }
    let below = grid.shown.with_untracked(|shown| {
        let start = shown.iter().position(|row| row == first).unwrap_or(0);
        shown[start..]
            .iter()
            .take(block.len())
            .copied()
            .collect::<Vec<_>>()
    });
    content.update(|content| content.paste(&below, *column, block));
}

/// Adds an empty row below the selected one, or at the end, and goes there.
pub fn add_row(store: Store) {
    store.grid.commit(store.content);
    let selected = store.grid.selected_rows().last().copied();
    let added = store.content.try_update(|content| {
        let at = selected.and_then(|row| content.position(row));
        let at = at.map_or(content.rows().len(), |at| at + 1);
        content.insert(at, vec![Row::empty(RowKey(0))]);
        content.rows()[at].key
    });
    if let Some(row) = added {
        store.go_to(Spot {
            row,
            column: Column::When,
        });
    }
}

/// Removes the selected rows; the cursor goes to the row that follows.
pub fn remove_rows(store: Store) {
    let grid = store.grid;
    grid.cancel();
    let rows = grid.selected_rows();
    let next = grid.shown.with_untracked(|shown| {
        let place =
            |row: Option<&RowKey>| row.and_then(|row| shown.iter().position(|shown| shown == row));
        let (first, last) = (place(rows.first())?, place(rows.last())?);
        let next = shown
            .get(last + 1)
            .or(first.checked_sub(1).and_then(|at| shown.get(at)));
        next.copied()
    });
    let column = grid.cursor().map_or(Column::When, |spot| spot.column);
    store
        .content
        .update(|content| content.remove(&rows.into_iter().collect()));
    let selection = next.map(|row| Selection::of(Spot { row, column }));
    grid.selection.set(selection);
}

/// Moves the row with the cursor up or down.
pub fn shift_row(store: Store, by: isize) {
    if let Some(spot) = store.grid.cursor() {
        store.grid.commit(store.content);
        store.content.update(|content| content.shift(spot.row, by));
        store.grid.revealed.set(Some(spot.row));
    }
}

/// Sorts the rows by a column; by the same one again, the other way round.
pub fn sort(store: Store, column: Column) {
    let grid = store.grid;
    grid.commit(store.content);
    let descending = grid.sorted.get_untracked() == Some((column, false));
    let order = store
        .content
        .with_untracked(|content| sorted(content.rows(), column, descending, fold));
    store.content.update(|content| content.reorder(&order));
    grid.sorted.set(Some((column, descending)));
}

/// Goes to the next cell that holds the text, from the cursor on and round from the end.
pub fn find_next(store: Store, wanted: &str) {
    let found = store.content.with_untracked(|content| {
        let hits = find::find(content.rows(), wanted);
        let place = |(row, column): &(RowKey, Column)| {
            (content.position(*row).unwrap_or(0), column.index())
        };
        let cursor = store
            .grid
            .cursor()
            .map(|spot| place(&(spot.row, spot.column)));
        let next = hits.iter().find(|hit| Some(place(hit)) > cursor);
        next.or(hits.first()).copied()
    });
    if let Some((row, column)) = found {
        store.go_to(Spot { row, column });
        // The focus stays in the field, for the next search.
        store.grid.has_focus.set(false);
    }
}

/// Replaces the text everywhere.
pub fn replace_all(store: Store, wanted: &str, replacement: &str) {
    let edits = store
        .content
        .with_untracked(|content| find::replace_all(content.rows(), wanted, replacement));
    store.content.update(|content| content.edit(&edits));
}

/// Takes proposed rows into the table, below all others, and goes to the first.
pub fn accept(store: Store, proposals: Vec<Proposal>) {
    if proposals.is_empty() {
        return;
    }
    let rows = (proposals.into_iter()).map(|proposal| Row {
        cells: proposal.cells,
        ..Row::empty(RowKey::default())
    });
    store.content.update(|content| {
        content.exchange(&HashSet::new(), rows.collect());
    });
    store.has_table.set(true);
}

/// Gives cells the texts of a cure.
pub fn apply(store: Store, edits: &[CellEdit]) {
    store.grid.commit(store.content);
    store.content.update(|content| content.edit(edits));
}
