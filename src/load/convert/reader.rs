//! Converts the values of one document's records and keeps the list of its problems.

use crate::load::document::Document;
use crate::load::json_path::JsonPath;
use crate::load::problem::{Expected, MAX_TEXT_BYTES, Outcome, Problem, RecordName, excerpt};
use crate::load::record::{Record, parse_record};
use crate::load::values::{self, Converted, ValueResult};
use crate::load::wire::Field;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashSet;

/// The ids used so far; borrowed from the document where they are written without escapes.
pub(super) type Ids<'a> = HashSet<Cow<'a, str>>;

/// Converts one document.
pub(super) struct Reader {
    document: Document,
    pub(super) problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new(document: Document) -> Self {
        Self {
            document,
            problems: Vec::new(),
        }
    }

    /// Records that a value was skipped.
    pub(super) fn skipped(
        &mut self,
        path: JsonPath,
        expected: Expected,
        raw: Field,
        outcome: Outcome,
    ) {
        self.report(path.to_string(), expected, raw.map(RawValue::get), outcome);
    }

    /// Records that a value was understood, and how to write it.
    pub(super) fn read_as(
        &mut self,
        path: JsonPath,
        expected: Expected,
        raw: &RawValue,
        better: &str,
    ) {
        let outcome = Outcome::ReadAs {
            better: excerpt(better),
        };
        self.report(path.to_string(), expected, Some(raw.get()), outcome);
    }

    /// Records a problem of any kind.
    pub(super) fn report(
        &mut self,
        path: String,
        expected: Expected,
        found: Option<&str>,
        outcome: Outcome,
    ) {
        self.problems.push(Problem {
            document: self.document,
            path,
            record: None,
            expected,
            found: found.map(excerpt),
            outcome,
        });
    }

    /// Names the record that all problems since the first so many are of, but those of a record within it.
    pub(super) fn name_record(&mut self, known_before: usize, id: Field, title: Field) {
        let mut unnamed = (self.problems.iter_mut().skip(known_before))
            .filter(|problem| problem.record.is_none())
            .peekable();
        if unnamed.peek().is_none() {
            return;
        }
        let text = |raw: Field| {
            let text = raw.and_then(|raw| values::text(raw).ok());
            text.map(|text| excerpt(&text.value)).unwrap_or_default()
        };
        let name = RecordName {
            id: text(id),
            title: text(title),
        };
        for problem in unnamed {
            problem.record = Some(name.clone());
        }
    }

    /// An item of a list of records. A field that should be a list and is not counts as absent.
    pub(super) fn record<'a, T: Record<'a>>(
        &mut self,
        path: JsonPath,
        raw: &'a RawValue,
    ) -> Option<T> {
        let Ok(parsed) = parse_record::<T>(raw.get()) else {
            self.skipped(path, Expected::Record, Some(raw), Outcome::RecordSkipped);
            return None;
        };
        for (name, value) in parsed.not_lists {
            self.not_a_list(path.field(name), value);
        }
        Some(parsed.record)
    }

    /// Records that a list is something else, unless that is as good as nothing.
    pub(super) fn not_a_list(&mut self, path: JsonPath, raw: &RawValue) {
        if !values::is_blank(raw) {
            self.skipped(path, Expected::List, Some(raw), Outcome::FieldSkipped);
        }
    }

    /// A field without which the record cannot be shown.
    pub(super) fn required<'a, T>(
        &mut self,
        path: JsonPath,
        raw: Field<'a>,
        expected: Expected,
        convert: impl FnOnce(&'a RawValue) -> ValueResult<T>,
    ) -> Option<T> {
        let Some(value) = raw else {
            self.skipped(path, expected, None, Outcome::RecordSkipped);
            return None;
        };
        self.value_or_problem(
            path,
            expected,
            value,
            convert(value),
            Outcome::RecordSkipped,
        )
    }

    /// A field that may be absent, or blank; where it does not fit, the record is shown without it.
    pub(super) fn optional<'a, T>(
        &mut self,
        path: JsonPath,
        raw: Field<'a>,
        expected: Expected,
        convert: impl FnOnce(&'a RawValue) -> ValueResult<T>,
    ) -> Option<T> {
        let value = raw.filter(|value| !values::is_blank(value))?;
        self.value_or_problem(path, expected, value, convert(value), Outcome::FieldSkipped)
    }

    /// An id that no other record of its sort has; where it is taken, the record is skipped.
    pub(super) fn unique_id<'a>(
        &mut self,
        ids: &mut Ids<'a>,
        path: JsonPath,
        raw: Field,
        id: Cow<'a, str>,
    ) -> Option<String> {
        let owned = id.clone().into_owned();
        if ids.insert(id) {
            return Some(owned);
        }
        self.skipped(
            path.field("id"),
            Expected::UniqueId,
            raw,
            Outcome::RecordSkipped,
        );
        None
    }

    fn value_or_problem<T>(
        &mut self,
        path: JsonPath,
        expected: Expected,
        raw: &RawValue,
        conversion: ValueResult<T>,
        skipped: Outcome,
    ) -> Option<T> {
        let length = raw.get().len();
        match conversion {
            Ok(_) if length > MAX_TEXT_BYTES => {
                self.skipped(path, Expected::ShortText, Some(raw), skipped);
                None
            }
            Ok(Converted { value, better }) => {
                if let Some(better) = better {
                    self.read_as(path, expected, raw, &better);
                }
                Some(value)
            }
            Err(expected) => {
                self.skipped(path, expected, Some(raw), skipped);
                None
            }
        }
    }
}
