//! The blocks of an article, its title and its day of publication.

use super::card::with_cards_as_rows;
use super::dates::mention::mentions;
use super::lines::lines;
use super::numbering::{Numbering, numbering};
use super::quotes::{with_paired_quotes, with_speech_told};
use super::words::{Token, stands_any, tokens};
use crate::markup::block::{Block, BlockKind};
use crate::markup::reader::{blocks, has_elements};
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use unicode_normalization::UnicodeNormalization;

/// An article, apart.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Its own title; empty where none is found.
    pub(super) title: String,
    /// The day or year on which it was published.
    pub(super) published: Option<CivilDate>,
    /// The lines of the head of a letter, with who issues it.
    pub(super) head: Vec<String>,
    /// Its text, without title and lines about the page.
    pub(super) blocks: Vec<Block>,
}

/// Reads a plain text, a line for each block, or HTML.
pub(super) fn source(text: &str, published: Option<u16>) -> Source {
    let text: String = text.nfc().collect();
    let found: Vec<Block> = if has_elements(&text) {
        blocks(&text).into_iter().map(as_item).collect()
    } else {
        lines(&text)
            .iter()
            .filter_map(|line| plain_block(line))
            .collect()
    };
    let found = with_cards_as_rows(found);
    let mut source = Source::default();
    for (index, mut block) in found.into_iter().enumerate() {
        block.text = with_speech_told(&with_paired_quotes(&block.text));
        if block.kind == BlockKind::TableRow {
            // A semicolon parts partners in a cell, and no clauses.
            block.text = block.text.replace("; ", ", ");
        }
        if let Some(date) = publication(&block.text, index).or_else(|| place_and_day(&block.text)) {
            source.published.get_or_insert(date);
            if place_and_day(&block.text).is_some() {
                continue;
            }
            // Before the day of publication stand the title and the names of sections.
            if let Some(title) = source.blocks.pop_if(|block| is_title(&block.text)) {
                source.title = title.text;
                source.blocks.clear();
            }
            continue;
        }
        source.blocks.push(block);
    }
    take_title_of_paper(&mut source);
    if source.title.is_empty()
        && let Some(first) = source.blocks.first()
        && is_title(&first.text)
    {
        source.title = source.blocks.remove(0).text;
    }
    if source.published.is_none() {
        source.published = published.and_then(|year| CivilDate::new(year, None, None).ok());
    }
    source
}

/// Words with which papers of an office begin.
const PAPERS: [&str; 6] = [
    "báo cáo",
    "kế hoạch",
    "chương trình",
    "tờ trình",
    "hướng dẫn",
    "thông báo",
];

/// The title of a paper: `BÁO CÁO` in capitals below the head of the letter, and the line below it that says of what.
fn take_title_of_paper(source: &mut Source) {
    const MAX_LINES_OF_HEAD: usize = 8;
    let is_paper = |text: &str| {
        let is_in_capitals = !text.contains(char::is_lowercase);
        is_in_capitals && stands_any(&tokens(text), 0, &PAPERS).is_some()
    };
    let mut head = source.blocks.iter().take(MAX_LINES_OF_HEAD);
    let Some(place) = head.position(|block| is_paper(&block.text)) else {
        return;
    };
    let is_head = |block: &Block| !block.text.ends_with('.') && block.kind == BlockKind::Paragraph;
    if !source.title.is_empty() || !source.blocks[..place].iter().all(is_head) {
        return;
    }
    source.head = source
        .blocks
        .drain(..place)
        .map(|block| block.text)
        .collect();
    let paper = source.blocks.remove(0).text;
    let subject = source.blocks.first().filter(|block| {
        is_head(block)
            && !block.text.starts_with('(')
            && is_title(&block.text)
            && numbering(&block.text).0 == Numbering::None
    });
    source.title = match subject {
        Some(_) => format!("{paper} {}", source.blocks.remove(0).text),
        None => paper,
    };
}

