//! Use without a mouse, by real key presses.

use serde_json::Value;
use thirtyfour::Key;

use crate::fixtures::facts::{ACTIVITIES, PARTNERS};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

/// More stops than this between a visitor and what they look for is a trap or an ordeal: the
/// matrix has about 60 buttons.
const MOST_STOPS: usize = 150;

pub(crate) fn tests() -> Vec<Test> {
    tests!["keyboard":
        space_chooses_a_partner_and_enter_deselects_it,
        the_focus_stays_when_the_list_changes,
        arrow_keys_change_the_any_all_switch,
        search_and_clear_work_by_keyboard,
        tab_reaches_every_partner_and_leaves_the_widget,
        every_focused_control_has_a_visible_outline,
        what_is_typed_in_a_field_does_not_reach_the_hosts_shortcuts,
    ]
}

fn page() -> HostPage {
    HostPage::bare()
        .before("<p><a id=\"above\" href=\"#above\">trên</a></p>")
        .after("<p><a id=\"below\" href=\"#below\">dưới</a></p>")
}

async fn space_chooses_a_partner_and_enter_deselects_it(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    tab_to(
        context,
        &widget,
        "focused()?.dataset.partner === 'doan-tncs-hcm'",
    )
    .await;
    context.press_keys(" ").await;
    let snapshot = widget.wait_for_activities(4).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    context.press_keys(Key::Enter).await;
    widget.wait_for_activities(ACTIVITIES).await;
    context.press_keys(Key::Enter).await;
    widget.wait_for_activities(4).await;
}

async fn the_focus_stays_when_the_list_changes(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    tab_to(
        context,
        &widget,
        "focused()?.dataset.partner === 'hoi-luat-gia'",
    )
    .await;
    for expected in [3, ACTIVITIES] {
        context.press_keys(" ").await;
        widget.wait_for_activities(expected).await;
        let focused: String = widget
            .eval("focused()?.dataset.partner ?? ''", Value::Null)
            .await;
        assert_eq!(focused, "hoi-luat-gia");
    }
}

async fn arrow_keys_change_the_any_all_switch(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"doan-tncs-hcm hoi-luat-gia\"");
    let widget = context.open(&page).await;
    widget.wait_for_activities(6).await;
    tab_to(context, &widget, "focused()?.type === 'radio'").await;
    context.press_keys(Key::Down).await;
    widget.wait_for_activities(1).await;
    context.press_keys(Key::Up).await;
    widget.wait_for_activities(6).await;
}

async fn search_and_clear_work_by_keyboard(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    tab_to(context, &widget, "focused()?.type === 'search'").await;
    context.press_keys("nghi luc song").await;
    widget.wait_for_activities(2).await;
    tab_to(
        context,
        &widget,
        "accessibleName(focused() ?? document.body).startsWith('Bỏ lọc')",
    )
    .await;
    context.press_keys(Key::Enter).await;
    widget.wait_for_activities(ACTIVITIES).await;
    // The button has gone; a reader who is thrown back to the top of the page has lost the place.
    let place: String = widget
        .eval(
            "root(path).activeElement?.localName ?? 'the page'",
            Value::Null,
        )
        .await;
    assert_ne!(place, "the page", "the focus stays within the widget");
}

async fn what_is_typed_in_a_field_does_not_reach_the_hosts_shortcuts(context: &TestContext) {
    // Outside of the shadow root a key press comes from the element, and no longer from a field.
    let shortcuts = "window.pressed = [];
        addEventListener('keydown', (event) => {
          if (event.target.tagName === 'INPUT') return;
          pressed.push(event.key);
          if (event.key === 'n') event.preventDefault();
        })";
    let widget = context.open(&page().early_script(shortcuts)).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.focus("input[type=search]").await;
    context.press_keys("nghi luc song").await;
    widget.wait_for_activities(2).await;
    context.press_keys(Key::Escape).await;
    // From what is no field, and what leads out of one, the host still hears.
    let pressed = "return pressed";
    let heard: Vec<String> = context.run(pressed, &[]).await;
    assert_eq!(heard, ["Escape"]);
    widget.focus("section h3").await;
    context.press_keys("n").await;
    let heard: Vec<String> = context.run(pressed, &[]).await;
    assert_eq!(heard, ["Escape", "n"]);
}

async fn tab_reaches_every_partner_and_leaves_the_widget(context: &TestContext) {
    let widget = context.open(&page()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    tab_to(context, &widget, "focused()?.id === 'above'").await;
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        context.press_keys(Key::Tab).await;
        let question =
            "[focused()?.dataset.partner ?? '', focused()?.id ?? '', focused()?.type ?? '']";
        let [partner, id, kind]: [String; 3] = widget.eval(question, Value::Null).await;
        if id == "below" {
            break;
        }
        met.extend([partner, kind].into_iter().filter(|word| !word.is_empty()));
        if id == "below" {
            break;
        }
    }
    for expected in PARTNERS
        .iter()
        .map(|known| known.id)
        .chain(["none", "search"])
    {
        assert!(
            met.iter().any(|one| one == expected),
            "expected {expected} among {met:?}"
        );
    }
    let last: String = widget.eval("focused()?.id ?? ''", Value::Null).await;
    assert_eq!(
        last, "below",
        "after the widget the keyboard goes on to the host's own links"
    );
}

async fn every_focused_control_has_a_visible_outline(context: &TestContext) {
    for there in [
        "focused()?.dataset.partner === 'phong-gddt'",
        "focused()?.closest('thead')",
        "focused()?.type === 'search'",
    ] {
        let widget = context.open(&page()).await;
        widget.wait_for_activities(ACTIVITIES).await;
        tab_to(context, &widget, there).await;
        let question = "(style => [style.outlineStyle, style.outlineWidth, style.boxShadow])(getComputedStyle(focused()))";
        let [line, width, shadow]: [String; 3] = widget.eval(question, Value::Null).await;
        let outlined = line != "none" && width != "0px";
        assert!(
            outlined || shadow != "none",
            "expected an outline where {there}, found {line} {width} {shadow}"
        );
    }
}

/// Presses Tab until `there` is true of what has the focus.
pub(super) async fn tab_to(context: &TestContext, widget: &WidgetPage<'_>, there: &str) {
    let mut met = Vec::new();
    for _ in 0..MOST_STOPS {
        let question =
            format!("[Boolean({there}), accessibleName(focused() ?? document.body).slice(0, 40)]");
        let (arrived, name): (bool, String) = widget.eval(&question, Value::Null).await;
        if arrived {
            return;
        }
        met.push(name);
        context.press_keys(Key::Tab).await;
    }
    panic!("expected Tab to reach {there} within {MOST_STOPS} stops, found {met:?}");
}
