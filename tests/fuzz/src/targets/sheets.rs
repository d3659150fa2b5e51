//! Files that people bring, damaged: a sentence or a table, never a panic.

use super::expect;
use crate::damaged_text::{damaged, damaged_bytes};
use editor::check::check;
use editor::columns::matching::matching;
use editor::edition::{Edition, open};
use editor::intake::{Context, rows};
use editor::sheet::{paste_html, paste_text, read};
use fastrand::Rng;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::PathBuf;
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The year in which the files are read.
pub(super) const PRESENT_YEAR: u16 = 2026;

/// Files of several programs, with their names.
static FILES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../editor/tests/sheets/files");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("our files")
        .map(|entry| entry.expect("a file").path())
        .map(|path| {
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            (name, fs::read(path).expect("our file"))
        })
        .collect();
    files.sort();
    files
});

/// What is published.
pub(super) static EDITION: LazyLock<Edition> = LazyLock::new(|| {
    let articles = include_bytes!("../../../../data/articles.json");
    let programmes = include_bytes!("../../../../data/programmes.json");
    open(articles, programmes).expect("our documents").0
});

/// A text as a table has it.
const TABLE: &str = "Thời gian\tHoạt động\tĐơn vị\n17/8/2018\tTọa đàm “Ước mơ”\tHội Luật gia\n2019\tKý kết\tĐoàn TN\n";

/// One file, or something pasted.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    let (sheets, what) = match rng.u8(..8) {
        0 => {
            let text = damaged(TABLE, rng);
            (paste_text("", &text).map(|sheet| vec![sheet]), text)
        }
        1 => {
            let cells = TABLE.replace('\t', "<td>").replace('\n', "<tr><td>");
            let html = damaged(&format!("<table><tr><td>{cells}</table>"), rng);
            (paste_html("", &html).map(|workbook| workbook.sheets), html)
        }
        _ => {
            let (name, bytes) = &FILES[rng.usize(..FILES.len())];
            let bytes = if rng.bool() {
                within_package(bytes, rng)
            } else {
                None
            }
            .unwrap_or_else(|| damaged_bytes(bytes, rng));
            (
                read(name, &bytes).map(|workbook| workbook.sheets),
                name.clone(),
            )
        }
    };
    // What is no table is refused with a sentence.
    for sheet in &sheets.unwrap_or_default() {
        let matching = matching(sheet, &EDITION.partners);
        let context = Context {
            partners: &EDITION.partners,
            present_year: PRESENT_YEAR,
        };
        let intake = rows(sheet, &matching, context);
        let today = CivilDate::new(PRESENT_YEAR, Some(11), Some(28)).expect("a day");
        for problem in check(&intake.rows, &EDITION, today) {
            let is_known = problem
                .row
                .is_none_or(|key| intake.rows.iter().any(|row| row.key == key));
            expect(
                is_known,
                "a problem of no row",
                &format!("{what}: {problem:?}"),
            )?;
        }
    }
    Ok(())
}

/// The package with one of its parts damaged, where it is one; the checksums are right again.
fn within_package(bytes: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = rng.usize(..archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        if index == chosen {
            content = match String::from_utf8(content) {
                Ok(text) => crate::damaged_text::damaged(&text, rng).into_bytes(),
                Err(error) => damaged_bytes(error.as_bytes(), rng),
            };
        }
        writer.start_file(name, SimpleFileOptions::default()).ok()?;
        writer.write_all(&content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
