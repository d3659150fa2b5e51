//! The state of one widget: what is loaded, what the visitor chose, and what follows from the two.
//!
//! [`Store`] is handed down by context. A press changes [`Store::filter`] and nothing else; the screen, the
//! page's address and the host's event follow from it. Two widgets on a page share nothing.
//!
//! A store is of one content. Other data or another language make another one, which goes on with the [`Choices`] of
//! the one before.

mod choices;
mod condition;
pub mod content;
mod highlight;
mod out_of_sight;
mod year_layout;

pub use choices::Choices;
pub use condition::{Condition, conditions, in_words};
pub use content::{Content, Files};
pub use highlight::{Cell, Highlight};
pub use out_of_sight::OutOfSight;
pub use year_layout::{CardState, Emptiness, Grouping, YearLayout};

use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::years::Years;
use crate::query::facets::{Facets, facets};
use crate::query::filter::Filter;
use crate::query::index::SearchHit;
use crate::query::matches::{Matches, matches, matches_among};
use crate::query::partner_order::RowOptions;
use crate::query::search::Query;
use leptos::prelude::*;
use std::sync::Arc;

/// Data with more activities than this show the first activities of long years only, and the rest on
/// request. Up to here every match is on the page, for the browser's own search and for print.
pub const COLLAPSE_ABOVE: usize = 2_000;

/// Which data show the first activities of long years only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Windowing {
    /// None: where a reader could expand nothing, as in prerendered pages.
    Never,
    /// Large data, see [`COLLAPSE_ABOVE`]: the rest comes on request.
    LargeData,
    /// All that are more than a few: the rest comes with the app.
    FirstViews,
}

/// The signals of one widget.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the visitor chose.
    pub filter: RwSignal<Filter>,
    /// The prefix of the widget's parameters in the page's address; `None` where the host keeps its address
    /// to itself, so that there are no links to copy.
    pub permalink: RwSignal<Option<String>>,
    /// How the host wishes the rows of the matrix.
    pub row_options: RwSignal<RowOptions>,
    /// Long years of which everything is shown.
    pub expanded_years: RwSignal<Vec<u16>>,
    /// The year a visitor jumps to. Set at each jump, also to the same year again.
    pub requested_year: RwSignal<Option<u16>>,
    /// What the pointer or the focus is on, in the matrix or among the activities.
    pub highlight: RwSignal<Highlight>,
    /// The activity that the page's address leads to.
    pub linked_activity: RwSignal<Option<usize>>,
    /// Why it was not in sight when the address was read; until the filter is another.
    pub out_of_sight: RwSignal<Option<OutOfSight>>,
    /// The query part of an address that shows what is shown, with its `?`: as the page's address has it, or would
    /// have it where the browser refuses to change that.
    pub query_part: RwSignal<String>,
    /// How many cards of each year are made: of many activities the first ones at first. A screen that
    /// nothing extends has all.
    pub card_limit: RwSignal<usize>,
    /// Whether the matrix shows all of many partners.
    pub all_partners: RwSignal<bool>,
    /// The name by which some of many partners are looked for.
    pub partner_name: RwSignal<String>,
    /// Whether search hits are marked in all cards, also in those out of sight: in print.
    pub marks_all: RwSignal<bool>,
    /// Set when the documents that failed are to be loaded again.
    pub retry: Trigger,
    /// The years shown.
    pub years: Memo<Years>,
    /// The search text, split into dates and folded words.
    pub query: Memo<Query>,
    /// The numbers and marks of the matrix.
    pub facets: Memo<Facets>,
    /// The activities shown, year by year.
    pub matches: Memo<Matches>,
    /// The activities of the chosen years under no other filter: those that have a card.
    everything: Memo<Matches>,
    content: StoredValue<Arc<Content>>,
    lang: Lang,
    windowing: Windowing,
}

