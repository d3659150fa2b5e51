//! The table of texts that each language fills in. Names in braces are placeholders for
//! [`fill`](super::fill).

use super::plural_text::PluralText;
use crate::model::civil_date::CivilDate;

/// Every text of the widget in one language.
pub struct Texts {
    /// Heading of the widget.
    pub title: &'static str,
    /// Line below the heading; `{years}`.
    pub subtitle: &'static str,
    /// What parts the thousands of a number.
    pub thousands: char,
    /// The button that loads again after a failure.
    pub retry: &'static str,

    /// In print: the filter that was active; `{what}`.
    pub print_filter: &'static str,
    /// Between two selected partners when any of them is enough.
    pub or: &'static str,
    /// Between two selected partners when all must take part.
    pub and: &'static str,
    /// In print: the day and the page it was printed from; `{date}`, `{address}`.
    pub print_source: &'static str,

    /// Name of the matrix.
    pub matrix: &'static str,
    /// Row and button for activities without a partner.
    pub no_partner: &'static str,
    /// The same for narrow columns.
    pub no_partner_short: &'static str,
    /// Prerendered screen only: the radio button that selects every partner.
    pub all_partners: &'static str,
    /// Row with the number of activities of each year.
    pub totals: &'static str,
    /// The same for narrow columns.
    pub totals_short: &'static str,
    /// Behind either, and behind the number of results, where a document is missing.
    pub incomplete: &'static str,
    /// In place of 0 where a document is missing.
    pub unknown_count: &'static str,
    /// How activities over several years are counted.
    pub counted_once: &'static str,
    /// Below the matrix: that pressing a row's name filters.
    pub matrix_hint: &'static str,
    /// Before the year in the description of a column's button.
    pub to_year: &'static str,

    /// Leads past the matrix to the first year.
    pub skip_matrix: &'static str,
    /// The button that shows all of many partners; `{n}`.
    pub every_partner: PluralText,
    /// The button that folds away all but the first of many partners.
    pub first_partners: &'static str,
    /// Name of the field that finds partners.
    pub find_partner: &'static str,
    /// How many it has found; `{n}`.
    pub partners_found: PluralText,

    /// Name of the search box.
    pub search: &'static str,
    /// Placeholder of the search box.
    pub search_hint: &'static str,
    /// Name of the any/all radio group.
    pub matching: &'static str,
    /// Its choice: any of the selected partners.
    pub matching_any: &'static str,
    /// Its choice: all of the selected partners.
    pub matching_all: &'static str,
    /// Opens the filters by kind and status and the order.
    pub more_filters_summary: &'static str,
    /// The button that clears every filter; `{what}`.
    pub clear: &'static str,
    /// How many activities are shown.
    pub shown: PluralText,
    /// When no activity matches the filter `{what}`.
    pub nothing_shown: &'static str,
    /// The button that removes one condition; `{what}`, and `{shown}`: how many activities match then.
    pub remove_condition: &'static str,
    /// A year without activities.
    pub empty_year: &'static str,
    /// A year without activities while a document failed to load.
    pub empty_year_missing: &'static str,
    /// A year without activities that match the filter.
    pub empty_year_filtered: &'static str,

    /// Opens the details of an activity or a programme.
    pub details: &'static str,
    /// Opens the share menu.
    pub share: &'static str,

    /// Before the activities that continue from an earlier year.
    pub continuing: &'static str,
    /// Several continuing activities; `{n}`.
    pub continuing_several: &'static str,
    /// Several continuing activities, all of one programme; `{n}`, `{years}`.
    pub continuing_programme: &'static str,
    /// The button that shows all activities of a long year; `{year}`, and `{n}`: how many more.
    pub expand_year: &'static str,
    /// The button that shows only the first activities of a long year again; `{year}`.
    pub collapse_year: &'static str,
    /// Number of activities outside the years shown that the filter would show; `{years}` as well.
    pub out_of_range: PluralText,
    /// The button that shows all years.
    pub show_all_years: &'static str,
    /// The button that shows other years; `{years}`.
    pub show_years: &'static str,

    /// The activity of a link is not in the data.
    pub link_unknown: &'static str,
    /// The activity of a link is in other years; `{title}`, `{when}`, `{years}`.
    pub link_outside_years: &'static str,
    /// The filter leaves the activity of a link out; `{title}`.
    pub link_filtered_out: &'static str,
    /// The button that shows the activity of a link.
    pub show_linked: &'static str,

    /// Status: it took place.
    pub held: &'static str,
    /// Status: it is to take place.
    pub planned: &'static str,
    /// Status: it is to take place later.
    pub postponed: &'static str,
    /// Status: it does not take place.
    pub cancelled: &'static str,
    /// Heading of the list of sources.
    pub sources: &'static str,
    /// A source: an article; `{date}`.
    pub by_article: &'static str,
    /// A source: a programme; `{years}`.
    pub by_programme: &'static str,
    /// When a programme was signed; `{date}`.
    pub signed: &'static str,
    /// How often an article was opened.
    pub views: PluralText,

    /// Why a document is not shown.
    pub failure: FailureTexts,
    /// The filters by kind and status, and the order.
    pub more_filters: MoreFiltersTexts,
    /// The comparison of what a programme planned with what articles reported.
    pub progress: ProgressTexts,
    /// The share menu and the files it offers.
    pub export: ExportTexts,

