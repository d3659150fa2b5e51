//! What has come of the two documents so far, and what can be shown of it.

use super::config::{Config, file_name};
use crate::load::convert::convert;
use crate::load::document::Document;
use crate::load::encoding::DocumentText;
use crate::load::failure::{Cause, Failure};
use crate::query::shown::Archive;
use crate::ui::state::{Content, Files};

/// The two documents, each on its way (`None`), come or failed.
#[derive(Clone, Debug, Default)]
pub struct Received {
    articles: Option<Result<DocumentText, Cause>>,
    programmes: Option<Result<DocumentText, Cause>>,
}

impl Received {
    /// Notes how a document ended; `None` sends it on its way again.
    pub fn note(&mut self, document: Document, end: Option<Result<DocumentText, Cause>>) {
        match document {
            Document::Articles => self.articles = end,
            Document::Programmes => self.programmes = end,
        }
    }

    /// Whether nothing is on its way any more.
    pub fn is_settled(&self) -> bool {
        self.articles.is_some() && self.programmes.is_some()
    }

    /// Whether a document has come.
    pub fn has_text(&self) -> bool {
        Document::BOTH
            .into_iter()
            .any(|document| self.text(document).is_some())
    }

    fn end(&self, document: Document) -> Option<&Result<DocumentText, Cause>> {
        match document {
            Document::Articles => self.articles.as_ref(),
            Document::Programmes => self.programmes.as_ref(),
        }
    }

    fn text(&self, document: Document) -> Option<&str> {
        let document = self.end(document)?.as_ref().ok()?;
        Some(&document.text)
    }

    /// Reads what has come.
    pub fn content(&self, config: &Config) -> Content {
        let texts = config.lang.texts();
        let [articles, programmes] = Document::BOTH.map(|document| self.text(document));
        let conversion = convert(articles, programmes);
        let lost = Document::BOTH
            .into_iter()
            .filter_map(|document| Some((document, self.end(document)?.as_ref().err()?.clone())));
        let failures = lost
            .chain(conversion.unreadable_documents)
            .map(|(document, cause)| Failure {
                document,
                address: config.address(document).to_owned(),
                cause,
            })
            .collect();
        let encodings = Document::BOTH
            .into_iter()
            .filter_map(|document| self.end(document)?.as_ref().ok()?.problem(document));
        let problems = encodings.chain(conversion.problems).collect();
        Content {
            archive: Archive::new(conversion.timeline, |activity| texts.words_of(activity)),
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
