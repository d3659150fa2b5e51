//! Documents that the address of `embed.html` names. Anybody may write that address: the page shows nothing that is
//! not of the release, sends nothing of the visitor, and tells a parent nothing.

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        a_document_in_the_folder_of_the_release_is_shown,
        no_document_outside_the_release_is_shown,
        a_redirect_to_another_document_is_refused,
        no_cookie_goes_with_a_request_for_a_named_document,
        every_failure_of_a_named_document_has_one_height,
    ]
}

const PAGE: &str = "embed.html";
const OTHER: &str = r#"{"articles":[{"id":"x","title":"X","activities":[{"id":"khac","when":"2015","title":"Khác"}]}]}"#;

/// Puts another document of articles on the server, at this path.
fn publish_other(context: &TestContext, path: &str) {
    context.site().publish_text(path, "application/json", OTHER);
}

async fn a_document_in_the_folder_of_the_release_is_shown(context: &TestContext) {
    publish_other(context, &format!("{RELEASE}/data/khac.json"));
    let widget = context
        .open_release(
            PAGE,
            "?articles=data/khac.json&programmes=data/programmes.json",
            "",
        )
        .await;
    let snapshot = widget
        .wait_until("the other article", |snapshot| {
            snapshot.ids().contains(&"khac")
        })
        .await;
    assert!(!snapshot.ids().contains(&"2014-nghi-luc-song"));
    // From the pages of the partners, in a folder below.
    let widget = context
        .open_release("embed/hoi-luat-gia.html", "?articles=../data/khac.json", "")
        .await;
    widget
        .wait_until("the page", |snapshot| !snapshot.partners.is_empty())
        .await;
    let path = format!("{RELEASE}/data/khac.json");
    assert_eq!(context.site().count_of_path(&path), 2);
}

async fn no_document_outside_the_release_is_shown(context: &TestContext) {
    publish_other(context, "/khac.json");
    for address in [
        "/khac.json",
        "../khac.json",
        "data/../../khac.json",
        "data/..%2f..%2fkhac.json",
        "data/%2e%2e/%2e%2e/khac.json",
        "..%5ckhac.json",
        "/khuyen-hoc-khac/khac.json",
    ] {
        let query = format!("?articles={}", address.replace('%', "%25"));
        let widget = context.open_release(PAGE, &query, "").await;
        widget.wait_for_activities(ACTIVITIES).await;
        for path in ["/khac.json", "/khuyen-hoc-khac/khac.json"] {
            assert_eq!(context.site().count_of_path(path), 0, "{address}");
        }
    }
}

async fn a_redirect_to_another_document_is_refused(context: &TestContext) {
    publish_other(context, "/khac.json");
    let is_moved = |path: &str| path.ends_with("/data/moved.json");
    context.site().add_rule(is_moved, ResponseRule::Status(302));
    context
        .site()
        .add_rule(is_moved, ResponseRule::Header("location", "/khac.json"));
    let widget = context
        .open_release(PAGE, "?articles=data/moved.json", "")
        .await;
    widget.wait_for_alert().await;
    let moved = format!("{RELEASE}/data/moved.json");
    assert_eq!(context.site().count_of_path(&moved), 1);
    assert_eq!(context.site().count_of_path("/khac.json"), 0);
}

async fn no_cookie_goes_with_a_request_for_a_named_document(context: &TestContext) {
    let path = format!("{RELEASE}/data/khac.json");
    publish_other(context, &path);
    let widget = context.open_release(PAGE, "", "").await;
    widget.wait_for_activities(ACTIVITIES).await;
    let set = "document.cookie = 'session=bi-mat; path=/'; return document.cookie";
    assert_eq!(context.run::<String>(set, &[]).await, "session=bi-mat");
    let widget = context
        .open_release(PAGE, "?articles=data/khac.json", "")
        .await;
    widget
        .wait_until("the page", |snapshot| !snapshot.partners.is_empty())
        .await;
    let with_cookies = context.site().paths_with_cookies();
    assert!(
        with_cookies.contains(&format!("{RELEASE}/{PAGE}")),
        "the visitor has one: {with_cookies:?}"
    );
    assert!(!with_cookies.contains(&path), "{with_cookies:?}");
}

async fn every_failure_of_a_named_document_has_one_height(context: &TestContext) {
    let folder = format!("{RELEASE}/data");
    for (name, text) in [("text", "{"), ("list", "{\"articles\": 1}"), ("none", "")] {
        let path = format!("{folder}/{name}.json");
        context.site().publish_text(&path, "application/json", text);
    }
    let mut heights = Vec::new();
    for name in ["khong-co", "text", "list", "none"] {
        let query = format!("?articles=data/{name}.json&programmes=data/{name}.json");
        let widget = context.open_release(PAGE, &query, "").await;
        widget.wait_for_alert().await;
        let height = "return document.body.hasAttribute('data-failed')
            ? document.body.getBoundingClientRect().height : null";
        let height = until("the height of failures", async || {
            let height: Value = context.run(height, &[]).await;
            height.as_f64().ok_or_else(|| "none".to_owned())
        })
        .await;
        heights.push(height);
    }
    assert!(
        heights
            .iter()
            .all(|height| (height - heights[0]).abs() < 0.01),
        "{heights:?}"
    );
}
