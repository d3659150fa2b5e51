//! What the section of a year shows under a filter: which cards, in which order, under which headings.

use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::query::matches::{Matches, YearMatches};

/// Of large data, a result up to this many activities is shown whole.
const ALWAYS_EXPANDED_UP_TO: usize = 200;

/// Of a larger result, about how many activities are shown at first, shared among the years.
const VISIBLE_AT_FIRST: usize = 100;

/// The most of them in one year.
const MAX_VISIBLE_PER_YEAR: usize = 5;

/// An entry of a year's section, also its key in the list: nothing of the data, which might repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entry {
    /// The heading of a programme, above two or more of its activities.
    Programme {
        /// The programme's index.
        programme: usize,
        /// The index of the first of these activities.
        first: usize,
    },
    /// The card of an activity (its index).
    Activity(usize),
}

/// How a card looks under a filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardState {
    /// Whether it is shown.
    pub is_shown: bool,
    /// Whether it is below the heading of its programme, and need not name it again.
    pub is_grouped: bool,
}

/// Whether a year shows nothing, and whether other empty years are before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emptiness {
    /// It shows something.
    #[default]
    NotEmpty,
    /// The first empty year of a run that lasts until that year; it reads as one line.
    RunStarts(u16),
    /// A later year of a run, for screen readers only.
    InRun,
}

/// The section of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearLayout {
    /// Headings and cards in order. Cards that are not shown are here too, unless the data are too large.
    pub entries: Vec<Entry>,
    /// The cards shown, sorted by activity, each with whether it is grouped.
    shown: Vec<(usize, bool)>,
    /// Activities that go on from earlier years.
    pub continuing: Vec<usize>,
    /// How many activities the year has under the filter.
    pub count: usize,
    /// How many of them are behind the button that expands the year.
    pub collapsed: usize,
    /// Whether the year has that button.
    pub is_long: bool,
    /// Whether it shows nothing.
    pub emptiness: Emptiness,
}

/// How many activities a year shows at first, of data too large to show everything.
pub(super) fn visible_of_long_year(matches: &Matches) -> usize {
    if matches.count <= ALWAYS_EXPANDED_UP_TO {
        return usize::MAX;
    }
    let filled = matches.years.iter().filter(|year| !year.full.is_empty());
    (VISIBLE_AT_FIRST / filled.count().max(1)).clamp(1, MAX_VISIBLE_PER_YEAR)
}

impl YearLayout {
    /// Lays a year out; `None` where it is not among the years of `matches`. `all`: the activities that have
    /// a card whatever the filter; `limit`: how many are shown as long as the year is not expanded.
    pub fn new(
        timeline: &Timeline,
        matches: &Matches,
        year: u16,
        all: &[usize],
        limit: Option<usize>,
        is_expanded: bool,
    ) -> Option<Self> {
        let position = matches.years.iter().position(|one| one.year == year)?;
        let YearMatches {
            full, continuing, ..
        } = matches.years.get(position)?;
        let at_first = limit.unwrap_or(full.len()).min(full.len());
        let visible = if is_expanded { full.len() } else { at_first };
        let shown = full.get(..visible).unwrap_or_default();
        let groups = groups(timeline, shown);
        let mut layout = Self {
            entries: entries(shown, all, &groups),
            shown: groups,
            continuing: continuing.clone(),
            count: full.len() + continuing.len(),
            collapsed: full.len() - visible,
            is_long: at_first < full.len(),
            emptiness: emptiness(matches, position),
        }
        .with_headings(timeline, shown);
        layout.shown.sort_unstable();
        Some(layout)
    }

    /// The entries as far as cards are made: the first `limit` cards that are shown, with their headings, and
    /// the hidden ones among the first `limit` entries.
    pub fn first_entries(&self, limit: usize) -> Vec<Entry> {
        if limit >= self.entries.len() {
            return self.entries.clone();
        }
        let mut shown = 0;
        let mut is_made = |(position, entry): &(usize, &Entry)| match entry {
            // Right before its first card, which is shown.
            Entry::Programme { .. } => shown < limit,
            Entry::Activity(index) if self.card_state(*index).is_shown => {
                shown += 1;
                shown <= limit
            }
            Entry::Activity(_) => *position < limit,
        };
        let entries = self.entries.iter().enumerate();
        entries
            .filter(|entry| is_made(entry))
            .map(|(_, entry)| *entry)
            .collect()
    }

