//! What is tried, one kind of input a module.

mod addresses;
mod articles;
mod attributes;
mod documents;
mod old_text;
mod sheets;
mod written_sheets;

use fastrand::Rng;

/// A kind of input.
pub(crate) struct Target {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Makes one input and looks at what becomes of it; what is wrong is told with the input.
    pub(crate) case: fn(&mut Rng) -> Result<(), String>,
}

/// All of them.
pub(crate) const TARGETS: [Target; 9] = [
    Target {
        name: "documents: one record",
        case: documents::one_record,
    },
    Target {
        name: "documents: anything",
        case: documents::anything,
    },
    Target {
        name: "documents: bytes",
        case: documents::bytes,
    },
    Target {
        name: "addresses",
        case: addresses::case,
    },
    Target {
        name: "attributes",
        case: attributes::case,
    },
    Target {
        name: "sheets: damaged",
        case: sheets::case,
    },
    Target {
        name: "sheets: written",
        case: written_sheets::case,
    },
    Target {
        name: "articles",
        case: articles::case,
    },
    Target {
        name: "old text",
        case: old_text::case,
    },
];

/// Fails with a sentence and the input.
pub(crate) fn expect(holds: bool, what: &str, input: &str) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(format!("{what}\n{input}"))
    }
}
