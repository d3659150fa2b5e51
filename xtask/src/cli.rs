//! What can be asked for on the command line.

use crate::error::Error;
use std::path::PathBuf;

/// Shown by `cargo xtask` and `cargo xtask help`.
pub(crate) const HELP: &str = "\
cargo xtask serve [--port N]      build, serve the demo page on http://127.0.0.1:8080/, rebuild on change
cargo xtask build                 write the release to dist/ and print its size
cargo xtask test                  run every test and check
    --only native|browser|servers  one part of them
    --engine chromium|firefox|webkit   the browser tests in one engine only
cargo xtask archive --articles FILE --programmes FILE --out FILE
                                  write these data, the timeline and the program into one file
cargo xtask pictures              take the pictures of the documentation anew
cargo xtask schema                write schema/*.json anew from the Rust types
cargo xtask face                  write the tables of options, events and properties in the docs anew
cargo xtask package               try the release in dist/ as developers do: npm, TypeScript, Vite
cargo xtask verify                build the release twice, in two folders, and compare every file
cargo xtask size                  print the size of the release in dist/
cargo xtask postbuild             the last step of a build; Trunk calls it
";

/// The port of the demo page where none is named.
const DEFAULT_PORT: u16 = 8080;

/// One task with its options.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Help,
    Serve { port: u16 },
    Build,
    Test(Plan),
    Archive(Files),
    Pictures,
    Postbuild,
    Schema,
    Face,
    Package,
    Size,
    Verify,
}

/// The files of an archive.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Files {
    /// The articles.
    pub(crate) articles: PathBuf,
    /// The programmes.
    pub(crate) programmes: PathBuf,
    /// Where the archive goes.
    pub(crate) out: PathBuf,
}

/// Which tests to run; all of them by default.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Plan {
    /// One part only.
    pub(crate) only: Option<Part>,
    /// One engine only.
    pub(crate) engine: Option<Engine>,
}

/// The parts of the tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    /// What needs no browser.
    Native,
    /// What a browser runs, on the release.
    Browser,
    /// The kits of `hosts/` on their servers.
    Servers,
}

/// A browser engine of the browser tests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    /// Every engine, in the order they are tested.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// The name on the command line and in the variable `ENGINE` of the browser tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// When a task, an option or a value is not one of those in [`HELP`].
pub(crate) fn read(arguments: impl IntoIterator<Item = String>) -> Result<Task, Error> {
    let mut arguments = arguments.into_iter();
    let Some(name) = arguments.next() else {
        return Ok(Task::Help);
    };
    let mut task = match name.as_str() {
        "help" | "--help" | "-h" => return Ok(Task::Help),
        "serve" => Task::Serve { port: DEFAULT_PORT },
        "build" => Task::Build,
        "test" => Task::Test(Plan::default()),
        "archive" => Task::Archive(Files::default()),
        "pictures" => Task::Pictures,
        "postbuild" => Task::Postbuild,
        "schema" => Task::Schema,
        "face" => Task::Face,
        "package" => Task::Package,
        "size" => Task::Size,
        "verify" => Task::Verify,
        other => return Err(usage("a task", other)),
    };
    while let Some(option) = arguments.next() {
        match (&mut task, option.as_str()) {
            (Task::Serve { port }, "--port") => {
                let text = value(&mut arguments, "a port number after --port")?;
                *port = text
                    .parse()
                    .map_err(|_| usage("a port number after --port", &text))?;
            }
            (Task::Test(plan), "--only") => {
                plan.only = Some(part(&value(&mut arguments, PART)?)?);
            }
            (Task::Test(plan), "--engine") => {
                plan.engine = Some(engine(&value(&mut arguments, ENGINE)?)?);
            }
            (Task::Archive(files), "--articles") => {
                files.articles = value(&mut arguments, "a file after --articles")?.into();
            }
            (Task::Archive(files), "--programmes") => {
                files.programmes = value(&mut arguments, "a file after --programmes")?.into();
            }
            (Task::Archive(files), "--out") => {
                files.out = value(&mut arguments, "a file after --out")?.into();
            }
            (_, other) => return Err(usage("an option of this task", other)),
        }
    }
    if let Task::Archive(files) = &task {
        let needed = [&files.articles, &files.programmes, &files.out];
        if needed.iter().any(|file| file.as_os_str().is_empty()) {
            return Err(usage(
                "--articles, --programmes and --out, each with a file",
                "not all of them",
            ));
        }
    }
    Ok(task)
}

const PART: &str = "native, browser or servers after --only";
const ENGINE: &str = "chromium, firefox or webkit after --engine";

fn part(text: &str) -> Result<Part, Error> {
    match text {
        "native" => Ok(Part::Native),
        "browser" => Ok(Part::Browser),
        "servers" => Ok(Part::Servers),
        other => Err(usage(PART, other)),
    }
}

fn engine(text: &str) -> Result<Engine, Error> {
    Engine::ALL
        .into_iter()
        .find(|engine| engine.name() == text)
        .ok_or_else(|| usage(ENGINE, text))
}

fn value(
    arguments: &mut impl Iterator<Item = String>,
    expected: &'static str,
) -> Result<String, Error> {
    arguments
        .next()
        .ok_or_else(|| usage(expected, "the end of the line"))
}

fn usage(expected: &'static str, found: &str) -> Error {
    Error::Usage {
        expected,
        found: found.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    fn read_line(line: &str) -> Result<Task, Error> {
        read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_takes_port_8080_unless_told() {
        assert_eq!(read_line("serve").unwrap(), Task::Serve { port: 8080 });
        assert_eq!(
            read_line("serve --port 9000").unwrap(),
            Task::Serve { port: 9000 }
        );
    }

    #[test]
    fn test_runs_everything_unless_told() {
        assert_eq!(read_line("test").unwrap(), Task::Test(Plan::default()));
        let plan = Plan {
            only: Some(Part::Browser),
            engine: Some(Engine::Webkit),
        };
        assert_eq!(
            read_line("test --only browser --engine webkit").unwrap(),
            Task::Test(plan)
        );
    }

    #[test]
    fn what_is_not_known_is_named_with_what_was_expected() {
        for line in [
            "fly",
            "serve --port many",
            "test --engine gecko",
            "build --fast",
            "test --only",
            "archive --articles a.json --out b.html",
        ] {
            let text = read_line(line).unwrap_err().to_string();
            assert!(
                text.contains("expected") && text.contains("found"),
                "{text}"
            );
        }
    }
}
