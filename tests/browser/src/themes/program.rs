//! The program cannot run: the host's HTML stays, with a sentence that says why and who can mend it.

use serde_json::{Value, json};

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA, OF_DOAN};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["program":
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

async fn fails(stage: &Stage, timeline: &Timeline<'_>, causes: &[&str], names: &[&str]) {
    let alert = timeline.alert().await.to_lowercase();
    for name in names {
        assert!(
            alert.contains(&name.to_lowercase()),
            "expected {name:?} in the alert {alert:?}"
        );
    }
    assert!(
        timeline.fallback_is_visible().await,
        "the host's HTML stays"
    );
    let heard = stage.hears("error").await;
    let cause = heard.detail["cause"].as_str().unwrap_or_default();
    assert!(
        causes.contains(&cause),
        "expected one of {causes:?}, found {heard:?}"
    );
}

async fn helps_to_try_again(stage: &Stage, timeline: &Timeline<'_>, mended: Part) {
    stage.site().mend(mended);
    timeline.press_button("Thử lại").await;
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(view.alerts, [""; 0]);
    assert!(!timeline.fallback_is_visible().await);
}

async fn a_missing_script_leaves_the_hosts_html(stage: &Stage) {
    stage.site().breaks(Part::Entry, Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    assert!(timeline.fallback_is_visible().await);
}

async fn a_missing_module_is_told_and_trying_again_helps(stage: &Stage) {
    stage.site().breaks(Part::AppModule, Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, &["http", "program"], &["quản trị"]).await;
    helps_to_try_again(stage, &timeline, Part::AppModule).await;
}

async fn a_missing_program_is_told_and_trying_again_helps(stage: &Stage) {
    stage.site().breaks(Part::Wasm, Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, &["http"], &["404", "quản trị"]).await;
    helps_to_try_again(stage, &timeline, Part::Wasm).await;
}

async fn a_failing_server_is_told_with_its_status(stage: &Stage) {
    stage.site().breaks(Part::Wasm, Fault::Status(500));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, &["http"], &["500"]).await;
    helps_to_try_again(stage, &timeline, Part::Wasm).await;
}

async fn a_module_under_a_wrong_type_is_told_and_trying_again_helps(stage: &Stage) {
    stage
        .site()
        .breaks(Part::AppModule, Fault::Mime("text/plain"));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, &["mime"], &["MIME", "quản trị"]).await;
    helps_to_try_again(stage, &timeline, Part::AppModule).await;
}

async fn a_program_under_a_wrong_type_runs_or_is_told(stage: &Stage) {
    stage
        .site()
        .breaks(Part::Wasm, Fault::Mime("application/octet-stream"));
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline
        .shows("the timeline or an alert", |view| {
            view.announced() == Some(ACTIVITIES) || !view.alerts.is_empty()
        })
        .await;
    if !view.alerts.is_empty() {
        fails(stage, &timeline, &["mime"], &["MIME", "quản trị"]).await;
        helps_to_try_again(stage, &timeline, Part::Wasm).await;
    }
}

async fn a_program_that_is_none_is_told_and_trying_again_helps(stage: &Stage) {
    stage
        .site()
        .breaks(Part::Wasm, Fault::Body("\0asm, cut off".into()));
    let timeline = stage.open(&HostPage::bare()).await;
    fails(stage, &timeline, &["program"], &["quản trị"]).await;
    helps_to_try_again(stage, &timeline, Part::Wasm).await;
}

async fn a_web_page_in_place_of_the_program_is_told_and_trying_again_helps(stage: &Stage) {
    for part in [Part::AppModule, Part::Wasm] {
        stage.site().breaks(part, Fault::FrontPage);
        let timeline = stage.open(&HostPage::bare()).await;
        fails(stage, &timeline, &["mime"], &["MIME", "quản trị"]).await;
        helps_to_try_again(stage, &timeline, part).await;
    }
}

async fn a_policy_that_forbids_programs_is_told(stage: &Stage) {
    let page = HostPage::bare().policy("script-src 'self'");
    let timeline = stage.open(&page).await;
    fails(
        stage,
        &timeline,
        &["csp"],
        &["wasm-unsafe-eval", "quản trị"],
    )
    .await;
}