impl Store {
    /// Creates the signals under the current reactive owner: of the loaded data in the language shown, and of what
    /// the visitor chose before.
    pub fn new(
        content: Arc<Content>,
        choices: Choices,
        permalink: Option<String>,
        row_options: RowOptions,
        windowing: Windowing,
    ) -> Self {
        let lang = content.lang;
        let content = StoredValue::new(content);
        let filter = RwSignal::new(choices.filter);
        let query = Memo::new(move |_| filter.with(|filter| Query::new(&filter.q)));
        let years = Memo::new(move |_| filter.with(|filter| filter.years));
        let hits = Memo::new(move |_| {
            let hits = query.with(|query| content.get_value().index.search(query, years.get()));
            Arc::<[SearchHit]>::from(hits)
        });
        // Which partners are selected changes no number of the matrix, so it is counted again only when
        // something else of the filter changed.
        let without_partners = Memo::new(move |_| {
            let filter = filter.get();
            Filter {
                partners: Vec::new(),
                ..filter
            }
        });
        let facets = Memo::new(move |_| {
            without_partners.with(|filter| facets(&content.get_value().index, filter, &hits.get()))
        });
        let matches = Memo::new(move |_| {
            filter.with(|filter| matches_among(&content.get_value().index, filter, &hits.get()))
        });
        let everything = Memo::new(move |_| {
            let all = Filter {
                years: years.get(),
                ..Filter::default()
            };
            self::matches(&content.get_value().index, &all)
        });
        Self {
            filter,
            permalink: RwSignal::new(permalink),
            row_options: RwSignal::new(row_options),
            expanded_years: RwSignal::new(choices.expanded_years),
            requested_year: RwSignal::default(),
            highlight: RwSignal::default(),
            linked_activity: RwSignal::default(),
            out_of_sight: RwSignal::default(),
            query_part: RwSignal::new(choices.query_part),
            card_limit: RwSignal::new(usize::MAX),
            all_partners: RwSignal::new(choices.all_partners),
            partner_name: RwSignal::new(choices.partner_name),
            marks_all: RwSignal::new(false),
            retry: Trigger::new(),
            years,
            query,
            facets,
            matches,
            everything,
            content,
            lang,
            windowing,
        }
    }

    /// What the visitor chose so far.
    pub fn choices(&self) -> Choices {
        Choices {
            filter: self.filter.get_untracked(),
            expanded_years: self.expanded_years.get_untracked(),
            all_partners: self.all_partners.get_untracked(),
            partner_name: self.partner_name.get_untracked(),
            query_part: self.query_part.get_untracked(),
        }
    }

    /// Shows everything of a long year, or no longer.
    pub fn set_expanded(&self, year: u16, is_expanded: bool) {
        self.expanded_years.update(|years| {
            years.retain(|one| *one != year);
            if is_expanded {
                years.push(year);
            }
        });
    }

    /// The texts of the language shown.
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    /// How a year of the range looks now; `None` where it is out of the range.
    pub fn year_layout(&self, year: u16) -> Option<YearLayout> {
        let content = self.content.get_value();
        let is_expanded = self.expanded_years.with(|years| years.contains(&year));
        self.matches.with(|matches| {
            let (limit, all) = if self.is_windowed(&content) {
                let limit = match self.windowing {
                    Windowing::FirstViews => year_layout::visible_in_first_views(matches),
                    _ => year_layout::visible_of_long_year(matches),
                };
                (Some(limit), Vec::new())
            } else {
                (None, self.all_of_year(year))
            };
            YearLayout::new(
                &content.index.timeline,
                matches,
                year,
                &all,
                limit,
                is_expanded,
            )
        })
    }

    /// How many activities the largest year has whatever the filter.
    pub fn largest_year(&self) -> usize {
        self.everything.with_untracked(|everything| {
            let sizes = everything.years.iter().map(|year| year.full.len());
            sizes.max().unwrap_or_default()
        })
    }

    /// Whether the data are too large for a card of every activity.
    pub fn is_windowed(&self, content: &Content) -> bool {
        match self.windowing {
            Windowing::Never => false,
            Windowing::LargeData => content.index.timeline.activities().len() > COLLAPSE_ABOVE,
            Windowing::FirstViews => content.has_many_activities(),
        }
    }

    /// The activities that begin in a year whatever the filter, in date order.
    fn all_of_year(&self, year: u16) -> Vec<usize> {
        self.everything.with(|everything| {
            let mut years = everything.years.iter();
            years
                .find(|matches| matches.year == year)
                .map(|matches| matches.full.clone())
                .unwrap_or_default()
        })
    }
}

/// The store of the widget around.
///
/// # Panics
/// Outside of a widget, which provides it: a mistake of the program, not of its data.
pub fn use_store() -> Store {
    expect_context()
}
