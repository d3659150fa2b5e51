//! What has become of the two documents so far, and the content that can be made of it.

use super::config::{Config, file_name};
use crate::load::convert::convert;
use crate::load::document::Document;
use crate::load::encoding::DocumentText;
use crate::load::failure::{Cause, Failure};
use crate::load::problem::Problem;
use crate::query::index::IndexedTimeline;
use crate::store::{Content, Files};
use std::sync::Arc;

/// The two documents.
#[derive(Debug, Default)]
pub struct LoadState {
    articles: DocumentState,
    programmes: DocumentState,
}

/// What has become of a document.
#[derive(Debug, Default)]
enum DocumentState {
    #[default]
    Pending,
    Loaded(DocumentText),
    Failed(Cause),
    /// Part of the content; its text is freed.
    Used,
}

impl LoadState {
    /// Sets the result of a document; `None`: it is pending again.
    pub fn set_result(&mut self, document: Document, result: Option<Result<DocumentText, Cause>>) {
        *self.state_mut(document) = match result {
            None => DocumentState::Pending,
            Some(Ok(text)) => DocumentState::Loaded(text),
            Some(Err(cause)) => DocumentState::Failed(cause),
        };
    }

    /// Whether nothing is pending any more.
    pub fn is_complete(&self) -> bool {
        let is_pending = |document| matches!(self.state(document), DocumentState::Pending);
        !Document::BOTH.into_iter().any(is_pending)
    }

    /// Whether a text is loaded that is not part of the content yet.
    pub fn has_text(&self) -> bool {
        let is_loaded = |document| self.text(document).is_some();
        Document::BOTH.into_iter().any(is_loaded)
    }

    fn state(&self, document: Document) -> &DocumentState {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }

    fn state_mut(&mut self, document: Document) -> &mut DocumentState {
        match document {
            Document::Articles => &mut self.articles,
            Document::Programmes => &mut self.programmes,
        }
    }

    fn text(&self, document: Document) -> Option<&str> {
        match self.state(document) {
            DocumentState::Loaded(document) => Some(&document.text),
            _ => None,
        }
    }

    /// What there is to say of a document's encoding.
    fn encoding_problem(&self, document: Document) -> Option<Problem> {
        match self.state(document) {
            DocumentState::Loaded(text) => text.problem(document),
            _ => None,
        }
    }

    fn cause(&self, document: Document) -> Option<Cause> {
        match self.state(document) {
            DocumentState::Failed(cause) => Some(cause.clone()),
            _ => None,
        }
    }

    /// Makes the content of what is loaded, and frees the texts where both are: nothing needs them again,
    /// and they are as large as all the rest.
    pub fn take_content(&mut self, config: &Config) -> Content {
        let texts = config.lang.texts();
        let [articles, programmes] = Document::BOTH.map(|document| self.text(document));
        let conversion = convert(articles, programmes);
        let lost = Document::BOTH
            .into_iter()
            .filter_map(|document| Some((document, self.cause(document)?)));
        let failures: Vec<_> = lost
            .chain(conversion.unreadable_documents)
            .map(|(document, cause)| Failure {
                document,
                address: config.address(document).to_owned(),
                cause,
            })
            .collect();
        let encodings = Document::BOTH
            .into_iter()
            .filter_map(|document| self.encoding_problem(document));
        let problems = encodings.chain(conversion.problems).collect();
        if failures.is_empty() && self.is_complete() {
            // Before the index is made, which can use the memory.
            self.articles = DocumentState::Used;
            self.programmes = DocumentState::Used;
        }
        let timeline = Arc::new(conversion.timeline);
        Content {
            index: IndexedTimeline::new(timeline, |activity| texts.search_terms(activity)),
            problems,
            failures,
            lang: config.lang,
            files: Files {
                articles: file_name(&config.articles).to_owned(),
                programmes: file_name(&config.programmes).to_owned(),
            },
        }
    }
}
