//! The texts in English.

use super::texts::Texts;
use crate::legacy::encoding::Encoding;
use khuyen_hoc_timeline::i18n::plural_text::PluralText;

/// Every text.
pub(super) static TEXTS: Texts = Texts {
    title: "Edit the timeline",
    nothing_is_sent: "Everything happens on this computer; the page sends nothing anywhere.",
    sent_to_site_only: "Everything happens on this computer; only “Publish to this site” sends the data, to {site}.",
    empty: "Choose the Excel file with your list of activities, drop it on this page, or paste cells copied from Excel.",
    choose_file: "Choose a file",
    file_kinds: "Excel (.xlsx, .xls), OpenDocument (.ods), .csv, .tsv, .json",
    template: "Download the template mau-hoat-dong.xlsx",
    open_published: "Open what is published",
    start_empty: "Start with an empty table",
    drop_here: "Drop the file here",
    reading: "Reading {file}…",

    pasted: "the pasted cells",
    nothing_taken: "{file}: no activity found. Choose which column is the date and which the activity.",
    import: "File {file}",
    choose_sheet: "Choose a sheet",
    hidden_sheet: "hidden in the file",
    columns_found: "Which column is which",
    columns_ask: "It is not clear which column is which: choose, then take the sheet into the table.",
    sheet_column: "Column {letter}",
    column_left_out: "leave out",
    take_sheet: "Take into the table",
    taken: PluralText {
        none: "No row came into the table",
        one: "1 row came into the table",
        many: "{n} rows came into the table",
    },
    left_out: PluralText {
        none: "",
        one: "1 place was left out",
        many: "{n} places were left out",
    },
    changed_in_reading: PluralText {
        none: "",
        one: "1 cell was written otherwise in reading",
        many: "{n} cells were written otherwise in reading",
    },
    hidden_rows: "Rows hidden in the file are in the table, too: {rows}.",
    macros: "The file has macros; the page neither runs nor keeps them.",
    close: "Close",

    from_article: "Take activities from an article",
    article_text: "Paste the article here",
    propose: "Find activities in it",
    proposals: "Activities found in the article",
    proposed: PluralText {
        none: "No activity found",
        one: "1 activity found, not in the table yet",
        many: "{n} activities found, not in the table yet",
    },
    accept: "Take into the table",
    accept_all: "Take all into the table",
    passage: "Passage of the article",
    old_text: "Text of old fonts, or spoiled text",
    old_text_found: "{name}, {percent}% certain",
    convert_all: PluralText {
        none: "",
        one: "Convert the cell",
        many: "Convert all {n} cells",
    },
    convert_column: "Only the column {column}",
    changes: "Compared with what is published",
    publish_zip: "Download the edition (.zip)",
    publish_to_site: "Publish to this site",
    gone_from_site: PluralText {
        none: "",
        one: "1 activity on the site is not in this table and will be gone from the site. To keep it, press “Make another table”, “Open what is published”, and add the new rows there.",
        many: "{n} activities on the site are not in this table and will be gone from the site. To keep them, press “Make another table”, “Open what is published”, and add the new rows there.",
    },
    publish_anyway: "Publish all the same",
    sending_to_site: "Sending to {site}…",
    publish_xlsx: "Download as Excel (.xlsx)",
    making: "Making {file}…",
    not_shown: PluralText {
        none: "",
        one: "1 mistake: that activity, or that part of it, will not be shown. Mend it first.",
        many: "{n} mistakes: those activities, or parts of them, will not be shown. Mend them first.",
    },
    encoding,

    draft_found: "This browser still has the table you were working on: {rows}, kept at {time}.",
    draft_restore: "Go on with it",
    draft_discard: "Throw the draft away",
    draft_download: "Download the draft",
    draft_kept: "The draft is kept in this browser",
    draft_not_kept: "This browser cannot keep the draft: download it before you leave the page.",
    draft_unreadable: "This file is a draft but cannot be read: download the draft again where it was made.",

    undo: "Undo",
    redo: "Redo",
    add_row: "Add a row",
    remove_rows: "Delete rows",
    move_up: "Move the row up",
    move_down: "Move the row down",
    only_problems: "Only rows to look at",
    toolbar: "Work on the table",
    sort_by: "Sort by {column}",
    find: "Find and replace",
    find_what: "Find",
    replace_with: "Replace with",
    find_next: "Find next",
    replace_all: "Replace all",
    found: PluralText {
        none: "no cell",
        one: "1 cell",
        many: "{n} cells",
    },

    grid: "Table of activities",
    grid_keys: "Type to replace a cell, F2 to edit it, Enter to go down, Ctrl+C and Ctrl+V to copy. Press Esc, then Tab, to leave the table.",
    row_number: "Row",
    cell: "{column}, row {row}",
    was_read_from: "The file says: “{text}”",
    keep: "Keep it",
    cure_all: PluralText {
        none: "",
        one: "Mend it",
        many: "Do so in all {n} cells",
    },
    place_in_file: "{sheet}, row {row}",
    place_in_table: "Row {row} of the table",
    published_already: "What is published",
    no_rows_shown: "No row has anything to look at.",

    rows: PluralText {
        none: "No rows yet",
        one: "1 row",
        many: "{n} rows",
    },
    problems: PluralText {
        none: "nothing to look at",
        one: "1 thing to look at",
        many: "{n} things to look at",
    },
    no_problems: "Nothing to look at.",
    problem_list: "To look at",
    more_problems: PluralText {
        none: "",
        one: "1 more, shown when the ones above are mended.",
        many: "{n} more, shown when the ones above are mended.",
    },

    preview: "Preview",
    preview_hint: "Press an activity to go to its row.",
    to_preview: "Show in the timeline",

    publish: "Publish",
    discard_all: "Make another table",
    language: "Language",
};

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Tcvn3 => "TCVN3 (.Vn fonts)",
        Encoding::Vni => "VNI (VNI- fonts)",
        Encoding::Viqr => "VIQR",
        Encoding::Cp1258 => "Windows-1258",
        Encoding::Viscii => "VISCII",
        Encoding::Mojibake => "UTF-8 read wrongly",
        Encoding::Nfd => "Letters taken apart (NFD)",
        Encoding::Html => "HTML codes",
        Encoding::LookAlike => "Letters that look Vietnamese",
        Encoding::Invisible => "Invisible characters",
    }
}
