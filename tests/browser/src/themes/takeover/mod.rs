//! The finished timeline of a page becomes the program's, and a reader does not notice.

mod choices;
mod failures;

use serde_json::Value;
use thirtyfour::support::base64_decode;

use crate::harness::engine::Engine;
use crate::harness::evidence;
use crate::harness::fault::Fault;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::ACTIVITIES;
use crate::timeline::still::{Screen, Still};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["takeover":
        not_a_dot_of_the_screen_changes,
        nothing_moves_on_the_whole_page,
        what_stands_there_stays_the_same_nodes,
        a_selection_in_an_activity_stays,
        an_open_disclosure_stays_open,
        the_reader_stays_at_the_place_of_the_page,
    ];
    let dark = tests!["takeover": not_a_dot_of_a_dark_screen_changes];
    tests.extend(dark.into_iter().map(Test::in_the_dark));
    // The measure of layout shifts is Chromium's own.
    let measured = tests!["takeover": the_browser_counts_no_shift_of_the_layout];
    tests.extend(
        measured
            .into_iter()
            .map(|test| test.only_in(Engine::Chromium)),
    );
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

async fn not_a_dot_of_the_screen_changes(stage: &Stage) {
    same_picture(stage, None, "h2").await;
    same_picture(stage, None, "section[data-year=\"2018\"]").await;
    same_picture(stage, Some("hoi-luat-gia"), "h2").await;
}

async fn not_a_dot_of_a_dark_screen_changes(stage: &Stage) {
    same_picture(stage, Some("doan-tncs-hcm"), "h2").await;
}

/// With this partner chosen and this element at the top of the window.
async fn same_picture(stage: &Stage, partner: Option<&str>, top: &str) {
    // Bars that fade away are no part of the picture.
    let head = "<style>html { scrollbar-width: none }</style>";
    let still = open_waiting(stage, "", head).await;
    if let Some(partner) = partner {
        still.choose(partner).await;
        still
            .shows("its row to be marked", |screen| screen.marked == [partner])
            .await;
    }
    // A focus that has just come by a pointer shows nothing, but a button under it may.
    let away = stage.input().move_to(1, 1).perform().await;
    away.expect("a pointer moves");
    let look = format!("one('{top}').scrollIntoView({{ behavior: 'instant' }})");
    still.ask::<Value>(&look, Value::Null).await;
    still
        .is_true("document.fonts.status === 'loaded'", Value::Null)
        .await;
    let before = picture(stage).await;
    take_over(stage, &still).await;
    let after = picture(stage).await;
    if shades_that_differ(stage, &before, &after).await > nothing_to_see(stage.engine()) {
        let kept = [("before", before), ("after", after)].map(|(when, picture)| {
            let name = format!("takeover-{}-{when}.png", stage.engine());
            evidence::keep_made(
                &name,
                &base64_decode(&picture).expect("as the driver wrote it"),
            )
        });
        panic!("expected the same picture with {partner:?} at {top}, found {kept:?}");
    }
}

/// Of 255: `WebKit` smooths an edge in other shades when it draws the same once more.
const SHADE: u32 = 6;

/// How many shades (three a dot) of a window may differ. In `WebKit` the edge of a mark in the matrix is smoothed in
/// other shades in a button than in a link: some hundred dots of 700,000 that no eye finds. Anything
/// that moves or appears is tens of thousands.
fn nothing_to_see(engine: Engine) -> u32 {
    match engine {
        Engine::Chromium | Engine::Firefox => 0,
        Engine::WebKit => 3_000,
    }
}

/// How many shades differ by more than [`SHADE`] between two pictures; the browser reads them.
async fn shades_that_differ(stage: &Stage, before: &str, after: &str) -> u32 {
    if before == after {
        return 0;
    }
    let script = "const [before, after, shade, done] = arguments;
        const dots = async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        Promise.all([before, after].map(dots)).then(([a, b]) => done(a.length === b.length
          ? a.reduce((count, dot, place) => count + (Math.abs(dot - b[place]) > shade), 0)
          : a.length));";
    let pictures = vec![before.into(), after.into(), SHADE.into()];
    let answer = stage.session().execute_async(script, pictures).await;
    let answer = answer.expect("the page compares");
    answer.convert().expect("a number")
}

/// A PNG in base64, of what the last changes have become: a driver may hand out
/// the frame before.
async fn picture(stage: &Stage) -> String {
    let drawn = "const [done] = arguments;
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    let drawn = stage.session().execute_async(drawn, Vec::new()).await;
    drawn.expect("frames are drawn");
    let picture = stage.session().screenshot_as_png_base64().await;
    picture.expect("the driver takes pictures")
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

async fn the_browser_counts_no_shift_of_the_layout(stage: &Stage) {
    let watch = "<script>
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries()
          .filter((entry) => !entry.hadRecentInput)
          .map(({ value, sources }) => [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))])))
          .observe({ type: 'layout-shift', buffered: true });
        window.shiftsAreCounted = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
        </script>";
    for rest in ["", "?kh-partner=hoi-luat-gia", "?kh-q=ky+ket"] {
        let still = open_waiting(stage, rest, watch).await;
        assert!(
            still
                .ask::<bool>("window.shiftsAreCounted", Value::Null)
                .await
        );
        take_over(stage, &still).await;
        // A shift is told after the picture in which it was seen.
        let pictures = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        let drawn = stage.session().execute_async(pictures, Vec::new()).await;
        drawn.expect("the page draws");
        let shifts: Vec<Value> = still.ask("window.shifts", Value::Null).await;
        assert_eq!(shifts, [Value::Null; 0], "{rest:?}");
    }
}
