//! The app cannot run: the host's HTML stays, with a sentence that names the cause and who can fix it.

use serde_json::{Value, json};

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["app failures":
        a_missing_loader_leaves_the_hosts_html,
        a_missing_module_is_reported_and_retry_recovers,
        a_missing_wasm_is_reported_and_retry_recovers,
        a_server_error_is_reported_with_its_status,
        a_module_of_wrong_mime_type_is_reported_and_retry_recovers,
        a_wasm_of_wrong_mime_type_runs_or_is_reported,
        an_invalid_wasm_is_reported_and_retry_recovers,
        html_served_as_wasm_is_reported_and_retry_recovers,
        a_policy_that_forbids_wasm_is_reported,
        a_policy_that_forbids_requests_is_reported,
        a_browser_without_webassembly_is_reported,
        two_widgets_recover_with_one_download,
        the_failure_is_reported_in_english_too,
        the_app_restarts_by_itself_after_a_wasm_crash,
        repeated_crashes_are_reported_above_the_readable_content,
    ]
}

async fn expect_failure(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    causes: &[&str],
    names: &[&str],
) {
    let alert = widget.wait_for_alert().await.to_lowercase();
    for name in names {
        assert!(
            alert.contains(&name.to_lowercase()),
            "expected {name:?} in the alert {alert:?}"
        );
    }
    assert!(widget.fallback_is_visible().await, "the host's HTML stays");
    let event = context.wait_for_event("error").await;
    let cause = event.detail["cause"].as_str().unwrap_or_default();
    assert!(
        causes.contains(&cause),
        "expected one of {causes:?}, found {event:?}"
    );
}

async fn expect_retry_recovers(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    recovered: ReleaseFile,
) {
    context.site().recover(recovered);
    widget.press_button("Thử lại").await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    assert!(!widget.fallback_is_visible().await);
}

async fn a_missing_loader_leaves_the_hosts_html(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    assert!(widget.fallback_is_visible().await);
}

async fn a_missing_module_is_reported_and_retry_recovers(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Status(404));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, &["http", "program"], &["quản trị"]).await;
    expect_retry_recovers(context, &widget, ReleaseFile::AppModule).await;
}

async fn a_missing_wasm_is_reported_and_retry_recovers(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(404));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, &["http"], &["404", "quản trị"]).await;
    expect_retry_recovers(context, &widget, ReleaseFile::Wasm).await;
}

async fn a_server_error_is_reported_with_its_status(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(500));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, &["http"], &["500"]).await;
    expect_retry_recovers(context, &widget, ReleaseFile::Wasm).await;
}

async fn a_module_of_wrong_mime_type_is_reported_and_retry_recovers(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Mime("text/plain"));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
    expect_retry_recovers(context, &widget, ReleaseFile::AppModule).await;
}

async fn a_wasm_of_wrong_mime_type_runs_or_is_reported(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Wasm, Fault::Mime("application/octet-stream"));
    let widget = context.open(&HostPage::with_named_data()).await;
    let snapshot = widget
        .wait_until("the timeline or an alert", |snapshot| {
            snapshot.announced() == Some(ACTIVITIES) || !snapshot.alerts.is_empty()
        })
        .await;
    if !snapshot.alerts.is_empty() {
        expect_failure(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
        expect_retry_recovers(context, &widget, ReleaseFile::Wasm).await;
    }
}

async fn an_invalid_wasm_is_reported_and_retry_recovers(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Wasm, Fault::Body("\0asm, cut off".into()));
    let widget = context.open(&HostPage::with_named_data()).await;
    expect_failure(context, &widget, &["program"], &["quản trị"]).await;
    expect_retry_recovers(context, &widget, ReleaseFile::Wasm).await;
}

async fn html_served_as_wasm_is_reported_and_retry_recovers(context: &TestContext) {
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().fail(part, Fault::FrontPage);
        let widget = context.open(&HostPage::with_named_data()).await;
        expect_failure(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
        expect_retry_recovers(context, &widget, part).await;
    }
}

async fn a_policy_that_forbids_wasm_is_reported(context: &TestContext) {
    let page = HostPage::with_named_data().policy("script-src 'self'");
    let widget = context.open(&page).await;
    expect_failure(
        context,
        &widget,
        &["csp"],
        &["wasm-unsafe-eval", "quản trị"],
    )
    .await;
}

