//! Which partners the matrix shows first.

use super::index::IndexedTimeline;
use crate::model::years::Years;
use std::cmp::Reverse;

/// Fewer rows than this are not worth putting away.
const FEWEST_FOLDED: usize = 3;

/// How the host wishes the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowOptions {
    /// What their order follows; `None`: the activities where rows are put away, else the data.
    pub order: Option<RowSort>,
    /// How many are shown at first. Default: 10, about a phone's screen.
    pub shown_at_first: usize,
}

impl Default for RowOptions {
    fn default() -> Self {
        Self {
            order: None,
            shown_at_first: 10,
        }
    }
}

/// What the order of rows follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowSort {
    /// The document of programmes.
    Data,
    /// The number of activities, the most first; equal ones as in the data.
    Count,
}

/// The most rows of partners that are made: more than any table that somebody reads to its end. Of 64,000 partners
/// a browser would make 900,000 elements.
const MAX_ROWS: usize = 300;

/// The rows of the matrix in the order in which they are shown: the index of each row's partner; one more than
/// the last partner's is the row of activities without a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOrder {
    /// All rows.
    pub rows: Vec<usize>,
    /// How many of them are shown as long as the rest is folded away.
    pub shown_at_first: usize,
    /// The partners with fewest activities of very many, which have no row: the search finds their activities.
    pub left_out: Vec<usize>,
}

impl RowOrder {
    /// The order of these years, whatever else is filtered. Activities without a partner come last.
    pub fn new(index: &IndexedTimeline, years: Years, options: RowOptions) -> Self {
        let partners = index.timeline.partners.len();
        let mut rows: Vec<_> = (0..partners).collect();
        let is_folded = partners >= options.shown_at_first.saturating_add(FEWEST_FOLDED);
        let order = options.order.unwrap_or(if is_folded {
            RowSort::Count
        } else {
            RowSort::Data
        });
        if order == RowSort::Count {
            let mut counts = vec![0_usize; partners];
            let activities = index.timeline.activities().iter();
            for activity in activities.filter(|one| one.clamped_to(years).is_some()) {
                for partner in &activity.partners {
                    if let Some(count) = counts.get_mut(partner.0) {
                        *count += 1;
                    }
                }
            }
            rows.sort_unstable_by_key(|row| (Reverse(counts[*row]), *row));
        }
        let left_out = rows.split_off(rows.len().min(MAX_ROWS));
        if index.has_any_without_partner(years) {
            rows.push(partners);
        }
        let shown_at_first = if is_folded {
            options.shown_at_first
        } else {
            rows.len()
        };
        Self {
            rows,
            shown_at_first,
            left_out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    /// As many partners, of whom the last has two activities, the one before it one; and one activity of
    /// nobody.
    fn order_of(partners: usize) -> RowOrder {
        order_with(partners, RowOptions::default())
    }

    fn order_with(partners: usize, options: RowOptions) -> RowOrder {
        let written: Vec<_> = (0..partners)
            .map(|number| format!(r#"{{"id":"p{number}","name":"Đơn vị {number}"}}"#))
            .collect();
        let (last, before) = (partners - 1, partners - 2);
        let articles = format!(
            r#"{{"articles":[{{"id":"b","title":"B","activities":[
                {{"id":"1","when":"2014","title":"Một","partners":["p{last}","p{before}"]}},
                {{"id":"2","when":"2015","title":"Hai","partners":["p{last}"]}},
                {{"id":"3","when":"1999","title":"Ngoài","partners":["p0"]}},
                {{"id":"4","when":"2016","title":"Không ai"}}]}}]}}"#
        );
        let programmes = format!(r#"{{"partners":[{}],"programmes":[]}}"#, written.join(","));
        let timeline = convert(Some(&articles), Some(&programmes)).timeline;
        let index = IndexedTimeline::new(timeline.into(), |_| String::new());
        RowOrder::new(&index, Years::DEFAULT, options)
    }

    #[test]
    fn few_partners_keep_the_order_of_the_data_and_are_all_shown() {
        let order = order_of(12);
        assert_eq!(order.rows, (0..=12).collect::<Vec<_>>());
        assert_eq!(order.shown_at_first, order.rows.len());
    }

    #[test]
    fn of_many_partners_those_with_most_activities_come_first() {
        for partners in [13, 60, MAX_ROWS] {
            let order = order_of(partners);
            assert_eq!(order.rows[..3], [partners - 1, partners - 2, 0]);
            assert_eq!(order.rows.last(), Some(&partners), "nobody's come last");
            assert_eq!(order.rows.len(), partners + 1);
            assert_eq!(order.shown_at_first, 10);
            assert_eq!(order.left_out, [0; 0]);
        }
    }

    #[test]
    fn a_host_sets_the_order_and_how_many_are_shown() {
        for (partners, order, shown_at_first, first, shown) in [
            (60, Some(RowSort::Data), 10, 0, 10),
            (6, Some(RowSort::Count), 10, 5, 7),
            (60, None, 20, 59, 20),
            (60, None, usize::MAX, 0, 61),
            (6, None, 2, 5, 2),
        ] {
            let options = RowOptions {
                order,
                shown_at_first,
            };
            let order = order_with(partners, options);
            assert_eq!(order.rows[0], first, "{partners} {options:?}");
            assert_eq!(order.shown_at_first, shown, "{partners} {options:?}");
        }
    }

    #[test]
    fn of_very_many_partners_those_with_fewest_activities_are_left_out() {
        let partners = MAX_ROWS + 50;
        let order = order_of(partners);
        assert_eq!(order.rows.len(), MAX_ROWS + 1);
        assert_eq!(order.rows[..2], [partners - 1, partners - 2]);
        assert_eq!(order.rows.last(), Some(&partners), "nobody's come last");
        assert_eq!(order.left_out.len(), 50);
        assert!(!order.rows.iter().any(|row| order.left_out.contains(row)));
    }
}
