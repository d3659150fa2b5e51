//! Screenshots for the documentation. An ordinary run only checks them; `cargo xtask screenshots` sets
//! the folder to write to in `SCREENSHOTS`.

use std::path::PathBuf;
use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::common::command::Command;
use thirtyfour::session::http::CmdResponse;
use thirtyfour::support::base64_decode;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::commands::ChromiumCommand;
use crate::harness::engine::Engine;
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::print::PrintedPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

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
    let all = light.into_iter().chain(dark);
    all.map(|test| test.only_in(Engine::Chromium)).collect()
}

/// Widths in CSS pixels.
const PHONE: u32 = 360;
const DESK: u32 = 880;
/// An A4 sheet, in dots.
const SHEET: [u32; 2] = [660, 933];

/// A file that is larger takes too long on a page of documentation; a smaller one shows nothing.
const BYTES: std::ops::Range<usize> = 8_000..150_000;

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
    // The sheet names the address of its page, here one of this machine for this run.
    let rename = "addEventListener('beforeprint', () => {
        for (const line of all(root(path), '.print-source'))
          line.textContent = line.textContent.replace(location.href, value);
      }) ?? true";
    let address = "https://caugiay.example/khuyen-hoc";
    widget.eval::<bool>(rename, json!(address)).await;
    let printed = PrintedPage::print(context, "picture").await;
    assert!(printed.text().contains(address), "{}", printed.text());
    check_and_save("print", &printed.first_sheet(SHEET), SHEET);
}

/// Takes the frame as it is, however much of it the window shows.
async fn capture_frame(context: &TestContext, widget: &WidgetPage<'_>, name: &str, size: [u32; 2]) {
    widget.wait_for_animations().await;
    capture_part(context, name, [0, 0], size).await;
}

/// Takes a part of the frame, from so far to the right and down in it.
pub(super) async fn capture_part(
    context: &TestContext,
    name: &str,
    [left, top]: [u32; 2],
    size: [u32; 2],
) {
    // A button under the pointer would look touched.
    let away = context.input().move_to(1, 1).perform().await;
    away.expect("a pointer moves");
    context.session().enter_default_frame().await.expect("out");
    let question = "const [left, top, width, height] = arguments;
        const { x, y } = document.querySelector('iframe').getBoundingClientRect();
        return { x: x + scrollX + left, y: y + scrollY + top, width, height, scale: 1 };";
    let numbers = [left, top, size[0], size[1]].map(|number| json!(number));
    let clip: Value = context.run(question, &numbers).await;
    let command = ChromiumCommand {
        name: "Page.captureScreenshot",
        parameters: json!({ "format": "png", "captureBeyondViewport": true, "clip": clip }),
    };
    let command = Command::ExtensionCommand(Box::new(command));
    let answer = context.session().cmd(command).await;
    let answer: Value = answer.and_then(CmdResponse::value).expect("a picture");
    let data = answer["data"].as_str().expect("in base64");
    check_and_save(name, &base64_decode(data).expect("in base64"), size);
}

/// The picture is a whole PNG of that width and height; where it was asked for, it becomes that of the
/// documentation.
fn check_and_save(name: &str, png: &[u8], size: [u32; 2]) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "{name} is a PNG");
    assert_eq!(png.get(12..16), Some(&b"IHDR"[..]));
    let number = |from: usize| u32::from_be_bytes([0, 1, 2, 3].map(|place| png[from + place]));
    assert_eq!([number(16), number(20)], size, "width and height of {name}");
    assert!(png.ends_with(b"IEND\xae\x42\x60\x82"), "{name} is whole");
    assert!(BYTES.contains(&png.len()), "{name}: {} bytes", png.len());
    if let Some(folder) = env::var_os("SCREENSHOTS").map(PathBuf::from) {
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}
