//! Pictures of the main states, for the documentation and to be compared with those taken before
//! (`xtask/src/checks/pictures.rs`).

mod picture;
mod states;

use serde_json::json;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::engine::Engine;
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::print::PrintedPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(super) use picture::capture_part;
use picture::{capture_frame, save};

pub(crate) fn tests() -> Vec<Test> {
    let light = tests!["screenshots":
        screenshot_on_a_phone,
        screenshot_on_a_desktop,
        screenshot_in_english,
        screenshot_of_a_search_with_a_partner,
        screenshot_of_a_search_without_results,
        screenshot_of_a_missing_document,
        screenshot_of_a_printed_sheet,
    ];
    let dark = tests!["screenshots": screenshot_in_the_dark_scheme];
    // One engine, so that they look alike; it alone takes pictures larger than its window.
    let dark = dark.into_iter().map(Test::dark);
    let all = light.into_iter().chain(dark).chain(states::tests());
    all.map(|test| test.only_in(Engine::Chromium)).collect()
}

/// Widths in CSS pixels.
const PHONE: u32 = 360;
const DESK: u32 = 880;
/// An A4 sheet, in dots.
const SHEET: [u32; 2] = [660, 933];

/// A page with nothing but the widget, in the typeface of most hosts.
fn page(attributes: &str) -> HostPage {
    let head = "<meta name=\"color-scheme\" content=\"light dark\">
        <style>html { scrollbar-width: none } h1 { display: none }
        body { margin: 16px; font-family: 'Noto Sans', sans-serif }</style>";
    HostPage::with_attributes(attributes).head(head)
}

async fn open<'a>(
    context: &'a TestContext,
    attributes: &str,
    width: u32,
    height: u32,
) -> WidgetPage<'a> {
    let page = page(attributes);
    context.open_in_frame_of(&page, width, height).await
}

async fn screenshot_on_a_phone(context: &TestContext) {
    let widget = open(context, "", PHONE, 1120).await;
    widget.wait_for_activities(ACTIVITIES).await;
    capture_frame(context, &widget, "phone", [PHONE, 1120]).await;
}

async fn screenshot_on_a_desktop(context: &TestContext) {
    let widget = open(context, "", DESK, 1120).await;
    widget.wait_for_activities(ACTIVITIES).await;
    capture_frame(context, &widget, "desktop", [DESK, 1120]).await;
}

async fn screenshot_in_the_dark_scheme(context: &TestContext) {
    let widget = open(context, "partner=\"doan-tncs-hcm\"", DESK, 1000).await;
    widget.wait_for_activities(4).await;
    capture_frame(context, &widget, "dark", [DESK, 1000]).await;
}

async fn screenshot_in_english(context: &TestContext) {
    let widget = open(context, "lang=\"en\"", DESK, 900).await;
    widget.wait_for_activities(ACTIVITIES).await;
    capture_frame(context, &widget, "english", [DESK, 900]).await;
}

async fn screenshot_of_a_search_with_a_partner(context: &TestContext) {
    let asked = "partner=\"doan-tncs-hcm\" q=\"nghi luc song\"";
    let widget = open(context, asked, DESK, 1000).await;
    widget.wait_for_activities(2).await;
    capture_frame(context, &widget, "filtered", [DESK, 1000]).await;
}

async fn screenshot_of_a_search_without_results(context: &TestContext) {
    let asked = "partner=\"hoi-luat-gia\" q=\"nghị lực\"";
    let widget = open(context, asked, PHONE, 965).await;
    widget
        .wait_until("advice", |snapshot| {
            !snapshot.years.is_empty() && snapshot.activities().is_empty()
        })
        .await;
    capture_frame(context, &widget, "empty", [PHONE, 965]).await;
}

async fn screenshot_of_a_missing_document(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(404));
    let widget = open(context, NAMED_DATA, DESK, 900).await;
    widget.wait_for_alert().await;
    widget.wait_for_activities(6).await;
    capture_frame(context, &widget, "failure", [DESK, 900]).await;
}

async fn screenshot_of_a_printed_sheet(context: &TestContext) {
    let widget = context.open(&page("partner=\"doan-tncs-hcm\"")).await;
    widget.wait_for_activities(4).await;
    // The sheet names today and the address of its page, here one of this machine for this run.
    let rename = "addEventListener('beforeprint', () => {
        for (const line of all(root(path), '.print-source'))
          line.textContent = line.textContent.replace(location.href, value).replace(/\\d+\\/\\d+\\/\\d+/, '17/08/2020');
      }) ?? true";
    let address = "https://caugiay.example/khuyen-hoc";
    widget.eval::<bool>(rename, json!(address)).await;
    let printed = PrintedPage::print(context, "picture").await;
    let text = printed.text();
    assert!(
        text.contains(address) && text.contains("17/08/2020"),
        "{text}"
    );
    save("print", &printed.first_sheet(SHEET), SHEET);
}
