//! Whether a clause tells of activities, and what they are called.

mod bare;
mod kind;
mod noun;
mod object;
mod passive;
mod title;
mod told;
mod verb;
mod vocabulary;

use super::words::{Token, stands, stands_any};
pub(super) use object::is_activity;
pub(super) use told::told;

/// An activity in a clause.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// What it is called: a name in quotation marks, or how the clause describes it.
    pub(super) title: String,
    /// Whether the title has a name in quotation marks.
    pub(super) is_named: bool,
    /// What kind it is, in the words that people read; empty where the clause does not say.
    pub(super) kind: String,
    /// The index of the token at which the verb stands, or the object where there is no verb.
    pub(super) verb: usize,
    pub(super) weight: Weight,
    /// Whether the agreement of bodies is signed.
    pub(super) is_signing: bool,
}

/// How much a clause says by itself about an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Something was held: it counts with a name, a partner or a day.
    Held,
    /// A number of activities, `10 lớp tập huấn`: it counts in a year of its own.
    Counted,
    /// A gift or a work: it counts with a partner or a day only.
    Work,
}

/// Where a clause stands, which decides whether it needs a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Sentence,
    /// An item of a list or a row of a table: `Tháng 5: Cuộc thi viết …`.
    Item,
}

/// The activities that a clause tells of, most often one: `tổ chức Hội thi “A”, tọa đàm “B”` is two.
pub(super) fn events(tokens: &[Token], text: &str, place: Place) -> Vec<Event> {
    let Some(verb) = verb::find(tokens, place) else {
        return Vec::new();
    };
    let object = verb.object.clone();
    let end = title::end(tokens, object.start)
        .min(object.end)
        .max(object.start + 1);
    let name = title::name(tokens, object.start);
    let is_signing = stands(tokens, object.start, "ký kết") || signs(&tokens[object.clone()]);
    // What is signed is more than the name of what it is for: `Ký kết quy chế xây dựng “Công dân học tập”`.
    // So is a meeting about a movement: `Hội nghị sơ kết phong trào “…”`.
    let is_whole = (verb.is_in_title && stands(tokens, object.start, "ký"))
        || name
            .as_ref()
            .is_some_and(|name| title::is_of_movement(tokens, object.start, name.start));
    let title = match &name {
        Some(name) if is_whole => title::words(tokens, text, object.start, name.end),
        Some(name) => title::words(tokens, text, name.start, name.end),
        None => title::words(tokens, text, object.start, end),
    };
    let Some(title) = title else {
        return Vec::new();
    };
    let is_counted =
        tokens[object.start].number().is_some() && is_activity(tokens, object.start + 1).is_some();
    let weight = match (verb.is_work, is_counted) {
        (true, _) => Weight::Work,
        (false, true) => Weight::Counted,
        (false, false) => Weight::Held,
    };
    let first = Event {
        title,
        is_named: name.is_some(),
        kind: kind::kind(
            tokens,
            verb.at,
            name.as_ref().map_or(end, |name| name.start),
        ),
        verb: verb.at,
        weight,
        is_signing,
    };
    let mut events = vec![first];
    let mut last = name;
    while let Some(found) = last {
        last = title::next_name(tokens, found.end);
        let title = last
            .as_ref()
            .and_then(|name| title::words(tokens, text, name.start, name.end));
        if let (Some(name), Some(title)) = (&last, title) {
            events.push(Event {
                title,
                kind: kind::kind(tokens, found.end, name.start),
                is_named: true,
                ..events[0].clone()
            });
        }
    }
    events
}

/// Whether an agreement is signed: `hội nghị ký kết chương trình phối hợp`.
fn signs(tokens: &[Token]) -> bool {
    const MAX_WORDS_BEFORE: usize = 12;
    let mut indices = 0..tokens.len().min(MAX_WORDS_BEFORE);
    indices.any(|index| {
        !tokens[index].is_quoted && stands_any(tokens, index, &["ký kết", "ký giao ước"]).is_some()
    })
}

/// Whether words may tell of an activity: for cutting sentences.
pub(super) fn may_tell(tokens: &[Token]) -> bool {
    verb::find(tokens, Place::Sentence).is_some()
        || (0..tokens.len()).any(|index| is_activity(tokens, index).is_some())
}
