//! Each resize protocol gives the frame the height of its content.

use serde_json::Value;

use super::frame_helpers::{choose_partner, enter, frame_sizes, leave, wait_until_frame_fits};
use super::hosts::{
    AMP, DATAWRAPPER, IFRAME_RESIZER_5, OLDER_DATAWRAPPER, frame, iframe_resizer_host,
    open_host_with_frame, pym_host,
};
use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        pym_resizes_the_frame_to_its_content,
        iframe_resizer_4_resizes_the_frame_to_its_content,
        iframe_resizer_5_messages_resize_the_frame_to_its_content,
        the_datawrapper_listener_resizes_the_frame_to_its_content,
        the_older_datawrapper_listener_resizes_the_frame,
        amp_resizes_the_frame_to_its_content,
    ]
}

/// The frame has the height of its content, also after a visitor chose something, and after the
/// host's page has become as narrow as a phone.
async fn check_frame_fits_after_each_filter(context: &TestContext) {
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let whole = wait_until_frame_fits(context).await;
    choose_partner(&widget, LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    let chosen = wait_until_frame_fits(context).await;
    assert!(chosen < whole, "{chosen} px are not less than {whole} px");
    leave(context).await;
    // As a window does that becomes narrower, which in some engines it cannot.
    let narrow =
        "document.getElementById('cho').style.width = '320px'; dispatchEvent(new Event('resize'))";
    context.run::<Value>(narrow, &[]).await;
    let widget = enter(context).await;
    until("the frame to be narrow", async || {
        let width = frame_sizes(context).await.width;
        if (width - 320.0).abs() < 1.0 {
            Ok(())
        } else {
            Err(width.to_string())
        }
    })
    .await;
    let narrow = wait_until_frame_fits(context).await;
    assert!(narrow > chosen, "{narrow} px are not more than {chosen} px");
    choose_partner(&widget, "Luật gia").await;
    widget.wait_for_activities(ACTIVITIES).await;
    wait_until_frame_fits(context).await;
    leave(context).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn pym_resizes_the_frame_to_its_content(context: &TestContext) {
    pym_host(context).await;
    check_frame_fits_after_each_filter(context).await;
}

async fn iframe_resizer_4_resizes_the_frame_to_its_content(context: &TestContext) {
    iframe_resizer_host(context, "").await;
    check_frame_fits_after_each_filter(context).await;
}

async fn iframe_resizer_5_messages_resize_the_frame_to_its_content(context: &TestContext) {
    open_host_with_frame(context, IFRAME_RESIZER_5, &frame("id=\"khung\"")).await;
    check_frame_fits_after_each_filter(context).await;
}

async fn the_datawrapper_listener_resizes_the_frame_to_its_content(context: &TestContext) {
    open_host_with_frame(context, DATAWRAPPER, &frame("")).await;
    check_frame_fits_after_each_filter(context).await;
}

async fn the_older_datawrapper_listener_resizes_the_frame(context: &TestContext) {
    let id = "id=\"datawrapper-chart-khuyen-hoc-timeline\"";
    open_host_with_frame(context, OLDER_DATAWRAPPER, &frame(id)).await;
    check_frame_fits_after_each_filter(context).await;
}

async fn amp_resizes_the_frame_to_its_content(context: &TestContext) {
    open_host_with_frame(context, AMP, &frame("")).await;
    check_frame_fits_after_each_filter(context).await;
}
