//! The partners, and finding them by id or by name.

use super::reader::{Ids, Reader};
use crate::load::json_path::JsonPath;
use crate::load::problem::Expected;
use crate::load::values::{self, is_partner_id};
use crate::load::wire::{List, PartnerRecord};
use crate::model::partner::{Partner, PartnerIndex};
use crate::query::fold::fold;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a text names.
pub(super) struct NamedPartners {
    pub(super) partners: Vec<PartnerIndex>,
    /// Whether it names something else too.
    pub(super) has_unknown: bool,
}

/// The known partners.
pub(super) struct Partners {
    list: Vec<Partner>,
    by_id: HashMap<String, PartnerIndex>,
    /// Folded ids, names and short names, made when one is first looked for; `None` where several
    /// partners share one.
    by_name: Option<HashMap<String, Option<PartnerIndex>>>,
    /// Whether an unknown id makes a new partner, because no document lists the partners.
    create_missing: bool,
}

impl Partners {
    /// Converts the list of the programmes document.
    pub(super) fn new(listed: List, reader: &mut Reader) -> Self {
        let create_missing = listed.is_none();
        let listed = listed.unwrap_or_default();
        let mut partners = Self {
            list: Vec::with_capacity(listed.len()),
            by_id: HashMap::with_capacity(listed.len()),
            by_name: None,
            create_missing,
        };
        let mut ids = Ids::default();
        let top = JsonPath::top("partners");
        for (index, raw) in listed.into_iter().enumerate() {
            if let Some(partner) = convert_partner(reader, &mut ids, top.item(index), raw) {
                partners.add(partner);
            }
        }
        partners
    }

    /// The partners that a text names: one, or several between commas or semicolons.
    pub(super) fn find_named(&mut self, text: &str) -> NamedPartners {
        let is_one = !text.contains([',', ';']);
        // A listed name may have a comma in it.
        let whole = (is_one || self.are_listed())
            .then(|| self.find(text))
            .flatten();
        if is_one || whole.is_some() {
            return NamedPartners {
                partners: Vec::from_iter(whole),
                has_unknown: whole.is_none(),
            };
        }
        let mut named = NamedPartners {
            partners: Vec::new(),
            has_unknown: false,
        };
        for part in text.split([',', ';']).map(str::trim) {
            match self.find(part) {
                Some(partner) => named.partners.push(partner),
                None => named.has_unknown |= !part.is_empty(),
            }
        }
        named
    }

    /// The partner of that id, or the only one that the text names in another way.
    fn find(&mut self, text: &str) -> Option<PartnerIndex> {
        if let Some(index) = self.by_id.get(text) {
            return Some(*index);
        }
        if self.create_missing {
            return self.find_or_create(text);
        }
        let list = &self.list;
        let by_name = self.by_name.get_or_insert_with(|| names_of(list));
        *by_name.get(&fold(text))?
    }

    /// Whether a document lists the partners.
    pub(super) fn are_listed(&self) -> bool {
        !self.create_missing
    }

    pub(super) fn id(&self, index: PartnerIndex) -> &str {
        self.list
            .get(index.0)
            .map_or("", |partner| partner.id.as_str())
    }

    /// Without a list, a text is an id, or the name of a partner whose id is made of it.
    fn find_or_create(&mut self, text: &str) -> Option<PartnerIndex> {
        let id = if is_partner_id(text) {
            text.to_owned()
        } else {
            fold(text).replace(' ', "-")
        };
        if let Some(index) = self.by_id.get(&id) {
            return Some(*index);
        }
        let name = text.to_owned();
        (!id.is_empty() && is_partner_id(&id)).then(|| {
            self.add(Partner {
                id,
                short: name.clone(),
                name,
            })
        })
    }

    fn add(&mut self, partner: Partner) -> PartnerIndex {
        let index = PartnerIndex(self.list.len());
        self.by_id.insert(partner.id.clone(), index);
        self.list.push(partner);
        index
    }

    pub(super) fn into_list(self) -> Vec<Partner> {
        self.list
    }
}

fn convert_partner<'a>(
    reader: &mut Reader,
    ids: &mut Ids<'a>,
    path: JsonPath,
    raw: &'a RawValue,
) -> Option<Partner> {
    let known_before = reader.problems.len();
    let record: PartnerRecord = reader.record(path, raw)?;
    let (id, name) = (record.id, record.name);
    let partner = partner_of(reader, ids, path, &record);
    reader.name_record(known_before, id, name);
    partner
}

fn partner_of<'a>(
    reader: &mut Reader,
    ids: &mut Ids<'a>,
    path: JsonPath,
    record: &PartnerRecord<'a>,
) -> Option<Partner> {
    let id = reader.required(
        path.field("id"),
        record.id,
        Expected::PartnerId,
        values::partner_id,
    );
    let name = reader.required(
        path.field("name"),
        record.name,
        Expected::Text,
        values::owned_text,
    );
    let short = reader.optional(
        path.field("short"),
        record.short,
        Expected::Text,
        values::owned_text,
    );
    let (id, name) = (id?, name?);
    let id = reader.unique_id(ids, path, record.id, Cow::Owned(id))?;
    Some(Partner {
        id,
        short: short.unwrap_or_else(|| name.clone()),
        name,
    })
}

fn names_of(partners: &[Partner]) -> HashMap<String, Option<PartnerIndex>> {
    let mut names = HashMap::with_capacity(partners.len() * 3);
    for (index, partner) in partners.iter().enumerate() {
        let index = PartnerIndex(index);
        for name in [&partner.id, &partner.name, &partner.short] {
            let known = names.entry(fold(name)).or_insert(Some(index));
            if *known != Some(index) {
                *known = None;
            }
        }
    }
    // What folds to nothing names nobody.
    names.remove("");
    names
}
