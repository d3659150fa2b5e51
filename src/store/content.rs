//! The loaded data in one language, and what went wrong with them.

use crate::i18n::lang::Lang;
use crate::load::document::Document;
use crate::load::failure::Failure;
use crate::load::problem::Problem;
use crate::query::index::IndexedTimeline;

/// Data with more activities than this are laid out as they come into view (style/widget/years.css).
const LAID_OUT_AT_ONCE: usize = 200;

/// Everything the documents gave.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The timeline, indexed with the words of [`Self::lang`].
    pub index: IndexedTimeline,
    /// Records that were skipped or read as something else.
    pub problems: Vec<Problem>,
    /// Documents that cannot be shown.
    pub failures: Vec<Failure>,
    /// The file names of the two documents, as an editor knows them.
    pub files: Files,
    /// The language shown.
    pub lang: Lang,
}

impl Content {
    /// Whether there is anything to read beside the failures.
    pub fn is_readable(&self) -> bool {
        self.failures.len() < Document::BOTH.len()
    }

    /// Whether there are too many activities to make, mark and lay out all of them at once.
    pub fn has_many_activities(&self) -> bool {
        self.index.timeline.activities().len() > LAID_OUT_AT_ONCE
    }

    /// The same data, indexed with the words of another language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Self {
        let texts = lang.texts();
        let timeline = self.index.timeline.clone();
        Self {
            index: IndexedTimeline::new(timeline, |activity| texts.search_terms(activity)),
            lang,
            ..self.clone()
        }
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
