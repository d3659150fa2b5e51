//! The partners, and finding them by id.

use super::ids::Ids;
use super::reader::Reader;
use crate::load::decode;
use crate::load::place::Place;
use crate::load::wire::{PartnerRecord, Raw};
use crate::model::partner::{Partner, PartnerIndex};

/// The known partners.
pub(super) struct Partners {
    list: Vec<Partner>,
    /// Whether an id that is not listed makes a new partner, because there is no list.
    by_id: bool,
}

impl Partners {
    /// Reads the list of the programmes document; without one, partners come into being by id.
    pub(super) fn read(listed: Raw, reader: &mut Reader) -> Self {
        let top = Place::top("partners");
        let Some(items) = reader.optional(top, listed, decode::list) else {
            return Self {
                list: Vec::new(),
                by_id: true,
            };
        };
        let mut partners = Self {
            list: Vec::new(),
            by_id: false,
        };
        let mut ids = Ids::default();
        for (index, raw) in items.into_iter().enumerate() {
            let place = top.item(index);
            let Some(record) = reader.record::<PartnerRecord>(place, raw) else {
                continue;
            };
            let id = reader.required(place.field("id"), record.id, decode::partner_id);
            let name = reader.required(place.field("name"), record.name, decode::text);
            let short = reader.optional(place.field("short"), record.short, decode::text);
            partners.list.extend(id.zip(name).and_then(|(id, name)| {
                let id = reader.once(&mut ids, place, record.id, id)?;
                Some(Partner {
                    id,
                    short: short.unwrap_or_else(|| name.clone()),
                    name,
                })
            }));
        }
        partners
    }

    /// The partner of that id.
    pub(super) fn find(&self, id: &str) -> Option<PartnerIndex> {
        self.list
            .iter()
            .position(|partner| partner.id == id)
            .map(PartnerIndex)
    }

    /// The partner of that id, made where there is no list to know it from.
    pub(super) fn find_or_make(&mut self, id: &str) -> Option<PartnerIndex> {
        self.find(id).or_else(|| {
            self.by_id.then(|| {
                let (id, name, short) = (id.to_owned(), id.to_owned(), id.to_owned());
                self.list.push(Partner { id, name, short });
                PartnerIndex(self.list.len() - 1)
            })
        })
    }

    pub(super) fn into_list(self) -> Vec<Partner> {
        self.list
    }
}
