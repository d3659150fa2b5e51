//! How much there is with whom and when: the numbers and marks of the matrix.

use super::filter::Filter;
use super::index::{IndexedTimeline, SearchHit};
use crate::model::activity::Status;
use crate::model::partner::PartnerIndex;
use crate::model::timeline::SpanPart;
use crate::model::years::Years;

/// Partner by year, under all of a filter but its partners: what of these is chosen changes no number, so
/// that nothing jumps while a visitor chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// A row a partner in the order of the data, then one for activities without a partner where
    /// the years hold any.
    pub rows: Vec<FacetRow>,
    /// How many activities touch each year, with whomever, in order.
    pub years: Vec<usize>,
    /// How many activities in all, each counted once.
    pub count: usize,
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
    pub part: SpanPart,
}

impl FacetRow {
    /// The row of a partner with nothing in any of these years.
    pub fn empty(partner: Option<PartnerIndex>, years: Years) -> Self {
        Self {
            partner,
            count: 0,
            cells: vec![FacetCell::default(); years.count()],
        }
    }

    /// The years in which there is something, as ranges. Years are joined by what
    /// lasts from one to the next: 2015 and 2016 with something of their own are two ranges.
    pub fn year_ranges(&self, years: Years) -> Vec<Years> {
        let mut ranges = Vec::new();
        let mut from = None;
        for (cell, year) in self.cells.iter().zip(years.iter()) {
            let goes_on =
                |mark: &FacetMark| matches!(mark.part, SpanPart::First | SpanPart::Middle);
            if cell.marks.is_empty() {
                continue;
            }
            let first = *from.get_or_insert(year);
            if !cell.marks.iter().any(goes_on) {
                ranges.extend(Years::new(first, year));
                from = None;
            }
        }
        ranges
    }
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

/// Counts what the search of a filter found in its years, by partner and year: a row for every partner,
/// and one for activities without a partner where the years hold any, found or not, so that rows do not
/// come and go while a visitor types.
pub fn facets(index: &IndexedTimeline, filter: &Filter, hits: &[SearchHit]) -> Facets {
    let years = filter.years;
    let timeline = &index.timeline;
    let row_without = timeline.partners.len();
    let partners = (0..row_without).map(|partner| Some(PartnerIndex(partner)));
    let has_others = index.has_any_without_partner(years);
    let mut rows: Vec<_> = partners
        .chain(has_others.then_some(None))
        .map(|partner| FacetRow::empty(partner, years))
        .collect();
    let (mut totals, mut count) = (vec![0; years.count()], 0);
    for hit in hits {
        let activity = &timeline.activities()[hit.index];
        if !filter.matches_kind_and_status(activity) {
            continue;
        }
        count += 1;
        for (year, _) in activity.parts_by_year(years) {
            totals[year] += 1;
        }
        let without = activity.partners.is_empty().then_some(row_without);
        let of_partners = activity.partners.iter().map(|partner| partner.0);
        for row in of_partners.chain(without) {
            let Some(row) = rows.get_mut(row) else {
                continue;
            };
            row.count += 1;
            for (year, part) in activity.parts_by_year(years) {
                row.cells[year].marks.push(FacetMark {
                    status: activity.status,
                    part,
                });
            }
        }
    }
    Facets {
        rows,
        years: totals,
        count,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;
    use crate::query::search::Query;

    fn counted(q: &str) -> Facets {
        let (index, filter) = (index(), Filter::default());
        facets(&index, &filter, &index.search(&Query::new(q), filter.years))
    }

    fn index() -> IndexedTimeline {
        let articles = r#"{"articles":[{"id":"b","title":"B","activities":[
            {"id":"1","when":"2014","title":"Một","partners":["a","b"]},
            {"id":"2","when":"2015","title":"Hai","partners":["a"]},
            {"id":"3","when":"2016","title":"Ba","partners":["a"]},
            {"id":"4","when":"2018/2020","title":"Bốn","partners":["a"]},
            {"id":"5","when":"2018","title":"Năm"},
            {"id":"6","when":"2010/2014","title":"Sáu","partners":["b"]}]}]}"#;
        let programmes =
            r#"{"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"programmes":[]}"#;
        let timeline = convert(Some(articles), Some(programmes)).timeline;
        IndexedTimeline::new(timeline.into(), |_| String::new())
    }

    #[test]
    fn a_row_tells_its_years_as_the_eye_sees_them() {
        let years = Years::DEFAULT;
        let facets = counted("");
        let told = |row: &FacetRow| -> Vec<_> {
            let year_ranges = row.year_ranges(years).into_iter();
            year_ranges.map(|one| (one.first(), one.last())).collect()
        };
        let rows: Vec<_> = facets.rows.iter().map(told).collect();
        assert_eq!(
            rows,
            [
                vec![(2014, 2014), (2015, 2015), (2016, 2016), (2018, 2020)],
                vec![(2014, 2014)],
                vec![(2018, 2018)],
            ]
        );
    }

    #[test]
    fn what_was_done_with_two_counts_once_in_its_year_and_in_all() {
        let facets = counted("");
        assert_eq!(facets.years, [2, 1, 1, 0, 2, 1, 1]);
        assert_eq!(facets.count, 6);
        let of_a_search = counted("mot");
        assert_eq!((of_a_search.years[0], of_a_search.count), (1, 1));
    }
}
