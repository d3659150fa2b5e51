//! What one widget shows and how it changes: the root of its signals.

use crate::i18n::texts::Texts;
use crate::load::document::Document;
use crate::load::failure::Failure;
use crate::load::problem::Problem;
use crate::model::years::Years;
use crate::query::facets::Facets;
use crate::query::filter::Filter;
use crate::query::search::Query;
use crate::query::shown::{Archive, Shown};
use leptos::prelude::*;
use std::sync::Arc;

/// All that came of the documents.
#[derive(Debug, Default)]
pub struct Content {
    /// What is known.
    pub archive: Archive,
    /// What was left out.
    pub problems: Vec<Problem>,
    /// Documents that cannot be shown.
    pub failures: Vec<Failure>,
    /// The file names of the two documents, as an editor knows them.
    pub files: Files,
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

/// The signals of one widget.
#[derive(Clone)]
pub struct State {
    /// What there is to show.
    pub content: Arc<Content>,
    /// What is said.
    pub texts: &'static Texts,
    /// What the visitor asks for; the one signal that is set.
    pub filter: RwSignal<Filter>,
    /// What follows from it.
    pub answer: Memo<Answer>,
}

/// What follows from the content and a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The search, read.
    pub query: Query,
    /// The years asked for.
    pub years: Years,
    /// What stands in the matrix.
    pub facets: Facets,
    /// What stands in the years.
    pub shown: Shown,
}

impl State {
    /// Derives everything from the filter. To be called within a reactive owner.
    pub fn new(content: Arc<Content>, texts: &'static Texts, filter: RwSignal<Filter>) -> Self {
        let answer = Memo::new({
            let content = content.clone();
            move |before: Option<&Answer>| filter.with(|filter| answer(&content, filter, before))
        });
        Self {
            content,
            texts,
            filter,
            answer,
        }
    }
}

/// Answers a filter. The matrix counts under search and years alone, so it is counted anew only when
/// one of them changed.
fn answer(content: &Content, filter: &Filter, before: Option<&Answer>) -> Answer {
    let query = Query::new(&filter.q);
    let facets = match before {
        Some(before) if before.query == query && before.years == filter.years => {
            before.facets.clone()
        }
        _ => content.archive.facets(&query, filter.years),
    };
    Answer {
        query,
        years: filter.years,
        facets,
        shown: content.archive.shown(filter),
    }
}
