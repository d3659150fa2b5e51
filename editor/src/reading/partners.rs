//! Partner organisations, as cells name them: several in one cell, by any of their names.

use super::partner_names::{self, Key};
use super::text::tidy;
use crate::table::partner::Partner;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashSet;

/// What a part of a cell names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPartner {
    /// The part as it is written, without blanks around it.
    pub written: String,
    /// Whom it names.
    pub found: Found,
}

/// Whom a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A known partner, by its id.
    Known(String),
    /// Nobody for certain, but nearly these, by their ids, the nearest first.
    Near(Vec<String>),
    /// Nobody known: a new partner, with an id and a short name to propose.
    New {
        /// An id that no partner has.
        id: String,
        /// A name for narrow columns.
        short: String,
    },
}

/// The partners that a cell names, parted by commas, semicolons, lines or *và*. A known name with such a sign
/// in it stays whole. For many cells, make [`PartnerNames`] once.
pub fn partners(text: &str, known: &[Partner]) -> Vec<NamedPartner> {
    PartnerNames::new(known).partners(text)
}

/// Partners as cells show them: full names of the known ones, the others as written, with semicolons between.
pub fn partners_text(named: &[NamedPartner], known: &[Partner]) -> String {
    let name = |one: &NamedPartner| {
        let id = match &one.found {
            Found::Known(id) => Some(id),
            Found::Near(_) | Found::New { .. } => None,
        };
        let partner = id.and_then(|id| known.iter().find(|partner| partner.id == *id));
        partner.map_or_else(|| one.written.clone(), |partner| partner.name.clone())
    };
    named.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// The names of the known partners, ready for looking up.
pub struct PartnerNames<'a> {
    known: &'a [Partner],
    keys: Vec<(Key, usize)>,
}

impl<'a> PartnerNames<'a> {
    /// Collects every name of the known partners.
    pub fn new(known: &'a [Partner]) -> Self {
        let mut keys = Vec::new();
        for (index, partner) in known.iter().enumerate() {
            for name in partner.names().chain([partner.id.as_str()]) {
                let key = partner_names::key(name);
                if !key.is_empty() {
                    keys.push((key, index));
                }
            }
        }
        Self { known, keys }
    }

    /// The partners that a cell names, as [`partners`] says.
    pub fn partners(&self, text: &str) -> Vec<NamedPartner> {
        let mut named = Vec::new();
        let mut seen = HashSet::new();
        for line in text.split(['\n', '\r', ';', '|']) {
            for part in self.parts(line) {
                let found = self.find(&part);
                if seen.insert(fold(&part)) {
                    named.push(NamedPartner {
                        written: part,
                        found,
                    });
                }
            }
        }
        // Two names of one partner name it once.
        let mut ids = HashSet::new();
        named.retain(|one| match &one.found {
            Found::Known(id) => ids.insert(id.clone()),
            Found::Near(_) | Found::New { .. } => true,
        });
        named
    }

    /// Parts a line at commas, *và* and *&*, where that leaves names: “Phòng Giáo dục và Đào tạo” is one.
    fn parts(&self, line: &str) -> Vec<String> {
        let line = tidy(line);
        let line = line
            .trim_start_matches(['-', '–', '+', '•', '*', '·'])
            .trim();
        if line.is_empty() {
            return Vec::new();
        }
        if self.known(line).is_some() {
            return vec![line.to_owned()];
        }
        let mut parts = Vec::new();
        for piece in line
            .split(',')
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
        {
            parts.extend(self.at_conjunctions(piece));
        }
        parts
    }

    fn at_conjunctions(&self, piece: &str) -> Vec<String> {
        if self.known(piece).is_some() {
            return vec![piece.to_owned()];
        }
        for separator in [" và ", " và\u{a0}", " & ", " cùng ", " and ", " + "] {
            for (index, _) in piece.match_indices(separator) {
                let (before, after) = (&piece[..index], &piece[index + separator.len()..]);
                // At least one side must be somebody, or look like an organisation on its own.
                if self.is_somebody(before) && self.is_somebody(after) {
                    let mut parts = self.at_conjunctions(before);
                    parts.extend(self.at_conjunctions(after));
                    return parts;
                }
            }
        }
        vec![piece.trim_start_matches("và ").to_owned()]
    }

    fn is_somebody(&self, text: &str) -> bool {
        self.known(text).is_some() || partner_names::begins_as_organisation(text)
    }

    /// The only partner with that name.
    fn known(&self, text: &str) -> Option<usize> {
        let key = partner_names::key(text);
        let mut found = self
            .keys
            .iter()
            .filter(|(name, _)| *name == key)
            .map(|(_, index)| *index);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    fn find(&self, text: &str) -> Found {
        let id = |index: usize| self.known.get(index).map(|partner| partner.id.clone());
        if let Some(id) = self.known(text).and_then(id) {
            return Found::Known(id);
        }
        let key = partner_names::key(text);
        if let Some(id) = self.only_beginning_with(&key).and_then(id) {
            return Found::Known(id);
        }
        let mut near: Vec<(usize, usize)> = Vec::new();
        for (name, index) in &self.keys {
            if let Some(distance) = partner_names::distance(&key, name)
                && !near.iter().any(|(_, other)| other == index)
            {
                near.push((distance, *index));
            }
        }
        if near.is_empty() {
            return Found::New {
                id: self.new_id(text),
                short: partner_names::short_name(text),
            };
        }
        near.sort_unstable();
        Found::Near(
            near.into_iter()
                .filter_map(|(_, index)| id(index))
                .collect(),
        )
    }

    /// The only partner whose name begins with these words, where they are more than the word for an
    /// organisation, or where only one is of that sort: *Đoàn* among *Hội …*.
    fn only_beginning_with(&self, key: &Key) -> Option<usize> {
        let is_longer = |name: &Key| name.len() > key.len() && name.starts_with(key);
        let mut found = self
            .keys
            .iter()
            .filter(|(name, _)| is_longer(name))
            .map(|(_, index)| *index);
        let first = found.next()?;
        let is_only = found.all(|other| other == first);
        (is_only && (key.len() > 1 || key.first().is_some_and(|word| word == "doan")))
            .then_some(first)
    }

    fn new_id(&self, text: &str) -> String {
        let base = fold(text).replace(' ', "-");
        let is_taken = |id: &str| self.known.iter().any(|partner| partner.id == id);
        let mut id = base.clone();
        let mut number = 2;
        while is_taken(&id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }
}

#[cfg(test)]
#[path = "partners_tests.rs"]
mod tests;
