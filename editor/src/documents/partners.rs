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

/// What the names of organisations begin with, which a short name does without.
const HEADS: [&str; 8] = [
    "Hội Liên hiệp ",
    "Hội ",
    "Phòng ",
    "Ban ",
    "Trung tâm ",
    "Công đoàn ",
    "Liên đoàn ",
    "Trường ",
];

/// The most letters of a short name; a longer one becomes its initials.
const MAX_SHORT: usize = 10;

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

    /// The id of a partner that is not among those of the edition.
    pub(super) fn id(&mut self, name: &str) -> String {
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
        self.list.push(Partner {
            id: id.clone(),
            name: name.to_owned(),
            short: short_name(name),
            former_names: Vec::new(),
        });
        id
    }

    pub(super) fn into_list(self) -> Vec<Partner> {
        self.list
    }
}

/// The short name that a partner is to have until somebody gives it another: without the word that all have, or
/// where that is still long, its initials.
pub fn short_name(name: &str) -> String {
    let name = name.trim();
    let head = HEADS.iter().find_map(|head| {
        let rest = name.strip_prefix(head)?.trim();
        // One syllable alone says too little: "Hội Mẹ" stays.
        rest.contains(' ').then_some(rest)
    });
    let rest = head.unwrap_or(name);
    if rest.chars().count() <= MAX_SHORT {
        let mut letters = rest.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        return first.chain(letters).collect();
    }
    let initials: String = rest
        .split_whitespace()
        .filter_map(|word| match word {
            "và" | "&" => Some("&".to_owned()),
            // What is all capitals is an abbreviation already.
            word if word.chars().count() > 1 && word.chars().all(char::is_uppercase) => {
                Some(word.to_owned())
            }
            word => word
                .chars()
                .find(|c| c.is_alphanumeric())
                .map(|c| c.to_uppercase().collect()),
        })
        .collect();
    if initials.chars().count() < 2 {
        name.to_owned()
    } else {
        initials
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
    fn a_short_name_is_what_people_would_call_it() {
        for (name, short) in [
            ("Hội Luật gia", "Luật gia"),
            ("Hội Liên hiệp Phụ nữ", "Phụ nữ"),
            ("Hội Cựu chiến binh", "CCB"),
            ("Hội Người cao tuổi", "NCT"),
            ("Phòng Giáo dục và Đào tạo", "GD&ĐT"),
            ("Đoàn TNCS Hồ Chí Minh", "ĐTNCSHCM"),
            ("Hội Mẹ", "Hội Mẹ"),
            ("Uỷ ban Mặt trận Tổ quốc", "UBMTTQ"),
            ("Quận đoàn", "Quận đoàn"),
            ("Thưviệnthànhphốmới", "Thưviệnthànhphốmới"),
        ] {
            assert_eq!(short_name(name), short);
        }
    }

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
        assert_eq!(new.id("Thư viện"), "thu-vien-2");
        assert_eq!(new.id("THƯ VIỆN"), "thu-vien-2");
        assert_eq!(new.id("None"), "none-2", "the word for no partner");
        assert_eq!(new.id("???"), "don-vi");
        assert_eq!(new.id("!"), "don-vi-2");
        assert_eq!(new.into_list().len(), 4);
    }
}
