//! The table of texts a language must have.

use super::count::Count;
use crate::model::civil_date::CivilDate;

/// Everything the widget says in one language. Names in braces are filled in.
pub struct Texts {
    /// Heading of the widget.
    pub title: &'static str,
    /// Line below it; `{years}`.
    pub subtitle: &'static str,
    /// The button after a failure.
    pub retry: &'static str,

    /// On paper: which part of the timeline it holds; `{what}`.
    pub only: &'static str,
    /// Between two chosen partners of which either will do.
    pub or: &'static str,
    /// Between two chosen partners which both must take part.
    pub and: &'static str,
    /// On paper: of what day it is and where it is from; `{date}`, `{address}`.
    pub printed: &'static str,

    /// Name of the matrix.
    pub matrix: &'static str,
    /// Row and button for activities without a partner.
    pub no_partner: &'static str,
    /// The same for narrow columns.
    pub no_partner_short: &'static str,
    /// The radio button that chooses every partner, where no script runs.
    #[cfg(feature = "ssr")]
    pub all_partners: &'static str,
    /// Row of the numbers of activities.
    pub totals: &'static str,
    /// The same for narrow columns.
    pub totals_short: &'static str,
    /// Below the matrix: that its rows can be pressed.
    pub press: &'static str,
    /// Before the year in the name of a column's button.
    pub to_year: &'static str,
    /// Name of a cell's button; `{partner}`, `{year}`, `{marks}`.
    pub cell: &'static str,

    /// Name of the search box.
    pub search: &'static str,
    /// Hint in the search box.
    pub search_hint: &'static str,
    /// Name of the any/all switch.
    pub matching: &'static str,
    /// Its two choices.
    pub matching_any: &'static str,
    /// Its two choices.
    pub matching_all: &'static str,
    /// What opens more to ask for.
    pub more: &'static str,
    /// The button that clears all that narrows; `{what}`.
    pub clear: &'static str,
    /// How many activities are shown.
    pub shown: Count,
    /// Where nothing is shown: `{what}` was asked for.
    pub nothing_shown: &'static str,
    /// The button that leaves one thing out; `{what}`, and `{shown}`: how much there would be then.
    pub leave_out: &'static str,
    /// A year without activities at all.
    pub quiet: &'static str,
    /// A year of which nothing is known, since a document did not come.
    pub quiet_missing: &'static str,
    /// A year without activities under the filter.
    pub quiet_filtered: &'static str,

    /// What opens that which is behind an activity or a programme.
    pub details: &'static str,
    /// What opens the ways to share what is shown.
    pub share: &'static str,

    /// Before what goes on from an earlier year.
    pub continuing: &'static str,
    /// Several that go on; `{n}`.
    pub continuing_several: &'static str,
    /// Several that go on, all of one programme; `{n}`, `{years}`.
    pub continuing_programme: &'static str,
    /// The button that shows all of a long year; `{year}`, and `{n}`: how many more.
    pub unfold: &'static str,
    /// The button that shows its first part again; `{year}`.
    pub fold: &'static str,
    /// Activities of years that are not shown; `{years}` in addition to the number.
    pub outside: Count,
    /// The button that shows all years.
    pub show_outside: &'static str,

    /// It took place.
    pub held: &'static str,
    /// It is to take place.
    pub planned: &'static str,
    /// It is to take place later.
    pub postponed: &'static str,
    /// It does not take place.
    pub cancelled: &'static str,
    /// Before the list of sources.
    pub sources: &'static str,
    /// A source: an article; `{date}`.
    pub by_article: &'static str,
    /// A source: a programme; `{years}`.
    pub by_programme: &'static str,
    /// When a programme was signed; `{date}`.
    pub signed: &'static str,
    /// How often an article was opened.
    pub views: Count,

    /// Why a document is not shown.
    pub failure: FailureTexts,
    /// What the entry script says; not in the program.
    #[cfg(feature = "tasks")]
    pub entry: EntryTexts,
    /// What more can be asked for; not in the program itself but in its companion.
    #[cfg(any(feature = "companion", feature = "tasks"))]
    pub sorts: SortsTexts,
    /// What is said of how far a programme has come; not in the program itself but in its companion.
    #[cfg(any(feature = "companion", feature = "tasks"))]
    pub progress: ProgressTexts,
    /// What is said where activities are taken along; not in the program itself but in its companion.
    #[cfg(any(feature = "companion", feature = "tasks"))]
    pub export: ExportTexts,
    /// What is said of the archive; not in the program.
    #[cfg(feature = "tasks")]
    pub archive: ArchiveTexts,

