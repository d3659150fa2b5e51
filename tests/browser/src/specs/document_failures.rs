//! A document fails to load or parse: the other one is shown, or the host's HTML stays.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::{until, until_within};
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["document failures":
        invalid_json_in_articles_is_reported_programmes_are_shown,
        invalid_json_in_programmes_is_reported_articles_are_shown,
        html_served_as_a_document_is_recognised,
        a_document_of_wrong_shape_is_reported_with_its_path,
        two_invalid_documents_leave_the_hosts_html,
        a_missing_document_is_reported_and_the_other_shown,
        two_missing_documents_leave_the_hosts_html_until_a_retry,
        a_server_error_is_reported_with_its_status,
        a_request_without_response_times_out_after_15_seconds,
        a_cors_failure_is_reported,
        a_compressed_document_that_is_not_said_to_be_is_named,
        an_answer_without_content_is_named_by_its_status,
        counts_of_an_incomplete_timeline_say_so,
        a_failed_retry_is_reported_again,
        retry_keeps_the_focus_within_the_widget,
        failures_are_reported_in_english_too,
    ]
}

/// The failure is on the screen in words that name `names`, and was told to the host as `cause`.
async fn expect_failure(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    cause: &str,
    names: &[&str],
) {
    let alert = widget.wait_for_alert().await.to_lowercase();
    for name in names {
        assert!(
            alert.contains(&name.to_lowercase()),
            "expected {name:?} in the alert {alert:?}"
        );
    }
    let event = context.wait_for_event("error").await;
    assert_eq!(event.detail["cause"], json!(cause), "{event:?}");
    let message = event.detail["message"].as_str().unwrap_or_default();
    assert!(!message.is_empty(), "{event:?}");
}

/// Everything works again, and one press of the button shows it.
async fn expect_retry_recovers(context: &TestContext, widget: &WidgetPage<'_>) {
    context.site().recover_documents();
    widget.press_button("Thử lại").await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    assert!(!widget.fallback_is_visible().await);
    widget.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    widget.wait_for_activities(4).await;
}

async fn invalid_json_in_articles_is_reported_programmes_are_shown(context: &TestContext) {
    context.site().fail(
        ReleaseFile::Articles,
        Fault::Body("{\n \"articles\": [,]}".into()),
    );
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "not-json", &["articles.json", "2"]).await;
    let snapshot = widget.wait_for_activities(6).await;
    assert_eq!(snapshot.filled_years(), [(2018, 6)]);
    assert!(!widget.fallback_is_visible().await);
    expect_retry_recovers(context, &widget).await;
}

async fn invalid_json_in_programmes_is_reported_articles_are_shown(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Programmes, Fault::Body(String::new()));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "empty", &["programmes.json", "rỗng"]).await;
    let snapshot = widget.wait_for_activities(8).await;
    assert_eq!(
        snapshot.problems, [""; 0],
        "that the other file is broken is no mistake in this one"
    );
    assert_eq!(
        snapshot.filled_years(),
        [(2014, 2), (2015, 2), (2016, 1), (2017, 1), (2018, 2)]
    );
    expect_retry_recovers(context, &widget).await;
}

async fn html_served_as_a_document_is_recognised(context: &TestContext) {
    context.site().fail(ReleaseFile::Articles, Fault::FrontPage);
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "not-json", &["articles.json", "trang"]).await;
    widget.wait_for_activities(6).await;
}

async fn a_document_of_wrong_shape_is_reported_with_its_path(context: &TestContext) {
    for (body, place) in [
        ("{\"articles\": {\"id\": 1}}", "articles"),
        ("\"articles\"", ""),
        ("{}", "articles"),
        ("3", ""),
    ] {
        context
            .site()
            .fail(ReleaseFile::Articles, Fault::Body(body.into()));
        let widget = context.open(&HostPage::with_named_data()).await;
        expect_failure(context, &widget, "shape", &["articles.json", place]).await;
        widget.wait_for_activities(6).await;
    }
}

async fn two_invalid_documents_leave_the_hosts_html(context: &TestContext) {
    context
        .site()
        .fail_documents(&Fault::Body("not json".into()));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(
        context,
        &widget,
        "not-json",
        &["articles.json", "programmes.json"],
    )
    .await;
    assert!(widget.fallback_is_visible().await);
    expect_retry_recovers(context, &widget).await;
}

async fn a_missing_document_is_reported_and_the_other_shown(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(404));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(
        context,
        &widget,
        "http",
        &["articles.json", "404", "quản trị"],
    )
    .await;
    let snapshot = widget.wait_for_activities(6).await;
    assert_eq!(
        snapshot.problems, [""; 0],
        "that the other file is missing is no mistake in this one"
    );
    expect_retry_recovers(context, &widget).await;
}

async fn two_missing_documents_leave_the_hosts_html_until_a_retry(context: &TestContext) {
    context.site().fail_documents(&Fault::Status(404));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(
        context,
        &widget,
        "http",
        &["articles.json", "programmes.json", "404", "quản trị"],
    )
    .await;
    assert!(widget.fallback_is_visible().await);
    expect_retry_recovers(context, &widget).await;
}

