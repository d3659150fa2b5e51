//! The sentence about a document that cannot be shown: what happened, and who can fix it.

use super::fill;
use super::texts::Texts;
use crate::load::encoding::Encoding;
use crate::load::failure::{Cause, Failure, TIME_LIMIT_SECONDS};

impl Texts {
    /// What happened to a document of that file name, and who can fix it.
    pub fn failure_sentence(&self, file: &str, failure: &Failure) -> String {
        let templates = &self.failure;
        let say = |template, values: &[(&str, &str)]| {
            fill(template, &[&[("file", file)], values].concat())
        };
        match &failure.cause {
            Cause::Network => say(templates.network, &[]),
            Cause::OtherOrigin { host } => say(templates.cors, &[("host", host)]),
            Cause::Disk { original } => {
                let original = original.as_ref().map(|address| {
                    let sentence = fill(templates.original, &[("address", address)]);
                    format!(" {sentence}")
                });
                say(
                    templates.disk,
                    &[("original", &original.unwrap_or_default())],
                )
            }
            Cause::Empty => say(templates.empty, &[]),
            Cause::Compressed => say(templates.compressed, &[]),
            Cause::Http(status) => say(templates.http, &[("status", &status.to_string())]),
            Cause::Timeout => {
                let seconds = TIME_LIMIT_SECONDS.to_string();
                say(templates.timeout, &[("seconds", &seconds)])
            }
            Cause::Encoding {
                seems: Encoding::Utf8,
            } => say(templates.damaged, &[]),
            Cause::Encoding { seems } => say(templates.encoding, &[("encoding", seems.name())]),
            Cause::NotJson { page: true, .. } => say(templates.page, &[]),
            Cause::NotJson { line, column, .. } => say(
                templates.not_json,
                &[("line", &line.to_string()), ("column", &column.to_string())],
            ),
            Cause::Shape {
                path,
                expected,
                found,
            } => say(
                templates.shape,
                &[
                    ("place", &self.place(path)),
                    ("expected", self.expected_words(*expected)),
                    ("found", found.as_deref().unwrap_or(self.found_nothing)),
                ],
            ),
        }
    }
}
