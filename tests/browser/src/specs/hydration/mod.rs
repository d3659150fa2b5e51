//! The live screen takes the place of the prerendered one without any visible change.

mod early_actions;
mod failures;
mod focus;
mod layout_shift;
mod pixels;
mod selection;

use serde_json::Value;

use crate::harness::engine::Engine;
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::{PrerenderedPage, PrerenderedSnapshot};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["hydration":
        no_element_moves_and_no_text_changes,
        open_details_stay_open,
        the_scroll_position_stays,
    ];
    tests.extend(selection::tests());
    tests.extend(focus::tests());
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

/// Name, box and own words of every visible element of the screen. A control is a label or a link before the
/// app runs and a button afterwards, which is the same to the eye.
const VISIBLE_ELEMENTS: &str = "(() => {
    const control = ['a', 'button', 'label'];
    const ownWords = (element) =>
      tidy([...element.childNodes].map(({ nodeType, data }) => (nodeType === 3 ? data : '')).join(''));
    return [one('.widget'), ...all('.widget *')].filter(seen).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isLink = /^https?:/u.test(element.getAttribute('href') ?? '');
      const name = control.includes(element.localName) && !isLink
        ? 'control' : element.localName;
      return [name, [x, y, width, height], ownWords(element)];
    });
  })()";

/// Name, box (x, y, width, height) and own words.
type VisibleElement = (String, [f64; 4], String);

/// Chromium measures widths in 64ths of a pixel, and a text in several nodes is rounded at each of them.
/// `WebKit` centres the words of a button on half a pixel, and those of a label not.
fn max_shift_px(engine: Engine) -> f64 {
    match engine {
        Engine::Chromium | Engine::Firefox => 0.05,
        Engine::WebKit => 0.5,
    }
}

async fn no_element_moves_and_no_text_changes(context: &TestContext) {
    for partner in [None, Some("hoi-nguoi-cao-tuoi")] {
        let prerendered = open_without_data(context, "", "").await;
        if let Some(partner) = partner {
            prerendered.choose_partner(partner).await;
            prerendered.wait_for_activities(3).await;
        }
        let before: Vec<VisibleElement> = prerendered.eval(VISIBLE_ELEMENTS, Value::Null).await;
        assert!(before.len() > 100, "most of the screen: {}", before.len());
        hydrate(context, &prerendered).await;
        let after: Vec<VisibleElement> = prerendered.eval(VISIBLE_ELEMENTS, Value::Null).await;
        for (before, after) in before.iter().zip(&after) {
            let (name, box_before, words) = before;
            assert_eq!((name, words), (&after.0, &after.2), "with {partner:?}");
            let is_same = (box_before.iter().zip(&after.1))
                .all(|(a, b)| (a - b).abs() < max_shift_px(context.engine()));
            assert!(is_same, "with {partner:?}: {before:?} and {after:?}");
        }
        assert_eq!(before.len(), after.len(), "with {partner:?}");
    }
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
    let place = "[scrollY, one('section[data-year=\"2018\"]').getBoundingClientRect().top]";
    // In the middle of a section, at the head of the page and at its end.
    for top in [1234, 0, 100_000] {
        let prerendered = open_without_data(context, "", "").await;
        let scroll = "(scrollTo({ top: value, behavior: 'instant' }), scrollY)";
        let scrolled: f64 = prerendered.eval(scroll, top.into()).await;
        assert!(
            top == 0 || scrolled > 1000.0,
            "the page is long enough, found {scrolled}"
        );
        let before: Value = prerendered.eval(place, Value::Null).await;
        hydrate(context, &prerendered).await;
        // An engine corrects the position of what it was scrolled to in the next frame.
        context.wait_for_frames().await;
        let after: Value = prerendered.eval(place, Value::Null).await;
        assert_eq!(after, before, "scrolled to {top}");
    }
}
