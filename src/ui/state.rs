//! What one widget shows and how it changes: the root of its signals.

use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::load::document::Document;
use crate::load::failure::Failure;
use crate::load::problem::Problem;
use crate::query::facets::Facets;
use crate::query::filter::{Filter, toggle};
use crate::query::index::{IndexedTimeline, Matches};
use crate::query::search::Query;
use leptos::prelude::*;
use std::sync::Arc;

/// All that came of the documents, in the words of one language.
#[derive(Debug, Default)]
pub struct Content {
    /// What is known.
    pub archive: IndexedTimeline,
    /// What was left out.
    pub problems: Vec<Problem>,
    /// Documents that cannot be shown.
    pub failures: Vec<Failure>,
    /// The file names of the two documents, as an editor knows them.
    pub files: Files,
    /// The language spoken.
    pub lang: Lang,
}

impl Content {
    /// Whether there is anything to read beside the failures.
    pub fn is_readable(&self) -> bool {
        self.failures.len() < Document::BOTH.len()
    }
}

/// The file names of the two documents.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// Of [`Document::Articles`].
    pub articles: String,
    /// Of [`Document::Programmes`].
    pub programmes: String,
}

impl Files {
    /// The file name of a document.
    pub fn of(&self, document: Document) -> &str {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }
}

/// The signal of one widget: what is shown, from which everything on the screen follows.
// One signal for all: two that are set and a memo over them are 3 kB more program. A counted reference:
// Leptos' copyable handles bring a store of their own.
#[derive(Clone)]
pub struct State {
    /// What is asked for and what there is, and what follows from both.
    pub answer: ArcRwSignal<Answer>,
}

impl State {
    /// Nothing to show yet.
    pub fn new(filter: Filter) -> Self {
        let answer = Answer::new(Arc::default(), filter, None);
        Self {
            answer: ArcRwSignal::new(answer),
        }
    }

    /// What there is to show.
    pub fn content(&self) -> Arc<Content> {
        self.answer.with_untracked(|answer| answer.content.clone())
    }

    /// What the visitor asks for.
    pub fn filter(&self) -> Filter {
        self.answer.with_untracked(|answer| answer.filter.clone())
    }

    /// How many activities are shown.
    pub fn shown(&self) -> usize {
        self.answer.with_untracked(|answer| answer.shown.count)
    }

    /// Shows all of a long year, or its first part again.
    pub fn fold(&self, year: &str) {
        self.update(&|answer| toggle(&mut answer.unfolded, year));
    }

    /// Takes another content and another filter.
    pub fn change(&self, content: &Arc<Content>, filter: &Filter) {
        self.update(&|answer| {
            *answer = Answer::new(content.clone(), filter.clone(), Some(answer));
        });
    }

    /// Not generic: one piece of code for all changes.
    fn update(&self, act: &dyn Fn(&mut Answer)) {
        self.answer.update(|answer| act(answer));
    }
}

/// A content and a filter, and what follows from the two: all that a screen is made of.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What there is to show.
    pub content: Arc<Content>,
    /// What is asked for.
    pub filter: Filter,
    /// The search, read.
    pub query: Query,
    /// What stands in the matrix.
    pub facets: Facets,
    /// What stands in the years.
    pub shown: Matches,
    /// Long years of which all is shown. Whatever is drawn anew begins with first parts again.
    pub unfolded: Vec<String>,
}

/// The most activities of data of which no year is folded. Up to there all that is asked for can be read,
/// printed and found by the browser's own search; with more, each letter typed would take too long.
pub const MOST_AT_ONCE: usize = 2_000;

/// The most activities that are shown whole even then.
pub const FEW: usize = 200;

/// Of more, about how many stand there at first, shared among the years that hold any.
pub const AT_FIRST: usize = 100;

/// The most of them in one year.
pub const FIRST_PART: usize = 5;

impl Answer {
    /// Answers a filter. Which partners are chosen changes nothing in the matrix, so it is counted
    /// anew only when something else is not as `before`.
    pub fn new(content: Arc<Content>, filter: Filter, before: Option<&Self>) -> Self {
        let query = Query::new(&filter.q);
        let found = content.archive.search(&query, filter.years);
        let facets = match before {
            Some(before)
                if before.query == query
                    && before.filter.years == filter.years
                    && before.filter.kind == filter.kind
                    && before.filter.status == filter.status
                    && Arc::ptr_eq(&before.content, &content) =>
            {
                before.facets.clone()
            }
            _ => content.archive.facets(&filter, &found),
        };
        let shown = content.archive.matches_among(&filter, found);
        Self {
            content,
            filter,
            query,
            facets,
            shown,
            unfolded: Vec::new(),
        }
    }

    /// How many of so many activities of a year stand there as long as it is folded. All of them where the
    /// screen is rendered for readers without a program, who could unfold nothing.
    pub fn first_part(&self, count: usize) -> usize {
        if cfg!(not(feature = "ssr"))
            && self.shown.count > FEW
            && self.content.archive.timeline.activities().len() > MOST_AT_ONCE
        {
            let filled = self.shown.years.iter().filter(|year| !year.full.is_empty());
            count.min((AT_FIRST / filled.count().max(1)).clamp(1, FIRST_PART))
        } else {
            count
        }
    }

    /// What is said.
    pub fn texts(&self) -> &'static Texts {
        self.content.lang.texts()
    }
}
