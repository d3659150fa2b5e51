//! Writes the template for editors, `mau-hoat-dong.xlsx`, with examples from the published data.
//!
//! `template ARTICLES PROGRAMMES DAY OUT`; the day stands in the file as the one it was made on.

use editor::edition::open;
use editor::publish::workbook::template;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match write(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let [articles, programmes, day, out] = arguments else {
        return Err("expected ARTICLES PROGRAMMES DAY OUT; cargo xtask build gives them".into());
    };
    let read = |path: &String| fs::read(path).map_err(|error| format!("{path}: {error}"));
    let (edition, rows) = open(&read(articles)?, &read(programmes)?)?;
    let day = CivilDate::parse(day)
        .map_err(|_| format!("expected a day such as 2026-11-28, found {day}"))?;
    fs::write(out, template(&rows, &edition, day)?)?;
    Ok(())
}
