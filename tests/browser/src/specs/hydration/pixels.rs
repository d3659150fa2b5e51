//! Screenshots before and after hydration, compared pixel by pixel.

use serde_json::Value;
use thirtyfour::support::base64_decode;

use super::{hydrate, open_without_data};
use crate::harness::artifacts;
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["hydration": no_pixel_changes];
    let dark = tests!["hydration": no_pixel_changes_in_the_dark];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

async fn no_pixel_changes(context: &TestContext) {
    expect_same_pixels(context, None, "h2").await;
    expect_same_pixels(context, None, "section[data-year=\"2018\"]").await;
    expect_same_pixels(context, Some("hoi-luat-gia"), "h2").await;
}

async fn no_pixel_changes_in_the_dark(context: &TestContext) {
    expect_same_pixels(context, Some("doan-tncs-hcm"), "h2").await;
}

/// With this partner chosen and this element at the top of the window.
async fn expect_same_pixels(context: &TestContext, partner: Option<&str>, top: &str) {
    // Bars that fade away are no part of the picture.
    let head = "<style>html { scrollbar-width: none }</style>";
    let prerendered = open_without_data(context, "", head).await;
    if let Some(partner) = partner {
        prerendered.choose_partner(partner).await;
        prerendered
            .wait_until("its row to be marked", |snapshot| {
                snapshot.marked == [partner]
            })
            .await;
    }
    // Focus set by a pointer shows no outline, but a button under the pointer may change.
    let away = context.input().move_to(1, 1).perform().await;
    away.expect("a pointer moves");
    let look = format!("one('{top}').scrollIntoView({{ behavior: 'instant' }})");
    prerendered.eval::<Value>(&look, Value::Null).await;
    prerendered
        .wait_until_true("document.fonts.status === 'loaded'", Value::Null)
        .await;
    let before = picture(context).await;
    hydrate(context, &prerendered).await;
    let after = picture(context).await;
    if shades_that_differ(context, &before, &after).await > hide_caret_and_focus(context.engine()) {
        let kept = [("before", before), ("after", after)].map(|(when, picture)| {
            let name = format!("takeover-{}-{when}.png", context.engine());
            artifacts::write_artifact(
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
/// other shades in a button than in a link, and so are words beside a label that becomes a button: some
/// hundred dots of 700,000 that no eye finds. Anything that moves or appears is tens of thousands.
fn hide_caret_and_focus(engine: Engine) -> u32 {
    match engine {
        Engine::Chromium | Engine::Firefox => 0,
        Engine::WebKit => 6_000,
    }
}

/// How many shades differ by more than [`SHADE`] between two pictures; the browser reads them.
async fn shades_that_differ(context: &TestContext, before: &str, after: &str) -> u32 {
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
    let answer = context.session().execute_async(script, pictures).await;
    let answer = answer.expect("the page compares");
    answer.convert().expect("a number")
}

/// A PNG in base64, of what the last changes have become: a driver may hand out
/// the frame before.
async fn picture(context: &TestContext) -> String {
    context.wait_for_frames().await;
    let picture = context.session().screenshot_as_png_base64().await;
    picture.expect("the driver takes pictures")
}
