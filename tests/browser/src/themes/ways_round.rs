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
use crate::themes::program::{RUIN, started, stops};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["ways round":
        a_server_that_gives_out_no_wasm_gives_the_program_in_a_script,
        a_program_under_any_type_runs,
        an_old_entry_script_from_a_cache_finds_the_release_of_today,
        what_an_old_entry_found_begins_anew_when_it_stops,
        an_old_entry_for_which_nothing_is_left_says_so,
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
    for (rounds, instead) in (1..).zip([Fault::Status(404), Fault::Status(403), Fault::FrontPage]) {
        stage.site().gives_out_no_wasm(instead);
        let timeline = stage.open(&HostPage::bare()).await;
        works(&timeline).await;
        assert_eq!(stage.troubles().await, [""; 0]);
        assert_eq!(in_scripts(stage), rounds * 2, "program and companion");
    }
}

/// How many programs were asked for in scripts.
fn in_scripts(stage: &Stage) -> usize {
    let asked = stage.site().requested();
    asked
        .iter()
        .filter(|path| path.ends_with(".wasm.js"))
        .count()
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
        assert_eq!(in_scripts(stage), 0, "it runs as it comes: {mime:?}");
    }
}

/// Has the browser keep an entry script that names files of an older release, which the server has no longer.
async fn keep_an_old_entry(stage: &Stage) {
    let entry = "khuyen-hoc-timeline.js";
    let path = format!("{RELEASE}/{entry}");
    let text = stage.text_of_release(entry);
    let old = text.replace("\"khuyen-hoc-timeline-", "\"khuyen-hoc-timeline-old-");
    assert_ne!(text, old, "it names hashed files");
    stage.site().publish_to_keep(&path, "text/javascript", &old);
    stage
        .open(&HostPage::with("<p>Trang không có dòng thời gian.</p>"))
        .await;
    stage.site().asked_for(&[Part::Entry]).await;
    stage.site().withdraw(&path);
}

/// How often files of the older release were asked for.
fn asked_for_old(stage: &Stage) -> usize {
    let asked = stage.site().requested();
    asked.iter().filter(|path| path.contains("-old-")).count()
}

async fn an_old_entry_script_from_a_cache_finds_the_release_of_today(stage: &Stage) {
    keep_an_old_entry(stage).await;
    let timeline = stage.open(&HostPage::bare()).await;
    works(&timeline).await;
    let asked = asked_for_old(stage);
    assert!(asked > 0, "the cache gave the old script");
    // The old one, the one that starts the program, and the one for the cache.
    until("the cache to be told", async || {
        match stage.site().requests(Part::Entry) {
            3 => Ok(()),
            count => Err(format!("{count} requests")),
        }
    })
    .await;
    let timeline = stage.open(&HostPage::bare()).await;
    works(&timeline).await;
    assert_eq!(
        asked_for_old(stage),
        asked,
        "{:#?}",
        stage.site().requested()
    );
}

async fn what_an_old_entry_found_begins_anew_when_it_stops(stage: &Stage) {
    keep_an_old_entry(stage).await;
    let page = HostPage::bare().early_script(RUIN);
    let timeline = stage.open(&page).await;
    timeline.shows_activities(ACTIVITIES).await;
    for times in 2..=3 {
        stops(stage, &timeline).await;
        started(stage, times).await;
        timeline.shows_activities(ACTIVITIES).await;
    }
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
}

async fn an_old_entry_for_which_nothing_is_left_says_so(stage: &Stage) {
    keep_an_old_entry(stage).await;
    for part in [Part::AppModule, Part::Wasm] {
        stage.site().breaks(part, Fault::Status(404));
    }
    let timeline = stage.open(&HostPage::bare()).await;
    let alert = timeline.alert().await;
    assert!(alert.contains("404"), "{alert:?}");
    assert!(timeline.fallback_is_visible().await);
    for part in [Part::AppModule, Part::Wasm] {
        stage.site().mend(part);
    }
    timeline.press_button("Thử lại").await;
    timeline.shows_activities(ACTIVITIES).await;
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
