//! A block of cells on the clipboard, as spreadsheets write it: cells parted by tabulators, rows by line ends, and
//! quotation marks around a cell that has one of these in it.

use std::fmt::Write as _;

/// The texts of a block, row by row.
pub type Block = Vec<Vec<String>>;

/// The block as text.
pub fn write(block: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in block {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            if cell.contains(['\t', '\n', '\r', '"']) {
                // Writing into a string does not fail.
                let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// The block that a text holds; a single cell where there is neither a tabulator nor a line end in it. A quotation
/// mark in the middle of a cell is one of its letters.
pub fn read(text: &str) -> Block {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    records
        .map(|record| record.iter().map(ToOwned::to_owned).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_of_a_spreadsheet_are_read() {
        for (text, expected) in [
            (
                "2014\tHội thảo\r\n2015\tLễ\r\n",
                vec![vec!["2014", "Hội thảo"], vec!["2015", "Lễ"]],
            ),
            ("một ô", vec![vec!["một ô"]]),
            (
                "\"hai\ndòng\"\tLễ \"Khai bút\"\n",
                vec![vec!["hai\ndòng", "Lễ \"Khai bút\""]],
            ),
            ("a\t\t\n", vec![vec!["a", "", ""]]),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_block_that_was_copied_is_pasted_unchanged(
            block in (1usize..4).prop_flat_map(|width| proptest::collection::vec(
                proptest::collection::vec("[aậ \"\t\n\r]{1,4}", width), 1..4
            ))
        ) {
            prop_assert_eq!(read(&write(&block)), block);
        }
    }
}