async fn a_policy_that_forbids_requests_is_told(stage: &Stage) {
    let page = HostPage::bare().policy("connect-src 'none'");
    let timeline = stage.open(&page).await;
    fails(stage, &timeline, &["csp", "network"], &["quản trị"]).await;
}

async fn a_browser_without_webassembly_is_told(stage: &Stage) {
    let page = HostPage::bare().early_script("delete window.WebAssembly;");
    let timeline = stage.open(&page).await;
    fails(stage, &timeline, &["no-wasm"], &["WebAssembly"]).await;
}

async fn both_widgets_of_a_page_recover_by_one_download(stage: &Stage) {
    stage.site().breaks(Part::Wasm, Fault::Status(503));
    let page = HostPage::with(
        "<khuyen-hoc-timeline id=\"a\"><p id=\"fallback\">x</p></khuyen-hoc-timeline><khuyen-hoc-timeline id=\"b\" permalink=\"off\"></khuyen-hoc-timeline>",
    );
    let a = stage.open(&page).await;
    let b = Timeline::at(stage, &["#b"]);
    a.alert().await;
    b.alert().await;
    stage.site().mend(Part::Wasm);
    a.press_button("Thử lại").await;
    a.shows_activities(ACTIVITIES).await;
    if !b.try_view().await.is_ok_and(|view| view.alerts.is_empty()) {
        b.press_button("Thử lại").await;
    }
    b.shows_activities(ACTIVITIES).await;
    assert_eq!(json!(stage.heard("ready").await.len()), json!(2));
}

async fn the_failure_is_told_in_english_too(stage: &Stage) {
    stage.site().breaks(Part::Wasm, Fault::Status(404));
    let timeline = stage.open(&HostPage::with_attributes("lang=\"en\"")).await;
    let alert = timeline.alert().await;
    assert!(
        alert.contains("404") && alert.contains("administrator"),
        "{alert:?}"
    );
    stage.site().mend(Part::Wasm);
    timeline.press_button("Try again").await;
    timeline.shows_activities(ACTIVITIES).await;
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
pub(super) async fn stops(stage: &Stage, timeline: &Timeline<'_>) {
    stage
        .try_run("window.ruin()", &[])
        .await
        .expect("a memory to ruin");
    timeline.choose_partner(LUAT_GIA).await;
}

/// Waits until so many programs have shown the timeline, one after the other.
pub(super) async fn started(stage: &Stage, times: usize) {
    until(
        &format!("{times} programs to start"),
        async || match stage.heard("ready").await.len() {
            count if count == times => Ok(()),
            count => Err(format!("{count} of them")),
        },
    )
    .await;
}

async fn a_program_that_stops_in_the_middle_begins_anew_by_itself(stage: &Stage) {
    let page = HostPage::bare().early_script(RUIN);
    let timeline = stage.open(&page).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    stops(stage, &timeline).await;
    // What was pressed last is lost with the program; what the address says is not.
    started(stage, 2).await;
    let view = timeline.shows_activities(OF_DOAN.len()).await;
    assert_eq!(view.alerts, [""; 0]);
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
    // What the old program listened to leads nowhere.
    stage
        .run::<Value>("dispatchEvent(new PopStateEvent('popstate'))", &[])
        .await;
    assert_eq!(stage.heard("error").await.len(), 0);
    let troubles = stage.troubles().await;
    assert!(
        troubles.len() == 1 && troubles[0].starts_with("error:"),
        "only the trap itself is noted: {troubles:#?}"
    );
}

async fn a_program_that_stops_again_and_again_is_told_above_what_can_be_read(stage: &Stage) {
    let page = HostPage::bare().early_script(RUIN);
    let timeline = stage.open(&page).await;
    for times in 1..=4 {
        started(stage, times).await;
        timeline.shows_activities(ACTIVITIES).await;
        stops(stage, &timeline).await;
    }
    let alert = timeline.alert().await;
    assert!(alert.contains("Thử lại"), "{alert:?}");
    let view = timeline.try_view().await.expect("a view");
    assert_eq!(view.activities().len(), ACTIVITIES);
    timeline.press_button("Thử lại").await;
    started(stage, 5).await;
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(view.alerts, [""; 0]);
}
