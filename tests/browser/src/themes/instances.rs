//! Several widgets, or several scripts, on one page.

use serde_json::Value;

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["instances":
        two_on_a_page_do_not_know_of_each_other,
        two_on_a_page_download_the_program_once,
        a_script_pasted_twice_does_no_harm,
        a_second_copy_of_the_script_does_no_harm,
    ]
}

fn pair() -> HostPage {
    HostPage::with(
        "<khuyen-hoc-timeline id=\"a\"></khuyen-hoc-timeline><khuyen-hoc-timeline id=\"b\" permalink=\"b-\"></khuyen-hoc-timeline>",
    )
}

async fn scroll_to(stage: &Stage, selector: &str) {
    let script = "document.querySelector(arguments[0]).scrollIntoView()";
    stage.run::<Value>(script, &[selector.into()]).await;
}

async fn two_on_a_page_do_not_know_of_each_other(stage: &Stage) {
    let a = stage.open(&pair()).await;
    let b = Timeline::at(stage, &["#b"]);
    a.shows_activities(ACTIVITIES).await;
    scroll_to(stage, "#b").await;
    let untouched = b.shows_activities(ACTIVITIES).await;
    a.choose_partner(DOAN).await;
    a.search_for("ước mơ").await;
    let in_a = a.shows_activities(2).await;
    assert_eq!(b.try_view().await.as_ref(), Ok(&untouched));
    b.choose_partner(LUAT_GIA).await;
    b.shows_activities(3).await;
    assert_eq!(a.try_view().await.as_ref(), Ok(&in_a));
    let address = stage.query_and_hash().await;
    assert!(address.contains("kh-partner=doan-tncs-hcm"), "{address}");
    assert!(address.contains("b-partner=hoi-luat-gia"), "{address}");
    stage.reload().await;
    a.shows_activities(2).await;
    scroll_to(stage, "#b").await;
    b.shows_activities(3).await;
}

async fn two_on_a_page_download_the_program_once(stage: &Stage) {
    stage.open(&pair()).await.shows_activities(ACTIVITIES).await;
    scroll_to(stage, "#b").await;
    Timeline::at(stage, &["#b"])
        .shows_activities(ACTIVITIES)
        .await;
    for part in [Part::Entry, Part::AppModule, Part::Wasm] {
        assert_eq!(
            stage.site().requests(part),
            1,
            "{part:?} of {:?}",
            stage.site().requested()
        );
    }
}

async fn a_script_pasted_twice_does_no_harm(stage: &Stage) {
    let again =
        format!("<script type=\"module\" src=\"{RELEASE}/khuyen-hoc-timeline.js\"></script>");
    let timeline = stage
        .open(&HostPage::bare().after(&again).head(&again))
        .await;
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(stage.heard("ready").await.len(), 1);
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_second_copy_of_the_script_does_no_harm(stage: &Stage) {
    // Another address is another module: both run in full. A div is served by whichever came first.
    let copy =
        format!("<script type=\"module\" src=\"{RELEASE}/khuyen-hoc-timeline.js?v=2\"></script>");
    let page = HostPage::with("<div id=\"div\" data-khuyen-hoc-timeline></div><khuyen-hoc-timeline id=\"tag\"></khuyen-hoc-timeline>")
        .after(&copy);
    stage.open(&page).await.shows_activities(ACTIVITIES).await;
    scroll_to(stage, "#tag").await;
    Timeline::at(stage, &["#tag"])
        .shows_activities(ACTIVITIES)
        .await;
    assert_eq!(stage.heard("ready").await.len(), 2, "once each");
    assert_eq!(stage.troubles().await, [""; 0]);
}
