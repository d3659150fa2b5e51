//! Pictures of the authoring page for docs/editing.md, of an office's list on its way online.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use crate::fixtures::facts::ACTIVITIES;
use crate::fixtures::office_list::office_list;
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until_within;
use crate::page_objects::EditPage;
use crate::specs::screenshots::capture_part;

pub(crate) fn tests() -> Vec<Test> {
    let all = tests!["screenshots":
        screenshot_of_the_empty_authoring_page,
        screenshot_of_an_office_list_in_the_table,
        screenshot_of_the_table_on_a_phone,
        screenshot_of_what_there_is_to_look_at,
        screenshot_of_old_text,
        screenshot_of_an_article,
        screenshot_of_what_is_published,
    ];
    // As the other pictures, they are taken in one engine.
    all.into_iter()
        .map(|test| test.only_in(Engine::Chromium))
        .collect()
}

/// Widths in CSS pixels.
const DESK: u32 = 1080;
const PHONE: u32 = 390;
/// Higher than the page: nothing of it is out of view.
const TALL: u32 = 3000;
/// Around a part of the page, in CSS pixels.
const MARGIN: u32 = 12;
/// How long the table takes with the preview, on a machine with other work.
const LIMIT: Duration = Duration::from_mins(1);

const OLD_LIST: &str = "Thêi gian;Tªn ho¹t ®éng;§¬n vÞ phèi hîp\n\
    2014;Héi nghÞ tæng kÕt c«ng t¸c khuyÕn häc;Héi LuËt gia\n\
    2015;To¹ ®µm gia ®×nh häc tËp;Héi Cùu chiÕn binh\n";

const ARTICLE: &str = "Năm 2019, Hội Khuyến học quận đã phối hợp với Hội Luật gia tổ chức tọa đàm “Tủ sách pháp luật \
    trong trường học”. Ngày 20/11/2019, Hội phối hợp với Đoàn Thanh niên tổ chức hội nghị “Thanh niên với nghị lực \
    sống”.";

/// What is published, with an office's list added.
async fn with_list(context: &TestContext, width: u32, height: u32) -> EditPage<'_> {
    let page = EditPage::open_in_frame(context, width, height).await;
    page.open_published().await;
    page.drop_file("Hoat dong 2017-2020.xlsx", &office_list())
        .await;
    page.wait_for_problem("when", "error").await;
    if width < DESK {
        // Far below the table, the preview waits until it is scrolled to.
        return page;
    }
    // The activity with the wrong year is not shown yet.
    until_within(LIMIT, "the preview", async || {
        let count = page.preview_count().await;
        if count == ACTIVITIES + 1 {
            Ok(())
        } else {
            Err(format!("{count} activities"))
        }
    })
    .await;
    page
}

/// Takes a part of the page with a margin, as wide as the page.
async fn capture(context: &TestContext, name: &str, selector: &str, width: u32) {
    let script = "return (({ top, bottom }) => [Math.floor(top), Math.ceil(bottom)])(
        document.querySelector(arguments[0]).getBoundingClientRect())";
    context.wait_for_frames().await;
    let [top, bottom]: [u32; 2] = context.run(script, &[json!(selector)]).await;
    let top = top.saturating_sub(MARGIN);
    let size = [width, bottom + MARGIN - top];
    capture_part(context, name, [0, top], size).await;
}

async fn screenshot_of_the_empty_authoring_page(context: &TestContext) {
    let page = EditPage::open_in_frame(context, DESK, 640).await;
    page.wait_until("the page", "document.querySelector('.welcome')")
        .await;
    capture_part(context, "edit-start", [0, 0], [DESK, 640]).await;
}

async fn screenshot_of_an_office_list_in_the_table(context: &TestContext) {
    let page = with_list(context, DESK, 720).await;
    page.press("[data-import] .import-line > button").await;
    page.press("[data-problems] li[data-column=when] .to-cell")
        .await;
    page.scroll_to(".cell-bar").await;
    capture_part(context, "edit-table", [0, 0], [DESK, 720]).await;
}

async fn screenshot_of_the_table_on_a_phone(context: &TestContext) {
    let page = with_list(context, PHONE, 844).await;
    page.press("[data-import] .import-line > button").await;
    page.press("[data-problems] li[data-column=when] .to-cell")
        .await;
    page.scroll_to(".cell-bar").await;
    capture_part(context, "edit-phone", [0, 0], [PHONE, 844]).await;
}

async fn screenshot_of_what_there_is_to_look_at(context: &TestContext) {
    let page = EditPage::open_in_frame(context, DESK, TALL).await;
    page.drop_file("Hoat dong 2017-2020.xlsx", &office_list())
        .await;
    page.wait_for_problem("when", "error").await;
    capture(context, "edit-problems", ".problems", DESK * 3 / 5).await;
}

async fn screenshot_of_old_text(context: &TestContext) {
    let page = EditPage::open_in_frame(context, DESK, TALL).await;
    page.drop_file("danh sach cu.csv", OLD_LIST.as_bytes())
        .await;
    page.wait_until("the offer", "document.querySelector('[data-legacy=tcvn3]')")
        .await;
    capture(context, "edit-old-text", ".rescues", DESK * 3 / 5).await;
}

async fn screenshot_of_an_article(context: &TestContext) {
    let page = EditPage::open_in_frame(context, DESK, TALL).await;
    page.press(".article summary").await;
    page.press("textarea[data-article]").await;
    page.keys(ARTICLE).await;
    page.press("button[data-extract]").await;
    page.wait_until(
        "proposals",
        "document.querySelectorAll('[data-proposed]').length === 2",
    )
    .await;
    capture(context, "edit-article", ".article", DESK).await;
}

async fn screenshot_of_what_is_published(context: &TestContext) {
    let page = with_list(context, DESK, TALL).await;
    page.press("[data-problems] li[data-column=when] .to-cell")
        .await;
    page.keys("5/9/2019").await;
    page.key(Key::Enter).await;
    page.wait_until(
        "no mistake",
        "!document.querySelector('[data-problems] li[data-grade=error]')",
    )
    .await;
    page.press("[data-problems] li[data-column=partners] [data-cure]")
        .await;
    page.wait_until(
        "the partner to be known",
        "!document.querySelector('[data-problems] li[data-column=partners] [data-cure]')",
    )
    .await;
    page.press("[data-summary] summary").await;
    page.wait_until(
        "the changes",
        "document.querySelector('[data-changes=new] li')",
    )
    .await;
    capture(context, "edit-publish", ".publish", DESK * 3 / 5).await;
}
