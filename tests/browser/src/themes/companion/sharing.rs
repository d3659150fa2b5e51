//! What is shown is shared: its address, on paper, as files.

use serde_json::Value;

use super::{in_a_sandbox, keep_prints, printed, touch, touched};
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::themes::access::{axe_finds_nothing, page};
use crate::timeline::Timeline;

pub(super) fn tests() -> Vec<Test> {
    tests!["companion":
        what_is_shown_can_be_taken_along_as_a_table,
        every_format_holds_what_is_shown_and_nothing_else,
        the_address_is_copied_or_shown_to_be_copied_by_hand,
        the_widget_is_printed_without_the_page_round_it,
        the_offers_are_in_the_language_of_the_widget,
        axe_finds_nothing_in_the_offers,
        in_a_sandbox_activities_can_be_taken_along_too,
    ]
}

/// Keeps what would be saved, and under which name, in place of saving it.
const KEEP: &str = "window.saved = [];
    URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };
    HTMLAnchorElement.prototype.click = function () {
      const { download } = this;
      window.blob.arrayBuffer().then((bytes) =>
        window.saved.push([download, window.blob.type, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
    };";

/// Opens what can be shared.
async fn open_offers(timeline: &Timeline<'_>) {
    let open = "(root(path).querySelector('details.share').open = true)";
    timeline.ask::<bool>(open, Value::Null).await;
}

/// Presses the button of this name and gives name, type and text of what would be saved.
async fn taken_along(stage: &Stage, timeline: &Timeline<'_>, name: &str) -> [String; 3] {
    stage.run::<Value>(KEEP, &[]).await;
    timeline.press_button(name).await;
    until("a file", async || {
        let mut saved: Vec<[String; 3]> = stage.run("return window.saved", &[]).await;
        saved.pop().ok_or_else(|| "nothing saved".to_owned())
    })
    .await
}

async fn what_is_shown_can_be_taken_along_as_a_table(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open_offers(&timeline).await;
    let [name, kind, table] = taken_along(stage, &timeline, "Excel").await;
    let said = "text(root(path).querySelector('[data-share] [role=log]'))";
    let said: String = timeline.ask(said, Value::Null).await;
    assert_eq!(said, "Đã lưu khuyen-hoc.csv.");
    assert_eq!(
        (name.as_str(), kind.as_str()),
        ("khuyen-hoc.csv", "text/csv;charset=utf-8")
    );
    assert!(table.starts_with('\u{feff}'), "by it Excel knows UTF-8");
    assert_eq!(table.matches("\r\n").count(), 1 + ACTIVITIES);
    timeline.choose_partner(DOAN).await;
    timeline.search_for("nghi luc song").await;
    timeline.shows_activities(2).await;
    let [_, _, table] = taken_along(stage, &timeline, "Excel").await;
    assert_eq!(table.matches("\r\n").count(), 1 + 2, "{table}");
}

async fn every_format_holds_what_is_shown_and_nothing_else(stage: &Stage) {
    let page = HostPage::with_attributes("partner=\"doan-tncs-hcm\"");
    let timeline = stage.open(&page).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    touch(&timeline).await;
    open_offers(&timeline).await;
    let [name, _, feed] = taken_along(stage, &timeline, "JSON Feed").await;
    assert_eq!(name, "khuyen-hoc.feed.json");
    let feed: Value = serde_json::from_str(&feed).expect("JSON");
    assert_eq!(feed["items"].as_array().map(Vec::len), Some(OF_DOAN.len()));
    let [_, _, record] = taken_along(stage, &timeline, "JSON").await;
    let record: Value = serde_json::from_str(&record).expect("JSON");
    assert_eq!(
        record["activities"].as_array().map(Vec::len),
        Some(OF_DOAN.len())
    );
    // The signing is dated, one theme is planned.
    let [_, _, calendar] = taken_along(stage, &timeline, "Lịch").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2);
    let link = format!("URL:{}", stage.address().await);
    let unfolded = calendar.replace("\r\n ", "");
    assert!(
        unfolded.contains(&format!("{link}?kh-activity=2018-ky-ket")),
        "{unfolded}"
    );
}

async fn the_address_is_copied_or_shown_to_be_copied_by_hand(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    open_offers(&timeline).await;
    timeline.press_button("Sao chép liên kết").await;
    let address = stage.address().await;
    assert!(address.ends_with("?kh-partner=doan-tncs-hcm"), "{address}");
    is_copied(&timeline, &address).await;
}

/// Waits for a word on the copying; a browser that refuses leaves the address there, to be copied by hand.
pub(in crate::themes) async fn is_copied(timeline: &Timeline<'_>, address: &str) {
    let said = "root(path).querySelector('[data-share] [role=log]').textContent";
    until("a word on it", async || {
        let said: String = timeline.ask(said, Value::Null).await;
        if said == "Đã sao chép liên kết." || said.ends_with(address) {
            Ok(())
        } else {
            Err(said)
        }
    })
    .await;
}

async fn the_widget_is_printed_without_the_page_round_it(stage: &Stage) {
    let page = HostPage::bare().before("<p>của trang chủ</p>");
    let timeline = touched(stage, &page).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    open_offers(&timeline).await;
    keep_prints(stage).await;
    timeline.press_button("In phần đang xem").await;
    let (text, sheets) = printed(stage).await;
    assert!(text.contains("“Thanh niên với nghị lực sống”"), "{text}");
    assert!(!text.contains("của trang chủ"), "{text}");
    assert_eq!(sheets, 1, "it is dressed");
    let frames: usize = timeline
        .ask("root(path).querySelectorAll('iframe').length", Value::Null)
        .await;
    assert_eq!(frames, 0, "nothing is left behind");
}

async fn the_offers_are_in_the_language_of_the_widget(stage: &Stage) {
    let page = HostPage::with_attributes("lang=\"en\"");
    let timeline = stage.open(&page).await;
    timeline
        .shows("English", |view| view.status == "14 activities")
        .await;
    touch(&timeline).await;
    open_offers(&timeline).await;
    assert!(timeline.offers_button("Copy link").await);
    assert!(timeline.offers_button("Calendar").await);
}

async fn axe_finds_nothing_in_the_offers(stage: &Stage) {
    let timeline = touched(stage, &page(stage, "")).await;
    open_offers(&timeline).await;
    super::focus(&timeline, "[data-act=\"cell hoi-luat-gia 2018\"]").await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn in_a_sandbox_activities_can_be_taken_along_too(stage: &Stage) {
    let timeline = in_a_sandbox(stage, "").await;
    timeline
        .shows("the program", |view| !view.partners.is_empty())
        .await;
    timeline.shows_activities(ACTIVITIES).await;
    // By a click: in such a frame no script may move the focus in every engine.
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    open_offers(&timeline).await;
    let [_, _, table] = taken_along(stage, &timeline, "Excel").await;
    assert_eq!(table.matches("\r\n").count(), 1 + OF_DOAN.len());
}
