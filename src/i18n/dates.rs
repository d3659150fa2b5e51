//! Dates as people write them. Formatted here and not by the browser: browsers differ in their
//! formats, and a time zone must never move a date.

use super::texts::Texts;
use crate::model::civil_date::CivilDate;
use crate::model::local_timestamp::LocalTimestamp;
use crate::model::period::Period;
use crate::model::years::Years;

/// `17/08/2018`, `8/2018`, `2018`.
pub(super) fn vietnamese(date: CivilDate) -> String {
    let year = date.year();
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{day:02}/{month:02}/{year}"),
        (Some(month), None) => format!("{month}/{year}"),
        _ => year.to_string(),
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
    let year = date.year();
    // A month is 1 to 12, so there is always a name.
    let month_name = |month: u8| {
        let index = usize::from(month).wrapping_sub(1);
        MONTHS.get(index).copied().unwrap_or_default()
    };
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{day} {} {year}", month_name(month)),
        (Some(month), None) => format!("{} {year}", month_name(month)),
        _ => year.to_string(),
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

    /// A date, with its time of day where the data have one: `17/08/2018, 11:07`.
    pub fn timestamp(&self, timestamp: LocalTimestamp) -> String {
        let date = (self.date)(timestamp.date);
        match timestamp.time {
            Some((hour, minute)) => format!("{date}, {hour:02}:{minute:02}"),
            None => date,
        }
    }

    /// A range of years: `2014–2020`, or `2014` alone.
    pub fn years(&self, years: Years) -> String {
        if years.first() == years.last() {
            years.first().to_string()
        } else {
            format!("{}–{}", years.first(), years.last())
        }
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
    fn timestamps_keep_the_local_time_of_their_place() {
        let timestamp = LocalTimestamp::parse("2018-08-17T11:07:00+07:00").expect("a timestamp");
        assert_eq!(Lang::Vi.texts().timestamp(timestamp), "17/08/2018, 11:07");
    }
}
