//! Arrow keys in the matrix, after the grid pattern of the ARIA Authoring Practices.

use serde_json::Value;
use thirtyfour::Key;

use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["grid navigation":
        arrow_keys_move_between_cells,
        arrow_keys_do_not_skip_empty_cells,
        home_and_end_reach_row_ends_and_with_ctrl_the_corners,
        arrow_keys_stop_at_the_edge_of_the_matrix,
        enter_in_a_cell_acts_like_a_click,
        arrow_keys_outside_the_matrix_are_not_handled,
        slash_focuses_the_search_and_is_typed_inside_it,
    ]
}

/// Opens the page and focuses the button of Hội Luật gia, in the sixth row of the matrix.
async fn open_at_partner(context: &TestContext) -> WidgetPage<'_> {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget.focus("button[data-partner=hoi-luat-gia]").await;
    widget
}

/// Row and column of what has the focus, counted from 0 with the headers.
async fn place(widget: &WidgetPage<'_>) -> (usize, usize) {
    let question = "(cell => [[...root(path).querySelectorAll('table tr')].indexOf(cell?.parentElement),
        [...cell?.parentElement.cells ?? []].indexOf(cell)])(root(path).activeElement?.closest('th, td'))";
    widget.eval(question, Value::Null).await
}

async fn arrow_keys_move_between_cells(context: &TestContext) {
    let widget = open_at_partner(context).await;
    assert_eq!(place(&widget).await, (6, 0));
    for (key, there) in [
        (Key::Right, (6, 1)),
        (Key::Right, (6, 2)),
        (Key::Down, (7, 2)),
        (Key::Up, (6, 2)),
        (Key::Up, (5, 2)),
        (Key::Left, (5, 1)),
    ] {
        context.press_keys(key).await;
        assert_eq!(place(&widget).await, there);
    }
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn arrow_keys_do_not_skip_empty_cells(context: &TestContext) {
    let widget = open_at_partner(context).await;
    context.press_keys(Key::Right).await;
    let focused = "(one => [one?.localName, one?.textContent])(root(path).activeElement)";
    let [tag, text]: [String; 2] = widget.eval(focused, Value::Null).await;
    assert_eq!((tag.as_str(), text.as_str()), ("td", ""), "nothing in 2014");
    let outline = "getComputedStyle(root(path).activeElement).outlineStyle";
    assert_ne!(widget.eval::<String>(outline, Value::Null).await, "none");
    context.press_keys(Key::Right).await;
    let cell = "(({ dataset }) => [dataset.cell, dataset.yearLink])(root(path).activeElement)";
    let cell: [String; 2] = widget.eval(cell, Value::Null).await;
    assert_eq!(cell, ["hoi-luat-gia", "2015"]);
}

async fn home_and_end_reach_row_ends_and_with_ctrl_the_corners(context: &TestContext) {
    let widget = open_at_partner(context).await;
    context.press_keys(Key::End).await;
    assert_eq!(place(&widget).await, (6, 8));
    context.press_keys(Key::Home).await;
    assert_eq!(place(&widget).await, (6, 0));
    for (key, there) in [(Key::Home, (0, 0)), (Key::End, (8, 8))] {
        let chain = context.input().key_down(Key::Control).send_keys(key);
        let chain = chain.key_up(Key::Control);
        chain.perform().await.expect("keys can be pressed");
        assert_eq!(place(&widget).await, there);
    }
}

async fn arrow_keys_stop_at_the_edge_of_the_matrix(context: &TestContext) {
    let widget = open_at_partner(context).await;
    context.press_keys(Key::Left).await;
    assert_eq!(place(&widget).await, (6, 0));
    for _ in 0..3 {
        context.press_keys(Key::Down).await;
    }
    // The last row holds the numbers of the years.
    assert_eq!(place(&widget).await, (8, 0));
}

async fn enter_in_a_cell_acts_like_a_click(context: &TestContext) {
    let widget = open_at_partner(context).await;
    context.press_keys(Key::Right).await;
    context.press_keys(Key::Right).await;
    context.press_keys(Key::Enter).await;
    let snapshot = widget.wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
    let focused = "root(path).activeElement?.textContent ?? ''";
    let heading: String = widget.eval(focused, Value::Null).await;
    assert!(heading.starts_with("2015"), "{heading}");
}

async fn arrow_keys_outside_the_matrix_are_not_handled(context: &TestContext) {
    let widget = open_at_partner(context).await;
    widget.search_for("luật gia").await;
    // The caret goes back a word's length, and not the focus.
    for _ in 0..3 {
        context.press_keys(Key::Left).await;
    }
    context.press_keys("x").await;
    widget
        .wait_until("the letter where the caret was", |snapshot| {
            snapshot.search.as_deref() == Some("luật xgia")
        })
        .await;
}

async fn slash_focuses_the_search_and_is_typed_inside_it(context: &TestContext) {
    let widget = open_at_partner(context).await;
    context.press_keys("/").await;
    context.press_keys("1/2").await;
    widget
        .wait_until("the second one in the search", |snapshot| {
            snapshot.search.as_deref() == Some("1/2")
        })
        .await;
}