    /// How many records were left out.
    pub problems: Count,
    /// A problem; `{file}`, `{place}`, `{expected}`, `{found}`.
    pub problem: &'static str,
    /// Found where something should stand and nothing does.
    pub found_nothing: &'static str,
    /// After a problem that cost the record.
    pub record_left_out: &'static str,
    /// After a problem that cost only what stands at the place.
    pub part_left_out: &'static str,
    /// A value that was understood and should be written as `{better}`; `{file}`, `{place}`, `{found}`.
    pub read_as: &'static str,
    /// A `{file}` in UTF-16, which was read and should be saved as UTF-8.
    pub read_as_utf16: &'static str,
    /// The place of a document as a whole.
    pub top: &'static str,
    /// What should have stood there.
    pub expected: ExpectedTexts,

    /// Words for the kinds of activity, by slug.
    pub kinds: &'static [(&'static str, &'static str)],
    /// A date as people write it.
    pub date: fn(CivilDate) -> String,
}

/// What is said of a document that cannot be shown: what happened, who can mend it. `{file}` in
/// each.
pub struct FailureTexts {
    /// No answer, or not allowed to read it.
    pub network: &'static str,
    /// `{status}`.
    pub http: &'static str,
    /// `{seconds}`.
    pub timeout: &'static str,
    /// `{line}`, `{column}`.
    pub not_json: &'static str,
    /// The file is saved in `{encoding}`.
    pub encoding: &'static str,
    /// The file is UTF-8 with bytes that are not.
    pub damaged: &'static str,
    /// A web page came instead.
    pub page: &'static str,
    /// `{place}`, `{expected}`, `{found}`.
    pub shape: &'static str,
}

/// What is said where a reader asks for a sort of activities, or for an order.
#[cfg(any(feature = "companion", feature = "tasks"))]
pub struct SortsTexts {
    /// Name of the choice among kinds of activity.
    pub kind: &'static str,
    /// Name of the choice of how far activities have come.
    pub status: &'static str,
    /// In either: no choice made.
    pub any: &'static str,
    /// Name of the choice of which years come first.
    pub order: &'static str,
    /// Its choices: the oldest, the newest.
    pub orders: [&'static str; 2],
}

/// What is said of how far a programme has come.
#[cfg(any(feature = "companion", feature = "tasks"))]
pub struct ProgressTexts {
    /// Name of the table.
    pub title: &'static str,
    /// Head of what the programme set.
    pub set: &'static str,
    /// Head of what articles reported.
    pub reported: &'static str,
    /// Where none did.
    pub none: &'static str,
}

/// What is said where a reader takes activities along.
#[cfg(any(feature = "companion", feature = "tasks"))]
pub struct ExportTexts {
    /// Names of the columns of a table: id, when, first year, last year, kind, title, partners, status,
    /// summary, source, address.
    pub columns: [&'static str; 11],
    /// Copies the address of what is shown.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied; the address follows.
    pub copy_yourself: &'static str,
    /// Prints what is shown, and nothing of the page round it.
    pub print: &'static str,
    /// Prints one activity.
    pub print_one: &'static str,
    /// A file was given to the browser to be saved; `{file}`.
    pub saved: &'static str,
    /// Where the documents did not come.
    pub lost: &'static str,
    /// Before the formats.
    pub download: &'static str,
    /// The formats: table, calendar, JSON, feed.
    pub formats: [&'static str; 4],
}

/// What is said of the file that holds the whole timeline, for readers of many years later.
#[cfg(feature = "tasks")]
pub struct ArchiveTexts {
    /// Of which day it is, and which program; `{date}`, `{version}`.
    pub saved: &'static str,
    /// Before the checksums of the data.
    pub checksums: &'static str,
}

/// What is said where the program itself does not run. The entry script says it, as the program
/// cannot; the build puts these texts there.
#[cfg(feature = "tasks")]
pub struct EntryTexts {
    /// While program and data are on their way.
    pub loading: &'static str,
    /// A file of the program did not come.
    pub network: &'static str,
    /// The server answered with `{status}`.
    pub http: &'static str,
    /// No answer in time.
    pub timeout: &'static str,
    /// The server sends a file of the program with a wrong type.
    pub mime: &'static str,
    /// The page's policy forbids WebAssembly.
    pub csp: &'static str,
    /// The browser has no WebAssembly.
    pub no_wasm: &'static str,
    /// The program came and stopped.
    pub program: &'static str,
}

/// What should stand at a place in a document, as it goes on after "expected".
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
    /// A known partner.
    pub known_partner: &'static str,
    /// A known article.
    pub known_article: &'static str,
    /// A unique id.
    pub unique_id: &'static str,
    /// A partner's id.
    pub partner_id: &'static str,
    /// A web address.
    pub web_address: &'static str,
}
