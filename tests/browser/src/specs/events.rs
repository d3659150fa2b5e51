//! Events that the widget dispatches to its host page.

use serde_json::json;

use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::{ReceivedEvent, TestContext};
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["events":
        ready_is_dispatched_once_with_the_activity_count,
        ready_has_the_number_of_invalid_records,
        filter_has_the_chosen_partners_and_the_count,
        filter_is_not_dispatched_before_a_visitor_filters,
        error_has_a_cause_and_a_message,
        events_cross_the_host_components_shadow_root,
    ]
}

fn page() -> HostPage {
    HostPage::with("<khuyen-hoc-timeline id=\"one\"></khuyen-hoc-timeline>")
}

fn expect_event_at_host(event: &ReceivedEvent) {
    assert!(event.bubbles && event.composed, "{event:?}");
    assert_eq!(event.from, "one");
}

async fn ready_is_dispatched_once_with_the_activity_count(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let ready = context.wait_for_event("ready").await;
    assert_eq!(ready.detail, json!({ "activities": 14, "problems": 0 }));
    expect_event_at_host(&ready);
    widget.choose_partner(DOAN).await;
    context.wait_for_event("filter").await;
    assert_eq!(context.received_events("ready").await.len(), 1);
    assert_eq!(context.received_events("error").await.len(), 0);
}

async fn ready_has_the_number_of_invalid_records(context: &TestContext) {
    let records = [
        activity("a", "2014", "Một", &[]),
        activity("b", "hôm qua", "Hai", &[]),
        json!({ "id": "c" }),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let widget = context.open(&page()).await;
    let snapshot = widget.wait_for_activities(1 + 6).await;
    let ready = context.wait_for_event("ready").await;
    assert_eq!(ready.detail["activities"], json!(7));
    assert_eq!(ready.detail["problems"], json!(snapshot.problems.len()));
    assert!(snapshot.problems.len() >= 2, "{snapshot}");
}

async fn filter_has_the_chosen_partners_and_the_count(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let event = context.wait_for_event("filter").await;
    expect_event_at_host(&event);
    let expected = json!({
        "partner": "doan-tncs-hcm", "match": "any", "q": "", "from": 2014, "to": 2020,
        "kind": "", "status": "", "order": "", "shown": 4,
    });
    assert_eq!(event.detail, expected);
    widget.choose_partner("Hội Luật gia").await;
    widget.choose_matching("tất cả").await;
    widget.search_for("ký kết").await;
    let expected = json!({
        "partner": "doan-tncs-hcm hoi-luat-gia", "match": "all", "q": "ký kết",
        "from": 2014, "to": 2020, "kind": "", "status": "", "order": "", "shown": 1,
    });
    until(
        &format!("the event of the whole filter: {expected}"),
        async || {
            let detail = context
                .received_events("filter")
                .await
                .pop()
                .map(|event| event.detail);
            if detail.as_ref() == Some(&expected) {
                Ok(())
            } else {
                Err(format!("{detail:?}"))
            }
        },
    )
    .await;
}

async fn filter_is_not_dispatched_before_a_visitor_filters(context: &TestContext) {
    let widget = context
        .open(&HostPage::with_attributes("partner=\"doan-tncs-hcm\""))
        .await;
    widget.wait_for_activities(4).await;
    context.wait_for_event("ready").await;
    assert_eq!(context.received_events("filter").await.len(), 0);
}

async fn error_has_a_cause_and_a_message(context: &TestContext) {
    context.site().replace_text(ReleaseFile::Articles, "{");
    let widget = context.open(&page()).await;
    widget.wait_for_alert().await;
    let event = context.wait_for_event("error").await;
    expect_event_at_host(&event);
    assert_eq!(event.detail["cause"], json!("not-json"));
    let message = event.detail["message"].as_str().unwrap_or_default();
    assert!(message.contains("articles.json"), "{message:?}");
}

async fn events_cross_the_host_components_shadow_root(context: &TestContext) {
    let page = HostPage::with("<host-card id=\"card\"></host-card>").early_script(
        "customElements.define('host-card', class extends HTMLElement {
           connectedCallback() {
             const inner = document.createElement('khuyen-hoc-timeline');
             this.attachShadow({ mode: 'open' }).append(inner);
           }
         });",
    );
    context.open(&page).await;
    let widget = WidgetPage::at(context, &["host-card", "khuyen-hoc-timeline"]);
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.wait_for_event("ready").await.from, "card");
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    let event = context.wait_for_event("filter").await;
    assert_eq!(
        (event.from.as_str(), &event.detail["shown"]),
        ("card", &json!(4))
    );
}
