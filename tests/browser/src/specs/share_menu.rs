//! The share menu: copy the link, print, download files.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::host_page::HostPage;
use crate::harness::print::{capture_prints, wait_for_print};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;
use crate::specs::axe::{expect_accessible, page};

pub(crate) fn tests() -> Vec<Test> {
    tests!["share menu":
        the_shown_activities_download_as_csv,
        every_format_holds_exactly_the_shown_activities,
        the_url_is_copied_or_shown_for_manual_copying,
        the_widget_prints_without_the_host_page,
        the_menu_is_in_the_language_of_the_widget,
        axe_finds_nothing_in_the_open_menu,
        downloads_work_in_a_sandboxed_frame,
        in_a_sandbox_what_the_frame_may_forbid_is_said,
        no_link_is_offered_where_none_shows_what_is_shown,
        a_copied_link_holds_no_session_and_leads_to_the_page,
        words_of_an_address_are_quoted_and_cut,
    ]
}

/// Keeps what would be saved, and under which name, in place of saving it.
pub(super) const CAPTURE_DOWNLOADS: &str = "window.saved = [];
    URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
    HTMLAnchorElement.prototype.click = function () {
      const { download } = this;
      window.blob.arrayBuffer().then((bytes) =>
        window.saved.push([download, window.blob.type, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
    };";

/// Presses the button of this name and gives name, type and text of what would be saved.
pub(super) async fn download(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    name: &str,
) -> [String; 3] {
    context.run::<Value>(CAPTURE_DOWNLOADS, &[]).await;
    widget.press_button(name).await;
    until("a file", async || {
        let mut saved: Vec<[String; 3]> = context.run("return window.saved", &[]).await;
        saved.pop().ok_or_else(|| "nothing saved".to_owned())
    })
    .await
}

/// What the menu says of the last press.
pub(super) async fn said(widget: &WidgetPage<'_>) -> String {
    let log = "text(root(path).querySelector('[data-share] [role=log]'))";
    widget.eval(log, Value::Null).await
}

async fn the_shown_activities_download_as_csv(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget.open_share_menu().await;
    let [name, kind, table] = download(context, &widget, "Excel").await;
    assert_eq!(
        said(&widget).await,
        "Đã chuyển khuyen-hoc.csv cho trình duyệt để lưu."
    );
    assert_eq!(
        (name.as_str(), kind.as_str()),
        ("khuyen-hoc.csv", "text/csv;charset=utf-8")
    );
    assert!(table.starts_with('\u{feff}'), "by it Excel knows UTF-8");
    assert_eq!(table.matches("\r\n").count(), 1 + ACTIVITIES);
    widget.choose_partner(DOAN).await;
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let [_, _, table] = download(context, &widget, "Excel").await;
    assert_eq!(table.matches("\r\n").count(), 1 + 2, "{table}");
}

async fn every_format_holds_exactly_the_shown_activities(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"doan-tncs-hcm\"");
    let widget = context.open(&page).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    let [name, kind, feed] = download(context, &widget, "Atom").await;
    assert_eq!(
        (name.as_str(), kind.as_str()),
        ("khuyen-hoc.atom.xml", "application/atom+xml")
    );
    assert_eq!(feed.matches("<entry>").count(), OF_DOAN.len());
    let [name, _, feed] = download(context, &widget, "JSON Feed").await;
    assert_eq!(name, "khuyen-hoc.feed.json");
    let feed: Value = serde_json::from_str(&feed).expect("JSON");
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(OF_DOAN.len()));
    let [_, _, record] = download(context, &widget, "JSON").await;
    let record: Value = serde_json::from_str(&record).expect("JSON");
    assert_eq!(
        record["activities"].as_array().map(Vec::len),
        Some(OF_DOAN.len())
    );
    // The signing is dated, one theme is planned.
    let [_, _, calendar] = download(context, &widget, "Lịch").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
    let link = format!("URL:{}", context.address().await);
    let unfolded = calendar.replace("\r\n ", "");
    assert!(
        unfolded.contains(&format!("{link}?kh-activity=2018-ky-ket")),
        "{unfolded}"
    );
}

async fn the_url_is_copied_or_shown_for_manual_copying(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    widget.press_button("Sao chép liên kết").await;
    let address = context.address().await;
    assert!(address.ends_with("?kh-partner=doan-tncs-hcm"), "{address}");
    expect_copied(&widget, &address).await;
}

/// Waits for a word on the copying; a browser that refuses leaves the address there, to be copied by hand.
pub(in crate::specs) async fn expect_copied(widget: &WidgetPage<'_>, address: &str) {
    let said = "root(path).querySelector('[data-share] [role=log]').textContent";
    until("a word on it", async || {
        let said: String = widget.eval(said, Value::Null).await;
        if said == "Đã sao chép liên kết." || said.ends_with(address) {
            Ok(())
        } else {
            Err(said)
        }
    })
    .await;
}

async fn the_widget_prints_without_the_host_page(context: &TestContext) {
    let page = HostPage::bare().before("<p>của trang chủ</p>");
    let widget = context.open_loaded(&page).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    capture_prints(context).await;
    widget.press_button("In phần đang xem").await;
    let (text, sheets) = wait_for_print(context).await;
    assert!(text.contains("“Thanh niên với nghị lực sống”"), "{text}");
    assert!(!text.contains("của trang chủ"), "{text}");
    assert_eq!(sheets, 1, "it is dressed");
    let frames: usize = widget
        .eval("root(path).querySelectorAll('iframe').length", Value::Null)
        .await;
    assert_eq!(frames, 0, "nothing is left behind");
}

async fn the_menu_is_in_the_language_of_the_widget(context: &TestContext) {
    let page = HostPage::with_attributes("lang=\"en\"");
    let widget = context.open(&page).await;
    widget
        .wait_until("English", |snapshot| snapshot.status == "14 activities")
        .await;
    widget.open_share_menu().await;
    assert!(widget.has_button("Copy link").await);
    assert!(widget.has_button("Calendar").await);
}

async fn axe_finds_nothing_in_the_open_menu(context: &TestContext) {
    let widget = context.open_loaded(&page(context, "")).await;
    widget.open_share_menu().await;
    widget
        .focus("[data-cell=\"hoi-luat-gia\"][data-year-link=\"2018\"]")
        .await;
    expect_accessible(context, &widget).await;
}

async fn downloads_work_in_a_sandboxed_frame(context: &TestContext) {
    let widget = context.open_sandboxed("").await;
    widget
        .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    // By a click: in such a frame no script may move the focus in every engine.
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    let [_, _, table] = download(context, &widget, "Excel").await;
    assert_eq!(table.matches("\r\n").count(), 1 + OF_DOAN.len());
}

async fn in_a_sandbox_what_the_frame_may_forbid_is_said(context: &TestContext) {
    let widget = context.open_sandboxed("").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    download(context, &widget, "Excel").await;
    let after_saving = said(&widget).await;
    assert!(after_saving.contains("Không thấy tệp?"), "{after_saving}");
    assert!(
        after_saving.ends_with("/embed.html?kh-partner=doan-tncs-hcm"),
        "{after_saving}"
    );
    widget.press_button("In phần đang xem").await;
    until("a word on printing", async || {
        let said = said(&widget).await;
        if said.starts_with("Không thấy hộp thoại in?") {
            Ok(())
        } else {
            Err(said)
        }
    })
    .await;
}

async fn no_link_is_offered_where_none_shows_what_is_shown(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let widget = context.open_loaded(&page).await;
    widget.open_share_menu().await;
    assert!(widget.has_button("In phần đang xem").await);
    assert!(!widget.has_button("Sao chép liên kết").await);
}

async fn a_copied_link_holds_no_session_and_leads_to_the_page(context: &TestContext) {
    let query = "?id=5&PHPSESSID=bi-mat&kh-partner=doan-tncs-hcm#access_token=bi-mat";
    let widget = context.open_at(&HostPage::bare(), query).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    widget.open_share_menu().await;
    widget.press_button("Sao chép liên kết").await;
    let address = context.address().await;
    let page = address.split('?').next().unwrap_or_default();
    expect_copied(&widget, &format!("{page}?id=5&kh-partner=doan-tncs-hcm")).await;
}

async fn words_of_an_address_are_quoted_and_cut(context: &TestContext) {
    let words = "Trang+này+đã+ngừng+hoạt+động,+mời+sang+trang+khác+để+đăng+ký";
    let query = format!("?kh-q=zzz+{words}&kh-kind={words}&kh-partner={words}");
    let widget = context.open_at(&HostPage::bare(), &query).await;
    let snapshot = widget
        .wait_until("no result", |snapshot| {
            snapshot.status == "Không có hoạt động nào"
        })
        .await;
    assert!(
        snapshot
            .text
            .contains("“zzz Trang này đã ngừng hoạt động, mời sa…”"),
        "{snapshot}"
    );
    assert!(!snapshot.text.contains("trang khác"), "{snapshot}");
}
