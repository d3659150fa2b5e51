//! The whole timeline in one file: it opens from a disk, and asks nobody for anything.

mod contents;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use thirtyfour::By;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::engine::Engine;
use crate::harness::host_page::{HostPage, RECORDER};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["archive":
        it_opens_from_a_disk_and_shows_what_a_page_of_a_host_shows,
        its_reader_chooses_a_partner_and_searches_without_marks,
        its_reader_changes_the_language_and_back,
        it_asks_for_nothing_and_complains_of_nothing,
        where_every_request_is_forbidden_it_works_the_same,
        it_works_where_its_page_has_no_address_of_its_own,
    ];
    tests.extend(contents::tests());
    tests
}

/// The file of the release.
pub(super) fn archive(context: &TestContext) -> String {
    let path = context.dist().join("archive.html");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A folder in which there is nothing but the archive, gone with the test.
pub(super) struct Disk {
    folder: PathBuf,
}

impl Disk {
    pub(super) fn with(page: &str) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("khuyen-hoc-archive-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("the temporary folder can be written to");
        fs::write(folder.join("ban-luu.html"), page).expect("as can files in it");
        Self { folder }
    }

    /// Opens the file as a double click does, and waits for the program.
    pub(super) async fn open<'a>(&self, context: &'a TestContext) -> WidgetPage<'a> {
        let address = format!("file://{}/ban-luu.html", self.folder.display());
        context.session().goto(address).await.expect("it opens");
        let widget = WidgetPage::first_in(context);
        widget
            .wait_until("the program", |snapshot| !snapshot.partners.is_empty())
            .await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // What cannot be removed now is in the system's folder for such things.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

async fn it_opens_from_a_disk_and_shows_what_a_page_of_a_host_shows(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let of_a_host = widget.wait_for_activities(ACTIVITIES).await;
    let disk = Disk::with(&archive(context));
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

async fn its_reader_chooses_a_partner_and_searches_without_marks(context: &TestContext) {
    let disk = Disk::with(&archive(context));
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

async fn its_reader_changes_the_language_and_back(context: &TestContext) {
    let disk = Disk::with(&archive(context));
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

async fn it_asks_for_nothing_and_complains_of_nothing(context: &TestContext) {
    let recorded = format!("<head><script>{RECORDER}</script>");
    let disk = Disk::with(&archive(context).replacen("<head>", &recorded, 1));
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

async fn where_every_request_is_forbidden_it_works_the_same(context: &TestContext) {
    let policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:";
    let head = format!(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script>{RECORDER}</script>"
    );
    let disk = Disk::with(&archive(context).replacen("<head>", &head, 1));
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

async fn it_works_where_its_page_has_no_address_of_its_own(context: &TestContext) {
    // As a mail program shows an attachment.
    context.open(&HostPage::bare()).await;
    let show = "const frame = document.createElement('iframe');
        frame.src = URL.createObjectURL(new Blob([arguments[0]], { type: 'text/html' }));
        document.body.prepend(frame);";
    context.run::<Value>(show, &[archive(context).into()]).await;
    context.session().enter_frame(0).await.expect("the frame");
    let widget = WidgetPage::first_in(context);
    widget
        .wait_until("the program", |snapshot| !snapshot.partners.is_empty())
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
}
