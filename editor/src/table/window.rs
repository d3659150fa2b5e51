//! Which rows are in the document. Rows have one height, so the place of each follows from its number.

use super::row::RowKey;
use std::ops::Range;

/// The height of a row in CSS pixels. Source: style/edit/grid.css.
pub const ROW_HEIGHT_PX: usize = 56;

/// Up to so many rows all are in the document: for the browser's own search and for screen readers' lists.
const MAX_ALL: usize = 200;

/// Rows above and below what is seen, so that scrolling shows no gap.
const OVERSCAN: usize = 12;

/// The rows in the document, for `count` rows in a box that is scrolled by `top` and is `height` pixels high.
pub fn window(count: usize, top: usize, height: usize) -> Range<usize> {
    if count <= MAX_ALL {
        return 0..count;
    }
    let first = (top / ROW_HEIGHT_PX).saturating_sub(OVERSCAN);
    let seen = height.div_ceil(ROW_HEIGHT_PX) + 1;
    let end = (top / ROW_HEIGHT_PX + seen + OVERSCAN).min(count);
    first.min(end)..end
}

/// The rows of the window with their numbers, and the one with the focus, which stays in the document wherever
/// the box is scrolled.
pub fn rows_in_document(
    shown: &[RowKey],
    window: Range<usize>,
    focused: Option<RowKey>,
) -> Vec<(usize, RowKey)> {
    let mut rows: Vec<_> = window.clone().map(|at| (at, shown[at])).collect();
    let place = focused.and_then(|key| shown.iter().position(|row| *row == key));
    if let Some(at) = place.filter(|at| !window.contains(at)) {
        let index = if at < window.start { 0 } else { rows.len() };
        rows.insert(index, (at, shown[at]));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rows_are_all_there_and_of_many_those_in_sight() {
        assert_eq!(window(0, 0, 500), 0..0);
        assert_eq!(window(200, 9_000, 500), 0..200);
        assert_eq!(window(10_000, 0, 560), 0..23);
        assert_eq!(window(10_000, 56_000, 560), 988..1023);
        assert_eq!(window(10_000, 10_000 * 56, 560), 9_988..10_000);
        assert_eq!(window(201, 99 * 56_000, 560), 201..201);
    }

    #[test]
    fn the_row_with_the_focus_stays() {
        let shown: Vec<_> = (0..300).map(RowKey).collect();
        let rows = |focused| rows_in_document(&shown, 100..103, Some(RowKey(focused)));
        assert_eq!(rows(101).len(), 3);
        assert_eq!(rows(7)[0], (7, RowKey(7)));
        assert_eq!(rows(250)[3], (250, RowKey(250)));
        assert_eq!(rows(999).len(), 3, "a row that is gone");
    }
}
