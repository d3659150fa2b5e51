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

/// About how many activities fill the first views of a screen, shared among the years.
const VISIBLE_IN_FIRST_VIEWS: usize = 21;

/// Where a card is among those of its programme that follow each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Below no heading: of no programme, or the only one of it here.
    #[default]
    Alone,
    /// Right below the programme's heading.
    First,
    /// Further down.
    Following,
}

/// How a card looks under a filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardState {
    /// Whether it is shown.
    pub is_shown: bool,
    /// Whether it is below the heading of its programme, and need not name it again.
    pub grouping: Grouping,
}

impl CardState {
    /// Whether it is below its programme's heading.
    pub fn is_grouped(self) -> bool {
        self.grouping != Grouping::Alone
    }

    /// Whether it is the first one there.
    pub fn is_first(self) -> bool {
        self.grouping == Grouping::First
    }
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
    /// The activities that have a card, in order: those that are hidden, too, unless the data are too large.
    pub cards: Vec<usize>,
    /// The cards shown, sorted by activity.
    shown: Vec<(usize, Grouping)>,
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
    (VISIBLE_AT_FIRST / filled_years(matches)).clamp(1, MAX_VISIBLE_PER_YEAR)
}

/// How many activities of a year are part of the first views.
pub(super) fn visible_in_first_views(matches: &Matches) -> usize {
    // No more than the app shows at first of the largest data: what is seen must not go again.
    (VISIBLE_IN_FIRST_VIEWS / filled_years(matches)).clamp(1, MAX_VISIBLE_PER_YEAR)
}

/// How many years have activities; one where none has.
fn filled_years(matches: &Matches) -> usize {
    let filled = matches.years.iter().filter(|year| !year.full.is_empty());
    filled.count().max(1)
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
        let mut groupings = groupings(timeline, shown);
        groupings.sort_unstable_by_key(|(index, _)| *index);
        Some(Self {
            cards: cards(shown, all, &groupings),
            shown: groupings,
            continuing: continuing.clone(),
            count: full.len() + continuing.len(),
            collapsed: full.len() - visible,
            is_long: at_first < full.len(),
            emptiness: emptiness(matches, position),
        })
    }

    /// The first cards: the first `limit` that are shown, and the hidden ones among the first `limit`.
    pub fn first_cards(&self, limit: usize) -> Vec<usize> {
        if limit >= self.cards.len() {
            return self.cards.clone();
        }
        let mut shown = 0;
        let mut is_made = |(position, index): &(usize, &usize)| {
            if self.card_state(**index).is_shown {
                shown += 1;
                shown <= limit
            } else {
                *position < limit
            }
        };
        let cards = self.cards.iter().enumerate();
        cards
            .filter(|card| is_made(card))
            .map(|(_, index)| *index)
            .collect()
    }

    /// How the card of an activity looks.
    pub fn card_state(&self, activity: usize) -> CardState {
        match position(&self.shown, activity) {
            Ok(position) => CardState {
                is_shown: true,
                grouping: self.shown[position].1,
            },
            Err(_) => CardState::default(),
        }
    }
}

/// Each card shown, with where it is among those of its programme: two or more that follow each other.
fn groupings(timeline: &Timeline, shown: &[usize]) -> Vec<(usize, Grouping)> {
    let source = |index: &usize| timeline.activities().get(*index).and_then(|one| one.source);
    let runs = shown.chunk_by(|a, b| source(a) == source(b));
    let of_run = |run: &[usize]| {
        let is_group = run.len() > 1 && matches!(source(&run[0]), Some(Source::Programme(_)));
        let grouping = move |position| match position {
            _ if !is_group => Grouping::Alone,
            0 => Grouping::First,
            _ => Grouping::Following,
        };
        let cards = run.iter().enumerate();
        cards
            .map(|(position, index)| (*index, grouping(position)))
            .collect::<Vec<_>>()
    };
    runs.flat_map(of_run).collect()
}

/// The cards in order: hidden ones keep their places among the shown ones as far as these are in the order
/// of `all`, forwards or backwards, so that most filters move no card.
fn cards(shown: &[usize], all: &[usize], groupings: &[(usize, Grouping)]) -> Vec<usize> {
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
        rest.retain(|index| position(groupings, *index).is_err());
        rest.splice(0..0, shown.iter().copied());
    }
    rest
}

/// Where an activity is among those shown.
fn position(groupings: &[(usize, Grouping)], activity: usize) -> Result<usize, usize> {
    groupings.binary_search_by_key(&activity, |(index, _)| *index)
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

    const P: Option<Source> = Some(Source::Programme(0));
    const Q: Option<Source> = Some(Source::Programme(1));
    const A: Option<Source> = Some(Source::Article(0));

    #[test]
    fn activities_of_one_programme_are_grouped_and_a_single_one_is_not() {
        use Grouping::{Alone, First, Following};
        let timeline = timeline(&[A, P, P, Q]);
        let all = [0, 1, 2, 3];
        let layout = YearLayout::new(&timeline, &of_2018(&all), 2018, &all, None, false).unwrap();
        assert_eq!(layout.cards, all);
        assert_eq!(
            all.map(|index| layout.card_state(index).grouping),
            [Alone, First, Following, Alone]
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
            assert_eq!(layout.cards, order, "{full:?}");
            let shown: Vec<_> = (all.into_iter())
                .filter(|index| layout.card_state(*index).is_shown)
                .collect();
            assert_eq!(shown.len(), full.len());
        }
    }

    #[test]
    fn the_first_cards_are_the_first_ones_shown_and_those_hidden_before() {
        let timeline = timeline(&[A, A, P, P, A]);
        let all = [0, 1, 2, 3, 4];
        let shown = of_2018(&[2, 3, 4]);
        let layout = YearLayout::new(&timeline, &shown, 2018, &all, None, false).unwrap();
        assert_eq!(layout.first_cards(1), [0, 2]);
        assert_eq!(layout.first_cards(2), [0, 1, 2, 3]);
        assert_eq!(layout.first_cards(5), all);
    }

    #[test]
    fn a_long_year_of_large_data_shows_its_first_activities_until_expanded() {
        let timeline = timeline(&[A, A, A]);
        let matches = of_2018(&[0, 1, 2]);
        let layout = |is_expanded| {
            YearLayout::new(&timeline, &matches, 2018, &[], Some(2), is_expanded).unwrap()
        };
        let (at_first, expanded) = (layout(false), layout(true));
        assert_eq!(at_first.cards, [0, 1]);
        assert_eq!((at_first.collapsed, at_first.is_long), (1, true));
        assert_eq!(expanded.cards, [0, 1, 2]);
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