    /// How many problems the data have.
    pub problems: PluralText,
    /// Below the first of very many problems; {n} is how many are not listed.
    pub problems_left_out: &'static str,
    /// Below the rows of the matrix; {n} is how many of very many partners have none.
    pub partners_left_out: &'static str,
    /// A problem; `{file}`, `{place}`, `{expected}`, `{found}`.
    pub problem: &'static str,
    /// Found: a missing value.
    pub found_nothing: &'static str,
    /// After a problem: the whole record was skipped.
    pub record_skipped: &'static str,
    /// After a problem: only the field was skipped.
    pub field_skipped: &'static str,
    /// A value that was understood and should be written as `{better}`; `{file}`, `{place}`, `{found}`.
    pub read_as: &'static str,
    /// A `{file}` in UTF-16, which was read and should be saved as UTF-8.
    pub read_as_utf16: &'static str,
    /// The path of a document's root.
    pub document_root: &'static str,
    /// What the lists of the documents have, by the name of the list: one item of it.
    pub list_items: [(&'static str, &'static str); 4],
    /// What the document format demands.
    pub expected: ExpectedTexts,

    /// Words for the kinds of activity, by slug.
    pub kinds: &'static [(&'static str, &'static str)],
    /// Writes a date as people do.
    pub date: fn(CivilDate) -> String,
}

/// Why a document cannot be shown, and who can fix it. `{file}` in each.
pub struct FailureTexts {
    /// No response, or the page may not read it.
    pub network: &'static str,
    /// The server's status; `{status}`.
    pub http: &'static str,
    /// No response in time; `{seconds}`.
    pub timeout: &'static str,
    /// Not JSON; `{line}`, `{column}`.
    pub not_json: &'static str,
    /// The file is saved in `{encoding}`.
    pub encoding: &'static str,
    /// The file is UTF-8 with bytes that are not.
    pub damaged: &'static str,
    /// The server sent a web page.
    pub page: &'static str,
    /// JSON of another shape; `{place}`, `{expected}`, `{found}`.
    pub shape: &'static str,
    /// No bytes.
    pub empty: &'static str,
    /// Compressed bytes, which the server does not tell.
    pub compressed: &'static str,
    /// Another server, `{host}`, that lets no other page read it.
    pub cors: &'static str,
    /// The page was opened from a disk; `{original}`, empty or with a blank before it.
    pub disk: &'static str,
    /// The way to the page that was copied to that disk; `{address}`.
    pub original: &'static str,
}

/// The filters by kind and status, and the order.
pub struct MoreFiltersTexts {
    /// Label of the list of kinds.
    pub kind: &'static str,
    /// Label of the list of statuses.
    pub status: &'static str,
    /// In either list: no filter.
    pub any: &'static str,
    /// Label of the list of orders.
    pub order: &'static str,
    /// The orders: oldest first, newest first.
    pub orders: [&'static str; 2],
}

/// The comparison of what a programme planned with what articles reported.
pub struct ProgressTexts {
    /// Name of the table.
    pub title: &'static str,
    /// Column heading: what the programme planned.
    pub planned: &'static str,
    /// Column heading: what articles reported.
    pub reported: &'static str,
    /// In that column: no article did.
    pub none: &'static str,
}

/// The share menu and the files it offers.
pub struct ExportTexts {
    /// Column headings of the CSV file: id, when, first day, last day, precision of the days, first year,
    /// last year, kind, title, partners, status, summary, source, address.
    pub columns: [&'static str; 14],
    /// In the column of precision: year, month, day.
    pub precisions: [&'static str; 3],
    /// Copies the address of what is shown.
    pub copy: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// When the browser refuses; the address follows.
    pub copy_manually: &'static str,
    /// Prints what is shown, without the host page around it.
    pub print: &'static str,
    /// Prints one activity.
    pub print_one: &'static str,
    /// After a download; `{file}`.
    pub saved: &'static str,
    /// After the download of a calendar that lacks some activities; `{file}`, `{n}` and `{all}`.
    pub saved_part: &'static str,
    /// In place of a calendar that would lack all activities.
    pub no_calendar: &'static str,
    /// When the browser does not make the file.
    pub not_saved: &'static str,
    /// In a frame, which may forbid it without a word; `{what}` and `{address}`, empty or with `: ` before it.
    pub in_frame: &'static str,
    /// In its place: the file, the window for printing.
    pub in_frame_what: [&'static str; 2],
    /// Before the download buttons.
    pub download: &'static str,
    /// The download buttons, in the order of [`Format::ALL`](crate::export::Format::ALL).
    pub formats: [&'static str; 5],
}

/// What the document format demands, as it reads after "expected".
pub struct ExpectedTexts {
    /// A text that is not empty.
    pub text: &'static str,
    /// A list.
    pub list: &'static str,
    /// A record.
    pub record: &'static str,
    /// A number.
    pub whole_number: &'static str,
    /// A date or span.
    pub period: &'static str,
    /// A month.
    pub month: &'static str,
    /// A day.
    pub day: &'static str,
    /// An end not before the start.
    pub forward_span: &'static str,
    /// A date.
    pub date: &'static str,
    /// A status.
    pub status: &'static str,
    /// The id of a partner in the data.
    pub known_partner: &'static str,
    /// The id of an article in the data.
    pub known_article: &'static str,
    /// A unique id.
    pub unique_id: &'static str,
    /// A partner's id.
    pub partner_id: &'static str,
    /// A web address.
    pub web_address: &'static str,
    /// For [`Expected::ShortText`](crate::load::problem::Expected::ShortText).
    pub short_text: &'static str,
}
