//! What a cell holds.

use crate::table::doubt::Doubt;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;
use serde::{Deserialize, Serialize};

/// What a cell holds, as the program that made the file shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A text as it stands, blanks and all: old encodings are recognised in it before anything is trimmed.
    Text(String),
    /// A number that is no date.
    Number(f64),
    /// A share of a whole, shown as percent: 0.25 is 25 %.
    Percent(f64),
    /// Yes or no.
    Bool(bool),
    /// A day, perhaps with a time of day, hour and minute.
    Date {
        /// The day.
        #[serde(with = "iso_day")]
        day: CivilDate,
        /// The time of day.
        clock: Option<(u8, u8)>,
    },
    /// A time of day or a duration, without a date: `10:30`.
    Clock(String),
    /// What is to be asked, because it could mean several things, or nothing.
    Doubtful(Doubt),
}

impl Value {
    /// The text that people read in the cell, in the form they write it: a date is `17/08/2018`.
    ///
    /// Of a doubtful value it is the likeliest reading; empty where there is none.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Clock(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Percent(share) => format!("{}%", rounded(share * 100.0)),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
            Self::Date { day, .. } => day_text(*day),
            Self::Doubtful(doubt) => doubt.readings.first().cloned().unwrap_or_default(),
        }
    }

    /// Whether there is nothing to see in it.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// A day as JSON has it: `2018-08-17`.
mod iso_day {
    use khuyen_hoc_timeline::model::civil_date::CivilDate;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
    pub(super) fn serialize<S: Serializer>(day: &CivilDate, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(day)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<CivilDate, D::Error> {
        let text = String::deserialize(from)?;
        CivilDate::parse(&text).map_err(|_| D::Error::custom("expected a day"))
    }
}

/// A day as people write it: `17/08/2018`.
pub fn day_text(day: CivilDate) -> String {
    // A single date is always a period.
    Period::new(day, None)
        .map(|period| Lang::Vi.texts().period(period))
        .unwrap_or_default()
}

/// A number without the digits that binary fractions add: 0.07 × 100 is 7.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::doubt::DoubtReason;

    #[test]
    fn values_are_shown_as_people_read_them() {
        let day = CivilDate::new(2018, Some(8), Some(7)).unwrap();
        let doubt = Doubt {
            reason: DoubtReason::ErrorCell,
            found: "#N/A".to_owned(),
            readings: Vec::new(),
        };
        for (value, text) in [
            (Value::Text(" a ".to_owned()), " a "),
            (Value::Number(2018.0), "2018"),
            (Value::Number(0.5), "0.5"),
            (Value::Percent(0.07), "7%"),
            (Value::Bool(true), "TRUE"),
            (
                Value::Date {
                    day,
                    clock: Some((14, 5)),
                },
                "07/08/2018",
            ),
            (Value::Doubtful(doubt), ""),
        ] {
            assert_eq!(value.text(), text);
        }
    }
}
