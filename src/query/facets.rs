//! How much there is with whom and when: the numbers and marks of the matrix.

use super::search::Query;
use super::shown::Archive;
use crate::model::activity::Status;
use crate::model::partner::{NO_PARTNER, PartnerIndex};
use crate::model::timeline::Share;
use crate::model::years::Years;

/// Partner by year, under a search. What partners are chosen changes no number, so that nothing
/// jumps while a visitor chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// A row a partner in the order of the data, then one for activities without a partner where
    /// the years hold any.
    pub rows: Vec<FacetRow>,
}

/// A partner's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetRow {
    /// The partner; `None` for activities without one.
    pub partner: Option<PartnerIndex>,
    /// How many activities, each counted once however many years it goes on.
    pub count: usize,
    /// A cell a year, in order.
    pub cells: Vec<FacetCell>,
}

/// A partner in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCell {
    /// A mark for each activity that touches the year, in date order.
    pub marks: Vec<FacetMark>,
}

/// An activity in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetMark {
    /// Held or planned.
    pub status: Status,
    /// What part of it the year holds.
    pub share: Share,
}

impl FacetCell {
    /// How many of its activities have that status.
    pub fn count(&self, status: Status) -> usize {
        self.marks
            .iter()
            .filter(|mark| mark.status == status)
            .count()
    }
}

impl Archive {
    /// The rows of the matrix: every partner, and the activities without one where the years hold
    /// any, searched for or not, so that rows do not come and go while a visitor types.
    pub fn facets(&self, query: &Query, years: Years) -> Facets {
        let activities = self.timeline.activities();
        let some_without = activities
            .iter()
            .any(|one| one.partners.is_empty() && one.within(years).is_some());
        let partners = (0..self.timeline.partners.len()).map(|place| Some(PartnerIndex(place)));
        let mut rows: Vec<_> = partners
            .chain(some_without.then_some(None))
            .map(|partner| FacetRow {
                partner,
                count: 0,
                cells: vec![FacetCell::default(); years.count()],
            })
            .collect();
        let row_without = self.timeline.partners.len();
        for (place, _) in self.found(query, years) {
            let activity = &activities[place];
            let own_rows: Vec<usize> = if activity.partners.is_empty() {
                vec![row_without]
            } else {
                activity.partners.iter().map(|partner| partner.0).collect()
            };
            for row in own_rows {
                let Some(row) = rows.get_mut(row) else {
                    continue;
                };
                row.count += 1;
                for (cell, year) in row.cells.iter_mut().zip(years.iter()) {
                    if let Some(share) = activity.share_of(year, years) {
                        cell.marks.push(FacetMark {
                            status: activity.status,
                            share,
                        });
                    }
                }
            }
        }
        Facets { rows }
    }

    /// The id under which a row is chosen.
    pub fn row_id(&self, row: &FacetRow) -> &str {
        (row.partner)
            .and_then(|partner| self.timeline.partners.get(partner.0))
            .map_or(NO_PARTNER, |partner| &partner.id)
    }
}
