//! The texts in English.

use super::CheckTexts;

pub(super) const TEXTS: CheckTexts = CheckTexts {
    columns: [
        "Time", "Activity", "Partners", "Kind", "Status", "Summary", "Source",
    ],
    grades: ["cannot be shown", "to be checked", "better otherwise"],
    no_title: "There is no title, so this activity is not shown. Write one.",
    no_date: "There is no date, so this activity is not shown. Write at least the year, such as 2018.",
    not_a_date: "“{found}” cannot be read as a date, so this activity is not shown. Write it as 17/08/2018, 8/2018, \
                 2018 or 2018–2020.",
    no_year: "“{found}” has no year, so this activity is not shown. Write the year too, as in 17/08/2018.",
    short_year: "“{found}” has a year of two digits, so this activity is not shown. Write all four.",
    month_first: "“{found}” seems to have the month before the day, so this activity is not shown. Write the day \
                  first.",
    vague: "“{found}” may mean several things, so this activity is not shown. Choose one, or write month and day.",
    not_a_day: "“{found}” is a day that the calendar does not have, so this activity is not shown. Correct the day.",
    reversed: "“{found}” ends before it begins, so this activity is not shown. Exchange the two dates.",
    unknown_status: "“{found}” is no status, so it is not shown. Choose đã thực hiện (held), kế hoạch (planned), tạm \
                     hoãn (postponed) or đã hủy (cancelled).",
    bad_address: "“{found}” is no web address, so the source has no link. Write an address that begins with \
                  https:// or http://.",
    programme_without_date: "This programme has no date, so it is not shown. Give at least one of its activities a \
                             date.",
    left_out: "In the published data, {place} needs {expected} and is {found}, so it is not shown. Whoever keeps the \
               data files has to correct it.",
    nothing: "empty",
    day_or_month: "In “{found}”, the day or the month may come first. Choose the right date.",
    before_march_1900: "The file has “{found}” as a number, which programs count differently before March 1900. \
                        Check the date, then choose or write the right one.",
    number_format: "“{found}” is a number whose format looks like a date's. Choose or write the right date.",
    formula_without_value: "This cell is the formula “{found}”, whose result the file does not hold. Open the file \
                            in Excel, save it and bring it again, or write the result here.",
    error_cell: "The spreadsheet reports the error “{found}” in this cell. Write what belongs here.",
    present_year: "“{found}” and many other dates fall in this year: perhaps they were typed without a year. Check \
                   the year.",
    missing_field: "This row of the file has one cell too few, so this column is empty. Check the whole row.",
    from_above: "This cell is empty in the file. The time of the row above stands here; confirm it or write the right one.",
    new_partner: "“{name}” is not among the partners. It will be added with the id {id}. If it is one of them, write \
                  the name that is in use.",
    near_partner: "“{name}” is not among the partners and is much like “{near}”. Choose the known one, or there will \
                   be two.",
    planned_in_past: "Its time is over, and it is still planned. If it took place, change the status.",
    held_in_future: "Its time is yet to come, and it was held already. Check the date or the status.",
    outside_years: "This year is outside the years {first}–{last} that the timeline shows. Check the year; if it is \
                    right, have the administrator set from and to on the page.",
    duplicate: "The same time and nearly the same title as “{title}” in another row. If they are one activity, \
                remove a row.",
    date_form: "The date is understood, and better written in one form.",
    partner_form: "The partners are understood, and better written by their full names with semicolons between \
                   them.",
    kind_form: "The kind is understood, and better written in one form.",
    status_form: "The status is understood, and better written in one form.",
    blanks: "There are blanks or line breaks too many.",
    capitals: "All capitals are hard to read. In small letters, check the proper names.",
    long_title: "The title has {letters} letters, more than a line ({limit}). Shorten it and move the rest to the \
                 summary.",
    change_to: "Change to {text}",
    empty_it: "Leave empty",
    choose: "Choose {name}",
    remove_blanks: "Remove the blanks",
    sentence_case: "Use small letters",
};
