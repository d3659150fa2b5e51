//! Find and replace.

use super::column::Column;
use super::content::CellEdit;
use super::row::{Row, RowKey};
use std::ops::Range;

/// The cells that hold the text, in the order of the table. Case does not count, diacritics do: what is found is
/// what will be replaced. An empty text is nowhere.
pub fn find(rows: &[Row], wanted: &str) -> Vec<(RowKey, Column)> {
    let cells = rows.iter().flat_map(|row| {
        let columns = Column::ALL.into_iter();
        columns.map(move |column| (row.key, column, &row[column].text))
    });
    cells
        .filter(|(_, _, text)| !hits(text, wanted).is_empty())
        .map(|(key, column, _)| (key, column))
        .collect()
}

/// The edits that put `replacement` in the place of each hit.
pub fn replace_all(rows: &[Row], wanted: &str, replacement: &str) -> Vec<CellEdit> {
    let mut edits = Vec::new();
    for row in rows {
        for column in Column::ALL {
            let text = &row[column].text;
            let hits = hits(text, wanted);
            if hits.is_empty() {
                continue;
            }
            let mut replaced = String::new();
            let mut end = 0;
            for hit in hits {
                replaced.push_str(&text[end..hit.start]);
                replaced.push_str(replacement);
                end = hit.end;
            }
            replaced.push_str(&text[end..]);
            edits.push((row.key, column, replaced));
        }
    }
    edits
}

/// Where the text is, as byte ranges that do not overlap.
fn hits(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = wanted.chars().flat_map(char::to_lowercase).collect();
    let mut hits = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        match hit_length(rest, &wanted) {
            Some(length) => {
                hits.push(start..start + length);
                start += length;
            }
            None => start += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    hits
}

/// How many bytes at the beginning of the text are the wanted letters; `None` where it begins otherwise.
fn hit_length(text: &str, wanted: &[char]) -> Option<usize> {
    if wanted.is_empty() {
        return None;
    }
    let mut left = wanted;
    for (start, letter) in text.char_indices() {
        for lower in letter.to_lowercase() {
            let (first, others) = left.split_first()?;
            if *first != lower {
                return None;
            }
            left = others;
        }
        if left.is_empty() {
            return Some(start + letter.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::cell::Cell;
    use proptest::prelude::*;

    fn titled(title: &str) -> Row {
        let mut row = Row::empty(RowKey(1));
        row[Column::Title] = Cell::typed(title);
        row
    }

    fn replaced(text: &str, wanted: &str, replacement: &str) -> Option<String> {
        let edits = replace_all(&[titled(text)], wanted, replacement);
        edits.into_iter().next().map(|(_, _, text)| text)
    }

    #[test]
    fn case_does_not_count_and_diacritics_do() {
        for (text, wanted, replacement, expected) in [
            (
                "Hội thảo, hội nghị",
                "HỘI",
                "Cuộc",
                Some("Cuộc thảo, Cuộc nghị"),
            ),
            ("Hội thảo", "hoi", "Cuộc", None),
            ("aaa", "aa", "b", Some("ba")),
            ("ẤM", "ấ", "â", Some("âM")),
            ("Đoàn", "", "x", None),
            ("Đoàn", "đoàn viên", "x", None),
        ] {
            assert_eq!(
                replaced(text, wanted, replacement).as_deref(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn cells_are_found_in_the_order_of_the_table() {
        let mut row = titled("Hội thảo");
        row[Column::Summary] = Cell::typed("Một hội thảo");
        let found = find(&[row, titled("Lễ")], "hội thảo");
        let columns: Vec<_> = found.iter().map(|(_, column)| *column).collect();
        assert_eq!(columns, [Column::Title, Column::Summary]);
    }

    proptest! {
        #[test]
        fn a_replaced_text_is_found_no_more(text in "[ạẠbBİß ]{0,12}", wanted in "[ạbİß]{1,2}") {
            if let Some(replaced) = replaced(&text, &wanted, "–") {
                prop_assert!(find(&[titled(&replaced)], &wanted).is_empty());
            }
        }
    }
}
