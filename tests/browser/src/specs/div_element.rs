//! A `div` in place of the element, for content management systems that strip unknown tags.

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["div element":
        a_div_with_the_data_attribute_becomes_the_widget,
        a_div_or_element_inserted_later_becomes_a_widget,
        the_attribute_may_come_late_go_and_come_back,
    ]
}

async fn a_div_with_the_data_attribute_becomes_the_widget(context: &TestContext) {
    let page = HostPage::with(
        "<div data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\" data-lang=\"en\" data-permalink=\"off\" data-from=\"2017\"><p id=\"fallback\">Bản đọc</p></div>",
    );
    let widget = context.open(&page).await;
    let snapshot = widget.wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    assert!(
        snapshot.status.ends_with("activities"),
        "{}",
        snapshot.status
    );
    assert!(!widget.fallback_is_visible().await);
    widget.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    context.wait_for_event("filter").await;
    assert_eq!(context.query_and_hash().await, "");
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_div_or_element_inserted_later_becomes_a_widget(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    for (markup, path) in [
        (
            "<div id=\"later\" data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\"></div>",
            "#later",
        ),
        (
            "<section><div id=\"deep\" data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\"></div></section>",
            "#deep",
        ),
        (
            "<khuyen-hoc-timeline id=\"tag\" partner=\"doan-tncs-hcm\"></khuyen-hoc-timeline>",
            "#tag",
        ),
    ] {
        let add = "document.querySelector('h1').insertAdjacentHTML('afterend', arguments[0]);";
        context.run::<Value>(add, &[json!(markup)]).await;
        WidgetPage::at(context, &[path])
            .wait_for_activities(4)
            .await;
    }
}

async fn the_attribute_may_come_late_go_and_come_back(context: &TestContext) {
    let page = HostPage::with("<div id=\"late\"><p id=\"fallback\">Bản đọc</p></div>");
    context.open(&page).await;
    let widget = WidgetPage::at(context, &["#late"]);
    let attribute = "data-khuyen-hoc-timeline";
    for _ in 0..2 {
        assert!(widget.fallback_is_visible().await);
        let add = "document.querySelector('#late').setAttribute(arguments[0], '')";
        context.run::<Value>(add, &[json!(attribute)]).await;
        widget.wait_for_activities(ACTIVITIES).await;
        assert!(!widget.fallback_is_visible().await);
        let remove = "document.querySelector('#late').removeAttribute(arguments[0])";
        context.run::<Value>(remove, &[json!(attribute)]).await;
        until("the screen to go", async || {
            let screen =
                "return !!document.querySelector('#late').shadowRoot.querySelector('.widget')";
            if context.run::<bool>(screen, &[]).await {
                Err("still there".to_owned())
            } else {
                Ok(())
            }
        })
        .await;
    }
    assert!(widget.fallback_is_visible().await);
    assert_eq!(context.page_errors().await, [""; 0]);
}
