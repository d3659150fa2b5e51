//! Whole tasks, from the first key to the last, without a mouse.

use serde_json::Value;
use thirtyfour::Key;

use super::keyboard::tab_to;
use super::share_menu::expect_copied;
use crate::fixtures::facts::{ACTIVITIES, OF_DOAN, THEMES};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["keyboard":
        a_partner_is_found_and_cleared_by_keyboard,
        a_year_is_reached_and_tab_continues_from_there,
        planned_activities_are_filtered_by_keyboard,
        a_link_to_the_filtered_view_is_copied,
    ]
}

async fn open_page(context: &TestContext) -> WidgetPage<'_> {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget
}

async fn a_partner_is_found_and_cleared_by_keyboard(context: &TestContext) {
    let widget = open_page(context).await;
    tab_to(
        context,
        &widget,
        "focused()?.dataset.partner === 'doan-tncs-hcm'",
    )
    .await;
    context.press_keys(Key::Enter).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    tab_to(
        context,
        &widget,
        "accessibleName(focused()).startsWith('Bỏ lọc')",
    )
    .await;
    context.press_keys(" ").await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert!(snapshot.chosen().is_empty(), "{snapshot}");
    within(&widget).await;
}

async fn a_year_is_reached_and_tab_continues_from_there(context: &TestContext) {
    let widget = open_page(context).await;
    tab_to(
        context,
        &widget,
        "focused()?.matches('thead [data-year-link=\"2018\"]')",
    )
    .await;
    context.press_keys(Key::Enter).await;
    // The heading has the focus, so the next keys and a screen reader go on from there.
    until("the heading of 2018 to be come to", async || {
        let question = "(one => [text(one).slice(0, 4), one.getBoundingClientRect().top / innerHeight])(focused())";
        let (words, top): (String, f64) = widget.eval(question, Value::Null).await;
        if words == "2018" && (0.0..0.9).contains(&top) {
            Ok(())
        } else {
            Err(format!("{words:?} at {top} of the window"))
        }
    })
    .await;
}

async fn planned_activities_are_filtered_by_keyboard(context: &TestContext) {
    let widget = open_page(context).await;
    tab_to(
        context,
        &widget,
        "accessibleName(focused()).startsWith('Lọc thêm')",
    )
    .await;
    context.press_keys(Key::Enter).await;
    let field = "root(path).querySelector('[data-filters] label:nth-child(2) select')";
    widget.wait_for_element(field, Value::Null).await;
    tab_to(
        context,
        &widget,
        "focused()?.matches('[data-filters] label:nth-child(2) select')",
    )
    .await;
    // By the first letters of the word, as in any list of choices.
    context.press_keys("kế").await;
    widget.wait_for_activities(THEMES.len()).await;
    within(&widget).await;
}

async fn a_link_to_the_filtered_view_is_copied(context: &TestContext) {
    let widget = open_page(context).await;
    tab_to(
        context,
        &widget,
        "accessibleName(focused()).startsWith('Chia sẻ')",
    )
    .await;
    context.press_keys(Key::Enter).await;
    let offer = "root(path).querySelector('[data-offer=copy]')";
    widget.wait_for_element(offer, Value::Null).await;
    tab_to(context, &widget, "focused()?.dataset.offer === 'copy'").await;
    context.press_keys(Key::Enter).await;
    expect_copied(&widget, &context.address().await).await;
    within(&widget).await;
}

/// The focus has not been thrown back to the top of the page.
async fn within(widget: &WidgetPage<'_>) {
    let place = "root(path).activeElement !== null";
    assert!(widget.eval::<bool>(place, Value::Null).await);
}
