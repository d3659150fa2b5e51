//! A document as a whole: is it JSON, is it a record, is its list there?

use crate::load::decode;
use crate::load::document::Document;
use crate::load::failure::Cause;
use crate::load::json::Json;
use crate::load::problem::Expected;
use crate::load::wire::{Raw, Record};

/// Reads the outermost record of a document.
pub(super) fn opened<'a, T: Record<'a>>(text: &'a str) -> Result<T, Cause> {
    let whole = Json::document(text).map_err(|error| Cause::NotJson {
        line: error.line,
        column: error.column,
        page: text.trim_start().starts_with('<'),
    })?;
    decode::record(whole).map_err(|expected| shape("", expected, Some(whole)))
}

/// The list that makes a document what it is; `None` where the document did not come, which is no
/// failure of its shape.
pub(super) fn main_list<'a, T>(
    document: Document,
    opened: Option<Result<T, Cause>>,
    list: impl Fn(&T) -> Raw<'a>,
) -> Result<Option<Vec<Json<'a>>>, Cause> {
    let Some(opened) = opened.transpose()? else {
        return Ok(None);
    };
    let raw = list(&opened);
    let items = raw.ok_or(Expected::List).and_then(decode::list);
    items
        .map(Some)
        .map_err(|expected| shape(document.key(), expected, raw))
}

fn shape(place: &str, expected: Expected, found: Raw) -> Cause {
    Cause::Shape {
        place: place.to_owned(),
        expected,
        found: found.map(decode::excerpt),
    }
}
