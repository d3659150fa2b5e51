//! An activity that is set as a card: its name in a line, and below it `Thời gian: …`, `Đơn vị phối hợp: …`.

use crate::article::words::{stands_any, tokens};
use crate::markup::block::{Block, BlockKind};

/// The blocks, each card as a row of a table: its name, its time, its partners.
pub(super) fn with_cards_as_rows(blocks: Vec<Block>) -> Vec<Block> {
    let mut read: Vec<Block> = Vec::new();
    let mut is_in_card = false;
    for block in blocks {
        let field = Field::of(&block);
        let begins = matches!(field, Some(Field::Time(_))) && read.last().is_some_and(may_be_name);
        is_in_card = field.is_some() && (begins || is_in_card);
        match (field, read.last_mut().filter(|_| is_in_card)) {
            (Some(Field::Time(text) | Field::Partners(text)), Some(row)) => {
                row.kind = BlockKind::TableRow;
                row.text = format!("{} | {text}", row.text);
            }
            (Some(Field::Other), Some(_)) => {}
            _ => read.push(block),
        }
    }
    read
}

/// A line of a card.
enum Field {
    Time(String),
    Partners(String),
    /// A place, guests, the budget.
    Other,
}

impl Field {
    fn of(block: &Block) -> Option<Self> {
        const TIME: [&str; 1] = ["thời gian"];
        const PARTNERS: [&str; 7] = [
            "đơn vị phối hợp",
            "đơn vị chủ trì",
            "đơn vị thực hiện",
            "đơn vị tổ chức",
            "phối hợp",
            "chủ trì",
            "cơ quan phối hợp",
        ];
        const OTHERS: [&str; 9] = [
            "địa điểm",
            "thành phần",
            "nội dung",
            "đối tượng",
            "số lượng",
            "kinh phí",
            "hình thức",
            "khách mời",
            "chủ đề",
        ];
        let (head, rest) = block.text.split_once(':')?;
        let words = tokens(head);
        let is_head = |heads: &[&str]| stands_any(&words, 0, heads).is_some();
        let text = || rest.trim().trim_end_matches(['.', ';']).replace("; ", ", ");
        match block.kind {
            BlockKind::TableRow | BlockKind::Heading => None,
            _ if words.len() > 5 => None,
            _ if is_head(&TIME) => Some(Self::Time(text())),
            _ if is_head(&PARTNERS) => Some(Self::Partners(text())),
            _ => is_head(&OTHERS).then_some(Self::Other),
        }
    }
}

/// Whether a block may name an activity: a short line that is no sentence.
fn may_be_name(block: &Block) -> bool {
    const MAX_WORDS: usize = 30;
    block.text.split(' ').count() <= MAX_WORDS && !block.text.ends_with(['.', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_a_card_are_one_row() {
        let block = |kind, text: &str| Block::plain(kind, text);
        let read = with_cards_as_rows(vec![
            block(BlockKind::Paragraph, "2. Hội thi “Bí thư giỏi”"),
            block(BlockKind::Item, "Thời gian: ngày 10/3/2018."),
            block(BlockKind::Item, "Địa điểm: Hội trường."),
            block(
                BlockKind::Item,
                "Đơn vị phối hợp: Thư viện quận; Hội Luật gia.",
            ),
            block(BlockKind::Paragraph, "Kinh phí: 5 triệu đồng."),
            block(BlockKind::Paragraph, "Trên đây là kế hoạch."),
        ]);
        assert_eq!(
            read,
            [
                block(
                    BlockKind::TableRow,
                    "2. Hội thi “Bí thư giỏi” | ngày 10/3/2018 | Thư viện quận, Hội Luật gia"
                ),
                block(BlockKind::Paragraph, "Trên đây là kế hoạch."),
            ]
        );
    }

    #[test]
    fn a_time_below_a_sentence_is_no_card() {
        let blocks = vec![
            Block::plain(BlockKind::Paragraph, "Hội tổ chức hội thi."),
            Block::plain(BlockKind::Paragraph, "Thời gian: tháng 3."),
        ];
        assert_eq!(with_cards_as_rows(blocks.clone()), blocks);
    }
}
