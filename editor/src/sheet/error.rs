//! Why a file cannot be read as a table, and what to do then, in both languages.

use super::sniff::FileKind;
use khuyen_hoc_timeline::i18n::lang::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetError {
    /// It holds nothing, or nothing but blanks.
    Empty,
    /// It has more bytes than an office's list can have.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// Its parts unpack to more than the browser can hold, by mistake or to do harm.
    UnpacksTooLarge,
    /// The used cells of a sheet are so far apart that its area is too large.
    AreaTooLarge {
        /// The sheet.
        sheet: String,
        /// Rows of the area.
        rows: u32,
        /// Columns of the area.
        columns: u32,
    },
    /// A sheet has too many cells with something in them.
    TooManyCells {
        /// The sheet.
        sheet: String,
    },
    /// It opens only with a password.
    Encrypted,
    /// It is something else than a table that can be read here.
    Other(FileKind),
    /// It is a page or a text with no table in it.
    NoTable,
    /// It begins as its kind should, but breaks off or contradicts itself.
    Damaged {
        /// What it begins as: `xlsx`, `xls`, `ods`, `csv`.
        kind: String,
        /// What the reader of that kind says, in English.
        detail: String,
    },
}

impl SheetError {
    /// A damaged file of a kind.
    pub(super) fn damaged(kind: &'static str, detail: impl fmt::Display) -> Self {
        Self::Damaged {
            kind: kind.to_owned(),
            detail: detail.to_string(),
        }
    }

    /// What happened and what to do, as a reader of that language is told.
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.vietnamese(),
            Lang::En => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Self::Empty => {
                "Tệp không có chữ nào. Hãy kiểm tra xem có chọn nhầm tệp không.".to_owned()
            }
            Self::TooLarge { bytes } => format!(
                "Tệp nặng {} MB, quá lớn (tối đa 50 MB). Thường là do ảnh chèn trong bảng: hãy chép riêng \
                 các ô sang một tệp mới rồi lưu lại.",
                megabytes(*bytes)
            ),
            Self::UnpacksTooLarge => {
                "Tệp nén này bung ra quá lớn nên không được mở. Hãy mở tệp bằng Excel, \
                 chép riêng các ô cần dùng sang một tệp mới rồi lưu lại."
                    .to_owned()
            }
            Self::AreaTooLarge {
                sheet,
                rows,
                columns,
            } => format!(
                "Trang “{sheet}” trải rộng {rows} dòng × {columns} cột, quá lớn. Thường là do một ô ở rất xa \
                 còn sót chữ: trong Excel bấm Ctrl+End để tìm, xóa các dòng và cột thừa rồi lưu lại."
            ),
            Self::TooManyCells { sheet } => format!(
                "Trang “{sheet}” có quá nhiều ô. Hãy chép riêng các dòng cần dùng sang một tệp mới."
            ),
            Self::Encrypted => {
                "Tệp được đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ \
                 sổ làm việc → Mã hóa bằng mật khẩu, xóa trống), rồi lưu lại."
                    .to_owned()
            }
            Self::Other(kind) => kind.advice_vi(),
            Self::NoTable => {
                "Không thấy bảng nào. Hãy chép các ô từ Excel hoặc một bảng từ Word.".to_owned()
            }
            Self::Damaged { kind, detail } => format!(
                "Tệp {kind} bị hỏng hoặc chưa tải xong ({detail}). Hãy mở thử bằng Excel rồi lưu lại thành \
                 .xlsx; nếu Excel cũng không mở được, hãy lấy lại bản gốc."
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => "The file has no text in it. Check that it is the right one.".to_owned(),
            Self::TooLarge { bytes } => format!(
                "The file has {} MB, which is too large (at most 50 MB). Pictures in the table are the usual \
                 cause: copy the cells alone into a new file and save it.",
                megabytes(*bytes)
            ),
            Self::UnpacksTooLarge => {
                "This compressed file unpacks to too much and was not opened. Open it in \
                 Excel, copy the cells that are needed into a new file and save it."
                    .to_owned()
            }
            Self::AreaTooLarge {
                sheet,
                rows,
                columns,
            } => format!(
                "The sheet “{sheet}” spans {rows} rows × {columns} columns, which is too large. A forgotten \
                 cell far away is the usual cause: press Ctrl+End in Excel to find it, delete the rows and \
                 columns that are not needed, and save."
            ),
            Self::TooManyCells { sheet } => format!(
                "The sheet “{sheet}” has too many cells. Copy the rows that are needed into a new file."
            ),
            Self::Encrypted => {
                "The file has a password. Open it in Excel, remove the password (File → Info → \
                 Protect Workbook → Encrypt with Password, leave it empty) and save."
                    .to_owned()
            }
            Self::Other(kind) => kind.advice_en(),
            Self::NoTable => {
                "There is no table in it. Copy cells from Excel or a table from Word.".to_owned()
            }
            Self::Damaged { kind, detail } => format!(
                "The {kind} file is damaged or not complete ({detail}). Open it in Excel and save it as .xlsx; \
                 if Excel cannot open it either, get the original again."
            ),
        }
    }
}

impl fmt::Display for SheetError {
    /// In English, for logs and terminals.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

impl std::error::Error for SheetError {}

/// Whole megabytes, rounded up.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
