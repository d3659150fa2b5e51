//! What all dates of a column tell about each of them.

use crate::reading::day_month::{DayMonth, day_month};
use crate::sheet::value::Value;

/// What was seen in the column of the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateEvidence {
    /// Texts in which only the first number can be the day.
    day_first_texts: usize,
    /// Texts in which only the second number can be the day.
    month_first_texts: usize,
    /// Stored days that would be another day with day and month exchanged.
    exchangeable_days: usize,
    /// Stored days past the 12th of a month.
    late_days: usize,
    /// Stored days of the present year.
    present_year_days: usize,
    /// All stored days.
    stored_days: usize,
}

impl DateEvidence {
    /// Looks at the values of the column.
    pub(super) fn of<'a>(values: impl Iterator<Item = &'a Value>, present_year: u16) -> Self {
        let mut evidence = Self::default();
        for value in values {
            match value {
                Value::Text(text) => match day_month(text) {
                    Some(DayMonth::DayFirst) => evidence.day_first_texts += 1,
                    Some(DayMonth::MonthFirst) => evidence.month_first_texts += 1,
                    _ => {}
                },
                Value::Date { day, .. } => {
                    let (month, of_month) = (day.month(), day.day());
                    evidence.stored_days += 1;
                    evidence.present_year_days += usize::from(day.year() == present_year);
                    evidence.late_days += usize::from(of_month > Some(12));
                    evidence.exchangeable_days +=
                        usize::from(of_month <= Some(12) && of_month != month);
                }
                _ => {}
            }
        }
        evidence
    }

    /// Whether a text such as `5/9/2014` is to be asked about: nothing in the column shows that the day comes
    /// first, or something shows the contrary.
    pub(super) fn asks_text_order(self) -> bool {
        self.day_first_texts == 0 || self.month_first_texts > 0
    }

    /// Whether the month comes first in texts of this column.
    pub(super) fn is_month_first(self) -> bool {
        self.month_first_texts > self.day_first_texts
    }

    /// Whether stored days may have day and month exchanged. A program set to English (USA) makes a day of
    /// `5/9/2014` (9 May) and leaves `17/8/2018` a text, so that texts are the days past the 12th and no stored
    /// day is.
    pub(super) fn asks_stored_order(self) -> bool {
        self.day_first_texts > 0 && self.exchangeable_days > 0 && self.late_days == 0
    }

    /// Whether days of the present year are to be asked about: a spreadsheet adds it to `25/12`, which a list of
    /// past years shows by having several.
    pub(super) fn asks_present_year(self) -> bool {
        self.present_year_days >= 2 && self.present_year_days * 4 >= self.stored_days
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use khuyen_hoc_timeline::model::civil_date::CivilDate;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn stored(year: u16, month: u8, day: u8) -> Value {
        Value::Date {
            day: CivilDate::new(year, Some(month), Some(day)).unwrap(),
            clock: None,
        }
    }

    fn evidence(values: &[Value]) -> DateEvidence {
        DateEvidence::of(values.iter(), 2026)
    }

    #[test]
    fn a_date_past_the_twelfth_settles_the_order_of_its_column() {
        assert!(evidence(&[text("5/9/2014")]).asks_text_order());
        assert!(!evidence(&[text("5/9/2014"), text("17/8/2018")]).asks_text_order());
        let american = evidence(&[text("5/9/2014"), text("8/17/2018")]);
        assert!(american.asks_text_order() && american.is_month_first());
    }

    #[test]
    fn stored_days_are_doubted_where_only_texts_are_past_the_twelfth() {
        assert!(evidence(&[text("17/8/2018"), stored(2018, 9, 1)]).asks_stored_order());
        assert!(!evidence(&[text("17/8/2018"), stored(2018, 9, 30)]).asks_stored_order());
        assert!(!evidence(&[stored(2018, 9, 1)]).asks_stored_order());
    }

    #[test]
    fn many_days_of_the_present_year_are_doubted() {
        assert!(
            evidence(&[stored(2026, 12, 25), stored(2026, 2, 1), stored(2014, 1, 1)])
                .asks_present_year()
        );
        assert!(!evidence(&[stored(2026, 12, 25), stored(2014, 1, 1)]).asks_present_year());
    }
}
