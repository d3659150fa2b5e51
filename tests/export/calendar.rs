//! Calendar entries, read by `icalendar`.

use crate::{exported, selection, single_activity, timeline};
use icalendar::parser::{read_calendar, unfold};
use khuyen_hoc_timeline::export::Format;

/// The value of a property of the first entry, as a calendar program reads it.
fn property(calendar: &str, name: &str) -> Option<String> {
    let unfolded = unfold(calendar);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let entry = calendar
        .components
        .iter()
        .find(|part| part.name == "VEVENT")?;
    let found = entry.properties.iter().find(|part| part.name == name);
    found.map(|property| property.val.to_string())
}

#[test]
fn calendar_has_dated_and_planned_activities_as_whole_days() {
    let calendar = exported(&timeline(), Format::Calendar);
    let unfolded = unfold(&calendar);
    let read = read_calendar(&unfolded).expect("a calendar");
    let entries: Vec<_> = read
        .components
        .iter()
        .filter(|part| part.name == "VEVENT")
        .collect();
    // The signing, and the programme's six themes.
    assert_eq!(entries.len(), 7);
    for (title, when, [start, end]) in [
        ("Một ngày", "2018-08-17", ["20180817", "20180818"]),
        ("Một tháng", "2018-12", ["20181201", "20190101"]),
        (
            "Hai ngày",
            "2018-02-28/2018-03-01",
            ["20180228", "20180302"],
        ),
    ] {
        let calendar = exported(&single_activity(title, "", when, "held"), Format::Calendar);
        assert_eq!(
            property(&calendar, "DTSTART").as_deref(),
            Some(start),
            "{when}"
        );
        assert_eq!(property(&calendar, "DTEND").as_deref(), Some(end), "{when}");
        assert!(
            calendar.contains("DTSTART;VALUE=DATE:"),
            "without a time, no time zone can move it"
        );
    }
    let planned = exported(
        &single_activity("Dự kiến", "", "2018/2020", "planned"),
        Format::Calendar,
    );
    assert_eq!(property(&planned, "DTEND").as_deref(), Some("20210101"));
    let year_only = exported(
        &single_activity("Trong năm", "", "2018", "held"),
        Format::Calendar,
    );
    assert_eq!(
        property(&year_only, "SUMMARY"),
        None,
        "the day is not in the data"
    );
}

#[test]
fn calendar_entries_have_stable_ids_and_folded_lines() {
    let timeline = timeline();
    let calendar = exported(&timeline, Format::Calendar);
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']));
    let long = "Ẫ".repeat(200);
    let calendar = exported(
        &single_activity(&long, "a\nb; c, d\\", "2018-08-17", "cancelled"),
        Format::Calendar,
    );
    assert_eq!(property(&calendar, "SUMMARY").as_deref(), Some(&*long));
    assert_eq!(property(&calendar, "STATUS").as_deref(), Some("CANCELLED"));
    let description = property(&calendar, "DESCRIPTION").unwrap();
    assert!(description.starts_with("a\nb; c, d\\\n"), "{description}");
    assert_eq!(
        property(&calendar, "UID").as_deref(),
        Some("x y;z@khuyen-hoc-timeline")
    );
}

#[test]
fn how_many_activities_are_in_is_known_before_a_file_is_made() {
    let timeline = timeline();
    let selection = selection(&timeline);
    assert_eq!(selection.count(Format::Calendar), 7);
    for format in Format::ALL {
        if format != Format::Calendar {
            assert_eq!(selection.count(format), selection.indices.len());
        }
    }
    for (when, status, count) in [
        ("2018-08-17", "held", 1),
        ("2018-08", "held", 1),
        ("2018", "held", 0),
        ("2018", "planned", 1),
    ] {
        let timeline = single_activity("a", "", when, status);
        assert_eq!(crate::selection(&timeline).count(Format::Calendar), count);
        let entries = exported(&timeline, Format::Calendar);
        assert_eq!(entries.matches("BEGIN:VEVENT").count(), count);
    }
}

#[test]
fn no_value_begins_a_line_of_its_own() {
    let hostile = "a\r\nX-MINE:y\rX-MINE:y\nX-MINE:y\u{85}X-MINE:y\u{2028}X-MINE:y\u{b}X-MINE:y";
    let timeline = single_activity(hostile, hostile, "2018-08-17", "held");
    let mut selection = selection(&timeline);
    // No page has such an address; whoever calls the export may be mistaken.
    selection.address = Some(format!("https://example.org/{hostile}"));
    selection.prefix = Some(hostile.to_owned());
    let calendar = selection.write(Format::Calendar);
    let mut lines = calendar.split(['\r', '\n', '\u{85}', '\u{2028}', '\u{b}']);
    assert!(lines.all(|line| !line.starts_with("X-MINE")), "{calendar}");
    assert!(read_calendar(&unfold(&calendar)).is_ok());
}
