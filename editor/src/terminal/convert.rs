//! Writes rows as the two documents, or as a table for a spreadsheet.

use super::Outcome;
use super::check::write;
use super::input::{InputError, published, read, renumber};
use super::job::Job;
use super::report::Report;
use crate::check::texts::CheckTexts;
use crate::documents::documents;
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::io::Write;
use std::path::Path;

/// Converts a file. Nothing is written where something cannot be shown.
///
/// # Errors
/// [`InputError`] where a file cannot be read or written.
pub(super) fn convert(
    job: &Job,
    input: &Path,
    output: &Path,
    append: bool,
    today: CivilDate,
    out: &mut dyn Write,
) -> Result<Outcome, InputError> {
    let mut input = read(input, &job.data, today.year())?;
    if append && !input.is_published {
        let mut rows = published(&job.data)?.rows;
        rows.append(&mut input.rows);
        renumber(&mut rows);
        input.rows = rows;
    }
    let problems = crate::check::check(&input.rows, &input.edition, today);
    let mut report = Report::default();
    report.add(&input, &problems, job.lang.into());
    write(job, &report, out)?;
    if report.has_blocking(job.strict) {
        return Ok(Outcome::Problems);
    }
    let failed =
        |error: std::io::Error| InputError::Output(format!("{}: {error}", output.display()));
    match output.extension().and_then(|extension| extension.to_str()) {
        Some("csv") => std::fs::write(output, table(&input.rows, b',')?).map_err(failed)?,
        Some("tsv") => std::fs::write(output, table(&input.rows, b'\t')?).map_err(failed)?,
        _ => {
            let documents = documents(&input.rows, &input.edition);
            std::fs::create_dir_all(output).map_err(failed)?;
            std::fs::write(output.join("articles.json"), documents.articles).map_err(failed)?;
            std::fs::write(output.join("programmes.json"), documents.programmes).map_err(failed)?;
        }
    }
    Ok(Outcome::Done)
}

/// The rows as separated fields below the words over their columns, with a byte order mark: without it, Excel reads
/// another encoding.
fn table(rows: &[Row], separator: u8) -> Result<Vec<u8>, InputError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |error: csv::Error| InputError::Output(error.to_string());
    let texts = CheckTexts::of(Lang::Vi);
    writer
        .write_record(Column::ALL.map(|column| texts.column(column)))
        .map_err(failed)?;
    for row in rows.iter().filter(|row| !row.is_blank()) {
        writer
            .write_record(Column::ALL.map(|column| row[column].text.as_str()))
            .map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| InputError::Output(error.to_string()))
}
