//! When a clause is, by its own date and by those around it.

use super::Reader;
use crate::article::dates::mention::{Form, Mention};
use crate::article::dates::partial::PartialDate;
use crate::article::words::{Token, find, stands_any};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

/// When a clause is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) period: Period,
    /// Whether the year comes from elsewhere.
    pub(super) is_inferred: bool,
    /// Whether the clause says that it is another one of the same day.
    pub(super) is_same_day: bool,
    /// Whether a sentence before says the day for this one.
    pub(super) is_of_day: bool,
}

impl Dated {
    fn new(period: Period, is_inferred: bool) -> Self {
        Self {
            period,
            is_inferred,
            is_same_day: false,
            is_of_day: false,
        }
    }
}

impl Reader {
    pub(super) fn period(&self, words: &[Token], own: Option<&Mention>) -> Option<Dated> {
        if let Some(mention) = own {
            return self.complete(words, mention);
        }
        let same_day = self.paragraph.last_day.or(self.latest_day);
        if let Some(day) = same_day.filter(|_| is_of_same_day(words)) {
            return Some(Dated {
                is_same_day: true,
                is_of_day: true,
                ..Dated::new(Period::new(day, None).ok()?, false)
            });
        }
        if let Some(period) = self.paragraph.sentence.period {
            return Some(Dated {
                is_of_day: self.paragraph.sentence.has_date_alone,
                ..Dated::new(period, false)
            });
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
            return Some(Dated::new(
                Period::new(of_paragraph?, None).ok()?,
                !same_year,
            ));
        }
        let mention = self.context.when()?;
        let dated = self.complete(words, mention)?;
        Some(Dated::new(dated.period, false))
    }

    /// A date with the year of the context where it has none, and whether that was needed.
    fn complete(&self, words: &[Token], mention: &Mention) -> Option<Dated> {
        let near = self.published.or(self.nearby);
        // `Tháng 10 vừa qua` is near the publication, whatever year was told of before.
        let is_recent = stands_any(words, mention.range.end, &["vừa qua", "vừa rồi"]).is_some();
        let of_paragraph = self.paragraph.year.filter(|_| !is_recent || near.is_none());
        let known = of_paragraph.or_else(|| self.year_above(mention));
        if mention.form == Form::FromNow {
            let first = CivilDate::new(near?.year(), None, None).ok()?;
            let last = mention.last?.complete(Some(first.year()))?;
            let last = Some(last).filter(|last| last.year() > first.year());
            return Some(Dated::new(Period::new(first, last).ok()?, false));
        }
        let is_inferred = mention.first.year.is_none();
        let month = mention.first.month.unwrap_or(1);
        let year = known.or_else(|| {
            // Reports tell of what was: a month later than the publication is one of the year before, and a plan
            // of an earlier one is for the year after.
            let is_planned = self.is_planned(words);
            let published = near?.month().unwrap_or(if is_planned { 1 } else { 12 });
            Some(if is_planned {
                near?.year() + u16::from(month < published)
            } else {
                near?.year() - u16::from(month > published)
            })
        });
        let first = self.in_month(mention.first).complete(year)?;
        let last = match mention.last {
            Some(last) => Some(last.complete(Some(first.year()))?),
            None => None,
        };
        let period = Period::new(first, last).ok()?;
        Some(Dated::new(period, is_inferred))
    }

    /// The year of the headings; a day shortly before the publication is one of that time, whatever year the title
    /// is about.
    fn year_above(&self, mention: &Mention) -> Option<u16> {
        const DAYS_OF_NEWS: i32 = 31;
        let headings = self.context.year_of_headings();
        let title = self.context.year();
        let is_news = |published: CivilDate| {
            let (day, month) = mention.first.day.zip(mention.first.month)?;
            let (last_day, last_month) = published.day().zip(published.month())?;
            let days = |month: u8, day: u8| i32::from(month) * 31 + i32::from(day);
            let age = days(last_month, last_day) - days(month, day);
            Some((0..=DAYS_OF_NEWS).contains(&age))
        };
        let published = self
            .published
            .filter(|published| is_news(*published) == Some(true));
        headings
            .or_else(|| published.map(CivilDate::year))
            .or(title)
    }

    /// `ngày 20 cùng tháng`: a day in the month of the one before.
    fn in_month(&self, date: PartialDate) -> PartialDate {
        match (
            date.day,
            date.month,
            self.paragraph.last_day.or(self.latest_day),
        ) {
            (Some(day), None, Some(last)) => PartialDate {
                day: Some(day),
                month: last.month(),
                year: Some(last.year()),
            },
            _ => date,
        }
    }
}

/// `Cũng trong sáng cùng ngày`, `cùng ngày`, `cũng trong ngày`.
fn is_of_same_day(words: &[Token]) -> bool {
    const MAX_WORDS_BEFORE: usize = 5;
    [
        "cùng ngày",
        "cũng trong ngày",
        "cũng ngày này",
        "trong ngày này",
    ]
    .iter()
    .any(|phrase| find(words, phrase).is_some_and(|index| index <= MAX_WORDS_BEFORE))
}
