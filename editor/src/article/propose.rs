//! The whole way from an article to proposals.

use super::clauses::clauses;
use super::context::{Context, Role, item_partners, numbering};
use super::dates::mention::{Form, Mention, mentions};
use super::dates::role::governs;
use super::event::{Event, Place, events};
use super::partners::chain::chain;
use super::partners::cooperation::cooperation;
use super::partners::directory::{Directory, Organisation};
use super::proposal::{Proposal, ProposalDoubt};
use super::source::{Source, source};
use super::words::{Token, stands, stands_any, tokens};
use crate::reading::status::status_text;
use crate::reading::when::period_text;
use crate::table::cell::Cell;
use crate::table::column::Column;
use crate::table::partner::Partner;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;

/// The activities that an article tells of, in its own order.
///
/// `text` is plain, a line for each paragraph, or HTML. `partners` are those of the edition. `published` is the
/// year of publication, for dates without a year, where the article does not say it itself.
pub fn propose(text: &str, partners: &[Partner], published: Option<u16>) -> Vec<Proposal> {
    let directory = Directory::new(partners);
    let source = source(text, published);
    let mut reader = Reader {
        context: Context::of_document(&source.title, &directory),
        pair: pair(&source, &directory),
        directory,
        first_day: first_day(&source),
        published: source.published,
        paragraph: Paragraph::default(),
        found: Vec::new(),
    };
    for block in &source.blocks {
        match reader.context.take(block, &reader.directory) {
            Role::Heading | Role::Introduction => {}
            Role::Text(place) => reader.block(numbering(&block.text).1, place),
        }
    }
    let listed = listed_partners(&reader.found);
    let found = without_repetitions(reader.found);
    found
        .into_iter()
        .map(|found| found.proposal(&source.title, &listed))
        .collect()
}

/// An activity that was found.
#[derive(Debug)]
struct Found {
    period: Period,
    event: Event,
    partners: Vec<Organisation>,
    status: Status,
    passage: String,
    doubtful: Vec<(Column, ProposalDoubt)>,
    /// Whether its partners are bodies in general.
    has_general: bool,
    is_listed: bool,
}

/// What the clauses before say about the next one of their block.
#[derive(Debug, Default)]
struct Paragraph {
    /// The number of the sentence, its date and the partners with whom it began: `Với Hội Luật gia …; …`.
    sentence: usize,
    sentence_period: Option<Period>,
    sentence_partners: Vec<Organisation>,
    /// The last year that governed a clause.
    year: Option<u16>,
    /// The partners before the colon of an item.
    item_partners: Vec<Organisation>,
}

struct Reader {
    context: Context,
    directory: Directory,
    /// When it was published, if that is known.
    published: Option<CivilDate>,
    /// The first day that it tells of, which stands in for that in reckoning years.
    first_day: Option<CivilDate>,
    pair: Pair,
    paragraph: Paragraph,
    found: Vec<Found>,
}

impl Reader {
    fn block(&mut self, text: &str, place: Place) {
        self.paragraph = Paragraph::default();
        for (index, clause) in clauses(text).into_iter().enumerate() {
            if clause.sentence != self.paragraph.sentence {
                self.paragraph.sentence = clause.sentence;
                self.paragraph.sentence_period = None;
                self.paragraph.sentence_partners.clear();
            }
            let words = tokens(&clause.text);
            if let Some(partners) = item_partners(&words, &clause.text, &self.directory) {
                self.paragraph.item_partners = partners;
            }
            let is_repeated = index > 0 && place == Place::Item && clause.sentence > 0;
            let place = if is_repeated { Place::Sentence } else { place };
            self.clause(&words, &clause.text, place);
        }
    }

