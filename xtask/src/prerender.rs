//! Calls the program that renders the timeline natively (`prerender/`). It is no part of this one, since
//! it is built with Leptos: minutes, for tasks that mostly need none of it.

use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// What pages are made of, as the last build left it in its work folder.
pub(crate) struct Sources {
    style: PathBuf,
    prerendered_style: PathBuf,
    archive_style: PathBuf,
    /// The script that stands first in an element.
    pub(crate) hide_before_query: PathBuf,
    /// The script that stands right after it.
    pub(crate) apply_query: PathBuf,
    /// The script of the archive, with the program in it.
    pub(crate) archive_script: PathBuf,
}

impl Sources {
    /// Where a build puts them.
    pub(crate) fn in_work_dir(checkout: &Checkout) -> Self {
        let work = |name| checkout.work_dir().join(name);
        Self {
            style: work("style/widget.css"),
            prerendered_style: work("style/prerendered.css"),
            archive_style: work("style/archive.css"),
            hide_before_query: work("hide-before-query.js"),
            apply_query: work("apply-query.js"),
            archive_script: work("archive.js"),
        }
    }

    /// The part of a job that asks for an archive.
    ///
    /// # Errors
    /// When the day of the release is set to something else.
    pub(crate) fn archive(&self, checkout: &Checkout, out: &Path) -> Result<Value, Error> {
        Ok(json!({ "archive": {
            "template": checkout.path("pages/archive.html"),
            "script": self.archive_script,
            "style": self.archive_style,
            "version": env!("CARGO_PKG_VERSION"),
            "date": date()?,
            "out": out,
        } }))
    }
}

/// Renders what is asked for from the two files of data.
///
/// # Errors
/// When the program does not build, or a document cannot be shown; it has said which.
pub(crate) fn render(
    checkout: &Checkout,
    sources: &Sources,
    [articles, programmes]: &[PathBuf; 2],
    outputs: &Value,
) -> Result<(), Error> {
    let job = json!({
        "articles": articles,
        "programmes": programmes,
        "assets": {
            "style": sources.style,
            "prerendered_style": sources.prerendered_style,
            "hide_before_query": sources.hide_before_query,
            "apply_query": sources.apply_query,
        },
        "outputs": outputs,
    });
    ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "prerender"])
        .run_with_stdin(&job.to_string())
}

/// The name of the variable that sets the day of a release (its specification: reproducible-builds.org).
pub(crate) const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day of a release, counted from 1970-01-01: that of the variable [`EPOCH`] where it is set, so that the
/// same sources can give the same bytes, else today in UTC.
///
/// # Errors
/// When the variable holds no number.
pub(crate) fn day() -> Result<u64, Error> {
    let seconds = match std::env::var(EPOCH) {
        Ok(text) => text.parse::<u64>().map_err(|_| Error::Unexpected {
            place: format!("the variable {EPOCH}"),
            expected: "seconds since 1970".to_owned(),
            found: text,
            next: "set it to a whole number, or not at all",
        })?,
        Err(_) => SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs()),
    };
    Ok(seconds / 86_400)
}

/// The same as a date, `2026-11-25`.
///
/// # Errors
/// As [`day`].
pub(crate) fn date() -> Result<String, Error> {
    day().map(civil_date)
}

/// The date of a day since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms", `civil_from_days`; years begin in March, so that the leap day is their last.
fn civil_date(days: u64) -> String {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_1970_are_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (17_760, "2018-08-17"),
            (20_782, "2026-11-25"),
        ] {
            assert_eq!(civil_date(days), date);
        }
    }
}
