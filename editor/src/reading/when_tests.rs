use super::*;
use khuyen_hoc_timeline::load::written_date;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use proptest::prelude::*;

fn edtf(text: &str) -> Result<String, WhenError> {
    when(text).map(|when| when.period.to_string())
}

#[test]
fn dates_are_read_as_people_write_them_in_lists() {
    for (text, expected) in [
        ("2018", "2018"),
        ("17/8/2018", "2018-08-17"),
        ("tháng 8/2018", "2018-08"),
        ("Tháng 8 - 2018", "2018-08"),
        ("T8/2018", "2018-08"),
        ("tháng Tám năm 2018", "2018-08"),
        ("tháng mười hai năm 2018", "2018-12"),
        ("tháng Năm năm 2018", "2018-05"),
        ("ngày 17 tháng 8 năm 2018", "2018-08-17"),
        ("Thứ Sáu, ngày 17/8/2018", "2018-08-17"),
        ("thứ 6 ngày 17/8/2018", "2018-08-17"),
        ("8h30 ngày 17/8/2018", "2018-08-17"),
        ("08 giờ 00, ngày 17 tháng 8 năm 2018", "2018-08-17"),
        ("14:05 17/8/2018", "2018-08-17"),
        ("Sáng ngày 17/8/2018", "2018-08-17"),
        ("17 August 2018", "2018-08-17"),
        ("Aug 2018", "2018-08"),
        ("August 17, 2018", "2018-08-17"),
        ("August 5, 2018", "2018-08-05"),
        ("quý III/2018", "2018-07/2018-09"),
        ("Quý 3 năm 2018", "2018-07/2018-09"),
        ("Q1/2018", "2018-01/2018-03"),
        ("quý I - II/2018", "2018-01/2018-06"),
        ("6 tháng đầu năm 2018", "2018-01/2018-06"),
        ("Năm học 2018 - 2019", "2018/2019"),
        ("Nga\u{300}y 17/8/2018", "2018-08-17"),
    ] {
        assert_eq!(edtf(text), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn spans_are_read_as_people_write_them_in_lists() {
    for (text, expected) in [
        ("2014 đến 2016", "2014/2016"),
        ("15-17/8/2018", "2018-08-15/2018-08-17"),
        ("15 – 17/8/2018", "2018-08-15/2018-08-17"),
        ("Ngày 15-16/8/2015", "2015-08-15/2015-08-16"),
        ("15, 16/8/2018", "2018-08-15/2018-08-16"),
        ("15 và 16/8/2018", "2018-08-15/2018-08-16"),
        (
            "từ ngày 15 đến ngày 17 tháng 8 năm 2018",
            "2018-08-15/2018-08-17",
        ),
        ("30/4 - 1/5/2018", "2018-04-30/2018-05-01"),
        ("từ 30/4 đến 1/5/2018", "2018-04-30/2018-05-01"),
        ("tháng 8-9/2018", "2018-08/2018-09"),
        ("Tháng 8 và tháng 9 năm 2018", "2018-08/2018-09"),
        ("từ tháng 8 đến tháng 10 năm 2018", "2018-08/2018-10"),
        ("tháng 8/2018 - tháng 2/2019", "2018-08/2019-02"),
        (
            "từ ngày 30 tháng 12 năm 2017 đến ngày 2 tháng 1 năm 2018",
            "2017-12-30/2018-01-02",
        ),
    ] {
        assert_eq!(edtf(text), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_status_may_stand_with_the_date() {
    for (text, expected, status) in [
        ("8/2018 (dự kiến)", "2018-08", Status::Planned),
        ("Dự kiến tháng 8/2018", "2018-08", Status::Planned),
        ("8/2018 - dự kiến", "2018-08", Status::Planned),
        ("17/8/2018 (hoãn)", "2018-08-17", Status::Postponed),
        ("2018, đã thực hiện", "2018", Status::Held),
    ] {
        let read = when(text).map(|when| (when.period.to_string(), when.status));
        assert_eq!(read, Ok((expected.to_owned(), Some(status))), "{text}");
    }
}

#[test]
fn what_could_mean_several_things_is_asked_with_its_readings() {
    let vague = |readings: &[&str]| {
        WhenError::Vague(readings.iter().map(|&text| text.to_owned()).collect())
    };
    for (text, expected) in [
        ("", WhenError::Empty),
        ("17/08/18", WhenError::ShortYear("17/08/2018".to_owned())),
        ("2018-19", WhenError::ShortYear("2018–2019".to_owned())),
        ("8/17/2018", WhenError::MonthFirst("17/08/2018".to_owned())),
        ("17/8", WhenError::NoYear),
        ("tháng 8", WhenError::NoYear),
        ("15-17/8", WhenError::NoYear),
        ("8-9/2018", vague(&["8/2018 – 9/2018", "08/09/2018"])),
        ("đầu năm 2018", vague(&["2018", "1/2018 – 3/2018"])),
        ("hè 2018", vague(&["2018", "6/2018 – 8/2018"])),
        ("cuối tháng 8 năm 2018", vague(&["8/2018"])),
        ("2014, 2016", vague(&["2014–2016"])),
        ("15, 20/8/2018", vague(&["15/08/2018 – 20/08/2018"])),
        ("2018 đến nay", vague(&["2018"])),
        ("31/2/2018", WhenError::NotInCalendar),
        ("quý 5/2018", WhenError::NotInCalendar),
        ("2016 – 2014", WhenError::Reversed),
        ("17-15/8/2018", WhenError::Reversed),
        ("sắp tới", WhenError::Form),
        ("ngày … tháng … năm 2018", WhenError::Form),
        ("Hội nghị 2018", WhenError::Form),
        ("tháng năm 2018", WhenError::Form),
    ] {
        assert_eq!(when(text), Err(expected), "{text}");
    }
}

#[test]
fn a_year_from_elsewhere_completes_a_date_without_one() {
    for (text, expected) in [
        ("17/8", Some("2018-08-17")),
        ("tháng 8", Some("2018-08")),
        ("15-17/8", Some("2018-08-15/2018-08-17")),
        ("quý III", Some("2018-07/2018-09")),
        ("17/8/2017", None),
        ("30/2", None),
    ] {
        let completed = with_year(text, 2018).map(|when| when.period.to_string());
        assert_eq!(completed.as_deref(), expected, "{text}");
    }
}

proptest! {
    /// What a cell shows is read as the same period by this reading and by the widget.
    #[test]
    fn the_text_of_a_period_is_read_as_that_period(
        year in 1900u16..2100,
        month in proptest::option::of(1u8..=12),
        day in 1u8..=28,
        has_day: bool,
        years_more in proptest::option::of(0u16..5),
    ) {
        let day = month.and(has_day.then_some(day));
        let first = CivilDate::new(year, month, day).unwrap();
        let last = years_more.map(|more| CivilDate::new(year + more, month, day).unwrap());
        let period = Period::new(first, last).unwrap();
        let text = period_text(period);
        prop_assert_eq!(when(&text).map(|when| when.period), Ok(period));
        prop_assert_eq!(written_date::period(&text), Ok(period));
    }

    #[test]
    fn no_text_breaks_the_reading(text in "[0-9/.,–() a-zA-Zăâêôơưđ:]{0,24}") {
        let _ = when(&text);
        let _ = with_year(&text, 2018);
    }
}
