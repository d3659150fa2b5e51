//! Reads the clauses of an article one by one, with what headings, introductions and the clauses before say.

mod paragraph;
mod partners;
mod status;
mod when;

pub(super) use paragraph::Paragraph;
use partners::names_pair;

use super::clauses::clauses;
use super::context::Context;
use super::dates::governing::{is_customary, own_date};
use super::dates::mention::is_only_a_date;
use super::dates::mention::{Form, Mention};
use super::event::{Event, Place, Weight, events, told};
use super::found::Found;
use super::frame::item_partners;
use super::leader::Leader;
use super::pair::Pair;
use super::partners::cooperation::cooperation;
use super::partners::directory::{Directory, Organisation};
use super::proposal::ProposalDoubt;
use super::words::{Token, stands, tokens};
use crate::table::column::Column;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

pub(super) struct Reader {
    pub(super) context: Context,
    pub(super) directory: Directory,
    /// When it was published, if that is known.
    pub(super) published: Option<CivilDate>,
    /// A day near that, which stands in for it in reckoning years.
    pub(super) nearby: Option<CivilDate>,
    /// The latest day that governed a clause, for `cùng ngày`.
    pub(super) latest_day: Option<CivilDate>,
    pub(super) pair: Pair,
    pub(super) leader: Leader,
    pub(super) paragraph: Paragraph,
    pub(super) found: Vec<Found>,
}

impl Reader {
    /// Takes in what the clauses of a block tell of.
    pub(super) fn block(&mut self, text: &str, place: Place) {
        self.paragraph = Paragraph::default();
        for (index, clause) in clauses(text).into_iter().enumerate() {
            if clause.sentence != self.paragraph.sentence.number {
                self.paragraph.begin_sentence(clause.sentence);
            }
            let words = tokens(&clause.text);
            self.paragraph.is_only_date = is_only_a_date(&words);
            if let Some(partners) = item_partners(&words, &clause.text, &self.directory) {
                self.paragraph.item_partners = partners;
            }
            // `nhiều hoạt động như: tổ chức …; ngoại khóa …; thi …`: a list within a sentence.
            let is_listed = self.paragraph.sentence.has_list;
            self.paragraph.sentence.has_list |=
                words.iter().any(|token| token.is(":") && !token.is_quoted);
            let is_repeated = index > 0 && place == Place::Item && clause.sentence > 0;
            let place = match place {
                _ if is_listed => Place::Item,
                Place::Item if is_repeated => Place::Sentence,
                place => place,
            };
            self.clause(&words, &clause.text, place);
            self.paragraph.sentence.is_planned |= self.is_planned(&words);
        }
    }

    /// Takes in an agreement that is signed in the words before a list of what is agreed.
    pub(super) fn introduction(&mut self, text: &str) {
        let words = tokens(text);
        let has_day = own_date(&words).is_some_and(|date| date.first.day.is_some());
        let mut events = events(&words, text, Place::Sentence).into_iter();
        if has_day && events.any(|event| event.is_signing) {
            self.block(text, Place::Sentence);
        }
    }