/// A line of a plain text; what stands behind a dash or a bullet is an item.
fn plain_block(line: &str) -> Option<Block> {
    if let Some(row) = table_row(line) {
        return Some(Block::plain(BlockKind::TableRow, row));
    }
    let text = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let item = text.strip_prefix(['-', '–', '—', '+', '*', '•', '·', '●', '▪', '\u{f0b7}']);
    let (kind, text) = match item {
        Some(item) => (BlockKind::Item, item.trim().to_owned()),
        None => (BlockKind::Paragraph, text),
    };
    (!text.is_empty()).then(|| Block::plain(kind, text))
}

/// The cells of a row that was copied from a table: tabs stand between them.
fn table_row(line: &str) -> Option<String> {
    let cells: Vec<String> = line
        .split('\t')
        .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|cell| !cell.is_empty())
        .collect();
    (cells.len() > 1).then(|| cells.join(" | "))
}

/// A paragraph of HTML that begins with a dash is an item, however it is set.
fn as_item(block: Block) -> Block {
    let item = plain_block(&block.text).filter(|item| item.kind == BlockKind::Item);
    match (block.kind, item) {
        (BlockKind::Paragraph, Some(item)) => item,
        _ => block,
    }
}

fn is_title(text: &str) -> bool {
    const MAX_TITLE_CHARS: usize = 200;
    text.chars().count() <= MAX_TITLE_CHARS && !text.ends_with(['.', ';', ':'])
}

/// The day of publication, where a line near the start says nothing but that.
fn publication(text: &str, index: usize) -> Option<CivilDate> {
    const MAX_LINES_ABOVE: usize = 8;
    const MAX_WORDS: usize = 14;
    let words = tokens(text);
    if index > MAX_LINES_ABOVE || words.len() > 3 * MAX_WORDS {
        return None;
    }
    let is_named = [
        "ngày đăng",
        "đăng ngày",
        "cập nhật",
        "lượt xem",
        "view count",
        "đăng lúc",
        "thứ",
    ]
    .iter()
    .any(|name| super::words::find(&words, name).is_some());
    let first = mentions(&words).into_iter().next()?;
    let others = words.iter().filter(|token| is_other_word(token)).count();
    let date = first.first.complete(None)?;
    let is_alone = others == 0 && date.day().is_some();
    (is_alone || (is_named && others <= MAX_WORDS && date.day().is_some())).then_some(date)
}

/// The day of `Tân Mai, ngày 05 tháng 01 năm 2017`, with which a report begins or ends.
fn place_and_day(text: &str) -> Option<CivilDate> {
    const MAX_WORDS_OF_PLACE: usize = 6;
    let words = tokens(text);
    let comma = words.iter().position(|token| token.is(","))?;
    let found = mentions(&words).into_iter().next()?;
    let is_all = found.range.start == comma + 1 && found.range.end + 1 >= words.len();
    let is_place = comma <= MAX_WORDS_OF_PLACE
        && words[0].is_capitalised()
        && found.last.is_none()
        && found.first.day.is_some();
    (is_all && is_place).then(|| found.first.complete(None))?
}

fn is_other_word(token: &Token) -> bool {
    let is_of_dates = ["ngày", "tháng", "năm", "thứ", "giờ", "lúc", "gmt", "h"];
    token.text.chars().all(char::is_alphabetic) && !token.is_one_of(&is_of_dates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_day_of_publication_are_found_above_the_text() {
        let read = source(
            "MỤC\n\nTên bài\nNgày đăng 17/08/2018 | 11:07 | View count: 628\nNội dung.",
            None,
        );
        assert_eq!(read.title, "Tên bài");
        assert_eq!(read.published, CivilDate::parse("2018-08-17").ok());
        assert_eq!(
            read.blocks,
            [Block::plain(BlockKind::Paragraph, "Nội dung.")]
        );
    }
}
