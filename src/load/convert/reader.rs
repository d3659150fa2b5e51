//! Reads the values of records and keeps a list of what does not fit.

use super::ids::Ids;
use crate::load::decode::{self, Decoded};
use crate::load::document::Document;
use crate::load::json::Json;
use crate::load::place::Place;
use crate::load::problem::{Expected, LeftOut, Problem};
use crate::load::wire::{Raw, Record};

/// Reads one document.
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

    /// Names what does not fit.
    pub(super) fn problem(
        &mut self,
        place: Place,
        expected: Expected,
        raw: Raw,
        left_out: LeftOut,
    ) {
        self.problems.push(Problem {
            document: self.document,
            place: place.written(),
            expected,
            found: raw.map(decode::excerpt),
            left_out,
        });
    }

    /// An item of a list of records.
    pub(super) fn record<'a, T: Record<'a>>(&mut self, place: Place, raw: Json<'a>) -> Option<T> {
        self.kept(decode::record(raw), place, Some(raw), LeftOut::Record)
    }

    /// A field without which the record cannot be shown.
    pub(super) fn required<'a, T>(
        &mut self,
        place: Place,
        raw: Raw<'a>,
        read: impl FnOnce(Json<'a>) -> Decoded<T>,
    ) -> Option<T> {
        // What an absent value should have been, the reading of any other value tells too.
        let Some(value) = raw else {
            let expected = read(Json::NULL).err().unwrap_or(Expected::Text);
            self.problem(place, expected, None, LeftOut::Record);
            return None;
        };
        self.kept(read(value), place, raw, LeftOut::Record)
    }

    /// A field that may be absent; where it does not fit, the record is shown without it.
    pub(super) fn optional<'a, T>(
        &mut self,
        place: Place,
        raw: Raw<'a>,
        read: impl FnOnce(Json<'a>) -> Decoded<T>,
    ) -> Option<T> {
        self.kept(read(raw?), place, raw, LeftOut::Part)
    }

    /// An id that nothing of its sort may bear twice; where it is taken, the record is left out.
    pub(super) fn once(
        &mut self,
        ids: &mut Ids,
        place: Place,
        raw: Raw,
        id: String,
    ) -> Option<String> {
        if ids.take(&id) {
            return Some(id);
        }
        self.problem(place.field("id"), Expected::UniqueId, raw, LeftOut::Record);
        None
    }

    fn kept<T>(
        &mut self,
        decoded: Decoded<T>,
        place: Place,
        raw: Raw,
        left_out: LeftOut,
    ) -> Option<T> {
        decoded
            .map_err(|expected| self.problem(place, expected, raw, left_out))
            .ok()
    }
}
