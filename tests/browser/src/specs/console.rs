//! The console stays empty while nothing is wrong.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::harness::engine::Engine;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["console":
        reading_filtering_and_searching_log_nothing,
        adding_and_removing_widgets_logs_nothing,
    ];
    let own = tests!["console": the_browser_itself_logs_nothing];
    tests.extend(own.into_iter().map(|test| test.only_in(Engine::Chromium)));
    tests
}

async fn visit_and_use(context: &TestContext) {
    let widget = context.open_at(&HostPage::bare(), "?a=1#b").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.jump_to_year(2018).await;
    widget.choose_cell("doan-tncs-hcm", 2014).await;
    widget.wait_for_activities(4).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.choose_matching("tất cả").await;
    widget.wait_for_activities(1).await;
    widget.search_for("không có gì").await;
    widget
        .wait_until("nothing", |snapshot| snapshot.activities().is_empty())
        .await;
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
    context.reload().await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
}

async fn reading_filtering_and_searching_log_nothing(context: &TestContext) {
    visit_and_use(context).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn adding_and_removing_widgets_logs_nothing(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    let away_and_back =
        "const one = document.querySelector('khuyen-hoc-timeline'), place = one.parentNode;
        one.remove(); place.append(one); one.lang = 'en'; one.remove();
        setTimeout(() => place.append(one));";
    context.run::<Value>(away_and_back, &[]).await;
    widget
        .wait_until("English", |snapshot| snapshot.status == "4 activities")
        .await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn the_browser_itself_logs_nothing(context: &TestContext) {
    // Reading the log empties it of what earlier tests left.
    context
        .session()
        .browser_log()
        .await
        .expect("Chromium keeps a log");
    visit_and_use(context).await;
    let log = context
        .session()
        .browser_log()
        .await
        .expect("Chromium keeps a log");
    let words: Vec<_> = log.iter().map(|entry| format!("{entry:?}")).collect();
    assert!(words.is_empty(), "{words:#?}");
}
