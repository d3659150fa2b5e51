//! Where a server or a cache stands in the way, the program comes by another.

use serde_json::Value;

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::themes::companion::touch;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["ways round":
        a_server_that_gives_out_no_wasm_gives_the_program_in_a_script,
        a_program_under_any_type_runs,
        an_old_entry_script_from_a_cache_finds_the_release_of_today,
        a_policy_that_forbids_programs_is_told_to_the_administrator,
    ]
}

async fn works(timeline: &Timeline<'_>) {
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    let view = timeline.shows_activities(OF_DOAN.len()).await;
    assert_eq!(view.alerts, [""; 0]);
    // The companion is a program too.
    touch(timeline).await;
}

async fn a_server_that_gives_out_no_wasm_gives_the_program_in_a_script(stage: &Stage) {
    for instead in [Fault::Status(404), Fault::Status(403), Fault::FrontPage] {
        stage.site().gives_out_no_wasm(instead);
        let timeline = stage.open(&HostPage::bare()).await;
        works(&timeline).await;
        assert_eq!(stage.troubles().await, [""; 0]);
    }
}

async fn a_program_under_any_type_runs(stage: &Stage) {
    for mime in ["", "text/plain", "application/octet-stream"] {
        stage.site().gives_out_no_wasm(Fault::Mime(mime));
        let timeline = stage.open(&HostPage::bare()).await;
        works(&timeline).await;
        let told = stage.troubles().await;
        let about_type = |one: &String| one.contains("application/wasm");
        assert!(
            told.len() == 2 && told.iter().all(about_type),
            "an administrator is told: {told:#?}"
        );
        let scripts = stage.site().requested();
        let in_scripts = scripts.iter().filter(|path| path.ends_with(".wasm.js"));
        assert_eq!(in_scripts.count(), 0, "it runs as it comes: {mime:?}");
    }
}

async fn an_old_entry_script_from_a_cache_finds_the_release_of_today(stage: &Stage) {
    let (entry, javascript) = ("khuyen-hoc-timeline.js", "text/javascript");
    let path = format!("{RELEASE}/{entry}");
    // The names of an older release, whose files the server has no longer.
    let text = stage.text_of_release(entry);
    let hash = |text: &str| {
        text.split("khuyen-hoc-timeline-")
            .nth(1)
            .map(|rest| rest[..8].to_owned())
    };
    let old = text.replace("khuyen-hoc-timeline-", "khuyen-hoc-timeline-old-");
    assert_ne!(hash(&text), hash(&old), "it names hashed files");
    stage.site().publish_to_keep(&path, javascript, &old);
    stage
        .open(&HostPage::with("<p>Trang không có dòng thời gian.</p>"))
        .await;
    stage.site().asked_for(&[Part::Entry]).await;
    stage.site().withdraw(&path);
    let gone = || {
        let asked = stage.site().requested();
        asked.iter().filter(|path| path.contains("-old-")).count()
    };
    let timeline = stage.open(&HostPage::bare()).await;
    works(&timeline).await;
    let asked = gone();
    assert!(asked > 0, "the cache gave the old script");
    // The cache has learnt from it.
    let timeline = stage.open(&HostPage::bare()).await;
    works(&timeline).await;
    assert_eq!(gone(), asked, "{:#?}", stage.site().requested());
}

async fn a_policy_that_forbids_programs_is_told_to_the_administrator(stage: &Stage) {
    let page = HostPage::bare().policy("script-src 'self'");
    let timeline = stage.open(&page).await;
    timeline.alert().await;
    assert!(timeline.fallback_is_visible().await);
    until("the console to name what the policy lacks", async || {
        let told = stage.troubles().await;
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
    let stays: Value = stage
        .run(
            "return document.getElementById('fallback').textContent",
            &[],
        )
        .await;
    assert_eq!(stays, "Bản đọc không cần tập lệnh.");
}