async fn a_server_error_is_reported_with_its_status(context: &TestContext) {
    context.site().fail_documents(&Fault::Status(500));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "http", &["500", "quản trị"]).await;
    assert!(widget.fallback_is_visible().await);
    expect_retry_recovers(context, &widget).await;
}

async fn a_request_without_response_times_out_after_15_seconds(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let since = Instant::now();
    let widget = context.open(&HostPage::with_named_data()).await;
    until_within(Duration::from_secs(40), "an alert", async || {
        let snapshot = widget.try_snapshot().await?;
        if snapshot.alerts.is_empty() {
            Err(snapshot.to_string())
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
    expect_failure(context, &widget, "timeout", &["15"]).await;
    assert!(widget.fallback_is_visible().await);
    for part in ReleaseFile::DOCUMENTS {
        assert_eq!(
            context.site().aborted(part),
            1,
            "the request for {part:?} is closed"
        );
    }
    expect_retry_recovers(context, &widget).await;
}

async fn a_cors_failure_is_reported(context: &TestContext) {
    let elsewhere = context.second_site().await;
    let [articles, programmes] = ["articles", "programmes"]
        .map(|name| elsewhere.url(&format!("/khuyen-hoc/data/{name}.json")));
    let page = HostPage::with_attributes(&format!(
        "articles=\"{articles}\" programmes=\"{programmes}\""
    ));
    let widget = context.open(&page).await;
    expect_failure(
        context,
        &widget,
        "cors",
        &["articles.json", "Access-Control-Allow-Origin"],
    )
    .await;
    assert!(widget.fallback_is_visible().await);
    elsewhere.allow_all_origins();
    expect_retry_recovers(context, &widget).await;
}

async fn a_compressed_document_that_is_not_said_to_be_is_named(context: &TestContext) {
    let gzip = vec![
        0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
    context.site().replace_bytes(ReleaseFile::Articles, gzip);
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(
        context,
        &widget,
        "compressed",
        &["articles.json", "Content-Encoding"],
    )
    .await;
}

async fn an_answer_without_content_is_named_by_its_status(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(204));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "http", &["articles.json", "204"]).await;
}

async fn counts_of_an_incomplete_timeline_say_so(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Programmes, Fault::Status(404));
    let widget = context.open(&HostPage::with_named_data()).await;
    let snapshot = widget.wait_for_activities(8).await;
    assert_eq!(snapshot.status, "8 hoạt động (chưa đủ)");
    let foot = "text(root(path).querySelector('tfoot'))";
    let foot: String = widget.eval(foot, serde_json::Value::Null).await;
    assert!(foot.contains("Số hoạt động (chưa đủ)"), "{foot}");
    assert!(foot.ends_with("2 2 1 1 2 ? ? 8"), "{foot}");
}

async fn a_failed_retry_is_reported_again(context: &TestContext) {
    context.site().fail_documents(&Fault::Status(503));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, "http", &["503"]).await;
    widget.press_button("Thử lại").await;
    until("the failure to be told again", async || {
        let times = context.received_events("error").await.len();
        // One event for each document, or one for both.
        if times >= 2 && context.site().request_count(ReleaseFile::Articles) >= 2 {
            Ok(())
        } else {
            Err(format!("{times} events"))
        }
    })
    .await;
    widget.wait_for_alert().await;
    expect_retry_recovers(context, &widget).await;
}

async fn retry_keeps_the_focus_within_the_widget(context: &TestContext) {
    context.site().fail_documents(&Fault::Status(503));
    let widget = context.open(&HostPage::with_named_data()).await;
    widget.wait_for_alert().await;
    // Told apart from the one that comes after it.
    let press = "(window.pressed = byRole(path, 'button', 'Thử lại'), pressed.focus(), pressed.click(), true)";
    let followed = "focused() !== window.pressed && text(focused())";
    let expect_focus = async |wanted: &str| {
        until("the focus to go on", async || {
            let found: Value = widget.eval(followed, Value::Null).await;
            if found == json!(wanted) {
                Ok(())
            } else {
                Err(found.to_string())
            }
        })
        .await;
    };
    widget.eval::<bool>(press, Value::Null).await;
    expect_focus("Thử lại").await;
    context.site().recover_documents();
    widget.eval::<bool>(press, Value::Null).await;
    expect_focus(&format!("{ACTIVITIES} hoạt động")).await;
}

async fn failures_are_reported_in_english_too(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(404));
    let widget = context
        .open(&HostPage::with_attributes("lang=\"en\""))
        .await;
    let alert = widget.wait_for_alert().await;
    assert!(
        alert.contains("404") && alert.contains("administrator"),
        "{alert:?}"
    );
    context.site().recover(ReleaseFile::Articles);
    widget.press_button("Try again").await;
    widget.wait_for_activities(ACTIVITIES).await;
}
