//! The lists to choose from, on a hidden sheet: in the rule itself, a list is cut at 255 signs and at commas.

use crate::edition::Edition;
use crate::reading::status::status_text;
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::activity::Status;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The sheet.
pub(super) const LISTS_SHEET: &str = "Danh mục";

/// What can be chosen in which column.
pub(super) struct Lists([(Column, Vec<String>); 3]);

impl Lists {
    pub(super) fn new(edition: &Edition) -> Self {
        let partners = edition.partners.iter().map(|partner| partner.name.clone());
        let mut kinds: Vec<String> = (Lang::Vi.texts().kinds.iter())
            .map(|(_, words)| (*words).to_owned())
            .collect();
        for kind in &edition.kinds {
            if !kinds.contains(kind) {
                kinds.push(kind.clone());
            }
        }
        let statuses = Status::ALL.map(|status| status_text(status).to_owned());
        Self([
            (Column::Partners, partners.collect()),
            (Column::Kind, kinds),
            (Column::Status, statuses.into()),
        ])
    }

    /// Each column with the cells of its list, as a formula names them.
    pub(super) fn by_column(&self) -> impl Iterator<Item = (Column, String)> {
        let lists = self.0.iter().zip(["A", "B", "C"]);
        lists
            .filter(|((_, items), _)| !items.is_empty())
            .map(|((column, items), letter)| {
                let formula = format!("='{LISTS_SHEET}'!${letter}$1:${letter}${}", items.len());
                (*column, formula)
            })
    }

    pub(super) fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(LISTS_SHEET)?.set_hidden(true);
        for (number, (_, items)) in (0_u16..).zip(&self.0) {
            for (row, item) in (0_u32..).zip(items) {
                sheet.write_string(row, number, item)?;
            }
        }
        Ok(())
    }
}
