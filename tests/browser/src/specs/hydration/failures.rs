//! What is missing takes nothing away from the finished timeline, and what is new replaces it.

use serde_json::{Value, json};

use super::{open_waiting, take_over};
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
        below_a_failed_document_the_timeline_stays_and_another_try_takes_over,
        below_two_failed_documents_it_stays_too,
        below_a_failed_program_it_stays_too,
        without_the_entry_script_it_stays_and_what_needs_the_program_goes,
        data_that_have_changed_since_are_shown,
        a_language_set_meanwhile_is_spoken_afterwards,
        a_language_set_later_is_spoken,
    ]
}

/// Opens the demo page with these parts missing; then mends them and tries again.
async fn stays_and_is_taken_over(context: &TestContext, missing: &[ReleaseFile]) {
    for part in missing {
        context.site().fail(*part, Fault::Status(404));
    }
    let widget = context.open_release("index.html", "", "").await;
    let prerendered = PrerenderedPage::new(context);
    let told = prerendered
        .wait_until("an alert", |snapshot| !snapshot.alerts.is_empty())
        .await;
    assert!(
        !told.ready,
        "half of the data says less than what was rendered: {told}"
    );
    assert!(told.alerts.join(" ").contains("404"), "{told}");
    assert_eq!(told.ids.len(), ACTIVITIES, "{told}");
    // The only thing to press is that which tries again.
    assert_eq!(told.controls, ["Thử lại"], "{told}");
    let above = "one('[role=alert]').getBoundingClientRect().bottom <= one('table').getBoundingClientRect().top";
    assert!(
        prerendered.eval::<bool>(above, Value::Null).await,
        "the alert stands above"
    );
    // The partners can still be chosen, and stay chosen.
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
    for part in missing {
        context.site().recover(*part);
    }
    widget.press_button("Thử lại").await;
    let snapshot = widget
        .wait_until("the program to draw", |snapshot| {
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

async fn below_a_failed_document_the_timeline_stays_and_another_try_takes_over(
    context: &TestContext,
) {
    for part in ReleaseFile::DOCUMENTS {
        stays_and_is_taken_over(context, &[part]).await;
    }
}

async fn below_two_failed_documents_it_stays_too(context: &TestContext) {
    stays_and_is_taken_over(context, &ReleaseFile::DOCUMENTS).await;
}

async fn below_a_failed_program_it_stays_too(context: &TestContext) {
    stays_and_is_taken_over(context, &[ReleaseFile::Wasm]).await;
}

async fn without_the_entry_script_it_stays_and_what_needs_the_program_goes(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    context.open_release("index.html", "", "").await;
    let prerendered = PrerenderedPage::new(context);
    prerendered.wait_for_activities(ACTIVITIES).await;
    // As if the time had passed in which the program may come.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    let snapshot = prerendered.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.controls, [""; 0], "{snapshot}");
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
}

async fn data_that_have_changed_since_are_shown(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    let records = [
        activity("moi", "2016", "Hoạt động mới", &["hoi-luat-gia"]),
        activity("2014-nghi-luc-song", "2015", "Tên mới", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    take_over(context, &prerendered).await;
    // Two of the articles, six of the programme.
    let snapshot = WidgetPage::first_in(context).wait_for_activities(8).await;
    assert_eq!(snapshot.filled_years(), [(2015, 1), (2016, 1), (2018, 6)]);
    assert_eq!(snapshot.year(2015).activities[0].title, "Tên mới");
    assert_eq!(snapshot.partner("hoi-luat-gia").count, Some(2));
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_language_set_meanwhile_is_spoken_afterwards(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    prerendered
        .eval::<Value>("host.lang = value", json!("en"))
        .await;
    take_over(context, &prerendered).await;
    speaks_english(context).await;
}

async fn a_language_set_later_is_spoken(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    take_over(context, &prerendered).await;
    prerendered
        .eval::<Value>("host.lang = value", json!("en"))
        .await;
    speaks_english(context).await;
}

async fn speaks_english(context: &TestContext) {
    let widget = WidgetPage::first_in(context);
    let snapshot = widget
        .wait_until("English", |snapshot| snapshot.status == "14 activities")
        .await;
    assert!(!snapshot.text.contains("hoạt động\n"), "{}", snapshot.text);
    let lang = "root(path).querySelector('.widget').parentElement.lang";
    assert_eq!(widget.eval::<String>(lang, Value::Null).await, "en");
}
