//! English.

use super::count::Count;
use super::dates;
#[cfg(feature = "tasks")]
use super::texts::{ArchiveTexts, EntryTexts};
use super::texts::{ExpectedTexts, FailureTexts, Texts};
#[cfg(any(feature = "companion", feature = "tasks"))]
use super::texts::{ExportTexts, ProgressTexts, SortsTexts};

pub(super) const TEXTS: Texts = Texts {
    title: "The Study Promotion Association and its partners",
    subtitle: "Cầu\u{a0}Giấy district, Hà\u{a0}Nội, {years}",
    retry: "Try again",

    only: "Only: {what}",
    or: " or ",
    and: " and ",
    printed: "Printed on {date} from {address}",

    matrix: "Partners by year",
    no_partner: "No partner named",
    no_partner_short: "No partner",
    #[cfg(feature = "ssr")]
    all_partners: "All partners",
    totals: "Activities",
    totals_short: "All",
    press: "Press a name to filter",
    to_year: "Go to",
    cell: "{partner}, {year}: {marks}",

    search: "Search the activities",
    search_hint: "Search, e.g. nghi luc song",
    matching: "Chosen partners",
    matching_any: "any",
    matching_all: "all",
    more: "More filters, order",
    clear: "Clear: {what}",
    shown: Count {
        none: "No activities",
        one: "{n} activity",
        many: "{n} activities",
    },
    nothing_shown: "Nothing fits {what}. Try fewer conditions.",
    leave_out: "Without {what}: {shown}",
    quiet: "No activity recorded.",
    quiet_missing: "Not known: data are missing.",
    quiet_filtered: "No matching activity.",

    details: "details",
    share: "Share, print, download",

    continuing: "Continuing:",
    continuing_several: "{n} activities",
    continuing_programme: "{n} themes of the programme {years}",
    unfold: "{n} more of {year}",
    fold: "Fewer of {year}",
    outside: Count {
        none: "",
        one: "{n} more activity outside the years {years}.",
        many: "{n} more activities outside the years {years}.",
    },
    show_outside: "Show all years",

    held: "held",
    planned: "planned",
    postponed: "postponed",
    cancelled: "cancelled",
    sources: "Sources",
    by_article: "article of {date}",
    by_programme: "programme {years}",
    signed: "signed {date}",
    views: Count {
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
    },
    #[cfg(any(feature = "companion", feature = "tasks"))]
    sorts: SortsTexts {
        kind: "Kind",
        status: "Status",
        any: "any",
        order: "Order",
        orders: ["oldest first", "newest first"],
    },
    #[cfg(any(feature = "companion", feature = "tasks"))]
    progress: ProgressTexts {
        title: "Planned and reported",
        set: "Set by the programme",
        reported: "Reported since",
        none: "nothing yet",
    },
    #[cfg(any(feature = "companion", feature = "tasks"))]
    export: ExportTexts {
        columns: [
            "Id",
            "When",
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
        copy: "Copy link",
        copied: "Link copied.",
        copy_yourself: "The browser does not allow copying. The link:",
        print: "Print what is shown",
        print_one: "Print this activity",
        saved: "Saved {file}.",
        lost: "The data did not come. Please try again.",
        download: "Download:",
        formats: ["Excel (CSV)", "Calendar (ICS)", "JSON", "JSON Feed"],
    },
    #[cfg(feature = "tasks")]
    entry: EntryTexts {
        loading: "Loading…",
        network: "The program did not come: no network, or this page may not load it. Please try again, or tell the site's administrator.",
        http: "The program did not come: the server answered {status}. The site's administrator should copy the whole release again.",
        timeout: "The program did not come within 15 seconds: slow network. Please try again.",
        mime: "The server sends the program with a wrong MIME type. The site's administrator should set text/javascript for .js and application/wasm for .wasm.",
        csp: "This page does not allow WebAssembly. The site's administrator should add 'wasm-unsafe-eval' to script-src in the CSP.",
        no_wasm: "This browser cannot run WebAssembly. Please use a newer one.",
        program: "The timeline stopped because of a fault. Please try again, or tell the site's administrator.",
    },

    #[cfg(feature = "tasks")]
    archive: ArchiveTexts {
        saved: "Saved on {date}, version {version}. This file holds all of the content and the program: it opens without a network and without a server.",
        checksums: "SHA-256 checksums of the data, which are the text of the two script elements of this file that have the attribute data-document, to see that the content is unchanged:",
    },

    problems: Count {
        none: "",
        one: "{n} place in the data needs mending",
        many: "{n} places in the data need mending",
    },
    problem: "{file}, {place}: expected {expected}, found {found}",
    found_nothing: "nothing",
    record_left_out: "the whole record is left out",
    part_left_out: "this part is left out",
    read_as: "{file}, {place}: {found} is read as {better}; better write {better}",
    read_as_utf16: "{file} is saved as UTF-16 and was read; better save it as UTF-8",
    top: "its top",
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
        web_address: "an address starting with https:// or http://",
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
