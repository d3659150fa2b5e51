//! The sentence about a document that cannot be shown: what happened, and who can fix it.

use super::fill;
use super::texts::Texts;
use crate::load::failure::{Cause, Failure, TIME_LIMIT_SECONDS};

impl Texts {
    /// What happened to the document; `file` is the name the reader sees.
    pub fn failure_sentence(&self, file: &str, failure: &Failure) -> String {
        let templates = &self.failure;
        let sentence = |template, values: &[(&str, &str)]| {
            fill(template, &[&[("file", file)], values].concat())
        };
        match &failure.cause {
            Cause::Network => sentence(templates.network, &[]),
            Cause::Http(status) => sentence(templates.http, &[("status", &status.to_string())]),
            Cause::Timeout => {
                let seconds = TIME_LIMIT_SECONDS.to_string();
                sentence(templates.timeout, &[("seconds", &seconds)])
            }
            Cause::NotJson { page: true, .. } => sentence(templates.page, &[]),
            Cause::NotJson { line, column, .. } => {
                let (line, column) = (line.to_string(), column.to_string());
                sentence(templates.not_json, &[("line", &line), ("column", &column)])
            }
            Cause::Shape {
                place,
                expected,
                found,
            } => {
                let is_root = place.is_empty();
                sentence(
                    templates.shape,
                    &[
                        ("place", if is_root { self.document_root } else { place }),
                        ("expected", self.expected(*expected)),
                        ("found", found.as_deref().unwrap_or(self.found_nothing)),
                    ],
                )
            }
        }
    }
}
