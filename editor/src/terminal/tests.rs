use super::job::{Format, JobLang};
use super::*;
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn sheet(name: &str) -> PathBuf {
    repository().join("editor/tests/sheets/files").join(name)
}

fn done(task: Task, format: Format, strict: bool) -> (Outcome, String, String) {
    let job = Job {
        data: repository().join("data"),
        format,
        lang: JobLang::Vi,
        strict,
        task,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(&job, &mut out, &mut err);
    (
        outcome,
        String::from_utf8(out).unwrap(),
        String::from_utf8(err).unwrap(),
    )
}

fn checked(file: PathBuf, format: Format, strict: bool) -> (Outcome, String, String) {
    done(Task::Check { files: vec![file] }, format, strict)
}

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("timeline-data-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_published_data_have_no_problem_that_hides_anything() {
    let (outcome, out, _) = checked(repository().join("data"), Format::Text, false);
    assert_eq!(outcome, Outcome::Done, "{out}");
}

#[test]
fn a_problem_of_a_spreadsheet_is_told_with_its_cell() {
    let (outcome, out, _) = checked(sheet("openpyxl-formulas.xlsx"), Format::Text, false);
    assert_eq!(outcome, Outcome::Problems);
    assert!(out.contains("!A3: "), "{out}");
    let (_, out, _) = checked(sheet("openpyxl-formulas.xlsx"), Format::Json, false);
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let cell = problems
        .iter()
        .filter_map(|problem| problem["cell"].as_str())
        .find(|cell| cell.ends_with("!A3"));
    assert!(cell.is_some(), "{out}");
    assert!(report["counts"]["error"].as_u64() > Some(0));
}

#[test]
fn doubts_fail_only_where_they_are_asked_to() {
    let file = || sheet("python-crlf.csv");
    assert_eq!(checked(file(), Format::Text, false).0, Outcome::Done);
    assert_eq!(checked(file(), Format::Text, true).0, Outcome::Problems);
}

#[test]
fn what_cannot_be_read_is_told_apart_from_what_is_wrong() {
    let (outcome, _, err) = checked(repository().join("no-such-file.xlsx"), Format::Text, false);
    assert_eq!((outcome, outcome.code()), (Outcome::Failed, 2));
    assert!(err.contains("no-such-file.xlsx"), "{err}");
    let (outcome, _, err) = checked(
        repository().join("docs/pictures/phone.png"),
        Format::Text,
        false,
    );
    assert_eq!(outcome, Outcome::Failed);
    assert!(err.contains("bức ảnh"), "{err}");
}

#[test]
fn a_spreadsheet_becomes_documents_and_documents_a_table_with_the_same_rows() {
    let folder = Folder::new("convert");
    let documents = folder.0.join("data");
    let convert = |input: PathBuf, output: PathBuf| {
        done(
            Task::Convert {
                input,
                output,
                append: false,
            },
            Format::Text,
            false,
        )
    };
    let (outcome, out, err) = convert(sheet("openpyxl-layout.xlsx"), documents.clone());
    assert_eq!(outcome, Outcome::Done, "{out}{err}");
    let table = folder.0.join("table.csv");
    let (outcome, out, err) = convert(documents, table.clone());
    assert_eq!(outcome, Outcome::Done, "{out}{err}");
    let csv = std::fs::read_to_string(&table).unwrap();
    for row in [
        "15/01/2015,Khởi động,Hội Luật gia,Tọa đàm",
        "08/03/2015,Gặp mặt,Hội Liên hiệp Phụ nữ,Tọa đàm",
        "9/2015,Khai bút,,Cuộc thi",
    ] {
        assert!(csv.contains(row), "{row}\n{csv}");
    }
}

#[test]
fn nothing_is_written_where_something_cannot_be_shown() {
    let folder = Folder::new("refused");
    let output = folder.0.join("data");
    let task = Task::Convert {
        input: sheet("openpyxl-formulas.xlsx"),
        output: output.clone(),
        append: false,
    };
    assert_eq!(done(task, Format::Text, false).0, Outcome::Problems);
    assert!(!output.exists());
}

#[test]
fn rows_can_be_added_to_the_published_ones() {
    let folder = Folder::new("append");
    let output = folder.0.clone();
    let task = |append| Task::Convert {
        input: sheet("openpyxl-layout.xlsx"),
        output: output.clone(),
        append,
    };
    let count = |append| {
        let (outcome, out, err) = done(task(append), Format::Json, false);
        assert_eq!(outcome, Outcome::Done, "{out}{err}");
        let report: serde_json::Value = serde_json::from_str(&out).unwrap();
        report["activities"].as_u64().unwrap()
    };
    let published = input::published(&repository().join("data"))
        .unwrap()
        .rows
        .len();
    assert_eq!(count(false), 4);
    assert_eq!(count(true), 4 + u64::try_from(published).unwrap());
}
