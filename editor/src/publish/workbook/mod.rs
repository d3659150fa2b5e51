//! The table as an Excel workbook, and the template for a new one: a sheet of activities with lists to choose
//! from, a sheet of instructions, and the lists on a hidden sheet.

mod lists;
mod texts;

use crate::check::texts::CheckTexts;
use crate::edition::Edition;
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use lists::{LISTS_SHEET, Lists};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, IgnoreError, Workbook, Worksheet, XlsxError,
};
use texts::{ACTIVITIES_SHEET, INSTRUCTIONS, INSTRUCTIONS_SHEET, PARTNERS_HINT};

/// How wide the columns are, in letters, in the order of [`Column::ALL`].
const WIDTHS: [f64; Column::ALL.len()] = [20.0, 48.0, 34.0, 18.0, 16.0, 60.0, 40.0];

/// How many rows below the last one have the lists and the format of the sheet.
const SPARE_ROWS: u32 = 2_000;

/// The rows as a workbook.
///
/// All cells are texts, as they stand in the table: a spreadsheet would make days of `8/2018` and numbers of `2018`,
/// and each in its own language. `day` is written into the file as the day it was made, so that the same rows are
/// the same bytes.
///
/// # Errors
/// When there are more rows than a sheet has, or a text is longer than a cell may be (32,767 letters).
pub fn workbook(rows: &[Row], edition: &Edition, day: CivilDate) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(
        day.year().max(1900),
        day.month().unwrap_or(1),
        day.day().unwrap_or(1),
    )?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(Lang::Vi.texts().title)
            .set_creation_datetime(&made),
    );
    let lists = Lists::new(edition);
    write_activities(workbook.add_worksheet(), rows, &lists)?;
    write_instructions(workbook.add_worksheet())?;
    lists.write(workbook.add_worksheet())?;
    workbook.save_to_buffer()
}

/// The template for editors: two activities of our own as examples, one held and one planned.
///
/// # Errors
/// Never in practice: it is small.
pub fn template(rows: &[Row], edition: &Edition, day: CivilDate) -> Result<Vec<u8>, XlsxError> {
    let planned = rows.iter().rev().take(1);
    let examples: Vec<Row> = rows.iter().take(1).chain(planned).cloned().collect();
    workbook(&examples, edition, day)
}

fn write_activities(sheet: &mut Worksheet, rows: &[Row], lists: &Lists) -> Result<(), XlsxError> {
    sheet.set_name(ACTIVITIES_SHEET)?;
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x0B_3F52))
        .set_font_color(Color::White)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    let text = Format::new()
        .set_num_format("@")
        .set_align(FormatAlign::Top)
        .set_text_wrap();
    let names = CheckTexts::of(Lang::Vi);
    for (number, column) in (0_u16..).zip(Column::ALL) {
        sheet.set_column_width(number, WIDTHS[column.index()])?;
        sheet.set_column_format(number, &text)?;
        sheet.write_string_with_format(0, number, names.column(column), &head)?;
    }
    for (number, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(&row.cells) {
            if !cell.text.is_empty() {
                sheet.write_string_with_format(number, column, &cell.text, &text)?;
            }
        }
    }
    let last = u32::try_from(rows.len())
        .unwrap_or(u32::MAX)
        .saturating_add(SPARE_ROWS)
        .min(1_048_575);
    // Years are texts on purpose.
    sheet.ignore_error_range(1, 0, last, 0, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last, 6)?;
    for (column, list) in lists.by_column() {
        let mut choice = DataValidation::new().allow_list_formula(Formula::new(list));
        if column == Column::Partners {
            choice = choice.set_input_message(PARTNERS_HINT)?;
        }
        // A list to choose from, and not a limit: several partners, and kinds of one's own, are right too.
        choice = choice.show_error_message(false);
        let number = u16::try_from(column.index()).unwrap_or(0);
        sheet.add_data_validation(1, number, last, number, &choice)?;
    }
    Ok(())
}

fn write_instructions(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(INSTRUCTIONS_SHEET)?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    let bold = Format::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Hair);
    let plain = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Hair);
    for (number, (name, text)) in (0_u32..).zip(INSTRUCTIONS) {
        sheet.write_string_with_format(number, 0, name, &bold)?;
        sheet.write_string_with_format(number, 1, text, &plain)?;
    }
    Ok(())
}

/// The name of the hidden sheet with the lists.
pub const HIDDEN_SHEET: &str = LISTS_SHEET;
