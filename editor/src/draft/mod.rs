//! The work that is not published yet, as it is kept in the browser and saved as a file.
//!
//! [`Draft`] is its form, plain data; `database` keeps it in the browser.

#[cfg(feature = "csr")]
pub mod database;

use crate::table::row::Row;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What the first field of each draft says, so that a file is recognised.
const FORMAT: &str = "khuyen-hoc-draft";

/// The version of the form. A page reads those up to its own.
const VERSION: u32 = 1;

/// The work at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft<'a> {
    format: Cow<'a, str>,
    version: u32,
    /// When it was saved, in milliseconds since 1970.
    pub saved: f64,
    /// The rows.
    pub rows: Cow<'a, [Row]>,
    /// The articles published when the work began, as they were written.
    pub articles: Cow<'a, str>,
    /// The programmes.
    pub programmes: Cow<'a, str>,
}

impl<'a> Draft<'a> {
    /// The work at a moment in milliseconds since 1970.
    pub fn new(saved: f64, rows: &'a [Row], articles: &'a str, programmes: &'a str) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            saved,
            rows: rows.into(),
            articles: articles.into(),
            programmes: programmes.into(),
        }
    }

    /// Its text, of one line: JSON.
    pub fn write(&self) -> String {
        // Texts, numbers and lists always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads it again.
    ///
    /// # Errors
    /// When it was cut off, or written by a newer page.
    pub fn read(text: &str) -> Result<Draft<'static>, DraftError> {
        let draft: Draft<'static> =
            serde_json::from_str(text).map_err(|_| DraftError::Unreadable)?;
        if draft.format != FORMAT {
            return Err(DraftError::Unreadable);
        }
        if draft.version > VERSION {
            return Err(DraftError::Newer);
        }
        Ok(draft)
    }
}

/// Whether a file is meant as a draft, readable or not.
pub fn is_draft(bytes: &[u8]) -> bool {
    let start = bytes.get(..64).unwrap_or(bytes);
    String::from_utf8_lossy(start).contains(FORMAT)
}

/// Why a draft cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// It was cut off or changed.
    Unreadable,
    /// A newer page wrote it.
    Newer,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::table::cell::Cell;
    use crate::table::column::Column;
    use crate::table::doubt::{Doubt, DoubtReason};
    use crate::table::origin::Origin;
    use crate::table::row::RowKey;

    fn rows() -> Vec<Row> {
        let mut row = Row::empty(RowKey(3));
        row.origin = Some(Origin {
            sheet: "Năm 2015".to_owned(),
            row: 7,
        });
        row.id = Some("2015-a".to_owned());
        row[Column::Title] = Cell::typed("Lễ “Khai bút”\nhai dòng");
        row[Column::When].doubt = Some(Doubt {
            reason: DoubtReason::DayOrMonth,
            found: "5/9/2014".to_owned(),
            readings: vec!["05/09/2014".to_owned()],
        });
        row[Column::When].before_reading = Some("5/9/2014 ".to_owned());
        vec![row]
    }

    #[test]
    fn a_draft_is_read_as_it_was_written() {
        let rows = rows();
        let draft = Draft::new(1.5, &rows, "{\"articles\":[]}", "{}");
        let text = draft.write();
        assert!(is_draft(text.as_bytes()));
        let read = Draft::read(&text).unwrap();
        // Rows get new keys in the table that they come into.
        let mut expected = rows;
        expected[0].key = RowKey::default();
        assert_eq!(read.rows, expected);
        assert_eq!(
            (read.saved, &*read.articles, &*read.programmes),
            (1.5, "{\"articles\":[]}", "{}")
        );
    }

    #[test]
    fn what_is_no_draft_or_of_a_newer_page_is_told() {
        let text = Draft::new(0.0, &rows(), "", "").write();
        let newer = text.replace("\"version\":1", "\"version\":2");
        for (text, error) in [
            (&*newer, DraftError::Newer),
            (&text[..text.len() / 2], DraftError::Unreadable),
            ("{}", DraftError::Unreadable),
        ] {
            assert_eq!(Draft::read(text), Err(error));
        }
        assert!(!is_draft(b"{\"articles\":[]}"));
    }
}
