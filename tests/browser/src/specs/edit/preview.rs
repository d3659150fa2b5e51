//! The preview is the widget itself, fed with the rows.

use thirtyfour::Key;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: preview":
        the_preview_shows_the_rows_and_follows_a_change,
        a_press_on_an_activity_leads_to_its_row_and_back,
        the_language_of_the_page_is_the_preview_s,
    ]
}

async fn the_preview_shows_the_rows_and_follows_a_change(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.preview().wait_for_activities(ACTIVITIES).await;
    page.click_cell(0, "title").await;
    page.keys("Một tên hoàn toàn mới").await;
    page.key(Key::Enter).await;
    page.wait_until(
        "the new title",
        "document.querySelector('khuyen-hoc-timeline').shadowRoot.textContent.includes('Một tên hoàn toàn mới')",
    )
    .await;
    page.press("[data-remove-rows]").await;
    page.preview().wait_for_activities(ACTIVITIES - 1).await;
}

async fn a_press_on_an_activity_leads_to_its_row_and_back(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    let preview = page.preview();
    preview.wait_for_activities(ACTIVITIES).await;
    let press = "(root(path).querySelector('article[data-activity=\"2014-nghi-luc-song\"] h4').click(), true)";
    preview.eval::<bool>(press, serde_json::Value::Null).await;
    page.wait_until(
        "the focus in the row",
        "document.activeElement.closest('[role=row]')?.textContent.includes('nghị lực sống')",
    )
    .await;
    page.press("[data-to-preview]").await;
    page.wait_until(
        "the focus on the activity",
        "document.querySelector('khuyen-hoc-timeline').shadowRoot.activeElement?.dataset.activity === '2014-nghi-luc-song'",
    )
    .await;
}

async fn the_language_of_the_page_is_the_preview_s(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.preview().wait_for_activities(ACTIVITIES).await;
    page.press("button[lang=en]").await;
    page.preview()
        .wait_until("English words", |snapshot| {
            snapshot.status.contains("activities")
        })
        .await;
    let heading: String = page.eval("document.querySelector('h1').innerText").await;
    assert_eq!(heading, "Edit the timeline");
    assert_eq!(page.cells().await.len(), ACTIVITIES, "the rows stay");
}
