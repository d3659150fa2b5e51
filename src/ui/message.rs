//! What a visitor does: each button and input says in its attribute `data-act` what pressing it means.
//!
//! As text in the document, a meaning outlives the code that wrote it: one listener serves all
//! buttons, and a press on a page that was drawn before the program came can still be read.

use crate::query::filter::{Filter, Matching};
use crate::text::{decimal, joined};

/// The attribute that holds a message.
pub const ACT: &str = "data-act";

/// Something a visitor did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Chose a partner, or no longer.
    Toggle(String),
    /// Pressed a cell: this partner, in this year.
    Cell(String, u16),
    /// Went to a year.
    Year(u16),
    /// Changed how several partners are taken together.
    Matching(Matching),
    /// Cleared partners and search.
    Clear,
    /// Cleared the search alone.
    ClearSearch,
    /// Typed in the search box.
    Search,
    /// Wants what failed to be fetched again.
    Retry,
    /// Wants to see all years of the data.
    AllYears,
}

impl Message {
    /// As it stands in the document. Ids hold no white space, so spaces part the words.
    pub fn act(&self) -> String {
        match self {
            Self::Toggle(id) => joined(&["toggle ", id]),
            Self::Cell(id, year) => joined(&["cell ", id, " ", &decimal((*year).into())]),
            Self::Year(year) => joined(&["year ", &decimal((*year).into())]),
            Self::Matching(matching) => joined(&["match ", matching.word()]),
            Self::Clear => "clear".to_owned(),
            Self::ClearSearch => "clear-search".to_owned(),
            Self::Search => "search".to_owned(),
            Self::Retry => "retry".to_owned(),
            Self::AllYears => "all-years".to_owned(),
        }
    }

    /// Reads what stands in the document; `None` where it is no message.
    pub fn read(act: &str) -> Option<Self> {
        let mut words = act.split(' ');
        let (name, first, second) = (words.next()?, words.next(), words.next());
        Some(match name {
            "toggle" => Self::Toggle(first?.to_owned()),
            "cell" => Self::Cell(first?.to_owned(), second?.parse().ok()?),
            "year" => Self::Year(first?.parse().ok()?),
            "match" => Self::Matching(Matching::from_word(first?)?),
            "clear" => Self::Clear,
            "clear-search" => Self::ClearSearch,
            "search" => Self::Search,
            "retry" => Self::Retry,
            "all-years" => Self::AllYears,
            _ => return None,
        })
    }

    /// What it means for the filter; `typed` is what stands in the input that was used.
    pub fn apply(&self, filter: &mut Filter, typed: &str) {
        match self {
            Self::Toggle(id) => filter.toggle(id),
            Self::Cell(id, _) if !filter.has(id) => filter.toggle(id),
            Self::Matching(matching) => filter.matching = *matching,
            Self::Search => typed.clone_into(&mut filter.q),
            Self::ClearSearch => filter.q.clear(),
            Self::Clear => {
                filter.partners.clear();
                filter.q.clear();
                filter.matching = Matching::Any;
            }
            Self::Cell(..) | Self::Year(_) | Self::Retry | Self::AllYears => {}
        }
    }

    /// The year it leads to.
    pub fn year(&self) -> Option<u16> {
        match self {
            Self::Cell(_, year) | Self::Year(year) => Some(*year),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back_from_the_document_as_it_was() {
        for message in [
            Message::Toggle("hoi-luat-gia".into()),
            Message::Cell("none".into(), 2018),
            Message::Year(2014),
            Message::Matching(Matching::All),
            Message::Clear,
            Message::ClearSearch,
            Message::Search,
            Message::Retry,
            Message::AllYears,
        ] {
            assert_eq!(Message::read(&message.act()), Some(message));
        }
        for nothing in ["", "cell a", "year x", "match both", "toggle"] {
            assert_eq!(Message::read(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn pressing_changes_the_filter_and_a_cell_never_takes_its_partner_away() {
        let mut filter = Filter::default();
        let mut press = |act: &str, typed: &str| {
            Message::read(act)
                .expect("a message")
                .apply(&mut filter, typed);
            (filter.partners.join(" "), filter.q.clone(), filter.matching)
        };
        let is = |partners: &str, q: &str, matching| (partners.to_owned(), q.to_owned(), matching);
        assert_eq!(press("toggle a", ""), is("a", "", Matching::Any));
        assert_eq!(press("cell a 2018", ""), is("a", "", Matching::Any));
        assert_eq!(press("cell b 2018", ""), is("a b", "", Matching::Any));
        assert_eq!(press("match all", ""), is("a b", "", Matching::All));
        assert_eq!(press("search", "tọa"), is("a b", "tọa", Matching::All));
        assert_eq!(press("toggle a", ""), is("b", "tọa", Matching::All));
        assert_eq!(press("year 2018", ""), is("b", "tọa", Matching::All));
        assert_eq!(press("clear", ""), is("", "", Matching::Any));
    }
}
