//! What a visitor does: each button and input says in its attribute `data-act` what pressing it means.
//!
//! As text in the document, a meaning outlives the code that wrote it: one listener serves all
//! buttons, and a press on a page that was drawn before the program came can still be read.

use crate::model::activity::Status;
use crate::query::filter::{Filter, Matching, NEWEST};
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
    /// Unfolded a long year, or folded it again.
    Fold(String),
    /// Changed how several partners are taken together.
    Matching(Matching),
    /// Cleared all that narrows: partners, search, kind and status.
    Clear,
    /// Typed in the search box.
    Search,
    /// Chose a kind of activity.
    Kind,
    /// Chose how far activities have come.
    Status,
    /// Chose which years come first.
    Order,
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
            Self::Fold(year) => joined(&["fold ", year]),
            Self::Matching(matching) => joined(&["match ", matching.word()]),
            Self::Clear => "clear".to_owned(),
            Self::Search => "search".to_owned(),
            Self::Kind => "kind".to_owned(),
            Self::Status => "status".to_owned(),
            Self::Order => "order".to_owned(),
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
            "fold" => Self::Fold(first?.to_owned()),
            "match" => Self::Matching(Matching::from_word(first?)?),
            "clear" => Self::Clear,
            "search" => Self::Search,
            "kind" => Self::Kind,
            "status" => Self::Status,
            "order" => Self::Order,
            "retry" => Self::Retry,
            "all-years" => Self::AllYears,
            _ => return None,
        })
    }

    /// Whether it tells what was typed or chosen in a field of a form; from a button, that nothing is to be.
    pub fn is_of_field(&self) -> bool {
        matches!(self, Self::Search | Self::Kind | Self::Status | Self::Order)
    }

    /// What it means for the filter; `typed` is what stands in the field that was used.
    pub fn apply(&self, filter: &mut Filter, typed: &str) {
        match self {
            Self::Toggle(id) => filter.toggle(id),
            Self::Cell(id, _) if !filter.has(id) => filter.toggle(id),
            Self::Matching(matching) => filter.matching = *matching,
            Self::Search => typed.clone_into(&mut filter.q),
            Self::Kind => typed.clone_into(&mut filter.kind),
            Self::Status => filter.status = Status::from_word(typed),
            Self::Order => filter.newest_first = typed == NEWEST,
            Self::Clear => {
                filter.partners.clear();
                filter.q.clear();
                filter.matching = Matching::Any;
                filter.kind.clear();
                filter.status = None;
            }
            Self::Cell(..) | Self::Year(_) | Self::Fold(_) | Self::Retry | Self::AllYears => {}
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
            Message::Fold("2018".into()),
            Message::Matching(Matching::All),
            Message::Clear,
            Message::Search,
            Message::Kind,
            Message::Status,
            Message::Order,
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

    #[test]
    fn a_field_asks_for_what_stands_in_it_and_for_all_when_nothing_does() {
        let mut filter = Filter::default();
        let mut choose = |act: &str, typed: &str| {
            let message = Message::read(act).expect("a message");
            message.apply(&mut filter, typed);
            (filter.kind.clone(), filter.status, filter.newest_first)
        };
        choose("kind", "toa-dam");
        choose("status", "planned");
        assert_eq!(
            choose("order", "newest"),
            ("toa-dam".to_owned(), Some(Status::Planned), true)
        );
        assert_eq!(choose("status", "").1, None);
        choose("status", "held");
        // The order leaves nothing out, so there is nothing of it to clear.
        assert_eq!(choose("clear", ""), (String::new(), None, true));
    }
}
