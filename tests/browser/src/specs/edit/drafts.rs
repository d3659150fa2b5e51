//! Nothing is lost: the work is kept in the browser and offered again.

use thirtyfour::Key;

use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;
use crate::specs::share_menu::CAPTURE_DOWNLOADS;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: drafts":
        the_work_is_offered_again_after_a_reload,
        a_draft_is_thrown_away_on_request,
        leaving_is_asked_only_while_something_is_unsaved,
        a_draft_file_is_gone_on_with,
    ]
}

async fn changed_page(context: &TestContext) -> EditPage<'_> {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.click_cell(0, "title").await;
    page.keys("Soạn dở").await;
    page.key(Key::Enter).await;
    page.wait_until(
        "the new title",
        "document.querySelector('[data-column=title]').innerText.includes('Soạn dở')",
    )
    .await;
    // What was kept before is no longer said to be, once the effects have run.
    context.wait_for_frames().await;
    page.wait_until(
        "the draft to be kept",
        "document.querySelector('[data-kept]')",
    )
    .await;
    page
}

async fn reopened(context: &TestContext) -> EditPage<'_> {
    context.reload().await;
    let page = EditPage::of(context);
    page.wait_until("the offer", "document.querySelector('[data-draft]')")
        .await;
    page
}

async fn the_work_is_offered_again_after_a_reload(context: &TestContext) {
    changed_page(context).await;
    let page = reopened(context).await;
    page.press("[data-draft-restore]").await;
    page.wait_until("the table", "document.querySelector('[role=gridcell]')")
        .await;
    assert_eq!(page.column("title").await[0], "Soạn dở");
    assert_eq!(page.cells().await.len(), 14);
    page.preview().wait_for_activities(14).await;
}

async fn a_draft_is_thrown_away_on_request(context: &TestContext) {
    changed_page(context).await;
    let page = reopened(context).await;
    page.press("[data-draft-discard]").await;
    page.wait_until("no offer", "!document.querySelector('[data-draft]')")
        .await;
    context.reload().await;
    let page = EditPage::of(context);
    page.wait_until("the page to start", "document.querySelector('.welcome')")
        .await;
    context.wait_for_frames().await;
    assert!(
        !page
            .eval::<bool>("!!document.querySelector('[data-draft]')")
            .await
    );
}

async fn leaving_is_asked_only_while_something_is_unsaved(context: &TestContext) {
    let page = changed_page(context).await;
    let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    assert!(!page.eval::<bool>(asks).await, "all is kept");
    page.click_cell(1, "title").await;
    page.keys("X").await;
    // Between the change and its keeping.
    let asked: bool = context
        .run(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
             return Promise.resolve().then(() => new Promise(requestAnimationFrame))
               .then(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))",
            &[],
        )
        .await;
    assert!(asked, "a change is not kept yet");
    page.wait_until(
        "the draft to be kept",
        "document.querySelector('[data-kept]')",
    )
    .await;
    assert!(!page.eval::<bool>(asks).await);
}

async fn a_draft_file_is_gone_on_with(context: &TestContext) {
    let page = changed_page(context).await;
    context
        .run::<serde_json::Value>(CAPTURE_DOWNLOADS, &[])
        .await;
    page.press("[data-draft-download]").await;
    page.wait_until("the file", "window.saved.length").await;
    let [name, kind, text]: [String; 3] = page.eval("window.saved[0]").await;
    assert_eq!(
        (&*name, &*kind),
        ("ban-nhap-khuyen-hoc.json", "application/json")
    );
    let other = EditPage::open(context).await;
    other.drop_file("ban-nhap.json", text.as_bytes()).await;
    other
        .wait_until("the table", "document.querySelector('[role=gridcell]')")
        .await;
    assert_eq!(other.column("title").await[0], "Soạn dở");
    other.press("button[data-undo]").await;
    other
        .drop_file("ban-nhap.json", &text.as_bytes()[..200])
        .await;
    other
        .wait_until("an alert", "document.querySelector('.message').innerText")
        .await;
}
