//! Focus and caret are where they were when the live screen takes the place of the prerendered one.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{hydrate, open_without_data};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["hydration":
        focus_moves_from_a_radio_to_its_partner_button,
        focus_moves_from_a_year_link_to_its_year_button,
        focus_on_the_show_all_radio_stays_in_the_widget,
        focus_on_a_summary_stays_there,
        the_caret_stays_within_the_typed_text,
    ]
}

async fn focus_moves_from_a_radio_to_its_partner_button(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.choose_partner("hoi-luat-gia").await;
    prerendered.wait_for_activities(3).await;
    context.press_keys(Key::Up).await;
    let before = prerendered.wait_until("the row above", |snapshot| {
        snapshot.marked == ["hoi-nguoi-cao-tuoi"]
    });
    before.await;
    hydrate(context, &prerendered).await;
    let focused = "[root.activeElement?.localName, root.activeElement?.dataset.partner]";
    let focused: Value = prerendered.eval(focused, Value::Null).await;
    assert_eq!(focused, json!(["button", "hoi-nguoi-cao-tuoi"]));
    context.press_keys(" ").await;
    let snapshot = WidgetPage::first_in(context)
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.chosen(), [""; 0], "the key reaches that button");
}

async fn focus_moves_from_a_year_link_to_its_year_button(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    let focus = "(one('thead a[href$=\"-2016\"]').focus(), root.activeElement?.localName)";
    assert_eq!(prerendered.eval::<String>(focus, Value::Null).await, "a");
    hydrate(context, &prerendered).await;
    let focused = "[root.activeElement?.localName, words(root.activeElement ?? one('h2'))]";
    let [tag, name]: [String; 2] = prerendered.eval(focused, Value::Null).await;
    assert!(tag == "button" && name.ends_with("2016"), "{tag} {name:?}");
}

async fn focus_on_the_show_all_radio_stays_in_the_widget(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.click("h2").await;
    context.press_keys(Key::Tab).await;
    prerendered
        .wait_until_true("root.activeElement?.matches('[data-variant]')", Value::Null)
        .await;
    hydrate(context, &prerendered).await;
    let within = "document.activeElement === host";
    assert!(
        prerendered.eval::<bool>(within, Value::Null).await,
        "a reader who is thrown back to the top of the page has lost the place"
    );
}

async fn focus_on_a_summary_stays_there(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    let focus = "(one('[data-activity=\"2017-thap-sang-uoc-mo\"] summary').focus(), true)";
    prerendered.eval::<bool>(focus, Value::Null).await;
    hydrate(context, &prerendered).await;
    let focused =
        "[root.activeElement?.localName, root.activeElement?.closest('article')?.dataset.activity]";
    let focused: Value = prerendered.eval(focused, Value::Null).await;
    assert_eq!(focused, json!(["summary", "2017-thap-sang-uoc-mo"]));
}

async fn the_caret_stays_within_the_typed_text(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    let widget = WidgetPage::first_in(context);
    widget.search_for("nghi song").await;
    for _ in 0..4 {
        context.press_keys(Key::Left).await;
    }
    hydrate(context, &prerendered).await;
    context.press_keys("luc ").await;
    widget
        .wait_until("the letters where the caret was", |snapshot| {
            snapshot.search.as_deref() == Some("nghi luc song")
        })
        .await;
}
