//! Kinds of activity that differ in case, diacritics, hyphens or blanks only are one kind.

use crate::model::activity::Activity;
use crate::query::fold::fold;
use std::collections::HashMap;

/// One way to write a kind, and how many activities do.
#[derive(Clone, Copy)]
struct Spelling<'a> {
    text: &'a str,
    count: usize,
}

/// Writes kinds that fold alike as most activities write them, the first of several that are equally
/// common. A kind is otherwise left as its own activity has it.
pub(super) fn unify(activities: &mut [Activity]) {
    let replacements = replacements(activities);
    if replacements.is_empty() {
        return;
    }
    for kind in activities.iter_mut().filter_map(|one| one.kind.as_mut()) {
        if let Some(common) = replacements.get(kind) {
            kind.clone_from(common);
        }
    }
}

/// The spellings that are replaced, and by which.
fn replacements(activities: &[Activity]) -> HashMap<String, String> {
    let mut indices: HashMap<&str, usize> = HashMap::new();
    let mut spellings: Vec<Spelling> = Vec::new();
    for kind in activities.iter().filter_map(|one| one.kind.as_deref()) {
        let index = *indices.entry(kind).or_insert(spellings.len());
        match spellings.get_mut(index) {
            Some(spelling) => spelling.count += 1,
            None => spellings.push(Spelling {
                text: kind,
                count: 1,
            }),
        }
    }
    let mut commonest: HashMap<String, Spelling> = HashMap::new();
    for spelling in &spellings {
        let known = commonest.entry(key(spelling.text)).or_insert(*spelling);
        if spelling.count > known.count {
            *known = *spelling;
        }
    }
    let replacement = |spelling: &Spelling| {
        let common = commonest.get(&key(spelling.text))?.text;
        (common != spelling.text).then(|| (spelling.text.to_owned(), common.to_owned()))
    };
    spellings.iter().filter_map(replacement).collect()
}

/// What kinds that are the same have in common. Signs alone, which fold to nothing, are all different.
fn key(kind: &str) -> String {
    let folded = fold(kind);
    if folded.is_empty() {
        kind.to_owned()
    } else {
        folded
    }
}
