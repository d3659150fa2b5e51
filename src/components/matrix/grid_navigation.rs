//! The matrix by arrow keys, as the grid pattern of the ARIA Authoring Practices has it: a step a key, Home
//! and End within the row, with Ctrl to the corners.

use crate::components::dom_query::{children, find, find_all};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Rows(isize),
    Columns(isize),
    FirstOfRow,
    LastOfRow,
    FirstCell,
    LastCell,
}

impl Move {
    fn from_key(key: &str, with_ctrl: bool) -> Option<Self> {
        Some(match (key, with_ctrl) {
            ("ArrowUp", false) => Self::Rows(-1),
            ("ArrowDown", false) => Self::Rows(1),
            ("ArrowLeft", false) => Self::Columns(-1),
            ("ArrowRight", false) => Self::Columns(1),
            ("Home", false) => Self::FirstOfRow,
            ("End", false) => Self::LastOfRow,
            ("Home", true) => Self::FirstCell,
            ("End", true) => Self::LastCell,
            _ => return None,
        })
    }

    /// The row and column it leads to; `None` where it leads out of a table of so many rows and columns.
    fn applied_to(
        self,
        (row, column): (usize, usize),
        (rows, columns): (usize, usize),
    ) -> Option<(usize, usize)> {
        let (row, column) = match self {
            Self::Rows(by) => (row.checked_add_signed(by)?, column),
            Self::Columns(by) => (row, column.checked_add_signed(by)?),
            Self::FirstOfRow => (row, 0),
            Self::LastOfRow => (row, columns.checked_sub(1)?),
            Self::FirstCell => (0, 0),
            Self::LastCell => (rows.checked_sub(1)?, columns.checked_sub(1)?),
        };
        (row < rows && column < columns).then_some((row, column))
    }
}

/// Moves the focus within the matrix where a key means a move.
pub(super) fn move_focus(event: KeyboardEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let cell = target.and_then(|target| target.closest("th, td").ok()?);
    let step = Move::from_key(&event.key(), event.ctrl_key());
    if let Some(next) = cell
        .zip(step)
        .and_then(|(cell, step)| neighbour(&cell, step))
    {
        event.prevent_default();
        focus(&next);
    }
}

/// The cell a move leads to; `None` where it leads out of the table.
fn neighbour(cell: &Element, step: Move) -> Option<Element> {
    let row = cell.parent_element()?;
    let mut rows = find_all(&row.closest("table").ok()??, "tr");
    // Of many partners some are put away.
    rows.retain(|row| row.client_height() > 0);
    let cells = children(&row);
    let position = (
        rows.iter().position(|one| *one == row)?,
        cells.iter().position(|one| one == cell)?,
    );
    let (row, column) = step.applied_to(position, (rows.len(), cells.len()))?;
    children(rows.get(row)?).into_iter().nth(column)
}

/// Gives the focus to the button of a cell, or to the cell itself, so that an empty one is read as empty and
/// not passed over.
fn focus(cell: &Element) {
    let button = find(cell, "button:not([hidden])");
    if button.is_none() {
        // Both fail only for invalid attribute names; these are constants.
        let _ = cell.set_attribute("tabindex", "-1");
        // The number of a row is read with its name; who moves onto it hears it too.
        let _ = cell.remove_attribute("aria-hidden");
    }
    let focused = button.unwrap_or_else(|| cell.clone());
    // Has a tabindex, so it can take the focus.
    let _ = focused.unchecked_into::<HtmlElement>().focus();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_within_the_table_and_never_out_of_it() {
        let table = (3, 4);
        for (key, with_ctrl, from, to) in [
            ("ArrowUp", false, (1, 1), Some((0, 1))),
            ("ArrowUp", false, (0, 1), None),
            ("ArrowDown", false, (2, 1), None),
            ("ArrowRight", false, (1, 2), Some((1, 3))),
            ("ArrowRight", false, (1, 3), None),
            ("ArrowLeft", false, (1, 0), None),
            ("Home", false, (1, 2), Some((1, 0))),
            ("End", false, (1, 2), Some((1, 3))),
            ("Home", true, (1, 2), Some((0, 0))),
            ("End", true, (1, 2), Some((2, 3))),
            ("ArrowUp", true, (1, 1), None),
            ("Tab", false, (1, 1), None),
        ] {
            let step = Move::from_key(key, with_ctrl);
            let reached = step.and_then(|step| step.applied_to(from, table));
            assert_eq!(reached, to, "{key} from {from:?}");
        }
    }
}
