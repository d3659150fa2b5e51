//! The host pages of `tests/hosts`, opened as they lie there.

use std::fs;
use std::path::{Path, PathBuf};

use super::host_page::{NONCE, RECORDER, with_nonce};
use super::test_context::TestContext;
use crate::page_objects::WidgetPage;

/// Their folder on the server.
pub(crate) const HOSTS: &str = "/hosts";

/// Their folder on disk.
pub(super) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../hosts")
}

/// The names of all of them.
pub(crate) fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the folder of host pages");
    let folders = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let is_folder = entry.file_type().ok()?.is_dir();
        is_folder.then(|| entry.file_name().to_string_lossy().into_owned())
    });
    folders.collect()
}

impl TestContext {
    /// Opens one of them under its policy, with the recorder before all else that it brings.
    pub(crate) async fn open_host_page(&self, name: &str) -> WidgetPage<'_> {
        let place = folder().join(name);
        let page = place.join("index.html");
        let text =
            fs::read_to_string(&page).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        let added = format!("<head><script nonce=\"{NONCE}\">{RECORDER}</script>");
        let text = text.replacen("<head>", &added, 1);
        let mut headers = vec![("content-type", "text/html; charset=utf-8".to_owned())];
        let policy = place.join("policy.txt");
        if policy.exists() {
            let policy = fs::read_to_string(policy).expect("a policy in UTF-8");
            headers.push(("content-security-policy", with_nonce(policy.trim())));
        }
        let path = format!("{HOSTS}/{name}/");
        self.site().publish_with_headers(&path, headers, &text);
        let address = self.site().url(&path);
        self.session()
            .goto(address)
            .await
            .expect("the host page opens");
        WidgetPage::first_in(self)
    }
}
