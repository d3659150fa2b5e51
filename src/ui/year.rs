//! A year: its heading, what stands in it in full, or the first part of it, and what goes on from before.

use super::activity::{activity, programme_heading};
use super::continuing::continuing;
use super::element::{Element, button, element};
use super::message::Message;
use super::state::Answer;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::source::Source;
use crate::query::filter::holds;
use crate::query::index::{Matches, YearMatches};
use crate::text::{decimal, joined};

/// The section of the year at `place` of the range; `quiet` is said where it holds nothing. It is
/// always there, so that every year can be found; several quiet years in a row read as one line, at
/// the first of them.
pub(super) fn year(
    texts: &'static Texts,
    answer: &Answer,
    place: usize,
    quiet: &'static str,
) -> Option<Element> {
    let content = &answer.content;
    let here = answer.shown.years.get(place)?;
    let run = quiet_run(&answer.shown, place);
    let class = match run {
        Quiet::No => "",
        Quiet::Starts(_) => "quiet",
        Quiet::GoesOn => "quiet unseen",
    };
    let name = decimal(here.year.into());
    let mut heading = element("h3")
        .attr("tabindex", "-1")
        .attr("part", "year")
        .child(name.clone());
    match run {
        Quiet::Starts(last) if last != here.year => {
            let until = element("span")
                .attr("aria-hidden", "true")
                .child(joined(&["–", &decimal(last.into())]));
            heading = heading.child(until);
        }
        Quiet::No => {
            let count = here.count();
            let in_words = element("span")
                .class("unseen")
                .child(": ")
                .child(texts.shown.of(count));
            let number = element("small")
                .attr("aria-hidden", "true")
                .child(decimal(count));
            heading = heading.child(number).child(in_words);
        }
        _ => {}
    }
    let activities = content.archive.timeline.activities();
    let source = |place: &usize| activities.get(*place).and_then(|one| one.source);
    let all = here.full.len();
    let first = answer.first_part(all);
    let is_long = first < all;
    let is_whole = holds(&answer.unfolded, &name);
    let part = if is_whole { all } else { first };
    let rest = all - part;
    let part = here.full.get(..part).unwrap_or_default();
    let fold = is_long.then(|| {
        let what = if is_whole { texts.fold } else { texts.unfold };
        let what = fill(what, &[("n", &decimal(rest)), ("year", &name)]);
        let button = button(Message::Fold(name.clone()).act())
            .attr("aria-expanded", if is_whole { "true" } else { "false" })
            .child(what);
        element("p").class("outside fold").child(button)
    });
    let items = items(part, source)
        .into_iter()
        .filter_map(|item| match item {
            Item::Programme(place) => programme_heading(texts, answer, place),
            Item::Activity { place, grouped } => activity(texts, answer, place, grouped),
        });
    let said = match run {
        Quiet::No => continuing(texts, answer, &here.continuing),
        _ => Some(element("p").plain("li").child(quiet)),
    };
    let section = element("section")
        .attr("data-year", name)
        .class(class)
        .child(heading)
        .child(
            element("div")
                .plain("ul")
                .children(items)
                .children(fold)
                .children(said),
        );
    Some(section)
}

/// Whether a year is quiet, and whether it is the first of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quiet {
    No,
    /// The first quiet year of a run that lasts until that year.
    Starts(u16),
    /// A later year of a run.
    GoesOn,
}

fn quiet_run(shown: &Matches, index: usize) -> Quiet {
    let quiet = |year: &&YearMatches| year.is_empty();
    let (before, from) = shown.years.split_at_checked(index).unwrap_or_default();
    let Some(last) = from.iter().take_while(quiet).last() else {
        return Quiet::No;
    };
    if before.last().is_some_and(YearMatches::is_empty) {
        Quiet::GoesOn
    } else {
        Quiet::Starts(last.year)
    }
}

/// What stands in a year: activities, and the heading of a programme above several of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Programme(usize),
    Activity { place: usize, grouped: bool },
}

/// Puts a programme's heading above two or more of its activities that stand side by side.
fn items(places: &[usize], source: impl Fn(&usize) -> Option<Source>) -> Vec<Item> {
    let mut items = Vec::new();
    for run in places.chunk_by(|a, b| source(a) == source(b)) {
        let programme = match run.first().and_then(&source) {
            Some(Source::Programme(programme)) if run.len() > 1 => Some(programme),
            _ => None,
        };
        items.extend(programme.map(Item::Programme));
        let grouped = programme.is_some();
        items.extend(run.iter().map(|place| Item::Activity {
            place: *place,
            grouped,
        }));
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_of_one_programme_stand_together_and_a_single_one_needs_no_heading() {
        let source = |place: &usize| match place {
            0 => Some(Source::Article(0)),
            1 | 2 => Some(Source::Programme(0)),
            _ => Some(Source::Programme(1)),
        };
        let grouped = |place| Item::Activity {
            place,
            grouped: true,
        };
        let alone = |place| Item::Activity {
            place,
            grouped: false,
        };
        assert_eq!(
            items(&[0, 1, 2, 3], source),
            [
                alone(0),
                Item::Programme(0),
                grouped(1),
                grouped(2),
                alone(3)
            ]
        );
    }

    #[test]
    fn quiet_years_in_a_row_read_as_one() {
        use Quiet::{GoesOn, No, Starts};
        let year = |year, full: &[usize]| YearMatches {
            year,
            full: full.to_vec(),
            continuing: vec![],
        };
        let shown = Matches {
            years: vec![
                year(2014, &[]),
                year(2015, &[]),
                year(2016, &[0]),
                year(2017, &[]),
            ],
            count: 1,
        };
        let runs: Vec<_> = (0..5).map(|index| quiet_run(&shown, index)).collect();
        assert_eq!(runs, [Starts(2015), GoesOn, No, Starts(2017), No]);
    }
}
