//! Fallbacks of the loader, for servers and caches that block the usual way.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;
use crate::specs::app_failures::{CORRUPT_WASM_MEMORY, count_app_starts, crash_app};

pub(crate) fn tests() -> Vec<Test> {
    tests!["loader fallbacks":
        without_wasm_files_the_app_loads_from_wasm_js,
        a_wasm_of_any_mime_type_runs,
        other_bytes_than_the_wasms_give_way_to_wasm_js,
        a_host_that_replaces_fetch_or_response_gets_the_timeline,
        an_old_cached_loader_finds_the_current_release,
        an_app_found_by_an_old_loader_restarts_after_a_crash,
        an_old_loader_without_any_release_reports_it,
        a_policy_that_forbids_wasm_is_logged_to_the_console,
    ]
}

async fn expect_working(widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.alerts, [""; 0]);
}

async fn without_wasm_files_the_app_loads_from_wasm_js(context: &TestContext) {
    for (rounds, instead) in (1..).zip([Fault::Status(404), Fault::Status(403), Fault::FrontPage]) {
        context.site().fail_all_wasm(instead);
        let widget = context.open(&HostPage::bare()).await;
        expect_working(&widget).await;
        assert_eq!(context.page_errors().await, [""; 0]);
        assert_eq!(wasm_script_requests(context), rounds);
    }
}

/// How many `.wasm.js` files were requested.
fn wasm_script_requests(context: &TestContext) -> usize {
    let asked = context.site().requested_paths();
    asked
        .iter()
        .filter(|path| path.ends_with(".wasm.js"))
        .count()
}

async fn a_wasm_of_any_mime_type_runs(context: &TestContext) {
    for mime in ["", "text/plain", "application/octet-stream"] {
        context.site().fail_all_wasm(Fault::Mime(mime));
        let widget = context.open(&HostPage::bare()).await;
        expect_working(&widget).await;
        let logged = context.page_errors().await;
        let about_type = |one: &String| one.contains("application/wasm");
        assert!(
            logged.len() == 1 && logged.iter().all(about_type),
            "an administrator is told: {logged:#?}"
        );
        assert_eq!(
            wasm_script_requests(context),
            0,
            "it runs as it comes: {mime:?}"
        );
    }
}

async fn other_bytes_than_the_wasms_give_way_to_wasm_js(context: &TestContext) {
    let front_page = "<!doctype html><title>Cổng thông tin</title>";
    // As it is sent where a connection ends early: a wasm, and not all of it.
    let cut_short = "\0asm\u{1}\0\0\0\u{1}";
    for (rounds, body) in (1..).zip([front_page, "{\"error\":404}", "", cut_short]) {
        context.site().fail_all_wasm(Fault::Body(body.to_owned()));
        let widget = context.open(&HostPage::bare()).await;
        expect_working(&widget).await;
        assert_eq!(wasm_script_requests(context), rounds, "{body:?}");
    }
}

async fn a_host_that_replaces_fetch_or_response_gets_the_timeline(context: &TestContext) {
    for (what, script) in [
        (
            "a response that is none",
            "const own = fetch;
             window.fetch = async (...request) => {
               const response = await own(...request);
               const { ok, status, headers } = response;
               return { ok, status, headers, arrayBuffer: () => response.arrayBuffer(),
                 text: () => response.text(), json: () => response.json() };
             }",
        ),
        (
            "a promise that is none",
            "const own = fetch;
             window.fetch = (...request) => ({ then: (done, failed) => { own(...request).then(done, failed) } })",
        ),
        (
            "a subclass of promises",
            "class HostPromise extends Promise {}
             const own = fetch;
             window.fetch = (...request) => HostPromise.resolve(own(...request))",
        ),
        (
            "another `Response`",
            "const Own = Response;
             window.Response = class Response { constructor(...of) { return new Own(...of) } }",
        ),
    ] {
        let page = HostPage::bare().early_script(script);
        let widget = context.open(&page).await;
        let snapshot = widget.wait_for_activities(ACTIVITIES).await;
        assert_eq!(snapshot.alerts, [""; 0], "{what}");
        widget.choose_partner(DOAN).await;
        widget.wait_for_activities(OF_DOAN.len()).await;
        assert_eq!(context.page_errors().await, [""; 0], "{what}");
    }
}

