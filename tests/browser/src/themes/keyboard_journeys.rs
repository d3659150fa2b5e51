//! What visitors come for, from the first key to the last, without a mouse.

use serde_json::Value;
use thirtyfour::Key;

use super::companion::sharing::is_copied;
use super::keyboard::tab_to;
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, OF_DOAN, THEMES};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["keyboard":
        what_was_done_with_a_partner_is_found_and_all_brought_back,
        a_year_is_gone_to_and_read_on_from,
        only_what_is_planned_is_asked_for,
        a_link_to_what_is_shown_is_copied,
    ]
}

async fn opened(stage: &Stage) -> Timeline<'_> {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline
}

async fn what_was_done_with_a_partner_is_found_and_all_brought_back(stage: &Stage) {
    let timeline = opened(stage).await;
    tab_to(
        stage,
        &timeline,
        "focused()?.dataset.partner === 'doan-tncs-hcm'",
    )
    .await;
    stage.press(Key::Enter).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    tab_to(
        stage,
        &timeline,
        "accessibleName(focused()).startsWith('Bỏ lọc')",
    )
    .await;
    stage.press(" ").await;
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert!(view.chosen().is_empty(), "{view}");
    within(&timeline).await;
}

async fn a_year_is_gone_to_and_read_on_from(stage: &Stage) {
    let timeline = opened(stage).await;
    tab_to(stage, &timeline, "focused()?.dataset.act === 'year 2018'").await;
    stage.press(Key::Enter).await;
    // The heading has the focus, so the next keys and a screen reader go on from there.
    until("the heading of 2018 to be come to", async || {
        let question = "(one => [text(one).slice(0, 4), one.getBoundingClientRect().top / innerHeight])(focused())";
        let (words, top): (String, f64) = timeline.ask(question, Value::Null).await;
        if words == "2018" && (0.0..0.9).contains(&top) {
            Ok(())
        } else {
            Err(format!("{words:?} at {top} of the window"))
        }
    })
    .await;
}

async fn only_what_is_planned_is_asked_for(stage: &Stage) {
    let timeline = opened(stage).await;
    tab_to(
        stage,
        &timeline,
        "accessibleName(focused()).startsWith('Lọc thêm')",
    )
    .await;
    stage.press(Key::Enter).await;
    let field = "root(path).querySelector('[data-fields] select[data-act=status]')";
    timeline.element(field, Value::Null).await;
    tab_to(stage, &timeline, "focused()?.dataset.act === 'status'").await;
    // By the first letters of the word, as in any list of choices.
    stage.press("kế").await;
    timeline.shows_activities(THEMES.len()).await;
    within(&timeline).await;
}

async fn a_link_to_what_is_shown_is_copied(stage: &Stage) {
    let timeline = opened(stage).await;
    tab_to(
        stage,
        &timeline,
        "accessibleName(focused()).startsWith('Chia sẻ')",
    )
    .await;
    stage.press(Key::Enter).await;
    let offer = "root(path).querySelector('[data-offer=copy]')";
    timeline.element(offer, Value::Null).await;
    tab_to(stage, &timeline, "focused()?.dataset.offer === 'copy'").await;
    stage.press(Key::Enter).await;
    is_copied(&timeline, &stage.address().await).await;
    within(&timeline).await;
}

/// The focus has not been thrown back to the top of the page.
async fn within(timeline: &Timeline<'_>) {
    let place = "root(path).activeElement !== null";
    assert!(timeline.ask::<bool>(place, Value::Null).await);
}
