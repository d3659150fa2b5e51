//! What several tests need: the published data, and rows of texts.

#![allow(dead_code, reason = "each test program uses its part")]
#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use editor::edition::{Edition, open};
use editor::table::column::Column;
use editor::table::row::{Row, RowKey};
use std::fs;
use std::path::Path;

/// A file of the published data.
pub(crate) fn data(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    fs::read_to_string(folder.join(name)).unwrap()
}

/// The published data, opened.
pub(crate) fn opened() -> (Edition, Vec<Row>) {
    let [articles, programmes] = ["articles.json", "programmes.json"].map(data);
    open(articles.as_bytes(), programmes.as_bytes()).unwrap()
}

/// A row of texts, in the order of the columns.
pub(crate) fn row(key: u64, cells: [&str; 7]) -> Row {
    let mut row = Row::empty(RowKey(key));
    for (column, text) in Column::ALL.into_iter().zip(cells) {
        text.clone_into(&mut row[column].text);
    }
    row
}
