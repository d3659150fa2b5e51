//! What stands on the screen under a filter, year by year.

use super::filter::{Choice, Filter};
use super::search::{Fit, Query, Searchable};
use crate::model::activity::Activity;
use crate::model::timeline::{Share, Timeline};
use crate::model::years::Years;

/// The years with what each holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Every year of the range, the empty ones too, in the order asked for.
    pub years: Vec<ShownYear>,
    /// How many activities, each counted once however many years it goes on.
    pub count: usize,
}

/// What one year holds, as places in [`Timeline::activities`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownYear {
    /// The year.
    pub year: u16,
    /// What begins in it (or is going on when the range begins) and stands in full: what fits the
    /// search to the letter first, each part in date order.
    pub full: Vec<usize>,
    /// What goes on from before, in date order.
    pub continuing: Vec<usize>,
}

impl ShownYear {
    /// Whether it holds nothing.
    pub fn is_quiet(&self) -> bool {
        self.full.is_empty() && self.continuing.is_empty()
    }

    /// How many activities it shows, in full or going on.
    pub fn count(&self) -> usize {
        self.full.len() + self.continuing.len()
    }
}

/// A timeline with the words of each activity, to be asked again and again.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// What is known.
    pub timeline: Timeline,
    /// The words of each activity, in the order of [`Timeline::activities`].
    words: Vec<Searchable>,
}

impl Archive {
    /// Reads the words of each activity: title, summary, names of its partners, and what
    /// `more_words` adds (the words of the language shown: kind, date, status).
    pub fn new(timeline: Timeline, more_words: impl Fn(&Activity) -> String) -> Self {
        let words = |activity: &Activity| {
            let more = more_words(activity);
            let names = (activity.partners.iter())
                .filter_map(|partner| timeline.partners.get(partner.0))
                .flat_map(|partner| [partner.name.as_str(), partner.short.as_str()]);
            let summary = activity.summary.as_deref().unwrap_or_default();
            Searchable::new([&*activity.title, summary, &*more].into_iter().chain(names))
        };
        let words = timeline.activities().iter().map(words).collect();
        Self { timeline, words }
    }

    /// The activities within the years that the search finds: place and fit.
    pub fn found(&self, query: &Query, years: Years) -> Vec<(usize, Fit)> {
        let all = self.timeline.activities().iter().zip(&self.words);
        all.enumerate()
            .filter_map(|(place, (activity, words))| {
                activity.within(years)?;
                Some((place, words.fit(query)?))
            })
            .collect()
    }

    /// What a filter shows.
    pub fn shown(&self, filter: &Filter) -> Shown {
        self.shown_of(filter, self.found(&Query::new(&filter.q), filter.years))
    }

    /// What a filter shows of what its search found in its years.
    pub fn shown_of(&self, filter: &Filter, mut found: Vec<(usize, Fit)>) -> Shown {
        let years = filter.years;
        let choice = Choice::new(filter, &self.timeline);
        let activities = self.timeline.activities();
        found.retain(|(place, _)| {
            let one = &activities[*place];
            choice.admits(one) && filter.is_of_sort(one)
        });
        if filter.newest_first {
            found.reverse();
        }
        // Stable, so each part stays in date order.
        found.sort_by_key(|(_, fit)| *fit);
        let mut shown = Shown {
            years: years.iter().map(ShownYear::empty).collect(),
            count: found.len(),
        };
        for (place, _) in found {
            for (year, share) in activities[place].shares(years) {
                let year = &mut shown.years[year];
                match share {
                    Share::Whole | Share::First => year.full.push(place),
                    Share::Middle | Share::Last => year.continuing.push(place),
                }
            }
        }
        shown
            .years
            .iter_mut()
            .for_each(|year| year.continuing.sort_unstable());
        if filter.newest_first {
            shown.years.reverse();
        }
        shown
    }

    /// How many activities lie outside the years altogether, whatever the filter.
    pub fn outside(&self, years: Years) -> usize {
        self.timeline
            .activities()
            .iter()
            .filter(|one| one.within(years).is_none())
            .count()
    }
}

impl ShownYear {
    fn empty(year: u16) -> Self {
        Self {
            year,
            full: Vec::new(),
            continuing: Vec::new(),
        }
    }
}
