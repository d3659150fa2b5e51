//! Several widgets, or several scripts, on one page.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["instances":
        two_widgets_filter_independently,
        two_widgets_download_the_app_once,
        the_same_script_tag_twice_works,
        a_second_copy_of_the_script_works,
    ]
}

fn open_two_widgets() -> HostPage {
    HostPage::with(
        "<khuyen-hoc-timeline id=\"a\"></khuyen-hoc-timeline><khuyen-hoc-timeline id=\"b\" permalink=\"b-\"></khuyen-hoc-timeline>",
    )
}

async fn scroll_to(context: &TestContext, selector: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView()";
    context.run::<Value>(script, &[selector.into()]).await;
}

async fn two_widgets_filter_independently(context: &TestContext) {
    let a = context.open(&open_two_widgets()).await;
    let b = WidgetPage::at(context, &["#b"]);
    a.wait_for_activities(ACTIVITIES).await;
    scroll_to(context, "#b").await;
    let untouched = b.wait_for_activities(ACTIVITIES).await;
    a.choose_partner(DOAN).await;
    a.search_for("ước mơ").await;
    let in_a = a.wait_for_activities(2).await;
    assert_eq!(b.try_snapshot().await.as_ref(), Ok(&untouched));
    b.choose_partner(LUAT_GIA).await;
    b.wait_for_activities(3).await;
    assert_eq!(a.try_snapshot().await.as_ref(), Ok(&in_a));
    let address = context.query_and_hash().await;
    assert!(address.contains("kh-partner=doan-tncs-hcm"), "{address}");
    assert!(address.contains("b-partner=hoi-luat-gia"), "{address}");
    context.reload().await;
    a.wait_for_activities(2).await;
    scroll_to(context, "#b").await;
    b.wait_for_activities(3).await;
}

async fn two_widgets_download_the_app_once(context: &TestContext) {
    context
        .open(&open_two_widgets())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    scroll_to(context, "#b").await;
    WidgetPage::at(context, &["#b"])
        .wait_for_activities(ACTIVITIES)
        .await;
    for part in [
        ReleaseFile::Loader,
        ReleaseFile::AppModule,
        ReleaseFile::Wasm,
    ] {
        assert_eq!(
            context.site().request_count(part),
            1,
            "{part:?} of {:?}",
            context.site().requested_paths()
        );
    }
}

async fn the_same_script_tag_twice_works(context: &TestContext) {
    let again =
        format!("<script type=\"module\" src=\"{RELEASE}/khuyen-hoc-timeline.js\"></script>");
    let widget = context
        .open(&HostPage::bare().after(&again).head(&again))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.received_events("ready").await.len(), 1);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_second_copy_of_the_script_works(context: &TestContext) {
    // Another URL is another module: both run. A div is handled by the first one.
    let copy =
        format!("<script type=\"module\" src=\"{RELEASE}/khuyen-hoc-timeline.js?v=2\"></script>");
    let page = HostPage::with("<div id=\"div\" data-khuyen-hoc-timeline></div><khuyen-hoc-timeline id=\"tag\"></khuyen-hoc-timeline>")
        .after(&copy);
    context
        .open(&page)
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    scroll_to(context, "#tag").await;
    WidgetPage::at(context, &["#tag"])
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(context.received_events("ready").await.len(), 2, "once each");
    assert_eq!(context.page_errors().await, [""; 0]);
}
