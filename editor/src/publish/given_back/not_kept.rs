//! What of a file, or of the work on it, is not in the file that is given back.

use crate::check::texts::CheckTexts;
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::i18n::lang::Lang;

/// More cells than this nobody looks up.
const MAX_CELLS_NAMED: usize = 10;

/// What is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// A formula in a cell that was changed: its text stands there now.
    Formula,
    /// The encoding of a text file: it is UTF-8 now.
    Encoding,
    /// Changes of cells, by row of the file, that have no cell of their own there: no column or several are read for
    /// them, or the cell is merged with another.
    Cells(Vec<(u32, Column)>),
    /// Rows of the table that did not come from the file.
    AddedRows(usize),
    /// Rows of the file that were removed from the table, and stay in the file.
    RemovedRows(usize),
}

impl NotKept {
    /// What is not as it was, and what to do, in words.
    pub fn sentence(&self, lang: Lang) -> String {
        let is_vietnamese = lang == Lang::Vi;
        let (text, value) = match self {
            Self::Formula => {
                let text = if is_vietnamese {
                    "Ô đã sửa vốn là công thức: nay ô ấy là chữ."
                } else {
                    "A cell that was changed had a formula: it holds the text now."
                };
                return text.to_owned();
            }
            Self::Encoding => {
                let text = if is_vietnamese {
                    "Tệp vốn lưu bằng bảng mã cũ: nay là UTF-8, Excel đọc được."
                } else {
                    "The file had an old encoding: it is UTF-8 now, which Excel reads."
                };
                return text.to_owned();
            }
            Self::Cells(cells) => {
                let text = if is_vietnamese {
                    "Chỗ đã sửa mà tệp không có ô riêng để ghi (không có cột ấy, nhiều cột gộp làm một, hoặc ô gộp): \
                     {value}. Hãy sửa tay trong Excel."
                } else {
                    "Changes for which the file has no cell of their own (no such column, several columns read as \
                     one, or a merged cell): {value}. Make them in Excel by hand."
                };
                (text, cell_names(cells, lang))
            }
            Self::AddedRows(count) => {
                let text = if is_vietnamese {
                    "Số hàng của bảng không lấy từ tệp này nên không ghi vào tệp: {value}. Muốn có cả những hàng ấy, \
                     hãy tải bảng Excel."
                } else {
                    "Rows of the table that are not from this file and not written into it: {value}. Download the \
                     table as Excel to have them, too."
                };
                (text, count.to_string())
            }
            Self::RemovedRows(count) => {
                let text = if is_vietnamese {
                    "Số hàng đã xóa ở đây nhưng vẫn còn trong tệp: {value}."
                } else {
                    "Rows that were deleted here and are still in the file: {value}."
                };
                (text, count.to_string())
            }
        };
        fill(text, &[("value", &value)])
    }
}

/// The cells in words: `hàng 4, Tóm tắt; hàng 5, Loại; …`.
fn cell_names(cells: &[(u32, Column)], lang: Lang) -> String {
    let row_word = match lang {
        Lang::Vi => "hàng",
        Lang::En => "row",
    };
    let names = CheckTexts::of(lang);
    let name =
        |(row, column): &(u32, Column)| format!("{row_word} {row}, {}", names.column(*column));
    let mut list: Vec<String> = cells.iter().take(MAX_CELLS_NAMED).map(name).collect();
    if cells.len() > MAX_CELLS_NAMED {
        list.push("…".to_owned());
    }
    list.join("; ")
}
