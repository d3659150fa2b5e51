//! The self-test page in the words of the administrator who reads it.

use std::path::Path;

use serde::Deserialize;

use crate::harness::response_rule::ResponseRule;
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

/// What the page says when all of it is there.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    /// The announced sentence.
    pub(super) verdict: String,
    pub(super) rows: Vec<Row>,
}

/// One thing that was looked at.
#[derive(Debug, Deserialize)]
pub(super) struct Row {
    pub(super) name: String,
    /// Whether it passed, in a word.
    pub(super) word: String,
    /// All of it, with the lines to add.
    pub(super) text: String,
}

const READ: &str =
    "const rows = [...document.querySelectorAll('main li')].filter(one => one.querySelector('h3'));
    return {
      verdict: document.querySelector('[role=status]')?.textContent ?? '',
      rows: rows.map(one => ({
        name: one.querySelector('h3').textContent,
        word: one.querySelector('h3').nextElementSibling.textContent,
        text: one.textContent,
      })),
    };";

impl Told {
    /// Opens the page with this query and waits until it has come to a verdict.
    pub(super) async fn by(context: &TestContext, query: &str) -> Self {
        let address = context.site().url(&format!("{RELEASE}/check.html{query}"));
        context.session().goto(address).await.expect("it opens");
        Self::now(context).await
    }

    /// As [`Self::by`], of the page that is open.
    pub(super) async fn now(context: &TestContext) -> Self {
        until("a verdict", async || {
            let told = context.try_run(READ, &[]).await?;
            let told: Self = serde_json::from_value(told).map_err(|error| error.to_string())?;
            if told.rows.is_empty() {
                return Err(told.verdict);
            }
            Ok(told)
        })
        .await
    }

    /// What it says of the thing of that name.
    pub(super) fn of(&self, name: &str) -> &Row {
        let row = self.rows.iter().find(|row| row.name == name);
        row.unwrap_or_else(|| panic!("expected a row {name:?}, found {self:#?}"))
    }

    /// What did not pass and is to be mended, by name.
    pub(super) fn bad(&self) -> Vec<&str> {
        let bad = self.rows.iter();
        let bad = bad.filter(|row| !["Đạt", "Để biết", "Passed", "To know"].contains(&&*row.word));
        bad.map(|row| &*row.name).collect()
    }
}

impl Row {
    /// It ended with this word and tells all of these.
    pub(super) fn says(&self, word: &str, parts: &[&str]) {
        assert_eq!(self.word, word, "{self:#?}");
        for part in parts {
            assert!(
                self.text.contains(part),
                "expected {part:?} in {:?}",
                self.text
            );
        }
    }
}

fn ends_in(path: &str, kind: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == kind)
}

pub(super) fn is_wasm(path: &str) -> bool {
    ends_in(path, "wasm")
}

pub(super) fn is_script(path: &str) -> bool {
    ends_in(path, "js")
}

pub(super) fn is_page(path: &str) -> bool {
    ends_in(path, "html")
}

/// The self-test page itself.
pub(super) fn is_own(path: &str) -> bool {
    path.ends_with("/check.html")
}

/// Whether the name of a file changes with its content.
pub(super) fn is_hashed(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    let stem = file.split('.').next().unwrap_or(file);
    let hash = stem.rsplit('-').next().unwrap_or(stem);
    hash.len() == 8 && hash.chars().all(|c| c.is_ascii_hexdigit())
}

/// Sets the server up as the documentation asks for.
pub(super) fn well_set_up(context: &TestContext) {
    let site = context.site();
    site.add_rule(
        is_page,
        ResponseRule::Header("content-type", "text/html; charset=utf-8"),
    );
    site.add_rule(|_| true, ResponseRule::Header("cache-control", "no-cache"));
    let for_ever = "public, max-age=31536000, immutable";
    site.add_rule(is_hashed, ResponseRule::Header("cache-control", for_ever));
}