    /// How the card of an activity looks.
    pub fn card_state(&self, activity: usize) -> CardState {
        match self
            .shown
            .binary_search_by_key(&activity, |(index, _)| *index)
        {
            Ok(position) => CardState {
                is_shown: true,
                is_grouped: self.shown[position].1,
            },
            Err(_) => CardState::default(),
        }
    }

    /// Puts a programme's heading before the first of two or more of its activities that follow each other.
    fn with_headings(mut self, timeline: &Timeline, shown: &[usize]) -> Self {
        for run in runs(timeline, shown) {
            let (Some(programme), Some(first)) = (programme_of(timeline, run), run.first()) else {
                continue;
            };
            let card = Entry::Activity(*first);
            if let Some(position) = self.entries.iter().position(|entry| *entry == card) {
                let heading = Entry::Programme {
                    programme,
                    first: *first,
                };
                self.entries.insert(position, heading);
            }
        }
        self
    }
}

/// Activities that follow each other and have the same source.
fn runs<'a>(timeline: &'a Timeline, shown: &'a [usize]) -> impl Iterator<Item = &'a [usize]> {
    let source = |index: &usize| timeline.activities().get(*index).and_then(|one| one.source);
    shown.chunk_by(move |a, b| source(a) == source(b))
}

/// The programme of a run of two or more of its activities.
fn programme_of(timeline: &Timeline, run: &[usize]) -> Option<usize> {
    let first = timeline.activities().get(*run.first()?)?;
    match first.source {
        Some(Source::Programme(programme)) if run.len() > 1 => Some(programme),
        _ => None,
    }
}

/// Each card shown, with whether it is below its programme's heading.
fn groups(timeline: &Timeline, shown: &[usize]) -> Vec<(usize, bool)> {
    let group = |run: &[usize]| {
        let is_grouped = programme_of(timeline, run).is_some();
        run.iter()
            .map(|index| (*index, is_grouped))
            .collect::<Vec<_>>()
    };
    runs(timeline, shown).flat_map(group).collect()
}

/// The cards in order: hidden ones keep their places among the shown ones as far as these are in the order
/// of `all`, forwards or backwards, so that most filters move no card.
fn entries(shown: &[usize], all: &[usize], groups: &[(usize, bool)]) -> Vec<Entry> {
    let mut rest: Vec<usize> = all.to_vec();
    if shown.len() > 1 && shown.first() > shown.last() {
        rest.reverse();
    }
    let mut next = shown.iter().peekable();
    for index in &rest {
        next.next_if_eq(&index);
    }
    if next.peek().is_some() {
        // Best search hits first: the hidden ones go to the end.
        let mut is_shown: Vec<usize> = groups.iter().map(|(index, _)| *index).collect();
        is_shown.sort_unstable();
        rest.retain(|index| is_shown.binary_search(index).is_err());
        rest.splice(0..0, shown.iter().copied());
    }
    rest.into_iter().map(Entry::Activity).collect()
}

