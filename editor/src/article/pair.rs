//! The two that a report is about: `giữa Hội Khuyến học và Hội Luật gia`.

use super::partners::chain::chain;
use super::partners::directory::{Directory, Organisation};
use super::source::Source;
use super::words::{stands_any, tokens};

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
    issuer(source, directory)
}

/// Who issues a report or a plan, by the head of the letter: all in it is with them.
fn issuer(source: &Source, directory: &Directory) -> Pair {
    const MAX_LINES_OF_HEAD: usize = 6;
    const PAPERS: [&str; 5] = [
        "báo cáo",
        "kế hoạch",
        "chương trình",
        "tờ trình",
        "hướng dẫn",
    ];
    if let Some(partner) = speaker(&source.title, directory) {
        return Pair {
            partners: vec![partner],
            is_subject: true,
        };
    }
    let texts = std::iter::once(&source.title).chain(source.blocks.iter().map(|block| &block.text));
    let head: Vec<&String> = texts
        .take(MAX_LINES_OF_HEAD)
        .take_while(|text| !is_paper(text, &PAPERS))
        .collect();
    let known = head.iter().rev().find_map(|text| {
        let words = tokens(text);
        let chain = chain(&words, 0, text, directory);
        let is_all = chain.end >= words.len() && !text.contains(char::is_lowercase);
        (is_all && !chain.is_empty()).then_some(chain)
    });
    let partners = known.map_or_else(Vec::new, |chain| chain.named);
    let is_one = head.len() < MAX_LINES_OF_HEAD
        && matches!(partners[..], [Organisation::Named { is_new: false, .. }]);
    Pair {
        is_subject: is_one,
        partners: if is_one { partners } else { Vec::new() },
    }
}

/// Whose paper it is by its title: `Tham luận của Đoàn Thanh niên phường tại …`.
fn speaker(title: &str, directory: &Directory) -> Option<Organisation> {
    const MAX_WORDS_BEFORE: usize = 6;
    let words = tokens(title);
    let of = words
        .iter()
        .take(MAX_WORDS_BEFORE)
        .position(|token| token.is("của"))?;
    let chain = chain(&words, of + 1, title, directory);
    let is_one = chain.named.len() == 1 && !chain.has_own;
    let named = chain.named.into_iter().next().filter(|_| is_one)?;
    matches!(named, Organisation::Named { is_new: false, .. }).then_some(named)
}

/// `BÁO CÁO`, alone or before what it is about.
fn is_paper(text: &str, papers: &[&str]) -> bool {
    let words = tokens(text);
    stands_any(&words, 0, papers).is_some()
}
