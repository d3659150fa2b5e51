//! Checks documents and spreadsheets.

use super::Outcome;
use super::input::{InputError, read};
use super::job::{Format, Job};
use super::report::Report;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::io::Write;
use std::path::PathBuf;

/// Checks each file and tells what was found in all of them.
///
/// # Errors
/// [`InputError`] where one cannot be read.
pub(super) fn check(
    job: &Job,
    files: &[PathBuf],
    today: CivilDate,
    out: &mut dyn Write,
) -> Result<Outcome, InputError> {
    let mut report = Report::default();
    for file in files {
        let input = read(file, &job.data, today.year())?;
        let problems = crate::check::check(&input.rows, &input.edition, today);
        report.add(&input, &problems, job.lang.into());
    }
    write(job, &report, out)?;
    Ok(if report.has_blocking(job.strict) {
        Outcome::Problems
    } else {
        Outcome::Done
    })
}

/// Writes the report in the form that was asked for.
///
/// # Errors
/// [`InputError::Output`].
pub(super) fn write(job: &Job, report: &Report, out: &mut dyn Write) -> Result<(), InputError> {
    match job.format {
        Format::Text => writeln!(out, "{}", report.text(job.lang.into()))?,
        Format::Json => {
            let json = serde_json::to_string_pretty(report)
                .map_err(|error| InputError::Output(error.to_string()))?;
            writeln!(out, "{json}")?;
        }
    }
    Ok(())
}
