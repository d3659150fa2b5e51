//! What a programme planned beside what articles reported.

use super::widget::{make, of_data, put};
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::model::timeline::Timeline;
use crate::query::progress::progress;
use web_sys::Element;

/// What was set beside what was reported, partner by partner. The partner stands above its two cells,
/// not before them: a phone is too narrow for three columns.
pub(super) fn beside(timeline: &Timeline, texts: &Texts, programme: usize) -> Option<Element> {
    let words = &texts.progress;
    let table = make("table", "")?;
    put(&table, &make("caption", words.title)?)?;
    let head = make("thead", "")?;
    line(
        &head,
        &[header("col", words.set)?, header("col", words.reported)?],
    )?;
    put(&table, &head)?;
    for row in progress(timeline, programme) {
        let partner = row.partner;
        let partner = partner.and_then(|one| timeline.partners.get(one.0));
        let name = header(
            "rowgroup",
            partner.map_or(texts.no_partner, |one| &one.name),
        )?;
        if partner.is_some() {
            name.set_attribute("lang", Lang::Vi.tag()).ok()?;
        }
        name.set_attribute("colspan", "2").ok()?;
        let group = make("tbody", "")?;
        line(&group, &[name])?;
        line(
            &group,
            &[
                titles(timeline, texts, &row.set)?,
                titles(timeline, texts, &row.reported)?,
            ],
        )?;
        put(&table, &group)?;
    }
    Some(table)
}

/// A cell with the titles of activities, each with its time; it says so where there are none.
fn titles(timeline: &Timeline, texts: &Texts, places: &[usize]) -> Option<Element> {
    let cell = make(
        "td",
        if places.is_empty() {
            texts.progress.none
        } else {
            ""
        },
    )?;
    for place in places {
        let activity = timeline.activities().get(*place)?;
        let line = make("p", "")?;
        put(&line, &of_data("span", &activity.title)?)?;
        put(&line, &make("br", "")?)?;
        let when = texts.period(activity.period);
        // What is neither set as planned nor reported as held has come to something else.
        let said = match activity.status {
            Status::Held | Status::Planned => when,
            other => format!("{when} · {}", texts.status_word(other)),
        };
        put(&line, &make("small", &said)?)?;
        put(&cell, &line)?;
    }
    Some(cell)
}

/// A line of a table.
fn line(into: &Element, cells: &[Element]) -> Option<()> {
    let line = make("tr", "")?;
    for cell in cells {
        put(&line, cell)?;
    }
    put(into, &line)
}

fn header(scope: &str, name: &str) -> Option<Element> {
    let header = make("th", name)?;
    header.set_attribute("scope", scope).ok()?;
    Some(header)
}
