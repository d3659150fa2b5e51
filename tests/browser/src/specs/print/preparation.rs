//! Preparation right before printing (`beforeprint`), undone afterwards.

use serde_json::{Value, json};

use super::open_alone;
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(super) fn tests() -> Vec<Test> {
    tests!["print":
        the_printed_url_is_the_current_one,
        details_open_for_print_and_close_afterwards,
    ]
}

async fn the_printed_url_is_the_current_one(context: &TestContext) {
    // It was that of the last drawing: a host's router or another widget may have changed it since.
    let widget = open_alone(context, "", ACTIVITIES).await;
    let printed = "(history.replaceState(null, '', value), dispatchEvent(new Event('beforeprint')),
        root(path).querySelector('.print-source').textContent)";
    let line: String = widget.eval(printed, json!("?a=1#b")).await;
    assert!(line.ends_with("embed.html?a=1#b"), "{line}");
    // Drawn again, the line is not there twice.
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let lines: Vec<String> = widget
        .eval(
            "all(root(path), '.print-source').map(one => one.textContent)",
            Value::Null,
        )
        .await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0].matches("http").count(), 1, "{lines:?}");
}

async fn details_open_for_print_and_close_afterwards(context: &TestContext) {
    let widget = open_alone(context, "", ACTIVITIES).await;
    // Except the details of an activity, which print lists among the sources.
    let states = "(event => (event && dispatchEvent(new Event(event)),
        all(root(path), 'details:not(.details)').map(one => one.open)))(value)";
    let before: Vec<bool> = widget.eval(states, Value::Null).await;
    let open = "(root(path).querySelector('section[data-year=\"2019\"] details').open = true)";
    widget.eval::<bool>(open, Value::Null).await;
    let chosen: Vec<bool> = widget.eval(states, Value::Null).await;
    assert_eq!(before.iter().filter(|open| **open).count(), 0);
    assert_eq!(chosen.iter().filter(|open| **open).count(), 1);
    let printing: Vec<bool> = widget.eval(states, json!("beforeprint")).await;
    assert!(printing.iter().all(|open| *open), "{printing:?}");
    let after: Vec<bool> = widget.eval(states, json!("afterprint")).await;
    assert_eq!(after, chosen);
}
