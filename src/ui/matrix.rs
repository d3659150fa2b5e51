//! Partners by years: overview, filter and navigation in one table.

use super::cell::cell;
use super::element::{Element, button, element, of_data};
use super::message::Message;
use super::state::Answer;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::model::years::Years;
use crate::query::facets::FacetRow;
use crate::text::{decimal, joined, padded};

/// The most years that fit side by side beside the names; more scroll.
const MOST_COLUMNS: usize = 12;

/// The table and, below it, what its marks mean.
pub(super) fn matrix(texts: &'static Texts, answer: &Answer) -> [Element; 2] {
    let years = answer.filter.years;
    let heads = years.iter().map(|year| {
        // On a phone the century goes without saying, but not by ear.
        let century = element("span")
            .class("century")
            .child(padded((year / 100).into(), 2));
        let button = button(Message::Year(year).act())
            .child(
                element("span")
                    .class("unseen")
                    .child(texts.to_year)
                    .child(" "),
            )
            .child(
                element("span")
                    .child(century)
                    .child(padded((year % 100).into(), 2)),
            );
        element("th").attr("scope", "col").child(button)
    });
    let head = element("tr")
        .child(element("td"))
        .children(heads)
        .child(element("td"));
    let rows = answer
        .facets
        .rows
        .iter()
        .map(|facets| row(texts, answer, facets));
    let totals = answer.facets.years.iter().map(|count| total(*count));
    let all = element("th").attr("scope", "row").child(
        element("span")
            .child(element("span").class("short").child(texts.totals_short))
            .child(element("span").class("long").child(texts.totals)),
    );
    let foot = element("tr")
        .child(all)
        .children(totals)
        .child(total(answer.facets.count).class("count"));
    let table = element("table")
        .attr("part", "matrix")
        .class("matrix")
        // Its cells are walked through with the arrow keys (`companion::grid`).
        .attr("role", "grid")
        .child(element("caption").class("unseen").child(texts.matrix))
        .child(element("thead").child(head))
        .child(element("tbody").children(rows))
        .child(element("tfoot").child(foot));
    let key = |status: Status, class: &'static str| {
        element("span")
            .child(element("i").class(class))
            .child(texts.status_word(status))
    };
    let key = element("p")
        .class("key")
        .attr("aria-hidden", "true")
        .child(key(Status::Held, "dot held"))
        .child(key(Status::Planned, "band planned"))
        .child(element("span").child(texts.press));
    // More years than a desk's screen is wide for scroll in a box of their own.
    let class = if years.count() > MOST_COLUMNS {
        "wide"
    } else {
        ""
    };
    [element("div").class(class).child(table), key]
}

/// The number of a column or of all.
fn total(count: usize) -> Element {
    element("td").child(decimal(count))
}

/// ", 2014, 2017, 2018–2020": what the marks of a row tell the eye.
fn when(texts: &Texts, facets: &FacetRow, years: Years) -> Vec<String> {
    let year_ranges = facets.year_ranges(years).into_iter();
    year_ranges
        .map(|years| joined(&[", ", &texts.years(years)]))
        .collect()
}

/// A partner's row: the button that chooses it, a cell a year, its number of activities.
fn row(texts: &'static Texts, answer: &Answer, facets: &FacetRow) -> Element {
    let (archive, filter) = (&answer.content.archive, &answer.filter);
    let id = archive.row_id(facets);
    let partner = facets
        .partner
        .and_then(|partner| archive.timeline.partners.get(partner.0));
    let name = partner.map_or(texts.no_partner, |partner| &partner.name);
    let short = partner.map_or(texts.no_partner_short, |partner| &partner.short);
    let chosen = filter.has(id);
    let class = match (chosen, filter.partners.is_empty()) {
        (true, _) => "on",
        (false, true) => "",
        (false, false) => "off",
    };
    let named = || {
        if partner.is_some() {
            of_data("span")
        } else {
            element("span")
        }
    };
    let button = button(Message::Toggle(id.to_owned()).act())
        .attr("data-partner", id.to_owned())
        .attr("aria-pressed", if chosen { "true" } else { "false" })
        // On a phone the short one is seen, and both are heard.
        .child(named().class("short").child(short.to_owned()))
        .child(named().class("long").child(name.to_owned()))
        .child(
            element("span")
                .class("unseen")
                .child(": ")
                .child(texts.shown.of(facets.count))
                .children(when(texts, facets, filter.years)),
        );
    let cells = (facets.cells.iter().zip(filter.years.iter()))
        .map(|(facets, year)| cell(texts, (id, name), year, facets));
    let count = element("td").class("count").attr("aria-hidden", "true");
    element("tr")
        .class(class)
        .child(element("th").attr("scope", "row").child(button))
        .children(cells)
        .child(count.child(decimal(facets.count)))
}
