//! With whom a clause is, by the names in it and by those above it.

use super::Reader;
use crate::article::partners::cooperation::Cooperation;
use crate::article::partners::directory::Organisation;
use crate::article::words::{Token, stands, stands_any};

impl Reader {
    /// With whom, and whether that comes from a heading, an introduction or another clause.
    pub(super) fn partners(
        &mut self,
        words: &[Token],
        cooperation: &Cooperation,
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
        let are_inferred = cooperation.named.is_empty() && item.is_empty();
        add(&mut partners, &cooperation.named);
        let is_other = self.is_other_association(cooperation);
        if is_other {
            add(&mut partners, self.leader.other());
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
        if self.pair.is_subject || (partners.is_empty() && names_pair) {
            add(&mut partners, &self.pair.partners);
        }
        // `hai đơn vị` are those of whom the sentences before tell.
        if partners.is_empty()
            && names_pair
            && let Some(found) = self.found.last()
        {
            partners.clone_from(&found.partners);
        }
        let are_inferred = are_inferred && !partners.is_empty();
        (partners, are_inferred)
    }

    /// Whether “Hội” alone, or no subject at all in a sentence that goes on, is another association, of which the
    /// article has told before. Takes in who leads this clause.
    fn is_other_association(&mut self, cooperation: &Cooperation) -> bool {
        if let Some(leader) = &cooperation.leader {
            self.leader.take(leader);
            self.paragraph.sentence_leads = true;
            return cooperation.has_short;
        }
        let has_nobody = !cooperation.has_own && cooperation.named.is_empty();
        cooperation.has_short || (has_nobody && self.paragraph.sentence_leads)
    }
}

fn add(partners: &mut Vec<Organisation>, more: &[Organisation]) {
    for partner in more {
        if !partners.contains(partner) {
            partners.push(partner.clone());
        }
    }
}
