//! The partners of the documents to be published: those of the edition, and new ones.

use crate::edition::Edition;
use crate::edition::fields::Fields;
use crate::edition::ids::{Ids, slug};
use crate::table::partner::Partner;
use khuyen_hoc_timeline::model::partner::NO_PARTNER;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashMap;

/// The fields of a partner, in their order.
const ORDER: [&str; 4] = ["id", "name", "short", "former"];

/// New partners, each once.
#[derive(Debug, Default)]
pub(super) struct NewPartners {
    ids: Ids,
    by_name: HashMap<String, String>,
    list: Vec<Partner>,
}

impl NewPartners {
    pub(super) fn new(edition: &Edition) -> Self {
        let mut new = Self::default();
        new.ids.take(NO_PARTNER);
        for partner in &edition.partners {
            new.ids.take(&partner.id);
        }
        new
    }

    /// The id of a partner that is not among those of the edition; the first short name stays.
    pub(super) fn id(&mut self, name: &str, short: &str) -> String {
        let folded = fold(name);
        let key = if folded.is_empty() { name } else { &folded };
        if let Some(id) = self.by_name.get(key) {
            return id.clone();
        }
        let base = match slug(name) {
            slug if slug.is_empty() => "don-vi".to_owned(),
            slug => slug,
        };
        let id = self.ids.make(&base);
        self.by_name.insert(key.to_owned(), id.clone());
        self.list.push(Partner::new(&id, name, short));
        id
    }

    pub(super) fn into_list(self) -> Vec<Partner> {
        self.list
    }
}

/// The records of all partners, those of the edition as they were written.
pub(super) fn records(edition: &Edition, new: &[Partner]) -> Vec<Fields> {
    let known = edition.partners.iter().map(|partner| {
        let fields = edition.partner_records.get(&partner.id).cloned();
        (partner, fields.unwrap_or_default())
    });
    let new = new.iter().map(|partner| (partner, Fields::default()));
    known
        .chain(new)
        .map(|(partner, mut fields)| {
            fields.set_text(&ORDER, "id", &partner.id);
            fields.set_text(&ORDER, "name", &partner.name);
            if partner.short != partner.name {
                fields.set_text(&ORDER, "short", &partner.short);
            }
            if !partner.former_names.is_empty() {
                fields.set(&ORDER, "former", &partner.former_names);
            }
            fields
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_partner_gets_one_id_however_its_name_is_written() {
        let edition = Edition {
            partners: vec![Partner {
                id: "thu-vien".to_owned(),
                ..Partner::default()
            }],
            ..Edition::default()
        };
        let mut new = NewPartners::new(&edition);
        assert_eq!(new.id("Thư viện", ""), "thu-vien-2");
        assert_eq!(new.id("THƯ VIỆN", ""), "thu-vien-2");
        assert_eq!(new.id("None", ""), "none-2", "the word for no partner");
        assert_eq!(new.id("???", ""), "don-vi");
        assert_eq!(new.id("!", ""), "don-vi-2");
        assert_eq!(new.into_list().len(), 4);
    }
}
