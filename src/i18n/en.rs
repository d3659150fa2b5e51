//! English.

use super::dates;
use super::plural_text::PluralText;
use super::texts::{
    ExpectedTexts, ExportTexts, FailureTexts, MoreFiltersTexts, ProgressTexts, Texts,
};

pub(super) const TEXTS: Texts = Texts {
    title: "The Study Promotion Association and its partners",
    subtitle: "Cầu\u{a0}Giấy district, Hà\u{a0}Nội, {years}",
    thousands: ',',
    retry: "Try again",

    print_filter: "Only: {what}",
    or: " or ",
    and: " and ",
    print_source: "Printed on {date} from {address}",

    matrix: "Partners by year",
    no_partner: "No partner named",
    no_partner_short: "No partner",
    all_partners: "All partners",
    totals: "Activities",
    totals_short: "All",
    incomplete: " (incomplete)",
    unknown_count: "?",
    counted_once: "Each activity is counted once, in the year it begins",
    matrix_hint: "Press a name to filter",
    to_year: "Go to",

    skip_matrix: "Past the table to the timeline",
    every_partner: PluralText {
        none: "",
        one: "Show {n} partner",
        many: "Show all {n} partners",
    },
    first_partners: "Only partners with most activities",
    find_partner: "Find a partner",
    partners_found: PluralText {
        none: "No partner of that name",
        one: "{n} partner",
        many: "{n} partners",
    },

    search: "Search the activities",
    search_hint: "Search, e.g. nghi luc song",
    matching: "Chosen partners",
    matching_any: "any",
    matching_all: "all",
    more_filters_summary: "More filters, order",
    clear: "Clear: {what}",
    shown: PluralText {
        none: "No activities",
        one: "{n} activity",
        many: "{n} activities",
    },
    nothing_shown: "Nothing fits {what}. Try fewer conditions.",
    remove_condition: "Without {what}: {shown}",
    empty_year: "No activity recorded.",
    empty_year_missing: "Not known: data are missing.",
    empty_year_filtered: "No matching activity.",

    details: "details",
    share: "Share, print, download",

    continuing: "Continuing:",
    continuing_several: "{n} activities",
    continuing_programme: "{n} themes of the programme {years}",
    expand_year: "{n} more of {year}",
    collapse_year: "Fewer of {year}",
    out_of_range: PluralText {
        none: "",
        one: "{n} more activity outside the years {years}.",
        many: "{n} more activities outside the years {years}.",
    },
    show_all_years: "Show all years",
    show_years: "Show the years {years}",

    link_unknown: "This link leads to an activity that is not, or no longer, in the data. The others are below; \
                   please tell whoever published the link.",
    link_outside_years: "This link leads to the activity {title} ({when}), outside the years {years} that are shown.",
    link_filtered_out: "This link leads to the activity {title}, which the filter hides.",
    show_linked: "Show this activity",

    held: "held",
    planned: "planned",
    postponed: "postponed",
    cancelled: "cancelled",
    sources: "Sources",
    by_article: "article of\u{a0}{date}",
    by_programme: "programme {years}",
    signed: "signed {date}",
    views: PluralText {
        none: "",
        one: "{n} view",
        many: "{n} views",
    },

    failure: FailureTexts {
        network: "{file} could not be loaded: no network, or this page may not read it. Please try \
                  again; if it stays so, the site's administrator should check the file's address, \
                  CORS and CSP (connect-src).",
        http: "{file} could not be loaded: the server answered {status}. The site's administrator \
               should copy the file again, or check its address.",
        timeout: "{file} did not come within {seconds} seconds: the network or the server is slow. \
                  Please try again.",
        not_json: "{file} is not JSON: it breaks off at line {line}, column {column}. The editor \
                   should mend the file.",
        encoding: "{file} is not saved as UTF-8; it seems to be {encoding}. The editor should open it \
                   in the program it was written with (Notepad, for example), choose Save as, set \
                   Encoding to UTF-8, and copy the file again.",
        damaged: "{file} is saved as UTF-8, but parts of it are damaged. The editor should copy the \
                  original again, or save the original as UTF-8.",
        page: "The server sent a web page instead of {file}. The site's administrator should check \
               the file's address.",
        shape: "{file} has the wrong form: expected {expected} at {place}, found {found}. The editor \
                should mend the file.",
        empty: "The server sent {file} with nothing in it. The site's administrator should copy the file again.",
        compressed: "The server sent {file} compressed (gzip) without saying so. The server's administrator should \
                     add Content-Encoding: gzip, or send it as it is.",
        cors: "The server {host} does not let this page read {file}. Its administrator should send \
               Access-Control-Allow-Origin; or this site's administrator should copy the file to the page's own server.",
        disk: "This page was opened from a disk, so {file} could not be loaded. Open the page on its server, or use \
               archive.html.{original}",
        original: "This is a saved copy of {address}.",
    },
    more_filters: MoreFiltersTexts {
        kind: "Kind",
        status: "Status",
        any: "any",
        order: "Order",
        orders: ["oldest first", "newest first"],
    },
    progress: ProgressTexts {
        title: "Planned and reported",
        planned: "Set by the programme",
        reported: "Reported since",
        none: "nothing yet",
    },
    export: ExportTexts {
        columns: [
            "Id",
            "When",
            "First day",
            "Last day",
            "Exact to the",
            "First year",
            "Last year",
            "Kind",
            "Title",
            "Partners",
            "Status",
            "Summary",
            "Source",
            "Address of the source",
        ],
        precisions: ["year", "month", "day"],
        copy: "Copy link",
        copied: "Link copied.",
        copy_manually: "The browser does not allow copying. The link:",
        print: "Print what is shown",
        print_one: "Print this activity",
        saved: "{file} was handed to the browser to save.",
        saved_part: "{file} was handed to the browser to save: {n} of {all} activities. The others have taken place and are dated by year \
                     only, so there is no day to put them on.",
        no_calendar: "No calendar saved: the activities shown have taken place and are dated by year only, so \
                      there is no day to put them on.",
        not_saved: "The browser could not make the file. Please try again, or use another browser.",
        in_frame: "No {what}? The frame around this page may forbid it: open this page in a tab of its own{address}",
        in_frame_what: ["file", "print dialogue"],
        download: "Download:",
        formats: ["Excel (CSV)", "Calendar (ICS)", "JSON", "JSON Feed", "Atom"],
    },

    problems: PluralText {
        none: "",
        one: "{n} place in the data needs mending",
        many: "{n} places in the data need mending",
    },
    problems_left_out: "and {n} more",
    partners_left_out: "{n} more with fewer activities: search for their names.",
    problem: "{file}, {place}: expected {expected}, found {found}",
    found_nothing: "nothing",
    record_skipped: "the whole record is left out",
    field_skipped: "this part is left out",
    read_as: "{file}, {place}: {found} is read as {better}; better write {better}",
    read_as_utf16: "{file} is saved as UTF-16 and was read; better save it as UTF-8",
    document_root: "its top",
    list_items: [
        ("articles", "article"),
        ("programmes", "programme"),
        ("activities", "activity"),
        ("partners", "partner"),
    ],
    expected: ExpectedTexts {
        text: "a text",
        list: "a list [ … ]",
        record: "a record { … }",
        whole_number: "a whole number, 0 or more",
        period: "a date such as 2018, 2018-08, 2018-08-17 or 2018/2020",
        month: "a month from 01 to 12",
        day: "a day that the month has",
        forward_span: "an end that is not before the start",
        date: "a date such as 2018-08-17",
        status: "held, planned, postponed or cancelled",
        known_partner: "the id of a partner in the list partners",
        known_article: "the id of an article in the list articles",
        unique_id: "an id not used before",
        partner_id: "an id without spaces, other than none",
        web_address: "one address starting with https:// or http://, without blanks, @ before the host or hidden characters",
        short_text: "a shorter text (below 64 kB)",
    },

    kinds: &[
        ("chuyen-de", "Themed event"),
        ("hoi-nghi", "Conference"),
        ("hoi-nghi-chuyen-de", "Thematic conference"),
        ("ke-hoach", "Planning"),
        ("so-ket", "Interim review"),
        ("toa-dam", "Panel discussion"),
    ],
    date: dates::english,
};
