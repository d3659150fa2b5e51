//! Files as rows: the published documents, and spreadsheets.

use crate::columns::matching::matching;
use crate::edition::open::OpenError;
use crate::edition::{Edition, open};
use crate::intake::left_out::LeftOut;
use crate::intake::{Context, rows};
use crate::sheet;
use crate::sheet::error::SheetError;
use crate::sheet::sniff::{FileKind, sniff};
use crate::table::column::Column;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::path::{Path, PathBuf};

/// The rows of a file, with what they stand in.
pub struct Input {
    /// The file, or the folder of both documents.
    pub path: PathBuf,
    /// What is published with the rows, or, of a spreadsheet, what it is checked against.
    pub edition: Edition,
    /// The activities.
    pub rows: Vec<Row>,
    /// What is not among them, by sheet.
    pub left_out: Vec<(String, LeftOut)>,
    /// Which column of which sheet each column was read from.
    pub columns: Vec<(String, Column, u32)>,
    /// Whether the rows are those of the published documents.
    pub is_published: bool,
}

/// Why a file has no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputError {
    /// It cannot be opened.
    NotOpened {
        /// The file.
        path: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// It is no table.
    Sheet(PathBuf, SheetError),
    /// It has tables, but none with columns for time and title.
    NoColumns(PathBuf),
    /// It is a document that cannot be read.
    Document(PathBuf, OpenError),
    /// What was found cannot be written.
    Output(String),
}

impl InputError {
    /// What happened and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NotOpened { path, detail }, Lang::Vi) => {
                format!(
                    "{}: không mở được ({detail}). Hãy kiểm tra đường dẫn.",
                    path.display()
                )
            }
            (Self::NotOpened { path, detail }, Lang::En) => {
                format!(
                    "{}: cannot be opened ({detail}). Check the path.",
                    path.display()
                )
            }
            (Self::Sheet(path, error), lang) => {
                format!("{}: {}", path.display(), error.sentence(lang))
            }
            (Self::Document(path, error), lang) => {
                format!("{}: {}", path.display(), error.sentence(lang))
            }
            (Self::NoColumns(path), Lang::Vi) => format!(
                "{}: không thấy cột thời gian và cột tên hoạt động. Hãy đặt tên cột như “Thời gian”, “Tên hoạt động”.",
                path.display()
            ),
            (Self::NoColumns(path), Lang::En) => format!(
                "{}: there are no columns for time and title. Name them, such as “Thời gian”, “Tên hoạt động”.",
                path.display()
            ),
            (Self::Output(detail), Lang::Vi) => format!("Không ghi được ({detail})."),
            (Self::Output(detail), Lang::En) => format!("Cannot be written ({detail})."),
        }
    }
}

/// Reads a file. The documents are found in a folder, or known by what is in them.
///
/// # Errors
/// [`InputError`].
pub fn read(path: &Path, data: &Path, present_year: u16) -> Result<Input, InputError> {
    if path.is_dir() {
        return published(path);
    }
    let bytes = bytes_of(path)?;
    match sniff(&bytes) {
        FileKind::Json => document(path, &bytes),
        _ => spreadsheet(path, &bytes, data, present_year),
    }
}

/// The documents of a folder; without a folder or file, an edition that begins with nothing.
///
/// # Errors
/// [`InputError`] where a document cannot be read.
pub fn published(folder: &Path) -> Result<Input, InputError> {
    let bytes = |name: &str, empty: &[u8]| match std::fs::read(folder.join(name)) {
        Ok(bytes) => bytes,
        Err(_) => empty.to_vec(),
    };
    let articles = bytes("articles.json", EMPTY_ARTICLES);
    let programmes = bytes("programmes.json", EMPTY_PROGRAMMES);
    opened(folder, &articles, &programmes)
}

const EMPTY_ARTICLES: &[u8] = b"{\"articles\": []}";
const EMPTY_PROGRAMMES: &[u8] = b"{\"programmes\": []}";

/// One document alone, known by its list.
fn document(path: &Path, bytes: &[u8]) -> Result<Input, InputError> {
    let is_articles = serde_json::from_slice::<serde_json::Value>(bytes).map_or_else(
        |_| path.ends_with("articles.json"),
        |value| value.get("articles").is_some(),
    );
    if is_articles {
        // Names of partners are in the other document, beside it.
        let beside = path.with_file_name("programmes.json");
        let programmes = std::fs::read(beside).unwrap_or_else(|_| EMPTY_PROGRAMMES.to_vec());
        opened(path, bytes, &programmes)
    } else {
        opened(path, EMPTY_ARTICLES, bytes)
    }
}

fn opened(path: &Path, articles: &[u8], programmes: &[u8]) -> Result<Input, InputError> {
    let opened = open(articles, programmes);
    let (edition, rows) = opened.map_err(|error| InputError::Document(path.to_owned(), error))?;
    Ok(Input {
        path: path.to_owned(),
        edition,
        rows,
        left_out: Vec::new(),
        columns: Vec::new(),
        is_published: true,
    })
}

fn spreadsheet(
    path: &Path,
    bytes: &[u8],
    data: &Path,
    present_year: u16,
) -> Result<Input, InputError> {
    let name = path
        .file_stem()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let book =
        sheet::read(&name, bytes).map_err(|error| InputError::Sheet(path.to_owned(), error))?;
    let edition = published(data)?.edition;
    let context = Context {
        partners: &edition.partners,
        present_year,
    };
    let mut input = Input {
        path: path.to_owned(),
        rows: Vec::new(),
        left_out: Vec::new(),
        columns: Vec::new(),
        is_published: false,
        edition: Edition::default(),
    };
    let mut has_columns = false;
    for sheet in book.sheets.iter().filter(|sheet| !sheet.hidden) {
        let matching = matching(sheet, &edition.partners);
        let has = |column| matching.sheet_columns(column).next().is_some();
        if !has(Column::Title) || !has(Column::When) {
            continue;
        }
        has_columns = true;
        for matched in &matching.columns {
            input.columns.extend(
                matched
                    .column
                    .map(|column| (sheet.name.clone(), column, matched.sheet_column)),
            );
        }
        let intake = rows(sheet, &matching, context);
        input.left_out.extend(
            intake
                .left_out
                .into_iter()
                .map(|left_out| (sheet.name.clone(), left_out)),
        );
        input.rows.extend(intake.rows);
    }
    if !has_columns {
        return Err(InputError::NoColumns(path.to_owned()));
    }
    renumber(&mut input.rows);
    input.edition = edition;
    Ok(input)
}

/// Gives the rows of several sheets keys of their own.
pub(super) fn renumber(rows: &mut [Row]) {
    for (row, key) in rows.iter_mut().zip(1..) {
        row.key = RowKey(key);
    }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, InputError> {
    std::fs::read(path).map_err(|error| InputError::NotOpened {
        path: path.to_owned(),
        detail: error.to_string(),
    })
}
