//! A record of the documents, taken apart into the fields of its wire type.

use super::document::Document;
use super::wire::{
    ActivityRecord, ArticleRecord, ArticlesDocument, List, PartnerRecord, ProgrammeRecord,
    ProgrammesDocument,
};
use serde::Deserialize;
use serde::de::value::MapDeserializer;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// A wire type.
pub(super) trait Record<'a>: Deserialize<'a> {
    /// Its fields of type [`List`].
    const LISTS: &'static [&'static str];
}

/// The wire type of a whole document.
pub(super) trait DocumentRecord<'a>: Record<'a> {
    /// Which document it is.
    const DOCUMENT: Document;
    /// The document that is nothing but its main list.
    fn from_list(items: Vec<&'a RawValue>) -> Self;
    /// Takes the main list out, without which the document cannot be shown.
    fn take_list(&mut self) -> List<'a>;
}

/// A record, and those of its fields that should be lists and are something else.
pub(super) struct Parsed<'a, T> {
    pub(super) record: T,
    pub(super) not_lists: Vec<(&'static str, &'a RawValue)>,
}

/// Parses a record. Derived code reads it in one pass; what that refuses is read a second time, field by
/// field: a name that occurs twice (the last one counts, as in every browser) and a field that should
/// be a list.
///
/// # Errors
/// Where the text is not a JSON object.
pub(super) fn parse_record<'a, T: Record<'a>>(
    json: &'a str,
) -> Result<Parsed<'a, T>, serde_json::Error> {
    if let Some(record) = parse_in_one_pass(json) {
        return Ok(Parsed {
            record,
            not_lists: Vec::new(),
        });
    }
    let mut fields: HashMap<String, &'a RawValue> = serde_json::from_str(json)?;
    let mut not_lists = Vec::new();
    for name in T::LISTS {
        let is_list = |value: &&RawValue| value.get().starts_with('[') || value.get() == "null";
        let misplaced = fields.get(*name).copied().filter(|value| !is_list(value));
        if let Some(value) = misplaced {
            fields.remove(*name);
            not_lists.push((*name, value));
        }
    }
    let record = T::deserialize(MapDeserializer::new(fields.into_iter()))?;
    Ok(Parsed { record, not_lists })
}

/// Derived structs accept a list of their fields too, which is no record of these documents.
fn parse_in_one_pass<'a, T: Record<'a>>(json: &'a str) -> Option<T> {
    let is_object = json.trim_start().starts_with('{');
    is_object.then(|| serde_json::from_str(json).ok()).flatten()
}

macro_rules! lists {
    ($($record:ident: $lists:expr;)*) => {
        $(impl<'a> Record<'a> for $record<'a> {
            const LISTS: &'static [&'static str] = &$lists;
        })*
    };
}

lists! {
    ArticlesDocument: ["articles"];
    ArticleRecord: ["activities"];
    ProgrammesDocument: ["partners", "programmes"];
    ProgrammeRecord: ["activities"];
    PartnerRecord: [];
    ActivityRecord: [];
}

impl<'a> DocumentRecord<'a> for ArticlesDocument<'a> {
    const DOCUMENT: Document = Document::Articles;

    fn from_list(items: Vec<&'a RawValue>) -> Self {
        Self {
            articles: Some(items),
        }
    }

    fn take_list(&mut self) -> List<'a> {
        self.articles.take()
    }
}

impl<'a> DocumentRecord<'a> for ProgrammesDocument<'a> {
    const DOCUMENT: Document = Document::Programmes;

    fn from_list(items: Vec<&'a RawValue>) -> Self {
        Self {
            partners: None,
            programmes: Some(items),
        }
    }

    fn take_list(&mut self) -> List<'a> {
        self.programmes.take()
    }
}
