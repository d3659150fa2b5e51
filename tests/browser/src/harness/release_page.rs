//! Pages of the release, with what a test adds to their `<head>`.

use std::fs;

use super::host_page::RECORDER;
use super::site::RELEASE;
use super::test_context::TestContext;
use crate::page_objects::WidgetPage;

impl TestContext {
    /// The text of a file of the release.
    pub(crate) fn release_text(&self, file: &str) -> String {
        let path = self.dist().join(file);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Opens a page of the release at its own URL, with this query and hash. The recorder and
    /// `head` precede everything else in its `<head>`.
    pub(crate) async fn open_release(&self, page: &str, rest: &str, head: &str) -> WidgetPage<'_> {
        let added = format!("<head><script>{RECORDER}</script>{head}");
        let text = self.release_text(page).replacen("<head>", &added, 1);
        let path = format!("{RELEASE}/{page}");
        self.site()
            .publish_text(&path, "text/html; charset=utf-8", &text);
        // From one hash to another a browser stays on the page; a visitor with a link does not.
        for address in ["about:blank", &self.site().url(&format!("{path}{rest}"))] {
            self.session().goto(address).await.expect("it opens");
        }
        WidgetPage::first_in(self)
    }

    /// Opens a page of the release in a frame of this size in CSS pixels and stays inside it.
    pub(crate) async fn open_release_in_frame(&self, page: &str, width: u32, height: u32) {
        let path = format!("{RELEASE}/{page}");
        // As it is, and not one of its compressed forms, which may be of another build.
        let text = self.release_text(page);
        self.site()
            .publish_text(&path, "text/html; charset=utf-8", &text);
        let frame = format!(
            "<!doctype html><title>Khung</title><iframe src=\"{path}\" width=\"{width}\" height=\"{height}\" style=\"border:0\"></iframe>"
        );
        self.site()
            .publish_text("/khung.html", "text/html; charset=utf-8", &frame);
        let address = self.site().url("/khung.html");
        self.session().goto(address).await.expect("it opens");
        let frame = self.session().enter_frame(0).await;
        frame.expect("its only frame");
    }
}
