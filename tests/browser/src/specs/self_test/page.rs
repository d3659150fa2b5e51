//! Page object of the self-test page.

use std::path::Path;

use serde::Deserialize;

use crate::harness::response_rule::ResponseRule;
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

/// The page after all checks have run.
#[derive(Debug, Deserialize)]
pub(super) struct SelfTestPage {
    /// The announced overall result.
    pub(super) verdict: String,
    pub(super) rows: Vec<Row>,
}

/// One check.
#[derive(Debug, Deserialize)]
pub(super) struct Row {
    pub(super) name: String,
    /// Its result, in one word.
    pub(super) word: String,
    /// All its text, with the server snippet.
    pub(super) text: String,
}

const READ_PAGE: &str =
    "const rows = [...document.querySelectorAll('main li')].filter(one => one.querySelector('h3'));
    return {
      verdict: document.querySelector('[role=status]')?.textContent ?? '',
      rows: rows.map(one => ({
        name: one.querySelector('h3').textContent,
        word: one.querySelector('h3').nextElementSibling.textContent,
        text: one.textContent,
      })),
    };";

impl SelfTestPage {
    /// Opens the page with this query and waits for the overall result.
    pub(super) async fn open(context: &TestContext, query: &str) -> Self {
        let address = context.site().url(&format!("{RELEASE}/check.html{query}"));
        context.session().goto(address).await.expect("it opens");
        Self::read(context).await
    }

    /// As [`Self::open`], of the page that is open.
    pub(super) async fn read(context: &TestContext) -> Self {
        until("a verdict", async || {
            let page = context.try_run(READ_PAGE, &[]).await?;
            let page: Self = serde_json::from_value(page).map_err(|error| error.to_string())?;
            if page.rows.is_empty() {
                return Err(page.verdict);
            }
            Ok(page)
        })
        .await
    }

    /// The check of this name.
    pub(super) fn row(&self, name: &str) -> &Row {
        let row = self.rows.iter().find(|row| row.name == name);
        row.unwrap_or_else(|| panic!("expected a row {name:?}, found {self:#?}"))
    }

    /// Names of the checks that did not pass.
    pub(super) fn failed_rows(&self) -> Vec<&str> {
        let failed = self.rows.iter();
        let failed =
            failed.filter(|row| !["Đạt", "Để biết", "Passed", "To know"].contains(&&*row.word));
        failed.map(|row| &*row.name).collect()
    }
}

impl Row {
    /// Expects this result word and all of these texts.
    pub(super) fn expect(&self, word: &str, parts: &[&str]) {
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

fn has_extension(path: &str, kind: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == kind)
}

pub(super) fn is_wasm(path: &str) -> bool {
    has_extension(path, "wasm")
}

pub(super) fn is_script(path: &str) -> bool {
    has_extension(path, "js")
}

pub(super) fn is_page(path: &str) -> bool {
    has_extension(path, "html")
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

/// Sets the server up as the documentation recommends.
pub(super) fn serve_well(context: &TestContext) {
    let site = context.site();
    site.add_rule(
        is_page,
        ResponseRule::Header("content-type", "text/html; charset=utf-8"),
    );
    site.add_rule(|_| true, ResponseRule::Header("cache-control", "no-cache"));
    let for_ever = "public, max-age=31536000, immutable";
    site.add_rule(is_hashed, ResponseRule::Header("cache-control", for_ever));
}
