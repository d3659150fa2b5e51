//! The command line of `cargo xtask`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The tasks of this project. What a task needs and this machine lacks is installed into `.tools/`.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) task: Task,
}

/// One task with its options.
#[derive(Debug, PartialEq, Subcommand)]
pub(crate) enum Task {
    /// Build and serve the demo page on 127.0.0.1; rebuild on change
    Serve {
        /// Port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Write the release to dist/ and print its size
    Build,
    /// Run every test and check
    Test(TestSelection),
    /// Test, build twice, and write a version with its checksum and notes to target/releases/
    Release,
    /// Write the app with your documents into one HTML file
    Archive(ArchiveFiles),
    /// Try the release in dist/ like a developer: npm, TypeScript, Vite
    Package,
    /// Build the release twice, in two folders, and compare every file
    Verify,
    /// Print the size of the release in dist/
    Size,
    /// Check or convert data: spreadsheets and the two documents
    Data(DataOptions),
    /// Write dist/edit.html anew, quickly and unoptimised, after a first build
    EditPage,
    /// Take the pictures of docs/pictures/ anew, with which the tests compare theirs
    Screenshots,
    /// Measure the release beside a page written by hand and four libraries, and write docs/performance.md; up to an
    /// hour on a machine that does nothing else
    Bench {
        /// Options of bench/run.mjs, which then writes no page unless they say so; `node bench/run.mjs --help` explains
        /// them
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Generate and damage input for a time or a number of cases, and see that nothing breaks
    Fuzz {
        /// `--seconds`, `--cases`, `--seed`, a part of a target's name; `--help` explains them
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Mount, press and move ten thousand times, and see that nothing is left behind
    Soak(SoakOptions),
    /// Listen to the release with the screen reader Orca, in Firefox and Chromium; ends an Orca that you run
    Speech {
        /// A part of a test's name; `--list` names them
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Rewrite schema/*.json from the Rust types
    Schema,
    /// Rewrite the tables of options, events, parts and properties in the docs
    ApiDocs,
    /// The last step of a build; only Trunk calls it
    #[command(hide = true)]
    Postbuild,
}

/// The files of an archive, relative to the current folder.
#[derive(Args, Clone, Debug, PartialEq)]
pub(crate) struct ArchiveFiles {
    /// The document of articles
    #[arg(long, value_name = "FILE")]
    pub(crate) articles: PathBuf,
    /// The document of programmes
    #[arg(long, value_name = "FILE")]
    pub(crate) programmes: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

/// Where to run long.
#[derive(Args, Clone, Copy, Debug, PartialEq)]
pub(crate) struct SoakOptions {
    /// Run in one engine only
    #[arg(long)]
    engine: Option<Engine>,
}

impl SoakOptions {
    /// The engines in which to run.
    pub(crate) fn engines(self) -> impl Iterator<Item = Engine> {
        selected(self.engine)
    }
}

/// A task with data. Exit codes: 0, nothing stands in the way; 1, something cannot be shown (with `--strict`:
/// or is doubtful) and nothing was written; 2, a file cannot be read or written.
#[derive(Args, Clone, Debug, PartialEq)]
pub(crate) struct DataOptions {
    #[command(subcommand)]
    pub(crate) task: DataTask,
    /// Print a line for each problem, or one JSON object
    #[arg(long, value_enum, default_value_t = DataFormat::Text, global = true)]
    pub(crate) format: DataFormat,
    /// The language of the sentences
    #[arg(long, value_enum, default_value_t = DataLang::Vi, global = true)]
    pub(crate) lang: DataLang,
    /// Fail for what is doubtful, too
    #[arg(long, global = true)]
    pub(crate) strict: bool,
    /// The folder of the published documents, by which partners and articles are known [default: data/ of this
    /// checkout]
    #[arg(long, value_name = "FOLDER", global = true)]
    pub(crate) data: Option<PathBuf>,
}

/// What to do with data.
#[derive(Clone, Debug, PartialEq, Subcommand)]
pub(crate) enum DataTask {
    /// Tell what is wrong in files: .xlsx, .xls, .ods, .csv, .tsv, .json, or a folder with both documents
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Write a file in another form; nothing is written where something cannot be shown
    Convert {
        /// A spreadsheet, a document, or a folder with both documents
        #[arg(value_name = "IN")]
        input: PathBuf,
        /// A .csv or .tsv file for a table, else a folder for the two documents
        #[arg(value_name = "OUT")]
        output: PathBuf,
        /// Add the rows to the published ones instead of taking their place
        #[arg(long)]
        append: bool,
    },
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum DataFormat {
    Text,
    Json,
}

/// The language of the sentences.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum DataLang {
    Vi,
    En,
}

/// Which tests to run; all of them by default.
#[derive(Args, Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct TestSelection {
    /// Run what takes less than a minute after a change of the app: format, lints, unit tests, scripts
    #[arg(long, conflicts_with_all = ["only", "engine"])]
    pub(crate) quick: bool,
    /// Run one group of tests only
    #[arg(long)]
    pub(crate) only: Option<TestGroup>,
    /// Run the browser tests in one engine only
    #[arg(long)]
    pub(crate) engine: Option<Engine>,
}

impl TestSelection {
    /// Whether this group is selected.
    pub(crate) fn includes(self, group: TestGroup) -> bool {
        self.only.is_none_or(|only| only == group)
            // An engine concerns the browser tests alone.
            && (group == TestGroup::Browser || self.engine.is_none())
    }

    /// The engines in which to run the browser tests.
    pub(crate) fn engines(self) -> impl Iterator<Item = Engine> {
        selected(self.engine)
    }
}

fn selected(only: Option<Engine>) -> impl Iterator<Item = Engine> {
    let is_selected = move |engine: &Engine| only.is_none_or(|only| only == *engine);
    Engine::value_variants().iter().copied().filter(is_selected)
}

/// A group of tests.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum TestGroup {
    /// What needs no browser
    Native,
    /// The release in real browsers
    Browser,
    /// The deployment kits of hosts/ on their servers
    Servers,
}

/// A browser engine of the browser tests.
#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl Engine {
    /// Its name, as on the command line and in the variable `ENGINE`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use clap::CommandFactory as _;

    fn parse(line: &str) -> Result<Task, clap::Error> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        Cli::try_parse_from(words).map(|cli| cli.task)
    }

    #[test]
    fn the_definition_of_the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn serve_uses_port_8080_by_default() {
        assert_eq!(parse("serve").unwrap(), Task::Serve { port: 8080 });
        assert_eq!(
            parse("serve --port 9000").unwrap(),
            Task::Serve { port: 9000 }
        );
    }

    #[test]
    fn test_runs_everything_by_default() {
        assert_eq!(parse("test").unwrap(), Task::Test(TestSelection::default()));
        let selection = TestSelection {
            quick: false,
            only: Some(TestGroup::Browser),
            engine: Some(Engine::Webkit),
        };
        assert!(matches!(parse("test --quick"), Ok(Task::Test(selection)) if selection.quick));
        let line = "test --only browser --engine webkit";
        assert_eq!(parse(line).unwrap(), Task::Test(selection));
    }

    #[test]
    fn an_engine_selects_the_browser_tests_alone() {
        let selection = TestSelection {
            quick: false,
            only: None,
            engine: Some(Engine::Firefox),
        };
        assert!(selection.includes(TestGroup::Browser));
        assert!(!selection.includes(TestGroup::Native));
        assert!(!selection.includes(TestGroup::Servers));
        assert!(selection.engines().eq([Engine::Firefox]));
        assert_eq!(TestSelection::default().engines().count(), 3);
    }

    #[test]
    fn engines_have_the_names_of_the_command_line() {
        for engine in Engine::value_variants() {
            let value = engine.to_possible_value().unwrap();
            assert_eq!(value.get_name(), engine.name());
        }
    }

    #[test]
    fn bench_hands_its_options_on() {
        let options = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        for (line, words) in [
            ("bench", &[][..]),
            (
                "bench --sizes 20 --runs 1",
                &["--sizes", "20", "--runs", "1"],
            ),
        ] {
            let task = Task::Bench {
                options: options(words),
            };
            assert_eq!(parse(line).unwrap(), task, "{line}");
        }
    }

    #[test]
    fn speech_takes_a_part_of_a_name() {
        let task = Task::Speech {
            options: vec!["Firefox: typing".to_owned()],
        };
        let words = ["cargo xtask", "speech", "Firefox: typing"];
        assert_eq!(Cli::try_parse_from(words).unwrap().task, task);
    }

    #[test]
    fn archive_takes_its_three_files_in_any_order() {
        let files = ArchiveFiles {
            articles: "data/a.json".into(),
            programmes: "../p.json".into(),
            out: "b.html".into(),
        };
        for line in [
            "archive --articles data/a.json --programmes ../p.json --out b.html",
            "archive --out b.html --programmes ../p.json --articles data/a.json",
        ] {
            assert_eq!(parse(line).unwrap(), Task::Archive(files.clone()), "{line}");
        }
    }

    #[test]
    fn data_is_checked_and_converted_with_options_anywhere() {
        let Task::Data(options) = parse("data check a.xlsx b.csv --format json --strict").unwrap()
        else {
            panic!("no task with data");
        };
        assert_eq!((options.format, options.strict), (DataFormat::Json, true));
        let files = vec!["a.xlsx".into(), "b.csv".into()];
        assert_eq!(options.task, DataTask::Check { files });
        let Task::Data(options) = parse("data --lang en convert a.xlsx out --append").unwrap()
        else {
            panic!("no task with data");
        };
        assert_eq!(options.lang, DataLang::En);
        let (input, output) = ("a.xlsx".into(), "out".into());
        assert_eq!(
            options.task,
            DataTask::Convert {
                input,
                output,
                append: true
            }
        );
    }

    #[test]
    fn a_wrong_line_is_reported_with_the_option_at_fault() {
        for (line, named) in [
            ("fly", "'fly'"),
            ("serve --port many", "'many'"),
            ("test --engine gecko", "'gecko'"),
            ("build --fast", "'--fast'"),
            ("test --only", "'--only <ONLY>'"),
            (
                "archive --articles a.json --out b.html",
                "--programmes <FILE>",
            ),
            ("data check", "<FILE>"),
            ("data convert a.xlsx", "<OUT>"),
            ("archive --articles", "'--articles <FILE>'"),
            ("archive a.json", "'a.json'"),
        ] {
            let message = parse(line).unwrap_err().to_string();
            assert!(message.contains(named), "{line}: {message}");
        }
    }

    #[test]
    fn an_empty_file_name_is_refused() {
        let line = [
            "cargo xtask",
            "archive",
            "--articles",
            "",
            "--programmes",
            "p",
            "--out",
            "b",
        ];
        assert!(Cli::try_parse_from(line).is_err());
    }
}
