//! With whom a clause is, by the names in it and by those above it.

use super::Reader;
use crate::article::partners::directory::Organisation;
use crate::article::words::{Token, stands, stands_any};

impl Reader {
    /// With whom, and whether that comes from a heading or an introduction.
    pub(super) fn partners(
        &self,
        words: &[Token],
        named: Vec<Organisation>,
    ) -> (Vec<Organisation>, bool) {
        let begins_with_partner = stands(words, 0, "với");
        let item = &self.paragraph.item_partners;
        let mut partners = if begins_with_partner {
            Vec::new()
        } else {
            item.clone()
        };
        if partners.is_empty() {
            partners.extend(self.context.partners().iter().cloned());
        }
        let are_inferred = named.is_empty() && item.is_empty();
        for partner in named {
            if !partners.contains(&partner) {
                partners.push(partner);
            }
        }
        if partners.is_empty() {
            partners.clone_from(&self.paragraph.sentence_partners);
        }
        let names_pair = (0..words.len()).any(|index| {
            stands_any(
                words,
                index,
                &["hai hội", "hai bên", "hai đơn vị", "hai ngành"],
            )
            .is_some()
        });
        if partners.is_empty() && (names_pair || self.pair.is_subject) {
            partners.clone_from(&self.pair.partners);
        }
        let are_inferred = are_inferred && !partners.is_empty();
        (partners, are_inferred)
    }
}
