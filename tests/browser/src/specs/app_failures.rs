//! The program cannot run: the host's HTML stays, with a sentence that says why and who can mend it.

use serde_json::{Value, json};

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["app failures":
        a_missing_script_leaves_the_hosts_html,
        a_missing_module_is_told_and_trying_again_helps,
        a_missing_program_is_told_and_trying_again_helps,
        a_failing_server_is_told_with_its_status,
        a_module_under_a_wrong_type_is_told_and_trying_again_helps,
        a_program_under_a_wrong_type_runs_or_is_told,
        a_program_that_is_none_is_told_and_trying_again_helps,
        a_web_page_in_place_of_the_program_is_told_and_trying_again_helps,
        a_policy_that_forbids_programs_is_told,
        a_policy_that_forbids_requests_is_told,
        a_browser_without_webassembly_is_told,
        both_widgets_of_a_page_recover_by_one_download,
        the_failure_is_told_in_english_too,
        a_program_that_stops_in_the_middle_begins_anew_by_itself,
        a_program_that_stops_again_and_again_is_told_above_what_can_be_read,
    ]
}

async fn fails(context: &TestContext, widget: &WidgetPage<'_>, causes: &[&str], names: &[&str]) {
    let alert = widget.wait_for_alert().await.to_lowercase();
    for name in names {
        assert!(
            alert.contains(&name.to_lowercase()),
            "expected {name:?} in the alert {alert:?}"
        );
    }
    assert!(widget.fallback_is_visible().await, "the host's HTML stays");
    let received_events = context.wait_for_event("error").await;
    let cause = received_events.detail["cause"].as_str().unwrap_or_default();
    assert!(
        causes.contains(&cause),
        "expected one of {causes:?}, found {received_events:?}"
    );
}

async fn helps_to_try_again(
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

async fn a_missing_script_leaves_the_hosts_html(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    assert!(widget.fallback_is_visible().await);
}

async fn a_missing_module_is_told_and_trying_again_helps(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    fails(context, &widget, &["http", "program"], &["quản trị"]).await;
    helps_to_try_again(context, &widget, ReleaseFile::AppModule).await;
}

async fn a_missing_program_is_told_and_trying_again_helps(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    fails(context, &widget, &["http"], &["404", "quản trị"]).await;
    helps_to_try_again(context, &widget, ReleaseFile::Wasm).await;
}

async fn a_failing_server_is_told_with_its_status(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(500));
    let widget = context.open(&HostPage::bare()).await;
    fails(context, &widget, &["http"], &["500"]).await;
    helps_to_try_again(context, &widget, ReleaseFile::Wasm).await;
}

async fn a_module_under_a_wrong_type_is_told_and_trying_again_helps(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Mime("text/plain"));
    let widget = context.open(&HostPage::bare()).await;
    fails(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
    helps_to_try_again(context, &widget, ReleaseFile::AppModule).await;
}

async fn a_program_under_a_wrong_type_runs_or_is_told(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Wasm, Fault::Mime("application/octet-stream"));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget
        .wait_until("the timeline or an alert", |snapshot| {
            snapshot.announced() == Some(ACTIVITIES) || !snapshot.alerts.is_empty()
        })
        .await;
    if !snapshot.alerts.is_empty() {
        fails(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
        helps_to_try_again(context, &widget, ReleaseFile::Wasm).await;
    }
}

async fn a_program_that_is_none_is_told_and_trying_again_helps(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Wasm, Fault::Body("\0asm, cut off".into()));
    let widget = context.open(&HostPage::bare()).await;
    fails(context, &widget, &["program"], &["quản trị"]).await;
    helps_to_try_again(context, &widget, ReleaseFile::Wasm).await;
}

async fn a_web_page_in_place_of_the_program_is_told_and_trying_again_helps(context: &TestContext) {
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().fail(part, Fault::FrontPage);
        let widget = context.open(&HostPage::bare()).await;
        fails(context, &widget, &["mime"], &["MIME", "quản trị"]).await;
        helps_to_try_again(context, &widget, part).await;
    }
}

async fn a_policy_that_forbids_programs_is_told(context: &TestContext) {
    let page = HostPage::bare().policy("script-src 'self'");
    let widget = context.open(&page).await;
    fails(
        context,
        &widget,
        &["csp"],
        &["wasm-unsafe-eval", "quản trị"],
    )
    .await;
}

async fn a_policy_that_forbids_requests_is_told(context: &TestContext) {
    let page = HostPage::bare().policy("connect-src 'none'");
    let widget = context.open(&page).await;
    fails(context, &widget, &["csp", "network"], &["quản trị"]).await;
}

async fn a_browser_without_webassembly_is_told(context: &TestContext) {
    let page = HostPage::bare().early_script("delete window.WebAssembly;");
    let widget = context.open(&page).await;
    fails(context, &widget, &["no-wasm"], &["WebAssembly"]).await;
}

async fn both_widgets_of_a_page_recover_by_one_download(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(503));
    let page = HostPage::with(
        "<khuyen-hoc-timeline id=\"a\"><p id=\"fallback\">x</p></khuyen-hoc-timeline><khuyen-hoc-timeline id=\"b\" permalink=\"off\"></khuyen-hoc-timeline>",
    );
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

async fn the_failure_is_told_in_english_too(context: &TestContext) {
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

/// Overwrites the memory of the program that was started last, so that its next step traps; an engine's
/// fault does the same (`WebKit`: "Out of bounds memory access", seen now and then).
pub(super) const RUIN: &str = "const memory = (wasm) => Object.values(wasm.exports).find(
        (one) => one instanceof WebAssembly.Memory);
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const made = await original.apply(WebAssembly, all);
            // The companion has a memory of its own.
            if (/companion/.test((await all[0]).url)) return made;
            window.ruin = () => new Uint8Array(memory(made.instance ?? made).buffer).fill(255);
            return made;
        };
    }";

/// Stops the program in the middle of what a press asks for.
pub(super) async fn stops(context: &TestContext, widget: &WidgetPage<'_>) {
    context
        .try_run("window.ruin()", &[])
        .await
        .expect("a memory to ruin");
    widget.choose_partner(LUAT_GIA).await;
}

/// Waits until so many programs have shown the timeline, one after the other.
pub(super) async fn started(context: &TestContext, times: usize) {
    until(
        &format!("{times} programs to start"),
        async || match context.received_events("ready").await.len() {
            count if count == times => Ok(()),
            count => Err(format!("{count} of them")),
        },
    )
    .await;
}

async fn a_program_that_stops_in_the_middle_begins_anew_by_itself(context: &TestContext) {
    let page = HostPage::bare().early_script(RUIN);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    stops(context, &widget).await;
    // What was pressed last is lost with the program; what the address says is not.
    started(context, 2).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
    // What the old program listened to leads nowhere.
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

async fn a_program_that_stops_again_and_again_is_told_above_what_can_be_read(
    context: &TestContext,
) {
    let page = HostPage::bare().early_script(RUIN);
    let widget = context.open(&page).await;
    for times in 1..=4 {
        started(context, times).await;
        widget.wait_for_activities(ACTIVITIES).await;
        stops(context, &widget).await;
    }
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("Thử lại"), "{alert:?}");
    let snapshot = widget.try_snapshot().await.expect("a view");
    assert_eq!(snapshot.activities().len(), ACTIVITIES);
    widget.press_button("Thử lại").await;
    started(context, 5).await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.alerts, [""; 0]);
}
