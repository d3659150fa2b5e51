//! At 400 % of 1280 × 1024 px there are 320 × 256 px left, and they are enough (WCAG 2.2, 1.4.10).

use serde_json::Value;
use thirtyfour::Key;

use super::keyboard::tab_to;
use super::phone::SIDEWAYS;
use super::text_spacing::{all_is_seen, open_all};
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["zoom":
        at_400_percent_nothing_is_pushed_sideways,
        at_400_percent_whatever_is_needed_is_come_to_and_seen,
        at_400_percent_no_stop_of_the_tab_key_is_covered,
        at_400_percent_the_heading_that_stays_leaves_room_to_read,
        with_letters_twice_as_large_all_is_seen,
    ]
}

async fn zoomed(stage: &Stage) -> Timeline<'_> {
    let timeline = stage.open_in_frame_of(&HostPage::bare(), 320, 256).await;
    timeline.shows_activities(ACTIVITIES).await;
    let size: [u32; 2] = stage.run("return [innerWidth, innerHeight]", &[]).await;
    assert_eq!(size, [320, 256]);
    timeline
}

/// What is at the middle of what has the focus: itself, or what hides it. (WCAG 2.2, 2.4.11 asks for any
/// part of it; of a field `WebKit` brings the caret into sight, and not always both edges.)
const HIDDEN: &str = "(() => {
    const one = focused(), box = one.getBoundingClientRect();
    const there = root(path).elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (one.contains(there)) return '';
    const instead = there ? `${there.localName} ${text(there).slice(0, 20)}` : 'nothing';
    return `${instead} where ${accessibleName(one)} should be, from ${box.top} to ${box.bottom} px`;
  })()";

async fn is_seen(timeline: &Timeline<'_>) {
    // A browser may scroll to what has the focus a little later.
    until("what has the focus to be seen", async || {
        let hidden: String = timeline.ask(HIDDEN, Value::Null).await;
        if hidden.is_empty() {
            Ok(())
        } else {
            Err(hidden)
        }
    })
    .await;
}

async fn at_400_percent_nothing_is_pushed_sideways(stage: &Stage) {
    let timeline = zoomed(stage).await;
    open_all(&timeline).await;
    let over: Vec<String> = timeline.ask(SIDEWAYS, Value::Null).await;
    assert!(over.is_empty(), "{over:#?}");
}

async fn at_400_percent_whatever_is_needed_is_come_to_and_seen(stage: &Stage) {
    let timeline = zoomed(stage).await;
    tab_to(
        stage,
        &timeline,
        "focused()?.dataset.partner === 'hoi-luat-gia'",
    )
    .await;
    is_seen(&timeline).await;
    stage.press(" ").await;
    timeline.shows_activities(3).await;
    is_seen(&timeline).await;
    tab_to(stage, &timeline, "focused()?.type === 'search'").await;
    is_seen(&timeline).await;
    stage.press("tủ sách").await;
    timeline.shows_activities(1).await;
    is_seen(&timeline).await;
}

async fn at_400_percent_no_stop_of_the_tab_key_is_covered(stage: &Stage) {
    let timeline = zoomed(stage).await;
    open_all(&timeline).await;
    // From below, as what stays at the top covers what is come to from there.
    let last = "focused()?.dataset.offer === 'feed'";
    tab_to(stage, &timeline, last).await;
    let mut stops = 0;
    let first = "focused()?.dataset.act === 'year 2014'";
    while !timeline.ask::<bool>(first, Value::Null).await {
        is_seen(&timeline).await;
        let chain = stage.input().key_down(Key::Shift).send_keys(Key::Tab);
        let chain = chain.key_up(Key::Shift);
        chain.perform().await.expect("keys can be pressed");
        stops += 1;
        assert!(stops < 150, "it ends");
    }
    assert!(stops > 20, "{stops}");
}

async fn at_400_percent_the_heading_that_stays_leaves_room_to_read(stage: &Stage) {
    let timeline = zoomed(stage).await;
    // With the end of each year at the middle of the window, its heading stands at the upper edge.
    let question = "all(root(path), 'section:has(article)').map((section) => {
        scrollBy({ top: section.getBoundingClientRect().bottom - innerHeight / 2, behavior: 'instant' });
        const { top, bottom } = section.querySelector('h3').getBoundingClientRect();
        return [section.dataset.year, top, bottom / innerHeight];
      })";
    let headings: Vec<(String, f64, f64)> = timeline.ask(question, Value::Null).await;
    assert_eq!(headings.len(), 5);
    for (year, top, covered) in headings {
        assert!(top.abs() < 1.0, "{year} stays at the top, at {top} px");
        assert!(covered < 1.0 / 3.0, "{year} covers {covered} of the window");
    }
}

async fn with_letters_twice_as_large_all_is_seen(stage: &Stage) {
    let page = HostPage::bare().head("<style>html { font-size: 200% }</style>");
    for width in [640, 1280] {
        let timeline = stage.open_in_frame(&page, width).await;
        timeline.shows_activities(ACTIVITIES).await;
        open_all(&timeline).await;
        all_is_seen(&timeline).await;
    }
}
