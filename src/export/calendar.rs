//! Calendar entries (RFC 5545), written by hand because the `icalendar` crate with `chrono` is 70 kB
//! (docs/decisions.md). The tests read the entries with that crate.

use super::Selection;
use crate::model::activity::{Activity, Status};
use crate::model::civil_date::CivilDate;

/// Longest line in octets, without its end. Source: RFC 5545, 3.1.
const MAX_LINE_OCTETS: usize = 75;

/// With control characters, what Python takes for the end of a line.
const LINE_SEPARATOR: char = '\u{2028}';
const PARAGRAPH_SEPARATOR: char = '\u{2029}';

/// The entries of the activities that belong in a calendar.
pub(super) fn write(selection: &Selection) -> String {
    let mut calendar = ContentLines(String::new());
    calendar.add("BEGIN", "VCALENDAR");
    calendar.add("VERSION", "2.0");
    calendar.add("PRODID", "-//khuyen-hoc-timeline//VI");
    calendar.add("CALSCALE", "GREGORIAN");
    calendar.add("X-WR-CALNAME", &escaped(selection.texts.title));
    for activity in selection.activities() {
        if belongs_in_calendar(activity) {
            add_event(&mut calendar, selection, activity);
        }
    }
    calendar.add("END", "VCALENDAR");
    calendar.0
}

/// Whether an activity is dated to the month or day, or not yet held. Held activities dated only by year
/// are left out, or they would become year-long events.
pub(super) fn belongs_in_calendar(activity: &Activity) -> bool {
    activity.status != Status::Held || activity.period.first().month().is_some()
}

fn add_event(calendar: &mut ContentLines, selection: &Selection, activity: &Activity) {
    let first = activity.period.first();
    let last = activity.period.last().unwrap_or(first);
    calendar.add("BEGIN", "VEVENT");
    // The same in every export, so that calendars update the entry instead of adding a second one.
    let uid = format!("{}@khuyen-hoc-timeline", activity.id);
    calendar.add("UID", &escaped(&uid));
    let stamp = format!("{}T000000Z", digits(selection.today.first_day()));
    calendar.add("DTSTAMP", &stamp);
    calendar.add("DTSTART;VALUE=DATE", &digits(first.first_day()));
    // The end is exclusive: the day after the last one.
    calendar.add("DTEND;VALUE=DATE", &digits(last.last_day().next_day()));
    calendar.add("SUMMARY", &escaped(&activity.title));
    let status = match activity.status {
        Status::Held => "CONFIRMED",
        Status::Planned | Status::Postponed => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    };
    calendar.add("STATUS", status);
    // So that a multi-year event does not block the reader's calendar.
    calendar.add("TRANSP", "TRANSPARENT");
    let kind = selection.kind(activity);
    if !kind.is_empty() {
        calendar.add("CATEGORIES", &escaped(&kind));
    }
    calendar.add("DESCRIPTION", &escaped(&description(selection, activity)));
    if let Some(link) = selection.link(&activity.id) {
        calendar.add("URL", &link);
    }
    calendar.add("END", "VEVENT");
}

/// Summary, partners and source, a line each.
fn description(selection: &Selection, activity: &Activity) -> String {
    let mut lines = vec![
        activity.summary.clone().unwrap_or_default(),
        selection.partner_names(activity, ", "),
        selection.source_title(activity).to_owned(),
    ];
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// A date as `20180817`.
fn digits(date: CivilDate) -> String {
    date.to_string().replace('-', "")
}

/// A text as a property value. Source: RFC 5545, 3.3.11.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' | LINE_SEPARATOR | PARAGRAPH_SEPARATOR => value.push_str("\\n"),
            c => value.push(c),
        }
    }
    value
}

/// The content lines of a calendar. Source: RFC 5545, 3.1.
struct ContentLines(String);

impl ContentLines {
    /// Adds a property. A long line is folded between two characters, never within one. What may end
    /// a line is left out, so that no value begins one of its own.
    fn add(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        let ends_line =
            |c: char| c.is_control() || matches!(c, LINE_SEPARATOR | PARAGRAPH_SEPARATOR);
        let value = value.chars().filter(|c| !ends_line(*c));
        for c in name.chars().chain([':']).chain(value) {
            if octets + c.len_utf8() > MAX_LINE_OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
