//! No page of a release calls a third party or stores anything on the visitor's machine.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["privacy":
        demo_page_calls_no_third_party_and_stores_nothing,
        embed_page_calls_no_third_party_and_stores_nothing,
        archive_calls_no_third_party_and_stores_nothing,
        fragment_calls_no_third_party_and_stores_nothing,
        requests_and_storage_would_be_detected,
    ]
}

/// Tells of every request that leaves for elsewhere, of whatever kind: the browser refuses it, and the
/// recorder hears of that.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self' data: blob: \
     'unsafe-inline' 'wasm-unsafe-eval'\">";

/// What is there after a visit: what was kept, what still is, and where all that was asked for came from.
const TRACES_LEFT: &str = "return Promise.all([
      window.indexedDB?.databases?.() ?? [],
      window.caches?.keys() ?? [],
      navigator.serviceWorker?.getRegistrations() ?? [],
    ]).then((lists) => [
      ...window.kept,
      ...Object.keys(localStorage), ...Object.keys(sessionStorage),
      ...document.cookie.split(';').filter((one) => one.trim()),
      ...lists.flat().map((one) => `left: ${one.name ?? one.scope ?? one}`),
      ...performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !/^(data|blob):/.test(name) && new URL(name).origin !== location.origin),
    ])";

fn head() -> String {
    format!(
        "<script>{}</script>{POLICY}",
        include_str!("record_storage.js")
    )
}

/// A visit that uses everything: filters, search, share menu and details.
async fn visit_and_use(context: &TestContext, widget: &WidgetPage<'_>) {
    widget
        .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let open = "all(root(path), 'details').forEach((one) => (one.open = true))";
    widget.eval::<Value>(open, Value::Null).await;
    widget
        .wait_for_content("details.share", "[data-offer]")
        .await;
    widget.wait_for_animations().await;
    assert_eq!(context.run::<Vec<String>>(TRACES_LEFT, &[]).await, [""; 0]);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn demo_page_calls_no_third_party_and_stores_nothing(context: &TestContext) {
    let widget = context.open_release("index.html", "", &head()).await;
    visit_and_use(context, &widget).await;
}

async fn embed_page_calls_no_third_party_and_stores_nothing(context: &TestContext) {
    let widget = context.open_release("embed.html", "", &head()).await;
    visit_and_use(context, &widget).await;
}

async fn archive_calls_no_third_party_and_stores_nothing(context: &TestContext) {
    let widget = context.open_release("archive.html", "", &head()).await;
    visit_and_use(context, &widget).await;
}

async fn fragment_calls_no_third_party_and_stores_nothing(context: &TestContext) {
    let fragment = context.release_text("fragment.html");
    let widget = format!("<khuyen-hoc-timeline>{fragment}</khuyen-hoc-timeline>");
    let widget = context.open(&HostPage::with(&widget).head(&head())).await;
    visit_and_use(context, &widget).await;
}

async fn requests_and_storage_would_be_detected(context: &TestContext) {
    let widget = context.open_release("index.html", "", &head()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let other = context.second_site().await;
    let misdeeds = "localStorage.setItem('a', '1'); localStorage.clear();
        document.cookie = 'b=1; max-age=0'; indexedDB.open('c'); caches.open('d').catch(() => {});
        document.body.append(Object.assign(new Image(), { src: arguments[0] }));";
    let picture = other.url("/pixel.gif");
    context.run::<Value>(misdeeds, &[picture.into()]).await;
    until("the picture to be refused", async || {
        let logged = context.page_errors().await;
        if logged.iter().any(|one| one.starts_with("policy: img-src")) {
            Ok(())
        } else {
            Err(format!("{logged:?}"))
        }
    })
    .await;
    let kept: Vec<String> = context.run("return window.kept", &[]).await;
    assert_eq!(kept.len(), 4, "{kept:#?}");
    // For the following tests.
    let clean = "indexedDB.deleteDatabase('c'); return caches.delete('d').then(() => true)";
    context.run::<Value>(clean, &[]).await;
}
