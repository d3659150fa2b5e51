//! A document does not come, or is none: the other is shown, or the host's HTML stays.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until_within;
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["documents":
        articles_that_are_not_json_are_named_and_the_programmes_are_shown,
        programmes_that_are_not_json_are_named_and_the_articles_are_shown,
        a_web_page_in_place_of_a_document_is_recognised,
        a_document_of_another_shape_is_named_with_the_place,
        when_both_are_not_json_the_hosts_html_stays,
        one_missing_document_is_named_and_the_other_shown,
        when_both_are_missing_the_hosts_html_stays_and_trying_again_helps,
        a_failing_server_is_told_with_its_status,
        a_server_that_never_answers_is_given_up_after_fifteen_seconds,
        a_server_that_forbids_other_origins_is_told,
        trying_again_while_it_is_still_broken_tells_it_again,
        failures_are_told_in_english_too,
    ]
}

/// The failure is on the screen in words that name `names`, and was told to the host as `cause`.
async fn fails(stage: &Stage, timeline: &Timeline<'_>, cause: &str, names: &[&str]) {
    let alert = timeline.alert().await.to_lowercase();
    for name in names {
        assert!(
            alert.contains(&name.to_lowercase()),
            "expected {name:?} in the alert {alert:?}"
        );
    }
    let heard = stage.hears("error").await;
    assert_eq!(heard.detail["cause"], json!(cause), "{heard:?}");
    let message = heard.detail["message"].as_str().unwrap_or_default();
    assert!(!message.is_empty(), "{heard:?}");
}

/// Everything works again, and one press of the button shows it.
async fn helps_to_try_again(stage: &Stage, timeline: &Timeline<'_>) {
    stage.site().mend_documents();
    timeline.press_button("Thử lại").await;
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(view.alerts, [""; 0]);
    assert!(!timeline.fallback_is_visible().await);
    timeline.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    timeline.shows_activities(4).await;
}

async fn articles_that_are_not_json_are_named_and_the_programmes_are_shown(stage: &Stage) {
    stage
        .site()
        .breaks(Part::Articles, Fault::Body("{\n \"articles\": [,]}".into()));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, "not-json", &["articles.json", "2"]).await;
    let view = timeline.shows_activities(6).await;
    assert_eq!(view.filled_years(), [(2018, 6)]);
    assert!(!timeline.fallback_is_visible().await);
    helps_to_try_again(stage, &timeline).await;
}

async fn programmes_that_are_not_json_are_named_and_the_articles_are_shown(stage: &Stage) {
    stage
        .site()
        .breaks(Part::Programmes, Fault::Body(String::new()));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, "not-json", &["programmes.json"]).await;
    let view = timeline.shows_activities(8).await;
    assert_eq!(
        view.problems, [""; 0],
        "that the other file is broken is no mistake in this one"
    );
    assert_eq!(
        view.filled_years(),
        [(2014, 2), (2015, 2), (2016, 1), (2017, 1), (2018, 2)]
    );
    helps_to_try_again(stage, &timeline).await;
}

async fn a_web_page_in_place_of_a_document_is_recognised(stage: &Stage) {
    stage.site().breaks(Part::Articles, Fault::FrontPage);
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, "not-json", &["articles.json", "trang"]).await;
    timeline.shows_activities(6).await;
}

async fn a_document_of_another_shape_is_named_with_the_place(stage: &Stage) {
    for (body, place) in [
        ("{\"articles\": {\"id\": 1}}", "articles"),
        ("[]", ""),
        ("{}", "articles"),
        ("3", ""),
    ] {
        stage
            .site()
            .breaks(Part::Articles, Fault::Body(body.into()));
        let timeline = stage.open(&HostPage::bare()).await;
        fails(stage, &timeline, "shape", &["articles.json", place]).await;
        timeline.shows_activities(6).await;
    }
}

async fn when_both_are_not_json_the_hosts_html_stays(stage: &Stage) {
    stage
        .site()
        .documents_break(&Fault::Body("not json".into()));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(
        stage,
        &timeline,
        "not-json",
        &["articles.json", "programmes.json"],
    )
    .await;
    assert!(timeline.fallback_is_visible().await);
    helps_to_try_again(stage, &timeline).await;
}

