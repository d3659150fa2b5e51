//! Entering and leaving the frame, its size, and the messages it sent to the host.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

/// Goes into the only frame of the page.
pub(super) async fn enter(context: &TestContext) -> WidgetPage<'_> {
    context
        .session()
        .enter_frame(0)
        .await
        .expect("the only frame");
    WidgetPage::first_in(context)
}

pub(super) async fn leave(context: &TestContext) {
    context
        .session()
        .enter_default_frame()
        .await
        .expect("the host page");
}

/// Sizes inside the frame, in CSS pixels.
#[derive(Debug, Deserialize)]
pub(super) struct FrameSizes {
    pub(super) width: f64,
    pub(super) height: f64,
    /// How high the page is that can be scrolled through.
    pub(super) page: f64,
    /// Where the timeline ends.
    pub(super) end: f64,
}

pub(super) async fn frame_sizes(context: &TestContext) -> FrameSizes {
    let script = "const page = document.documentElement;
        const end = document.querySelector('khuyen-hoc-timeline').getBoundingClientRect().bottom;
        return { width: innerWidth, height: innerHeight, page: page.scrollHeight,
                 end: end - page.getBoundingClientRect().top };";
    context.run(script, &[]).await
}

/// Waits until the frame has the height of its content and `more`, and gives its height. Nothing need
/// be scrolled (engines do not scroll for fractions), and nothing stands empty but a margin.
pub(super) async fn wait_until_frame_fits_with(context: &TestContext, more: f64) -> f64 {
    until("the frame to fit its content", async || {
        let seen = frame_sizes(context).await;
        let empty = seen.height - seen.end;
        if seen.page <= seen.height && (more - 0.5..more + 48.0).contains(&empty) {
            Ok(seen.height)
        } else {
            Err(format!("{seen:?}"))
        }
    })
    .await
}

pub(super) async fn wait_until_frame_fits(context: &TestContext) -> f64 {
    wait_until_frame_fits_with(context, 0.0).await
}

/// Clicks a partner's filter button. Firefox's driver takes whatever is in the frame for visible, and the
/// frame is higher than the window.
pub(super) async fn choose_partner(widget: &WidgetPage<'_>, name: &str) {
    let look =
        "byRole(path, 'button', value)?.scrollIntoView({ block: 'center', behavior: 'instant' })";
    widget.eval::<Value>(look, json!(name)).await;
    widget.choose_partner(name).await;
}

/// The messages that the frame has sent so far.
pub(super) async fn messages(context: &TestContext) -> Vec<Value> {
    context.run("return window.reports", &[]).await
}

/// The heights among them, in the messages for AMP.
pub(super) async fn reported_heights(context: &TestContext) -> Vec<u64> {
    let messages = messages(context).await;
    let sent = messages.iter().filter(|report| report["sentinel"] == "amp");
    sent.map(|report| report["height"].as_u64().expect("whole pixels"))
        .collect()
}

/// Waits until the frame has kept its size for as long as thirty pictures of the screen take.
pub(super) async fn wait_until_height_settles(context: &TestContext) {
    let script =
        "const done = arguments[arguments.length - 1], frame = document.querySelector('iframe');
        let height = 0, calm = 0, pictures = 0;
        const look = () => {
          calm = frame.offsetHeight === height ? calm + 1 : 0;
          height = frame.offsetHeight;
          if (calm === 30 || (pictures += 1) > 600) done(calm === 30);
          else requestAnimationFrame(look);
        };
        look();";
    let calm = context.session().execute_async(script, Vec::new()).await;
    assert_eq!(calm.expect("the page waits").json(), &json!(true));
}
