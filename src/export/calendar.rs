//! Calendar entries (RFC 5545).

use super::Selection;
use crate::model::activity::{Activity, Status};
use crate::model::civil_date::CivilDate;

/// Where lines are folded: no longer than 75 octets, without the end. Source: RFC 5545, 3.1.
const LONGEST: usize = 75;

/// The calendar of what is dated to the month or day, or planned. What was held in a year nobody knows
/// more of would fill that year.
pub(super) fn write(selection: &Selection) -> String {
    let mut calendar = Calendar(String::new());
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//khuyen-hoc-timeline//VI");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("X-WR-CALNAME", &escaped(selection.texts.title));
    for activity in selection.activities().filter(|one| has_place(one)) {
        entry(&mut calendar, selection, activity);
    }
    calendar.line("END", "VCALENDAR");
    calendar.0
}

/// Whether a calendar has a place for it.
fn has_place(activity: &Activity) -> bool {
    activity.status != Status::Held || activity.period.first().month().is_some()
}

fn entry(calendar: &mut Calendar, selection: &Selection, activity: &Activity) {
    let period = activity.period;
    let last = period.last().unwrap_or(period.first());
    calendar.line("BEGIN", "VEVENT");
    // The same activity is the same entry, whenever and from wherever it is taken.
    calendar.line(
        "UID",
        &escaped(&format!("{}@khuyen-hoc-timeline", activity.id)),
    );
    calendar.line(
        "DTSTAMP",
        &format!("{}T000000Z", digits(selection.today.first_day())),
    );
    calendar.line("DTSTART;VALUE=DATE", &digits(period.first().first_day()));
    // The end is the first day after it.
    calendar.line("DTEND;VALUE=DATE", &digits(last.last_day().next_day()));
    calendar.line("SUMMARY", &escaped(&activity.title));
    let status = match activity.status {
        Status::Held => "CONFIRMED",
        Status::Planned | Status::Postponed => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    };
    calendar.line("STATUS", status);
    // Nobody is busy for three years.
    calendar.line("TRANSP", "TRANSPARENT");
    let kind = selection.kind(activity);
    if !kind.is_empty() {
        calendar.line("CATEGORIES", &escaped(&kind));
    }
    let said = [
        activity.summary.clone().unwrap_or_default(),
        selection.partner_names(activity, ", "),
        selection.source_title(activity).to_owned(),
    ];
    let said: Vec<_> = said.into_iter().filter(|text| !text.is_empty()).collect();
    calendar.line("DESCRIPTION", &escaped(&said.join("\n")));
    calendar.line("URL", &(selection.link)(&activity.id));
    calendar.line("END", "VEVENT");
}

/// `20180817`.
fn digits(date: CivilDate) -> String {
    date.to_string().replace('-', "")
}

/// A text as a value. Source: RFC 5545, 3.3.11.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(c);
            }
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

struct Calendar(String);

impl Calendar {
    /// Adds a line, folded where it is too long: between two characters, never within one.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
