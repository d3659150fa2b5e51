//! Where a server or a cache stands in the way, the program comes by another.

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
use crate::specs::app_failures::{RUIN, started, stops};

pub(crate) fn tests() -> Vec<Test> {
    tests!["loader fallbacks":
        a_server_that_gives_out_no_wasm_gives_the_program_in_a_script,
        a_program_under_any_type_runs,
        an_old_entry_script_from_a_cache_finds_the_release_of_today,
        what_an_old_entry_found_begins_anew_when_it_stops,
        an_old_entry_for_which_nothing_is_left_says_so,
        a_policy_that_forbids_programs_is_told_to_the_administrator,
    ]
}

async fn works(widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.alerts, [""; 0]);
    // The companion is a program too.
    widget.load_features().await;
}

async fn a_server_that_gives_out_no_wasm_gives_the_program_in_a_script(context: &TestContext) {
    for (rounds, instead) in (1..).zip([Fault::Status(404), Fault::Status(403), Fault::FrontPage]) {
        context.site().fail_all_wasm(instead);
        let widget = context.open(&HostPage::bare()).await;
        works(&widget).await;
        assert_eq!(context.page_errors().await, [""; 0]);
        assert_eq!(in_scripts(context), rounds * 2, "program and companion");
    }
}

/// How many programs were asked for in scripts.
fn in_scripts(context: &TestContext) -> usize {
    let asked = context.site().requested_paths();
    asked
        .iter()
        .filter(|path| path.ends_with(".wasm.js"))
        .count()
}

async fn a_program_under_any_type_runs(context: &TestContext) {
    for mime in ["", "text/plain", "application/octet-stream"] {
        context.site().fail_all_wasm(Fault::Mime(mime));
        let widget = context.open(&HostPage::bare()).await;
        works(&widget).await;
        let told = context.page_errors().await;
        let about_type = |one: &String| one.contains("application/wasm");
        assert!(
            told.len() == 2 && told.iter().all(about_type),
            "an administrator is told: {told:#?}"
        );
        assert_eq!(in_scripts(context), 0, "it runs as it comes: {mime:?}");
    }
}

/// Has the browser keep an entry script that names files of an older release, which the server has no longer.
async fn keep_an_old_entry(context: &TestContext) {
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

/// How often files of the older release were asked for.
fn asked_for_old(context: &TestContext) -> usize {
    let asked = context.site().requested_paths();
    asked.iter().filter(|path| path.contains("-old-")).count()
}

async fn an_old_entry_script_from_a_cache_finds_the_release_of_today(context: &TestContext) {
    keep_an_old_entry(context).await;
    let widget = context.open(&HostPage::bare()).await;
    works(&widget).await;
    let asked = asked_for_old(context);
    assert!(asked > 0, "the cache gave the old script");
    // The old one, the one that starts the program, and the one for the cache.
    until("the cache to be told", async || {
        match context.site().request_count(ReleaseFile::Loader) {
            3 => Ok(()),
            count => Err(format!("{count} requests")),
        }
    })
    .await;
    let widget = context.open(&HostPage::bare()).await;
    works(&widget).await;
    assert_eq!(
        asked_for_old(context),
        asked,
        "{:#?}",
        context.site().requested_paths()
    );
}

async fn what_an_old_entry_found_begins_anew_when_it_stops(context: &TestContext) {
    keep_an_old_entry(context).await;
    let page = HostPage::bare().early_script(RUIN);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    for times in 2..=3 {
        stops(context, &widget).await;
        started(context, times).await;
        widget.wait_for_activities(ACTIVITIES).await;
    }
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
}

async fn an_old_entry_for_which_nothing_is_left_says_so(context: &TestContext) {
    keep_an_old_entry(context).await;
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().fail(part, Fault::Status(404));
    }
    let widget = context.open(&HostPage::bare()).await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("404"), "{alert:?}");
    assert!(widget.fallback_is_visible().await);
    for part in [ReleaseFile::AppModule, ReleaseFile::Wasm] {
        context.site().recover(part);
    }
    widget.press_button("Thử lại").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_policy_that_forbids_programs_is_told_to_the_administrator(context: &TestContext) {
    let page = HostPage::bare().policy("script-src 'self'");
    let widget = context.open(&page).await;
    widget.wait_for_alert().await;
    assert!(widget.fallback_is_visible().await);
    until("the console to name what the policy lacks", async || {
        let told = context.page_errors().await;
        let names = |one: &String| {
            one.contains("khuyen-hoc-timeline:")
                && one.contains("'wasm-unsafe-eval' vào script-src")
        };
        if told.iter().any(names) {
            Ok(())
        } else {
            Err(format!("{told:#?}"))
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