async fn a_policy_that_forbids_requests_is_reported(context: &TestContext) {
    let page = HostPage::with_named_data().policy("connect-src 'none'");
    let widget = context.open(&page).await;
    expect_failure(context, &widget, &["csp", "network"], &["quản trị"]).await;
}

async fn a_browser_without_webassembly_is_reported(context: &TestContext) {
    let page = HostPage::with_named_data().early_script("delete window.WebAssembly;");
    let widget = context.open(&page).await;
    expect_failure(context, &widget, &["no-wasm"], &["WebAssembly"]).await;
}

async fn two_widgets_recover_with_one_download(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(503));
    let page = HostPage::with(&format!(
        "<khuyen-hoc-timeline id=\"a\" {NAMED_DATA}><p id=\"fallback\">x</p></khuyen-hoc-timeline>
         <khuyen-hoc-timeline id=\"b\" {NAMED_DATA} permalink=\"off\"></khuyen-hoc-timeline>"
    ));
    let a = context.open(&page).await;
    let b = WidgetPage::at(context, &["#b"]);
    a.wait_for_alert().await;
    b.wait_for_alert().await;
    context.site().recover(ReleaseFile::Wasm);
    a.press_button("Thử lại").await;
    a.wait_for_activities(ACTIVITIES).await;
    if !b
        .try_snapshot()
        .await
        .is_ok_and(|snapshot| snapshot.alerts.is_empty())
    {
        b.press_button("Thử lại").await;
    }
    b.wait_for_activities(ACTIVITIES).await;
    assert_eq!(
        json!(context.received_events("ready").await.len()),
        json!(2)
    );
}

async fn the_failure_is_reported_in_english_too(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(404));
    let widget = context
        .open(&HostPage::with_attributes("lang=\"en\""))
        .await;
    let alert = widget.wait_for_alert().await;
    assert!(
        alert.contains("404") && alert.contains("administrator"),
        "{alert:?}"
    );
    context.site().recover(ReleaseFile::Wasm);
    widget.press_button("Try again").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

/// Overwrites the memory of the app that was started last, so that its next step traps; an engine's
/// fault does the same (`WebKit`: "Out of bounds memory access", seen now and then).
pub(super) const CORRUPT_WASM_MEMORY: &str =
    "const memory = (wasm) => Object.values(wasm.exports).find(
        (one) => one instanceof WebAssembly.Memory);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await original.apply(WebAssembly, all);
            window.ruin = () => new Uint8Array(memory(made.instance ?? made).buffer).fill(255);
            return made;
        };
    }";

/// Crashes the app while it handles a click.
pub(super) async fn crash_app(context: &TestContext, widget: &WidgetPage<'_>) {
    context
        .try_run("window.ruin()", &[])
        .await
        .expect("a memory to ruin");
    widget.choose_partner(LUAT_GIA).await;
}

/// Waits until the app has started so many times.
pub(super) async fn count_app_starts(context: &TestContext, times: usize) {
    until(
        &format!("{times} programs to start"),
        async || match context.received_events("ready").await.len() {
            count if count == times => Ok(()),
            count => Err(format!("{count} of them")),
        },
    )
    .await;
}

async fn the_app_restarts_by_itself_after_a_wasm_crash(context: &TestContext) {
    let page = HostPage::bare().early_script(CORRUPT_WASM_MEMORY);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    crash_app(context, &widget).await;
    // The last click is lost with the app; the state in the URL is not.
    count_app_starts(context, 2).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
    // Listeners of the crashed app do nothing.
    context
        .run::<Value>("dispatchEvent(new PopStateEvent('popstate'))", &[])
        .await;
    assert_eq!(context.received_events("error").await.len(), 0);
    let page_errors = context.page_errors().await;
    assert!(
        page_errors.len() == 1 && page_errors[0].starts_with("error:"),
        "only the trap itself is noted: {page_errors:#?}"
    );
}

async fn repeated_crashes_are_reported_above_the_readable_content(context: &TestContext) {
    let page = HostPage::bare().early_script(CORRUPT_WASM_MEMORY);
    let widget = context.open(&page).await;
    for times in 1..=4 {
        count_app_starts(context, times).await;
        widget.wait_for_activities(ACTIVITIES).await;
        crash_app(context, &widget).await;
    }
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("Thử lại"), "{alert:?}");
    let snapshot = widget.try_snapshot().await.expect("a view");
    assert_eq!(snapshot.activities().len(), ACTIVITIES);
    widget.press_button("Thử lại").await;
    count_app_starts(context, 5).await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.alerts, [""; 0]);
}
