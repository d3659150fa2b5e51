//! Reads the clauses of an article one by one, with what headings, introductions and the clauses before say.

mod partners;
mod status;
mod when;

use partners::names_pair;

use super::clauses::clauses;
use super::context::Context;
use super::dates::governing::{is_customary, own_date};
use super::dates::mention::is_only_a_date;
use super::dates::mention::{Form, Mention};
use super::event::{Event, Place, events, told};
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

/// What the clauses before say about the next one of their block.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// The number of the sentence, its date and the partners with whom it began: `Với Hội Luật gia …; …`.
    sentence: usize,
    sentence_period: Option<Period>,
    sentence_partners: Vec<Organisation>,
    /// Whether the sentence has told of what will be: `Hội sẽ …; …; …`.
    is_planned: bool,
    /// Whether a colon in the sentence begins a list.
    has_list: bool,
    /// The subject of the sentence, for the clauses of it that go on without one.
    sentence_leader: Option<Organisation>,
    /// Whether the clause before was nothing but a date.
    is_only_date: bool,
    /// Whether the sentence before was, so that its date is that of this one.
    has_date_alone: bool,
    /// The last day that governed a clause.
    last_day: Option<CivilDate>,
    /// The last year that governed a clause.
    year: Option<u16>,
    /// The partners before the colon of an item.
    item_partners: Vec<Organisation>,
}

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
            if clause.sentence != self.paragraph.sentence {
                self.paragraph.sentence = clause.sentence;
                // `Sáng ngày 23 tháng 01 năm 2010. Hội …`: a sentence that is a date is about the next one.
                self.paragraph.has_date_alone = self.paragraph.is_only_date;
                if !self.paragraph.is_only_date {
                    self.paragraph.sentence_period = None;
                }
                self.paragraph.sentence_partners.clear();
                self.paragraph.sentence_leader = None;
                self.paragraph.has_list = false;
                self.paragraph.is_planned = false;
            }
            let words = tokens(&clause.text);
            self.paragraph.is_only_date = is_only_a_date(&words);
            if let Some(partners) = item_partners(&words, &clause.text, &self.directory) {
                self.paragraph.item_partners = partners;
            }
            // `nhiều hoạt động như: tổ chức …; ngoại khóa …; thi …`: a list within a sentence.
            let is_listed = self.paragraph.has_list;
            self.paragraph.has_list |= words.iter().any(|token| token.is(":") && !token.is_quoted);
            let is_repeated = index > 0 && place == Place::Item && clause.sentence > 0;
            let place = match place {
                _ if is_listed => Place::Item,
                Place::Item if is_repeated => Place::Sentence,
                place => place,
            };
            self.clause(&words, &clause.text, place);
            self.paragraph.is_planned |= self.is_planned(&words);
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
        if let Some(dated) = &dated
            && own.is_some()
        {
            self.paragraph.year = Some(dated.period.first_year());
            // A day in brackets is that of its own clause: `Tuần lễ học tập (từ 01 đến 07/10); …`.
            let is_aside = own
                .as_ref()
                .is_some_and(|date| words[date.range.start].is_bracketed);
            if !is_aside {
                self.paragraph.sentence_period = Some(dated.period);
            }
            let first = dated.period.first();
            if first.day().is_some() {
                self.paragraph.last_day = Some(first);
                let order = |day: CivilDate| (day.year(), day.month(), day.day());
                let is_latest = self
                    .latest_day
                    .is_none_or(|latest| order(latest) < order(first));
                self.latest_day = if is_latest {
                    Some(first)
                } else {
                    self.latest_day
                };
            }
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
        let begins_with_partner = stands(words, 0, "với");
        if begins_with_partner {
            self.paragraph
                .sentence_partners
                .clone_from(&cooperation.named);
        }
        let (mut partners, are_inferred) = self.partners(words, &cooperation);
        // `Câu lạc bộ đọc sách sinh hoạt …`: what is held is nobody with whom.
        partners.retain(|partner| !names_event(partner, event));
        let has_day = own.as_ref().is_some_and(is_precise) || dated.is_of_day;
        let is_listed = place == Place::Item && self.context.is_in_list();
        let has_proof = cooperation.has_general
            || !partners.is_empty()
            || has_day
            || is_listed
            || (event.is_named && !event.is_work)
            || (event.is_counted && own.is_some());
        // Work without a date of its own, in a report of which only the title has a year, may be of any year.
        let is_dated = own.is_some()
            || place == Place::Item
            || self.paragraph.year.is_some()
            || self.context.year_of_headings().is_some();
        if !has_proof || (event.is_work && !is_dated) {
            return;
        }
        let has_new = partners
            .iter()
            .any(|partner| matches!(partner, Organisation::Named { is_new: true, .. }));
        for event in events {
            let doubts = [
                (
                    dated.is_inferred,
                    Column::When,
                    ProposalDoubt::YearFromContext,
                ),
                (
                    are_inferred,
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
            self.found.push(Found {
                period: dated.period,
                status: self.status(words, dated.period),
                is_same_day: dated.is_same_day,
                partners: partners.clone(),
                passage: text.to_owned(),
                doubtful: doubtful
                    .map(|(_, column, reason)| (column, reason))
                    .collect(),
                has_general: cooperation.has_general,
                is_listed,
                event,
            });
        }
    }
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
