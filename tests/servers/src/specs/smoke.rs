//! A browser shows the timeline from each server, on its own page and on another site's.

use crate::runner::{Test, tests_of_each_server};
use test_support::facts::expected::{ACTIVITIES, OF_DOAN};

use crate::test_context::{ServerKind, TestContext};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        the_demo_shows_all_activities,
        a_page_of_another_origin_shows_the_timeline,
    ]
}

async fn the_demo_shows_all_activities(context: &TestContext, kind: ServerKind) {
    let address = context.server(kind).await.url("/timeline/index.html");
    let visitor = context.visitor().await;
    visitor.open(&address).await;
    visitor.wait_for_activities(ACTIVITIES).await;
}

async fn a_page_of_another_origin_shows_the_timeline(context: &TestContext, kind: ServerKind) {
    let another = match kind {
        ServerKind::Apache => ServerKind::Nginx,
        ServerKind::Nginx | ServerKind::NginxWithBrotli => ServerKind::Apache,
    };
    let script = context
        .server(kind)
        .await
        .url("/timeline/khuyen-hoc-timeline.js");
    let page = format!(
        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Trang khác</title>
        <script type=\"module\" src=\"{script}\"></script>
        <khuyen-hoc-timeline partner=\"doan-tncs-hcm\"></khuyen-hoc-timeline>"
    );
    let host = context.server(another).await;
    let visitor = context.visitor().await;
    visitor.open(&host.publish("trang.html", &page)).await;
    visitor.wait_for_activities(OF_DOAN.len()).await;
}
