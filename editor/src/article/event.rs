//! Whether a clause tells of an activity, and what it is called.

mod kind;
mod object;
mod title;
mod verb;

use super::words::Token;
use object::is_activity;

/// An activity in a clause.
#[derive(Debug)]
pub(super) struct Event {
    /// What it is called: a name in quotation marks, or how the clause describes it.
    pub(super) title: String,
    /// Whether the title is a name in quotation marks.
    pub(super) is_named: bool,
    /// What kind it is, in the words that people read; empty where the clause does not say.
    pub(super) kind: String,
    /// The index of the token at which the verb stands, or the object where there is no verb.
    pub(super) verb: usize,
    /// Whether it is told as a gift or a work rather than an event: it counts only with a partner or a day.
    pub(super) is_work: bool,
    /// Whether the agreement of bodies is signed.
    pub(super) is_signing: bool,
}

/// Where a clause stands, which decides whether it needs a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Sentence,
    /// An item of a list or a row of a table: `Tháng 5: Cuộc thi viết …`.
    Item,
}

/// The activity that a clause tells of; `None` where it tells of none.
pub(super) fn event(tokens: &[Token], text: &str, place: Place) -> Option<Event> {
    let (verb, object) = verb::find(tokens, place)?;
    let end = title::end(
        tokens,
        object.start.max(verb.begins_title.unwrap_or(object.start)),
    );
    let (title, is_named) = title::title(
        tokens,
        text,
        verb.begins_title.unwrap_or(object.start),
        object.end.min(end).max(object.start + 1),
    )?;
    Some(Event {
        kind: kind::kind(
            tokens,
            verb.at,
            title::name_start(tokens, object.start).unwrap_or(end),
        ),
        title,
        is_named,
        verb: verb.at,
        is_work: verb.is_work,
        is_signing: verb.is_signing,
    })
}

/// Whether words may tell of an activity: for cutting sentences.
pub(super) fn may_tell(tokens: &[Token]) -> bool {
    verb::find(tokens, Place::Sentence).is_some()
        || (0..tokens.len()).any(|index| is_activity(tokens, index).is_some())
}
