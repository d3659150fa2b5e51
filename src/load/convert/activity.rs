//! The activities of an article or a programme.

use super::kinds;
use super::partner::Partners;
use super::reader::{Ids, Reader};
use crate::load::json_path::JsonPath;
use crate::load::problem::{Expected, Outcome};
use crate::load::values::{self, ValueResult, quoted};
use crate::load::wire::{ActivityRecord, Field, List};
use crate::model::activity::{Activity, Status};
use crate::model::partner::{Partner, PartnerIndex};
use crate::model::source::Source;
use serde_json::value::RawValue;
use std::collections::HashSet;

/// The activities of both documents.
pub(super) struct Activities<'a> {
    partners: Partners,
    ids: Ids<'a>,
    list: Vec<Activity>,
}

impl<'a> Activities<'a> {
    pub(super) fn new(partners: Partners) -> Self {
        Self {
            partners,
            ids: Ids::default(),
            list: Vec::new(),
        }
    }

    /// Converts the `activities` of the record at `path`. Without a status of their own they have the
    /// one of their document: an article reports what was held, a programme what is planned.
    pub(super) fn convert(
        &mut self,
        reader: &mut Reader,
        path: JsonPath,
        items: List<'a>,
        source: Option<Source>,
        status: Status,
    ) {
        let path = path.field("activities");
        let items = items.unwrap_or_default();
        self.list.reserve(items.len());
        self.ids.reserve(items.len());
        for (index, raw) in items.into_iter().enumerate() {
            let known_before = reader.problems.len();
            let path = path.item(index);
            let Some(record) = reader.record::<ActivityRecord>(path, raw) else {
                continue;
            };
            let (id, title) = (record.id, record.title);
            let activity = self.activity(reader, path, &record, source, status);
            self.list.extend(activity);
            reader.name_record(known_before, id, title);
        }
    }

    fn activity(
        &mut self,
        reader: &mut Reader,
        path: JsonPath,
        record: &ActivityRecord<'a>,
        source: Option<Source>,
        default_status: Status,
    ) -> Option<Activity> {
        // All three are converted before giving up, so that the editor learns of all at once.
        let id = reader.required(path.field("id"), record.id, Expected::Text, values::text);
        let title = reader.required(
            path.field("title"),
            record.title,
            Expected::Text,
            values::owned_text,
        );
        let period = reader.required(
            path.field("when"),
            record.when,
            Expected::Period,
            values::period,
        );
        let (id, title, period) = (id?, title?, period?);
        let id = reader.unique_id(&mut self.ids, path, record.id, id)?;
        Some(Activity {
            id,
            title,
            period,
            source,
            kind: reader.optional(path.field("kind"), record.kind, Expected::Text, kind),
            summary: reader.optional(
                path.field("summary"),
                record.summary,
                Expected::Text,
                values::owned_text,
            ),
            status: reader
                .optional(
                    path.field("status"),
                    record.status,
                    Expected::Status,
                    values::status,
                )
                .unwrap_or(default_status),
            partners: self.partners_of(reader, path.field("partners"), record.partners),
        })
    }

    /// A list of partners, or a text that names one or several.
    fn partners_of(
        &mut self,
        reader: &mut Reader,
        path: JsonPath,
        raw: Field,
    ) -> Vec<PartnerIndex> {
        let Some(raw) = raw.filter(|raw| !values::is_blank(raw)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        if let Some(items) = values::list(raw) {
            found.reserve_exact(items.len());
            for (index, item) in items.into_iter().enumerate() {
                if item.get() != "null" && !values::is_blank(item) {
                    self.add_named(reader, path.item(index), item, true, &mut found);
                }
            }
        } else {
            self.add_named(reader, path, raw, false, &mut found);
        }
        if found.len() > 1 {
            let mut seen = HashSet::with_capacity(found.len());
            found.retain(|partner| seen.insert(*partner));
        }
        found
    }

    /// Adds the partners that one text names, an item of the list or what is there in place of the list.
    fn add_named(
        &mut self,
        reader: &mut Reader,
        path: JsonPath,
        raw: &RawValue,
        is_item: bool,
        found: &mut Vec<PartnerIndex>,
    ) {
        let text = values::text(raw).map(|text| text.value).unwrap_or_default();
        let named = self.partners.find_named(&text);
        if named.has_unknown {
            reader.skipped(
                path,
                Expected::KnownPartner,
                Some(raw),
                Outcome::FieldSkipped,
            );
        }
        let ids: Vec<&str> = (named.partners.iter())
            .map(|partner| self.partners.id(*partner))
            .collect();
        // Without a list of partners, the name of one is no mistake of this document.
        let is_as_due = match ids.as_slice() {
            [] => true,
            [id] => {
                is_item
                    && (*id == text && raw.get().starts_with('"') || !self.partners.are_listed())
            }
            _ => false,
        };
        if !is_as_due {
            let list = ids.into_iter().map(quoted).collect::<Vec<_>>().join(", ");
            let better = if is_item { list } else { format!("[{list}]") };
            reader.read_as(path, Expected::KnownPartner, raw, &better);
        }
        found.extend(named.partners);
    }

    /// The partners and the activities.
    pub(super) fn into_parts(mut self) -> (Vec<Partner>, Vec<Activity>) {
        kinds::unify(&mut self.list);
        self.list.shrink_to_fit();
        (self.partners.into_list(), self.list)
    }
}

/// A kind in the words of its activity, single blanks between them.
fn kind(raw: &RawValue) -> ValueResult<String> {
    Ok(values::text(raw)?.map(|text| {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }))
}
