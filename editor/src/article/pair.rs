//! The two that a report is about: `giữa Hội Khuyến học và Hội Luật gia`.

use super::partners::chain::{Chain, chain};
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
    in_title(&source.title, directory).unwrap_or_else(|| issuer(source, directory))
}

/// `Hội Khuyến học và Hội Người cao tuổi quận: Phối hợp …`: the subject of the title.
fn in_title(title: &str, directory: &Directory) -> Option<Pair> {
    let chain = chain(&tokens(title), 0, title, directory);
    (chain.has_own && chain.named.len() == 1).then_some(Pair {
        partners: chain.named,
        is_subject: true,
    })
}

/// Who issues a paper, by the head of the letter or by its title: all in it is with them.
fn issuer(source: &Source, directory: &Directory) -> Pair {
    let by_head = || {
        let last = source.head.iter().rev().find_map(|text| {
            let words = tokens(text);
            let chain = chain(&words, 0, text, directory);
            (chain.end >= words.len() && !chain.is_empty()).then_some(chain)
        })?;
        known(last)
    };
    let partners: Vec<Organisation> = speaker(&source.title, directory)
        .or_else(by_head)
        .into_iter()
        .collect();
    Pair {
        is_subject: !partners.is_empty(),
        partners,
    }
}

/// The only organisation of a chain, if it is a partner.
fn known(chain: Chain) -> Option<Organisation> {
    let is_one = chain.named.len() == 1 && !chain.has_own;
    let named = chain.named.into_iter().next().filter(|_| is_one)?;
    matches!(named, Organisation::Named { is_new: false, .. }).then_some(named)
}

/// Whose paper it is by its title: `Tham luận của Đoàn Thanh niên phường tại …`.
fn speaker(title: &str, directory: &Directory) -> Option<Organisation> {
    const MAX_WORDS_BEFORE: usize = 6;
    let words = tokens(title);
    let of = words
        .iter()
        .take(MAX_WORDS_BEFORE)
        .position(|token| token.is("của"))?;
    known(chain(&words, of + 1, title, directory))
}
