//! With whom a clause is, by the names in it and by those above it.

use super::Reader;
use crate::article::leader::is_association;
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
        let goes_on = self.leaders_meant(cooperation);
        if !begins_with_partner {
            add(&mut partners, &goes_on);
        }
        if partners.is_empty() {
            partners.clone_from(&self.paragraph.sentence.partners);
        }
        let names_pair = names_pair(words);
        if self.pair.is_subject || (partners.is_empty() && names_pair) {
            add(&mut partners, &self.pair.partners);
        }
        // `hai đơn vị` are those of whom the sentences before tell.
        if partners.is_empty()
            && names_pair
            && let Some(found) = self.found.last()
        {
            let told = found.partners.iter();
            partners.extend(told.filter(|partner| is_association(partner)).cloned());
        }
        // The clauses behind go on with the two: `hai Hội đã ra mắt …; tháng 6 tổ chức …`.
        if names_pair {
            self.paragraph.sentence.partners.clone_from(&partners);
        }
        let are_inferred = are_inferred && !partners.is_empty();
        (partners, are_inferred)
    }

    /// Who is meant without a name: another association by “Hội” alone, or the subject with which the sentence
    /// began. Takes in who leads this clause.
    fn leaders_meant(&mut self, cooperation: &Cooperation) -> Vec<Organisation> {
        if let Some(leader) = &cooperation.leader {
            self.leader.take(leader);
            self.paragraph.sentence.leader = Some(leader.clone());
        }
        if cooperation.has_short {
            return self.leader.other().to_vec();
        }
        let begun = self.paragraph.sentence.leader.iter();
        let goes_on = cooperation.leader.is_none() && !cooperation.has_own;
        begun
            .filter(|leader| goes_on && **leader != Organisation::Own)
            .cloned()
            .collect()
    }
}

/// Whether words name two without their names.
pub(super) fn names_pair(words: &[Token]) -> bool {
    const PAIRS: [&str; 4] = ["hai hội", "hai bên", "hai đơn vị", "hai ngành"];
    (0..words.len()).any(|index| stands_any(words, index, &PAIRS).is_some())
}

fn add(partners: &mut Vec<Organisation>, more: &[Organisation]) {
    for partner in more {
        if !partners.contains(partner) {
            partners.push(partner.clone());
        }
    }
}
