//! The same reading and checking at a terminal: `cargo xtask data check` and `cargo xtask data convert`.
//!
//! | module | is about |
//! | --- | --- |
//! | [`job`] | what is to be done, as the task passes it |
//! | [`input`] | documents and spreadsheets read to rows |
//! | [`report`] | the problems, as lines or as JSON |
//! | [`check`] | checks files |
//! | [`convert`] | writes documents or a table |

pub mod check;
pub mod convert;
pub mod input;
pub mod job;
pub mod report;

use input::InputError;
use job::{Job, Task};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing stands in the way.
    Done,
    /// Something cannot be shown, or with `strict` is doubtful. Nothing was written.
    Problems,
    /// A file could not be read or written.
    Failed,
}

impl Outcome {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Failed => 2,
        }
    }
}

/// Does a job. What is found goes to `out`, what fails to `err`.
pub fn run(job: &Job, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let today = today();
    let done = match &job.task {
        Task::Check { files } => check::check(job, files, today, out),
        Task::Convert {
            input,
            output,
            append,
        } => convert::convert(job, input, output, *append, today, out),
    };
    done.unwrap_or_else(|error| {
        // Nothing more can be said where this cannot be written.
        let _ = writeln!(err, "error: {}", error.sentence(job.lang.into()));
        Outcome::Failed
    })
}

impl From<std::io::Error> for InputError {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error.to_string())
    }
}

/// The present day, in universal time.
fn today() -> CivilDate {
    const UNIX_EPOCH_JULIAN_DAY: u64 = 2_440_588;
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let day = i32::try_from(UNIX_EPOCH_JULIAN_DAY + seconds / 86_400).ok();
    let date = day.and_then(|day| time::Date::from_julian_day(day).ok());
    let civil = date.and_then(|date| {
        let year = u16::try_from(date.year()).ok()?;
        CivilDate::new(year, Some(date.month().into()), Some(date.day())).ok()
    });
    civil.unwrap_or(CivilDate::EPOCH)
}

#[cfg(test)]
mod tests;
