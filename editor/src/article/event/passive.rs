//! Activities that stand before their verb.

use super::object::is_activity;
use super::title;
use super::verb::Verb;
use super::vocabulary::PASSIVE;
use crate::article::dates::mention::mentions;
use crate::article::words::{Token, stands, stands_any};

/// `Hội thảo “…” được tổ chức ngày …`, `cuộc thi “…” do Hội Luật gia tổ chức`: the activity stands before the verb.
pub(super) fn passive(tokens: &[Token], index: usize) -> Option<Verb> {
    let object = (0..index).find(|at| is_activity(tokens, *at).is_some())?;
    // `hội thi “…” thu hút 600 học sinh` tells of it where it has a name.
    let draws = stands(tokens, index, "thu hút")
        && title::name(tokens, object).is_some_and(|name| name.end <= index);
    if draws || stands_any(tokens, index, &PASSIVE).is_some() {
        return Some(Verb::new(index, object..index));
    }
    let by = done_by(tokens, index)?;
    let is_held = stands_any(tokens, index, &["tổ chức", "phát động", "chủ trì"]).is_some();
    is_held.then(|| Verb::new(index, object..by))
}

/// Where `do` stands between an activity and the verb at an index, with nothing but who did it behind it.
pub(super) fn done_by(tokens: &[Token], verb: usize) -> Option<usize> {
    let object = (0..verb).find(|at| is_activity(tokens, *at).is_some())?;
    let mut between = (object..verb).filter(|at| !tokens[*at].is_quoted);
    let by = between.find(|at| tokens[*at].is_one_of(&["do", "được"]))?;
    let name = tokens.get(by + 1)?;
    (name.is_capitalised() || name.is_one_of(&["hai", "các", "chi"])).then_some(by)
}

/// `Nổi bật là buổi tọa đàm “…” ngày 26/6/2014`
pub(super) fn copula(tokens: &[Token]) -> Option<Verb> {
    let is = (0..tokens.len()).find(|index| {
        let is_copula = tokens[*index].is("là") && !tokens[*index].is_quoted;
        is_copula && is_activity(tokens, index + 1).is_some()
    })?;
    let is_dated = mentions(&tokens[is..])
        .iter()
        .any(|mention| mention.first.day.is_some());
    is_dated.then(|| Verb::new(is, is + 1..tokens.len()))
}
