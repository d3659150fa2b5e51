//! What takes long can be stopped.

use std::time::Duration;

use serde_json::Value;

use super::given_back::CAPTURE_BYTES;
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: stopping":
        an_edition_that_is_being_made_is_stopped,
        a_file_that_is_being_read_is_given_up,
        without_workers_the_page_reads_files_itself,
        a_reader_that_ends_costs_the_file_and_not_the_page,
    ]
}

const SHEET: &[u8] = "Thời gian;Tên hoạt động\n2019;Hội thảo\n".as_bytes();

/// A whole release with its compressed forms takes some twenty seconds of processor time.
pub(super) const PUBLISH_LIMIT: Duration = Duration::from_mins(3);

async fn an_edition_that_is_being_made_is_stopped(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    context.run::<Value>(CAPTURE_BYTES, &[]).await;
    // Not by the pointer: the preview comes meanwhile and may move the button.
    let start = "document.querySelector('button[data-publish=zip]').click()";
    context.run::<Value>(start, &[]).await;
    page.press("button[data-stop]").await;
    let message = page.wait_for_message().await;
    assert!(message.contains("Đã dừng"), "{message}");
    page.wait_until(
        "the button",
        "!document.querySelector('[data-publish=zip]').disabled",
    )
    .await;
    assert_eq!(page.eval::<usize>("window.saved.length").await, 0);
    assert_eq!(page.cells().await.len(), ACTIVITIES);
}

async fn a_file_that_is_being_read_is_given_up(context: &TestContext) {
    let page = EditPage::open(context).await;
    // Reading waits until the test lets it go on.
    let script = "const read = File.prototype.arrayBuffer;
        File.prototype.arrayBuffer = async function () {
          await new Promise((go) => { window.goOn = go; });
          return read.call(this);
        };";
    context.run::<Value>(script, &[]).await;
    page.drop_file("a.csv", SHEET).await;
    page.press("button[data-stop-reading]").await;
    context
        .run::<Value>("window.goOn(); delete File.prototype.arrayBuffer", &[])
        .await;
    // Another file is read after it, so the first one had its turn.
    page.drop_file(
        "b.csv",
        "Thời gian;Tên hoạt động\n2020;Tập huấn\n".as_bytes(),
    )
    .await;
    page.wait_for_column("title", &["Tập huấn"]).await;
}

async fn without_workers_the_page_reads_files_itself(context: &TestContext) {
    let page = EditPage::open(context).await;
    context.run::<Value>("delete window.Worker", &[]).await;
    page.drop_file("a.csv", SHEET).await;
    page.wait_for_column("title", &["Hội thảo"]).await;
}

async fn a_reader_that_ends_costs_the_file_and_not_the_page(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    // As a worker does whose program ended.
    let script = "window.Worker = class {
        postMessage() { queueMicrotask(() => this.onmessage({ data: { error: 'unreachable' } })); }
        terminate() {}
    }";
    context.run::<Value>(script, &[]).await;
    page.drop_file("hong.csv", SHEET).await;
    let message = page.wait_for_message().await;
    assert!(message.contains("hong.csv"), "{message}");
    assert_eq!(page.cells().await.len(), ACTIVITIES);
}