    fn clause(&mut self, words: &[Token], text: &str, place: Place) {
        let own = own_date(words);
        let dated = self.period(words, own.as_ref());
        if let (Some(dated), Some(own)) = (&dated, &own) {
            self.take_date(words, own, dated.period);
        }
        if is_customary(words) {
            return;
        }
        let Some(dated) = dated else {
            return;
        };
        let mut events = events(words, text, place);
        let is_of_pair = names_pair(words);
        let date = own.as_ref().filter(|date| is_precise(date) || is_of_pair);
        // An item below `Tháng 6` is of that month.
        let is_of_month = place == Place::Item && dated.period.first().month().is_some();
        if events.is_empty() && (date.is_some() || dated.is_of_day || is_of_month) {
            events.extend(told(words, text, place, date, &self.directory));
        }
        let Some(event) = events.first() else {
            return;
        };
        let cooperation = cooperation(words, text, event.verb, &self.directory);
        if stands(words, 0, "với") {
            self.paragraph
                .sentence
                .partners
                .clone_from(&cooperation.named);
        }
        let (mut partners, are_inferred) = self.partners(words, &cooperation);
        // `Câu lạc bộ đọc sách sinh hoạt …`: what is held is nobody with whom.
        partners.retain(|partner| !names_event(partner, event));
        let has_day = own.as_ref().is_some_and(is_precise) || dated.is_of_day;
        let is_listed = place == Place::Item && self.context.is_in_list();
        let has_proof = cooperation.has_general || !partners.is_empty() || has_day || is_listed;
        let is_proved = match event.weight {
            Weight::Held => has_proof || event.is_named,
            Weight::Counted => has_proof || event.is_named || own.is_some(),
            // Work without a date of its own, in a report of which only the title has a year, may be of any year.
            Weight::Work => {
                has_proof && (own.is_some() || dated.is_of_day || self.is_dated_above(place))
            }
        };
        if !is_proved {
            return;
        }
        for event in events {
            self.found.push(Found {
                period: dated.period,
                status: self.status(words, dated.period),
                is_same_day: dated.is_same_day,
                partners: partners.clone(),
                passage: text.to_owned(),
                doubtful: doubtful(dated.is_inferred, are_inferred, &partners, &event),
                has_general: cooperation.has_general,
                is_listed,
                event,
            });
        }
    }

    /// Takes in a date that governs a clause.
    fn take_date(&mut self, words: &[Token], date: &Mention, period: Period) {
        self.paragraph.year = Some(period.first_year());
        // A day in brackets is that of its own clause: `Tuần lễ học tập (từ 01 đến 07/10); …`.
        if !words[date.range.start].is_bracketed {
            self.paragraph.sentence.period = Some(period);
        }
        let first = period.first();
        if first.day().is_some() {
            self.paragraph.last_day = Some(first);
            let order = |day: CivilDate| (day.year(), day.month(), day.day());
            let latest = self
                .latest_day
                .filter(|latest| order(*latest) >= order(first));
            self.latest_day = latest.or(Some(first));
        }
    }

    /// Whether an item, the paragraph or a heading says the year, and not the title alone.
    fn is_dated_above(&self, place: Place) -> bool {
        place == Place::Item
            || self.paragraph.year.is_some()
            || self.context.year_of_headings().is_some()
    }
}

/// What of a proposal is to be looked at.
fn doubtful(
    is_year_inferred: bool,
    are_partners_inferred: bool,
    partners: &[Organisation],
    event: &Event,
) -> Vec<(Column, ProposalDoubt)> {
    let has_new = partners
        .iter()
        .any(|partner| matches!(partner, Organisation::Named { is_new: true, .. }));
    let doubts = [
        (
            is_year_inferred,
            Column::When,
            ProposalDoubt::YearFromContext,
        ),
        (
            are_partners_inferred,
            Column::Partners,
            ProposalDoubt::PartnersFromContext,
        ),
        (has_new, Column::Partners, ProposalDoubt::NewPartner),
        (
            !event.is_named,
            Column::Title,
            ProposalDoubt::TitleFromPassage,
        ),
    ];
    let doubtful = doubts.into_iter().filter(|(is_doubtful, ..)| *is_doubtful);
    doubtful
        .map(|(_, column, reason)| (column, reason))
        .collect()
}

/// Whether a date says more than the year.
fn is_precise(date: &Mention) -> bool {
    matches!(date.form, Form::Date | Form::Quarter)
}

/// Whether the name of an organisation that is no partner yet is that of the activity.
fn names_event(partner: &Organisation, event: &Event) -> bool {
    match partner {
        Organisation::Named { name, is_new: true } => event.title.starts_with(name.as_str()),
        _ => false,
    }
}