async fn one_missing_document_is_named_and_the_other_shown(stage: &Stage) {
    stage.site().breaks(Part::Articles, Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(
        stage,
        &timeline,
        "http",
        &["articles.json", "404", "quản trị"],
    )
    .await;
    let view = timeline.shows_activities(6).await;
    assert_eq!(
        view.problems, [""; 0],
        "that the other file is missing is no mistake in this one"
    );
    helps_to_try_again(stage, &timeline).await;
}

async fn when_both_are_missing_the_hosts_html_stays_and_trying_again_helps(stage: &Stage) {
    stage.site().documents_break(&Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(
        stage,
        &timeline,
        "http",
        &["articles.json", "programmes.json", "404", "quản trị"],
    )
    .await;
    assert!(timeline.fallback_is_visible().await);
    helps_to_try_again(stage, &timeline).await;
}

async fn a_failing_server_is_told_with_its_status(stage: &Stage) {
    stage.site().documents_break(&Fault::Status(500));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, "http", &["500", "quản trị"]).await;
    assert!(timeline.fallback_is_visible().await);
    helps_to_try_again(stage, &timeline).await;
}

async fn a_server_that_never_answers_is_given_up_after_fifteen_seconds(stage: &Stage) {
    stage.site().documents_break(&Fault::Silence);
    let since = Instant::now();
    let timeline = stage.open(&HostPage::bare()).await;
    until_within(Duration::from_secs(40), "an alert", async || {
        let view = timeline.try_view().await?;
        if view.alerts.is_empty() {
            Err(view.to_string())
        } else {
            Ok(())
        }
    })
    .await;
    assert!(
        since.elapsed() >= Duration::from_secs(14),
        "given up after {:?}",
        since.elapsed()
    );
    fails(stage, &timeline, "timeout", &["15"]).await;
    assert!(timeline.fallback_is_visible().await);
    for part in Part::DOCUMENTS {
        assert_eq!(
            stage.site().given_up(part),
            1,
            "the request for {part:?} is closed"
        );
    }
    helps_to_try_again(stage, &timeline).await;
}

async fn a_server_that_forbids_other_origins_is_told(stage: &Stage) {
    let elsewhere = stage.another_site().await;
    let [articles, programmes] = ["articles", "programmes"]
        .map(|name| elsewhere.url(&format!("/khuyen-hoc/data/{name}.json")));
    let page = HostPage::with_attributes(&format!(
        "articles=\"{articles}\" programmes=\"{programmes}\""
    ));
    let timeline = stage.open(&page).await;
    fails(stage, &timeline, "network", &["articles.json", "CORS"]).await;
    assert!(timeline.fallback_is_visible().await);
    elsewhere.open_to_other_origins();
    helps_to_try_again(stage, &timeline).await;
}

async fn trying_again_while_it_is_still_broken_tells_it_again(stage: &Stage) {
    stage.site().documents_break(&Fault::Status(503));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, "http", &["503"]).await;
    timeline.press_button("Thử lại").await;
    crate::harness::wait::until("the failure to be told again", async || {
        let times = stage.heard("error").await.len();
        // One event for each document, or one for both.
        if times >= 2 && stage.site().requests(Part::Articles) >= 2 {
            Ok(())
        } else {
            Err(format!("{times} events"))
        }
    })
    .await;
    timeline.alert().await;
    helps_to_try_again(stage, &timeline).await;
}

async fn failures_are_told_in_english_too(stage: &Stage) {
    stage.site().breaks(Part::Articles, Fault::Status(404));
    let timeline = stage.open(&HostPage::with_attributes("lang=\"en\"")).await;
    let alert = timeline.alert().await;
    assert!(
        alert.contains("404") && alert.contains("administrator"),
        "{alert:?}"
    );
    stage.site().mend(Part::Articles);
    timeline.press_button("Try again").await;
    timeline.shows_activities(ACTIVITIES).await;
}
