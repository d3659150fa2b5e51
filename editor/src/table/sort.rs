//! The rows in the order of one column.

use super::column::Column;
use super::row::{Row, RowKey};

/// The keys of the rows, sorted by a column; rows that are alike keep their order, and empty cells come last in
/// either direction. `key` gives what a text is sorted by.
pub fn sorted<K: Ord>(
    rows: &[Row],
    column: Column,
    descending: bool,
    key: impl Fn(&str) -> K,
) -> Vec<RowKey> {
    let (mut filled, empty): (Vec<_>, Vec<_>) =
        (rows.iter()).partition(|row| !row[column].text.trim().is_empty());
    filled.sort_by_cached_key(|row| key(&row[column].text));
    if descending {
        // Reversed by runs of like keys, so that like rows keep their order here, too.
        let mut reversed = Vec::with_capacity(filled.len());
        let like = |a: &&Row, b: &&Row| key(&a[column].text) == key(&b[column].text);
        for run in filled.chunk_by(like).rev() {
            reversed.extend_from_slice(run);
        }
        filled = reversed;
    }
    filled.iter().chain(&empty).map(|row| row.key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::cell::Cell;
    use khuyen_hoc_timeline::query::fold::fold;

    fn rows(titles: &[&str]) -> Vec<Row> {
        let numbered = titles.iter().zip(1..);
        let rows = numbered.map(|(title, number)| {
            let mut row = Row::empty(RowKey(number));
            row[Column::Title] = Cell::typed(*title);
            row
        });
        rows.collect()
    }

    fn numbers(rows: &[Row], descending: bool) -> Vec<u64> {
        let keys = sorted(rows, Column::Title, descending, fold);
        keys.iter().map(|key| key.0).collect()
    }

    #[test]
    fn empty_cells_come_last_and_like_ones_keep_their_order() {
        let rows = rows(&["", "Ốc", "áo", "oc", " ", "Ao", "xã"]);
        assert_eq!(numbers(&rows, false), [3, 6, 2, 4, 7, 1, 5]);
        assert_eq!(numbers(&rows, true), [7, 2, 4, 3, 6, 1, 5]);
    }
}
