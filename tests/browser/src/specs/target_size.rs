//! Every control is large enough to hit, in every state (WCAG 2.2, 2.5.8; 44 px on phones). The initial
//! state is in `narrow_screen`.

use serde_json::json;

use super::text_spacing::open_all_details;
use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["target size":
        controls_in_opened_details_are_large_enough,
        suggestions_without_results_are_large_enough,
        retry_buttons_are_large_enough,
        problem_and_year_links_are_large_enough,
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

async fn expect_large_enough(widget: &WidgetPage<'_>, height: f64) {
    let small: Vec<String> = widget.eval(SMALL, json!(height)).await;
    assert!(
        small.is_empty(),
        "expected at least {height} px, found {small:#?}"
    );
}

async fn controls_in_opened_details_are_large_enough(context: &TestContext) {
    for (width, height) in SCREENS {
        let widget = context.open_in_frame(&HostPage::bare(), width).await;
        widget.wait_for_activities(ACTIVITIES).await;
        open_all_details(&widget).await;
        expect_large_enough(&widget, height).await;
    }
}

async fn suggestions_without_results_are_large_enough(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"hoi-luat-gia\" q=\"nghị lực\"");
    for (width, height) in SCREENS {
        let widget = context.open_in_frame(&page, width).await;
        widget
            .wait_until("advice", |snapshot| {
                !snapshot.years.is_empty() && snapshot.activities().is_empty()
            })
            .await;
        expect_large_enough(&widget, height).await;
    }
}

async fn retry_buttons_are_large_enough(context: &TestContext) {
    for broken in [ReleaseFile::Articles, ReleaseFile::Wasm] {
        context.site().fail(broken, Fault::Status(503));
        for (width, height) in SCREENS {
            let widget = context
                .open_in_frame(&HostPage::with_named_data(), width)
                .await;
            widget.wait_for_alert().await;
            expect_large_enough(&widget, height).await;
        }
        context.site().recover(broken);
    }
}

async fn problem_and_year_links_are_large_enough(context: &TestContext) {
    let records = [
        activity("a", "hôm qua", "Một", &[]),
        activity("b", "1999", "Hai", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    for (width, height) in SCREENS {
        let widget = context.open_in_frame(&HostPage::bare(), width).await;
        let snapshot = widget.wait_until_loaded().await;
        assert_eq!(snapshot.problems.len(), 1);
        expect_large_enough(&widget, height).await;
    }
}
