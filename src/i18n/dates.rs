//! Dates as people write them. Formatted here and not by the browser, whose forms differ from one
//! to the next and whose time zone must never move a date.

use super::texts::Texts;
use crate::model::civil_date::CivilDate;
use crate::model::local_timestamp::LocalTimestamp;
use crate::model::period::Period;
use crate::model::years::Years;
use crate::text::{decimal, joined, padded};

/// `17/08/2018`, `8/2018`, `2018`.
pub(super) fn vietnamese(date: CivilDate) -> String {
    let year = decimal(date.year().into());
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => joined(&[
            &padded(day.into(), 2),
            "/",
            &padded(month.into(), 2),
            "/",
            &year,
        ]),
        (Some(month), None) => joined(&[&decimal(month.into()), "/", &year]),
        _ => year,
    }
}

/// `17 August 2018`, `August 2018`, `2018`.
pub(super) fn english(date: CivilDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let year = decimal(date.year().into());
    let name = |month: u8| {
        MONTHS
            .get(usize::from(month).wrapping_sub(1))
            .copied()
            .unwrap_or_default()
    };
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => joined(&[&decimal(day.into()), " ", name(month), " ", &year]),
        (Some(month), None) => joined(&[name(month), " ", &year]),
        _ => year,
    }
}

impl Texts {
    /// A date, or a span with an en dash: `2018–2020`, `17/08/2018 – 19/08/2018`.
    pub fn period(&self, period: Period) -> String {
        let first = (self.date)(period.first());
        let Some(last) = period.last() else {
            return first;
        };
        let only_years = period.first().month().is_none() && last.month().is_none();
        let dash = if only_years { "–" } else { " – " };
        first + dash + &(self.date)(last)
    }

    /// A date with its time of day where that is known: `17/08/2018, 11:07`.
    pub fn published(&self, published: LocalTimestamp) -> String {
        let date = (self.date)(published.date);
        match published.time {
            Some((hour, minute)) => joined(&[
                &date,
                ", ",
                &padded(hour.into(), 2),
                ":",
                &padded(minute.into(), 2),
            ]),
            None => date,
        }
    }

    /// The years shown: `2014–2020`, or `2014` alone.
    pub fn years(&self, years: Years) -> String {
        year_span(years.first(), years.last())
    }
}

/// `2015–2016`, or the one year.
fn year_span(first: u16, last: u16) -> String {
    if first == last {
        decimal(first.into())
    } else {
        joined(&[&decimal(first.into()), "–", &decimal(last.into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;
    use crate::model::local_timestamp::LocalTimestamp;
    use crate::model::period::Period;

    #[test]
    fn dates_read_as_people_write_them() {
        for (edtf, vietnamese, english) in [
            ("2014", "2014", "2014"),
            ("2018-08", "8/2018", "August 2018"),
            ("2018-08-07", "07/08/2018", "7 August 2018"),
            ("2018/2020", "2018–2020", "2018–2020"),
            (
                "2018-08/2018-10",
                "8/2018 – 10/2018",
                "August 2018 – October 2018",
            ),
        ] {
            let period = Period::parse(edtf).expect(edtf);
            assert_eq!(Lang::Vi.texts().period(period), vietnamese);
            assert_eq!(Lang::En.texts().period(period), english);
        }
    }

    #[test]
    fn an_article_shows_the_clock_of_its_place() {
        let published = LocalTimestamp::parse("2018-08-17T11:07:00+07:00").expect("a moment");
        assert_eq!(Lang::Vi.texts().published(published), "17/08/2018, 11:07");
    }
}
