//! When a clause is, by its own date and by those around it.

use super::Reader;
use crate::article::dates::mention::{Form, Mention};
use crate::article::words::{Token, stands_any};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;

impl Reader {
    /// When a clause is, and whether the year comes from elsewhere.
    pub(super) fn period(&self, words: &[Token], own: Option<&Mention>) -> Option<(Period, bool)> {
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
}
