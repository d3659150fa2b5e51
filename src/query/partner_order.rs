//! Which partners the matrix shows first.

use super::index::IndexedTimeline;
use crate::model::years::Years;
use std::cmp::Reverse;

/// Up to this many rows, the matrix shows all of them in the order of the data: about a phone's screen.
const SHOWN_WHOLE: usize = 12;

/// Of more rows, how many are shown at first.
const SHOWN_AT_FIRST: usize = 10;

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
    /// Of many partners, those with most activities in these years come first, whatever else is filtered;
    /// equal ones in the order of the data. Activities without a partner come last.
    pub fn new(index: &IndexedTimeline, years: Years) -> Self {
        let partners = index.timeline.partners.len();
        let mut rows: Vec<_> = (0..partners).collect();
        let is_folded = partners > SHOWN_WHOLE;
        if is_folded {
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
            SHOWN_AT_FIRST
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
        RowOrder::new(&index, Years::DEFAULT)
    }

    #[test]
    fn few_partners_keep_the_order_of_the_data_and_are_all_shown() {
        let order = order_of(SHOWN_WHOLE);
        assert_eq!(order.rows, (0..=SHOWN_WHOLE).collect::<Vec<_>>());
        assert_eq!(order.shown_at_first, order.rows.len());
    }

    #[test]
    fn of_many_partners_those_with_most_activities_come_first() {
        for partners in [SHOWN_WHOLE + 1, 60, MAX_ROWS] {
            let order = order_of(partners);
            assert_eq!(order.rows[..3], [partners - 1, partners - 2, 0]);
            assert_eq!(order.rows.last(), Some(&partners), "nobody's come last");
            assert_eq!(order.rows.len(), partners + 1);
            assert_eq!(order.shown_at_first, SHOWN_AT_FIRST);
            assert_eq!(order.left_out, [0; 0]);
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
