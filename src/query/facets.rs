//! The numbers and marks of the matrix: activities by partner and year.

use super::filter::Filter;
use super::index::{IndexedTimeline, SearchHit};
use crate::model::activity::Status;
use crate::model::partner::PartnerIndex;
use crate::model::timeline::SpanPart;
use crate::model::years::Years;

/// Activities by partner and year. The filter's partners are ignored, so that selecting a partner
/// changes no number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// A row for each partner in the order of the data, then one for activities without a partner
    /// where the years have any.
    pub rows: Vec<FacetRow>,
    /// Number of activities that begin in each year, whatever their partners, in order: their sum is `count`. Of those
    /// that began before the first year, that is the year.
    pub years: Vec<usize>,
    /// Number of activities in all, each counted once.
    pub count: usize,
}

/// A partner's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetRow {
    /// The partner; `None` for activities without one.
    pub partner: Option<PartnerIndex>,
    /// Number of activities, each counted once however many years it spans.
    pub count: usize,
    /// A cell for each year, in order.
    pub cells: Vec<FacetCell>,
}

/// A partner in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCell {
    /// A mark for each activity of the year, in date order.
    pub marks: Vec<FacetMark>,
}

/// An activity in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacetMark {
    /// Its status.
    pub status: Status,
    /// Which part of its span falls in the year.
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

    /// The years with activities, as ranges. Only an activity that continues into the next year joins
    /// two years: separate activities in 2015 and 2016 make two ranges.
    pub fn year_ranges(&self, years: Years) -> Vec<Years> {
        let mut ranges = Vec::new();
        let mut range_start = None;
        for (cell, year) in self.cells.iter().zip(years.iter()) {
            let continues =
                |mark: &FacetMark| matches!(mark.part, SpanPart::First | SpanPart::Middle);
            if cell.marks.is_empty() {
                continue;
            }
            let first = *range_start.get_or_insert(year);
            if !cell.marks.iter().any(continues) {
                ranges.extend(Years::new(first, year));
                range_start = None;
            }
        }
        ranges
    }
}

impl FacetCell {
    /// Number of its activities with that status.
    pub fn count(&self, status: Status) -> usize {
        self.marks
            .iter()
            .filter(|mark| mark.status == status)
            .count()
    }
}

/// Counts the search hits of a filter by partner and year. Rows do not depend on the hits, so that
/// none appears or disappears while the visitor types.
pub fn facets(index: &IndexedTimeline, filter: &Filter, hits: &[SearchHit]) -> Facets {
    let years = filter.years;
    let timeline = &index.timeline;
    let no_partner_row = timeline.partners.len();
    let partners = (0..no_partner_row).map(|partner| Some(PartnerIndex(partner)));
    let needs_no_partner_row = index.has_any_without_partner(years);
    let mut rows: Vec<_> = partners
        .chain(needs_no_partner_row.then_some(None))
        .map(|partner| FacetRow::empty(partner, years))
        .collect();
    let (mut totals, mut count) = (vec![0; years.count()], 0);
    for hit in hits {
        let activity = &timeline.activities()[hit.index];
        if !filter.matches_kind_and_status(activity) {
            continue;
        }
        count += 1;
        if let Some((year, _)) = activity.parts_by_year(years).next() {
            totals[year] += 1;
        }
        let without_partner = activity.partners.is_empty().then_some(no_partner_row);
        let with_partners = activity.partners.iter().map(|partner| partner.0);
        for row in with_partners.chain(without_partner) {
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

    fn facets_of_search(q: &str) -> Facets {
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
    fn year_ranges_join_only_years_that_an_activity_spans() {
        let years = Years::DEFAULT;
        let facets = facets_of_search("");
        let ranges = |row: &FacetRow| -> Vec<_> {
            let ranges = row.year_ranges(years).into_iter();
            ranges.map(|range| (range.first(), range.last())).collect()
        };
        let rows: Vec<_> = facets.rows.iter().map(ranges).collect();
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
    fn an_activity_counts_once_in_totals_however_many_partners_and_years_it_has() {
        let facets = facets_of_search("");
        assert_eq!(facets.years, [2, 1, 1, 0, 2, 0, 0]);
        assert_eq!(facets.years.iter().sum::<usize>(), facets.count);
        assert_eq!(facets.count, 6);
        let searched = facets_of_search("mot");
        assert_eq!((searched.years[0], searched.count), (1, 1));
    }
}
