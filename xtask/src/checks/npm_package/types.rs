//! The declarations of the package, read by the checkers that developers have: TypeScript, and those of the
//! templates of Vue and Svelte.

use super::SOURCES;
use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One of these ends each line that a checker must refuse.
const WRONG: [&str; 2] = ["// wrong", "<!-- wrong -->"];

/// Files and line numbers.
type Lines = BTreeSet<(String, usize)>;

/// Checks the types in all sources and compares the refused lines with the wrong ones.
///
/// # Errors
/// When a checker refuses other lines than the wrong ones.
pub(super) fn check(checkout: &Checkout, site: &Path, sources: &[PathBuf]) -> Result<(), Error> {
    let tool = |name: &str| {
        let path = checkout.npm_sites().join("node_modules/.bin").join(name);
        ToolCommand::new(checkout, path).folder(site)
    };
    let typescript = ToolCommand::new(checkout, checkout.npm_bin("tsc"))
        .args(["--project", ".", "--pretty", "false"])
        .folder(site)
        .stdout_any_status()?;
    let vue = tool("vue-tsc")
        .args(["--project", "tsconfig.vue.json", "--pretty", "false"])
        .stdout_any_status()?;
    let svelte = tool("svelte-check")
        .args(["--workspace", ".", "--tsconfig", "./tsconfig.svelte.json"])
        .args(["--output", "machine"])
        .stdout_any_status()?;
    let mut refused = refused_by_typescript(&typescript);
    refused.extend(refused_by_typescript(&vue));
    refused.extend(refused_by_svelte(&svelte));
    let wrong = wrong_lines(sources)?;
    if refused == wrong && !wrong.is_empty() {
        return Ok(());
    }
    Err(Error::Unexpected {
        place: format!("{SOURCES}, with the declarations of {NAME}"),
        expected: format!("errors in the lines that end in {WRONG:?}: {wrong:?}"),
        found: format!("{refused:?}\n{typescript}{vue}{svelte}"),
        next: "fix xtask/src/element_api",
    })
}

fn wrong_lines(sources: &[PathBuf]) -> Result<Lines, Error> {
    let mut wrong = Lines::new();
    for path in sources {
        let text = fs::read_to_string(path).map_err(Error::file(path))?;
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        for (line, number) in text.lines().zip(1..) {
            if WRONG.iter().any(|mark| line.ends_with(mark)) {
                wrong.insert((file.clone().into_owned(), number));
            }
        }
    }
    Ok(wrong)
}

/// Errors such as `file.ts(6,1): error TS2322: …`. An error without a line counts as line 0.
fn refused_by_typescript(output: &str) -> Lines {
    let errors = output.lines().filter(|line| line.contains("error TS"));
    errors
        .map(|line| {
            let (file, rest) = line.split_once('(').unwrap_or((line, ""));
            let number = rest.split(',').next().unwrap_or_default();
            (file.to_owned(), number.parse().unwrap_or(0))
        })
        .collect()
}

/// Errors such as `1795847318875 ERROR "App.svelte" 16:22 "…"`.
fn refused_by_svelte(output: &str) -> Lines {
    let errors = output.lines().filter_map(|line| line.split_once(" ERROR "));
    errors
        .map(|(_, error)| {
            let mut parts = error.split('"').skip(1);
            let file = parts.next().unwrap_or(error);
            let number = parts.next().and_then(|place| place.trim().split_once(':'));
            let number = number.and_then(|(line, _)| line.parse().ok());
            (file.to_owned(), number.unwrap_or(0))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refused_lines_are_read_from_compiler_errors() {
        let output =
            "a.ts(6,1): error TS2322: Type 'x'\n  is not assignable\nb.tsx(12,70): error TS1: y\n";
        let expected = [("a.ts".to_owned(), 6), ("b.tsx".to_owned(), 12)];
        assert_eq!(refused_by_typescript(output), expected.into());
        let of_no_file = refused_by_typescript("error TS5023: Unknown compiler option");
        assert_eq!(of_no_file.len(), 1, "{of_no_file:?}");
    }

    #[test]
    fn refused_lines_are_read_from_errors_of_svelte() {
        let output = "1 START \"/site\"\n2 ERROR \"App.svelte\" 16:22 \"Type '\\\"both\\\"'\"\n3 COMPLETED 1 FILES 1 ERRORS\n";
        assert_eq!(
            refused_by_svelte(output),
            [("App.svelte".to_owned(), 16)].into()
        );
    }
}
