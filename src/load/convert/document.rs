//! A document as a whole: is it JSON, is it a record, has it its list?

use crate::load::document::Document;
use crate::load::failure::Cause;
use crate::load::problem::{Expected, excerpt};
use crate::load::record::{DocumentRecord, Parsed, parse_record};
use crate::load::wire::List;
use serde_json::value::RawValue;

/// A document whose JSON was parsed down to the items of its lists.
pub(super) struct ParsedDocument<'a, T> {
    pub(super) parsed: Parsed<'a, T>,
    /// The whole text, where the document is a bare list.
    pub(super) bare_list: Option<&'a str>,
}

/// Parses the outermost record of a document.
pub(super) fn parse_document<'a, T: DocumentRecord<'a>>(
    text: &'a str,
) -> Result<ParsedDocument<'a, T>, Cause> {
    // Editors on Windows save a byte order mark, which is no JSON.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let not_json = |error: serde_json::Error| not_json(text, &error);
    match text.trim_start().bytes().next() {
        Some(b'{') => Ok(ParsedDocument {
            parsed: parse_record(text).map_err(not_json)?,
            bare_list: None,
        }),
        Some(b'[') => Ok(ParsedDocument {
            parsed: Parsed {
                record: T::from_list(serde_json::from_str(text).map_err(not_json)?),
                not_lists: Vec::new(),
            },
            bare_list: Some(text.trim()),
        }),
        _ => {
            let value: &RawValue = serde_json::from_str(text).map_err(not_json)?;
            Err(shape("", Expected::Record, Some(value)))
        }
    }
}

/// Takes the list without which the document cannot be shown; `None` where the document did not load,
/// which is no failure of its shape.
pub(super) fn required_list<'a, T: DocumentRecord<'a>>(
    document: Document,
    parsed: &mut Option<Result<ParsedDocument<'a, T>, Cause>>,
) -> Result<List<'a>, Cause> {
    let Some(parsed) = parsed else {
        return Ok(None);
    };
    let Parsed { record, not_lists } = &mut parsed.as_mut().map_err(|cause| cause.clone())?.parsed;
    let other = not_lists
        .iter()
        .position(|(name, _)| *name == document.key())
        .map(|index| not_lists.remove(index).1);
    match record.take_list() {
        Some(items) => Ok(Some(items)),
        None => Err(shape(document.key(), Expected::List, other)),
    }
}

fn not_json(text: &str, error: &serde_json::Error) -> Cause {
    let line = text.lines().nth(error.line().saturating_sub(1));
    // serde_json counts bytes.
    let before = line.unwrap_or_default().bytes().take(error.column());
    let is_start = |byte: &u8| !(0x80..0xc0).contains(byte);
    Cause::NotJson {
        line: error.line().max(1),
        column: before.filter(is_start).count().max(1),
        page: text.trim_start().starts_with('<'),
    }
}

fn shape(path: &str, expected: Expected, found: Option<&RawValue>) -> Cause {
    Cause::Shape {
        path: path.to_owned(),
        expected,
        found: found.map(|found| excerpt(found.get())),
    }
}
