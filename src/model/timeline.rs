//! The loaded data: partners, sources, and activities in date order.

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

/// Which part of an activity's span falls in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanPart {
    /// The whole span.
    Whole,
    /// The start; it continues.
    First,
    /// It continues from the year before and into the next.
    Middle,
    /// It continues from the year before and ends.
    Last,
}

impl Timeline {
    /// Sorts the activities by date. Those of the same date keep the order given: articles before
    /// programmes.
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

    /// The partners of an activity, in its order.
    pub fn partners_of(&self, activity: &Activity) -> impl Iterator<Item = &Partner> {
        let partners = activity.partners.iter();
        partners.filter_map(|partner| self.partners.get(partner.0))
    }

    /// The years from the first to the last activity, the latest [`Years::MAX`] of them; `None`
    /// where there are no activities.
    pub fn years(&self) -> Option<Years> {
        let first = self
            .activities
            .iter()
            .map(|activity| activity.period.first_year())
            .min()?;
        let last = self
            .activities
            .iter()
            .map(|activity| activity.period.last_year())
            .max()?;
        Years::new(first.max(last.saturating_sub(Years::MAX - 1)), last)
    }

    /// Whether that id can be selected in a filter: a partner's, or [`NO_PARTNER`].
    pub fn is_selectable(&self, id: &str) -> bool {
        id == NO_PARTNER || self.partner_index(id).is_some()
    }

    /// Whether any activity is of this kind.
    pub fn has_kind(&self, kind: &str) -> bool {
        self.activities
            .iter()
            .any(|activity| activity.kind.as_deref() == Some(kind))
    }

    /// The partner with that id.
    pub fn partner_index(&self, id: &str) -> Option<PartnerIndex> {
        self.partners
            .iter()
            .position(|partner| partner.id == id)
            .map(PartnerIndex)
    }
}

impl Activity {
    /// The first and the last year of its span within `years`; `None` outside of them.
    pub fn clamped_to(&self, years: Years) -> Option<(u16, u16)> {
        let first = self.period.first_year().max(years.first());
        let last = self.period.last_year().min(years.last());
        (first <= last).then_some((first, last))
    }

    /// The years of its span within `years`, as indices in that range, each with its part of the span.
    /// The first year within the range counts as the start, even if the activity began before.
    pub fn parts_by_year(&self, years: Years) -> impl Iterator<Item = (usize, SpanPart)> {
        let indices = self.clamped_to(years).map(|(first, last)| {
            let index = |year| usize::from(year - years.first());
            (index(first), index(last))
        });
        indices.into_iter().flat_map(|(first, last)| {
            (first..=last).map(move |index| {
                let part = match (index == first, index == last) {
                    (true, true) => SpanPart::Whole,
                    (true, false) => SpanPart::First,
                    (false, false) => SpanPart::Middle,
                    (false, true) => SpanPart::Last,
                };
                (index, part)
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
    fn activities_are_sorted_by_date_and_ties_keep_their_order() {
        let given = ["c 2015", "a 2014", "b 2014", "d 2014-01"].map(|text| {
            let (id, when) = text.split_once(' ').unwrap();
            activity(id, when)
        });
        let timeline = Timeline::new(vec![], vec![], vec![], given.to_vec());
        let ids: Vec<_> = timeline
            .activities()
            .iter()
            .map(|activity| activity.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b", "d", "c"]);
    }

    #[test]
    fn parts_cover_the_visible_years_of_a_span() {
        use SpanPart::{First, Last, Middle};
        let years = Years::DEFAULT;
        let parts_by_year = |activity: &Activity| activity.parts_by_year(years).collect::<Vec<_>>();
        let span = activity("span", "2012/2016");
        assert_eq!(parts_by_year(&span), [(0, First), (1, Middle), (2, Last)]);
        assert_eq!(parts_by_year(&activity("before", "2013")), []);
        assert_eq!(
            parts_by_year(&activity("once", "2015-05")),
            [(1, SpanPart::Whole)]
        );
    }
}
