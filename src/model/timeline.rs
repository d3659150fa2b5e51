//! All that is known, in the order in which it is told.

use super::activity::Activity;
use super::partner::{NO_PARTNER, Partner, PartnerIndex};
use super::source::{Article, Programme};
use super::years::Years;

/// The partners, the sources and the activities in date order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In the order of the data, which is the order of the matrix.
    pub partners: Vec<Partner>,
    /// The articles that report.
    pub articles: Vec<Article>,
    /// The programmes that plan.
    pub programmes: Vec<Programme>,
    activities: Vec<Activity>,
}

/// What part of an activity a year holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanPart {
    /// All of it.
    Whole,
    /// Its start; it goes on.
    First,
    /// It came from before and goes on.
    Middle,
    /// It came from before and ends.
    Last,
}

impl Timeline {
    /// Puts the activities in date order; what has the same date stays in the order given, articles
    /// before programmes.
    pub fn new(
        partners: Vec<Partner>,
        articles: Vec<Article>,
        programmes: Vec<Programme>,
        mut activities: Vec<Activity>,
    ) -> Self {
        activities.sort_by_key(|activity| activity.period);
        Self {
            partners,
            articles,
            programmes,
            activities,
        }
    }

    /// The activities in date order.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// The years from the first to the last activity, the latest [`Years::MAX`] of them; `None`
    /// where there are no activities.
    pub fn years(&self) -> Option<Years> {
        let first = self
            .activities
            .iter()
            .map(|one| one.period.first_year())
            .min()?;
        let last = self
            .activities
            .iter()
            .map(|one| one.period.last_year())
            .max()?;
        Years::new(first.max(last.saturating_sub(Years::MAX - 1)), last)
    }

    /// Whether a filter by that id can choose anything: a partner's, or [`NO_PARTNER`].
    pub fn is_selectable(&self, id: &str) -> bool {
        id == NO_PARTNER || self.partner_index(id).is_some()
    }

    /// The partner of that id.
    pub fn partner_index(&self, id: &str) -> Option<PartnerIndex> {
        self.partners
            .iter()
            .position(|partner| partner.id == id)
            .map(PartnerIndex)
    }
}

impl Activity {
    /// The years of `years` it touches, first and last; `None` where it touches none.
    pub fn clamped_to(&self, years: Years) -> Option<(u16, u16)> {
        let first = self.period.first_year().max(years.first());
        let last = self.period.last_year().min(years.last());
        (first <= last).then_some((first, last))
    }

    /// The years of `years` it touches, as places in that range, with what part of it each holds: an
    /// activity stands in full in the first year shown, even if it began before.
    pub fn parts_by_year(&self, years: Years) -> impl Iterator<Item = (usize, SpanPart)> {
        let places = self.clamped_to(years).map(|(first, last)| {
            let place = |year| usize::from(year - years.first());
            (place(first), place(last))
        });
        places.into_iter().flat_map(|(first, last)| {
            (first..=last).map(move |place| {
                let part = match (place == first, place == last) {
                    (true, true) => SpanPart::Whole,
                    (true, false) => SpanPart::First,
                    (false, false) => SpanPart::Middle,
                    (false, true) => SpanPart::Last,
                };
                (place, part)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{activity::Status, period::Period};

    fn activity(id: &str, when: &str) -> Activity {
        Activity {
            id: id.to_owned(),
            period: Period::parse(when).expect(when),
            kind: None,
            title: id.to_owned(),
            summary: None,
            partners: Vec::new(),
            status: Status::Held,
            source: None,
        }
    }

    #[test]
    fn activities_stand_in_date_order_and_equal_dates_keep_theirs() {
        let given = ["c 2015", "a 2014", "b 2014", "d 2014-01"].map(|text| {
            let (id, when) = text.split_once(' ').unwrap();
            activity(id, when)
        });
        let timeline = Timeline::new(vec![], vec![], vec![], given.to_vec());
        let ids: Vec<_> = timeline
            .activities()
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b", "d", "c"]);
    }

    #[test]
    fn a_span_is_shown_from_its_first_visible_year_to_its_last() {
        use SpanPart::{First, Last, Middle};
        let years = Years::DEFAULT;
        let parts_by_year = |of: &Activity| of.parts_by_year(years).collect::<Vec<_>>();
        let span = activity("span", "2012/2016");
        assert_eq!(parts_by_year(&span), [(0, First), (1, Middle), (2, Last)]);
        assert_eq!(parts_by_year(&activity("before", "2013")), []);
        assert_eq!(
            parts_by_year(&activity("once", "2015-05")),
            [(1, SpanPart::Whole)]
        );
    }
}
