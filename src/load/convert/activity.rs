//! The activities of an article or a programme.

use super::ids::Ids;
use super::partner::Partners;
use super::reader::Reader;
use crate::load::decode;
use crate::load::json::Json;
use crate::load::place::Place;
use crate::load::problem::Expected;
use crate::load::wire::{ActivityRecord, Raw};
use crate::model::activity::{Activity, Status};
use crate::model::partner::{Partner, PartnerIndex};
use crate::model::source::Source;

/// The activities of both documents.
pub(super) struct Activities {
    partners: Partners,
    ids: Ids,
    list: Vec<Activity>,
}

impl Activities {
    pub(super) fn new(partners: Partners) -> Self {
        Self {
            partners,
            ids: Ids::default(),
            list: Vec::new(),
        }
    }

    /// Reads the `activities` of the record at `place`. What they do not say of their status is
    /// said by where they stand: an article tells what was held, a programme what is planned.
    pub(super) fn read(
        &mut self,
        reader: &mut Reader,
        place: Place,
        raw: Raw,
        source: Option<Source>,
        status: Status,
    ) {
        let place = place.field("activities");
        for (index, raw) in reader
            .optional(place, raw, decode::list)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let place = place.item(index);
            if let Some(activity) = self.activity(reader, place, raw, source, status) {
                self.list.push(activity);
            }
        }
    }

    fn activity(
        &mut self,
        reader: &mut Reader,
        place: Place,
        raw: Json,
        source: Option<Source>,
        status_of_source: Status,
    ) -> Option<Activity> {
        let record: ActivityRecord = reader.record(place, raw)?;
        // All three are read before giving up, so that the editor hears of all at once.
        let id = reader.required(place.field("id"), record.id, decode::text);
        let title = reader.required(place.field("title"), record.title, decode::text);
        let period = reader.required(place.field("when"), record.when, decode::period);
        let (id, title, period) = (id?, title?, period?);
        let id = reader.once(&mut self.ids, place, record.id, id)?;
        Some(Activity {
            id,
            title,
            period,
            source,
            kind: reader.optional(place.field("kind"), record.kind, decode::text),
            summary: reader.optional(place.field("summary"), record.summary, decode::text),
            status: reader
                .optional(place.field("status"), record.status, decode::status)
                .unwrap_or(status_of_source),
            partners: self.partners_of(reader, place.field("partners"), record.partners),
        })
    }

    fn partners_of(&mut self, reader: &mut Reader, place: Place, raw: Raw) -> Vec<PartnerIndex> {
        let mut found = Vec::new();
        for (index, raw) in reader
            .optional(place, raw, decode::list)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let known = |raw| {
                let id = decode::partner_id(raw).map_err(|_| Expected::KnownPartner)?;
                self.partners
                    .find_or_make(&id)
                    .ok_or(Expected::KnownPartner)
            };
            let partner = reader.optional(place.item(index), Some(raw), known);
            found.extend(partner.filter(|partner| !found.contains(partner)));
        }
        found
    }

    pub(super) fn into_parts(self) -> (Vec<Partner>, Vec<Activity>) {
        (self.partners.into_list(), self.list)
    }
}