fn emptiness(matches: &Matches, position: usize) -> Emptiness {
    let (before, from) = matches.years.split_at(position);
    let Some(last) = from.iter().take_while(|year| year.is_empty()).last() else {
        return Emptiness::NotEmpty;
    };
    if before.last().is_some_and(YearMatches::is_empty) {
        Emptiness::InRun
    } else {
        Emptiness::RunStarts(last.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::activity::{Activity, Status};
    use crate::model::period::Period;
    use crate::model::source::Programme;

    /// Activities of one year, of these sources.
    fn timeline(sources: &[Option<Source>]) -> Timeline {
        let period = Period::parse("2018").unwrap();
        let activity = |(index, source): (usize, &Option<Source>)| Activity {
            id: index.to_string(),
            period,
            kind: None,
            title: String::new(),
            summary: None,
            partners: Vec::new(),
            status: Status::Held,
            source: *source,
        };
        let programme = |id: &str| Programme {
            id: id.to_owned(),
            title: id.to_owned(),
            period,
            signed: None,
            article: None,
            summary: None,
        };
        let programmes = vec![programme("p"), programme("q")];
        let activities = sources.iter().enumerate().map(activity).collect();
        Timeline::new(vec![], vec![], programmes, activities)
    }

    fn of_2018(full: &[usize]) -> Matches {
        let year = YearMatches {
            year: 2018,
            full: full.to_vec(),
            continuing: vec![],
        };
        Matches {
            years: vec![year],
            count: full.len(),
        }
    }

    fn cards(entries: &[Entry]) -> Vec<usize> {
        let card = |entry: &Entry| match entry {
            Entry::Activity(index) => Some(*index),
            Entry::Programme { .. } => None,
        };
        entries.iter().filter_map(card).collect()
    }

    const P: Option<Source> = Some(Source::Programme(0));
    const Q: Option<Source> = Some(Source::Programme(1));
    const A: Option<Source> = Some(Source::Article(0));

    #[test]
    fn activities_of_one_programme_are_grouped_and_a_single_one_is_not() {
        let timeline = timeline(&[A, P, P, Q]);
        let all = [0, 1, 2, 3];
        let layout = YearLayout::new(&timeline, &of_2018(&all), 2018, &all, None, false).unwrap();
        let heading = Entry::Programme {
            programme: 0,
            first: 1,
        };
        let [a, b, c, d] = all.map(Entry::Activity);
        assert_eq!(layout.entries, [a, heading, b, c, d]);
        assert_eq!(
            all.map(|index| layout.card_state(index).is_grouped),
            [false, true, true, false]
        );
    }

    #[test]
    fn hidden_cards_keep_their_places_so_that_a_filter_moves_nothing() {
        let timeline = timeline(&[A, A, A, A]);
        let all = [0, 1, 2, 3];
        for (full, order) in [
            (vec![1, 3], vec![0, 1, 2, 3]),
            (vec![3, 1], vec![3, 2, 1, 0]),
            (vec![3, 0, 2], vec![3, 0, 2, 1]),
            (vec![], vec![0, 1, 2, 3]),
        ] {
            let layout =
                YearLayout::new(&timeline, &of_2018(&full), 2018, &all, None, false).unwrap();
            assert_eq!(cards(&layout.entries), order, "{full:?}");
            let shown: Vec<_> = (all.into_iter())
                .filter(|index| layout.card_state(*index).is_shown)
                .collect();
            assert_eq!(shown.len(), full.len());
        }
    }

    #[test]
    fn the_first_entries_are_the_first_cards_shown_with_their_headings() {
        let timeline = timeline(&[A, A, P, P, A]);
        let all = [0, 1, 2, 3, 4];
        let shown = of_2018(&[2, 3, 4]);
        let layout = YearLayout::new(&timeline, &shown, 2018, &all, None, false).unwrap();
        let heading = Entry::Programme {
            programme: 0,
            first: 2,
        };
        let card = Entry::Activity;
        let first_entries = |limit| layout.first_entries(limit);
        assert_eq!(first_entries(1), [card(0), heading, card(2)]);
        let of_two = [card(0), card(1), heading, card(2), card(3)];
        assert_eq!(first_entries(2), of_two);
        assert_eq!(first_entries(6), layout.entries);
    }

    #[test]
    fn a_long_year_of_large_data_shows_its_first_activities_until_expanded() {
        let timeline = timeline(&[A, A, A]);
        let matches = of_2018(&[0, 1, 2]);
        let layout = |is_expanded| {
            YearLayout::new(&timeline, &matches, 2018, &[], Some(2), is_expanded).unwrap()
        };
        let (at_first, expanded) = (layout(false), layout(true));
        assert_eq!(cards(&at_first.entries), [0, 1]);
        assert_eq!((at_first.collapsed, at_first.is_long), (1, true));
        assert_eq!(cards(&expanded.entries), [0, 1, 2]);
        assert_eq!((expanded.collapsed, expanded.is_long), (0, true));
    }

    #[test]
    fn empty_years_in_a_row_read_as_one_run() {
        use Emptiness::{InRun, NotEmpty, RunStarts};
        let year = |year, full: &[usize]| YearMatches {
            year,
            full: full.to_vec(),
            continuing: vec![],
        };
        let matches = Matches {
            years: vec![
                year(2014, &[]),
                year(2015, &[]),
                year(2016, &[0]),
                year(2017, &[]),
            ],
            count: 1,
        };
        let found: Vec<_> = (0..4)
            .map(|position| emptiness(&matches, position))
            .collect();
        assert_eq!(found, [RunStarts(2015), InRun, NotEmpty, RunStarts(2017)]);
    }
}
