//! The table of texts that each language fills in. Names in braces are placeholders for
//! [`fill`](khuyen_hoc_timeline::i18n::fill).

use crate::legacy::encoding::Encoding;
use khuyen_hoc_timeline::i18n::plural_text::PluralText;

/// Every text of the page in one language.
pub struct Texts {
    /// Heading of the page.
    pub title: &'static str,
    /// That nothing leaves the computer.
    pub nothing_is_sent: &'static str,
    /// The same where a portal publishes what is made here; `{site}`.
    pub sent_to_site_only: &'static str,
    /// What to do on an empty page.
    pub empty: &'static str,
    /// The button that chooses a file.
    pub choose_file: &'static str,
    /// The kinds of files, below it.
    pub file_kinds: &'static str,
    /// The link to the template.
    pub template: &'static str,
    /// The button that opens what is published.
    pub open_published: &'static str,
    /// What the published data are, and how others are opened.
    pub published_hint: &'static str,
    /// The button that begins with an empty table.
    pub start_empty: &'static str,
    /// While a file hovers over the page.
    pub drop_here: &'static str,
    /// While a file is read; `{file}`.
    pub reading: &'static str,

    /// What pasted cells are called in place of a file's name.
    pub pasted: &'static str,
    /// A file gave no row; `{file}`.
    pub nothing_taken: &'static str,
    /// Heading of what is told of a file; `{file}`.
    pub import: &'static str,
    /// Heading of the choice of sheets.
    pub choose_sheet: &'static str,
    /// Beside a sheet that is hidden.
    pub hidden_sheet: &'static str,
    /// Opens the choice of columns.
    pub columns_found: &'static str,
    /// Where columns are in doubt.
    pub columns_ask: &'static str,
    /// Name of a column of the sheet; `{letter}`.
    pub sheet_column: &'static str,
    /// The choice that leaves a column out.
    pub column_left_out: &'static str,
    /// The button that takes the sheet.
    pub take_sheet: &'static str,
    /// How many rows came.
    pub taken: PluralText,
    /// How many of them took the place of rows that were there.
    pub replaced: PluralText,
    /// Opens the list of what was left out.
    pub left_out: PluralText,
    /// Opens the list of cells whose text was changed in reading.
    pub changed_in_reading: PluralText,
    /// Which rows are hidden in the file; `{rows}`.
    pub hidden_rows: &'static str,
    /// The file has macros.
    pub macros: &'static str,
    /// The button that puts something away.
    pub close: &'static str,

    /// Opens the field for an article.
    pub from_article: &'static str,
    /// Name of the field.
    pub article_text: &'static str,
    /// The button that proposes rows.
    pub propose: &'static str,
    /// Name of the list of proposals.
    pub proposals: &'static str,
    /// How many there are.
    pub proposed: PluralText,
    /// The button that takes one.
    pub accept: &'static str,
    /// The button that takes all.
    pub accept_all: &'static str,
    /// Before the passage that a proposal comes from.
    pub passage: &'static str,
    /// Heading of old and spoiled text.
    pub old_text: &'static str,
    /// What it is in, and how certain that is; `{name}`, `{percent}`.
    pub old_text_found: &'static str,
    /// The button that converts all of it.
    pub convert_all: PluralText,
    /// The button that converts one column; `{column}`.
    pub convert_column: &'static str,
    /// How many published activities the table lacks.
    pub missing: PluralText,
    /// The button that adds them.
    pub add_missing: &'static str,
    /// Opens the comparison with what is published.
    pub changes: &'static str,
    /// The button that publishes.
    pub publish_zip: &'static str,
    /// The button that publishes to the portal around the page.
    pub publish_to_site: &'static str,
    /// How many activities the site has and the table has not; asked before it is published.
    pub gone_from_site: PluralText,
    /// The button that publishes all the same.
    pub publish_anyway: &'static str,
    /// While the edition is sent to the portal; `{site}`.
    pub sending_to_site: &'static str,
    /// The button that saves the table as a workbook.
    pub publish_xlsx: &'static str,
    /// What to do with the edition.
    pub publish_hint: &'static str,
    /// The button that writes the edition into a folder.
    pub publish_folder: &'static str,
    /// The button that gives a file back with the changes in it; `{file}`.
    pub give_back: &'static str,
    /// The same for a file of a kind that cannot be written; `{file}`.
    pub give_back_other: &'static str,
    /// The same where no row came from a file.
    pub give_back_none: &'static str,
    /// A file was given back; `{file}`, `{column}`.
    pub given_back: &'static str,
    /// While the files of a release are made; `{file}`.
    pub making: &'static str,
    /// While they are written into a folder; `{file}`, `{written}`.
    pub writing: &'static str,
    /// They are written; `{files}`, `{folder}`.
    pub written: &'static str,
    /// The button that stops what takes a while.
    pub stop: &'static str,
    /// It was stopped before anything was written.
    pub stopped: &'static str,
    /// It was stopped after so many files.
    pub stopped_writing: PluralText,
    /// The folder holds other data than those compared with; `{folder}`.
    pub other_data: &'static str,
    /// The folder holds other things; `{folder}`, `{file}`.
    pub other_folder: &'static str,
    /// The browser may not write; `{file}`.
    pub folder_not_allowed: &'static str,
    /// The disk is full.
    pub disk_full: &'static str,
    /// A file could not be written; `{file}`, `{detail}`.
    pub not_written: &'static str,
    /// How much would not be shown.
    pub not_shown: PluralText,
    /// The name of an encoding.
    pub encoding: fn(Encoding) -> &'static str,

