//! A partner in a year: marks that tell what there is, and a button that shows it.

use super::element::{Element, button, element};
use super::message::Message;
use crate::i18n::fill;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::model::timeline::Share;
use crate::query::facets::{FacetCell, FacetMark};
use crate::text::{decimal, joined};

/// The most dots that stand side by side in a cell 26 px wide (a phone of 320 px, seven years);
/// more become a number.
const MOST_DOTS: usize = 3;

/// The cell of a partner (id and name) in a year. An empty one is left empty; any other is a button
/// that chooses the partner and goes to the year. The keyboard does the same with the two headers, so
/// the many cells are no stops on the way of the Tab key.
pub(super) fn cell(
    texts: &Texts,
    (id, name): (&str, &str),
    year: u16,
    facets: &FacetCell,
) -> Element {
    if facets.marks.is_empty() {
        return element("td");
    }
    let marks = in_words(texts, facets);
    let label = fill(
        texts.cell,
        &[
            ("partner", name),
            ("year", &decimal(year.into())),
            ("marks", &marks),
        ],
    );
    let button = button(Message::Cell(id.to_owned(), year).act())
        .attr("tabindex", "-1")
        .attr("aria-label", label)
        .children(marks_of(facets));
    element("td").child(button)
}

/// "1 đã thực hiện, 1 kế hoạch".
fn in_words(texts: &Texts, cell: &FacetCell) -> String {
    let mut words = String::new();
    for (_, status) in Status::WORDS {
        let count = cell.count(status);
        if count > 0 {
            let comma = if words.is_empty() { "" } else { ", " };
            words = words + comma + &decimal(count) + " " + texts.status_word(status);
        }
    }
    words
}

/// A band for what lasts over several years, a dot for each that does not, a number for many.
fn marks_of(cell: &FacetCell) -> Vec<Element> {
    let lasts = |mark: &&FacetMark| mark.share != Share::Whole;
    let lasting: Vec<_> = cell.marks.iter().filter(lasts).collect();
    let mut marks = Vec::new();
    if !lasting.is_empty() {
        marks.push(element("i").class(band_class(&lasting)));
    }
    let single = cell.marks.len() - lasting.len();
    if single > MOST_DOTS {
        marks.push(element("b").child(decimal(single)));
    } else {
        let dots = cell.marks.iter().filter(|mark| !lasts(mark));
        marks.extend(dots.map(|mark| element("i").class(joined(&["dot ", mark.status.word()]))));
    }
    marks
}

/// The band starts, goes on or ends here, as all that it stands for does.
fn band_class(lasting: &[&FacetMark]) -> String {
    let all = |share| lasting.iter().all(|mark| mark.share == share);
    let status = lasting.first().map_or("", |mark| mark.status.word());
    let starts = if all(Share::First) { " starts" } else { "" };
    let ends = if all(Share::Last) { " ends" } else { "" };
    joined(&["band ", status, starts, ends])
}
