//! Selected text stays selected when the live screen takes the place of the prerendered one.

use serde_json::{Value, json};

use super::{hydrate, open_without_data};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;

pub(crate) fn tests() -> Vec<Test> {
    let tests = tests!["hydration":
        a_selection_within_a_title_stays,
        a_selection_over_several_activities_stays,
    ];
    // Not in WebKit, which tells of a selection in a shadow root by composed ranges alone: there it is lost
    // (docs/decisions.md).
    tests
        .into_iter()
        .map(|test| test.not_in(Engine::WebKit))
        .collect()
}

/// Selects from a character of the title of one activity to a character of the title of another.
const SELECT: &str = "(() => {
    const text = (id) => one(`article[data-activity=\"${id}\"] h4`).firstChild;
    const [from, start, to, end] = value;
    (root.getSelection?.() ?? getSelection()).setBaseAndExtent(text(from), start, text(to), end);
    return true;
  })()";

/// The selected text, and where it begins and ends: the activity, and the characters of its title before.
/// Engines differ in how they expose a selection inside a shadow root.
const SELECTED: &str = "(() => {
    const selection = root.getSelection?.() ?? getSelection();
    const composed = getSelection().getComposedRanges?.({ shadowRoots: [root] })[0];
    const range = composed ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
    if (!range) return null;
    const place = (node, offset) => {
      const title = (node.nodeType === 3 ? node.parentElement : node).closest?.('h4');
      if (!title) return [node.nodeName, offset];
      const before = document.createRange();
      before.setStart(title, 0);
      before.setEnd(node, offset);
      return [title.closest('article').dataset.activity, before.toString().length];
    };
    const selected = document.createRange();
    selected.setStart(range.startContainer, range.startOffset);
    selected.setEnd(range.endContainer, range.endOffset);
    const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
    // Between two titles is what style rules hide in the prerendered screen, which a range counts too.
    return [start, end, start[0] === end[0] ? tidy(selected.toString()) : null];
  })()";

async fn selected(prerendered: &PrerenderedPage<'_>) -> Value {
    prerendered.eval(SELECTED, Value::Null).await
}

/// Selects from `start` to `end`, each an activity and a character of its title, and lets the app come.
async fn expect_kept(context: &TestContext, start: (&str, u32), end: (&str, u32)) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    let places = json!([start.0, start.1, end.0, end.1]);
    prerendered.eval::<bool>(SELECT, places).await;
    let before = selected(&prerendered).await;
    assert_eq!(before[0], json!(start));
    assert_eq!(before[1], json!(end));
    hydrate(context, &prerendered).await;
    assert_eq!(selected(&prerendered).await, before);
}

async fn a_selection_within_a_title_stays(context: &TestContext) {
    let title = "2017-thap-sang-uoc-mo";
    expect_kept(context, (title, 1), (title, 4)).await;
}

async fn a_selection_over_several_activities_stays(context: &TestContext) {
    let (first, last) = ("2014-nghi-luc-song", "2017-thap-sang-uoc-mo");
    expect_kept(context, (first, 3), (last, 7)).await;
}