    /// The work of the last time is there; `{rows}`, `{time}`.
    pub draft_found: &'static str,
    /// The button that goes on with it.
    pub draft_restore: &'static str,
    /// The button that throws it away.
    pub draft_discard: &'static str,
    /// The button that saves the work as a file.
    pub draft_download: &'static str,
    /// The work is kept in this browser.
    pub draft_kept: &'static str,
    /// The browser keeps nothing: download the draft.
    pub draft_not_kept: &'static str,
    /// A file that begins as a draft does and is none.
    pub draft_unreadable: &'static str,

    /// The button that takes the last step back.
    pub undo: &'static str,
    /// The button that does it once more.
    pub redo: &'static str,
    /// The buttons for rows.
    pub add_row: &'static str,
    /// Removes the selected rows.
    pub remove_rows: &'static str,
    /// Moves the row up.
    pub move_up: &'static str,
    /// Moves the row down.
    pub move_down: &'static str,
    /// Shows only rows with problems.
    pub only_problems: &'static str,
    /// Name of the group of buttons above the table.
    pub toolbar: &'static str,
    /// Sorts by the column; `{column}`.
    pub sort_by: &'static str,
    /// Opens find and replace.
    pub find: &'static str,
    /// Name of the field.
    pub find_what: &'static str,
    /// Name of the field.
    pub replace_with: &'static str,
    /// Leads to the next cell that holds the text.
    pub find_next: &'static str,
    /// Replaces everywhere.
    pub replace_all: &'static str,
    /// How many cells hold the text; `{n}`.
    pub found: PluralText,

    /// Name of the table.
    pub grid: &'static str,
    /// How the keys work, below the table.
    pub grid_keys: &'static str,
    /// Name of the column of row numbers.
    pub row_number: &'static str,
    /// Name of the field in a cell: `{column}`, `{row}`.
    pub cell: &'static str,
    /// What the bar above the table is for.
    pub cell_hint: &'static str,
    /// What the file held before it was read; `{text}`.
    pub was_read_from: &'static str,
    /// The button that keeps a doubtful text as it is.
    pub keep: &'static str,
    /// The button that mends all cells that are wrong in the same way; `{n}`.
    pub cure_all: PluralText,
    /// Where a row is; `{sheet}`, `{row}`.
    pub place_in_file: &'static str,
    /// Where a row is that came from no file; `{row}`.
    pub place_in_table: &'static str,
    /// Where something is that no row shows.
    pub published_already: &'static str,
    /// No row has a problem.
    pub no_rows_shown: &'static str,

    /// How many rows.
    pub rows: PluralText,
    /// How many problems.
    pub problems: PluralText,
    /// No problem.
    pub no_problems: &'static str,
    /// Heading of the list of problems.
    pub problem_list: &'static str,
    /// Further problems than are listed.
    pub more_problems: PluralText,

    /// Heading of the preview.
    pub preview: &'static str,
    /// That a press leads to the row.
    pub preview_hint: &'static str,
    /// Leads from the row to the preview.
    pub to_preview: &'static str,

    /// Heading of what is published.
    pub publish: &'static str,
    /// Begins anew.
    pub discard_all: &'static str,
    /// Name of the switch of languages.
    pub language: &'static str,
}
