//! Where the plugin finds the release: its own folder, another server, or nowhere yet.

use crate::runner::{Test, tests};
use crate::specs::wordpress::{has_fallback_inside, source};
use crate::test_context::{ServerKind, TestContext};
use crate::wordpress::log_in;
use test_support::facts::expected::ACTIVITIES;

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress":
        a_release_on_another_server_is_set_and_its_html_is_used,
        a_url_without_a_release_is_reported_to_the_administrator,
        without_a_release_only_authors_see_instructions,
    ]
}

async fn a_release_on_another_server_is_set_and_its_html_is_used(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let elsewhere = context
        .server(ServerKind::NginxWithBrotli)
        .await
        .url("/timeline");
    let message = site.set_address(&visitor, &elsewhere).await;
    assert!(message.contains("saved"), "{message}");
    let address = site.publish("Ở máy chủ khác", "[khuyen_hoc_timeline]");
    has_fallback_inside(context, &address).await;
    visitor.wait_for_activities(ACTIVITIES).await;
    let page = source(&address).await;
    let script = format!("{elsewhere}/khuyen-hoc-timeline.js");
    assert!(page.contains(&script), "expected {script} in {page}");
    site.set_address(&visitor, "").await;
}

async fn a_url_without_a_release_is_reported_to_the_administrator(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let nothing = context
        .server(ServerKind::NginxWithBrotli)
        .await
        .url("/nothing");
    let message = site.set_address(&visitor, &nothing).await;
    assert!(
        message.contains("/nothing/fragment.html") && message.contains("404"),
        "expected the address and the status, found {message}"
    );
    site.set_address(&visitor, "").await;
}

async fn without_a_release_only_authors_see_instructions(context: &TestContext) {
    let site = context.wordpress().await;
    let address = site.publish("Chưa có tệp", "Mở đầu.\n\n[khuyen_hoc_timeline]");
    site.move_release("timeline", "gone");
    let readers = source(&address).await;
    let visitor = context.visitor().await;
    log_in(&visitor, site, "tac-gia").await;
    visitor.open(&address).await;
    let authors = visitor.run("return document.body.innerText", &[]).await;
    site.move_release("gone", "timeline");
    assert!(readers.contains("Mở đầu."), "{readers}");
    assert!(
        !readers.contains("khuyen-hoc-timeline/timeline"),
        "{readers}"
    );
    let authors = authors.expect("a page").to_string();
    assert!(
        authors.contains("chưa có tệp của bản phát hành"),
        "{authors}"
    );
}
