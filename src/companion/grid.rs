//! The matrix by arrow keys, as the grid pattern of the ARIA Authoring Practices has it: a step a key,
//! Home and End within the row, with Ctrl to the corners.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// A step through the table, or a leap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Rows(isize),
    Columns(isize),
    /// To the first or the last cell of the row.
    EndOfRow(bool),
    /// To the first or the last cell of the table.
    Corner(bool),
}

impl Move {
    fn of(key: &str, with_ctrl: bool) -> Option<Self> {
        Some(match (key, with_ctrl) {
            ("ArrowUp", false) => Self::Rows(-1),
            ("ArrowDown", false) => Self::Rows(1),
            ("ArrowLeft", false) => Self::Columns(-1),
            ("ArrowRight", false) => Self::Columns(1),
            ("Home", false) => Self::EndOfRow(false),
            ("End", false) => Self::EndOfRow(true),
            ("Home", true) => Self::Corner(false),
            ("End", true) => Self::Corner(true),
            _ => return None,
        })
    }
}

/// Moves the focus from the cell in which `event` happened, where its key means a move.
pub(super) fn walk(event: &KeyboardEvent) {
    let Some(to) = Move::of(&event.key(), event.ctrl_key()) else {
        return;
    };
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let cell = target.and_then(|target| target.closest("[role=grid] :is(th, td)").ok()?);
    let Some(there) = cell.and_then(|cell| neighbour(&cell, to)) else {
        return;
    };
    event.prevent_default();
    focus(&there);
}

/// The cell a move leads to; `None` where it leads out of the table.
fn neighbour(cell: &Element, to: Move) -> Option<Element> {
    let row = cell.parent_element()?;
    let cells = row.children();
    let column = (0..cells.length()).find(|place| cells.item(*place).as_ref() == Some(cell))?;
    let rows = row.closest("table").ok()??.query_selector_all("tr").ok()?;
    let is_row = |place: &u32| {
        rows.item(*place)
            .is_some_and(|node| node.is_same_node(Some(&row)))
    };
    let place = (0..rows.length()).find(is_row)?;
    let (last_row, last_column) = (
        rows.length().checked_sub(1)?,
        cells.length().checked_sub(1)?,
    );
    let step = |from: u32, by: isize| from.checked_add_signed(i32::try_from(by).ok()?);
    let (place, column) = match to {
        Move::Rows(by) => (step(place, by)?, column),
        Move::Columns(by) => (place, step(column, by)?),
        Move::EndOfRow(last) => (place, if last { last_column } else { 0 }),
        Move::Corner(last) if last => (last_row, last_column),
        Move::Corner(_) => (0, 0),
    };
    let row: Element = rows.item(place)?.dyn_into().ok()?;
    row.children().item(column)
}

/// Gives the focus to what can be pressed in the cell, or to the cell itself, so that an empty one is
/// read as empty and not passed over.
fn focus(cell: &Element) {
    let button = cell.query_selector("button").ok().flatten();
    if button.is_none() {
        // Refused only for names that are none.
        let _ = cell.set_attribute("tabindex", "-1");
        // The number of a row is told with its name; where somebody stands on it, it is told too.
        let _ = cell.remove_attribute("aria-hidden");
    }
    let place = button.unwrap_or_else(|| cell.clone());
    if let Ok(place) = place.dyn_into::<HtmlElement>() {
        let _ = place.focus();
    }
}
