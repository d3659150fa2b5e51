//! What is to be done, as `cargo xtask data` passes it in JSON.

use khuyen_hoc_timeline::i18n::lang::Lang;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// A job of the command.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Job {
    /// The folder with the published `articles.json` and `programmes.json`, by which partners and sources are known.
    pub data: PathBuf,
    /// How problems are told.
    pub format: Format,
    /// In which language.
    pub lang: JobLang,
    /// Whether what is doubtful counts as what cannot be shown does.
    pub strict: bool,
    /// What is to be done.
    pub task: Task,
}

/// What is to be done.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Check documents and spreadsheets.
    Check {
        /// The files. Documents are known by what is in them; one of the two is enough.
        files: Vec<PathBuf>,
    },
    /// Write the rows of a file in another form.
    Convert {
        /// A spreadsheet, a document, or a folder with both documents.
        input: PathBuf,
        /// A `.csv` or `.tsv` file for a table, else a folder for the two documents.
        output: PathBuf,
        /// Whether the rows are added to the published ones instead of taking their place.
        append: bool,
    },
}

/// How problems are told.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A line each.
    #[default]
    Text,
    /// One JSON object.
    Json,
}

/// In which language.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JobLang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl From<JobLang> for Lang {
    fn from(lang: JobLang) -> Self {
        match lang {
            JobLang::Vi => Self::Vi,
            JobLang::En => Self::En,
        }
    }
}
