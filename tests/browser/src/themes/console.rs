//! The console stays empty whenever nothing is wrong.

use serde_json::Value;

use crate::harness::engine::Engine;
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["console":
        it_stays_empty_while_a_visitor_reads_filters_and_searches,
        it_stays_empty_while_widgets_come_and_go,
    ];
    let own = tests!["console": the_browser_itself_has_nothing_to_say_either];
    tests.extend(own.into_iter().map(|test| test.only_in(Engine::Chromium)));
    tests
}

async fn a_visit(stage: &Stage) {
    let timeline = stage.open_at(&HostPage::bare(), "?a=1#b").await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.jump_to_year(2018).await;
    timeline.choose_cell("doan-tncs-hcm", 2014).await;
    timeline.shows_activities(4).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.combine_by("tất cả").await;
    timeline.shows_activities(1).await;
    timeline.search_for("không có gì").await;
    timeline
        .shows("nothing", |view| view.activities().is_empty())
        .await;
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
    stage.reload().await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
}

async fn it_stays_empty_while_a_visitor_reads_filters_and_searches(stage: &Stage) {
    a_visit(stage).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn it_stays_empty_while_widgets_come_and_go(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    let away_and_back =
        "const one = document.querySelector('khuyen-hoc-timeline'), place = one.parentNode;
        one.remove(); place.append(one); one.lang = 'en'; one.remove();
        setTimeout(() => place.append(one));";
    stage.run::<Value>(away_and_back, &[]).await;
    timeline
        .shows("English", |view| view.status == "4 activities")
        .await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn the_browser_itself_has_nothing_to_say_either(stage: &Stage) {
    // Reading the log empties it of what earlier tests left.
    stage
        .session()
        .browser_log()
        .await
        .expect("Chromium keeps a log");
    a_visit(stage).await;
    let log = stage
        .session()
        .browser_log()
        .await
        .expect("Chromium keeps a log");
    let words: Vec<_> = log.iter().map(|entry| format!("{entry:?}")).collect();
    assert!(words.is_empty(), "{words:#?}");
}
