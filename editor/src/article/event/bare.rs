//! Activities without a verb, as lists have them.

use super::object::is_activity;
use super::verb::Verb;
use crate::article::dates::mention::mentions;
use crate::article::words::{Token, TokenKind};

/// An activity without a verb, at the start of an item: behind its date, its partner, its number.
pub(super) fn bare(tokens: &[Token]) -> Option<Verb> {
    const EDGES: [&str; 6] = [":", "|", "–", "-", ")", "."];
    const MAX_WORDS_BEFORE_NAME: usize = 5;
    let dates = mentions(tokens);
    let behind_dates = dates.iter().map(|mention| mention.range.end);
    let edges = (0..tokens.len())
        .filter(|index| tokens[*index].is_one_of(&EDGES) && !tokens[*index].is_quoted);
    let mut starts: Vec<usize> = std::iter::once(0)
        .chain(behind_dates)
        .chain(edges.map(|edge| edge + 1))
        .collect();
    starts.sort_unstable();
    let begins = |start: usize| {
        let at = (start..tokens.len())
            .find(|index| !tokens[*index].is_one_of(&EDGES) && !tokens[*index].is(","))?;
        let name = (at..tokens.len().min(at + MAX_WORDS_BEFORE_NAME))
            .find(|index| tokens[*index].text == "“");
        let is_named = name.is_some_and(|name| {
            tokens[at..name]
                .iter()
                .all(|token| token.kind == TokenKind::Word)
        });
        (is_named || is_activity(tokens, at).is_some()).then_some(at)
    };
    let object = starts.into_iter().find_map(begins)?;
    Some(Verb::new(object, object..tokens.len()))
}
