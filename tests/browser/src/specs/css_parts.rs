//! `::part()`: what a host's style sheet can reach.

use serde_json::json;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["css parts": a_part_rule_styles_every_such_part_and_nothing_else]
}

/// Each CSS part with a selector for its elements.
const PARTS: [(&str, &str); 4] = [
    ("matrix", "table"),
    ("search", "input[type=search]"),
    ("year", "section[data-year] > h3"),
    ("activity", "article[data-activity]"),
];

async fn a_part_rule_styles_every_such_part_and_nothing_else(context: &TestContext) {
    for (part, selector) in PARTS {
        let rule = format!(
            "<style>khuyen-hoc-timeline::part({part}) {{ outline: 3px solid rgb(1, 2, 3) }}</style>"
        );
        let widget = context.open(&HostPage::bare().head(&rule)).await;
        widget.wait_for_activities(ACTIVITIES).await;
        let question = "(() => {
            const outlined = all(root(path), '*').filter(
              (one) => getComputedStyle(one).outlineColor === 'rgb(1, 2, 3)');
            const meant = all(root(path), value);
            return meant.length > 0 && outlined.length === meant.length &&
              meant.every((one) => outlined.includes(one));
          })()";
        let holds: bool = widget.eval(question, json!(selector)).await;
        assert!(holds, "{part}");
    }
}
