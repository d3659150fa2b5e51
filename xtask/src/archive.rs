//! `cargo xtask archive`: any data, the timeline and the program in one file.

use crate::checkout::Checkout;
use crate::cli::Files;
use crate::error::Error;
use crate::prerender::{self, Sources};
use crate::release;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the release, since the program goes into the file, and writes the file.
///
/// # Errors
/// When the release does not build, or the data cannot be shown.
pub(crate) fn freeze(checkout: &Checkout, files: &Files) -> Result<(), Error> {
    let out = absolute(&files.out)?;
    let data = [absolute(&files.articles)?, absolute(&files.programmes)?];
    for file in &data {
        // Told before the build and not after it.
        fs::metadata(file).map_err(Error::file(file))?;
    }
    release::build(checkout)?;
    let sources = Sources::in_work_dir(checkout);
    prerender::render(
        checkout,
        &sources,
        &data,
        &json!([sources.archive(checkout, &out)]),
    )?;
    println!("wrote {}", out.display());
    Ok(())
}

/// As seen from where the task was called, and not from the top of the checkout.
fn absolute(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).map_err(Error::file(path))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::cli::{self, Task};

    fn read_line(line: &str) -> Result<Task, Error> {
        cli::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_three_files_are_read_in_any_order() {
        let files = Task::Archive(Files {
            articles: "data/a.json".into(),
            programmes: "../p.json".into(),
            out: "b.html".into(),
        });
        for line in [
            "archive --articles data/a.json --programmes ../p.json --out b.html",
            "archive --out b.html --programmes ../p.json --articles data/a.json",
        ] {
            assert_eq!(read_line(line).unwrap(), files, "{line}");
        }
    }

    #[test]
    fn what_the_line_lacks_is_told_with_what_was_found_and_where_to_look() {
        const ALL: &str = "--articles, --programmes and --out, each with a file";
        const OPTION: &str = "an option of this task";
        for (line, expected, found) in [
            ("archive", ALL, "not all of them"),
            ("archive --programmes p --out b", ALL, "not all of them"),
            ("archive --articles a --out b", ALL, "not all of them"),
            (
                "archive --articles a --programmes p",
                ALL,
                "not all of them",
            ),
            (
                "archive --articles",
                "a file after --articles",
                "the end of the line",
            ),
            (
                "archive --programmes",
                "a file after --programmes",
                "the end of the line",
            ),
            (
                "archive --articles a --out",
                "a file after --out",
                "the end of the line",
            ),
            ("archive --article a", OPTION, "--article"),
            ("archive a.json", OPTION, "a.json"),
        ] {
            let told =
                format!("expected {expected}, found {found:?}; `cargo xtask help` names them all");
            assert_eq!(read_line(line).unwrap_err().to_string(), told, "{line}");
        }
    }

    #[test]
    fn the_help_that_a_wrong_line_points_to_names_every_option() {
        let help = cli::HELP.lines();
        let mut lines = help.filter(|line| line.starts_with("cargo xtask archive"));
        let line = lines.next().unwrap();
        for option in ["--articles FILE", "--programmes FILE", "--out FILE"] {
            assert!(line.contains(option), "{option} in {line}");
        }
    }

    #[test]
    fn files_are_those_of_the_folder_the_task_was_called_in() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(absolute(Path::new("b.html")).unwrap(), here.join("b.html"));
        let elsewhere = here.join("elsewhere.json");
        assert_eq!(absolute(&elsewhere).unwrap(), elsewhere);
    }

    #[test]
    fn a_file_of_no_name_is_refused() {
        let line = [
            "archive",
            "--articles",
            "",
            "--programmes",
            "p",
            "--out",
            "b",
        ];
        assert!(cli::read(line.map(str::to_owned)).is_err());
    }
}
