//! Dates of decisions, plans and laws, which say nothing about an activity.

use crate::article::words::{Token, stands};

/// A date of a decision, a plan or a law: `Quyết định số 281/QĐ-TTg ngày 20/02/2014`.
pub(in crate::article) fn is_of_document(tokens: &[Token], start: usize) -> bool {
    const MAX_DISTANCE: usize = 16;
    const DOCUMENTS: [&str; 20] = [
        "quyết định",
        "nghị quyết",
        "chỉ thị",
        "công văn",
        "thông tư",
        "nghị định",
        "hướng dẫn",
        "kết luận",
        "thông báo",
        "tờ trình",
        "văn bản",
        "pháp lệnh",
        "hiến pháp",
        "luật",
        "thông tri",
        "số",
        "công điện",
        "kế hoạch",
        "chương trình",
        "đề án",
    ];
    let from = start.saturating_sub(MAX_DISTANCE);
    // A comma parts the document from the date of the activity, `ngày 5/1/2016, ngày 20/3/2016 …`.
    let clause = (from..start)
        .rev()
        .find(|index| tokens[*index].is_one_of(&[",", ";", ":", "“", "|"]));
    let from = clause.map_or(from, |index| index + 1);
    (from..start).any(|index| {
        // `Hội Luật gia` is no law.
        let is_lawyer = stands(tokens, index, "luật gia") || stands(tokens, index, "luật sư");
        let is_named = !is_lawyer && DOCUMENTS.iter().any(|name| stands(tokens, index, name));
        // A plan may be what an activity is about, unless it has a number: `kế hoạch 107-KH/ĐK ngày 31/07`.
        let may_be_subject = tokens[index].is_one_of(&["kế", "chương", "đề"]);
        let length = usize::from(may_be_subject);
        let is_numbered = !(tokens[index].is("số") || may_be_subject)
            || tokens
                .get(index + 1 + length)
                .is_some_and(|next| next.number().is_some());
        is_named && is_numbered && !is_verb_between(&tokens[index..start])
    })
}

/// A law may be what an activity is about: `phổ biến Luật Trẻ em tổ chức ngày …`.
fn is_verb_between(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|index| {
        ["tổ chức", "diễn ra", "được ký"]
            .iter()
            .any(|verb| stands(tokens, index, verb))
    })
}
