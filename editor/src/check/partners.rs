//! New partners, and known ones under another of their names.

use super::problem::{Cure, CureAction, Problem, ProblemKind};
use crate::documents::Documents;
use crate::documents::values::{Values, text};
use crate::edition::Edition;
use crate::reading::partners::Found;
use crate::table::column::Column;
use crate::table::partner::Partner;
use crate::table::row::Row;
use khuyen_hoc_timeline::query::fold::fold;

/// Adds what is to be said of the partners of a row.
pub(super) fn check(
    row: &Row,
    values: &Values,
    edition: &Edition,
    documents: &Documents,
    problems: &mut Vec<Problem>,
) {
    let mut add = |kind, cures| {
        problems.push(Problem {
            row: Some(row.key),
            column: Column::Partners,
            kind,
            cures,
        });
    };
    let mut has_new = false;
    for (index, partner) in values.partners.iter().enumerate() {
        let name = &partner.written;
        match &partner.found {
            Found::Known(_) => continue,
            Found::Near(ids) => {
                let near = ids.iter().filter_map(|id| full_name(id, edition));
                let near: Vec<&str> = near.collect();
                let kind = ProblemKind::NearPartner {
                    name: name.clone(),
                    near: near.first().copied().unwrap_or_default().to_owned(),
                };
                let cures = near.iter().map(|near| Cure {
                    action: CureAction::Choose((*near).to_owned()),
                    text: names(values, edition, Some((index, near))),
                });
                add(kind, cures.collect());
            }
            Found::New { .. } => {
                let key = fold(name);
                let mut new = documents.new_partners.iter();
                let is_it =
                    |new: &&Partner| new.name == *name || !key.is_empty() && fold(&new.name) == key;
                let kind = ProblemKind::NewPartner {
                    name: name.clone(),
                    id: new
                        .find(is_it)
                        .map(|new| new.id.clone())
                        .unwrap_or_default(),
                };
                add(kind, Vec::new());
            }
        }
        has_new = true;
    }
    let written = names(values, edition, None);
    if !has_new && written != text(row, Column::Partners) {
        let cure = Cure {
            action: CureAction::ChangeTo,
            text: written,
        };
        add(ProblemKind::PartnerForm, vec![cure]);
    }
}

/// The names of the partners of a row as a cell has them, with the one at a place replaced.
fn names(values: &Values, edition: &Edition, replaced: Option<(usize, &str)>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (index, partner) in values.partners.iter().enumerate() {
        let name = match (&partner.found, replaced) {
            (_, Some((place, name))) if place == index => name,
            (Found::Known(id), _) => full_name(id, edition).unwrap_or(&partner.written),
            _ => &partner.written,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

fn full_name<'a>(id: &str, edition: &'a Edition) -> Option<&'a str> {
    let mut partners = edition.partners.iter();
    let partner = partners.find(|partner| partner.id == id)?;
    Some(&partner.name)
}
