//! The finished timeline of a page becomes the program's, and a reader does not notice.

mod choices;
mod failures;
mod pictures;
mod shifts;

use serde_json::Value;

use crate::harness::fault::Fault;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::ACTIVITIES;
use crate::timeline::still::{Screen, Still};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["takeover":
        nothing_moves_on_the_whole_page,
        what_stands_there_stays_the_same_nodes,
        a_selection_in_an_activity_stays,
        an_open_disclosure_stays_open,
        the_reader_stays_at_the_place_of_the_page,
    ];
    tests.extend(pictures::tests());
    tests.extend(shifts::tests());
    tests.extend(choices::tests());
    tests.extend(failures::tests());
    tests
}

/// Opens the demo page with a program that is there and waits for data that do not come.
async fn open_waiting<'a>(stage: &'a Stage, rest: &str, head: &str) -> Still<'a> {
    stage.site().documents_break(&Fault::Silence);
    stage.open_release("index.html", rest, head).await;
    let parts = [Part::Articles, Part::Programmes, Part::Wasm];
    stage.site().asked_for(&parts).await;
    Still::of(stage)
}

/// Lets the data come, and waits for the program's screen.
async fn take_over(stage: &Stage, still: &Still<'_>) -> Screen {
    stage.site().mend_documents();
    still
        .shows("the program to draw", |screen| screen.ready)
        .await
}

async fn nothing_moves_on_the_whole_page(stage: &Stage) {
    // Names of elements that the two screens share; what a control is differs by its nature.
    let places =
        "all('h2, p, th, td, td i, section, h3, article, h4, li, details, footer, [type=search]')
        .filter(seen).map((element) => [element.localName,
          ...['x', 'y', 'width', 'height'].map((side) => element.getBoundingClientRect()[side])])";
    for partner in [None, Some("hoi-nguoi-cao-tuoi")] {
        let still = open_waiting(stage, "", "").await;
        if let Some(partner) = partner {
            still.choose(partner).await;
            still.shows_activities(3).await;
        }
        let before: Vec<Value> = still.ask(places, Value::Null).await;
        take_over(stage, &still).await;
        let after: Vec<Value> = still.ask(places, Value::Null).await;
        assert_eq!(before.len(), after.len(), "with {partner:?}");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after, "with {partner:?}");
        }
    }
}

async fn what_stands_there_stays_the_same_nodes(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.shows_activities(ACTIVITIES).await;
    let keep = "(window.kept = all('h2, table, tr, td, section, h3, article, h4, article p, footer li, [type=search]')
        .filter(seen).flatMap((element) => [element, element.firstChild])
        .filter((node) => node && !/^(a|label)$/u.test(node.localName))).length";
    let kept: usize = still.ask(keep, Value::Null).await;
    assert!(
        kept > 150,
        "expected most of the screen, found {kept} nodes"
    );
    take_over(stage, &still).await;
    let gone = "window.kept.filter((node) => !node.isConnected || node.getRootNode() !== root)
        .map((node) => `${node.nodeName} ${node.textContent.slice(0, 40)}`)";
    assert_eq!(still.ask::<Vec<String>>(gone, Value::Null).await, [""; 0]);
}

async fn a_selection_in_an_activity_stays(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.shows_activities(ACTIVITIES).await;
    let select =
        "(window.text = one('article[data-activity=\"2017-thap-sang-uoc-mo\"] h4').firstChild,
        getSelection().setBaseAndExtent(window.text, 1, window.text, 4), true)";
    still.ask::<bool>(select, Value::Null).await;
    // What is selected in a shadow root each engine tells in its own way.
    let selected = "(({ startContainer, startOffset, endContainer, endOffset }) =>
        [startContainer === window.text, startOffset, endContainer === window.text, endOffset])(
        getSelection().getComposedRanges?.({ shadowRoots: [root] })[0] ??
          (root.getSelection?.() ?? getSelection()).getRangeAt(0))";
    let expected = serde_json::json!([true, 1, true, 4]);
    assert_eq!(
        still.ask::<Value>(selected, Value::Null).await,
        expected,
        "before"
    );
    take_over(stage, &still).await;
    assert_eq!(still.ask::<Value>(selected, Value::Null).await, expected);
}

async fn an_open_disclosure_stays_open(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.click("section[data-year=\"2019\"] summary").await;
    let open = "[...root.querySelectorAll('details')].map(({ open }) => open)";
    still
        .is_true(
            "one('section[data-year=\"2019\"] details').open",
            Value::Null,
        )
        .await;
    let before: Vec<bool> = still.ask(open, Value::Null).await;
    take_over(stage, &still).await;
    assert_eq!(still.ask::<Vec<bool>>(open, Value::Null).await, before);
    assert_eq!(
        before.iter().filter(|open| **open).count(),
        1,
        "only that one"
    );
}

async fn the_reader_stays_at_the_place_of_the_page(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    let scroll = "(scrollTo({ top: 1234, behavior: 'instant' }), scrollY)";
    let before: f64 = still.ask(scroll, Value::Null).await;
    assert!(before > 1000.0, "the page is long enough, found {before}");
    let top = "one('section[data-year=\"2018\"]').getBoundingClientRect().top";
    let [top_before, top_after]: [f64; 2] = {
        let before = still.ask(top, Value::Null).await;
        take_over(stage, &still).await;
        [before, still.ask(top, Value::Null).await]
    };
    assert_eq!(
        still.ask::<f64>("scrollY", Value::Null).await.to_bits(),
        before.to_bits()
    );
    assert_eq!(top_before.to_bits(), top_after.to_bits());
}
