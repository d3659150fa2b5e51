//! Reading a file of this folder as the page does, and what tests ask about it.

use editor::columns::matching::{Matching, matching};
use editor::intake::{Context, Intake, rows};
use editor::sheet::read;
use editor::sheet::workbook::{Sheet, Workbook};
use editor::table::cell::Cell;
use editor::table::column::Column;
use editor::table::doubt::DoubtReason;
use editor::table::partner::Partner;
use editor::table::row::Row;

/// The year in which the files are read.
pub(crate) const PRESENT_YEAR: u16 = 2026;

/// A sheet that was read to rows.
pub(crate) struct Reading {
    pub(crate) sheet: Sheet,
    pub(crate) matching: Matching,
    pub(crate) intake: Intake,
}

pub(crate) fn bytes(file: &str) -> Vec<u8> {
    let path = format!("{}/tests/sheets/files/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn workbook(file: &str) -> Workbook {
    read(file, &bytes(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The first sheet that is not hidden.
pub(crate) fn reading(file: &str) -> Reading {
    let sheets = workbook(file).sheets;
    let visible = sheets.into_iter().find(|sheet| !sheet.hidden);
    reading_of(visible.expect("a visible sheet"))
}

pub(crate) fn reading_of(sheet: Sheet) -> Reading {
    let partners = partners();
    let matching = matching(&sheet, &partners);
    let context = Context {
        partners: &partners,
        present_year: PRESENT_YEAR,
    };
    let intake = rows(&sheet, &matching, context);
    Reading {
        sheet,
        matching,
        intake,
    }
}

impl Reading {
    /// The row that came from that row of the sheet.
    pub(crate) fn row(&self, number: u32) -> &Row {
        let mut rows = self.intake.rows.iter();
        rows.find(|row| {
            row.origin
                .as_ref()
                .is_some_and(|origin| origin.row == number)
        })
        .unwrap_or_else(|| panic!("row {number} is not among the rows"))
    }

    pub(crate) fn cell(&self, number: u32, column: Column) -> &Cell {
        &self.row(number)[column]
    }

    /// Time, title, kind and partners of a row, as one text.
    pub(crate) fn texts(&self, number: u32) -> [&str; 4] {
        let row = self.row(number);
        [Column::When, Column::Title, Column::Kind, Column::Partners]
            .map(|column| row[column].text.as_str())
    }

    /// Why a cell is asked about, and the texts that may be meant.
    pub(crate) fn doubt(&self, number: u32, column: Column) -> Option<(DoubtReason, Vec<&str>)> {
        let doubt = self.cell(number, column).doubt.as_ref()?;
        Some((
            doubt.reason,
            doubt.readings.iter().map(String::as_str).collect(),
        ))
    }

    pub(crate) fn numbers(&self) -> Vec<u32> {
        let origins = self
            .intake
            .rows
            .iter()
            .filter_map(|row| row.origin.as_ref());
        origins.map(|origin| origin.row).collect()
    }

    /// The text of a cell of the sheet itself, untouched.
    pub(crate) fn raw(&self, number: u32, column: u32) -> String {
        self.sheet
            .row(number)
            .map(|row| row.text(column))
            .unwrap_or_default()
    }
}

/// The partners of the district.
pub(crate) fn partners() -> Vec<Partner> {
    [
        ("phong-gddt", "Phòng Giáo dục và Đào tạo", "Phòng GD&ĐT"),
        ("doan-tncs-hcm", "Đoàn TNCS Hồ Chí Minh", "Đoàn TN"),
        ("hoi-cuu-chien-binh", "Hội Cựu chiến binh", "Hội CCB"),
        ("hoi-lien-hiep-phu-nu", "Hội Liên hiệp Phụ nữ", "Hội LHPN"),
        ("hoi-nguoi-cao-tuoi", "Hội Người cao tuổi", "Hội NCT"),
        ("hoi-luat-gia", "Hội Luật gia", "Hội Luật gia"),
    ]
    .map(|(id, name, short)| Partner::new(id, name, short))
    .to_vec()
}