/// Has the browser keep an entry script that names files of an older release, which the server has no longer.
async fn serve_old_loader(context: &TestContext) {
    let entry = "khuyen-hoc-timeline.js";
    let path = format!("{RELEASE}/{entry}");
    let text = context.release_text(entry);
    let old = text.replace("\"khuyen-hoc-timeline-", "\"khuyen-hoc-timeline-old-");
    assert_ne!(text, old, "it names hashed files");
    context
        .site()
        .publish_cacheable(&path, "text/javascript", &old);
    context
        .open(&HostPage::with("<p>Trang không có dòng thời gian.</p>"))
        .await;
    context
        .site()
        .wait_for_requests(&[ReleaseFile::Loader])
        .await;
    context.site().unpublish(&path);
}

/// How many files of the older release were requested.
fn old_file_requests(context: &TestContext) -> usize {
    let asked = context.site().requested_paths();
    asked.iter().filter(|path| path.contains("-old-")).count()
}

async fn an_old_cached_loader_finds_the_current_release(context: &TestContext) {
    serve_old_loader(context).await;
    let widget = context.open(&HostPage::bare()).await;
    expect_working(&widget).await;
    let asked = old_file_requests(context);
    assert!(asked > 0, "the cache gave the old script");
    // The old loader, the one that starts the app, and the one for the cache.
    until("the cache to be told", async || {
        match context.site().request_count(ReleaseFile::Loader) {
            3 => Ok(()),
            count => Err(format!("{count} requests")),
        }
    })
    .await;
    let widget = context.open(&HostPage::bare()).await;
    expect_working(&widget).await;
    assert_eq!(
        old_file_requests(context),
        asked,
        "{:#?}",
        context.site().requested_paths()
    );
}

async fn an_app_found_by_an_old_loader_restarts_after_a_crash(context: &TestContext) {
    serve_old_loader(context).await;
    let page = HostPage::bare().early_script(CORRUPT_WASM_MEMORY);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    for times in 2..=3 {
        crash_app(context, &widget).await;
        count_app_starts(context, times).await;
        // The press that met the crash may have reached the address before.
        if !widget.wait_until_loaded().await.chosen().is_empty() {
            widget.press_button("Bỏ lọc").await;
        }
        widget.wait_for_activities(ACTIVITIES).await;
    }
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
}

async fn an_old_loader_without_any_release_reports_it(context: &TestContext) {
    serve_old_loader(context).await;
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().fail(part, Fault::Status(404));
    }
    let widget = context.open(&HostPage::with_named_data()).await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("404"), "{alert:?}");
    assert!(widget.fallback_is_visible().await);
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().recover(part);
    }
    widget.press_button("Thử lại").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_policy_that_forbids_wasm_is_logged_to_the_console(context: &TestContext) {
    let page = HostPage::with_named_data().policy("script-src 'self'");
    let widget = context.open(&page).await;
    widget.wait_for_alert().await;
    assert!(widget.fallback_is_visible().await);
    until("the console to name what the policy lacks", async || {
        let logged = context.page_errors().await;
        let names = |one: &String| {
            one.contains("khuyen-hoc-timeline:")
                && one.contains("'wasm-unsafe-eval' vào script-src")
        };
        if logged.iter().any(names) {
            Ok(())
        } else {
            Err(format!("{logged:#?}"))
        }
    })
    .await;
    let stays: Value = context
        .run(
            "return document.getElementById('fallback').textContent",
            &[],
        )
        .await;
    assert_eq!(stays, "Bản đọc không cần tập lệnh.");
}