    fn clause(&mut self, words: &[Token], text: &str, place: Place) {
        let own = own_date(words);
        let dated = self.period(words, own.as_ref());
        if let Some((period, _)) = dated
            && own.is_some()
        {
            self.paragraph.year = Some(period.first_year());
            self.paragraph.sentence_period = Some(period);
        }
        if is_customary(words) {
            return;
        }
        let (Some((period, is_inferred)), events) = (dated, events(words, text, place)) else {
            return;
        };
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
        let (partners, are_inferred) = self.partners(words, cooperation.named);
        let is_precise =
            own.is_some_and(|mention| matches!(mention.form, Form::Date | Form::Quarter));
        let is_listed = place == Place::Item && self.context.is_in_list();
        let has_proof = cooperation.has_general
            || !partners.is_empty()
            || is_precise
            || is_listed
            || (event.is_named && !event.is_work);
        if !has_proof {
            return;
        }
        let has_new = partners
            .iter()
            .any(|partner| matches!(partner, Organisation::Named { is_new: true, .. }));
        for event in events {
            let doubts = [
                (is_inferred, Column::When, ProposalDoubt::YearFromContext),
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
                period,
                status: self.status(words, period),
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

    /// When a clause is, and whether the year comes from elsewhere.
    fn period(&self, words: &[Token], own: Option<&Mention>) -> Option<(Period, bool)> {
        if let Some(mention) = own {
            return self.complete(mention);
        }
        if let Some(period) = self.paragraph.sentence_period {
            return Some((period, false));
        }
        let year = self.paragraph.year.or_else(|| self.context.year());
        let of_paragraph = year.and_then(|year| CivilDate::new(year, None, None).ok());
        let same_year = stands_any(
            words,
            0,
            &[
                "cùng năm",
                "cũng trong năm",
                "trong năm",
                "cũng năm",
                "cùng thời gian",
            ],
        )
        .is_some();
        if same_year || self.context.when().is_none() {
            return Some((Period::new(of_paragraph?, None).ok()?, !same_year));
        }
        let mention = self.context.when()?;
        self.complete(mention).map(|(period, _)| (period, false))
    }

    /// A date with the year of the context where it has none, and whether that was needed.
    fn complete(&self, mention: &Mention) -> Option<(Period, bool)> {
        let known = self.paragraph.year.or_else(|| self.context.year());
        if mention.form == Form::FromNow {
            let first =
                CivilDate::new(self.published.or(self.first_day)?.year(), None, None).ok()?;
            return Some((
                Period::new(first, mention.last?.complete(None)).ok()?,
                false,
            ));
        }
        let is_inferred = mention.first.year.is_none();
        let month = mention.first.month.unwrap_or(1);
        let year = known.or_else(|| {
            // Reports tell of what was: a month later than the publication is one of the year before.
            let published = self.published.or(self.first_day)?;
            let is_later = published.month().is_some_and(|published| month > published);
            Some(published.year() - u16::from(is_later && !self.context.is_planned()))
        });
        let first = mention.first.complete(year)?;
        let last = match mention.last {
            Some(last) => Some(last.complete(Some(first.year()))?),
            None => None,
        };
        Period::new(first, last)
            .ok()
            .map(|period| (period, is_inferred))
    }

    /// With whom, and whether that comes from a heading or an introduction.
    fn partners(&self, words: &[Token], named: Vec<Organisation>) -> (Vec<Organisation>, bool) {
        let begins_with_partner = stands(words, 0, "với");
        let item = &self.paragraph.item_partners;
        let mut partners = if begins_with_partner {
            Vec::new()
        } else {
            item.clone()
        };
        if partners.is_empty() {
            partners.extend(self.context.partners().iter().cloned());
        }
        let are_inferred = named.is_empty() && item.is_empty();
        for partner in named {
            if !partners.contains(&partner) {
                partners.push(partner);
            }
        }
        if partners.is_empty() {
            partners.clone_from(&self.paragraph.sentence_partners);
        }
        let names_pair = (0..words.len()).any(|index| {
            stands_any(
                words,
                index,
                &["hai hội", "hai bên", "hai đơn vị", "hai ngành"],
            )
            .is_some()
        });
        if partners.is_empty() && (names_pair || self.pair.is_subject) {
            partners.clone_from(&self.pair.partners);
        }
        let are_inferred = are_inferred && !partners.is_empty();
        (partners, are_inferred)
    }

    fn status(&self, words: &[Token], period: Period) -> Status {
        let has = |phrase: &str| {
            (0..words.len()).any(|index| !words[index].is_quoted && stands(words, index, phrase))
        };
        if has("hoãn") || has("lùi thời gian") {
            return Status::Postponed;
        }
        if has("hủy") || has("không tổ chức được") {
            return Status::Cancelled;
        }
        let is_later = self.published.is_some_and(|published| {
            published.day().is_some()
                && period.bounds().0
                    > (
                        published.year(),
                        published.month().unwrap_or(12),
                        published.day().unwrap_or(31),
                    )
        });
        let is_planned = has("sẽ") || has("dự kiến") || self.context.is_planned() || is_later;
        if is_planned {
            Status::Planned
        } else {
            Status::Held
        }
    }
}

/// With whom a report between two says that it is: `giữa Hội Khuyến học và Hội Luật gia`.
#[derive(Debug, Default)]
struct Pair {
    partners: Vec<Organisation>,
    /// Whether all of the report is about it, since its beginning says so.
    is_subject: bool,
}

fn pair(source: &Source, directory: &Directory) -> Pair {
    const BLOCKS_AT_BEGINNING: usize = 3;
    let texts = std::iter::once(&source.title).chain(source.blocks.iter().map(|block| &block.text));
    for (place, text) in texts.enumerate() {
        let words = tokens(text);
        for index in (0..words.len()).filter(|index| words[*index].is("giữa")) {
            let chain = chain(&words, index + 1, text, directory);
            if chain.has_own && chain.named.len() == 1 {
                return Pair {
                    partners: chain.named,
                    is_subject: place < BLOCKS_AT_BEGINNING,
                };
            }
        }
    }
    Pair::default()
}

/// The first day that governs a clause, which is near the publication of a report that does not name its own.
fn first_day(source: &Source) -> Option<CivilDate> {
    source.blocks.iter().find_map(|block| {
        let date = own_date(&tokens(&block.text))?.first;
        date.day?;
        date.complete(None)
    })
}

/// The date that governs a clause: of several, a day or month before a year.
fn own_date(words: &[Token]) -> Option<Mention> {
    let governing: Vec<Mention> = mentions(words)
        .into_iter()
        .filter(|mention| governs(words, mention))
        .collect();
    let order = [
        Form::FromNow,
        Form::Date,
        Form::Quarter,
        Form::Year,
        Form::Stage,
    ];
    let mut found = order
        .iter()
        .find_map(|form| governing.iter().find(|mention| mention.form == *form))
        .cloned()?;
    // `Năm 2018, ngày 20/3 …`
    let year = governing
        .iter()
        .find(|mention| mention.form == Form::Year)
        .and_then(|mention| mention.first.year);
    found.first.year = found
        .first
        .year
        .or(year.filter(|_| found.form == Form::Date));
    Some(found)
}

/// What is done each year, or always, is no activity of a year.
fn is_customary(words: &[Token]) -> bool {
    stands_any(
        words,
        0,
        &[
            "hằng năm",
            "hàng năm",
            "thường xuyên",
            "mỗi năm",
            "định kỳ",
            "hằng tháng",
            "hàng tháng",
        ],
    )
    .is_some()
}

/// The partners of the activities that are listed as planned.
fn listed_partners(found: &[Found]) -> Vec<Organisation> {
    let mut partners: Vec<Organisation> = Vec::new();
    let listed = found
        .iter()
        .filter(|found| found.is_listed && found.status == Status::Planned);
    for partner in listed.flat_map(|found| &found.partners) {
        if !partners.contains(partner) {
            partners.push(partner.clone());
        }
    }
    partners
}

/// Each activity once: a report comes back to what it has told of.
fn without_repetitions(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for found in found {
        match kept.iter_mut().find(|kept| is_same(kept, &found)) {
            // The fuller of two passages knows with whom.
            Some(kept) if kept.partners.len() < found.partners.len() => {
                kept.partners = found.partners;
            }
            Some(_) => {}
            None => kept.push(found),
        }
    }
    kept
}

fn is_same(one: &Found, other: &Found) -> bool {
    let is_one_year = one.period.first_year() == other.period.first_year();
    let is_one_title = fold(&one.event.title) == fold(&other.event.title);
    let is_one_day = one.period == other.period && one.period.first().day().is_some();
    let is_unnamed = !one.event.is_named || !other.event.is_named;
    let share_partners = one.partners.is_empty()
        || other.partners.is_empty()
        || one
            .partners
            .iter()
            .any(|partner| other.partners.contains(partner));
    (is_one_title && is_one_year && one.status == other.status && share_partners)
        || (is_one_day && is_unnamed && share_partners)
}

impl Found {
    fn proposal(self, source: &str, listed: &[Organisation]) -> Proposal {
        let mut doubtful = self.doubtful;
        let mut partners = self.partners;
        if self.event.is_signing && self.has_general && partners.is_empty() && !listed.is_empty() {
            partners = listed.to_vec();
            doubtful.push((Column::Partners, ProposalDoubt::PartnersFromList));
        }
        let names: Vec<&str> = partners
            .iter()
            .filter_map(|partner| match partner {
                Organisation::Named { name, .. } => Some(name.as_str()),
                Organisation::Own => None,
            })
            .collect();
        let text = |column| match column {
            Column::When => period_text(self.period),
            Column::Title => self.event.title.clone(),
            Column::Partners => names.join("; "),
            Column::Kind => self.event.kind.clone(),
            Column::Status => status_text(self.status).to_owned(),
            Column::Summary => sentence(&self.passage),
            Column::Source => source.to_owned(),
        };
        Proposal {
            cells: Column::ALL.map(|column| Cell::typed(text(column))),
            passage: self.passage.clone(),
            doubtful,
        }
    }
}

/// A passage as a sentence: a capital at its start, a full stop at its end.
fn sentence(passage: &str) -> String {
    let text = passage.trim_end_matches([';', ',', ':', ' ', '.']);
    let mut letters = text.chars();
    let capital = letters.next().into_iter().flat_map(char::to_uppercase);
    let mut sentence: String = capital.chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?']) {
        sentence.push('.');
    }
    sentence
}
