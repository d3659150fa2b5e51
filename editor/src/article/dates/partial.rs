//! A date of which the year or the month may be left to the context.

use khuyen_hoc_timeline::model::civil_date::CivilDate;

/// Day, month and year, as far as they are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::article) struct PartialDate {
    pub(in crate::article) year: Option<u16>,
    pub(in crate::article) month: Option<u8>,
    pub(in crate::article) day: Option<u8>,
}

impl PartialDate {
    pub(in crate::article) fn year(year: u16) -> Self {
        Self {
            year: Some(year),
            ..Self::default()
        }
    }

    pub(in crate::article) fn month(month: u8, year: Option<u16>) -> Self {
        Self {
            year,
            month: Some(month),
            day: None,
        }
    }

    pub(in crate::article) fn day(day: u8, month: u8, year: Option<u16>) -> Self {
        Self {
            year,
            month: Some(month),
            day: Some(day),
        }
    }

    /// The date with a year of the context where it has none; `None` where no calendar has it.
    pub(in crate::article) fn complete(self, year: Option<u16>) -> Option<CivilDate> {
        CivilDate::new(self.year.or(year)?, self.month, self.day).ok()
    }
}
