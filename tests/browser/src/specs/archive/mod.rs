//! The archive: the whole timeline in one file that opens from disk and sends no requests.

mod contents;

use std::fs;

use serde_json::Value;
use thirtyfour::By;

use tempfile::TempDir;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::engine::Engine;
use crate::harness::host_page::{HostPage, RECORDER};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["archive":
        archive_opened_from_disk_shows_the_same_as_a_host_page,
        archive_filters_and_searches_without_diacritics,
        archive_switches_the_language_and_back,
        archive_sends_no_requests_and_logs_nothing,
        archive_works_under_a_policy_without_requests,
        archive_works_in_a_document_without_url,
    ];
    tests.extend(contents::tests());
    tests
}

/// The file of the release.
pub(super) fn archive(context: &TestContext) -> String {
    let path = context.dist().join("archive.html");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The archive alone in a temporary folder.
pub(super) struct ArchiveOnDisk {
    folder: TempDir,
}

impl ArchiveOnDisk {
    pub(super) fn with(page: &str) -> Self {
        let folder = TempDir::with_prefix("khuyen-hoc-archive-").expect("a temporary folder");
        fs::write(folder.path().join("ban-luu.html"), page).expect("a file in it");
        Self { folder }
    }

    /// Opens the file by its `file:` URL and waits for the app.
    pub(super) async fn open<'a>(&self, context: &'a TestContext) -> WidgetPage<'a> {
        let address = format!("file://{}/ban-luu.html", self.folder.path().display());
        context.session().goto(address).await.expect("it opens");
        let widget = WidgetPage::first_in(context);
        widget
            .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
            .await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget
    }
}

async fn archive_opened_from_disk_shows_the_same_as_a_host_page(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let of_a_host = widget.wait_for_activities(ACTIVITIES).await;
    let disk = ArchiveOnDisk::with(&archive(context));
    let snapshot = disk.open(context).await.wait_until_loaded().await;
    assert_eq!(snapshot.years, of_a_host.years);
    assert_eq!(snapshot.partners, of_a_host.partners);
    assert_eq!(snapshot.status, of_a_host.status);
    assert_eq!(
        (snapshot.alerts.len(), snapshot.problems.len()),
        (0, 0),
        "{snapshot}"
    );
}

async fn archive_filters_and_searches_without_diacritics(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let widget = disk.open(context).await;
    widget.choose_partner(DOAN).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    for (year, title) in OF_DOAN {
        let titles = &snapshot.year(year).activities;
        assert!(
            titles.iter().any(|activity| activity.title.contains(title)),
            "{title:?} in {snapshot}"
        );
    }
    widget.search_for("nghi luc song").await;
    let found = ["2014-nghi-luc-song", "2018-2020-nghi-luc-song"];
    assert_eq!(widget.wait_for_activities(2).await.ids(), found);
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn archive_switches_the_language_and_back(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let widget = disk.open(context).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    let legible = "return [...document.querySelectorAll('.about > [lang]')]
        .filter(one => one.getClientRects().length > 0).map(one => one.lang)";
    for (lang, status) in [("en", "4 activities"), ("vi", "4 hoạt động")] {
        let button = By::Css(format!(".languages [lang={lang}]"));
        let button = context.session().find(button).await.expect("a button");
        button.click().await.expect("it takes a click");
        let snapshot = widget
            .wait_until(status, |snapshot| snapshot.status == status)
            .await;
        assert_eq!(
            snapshot.chosen(),
            ["doan-tncs-hcm"],
            "what was chosen stays"
        );
        let pressed = button.attr("aria-pressed").await.expect("it is there");
        assert_eq!(pressed.as_deref(), Some("true"), "{lang}");
        let about: Vec<String> = context.run(legible, &[]).await;
        assert!(about.iter().any(|one| one == lang), "{about:?}");
    }
}

async fn archive_sends_no_requests_and_logs_nothing(context: &TestContext) {
    let recorded = format!("<head><script>{RECORDER}</script>");
    let disk = ArchiveOnDisk::with(&archive(context).replacen("<head>", &recorded, 1));
    if context.engine() == Engine::Chromium {
        // Reading the log empties it of what earlier tests left.
        let log = context.session().browser_log().await;
        log.expect("Chromium keeps a log");
    }
    let widget = disk.open(context).await;
    widget.choose_partner(DOAN).await;
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let asked = "return performance.getEntriesByType('resource')
        .map(one => one.name).filter(name => !name.startsWith('data:'))";
    let asked: Vec<String> = context.run(asked, &[]).await;
    assert_eq!(asked, [""; 0], "requests");
    assert_eq!(context.page_errors().await, [""; 0]);
    if context.engine() == Engine::Chromium {
        let log = context.session().browser_log().await;
        let log = log.expect("Chromium keeps a log");
        assert!(log.is_empty(), "{log:#?}");
    }
}

async fn archive_works_under_a_policy_without_requests(context: &TestContext) {
    let policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:";
    let head = format!(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script>{RECORDER}</script>"
    );
    let disk = ArchiveOnDisk::with(&archive(context).replacen("<head>", &head, 1));
    let widget = disk.open(context).await;
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    assert_eq!(
        context.page_errors().await,
        [""; 0],
        "nothing was asked for"
    );
    let refused: Value = context
        .run(
            "return fetch('data:,').then(() => 'answered', () => 'refused')",
            &[],
        )
        .await;
    assert_eq!(refused, "refused", "the policy holds");
}

async fn archive_works_in_a_document_without_url(context: &TestContext) {
    // As mail clients show an attachment.
    context.open(&HostPage::bare()).await;
    let show = "const frame = document.createElement('iframe');
        frame.src = URL.createObjectURL(new Blob([arguments[0]], { type: 'text/html' }));
        document.body.prepend(frame);";
    context.run::<Value>(show, &[archive(context).into()]).await;
    context.session().enter_frame(0).await.expect("the frame");
    let widget = WidgetPage::first_in(context);
    widget
        .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
}
