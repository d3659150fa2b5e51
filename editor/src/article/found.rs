//! An activity that was found, and the row that is proposed for it.

use super::event::Event;
use super::partners::directory::Organisation;
use super::proposal::{Proposal, ProposalDoubt};
use crate::reading::status::status_text;
use crate::reading::when::period_text;
use crate::table::cell::Cell;
use crate::table::column::Column;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::period::Period;

/// An activity that was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) period: Period,
    pub(super) event: Event,
    pub(super) partners: Vec<Organisation>,
    pub(super) status: Status,
    /// Whether its passage says that it is another one of the same day.
    pub(super) is_same_day: bool,
    pub(super) passage: String,
    pub(super) doubtful: Vec<(Column, ProposalDoubt)>,
    /// Whether its partners are bodies in general.
    pub(super) has_general: bool,
    pub(super) is_listed: bool,
}

/// The partners of the activities that are listed as planned.
pub(super) fn listed_partners(found: &[Found]) -> Vec<Organisation> {
    let mut partners: Vec<Organisation> = Vec::new();
    let listed = found
        .iter()
        .filter(|found| found.is_listed && found.status == Status::Planned);
    for partner in listed.flat_map(|found| &found.partners) {
        if !partners.contains(partner) {
            partners.push(partner.clone());
        }
    }
    partners
}

impl Found {
    /// The row, with `source` as where it was read and `listed` for a signing with all bodies.
    pub(super) fn proposal(self, source: &str, listed: &[Organisation]) -> Proposal {
        let mut doubtful = self.doubtful;
        let mut partners = self.partners;
        if self.event.is_signing && self.has_general && partners.is_empty() && !listed.is_empty() {
            partners = listed.to_vec();
            doubtful.push((Column::Partners, ProposalDoubt::PartnersFromList));
        }
        let names: Vec<&str> = partners
            .iter()
            .filter_map(|partner| match partner {
                Organisation::Named { name, .. } => Some(name.as_str()),
                Organisation::Own => None,
            })
            .collect();
        let text = |column| match column {
            Column::When => period_text(self.period),
            Column::Title => self.event.title.clone(),
            Column::Partners => names.join("; "),
            Column::Kind => self.event.kind.clone(),
            Column::Status => status_text(self.status).to_owned(),
            Column::Summary => sentence(&self.passage),
            Column::Source => source.to_owned(),
        };
        Proposal {
            cells: Column::ALL.map(|column| Cell::typed(text(column))),
            passage: self.passage.clone(),
            doubtful,
        }
    }
}

/// A passage as a sentence: a capital at its start, a full stop at its end.
fn sentence(passage: &str) -> String {
    let text = passage.trim_end_matches([';', ',', ':', ' ', '.']);
    let mut letters = text.chars();
    let capital = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = capital.chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
