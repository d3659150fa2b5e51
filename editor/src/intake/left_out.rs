//! Rows of a sheet that are no activities.

use crate::reading::text::tidy;
use crate::reading::when;
use crate::sheet::workbook::{Fill, SheetRow};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::fold::fold;

/// Rows that were left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The number of the first of them.
    pub first_row: u32,
    /// The number of the last of them.
    pub last_row: u32,
    /// Why.
    pub reason: LeftOutReason,
    /// The first words of it; empty for blank rows.
    pub words: String,
}

/// Why a row is no activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeftOutReason {
    /// What stands above the header: a title.
    Title,
    /// It holds nothing.
    Blank,
    /// A sum of rows.
    Total,
    /// A heading between rows, whose year or partner holds for the rows below where theirs is empty.
    Section,
    /// The header again, as on a new page, or the numbers of the columns below it.
    Header,
    /// What stands below the table: place and date, signatures, notes.
    Footer,
}

impl LeftOut {
    /// What was left out, as a reader of that language is told: `Dòng 11: dòng tổng, không đưa vào (Tổng cộng)`.
    pub fn sentence(&self, lang: Lang) -> String {
        let (first, last) = (self.first_row, self.last_row);
        let place = match (lang, first == last) {
            (Lang::Vi, true) => format!("Dòng {first}"),
            (Lang::Vi, false) => format!("Dòng {first}–{last}"),
            (Lang::En, true) => format!("Row {first}"),
            (Lang::En, false) => format!("Rows {first}–{last}"),
        };
        let reason = self.reason.words(lang);
        if self.words.is_empty() {
            format!("{place}: {reason}")
        } else {
            format!("{place}: {reason} (“{}”)", self.words)
        }
    }
}

impl LeftOutReason {
    fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Title, Lang::Vi) => "tiêu đề, không đưa vào bảng",
            (Self::Title, Lang::En) => "a title, left out",
            (Self::Blank, Lang::Vi) => "trống, bỏ qua",
            (Self::Blank, Lang::En) => "blank, skipped",
            (Self::Total, Lang::Vi) => "dòng tổng, không đưa vào bảng",
            (Self::Total, Lang::En) => "a total, left out",
            (Self::Section, Lang::Vi) => "tiêu đề của nhóm dòng bên dưới",
            (Self::Section, Lang::En) => "a heading of the rows below",
            (Self::Header, Lang::Vi) => "dòng tiêu đề cột lặp lại, bỏ qua",
            (Self::Header, Lang::En) => "the header again, skipped",
            (Self::Footer, Lang::Vi) => {
                "phần cuối trang (nơi nhận, chữ ký, ghi chú), không đưa vào bảng"
            }
            (Self::Footer, Lang::En) => "below the table (signatures, notes), left out",
        }
    }
}

/// Whether a row sums up others: *Tổng cộng*, *Cộng: 12*. “Tổng kết năm học” is an activity.
pub(super) fn is_total(row: &SheetRow) -> bool {
    const WORDS: [&str; 9] = [
        "tong cong",
        "tong so",
        "tong",
        "cong",
        "total",
        "grand total",
        "subtotal",
        "sum",
        "cong don",
    ];
    let own: Vec<String> = own_texts(row);
    let Some(first) = own
        .iter()
        .find(|text| text.chars().any(char::is_alphabetic))
    else {
        return false;
    };
    let folded = fold(first);
    let is_sum = WORDS.iter().any(|word| {
        let rest = folded.strip_prefix(word);
        rest.is_some_and(|rest| {
            let next = rest.trim_start().chars().next();
            rest.is_empty()
                || next.is_some_and(|c| c.is_ascii_digit())
                || (word.contains(' ') && rest.starts_with(' '))
        })
    });
    is_sum
        && !own
            .iter()
            .any(|text| when::when(text).is_ok_and(|when| when.period.first().month().is_some()))
}

/// Whether a row repeats the words over the columns, or numbers them: `(1) (2) (3)`.
pub(super) fn is_header_again(row: &SheetRow, words: &[(u32, &str)]) -> bool {
    let own = own_texts(row);
    let same = words.iter().filter(|(column, words)| {
        let text = tidy(&row.text(*column));
        !text.is_empty() && words.contains(text.as_str())
    });
    let is_repeated = own.len() > 1 && same.count() == own.len();
    let is_numbering = own.len() > 2
        && own.iter().zip(1..).all(|(text, number)| {
            let plain = text.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            plain == number.to_string() || (number <= 2 && matches!(plain, "A" | "B"))
        });
    is_repeated || is_numbering
}

/// Whether a row begins what stands below a table. It has few cells, and no date of its own in a column of its
/// own.
pub(super) fn is_footer(row: &SheetRow) -> bool {
    const BEGINNINGS: [&str; 16] = [
        "noi nhan",
        "nguoi lap",
        "nguoi bao cao",
        "nguoi tong hop",
        "tm ban",
        "tm hoi",
        "t m ",
        "kt chu tich",
        "chu tich",
        "pho chu tich",
        "thu truong",
        "xac nhan cua",
        "ky ghi ro",
        "ky ten",
        "ha noi ngay",
        "cau giay ngay",
    ];
    let own = own_texts(row);
    let begins = |text: &String| {
        let folded = fold(text);
        BEGINNINGS
            .iter()
            .any(|beginning| folded.starts_with(beginning))
    };
    (1..=3).contains(&own.len()) && own.iter().any(begins)
}

/// The texts of a row without what merged cells repeat across.
pub(super) fn own_texts(row: &SheetRow) -> Vec<String> {
    let own = row.cells.iter().filter(|cell| cell.fill != Fill::Across);
    let texts = own.map(|cell| tidy(&cell.value.text()));
    texts.filter(|text| !text.is_empty()).collect()
}

/// The first words of a row, to tell it by.
pub(super) fn first_words(row: &SheetRow) -> String {
    const MAX_CHARS: usize = 60;
    let text = own_texts(row).join(" · ");
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
