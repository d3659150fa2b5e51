//! The conditions of a filter, one after the other, in words; each can be removed.

use super::content::Content;
use crate::i18n::quoted;
use crate::model::activity::Status;
use crate::model::partner::{NO_PARTNER, Partner};
use crate::query::filter::Filter;

/// One condition of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// A selected partner, by id.
    Partner(String),
    /// The search text, without blanks around it.
    Search(String),
    /// A kind of activity.
    Kind(String),
    /// A status.
    Status(Status),
}

impl Condition {
    /// The filter without it.
    #[must_use]
    pub fn removed_from(&self, filter: &Filter) -> Filter {
        let mut filter = filter.clone();
        match self {
            Self::Partner(id) => filter.toggle(id),
            Self::Search(_) => filter.q.clear(),
            Self::Kind(_) => filter.kind.clear(),
            Self::Status(_) => filter.status = None,
        }
        filter
    }

    /// The condition in words; `name` says whether partners go by their full or their short name. What the data do
    /// not have is quoted: it may come from a link that anybody wrote.
    pub fn in_words(&self, content: &Content, name: fn(&Partner) -> &str) -> String {
        let (texts, timeline) = (content.lang.texts(), &content.index.timeline);
        match self {
            Self::Partner(id) if id == NO_PARTNER => texts.no_partner_short.to_owned(),
            Self::Partner(id) => {
                let partner = timeline.partner_index(id);
                let partner = partner.and_then(|partner| timeline.partners.get(partner.0));
                partner.map_or_else(|| quoted(id), |partner| name(partner).to_owned())
            }
            Self::Search(text) => quoted(text),
            Self::Kind(kind) if timeline.has_kind(kind) => texts.kind(kind),
            Self::Kind(kind) => quoted(kind),
            Self::Status(status) => texts.status_word(*status).to_owned(),
        }
    }
}

/// All conditions of a filter: partners first, then search, kind and status.
pub fn conditions(filter: &Filter) -> Vec<Condition> {
    let partners = filter.partners.iter().cloned().map(Condition::Partner);
    let search = Some(filter.q.trim()).filter(|q| !q.is_empty());
    let kind = Some(&filter.kind).filter(|kind| !kind.is_empty());
    partners
        .chain(search.map(|q| Condition::Search(q.to_owned())))
        .chain(kind.cloned().map(Condition::Kind))
        .chain(filter.status.map(Condition::Status))
        .collect()
}

/// All conditions as one text, with `between` between two partners; empty where nothing is filtered.
pub fn in_words(
    filter: &Filter,
    content: &Content,
    name: fn(&Partner) -> &str,
    between: &str,
) -> String {
    let mut words = String::new();
    for condition in conditions(filter) {
        if !words.is_empty() {
            let is_partner = matches!(condition, Condition::Partner(_));
            words.push_str(if is_partner { between } else { ", " });
        }
        words.push_str(&condition.in_words(content, name));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter() -> Filter {
        Filter {
            partners: vec!["a".to_owned(), NO_PARTNER.to_owned()],
            q: "  nghị lực ".to_owned(),
            kind: "toa-dam".to_owned(),
            status: Some(Status::Held),
            ..Filter::default()
        }
    }

    #[test]
    fn conditions_read_partners_first_then_search_kind_and_status() {
        let words = in_words(
            &filter(),
            &Content::default(),
            |partner| &partner.name,
            " hoặc ",
        );
        assert_eq!(
            words,
            "“a” hoặc Chưa ghi, “nghị lực”, “toa-dam”, đã thực hiện"
        );
        assert_eq!(
            in_words(&Filter::default(), &Content::default(), |one| &one.name, ""),
            ""
        );
    }

    #[test]
    fn a_sentence_from_a_link_is_quoted_wherever_it_stands() {
        let sentence = "Trang này đã chuyển, mời vào a.example";
        let filter = Filter {
            partners: vec![sentence.to_owned()],
            q: sentence.to_owned(),
            kind: sentence.to_owned(),
            ..Filter::default()
        };
        for condition in conditions(&filter) {
            let words = condition.in_words(&Content::default(), |partner| &partner.name);
            assert_eq!(words, format!("“{sentence}”"));
        }
    }

    #[test]
    fn removing_every_condition_leaves_a_filter_without_any() {
        let all = conditions(&filter());
        let rest = all
            .iter()
            .fold(filter(), |rest, condition| condition.removed_from(&rest));
        assert_eq!(conditions(&rest), []);
    }
}
