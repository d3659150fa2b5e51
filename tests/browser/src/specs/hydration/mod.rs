//! The app hydrates the prerendered screen without any visible change.

mod early_actions;
mod failures;
mod layout_shift;
mod pixels;

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::{PrerenderedPage, PrerenderedSnapshot};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["hydration":
        no_element_moves,
        the_dom_nodes_are_reused,
        a_text_selection_stays,
        open_details_stay_open,
        the_scroll_position_stays,
    ];
    tests.extend(pixels::tests());
    tests.extend(layout_shift::tests());
    tests.extend(early_actions::tests());
    tests.extend(failures::tests());
    tests
}

/// Opens the demo page with the app loaded and both documents pending.
async fn open_without_data<'a>(
    context: &'a TestContext,
    rest: &str,
    head: &str,
) -> PrerenderedPage<'a> {
    context.site().fail_documents(&Fault::Silence);
    context.open_release("index.html", rest, head).await;
    let parts = [
        ReleaseFile::Articles,
        ReleaseFile::Programmes,
        ReleaseFile::Wasm,
    ];
    context.site().wait_for_requests(&parts).await;
    PrerenderedPage::new(context)
}

/// Lets the data arrive and waits until the app has hydrated the screen.
async fn hydrate(context: &TestContext, prerendered: &PrerenderedPage<'_>) -> PrerenderedSnapshot {
    context.site().recover_documents();
    prerendered
        .wait_until("the app to hydrate", |snapshot| snapshot.ready)
        .await
}

async fn no_element_moves(context: &TestContext) {
    // Names of elements that the two screens share; what a control is differs by its nature.
    let places =
        "all('h2, p, th, td, td i, section, h3, article, h4, li, details, footer, [type=search]')
        .filter(seen).map((element) => [element.localName,
          ...['x', 'y', 'width', 'height'].map((side) => element.getBoundingClientRect()[side])])";
    for partner in [None, Some("hoi-nguoi-cao-tuoi")] {
        let prerendered = open_without_data(context, "", "").await;
        if let Some(partner) = partner {
            prerendered.choose_partner(partner).await;
            prerendered.wait_for_activities(3).await;
        }
        let before: Vec<Value> = prerendered.eval(places, Value::Null).await;
        hydrate(context, &prerendered).await;
        let after: Vec<Value> = prerendered.eval(places, Value::Null).await;
        assert_eq!(before.len(), after.len(), "with {partner:?}");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after, "with {partner:?}");
        }
    }
}

async fn the_dom_nodes_are_reused(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    let keep = "(window.kept = all('h2, table, tr, td, section, h3, article, h4, article p, footer li, [type=search]')
        .filter(seen).flatMap((element) => [element, element.firstChild])
        .filter((node) => node && !/^(a|label)$/u.test(node.localName))).length";
    let kept: usize = prerendered.eval(keep, Value::Null).await;
    assert!(
        kept > 150,
        "expected most of the screen, found {kept} nodes"
    );
    hydrate(context, &prerendered).await;
    let gone = "window.kept.filter((node) => !node.isConnected || node.getRootNode() !== root)
        .map((node) => `${node.nodeName} ${node.textContent.slice(0, 40)}`)";
    assert_eq!(
        prerendered.eval::<Vec<String>>(gone, Value::Null).await,
        [""; 0]
    );
}

async fn a_text_selection_stays(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    let select =
        "(window.text = one('article[data-activity=\"2017-thap-sang-uoc-mo\"] h4').firstChild,
        getSelection().setBaseAndExtent(window.text, 1, window.text, 4), true)";
    prerendered.eval::<bool>(select, Value::Null).await;
    // Engines differ in how they expose a selection inside a shadow root.
    let selected = "(({ startContainer, startOffset, endContainer, endOffset }) =>
        [startContainer === window.text, startOffset, endContainer === window.text, endOffset])(
        getSelection().getComposedRanges?.({ shadowRoots: [root] })[0] ??
          (root.getSelection?.() ?? getSelection()).getRangeAt(0))";
    let expected = serde_json::json!([true, 1, true, 4]);
    assert_eq!(
        prerendered.eval::<Value>(selected, Value::Null).await,
        expected,
        "before"
    );
    hydrate(context, &prerendered).await;
    assert_eq!(
        prerendered.eval::<Value>(selected, Value::Null).await,
        expected
    );
}

async fn open_details_stay_open(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered
        .click("section[data-year=\"2019\"] summary")
        .await;
    let open = "[...root.querySelectorAll('details')].map(({ open }) => open)";
    prerendered
        .wait_until_true(
            "one('section[data-year=\"2019\"] details').open",
            Value::Null,
        )
        .await;
    let before: Vec<bool> = prerendered.eval(open, Value::Null).await;
    hydrate(context, &prerendered).await;
    assert_eq!(
        prerendered.eval::<Vec<bool>>(open, Value::Null).await,
        before
    );
    assert_eq!(
        before.iter().filter(|open| **open).count(),
        1,
        "only that one"
    );
}

async fn the_scroll_position_stays(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    let scroll = "(scrollTo({ top: 1234, behavior: 'instant' }), scrollY)";
    let before: f64 = prerendered.eval(scroll, Value::Null).await;
    assert!(before > 1000.0, "the page is long enough, found {before}");
    let top = "one('section[data-year=\"2018\"]').getBoundingClientRect().top";
    let [top_before, top_after]: [f64; 2] = {
        let before = prerendered.eval(top, Value::Null).await;
        hydrate(context, &prerendered).await;
        [before, prerendered.eval(top, Value::Null).await]
    };
    assert_eq!(
        prerendered
            .eval::<f64>("scrollY", Value::Null)
            .await
            .to_bits(),
        before.to_bits()
    );
    assert_eq!(top_before.to_bits(), top_after.to_bits());
}
