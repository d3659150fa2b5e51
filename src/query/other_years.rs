//! What a filter would find in other years than those shown, and which years to show for it.

use super::filter::Filter;
use super::index::IndexedTimeline;
use super::partner_selection::PartnerSelection;
use super::search::Query;
use crate::model::period::Period;
use crate::model::years::Years;

/// What matches the filter outside of its years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherYears {
    /// Number of activities outside that the years [`Self::years`] have.
    pub count: usize,
    /// The years to show for them.
    pub years: Years,
    /// Whether these are all years of the data.
    pub are_all: bool,
}

/// What a filter would find in other years; `None` where there is nothing. All years of the data are shown where they
/// fit. Else they are shown in turn, so that each is reached: the shown years and those before them, then those before
/// these, and after the earliest ones the latest.
pub fn other_years(index: &IndexedTimeline, filter: &Filter) -> Option<OtherYears> {
    let outside = periods_outside(index, filter);
    let count = |years| (outside.iter()).filter(|one| is_in(**one, years)).count();
    let all = index.timeline.all_years();
    let years = match all {
        Some(all) => all,
        None => next_years(&outside, filter.years)?,
    };
    let count = count(years);
    (count > 0).then_some(OtherYears {
        count,
        years,
        are_all: all.is_some(),
    })
}

/// When the activities are that match the filter but for its years.
fn periods_outside(index: &IndexedTimeline, filter: &Filter) -> Vec<Period> {
    let query = Query::new(&filter.q);
    let selection = PartnerSelection::new(filter, &index.timeline);
    let activities = index.timeline.activities().iter().enumerate();
    activities
        .filter(|(position, activity)| {
            activity.clamped_to(filter.years).is_none()
                && selection.accepts(activity)
                && filter.matches_kind_and_status(activity)
                && index.is_hit(*position, &query)
        })
        .map(|(_, activity)| activity.period)
        .collect()
}

/// The years to go on to from those shown.
fn next_years(outside: &[Period], shown: Years) -> Option<Years> {
    let longer = Years::ending(shown.last());
    let ends = || outside.iter().map(|period| period.last_year());
    let window = if outside.iter().any(|period| is_in(*period, longer)) {
        longer
    } else {
        let before = ends().filter(|year| *year < shown.first()).max();
        Years::ending(before.or_else(|| ends().max())?)
    };
    // Not the empty years before the first activity.
    let starts = (outside.iter())
        .filter(|period| is_in(**period, window))
        .map(|period| period.first_year());
    let kept = (shown.last() >= window.first()).then_some(shown.first());
    let first = starts.chain(kept).min()?.max(window.first());
    Years::new(first, window.last())
}

fn is_in(period: Period, years: Years) -> bool {
    period.first_year() <= years.last() && period.last_year() >= years.first()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    fn index(years: &[&str]) -> IndexedTimeline {
        let activities: Vec<_> = (years.iter().enumerate())
            .map(|(id, when)| {
                let partner = if id % 2 == 0 { "a" } else { "b" };
                format!(
                    r#"{{"id":"{id}","when":"{when}","title":"lớp{id}","partners":["{partner}"]}}"#
                )
            })
            .collect();
        let articles = format!(
            r#"{{"articles":[{{"id":"x","title":"X","activities":[{}]}}]}}"#,
            activities.join(",")
        );
        let programmes =
            r#"{"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"programmes":[]}"#;
        let timeline = convert(Some(&articles), Some(programmes)).timeline;
        IndexedTimeline::new(timeline.into(), |_| String::new())
    }

    fn offered(years: &[&str], filter: &Filter) -> Option<(usize, u16, u16, bool)> {
        other_years(&index(years), filter).map(|other| {
            let (first, last) = (other.years.first(), other.years.last());
            (other.count, first, last, other.are_all)
        })
    }

    #[test]
    fn it_counts_what_the_filter_would_find() {
        let data = ["2010", "2011", "2012/2013", "2015", "2024"];
        let filter = |partner: &str, q: &str| Filter {
            partners: Filter::parse_partner_ids(partner),
            q: q.to_owned(),
            ..Filter::default()
        };
        for (partner, q, count) in [("", "", 4), ("a", "", 3), ("b", "", 1), ("", "lop1", 1)] {
            let expected = Some((count, 2010, 2024, true));
            assert_eq!(
                offered(&data, &filter(partner, q)),
                expected,
                "{partner} {q}"
            );
        }
        assert_eq!(offered(&data, &filter("b", "lop0")), None);
        assert_eq!(offered(&["2014", "2020"], &Filter::default()), None);
        assert_eq!(offered(&["2013/2021"], &Filter::default()), None);
    }

    #[test]
    fn of_more_years_than_can_be_shown_each_activity_is_still_within_reach() {
        let data = ["1750", "1899", "1915", "1980", "2015"];
        let mut filter = Filter::default();
        let mut offers = Vec::new();
        for _ in 0..5 {
            let (count, first, last, are_all) = offered(&data, &filter).unwrap();
            offers.push((count, first, last));
            assert!(!are_all);
            filter.years = Years::new(first, last).unwrap();
        }
        assert_eq!(
            offers,
            [
                (1, 1980, 2020),
                (2, 1899, 1915),
                (1, 1750, 1750),
                (2, 1980, 2015),
                (2, 1899, 1915),
            ]
        );
    }
}
