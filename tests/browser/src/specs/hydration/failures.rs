//! Failures leave the prerendered screen in place; newer data and languages replace it.

use serde_json::{Value, json};

use super::{hydrate, open_without_data};
use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["hydration":
        a_failed_document_keeps_the_screen_and_retry_hydrates,
        two_failed_documents_keep_the_screen,
        a_failed_app_keeps_the_screen,
        without_loader_the_screen_stays_without_app_controls,
        data_newer_than_the_prerendering_are_shown,
        a_language_set_before_hydration_applies,
        a_language_set_after_hydration_applies,
    ]
}

/// Opens the demo page with these files missing; then restores them and retries.
async fn expect_screen_kept_until_retry(context: &TestContext, missing: &[ReleaseFile]) {
    for part in missing {
        context.site().fail(*part, Fault::Status(404));
    }
    let widget = context.open_release("index.html", "", "").await;
    let prerendered = PrerenderedPage::new(context);
    let snapshot = prerendered
        .wait_until("an alert", |snapshot| !snapshot.alerts.is_empty())
        .await;
    assert!(
        !snapshot.ready,
        "half of the data says less than what was rendered: {snapshot}"
    );
    assert!(snapshot.alerts.join(" ").contains("404"), "{snapshot}");
    assert_eq!(snapshot.ids.len(), ACTIVITIES, "{snapshot}");
    // The only thing to press is that which tries again.
    assert_eq!(snapshot.controls, ["Thử lại"], "{snapshot}");
    let above = "one('[role=alert]').getBoundingClientRect().bottom <= one('table').getBoundingClientRect().top";
    assert!(
        prerendered.eval::<bool>(above, Value::Null).await,
        "the alert stands above"
    );
    // Partners remain selectable and stay selected.
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
    for part in missing {
        context.site().recover(*part);
    }
    widget.press_button("Thử lại").await;
    let snapshot = widget
        .wait_until("the app to hydrate", |snapshot| {
            !snapshot.partners.is_empty()
        })
        .await;
    assert_eq!(snapshot.alerts, [""; 0], "{snapshot}");
    if missing != [ReleaseFile::Wasm] {
        // The button went with what it was for; a reader with a keyboard stays in the widget.
        prerendered
            .wait_until_true("document.activeElement === host", Value::Null)
            .await;
    }
    assert_eq!(
        (snapshot.chosen(), snapshot.ids().len()),
        (vec!["doan-tncs-hcm"], 4)
    );
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_failed_document_keeps_the_screen_and_retry_hydrates(context: &TestContext) {
    for part in ReleaseFile::DOCUMENTS {
        expect_screen_kept_until_retry(context, &[part]).await;
    }
}

async fn two_failed_documents_keep_the_screen(context: &TestContext) {
    expect_screen_kept_until_retry(context, &ReleaseFile::DOCUMENTS).await;
}

async fn a_failed_app_keeps_the_screen(context: &TestContext) {
    expect_screen_kept_until_retry(context, &[ReleaseFile::Wasm]).await;
}

async fn without_loader_the_screen_stays_without_app_controls(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    context.open_release("index.html", "", "").await;
    let prerendered = PrerenderedPage::new(context);
    prerendered.wait_for_activities(ACTIVITIES).await;
    // As if the time limit for the app had passed.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    let snapshot = prerendered.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.controls, [""; 0], "{snapshot}");
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
}

async fn data_newer_than_the_prerendering_are_shown(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    let records = [
        activity("moi", "2016", "Hoạt động mới", &["hoi-luat-gia"]),
        activity("2014-nghi-luc-song", "2015", "Tên mới", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    hydrate(context, &prerendered).await;
    // Two of the articles, six of the programme.
    let snapshot = WidgetPage::first_in(context).wait_for_activities(8).await;
    assert_eq!(snapshot.filled_years(), [(2015, 1), (2016, 1), (2018, 6)]);
    assert_eq!(snapshot.year(2015).activities[0].title, "Tên mới");
    assert_eq!(snapshot.partner("hoi-luat-gia").count, Some(2));
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_language_set_before_hydration_applies(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered
        .eval::<Value>("host.lang = value", json!("en"))
        .await;
    hydrate(context, &prerendered).await;
    expect_english(context).await;
}

async fn a_language_set_after_hydration_applies(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    hydrate(context, &prerendered).await;
    prerendered
        .eval::<Value>("host.lang = value", json!("en"))
        .await;
    expect_english(context).await;
}

async fn expect_english(context: &TestContext) {
    let widget = WidgetPage::first_in(context);
    let snapshot = widget
        .wait_until("English", |snapshot| snapshot.status == "14 activities")
        .await;
    assert!(!snapshot.text.contains("hoạt động\n"), "{}", snapshot.text);
    let lang = "root(path).querySelector('.widget').parentElement.lang";
    assert_eq!(widget.eval::<String>(lang, Value::Null).await, "en");
}
