//! Whatever can be pressed is large enough to be hit, in every state (WCAG 2.2, 2.5.8; 44 px on phones).
//! What a phone shows at first is in `phone`.

use serde_json::json;

use super::text_spacing::open_all;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, articles};
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["targets":
        what_is_folded_away_is_large_enough_when_it_opens,
        what_helps_where_nothing_is_found_is_large_enough,
        what_helps_where_something_failed_is_large_enough,
        what_leads_to_mistakes_and_other_years_is_large_enough,
    ]
}

/// A phone and a desk: how wide, and how high a target is at least.
const SCREENS: [(u32, f64); 2] = [(320, 44.0), (1280, 24.0)];

/// What is smaller than 24 px either way, or lower than `value`. A radio is pressed by its label. What goes
/// on in a line of words need be no higher than 24 px, and a link within a sentence is as high as its
/// line, which the criterion leaves free.
const SMALL: &str = "all(root(path), 'a[href], button, input, select, summary').filter(rendered)
    .filter((one) => one.localName !== 'a' || text(one.parentElement) === text(one))
    .map((one) => {
      const box = (one.type === 'radio' ? one.closest('label') : one).getBoundingClientRect();
      const inLine = getComputedStyle(one.closest('details') ?? one).display === 'inline';
      const least = one.localName === 'a' || (one.localName === 'summary' && inLine) ? 24 : value;
      // Engines round sizes in em by less than half a pixel.
      return box.width < 24 || box.height < least - 0.5
        ? `${one.localName} ${accessibleName(one)} ${box.width} x ${box.height}` : '';
    }).filter(Boolean)";

async fn are_large_enough(timeline: &Timeline<'_>, height: f64) {
    let small: Vec<String> = timeline.ask(SMALL, json!(height)).await;
    assert!(
        small.is_empty(),
        "expected at least {height} px, found {small:#?}"
    );
}

async fn what_is_folded_away_is_large_enough_when_it_opens(stage: &Stage) {
    for (width, height) in SCREENS {
        let timeline = stage.open_in_frame(&HostPage::bare(), width).await;
        timeline.shows_activities(ACTIVITIES).await;
        open_all(&timeline).await;
        are_large_enough(&timeline, height).await;
    }
}

async fn what_helps_where_nothing_is_found_is_large_enough(stage: &Stage) {
    let page = HostPage::with_attributes("partner=\"hoi-luat-gia\" q=\"nghị lực\"");
    for (width, height) in SCREENS {
        let timeline = stage.open_in_frame(&page, width).await;
        timeline
            .shows("advice", |view| {
                !view.years.is_empty() && view.activities().is_empty()
            })
            .await;
        are_large_enough(&timeline, height).await;
    }
}

async fn what_helps_where_something_failed_is_large_enough(stage: &Stage) {
    for broken in [Part::Articles, Part::Wasm] {
        stage.site().breaks(broken, Fault::Status(503));
        for (width, height) in SCREENS {
            let timeline = stage.open_in_frame(&HostPage::bare(), width).await;
            timeline.alert().await;
            are_large_enough(&timeline, height).await;
        }
        stage.site().mend(broken);
    }
}

async fn what_leads_to_mistakes_and_other_years_is_large_enough(stage: &Stage) {
    let records = [
        activity("a", "hôm qua", "Một", &[]),
        activity("b", "1999", "Hai", &[]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    for (width, height) in SCREENS {
        let timeline = stage.open_in_frame(&HostPage::bare(), width).await;
        let view = timeline.loaded().await;
        assert_eq!(view.problems.len(), 1);
        are_large_enough(&timeline, height).await;
    }
}
