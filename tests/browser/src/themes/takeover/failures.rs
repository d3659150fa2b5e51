//! What is missing takes nothing away from the finished timeline, and what is new replaces it.

use serde_json::{Value, json};

use super::{open_waiting, take_over};
use crate::harness::fault::Fault;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, articles};
use crate::known::facts::{ACTIVITIES, DOAN};
use crate::timeline::Timeline;
use crate::timeline::still::Still;

pub(crate) fn tests() -> Vec<Test> {
    tests!["takeover":
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
async fn stays_and_is_taken_over(stage: &Stage, missing: &[Part]) {
    for part in missing {
        stage.site().breaks(*part, Fault::Status(404));
    }
    let timeline = stage.open_release("index.html", "", "").await;
    let still = Still::of(stage);
    let told = still
        .shows("an alert", |screen| !screen.alerts.is_empty())
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
        still.ask::<bool>(above, Value::Null).await,
        "the alert stands above"
    );
    // The partners can still be chosen, and stay chosen.
    still.choose("doan-tncs-hcm").await;
    still.shows_activities(4).await;
    for part in missing {
        stage.site().mend(*part);
    }
    timeline.press_button("Thử lại").await;
    let view = timeline
        .shows("the program to draw", |view| !view.partners.is_empty())
        .await;
    assert_eq!(view.alerts, [""; 0], "{view}");
    if missing != [Part::Wasm] {
        // The button went with what it was for; a reader with a keyboard stays in the widget.
        still
            .is_true("document.activeElement === host", Value::Null)
            .await;
    }
    assert_eq!(
        (view.chosen(), view.ids().len()),
        (vec!["doan-tncs-hcm"], 4)
    );
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn below_a_failed_document_the_timeline_stays_and_another_try_takes_over(stage: &Stage) {
    for part in Part::DOCUMENTS {
        stays_and_is_taken_over(stage, &[part]).await;
    }
}

async fn below_two_failed_documents_it_stays_too(stage: &Stage) {
    stays_and_is_taken_over(stage, &Part::DOCUMENTS).await;
}

async fn below_a_failed_program_it_stays_too(stage: &Stage) {
    stays_and_is_taken_over(stage, &[Part::Wasm]).await;
}

async fn without_the_entry_script_it_stays_and_what_needs_the_program_goes(stage: &Stage) {
    stage.site().breaks(Part::Entry, Fault::Status(404));
    stage.open_release("index.html", "", "").await;
    let still = Still::of(stage);
    still.shows_activities(ACTIVITIES).await;
    // As if the time had passed in which the program may come.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    still.ask::<bool>(pass, Value::Null).await;
    let screen = still.shows_activities(ACTIVITIES).await;
    assert_eq!(screen.controls, [""; 0], "{screen}");
    still.choose("doan-tncs-hcm").await;
    still.shows_activities(4).await;
}

async fn data_that_have_changed_since_are_shown(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.shows_activities(ACTIVITIES).await;
    let records = [
        activity("moi", "2016", "Hoạt động mới", &["hoi-luat-gia"]),
        activity("2014-nghi-luc-song", "2015", "Tên mới", &[]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    take_over(stage, &still).await;
    // Two of the articles, six of the programme.
    let view = Timeline::first_of(stage).shows_activities(8).await;
    assert_eq!(view.filled_years(), [(2015, 1), (2016, 1), (2018, 6)]);
    assert_eq!(view.year(2015).activities[0].title, "Tên mới");
    assert_eq!(view.partner("hoi-luat-gia").count, Some(2));
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_language_set_meanwhile_is_spoken_afterwards(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.ask::<Value>("host.lang = value", json!("en")).await;
    take_over(stage, &still).await;
    speaks_english(stage).await;
}

async fn a_language_set_later_is_spoken(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    take_over(stage, &still).await;
    still.ask::<Value>("host.lang = value", json!("en")).await;
    speaks_english(stage).await;
}

async fn speaks_english(stage: &Stage) {
    let timeline = Timeline::first_of(stage);
    let view = timeline
        .shows("English", |view| view.status == "14 activities")
        .await;
    assert!(!view.text.contains("hoạt động\n"), "{}", view.text);
    let lang = "root(path).querySelector('.widget').parentElement.lang";
    assert_eq!(timeline.ask::<String>(lang, Value::Null).await, "en");
}
