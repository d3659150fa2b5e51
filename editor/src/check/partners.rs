//! New partners, and known ones under another of their names.

use super::problem::{Cure, CureAction, Problem, ProblemKind};
use crate::documents::Documents;
use crate::documents::values::{NamedPartner, Values, text};
use crate::edition::Edition;
use crate::table::column::Column;
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
        let NamedPartner::New(name) = partner else {
            continue;
        };
        has_new = true;
        let near = near(name, edition);
        if let Some(first) = near.first() {
            let kind = ProblemKind::NearPartner {
                name: name.clone(),
                near: first.clone(),
            };
            let cures = near.iter().map(|near| Cure {
                action: CureAction::Choose(near.clone()),
                text: names(values, edition, Some((index, near))),
            });
            add(kind, cures.collect());
        } else {
            let key = fold(name);
            let mut new = documents.new_partners.iter();
            let id = new.find(|new| new.name == *name || !key.is_empty() && fold(&new.name) == key);
            let kind = ProblemKind::NewPartner {
                name: name.clone(),
                id: id.map(|new| new.id.clone()).unwrap_or_default(),
            };
            add(kind, Vec::new());
        }
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
        let name = match (partner, replaced) {
            (_, Some((place, name))) if place == index => name,
            (NamedPartner::Known(known), _) => &edition.partners[*known].name,
            (NamedPartner::New(name), _) => name,
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("; ")
}

/// The known partners whose names are like a name, the likest first, at most three.
fn near(name: &str, edition: &Edition) -> Vec<String> {
    const ALIKE: f64 = 0.8;
    let folded = fold(name);
    let likeness = |other: &str| strsim::normalized_damerau_levenshtein(&folded, &fold(other));
    let mut near: Vec<(f64, &str)> = (edition.partners.iter())
        .map(|partner| {
            let best = partner.names().map(likeness).fold(0.0, f64::max);
            (best, partner.name.as_str())
        })
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.truncate(3);
    near.into_iter().map(|(_, name)| name.to_owned()).collect()
}
