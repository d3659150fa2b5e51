//! Why the activity that the page's address leads to is not in sight, and what brings it there.

use crate::model::activity::Activity;
use crate::model::years::Years;
use crate::query::filter::Filter;
use crate::query::index::IndexedTimeline;
use crate::query::matches::{Matches, matches};

/// Why the activity of a link is not to be seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutOfSight {
    /// It is not, or no longer, in the data.
    Unknown,
    /// It is in other years than those shown, or the filter leaves it out.
    Hidden {
        /// Its index.
        index: usize,
        /// Whether it is the years that it is not in.
        by_years: bool,
        /// The filter under which it is shown: with its years, and without any condition it does not meet.
        shown_by: Filter,
    },
}

impl OutOfSight {
    /// Why the activity of that index, which a link leads to, is out of sight; `None` where it is in sight. Without an
    /// index the data do not have it.
    pub fn of(position: Option<usize>, index: &IndexedTimeline, filter: &Filter) -> Option<Self> {
        let Some(position) = position else {
            return Some(Self::Unknown);
        };
        let activity = index.timeline.activities().get(position)?;
        let is_shown_by = |filter: &Filter| has(&matches(index, filter), position);
        if is_shown_by(filter) {
            return None;
        }
        let mut shown_by = Filter {
            years: years_with(activity, filter),
            ..filter.clone()
        };
        if !is_shown_by(&shown_by) {
            shown_by.clear();
        }
        Some(Self::Hidden {
            index: position,
            by_years: activity.clamped_to(filter.years).is_none(),
            shown_by,
        })
    }
}

fn has(matches: &Matches, position: usize) -> bool {
    (matches.years.iter()).any(|year| year.full.contains(&position))
}

/// The years of the filter and of the activity, as far as they fit; else those of the activity.
fn years_with(activity: &Activity, filter: &Filter) -> Years {
    let (first, last) = (activity.period.first_year(), activity.period.last_year());
    let shown = filter.years;
    if activity.clamped_to(shown).is_some() {
        return shown;
    }
    Years::new(first.min(shown.first()), last.max(shown.last()))
        .or_else(|| Years::new(first, last))
        .unwrap_or_else(|| Years::ending(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    fn index() -> IndexedTimeline {
        let articles = r#"{"articles":[{"id":"x","title":"X","activities":[
            {"id":"1","when":"1899","title":"Một","partners":["a"]},
            {"id":"2","when":"2012","title":"Hai","partners":["a"]},
            {"id":"3","when":"2015","title":"Ba","partners":["b"]}]}]}"#;
        let programmes =
            r#"{"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"programmes":[]}"#;
        let timeline = convert(Some(articles), Some(programmes)).timeline;
        IndexedTimeline::new(timeline.into(), |_| String::new())
    }

    fn reason(position: Option<usize>, filter: &Filter) -> Option<OutOfSight> {
        OutOfSight::of(position, &index(), filter)
    }

    fn of_partner(partner: &str) -> Filter {
        Filter {
            partners: Filter::parse_partner_ids(partner),
            ..Filter::default()
        }
    }

    #[test]
    fn what_is_in_sight_needs_no_word() {
        assert_eq!(reason(Some(2), &Filter::default()), None);
        assert_eq!(reason(Some(2), &of_partner("b")), None);
    }

    #[test]
    fn an_id_that_the_data_do_not_have_is_told() {
        let reason = reason(None, &Filter::default());
        assert_eq!(reason, Some(OutOfSight::Unknown));
    }

    #[test]
    fn the_way_to_a_hidden_activity_changes_no_more_than_it_must() {
        for (index, filter, by_years, years, partners) in [
            (1, Filter::default(), true, (2012, 2020), ""),
            (1, of_partner("a"), true, (2012, 2020), "a"),
            (1, of_partner("b"), true, (2012, 2020), ""),
            (2, of_partner("a"), false, (2014, 2020), ""),
            (0, of_partner("a"), true, (1899, 1899), "a"),
        ] {
            let Some(OutOfSight::Hidden {
                by_years: found,
                shown_by,
                ..
            }) = reason(Some(index), &filter)
            else {
                panic!("{index} should be out of sight");
            };
            assert_eq!(found, by_years, "{index}");
            assert_eq!((shown_by.years.first(), shown_by.years.last()), years);
            assert_eq!(shown_by.partner_ids(), partners);
            assert_eq!(reason(Some(index), &shown_by), None);
        }
    }
}
