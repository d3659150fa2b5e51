//! What is proposed for an article.

use crate::table::cell::Cell;
use crate::table::column::Column;
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::ops::Index;

/// An activity that an article tells of, as a row that may be taken into the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The cells, in the order of [`Column::ALL`].
    pub cells: [Cell; Column::ALL.len()],
    /// The passage that it comes from, as the article has it.
    pub passage: String,
    /// What was inferred and is to be looked at.
    pub doubtful: Vec<(Column, ProposalDoubt)>,
}

/// Why a cell of a proposal is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProposalDoubt {
    /// The passage has no year; it comes from the text above it or from the day of publication.
    YearFromContext,
    /// The passage names no partner; it comes from the heading or the introduction above it.
    PartnersFromContext,
    /// A signing with “all bodies”: the partners are those that the article lists.
    PartnersFromList,
    /// An organisation that is no partner yet.
    NewPartner,
    /// The article gives the activity no name: this is how the passage describes it.
    TitleFromPassage,
}

impl ProposalDoubt {
    /// What people read beside the cell, with what to do.
    pub fn text(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            Self::YearFromContext => (
                "Đoạn này không ghi năm; năm lấy từ phần trên hoặc ngày đăng. Hãy kiểm tra lại.",
                "The passage has no year; it is taken from the text above or the day of publication. Check it.",
            ),
            Self::PartnersFromContext => (
                "Đoạn này không nêu tên đơn vị; tên lấy từ đề mục hoặc câu dẫn ở trên. Hãy kiểm tra lại.",
                "The passage names no partner; it is taken from the heading or introduction above. Check it.",
            ),
            Self::PartnersFromList => (
                "Bài chỉ ghi chung các ban, ngành, đoàn thể; tên lấy từ danh sách trong bài. Hãy bỏ đơn vị không ký.",
                "The article says “all bodies”; the names are those of its list. Remove who did not sign.",
            ),
            Self::NewPartner => (
                "Có đơn vị chưa có trong danh sách. Hãy thêm đơn vị mới hoặc chọn đơn vị đã có.",
                "One organisation is not in the list yet. Add it, or choose one of the list.",
            ),
            Self::TitleFromPassage => (
                "Bài không đặt tên cho hoạt động; tên này lấy từ câu văn. Hãy rút gọn nếu cần.",
                "The article gives it no name; this comes from the sentence. Shorten it if need be.",
            ),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

impl Index<Column> for Proposal {
    type Output = Cell;

    fn index(&self, column: Column) -> &Cell {
        &self.cells[column.index()]
    }
}
