//! The two that a report is about: `giữa Hội Khuyến học và Hội Luật gia`.

use super::partners::chain::chain;
use super::partners::directory::{Directory, Organisation};
use super::source::Source;
use super::words::tokens;

/// With whom a report between two says that it is: `giữa Hội Khuyến học và Hội Luật gia`.
#[derive(Debug, Default)]
pub(super) struct Pair {
    pub(super) partners: Vec<Organisation>,
    /// Whether all of the report is about it, since its beginning says so.
    pub(super) is_subject: bool,
}

/// The pair that a title or a block names first.
pub(super) fn pair(source: &Source, directory: &Directory) -> Pair {
    const BLOCKS_AT_BEGINNING: usize = 3;
    let texts = std::iter::once(&source.title).chain(source.blocks.iter().map(|block| &block.text));
    // The head of a letter is no part of the beginning: names of offices in capitals.
    let told = texts.filter(|text| text.contains(char::is_lowercase));
    for (place, text) in told.enumerate() {
        let words = tokens(text);
        for index in (0..words.len()).filter(|index| words[*index].is("giữa")) {
            let chain = chain(&words, index + 1, text, directory);
            if chain.has_own && chain.named.len() == 1 {
                return Pair {
                    partners: chain.named,
                    is_subject: place < BLOCKS_AT_BEGINNING,
                };
            }
        }
    }
    Pair::default()
}
