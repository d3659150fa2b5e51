//! At 400 % zoom of 1280 × 1024 px, 320 × 256 px remain and are enough (WCAG 2.2, 1.4.10).

use serde_json::Value;
use thirtyfour::Key;

use super::keyboard::tab_to;
use super::narrow_screen::FIND_OVERFLOW;
use super::text_spacing::{expect_nothing_clipped, open_all_details};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["zoom":
        at_400_percent_nothing_scrolls_sideways,
        at_400_percent_every_task_is_reachable_and_visible,
        at_400_percent_no_focused_control_is_covered,
        at_400_percent_the_sticky_heading_leaves_room_to_read,
        with_text_at_200_percent_nothing_is_clipped,
    ]
}

async fn zoomed(context: &TestContext) -> WidgetPage<'_> {
    let widget = context.open_in_frame_of(&HostPage::bare(), 320, 256).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let size: [u32; 2] = context.run("return [innerWidth, innerHeight]", &[]).await;
    assert_eq!(size, [320, 256]);
    widget
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

async fn expect_visible(widget: &WidgetPage<'_>) {
    // A browser may scroll to what has the focus a little later.
    until("what has the focus to be seen", async || {
        let hidden: String = widget.eval(HIDDEN, Value::Null).await;
        if hidden.is_empty() {
            Ok(())
        } else {
            Err(hidden)
        }
    })
    .await;
}

async fn at_400_percent_nothing_scrolls_sideways(context: &TestContext) {
    let widget = zoomed(context).await;
    open_all_details(&widget).await;
    let over: Vec<String> = widget.eval(FIND_OVERFLOW, Value::Null).await;
    assert!(over.is_empty(), "{over:#?}");
}

async fn at_400_percent_every_task_is_reachable_and_visible(context: &TestContext) {
    let widget = zoomed(context).await;
    tab_to(
        context,
        &widget,
        "focused()?.dataset.partner === 'hoi-luat-gia'",
    )
    .await;
    expect_visible(&widget).await;
    context.press_keys(" ").await;
    widget.wait_for_activities(3).await;
    expect_visible(&widget).await;
    tab_to(context, &widget, "focused()?.type === 'search'").await;
    expect_visible(&widget).await;
    context.press_keys("tủ sách").await;
    widget.wait_for_activities(1).await;
    expect_visible(&widget).await;
}

async fn at_400_percent_no_focused_control_is_covered(context: &TestContext) {
    let widget = zoomed(context).await;
    open_all_details(&widget).await;
    // From below, as what stays at the top covers what is come to from there.
    let last = "focused()?.dataset.offer === 'feed'";
    tab_to(context, &widget, last).await;
    let mut stops = 0;
    let first = "focused()?.matches('thead [data-year-link=\"2014\"]')";
    while !widget.eval::<bool>(first, Value::Null).await {
        expect_visible(&widget).await;
        let chain = context.input().key_down(Key::Shift).send_keys(Key::Tab);
        let chain = chain.key_up(Key::Shift);
        chain.perform().await.expect("keys can be pressed");
        stops += 1;
        assert!(stops < 150, "it ends");
    }
    assert!(stops > 20, "{stops}");
}

async fn at_400_percent_the_sticky_heading_leaves_room_to_read(context: &TestContext) {
    let widget = zoomed(context).await;
    // With the end of each year at the middle of the window, its heading stands at the upper edge.
    let question = "all(root(path), 'section:has(article)').map((section) => {
        scrollBy({ top: section.getBoundingClientRect().bottom - innerHeight / 2, behavior: 'instant' });
        const { top, bottom } = section.querySelector('h3').getBoundingClientRect();
        return [section.dataset.year, top, bottom / innerHeight];
      })";
    let headings: Vec<(String, f64, f64)> = widget.eval(question, Value::Null).await;
    assert_eq!(headings.len(), 5);
    for (year, top, covered) in headings {
        assert!(top.abs() < 1.0, "{year} stays at the top, at {top} px");
        assert!(covered < 1.0 / 3.0, "{year} covers {covered} of the window");
    }
}

async fn with_text_at_200_percent_nothing_is_clipped(context: &TestContext) {
    let page = HostPage::bare().head("<style>html { font-size: 200% }</style>");
    for width in [640, 1280] {
        let widget = context.open_in_frame(&page, width).await;
        widget.wait_for_activities(ACTIVITIES).await;
        open_all_details(&widget).await;
        expect_nothing_clipped(&widget).await;
    }
}
