//! Each habit of hosts gives the frame the height of its content.

use serde_json::Value;

use super::frame_helpers::{choose, enter, fits, leave, sizes};
use super::hosts::{
    AMP, DATAWRAPPER, IFRAME_RESIZER_5, OLDER_DATAWRAPPER, frame, host, iframe_resizer, pym,
};
use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        pym_gives_the_frame_the_height_of_its_content,
        iframe_resizer_4_gives_the_frame_the_height_of_its_content,
        a_stand_in_for_iframe_resizer_5_gives_the_frame_the_height_of_its_content,
        datawrappers_listener_gives_the_frame_the_height_of_its_content,
        datawrappers_older_listener_gives_the_frame_the_height_of_its_content,
        amp_gives_the_frame_the_height_of_its_content,
    ]
}

/// The frame has the height of its content, also after a visitor chose something, and after the
/// host's page has become as narrow as a phone.
async fn always_fits(context: &TestContext) {
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let whole = fits(context).await;
    choose(&widget, LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    let chosen = fits(context).await;
    assert!(chosen < whole, "{chosen} px are not less than {whole} px");
    leave(context).await;
    // As a window does that becomes narrower, which in some engines it cannot.
    let narrow =
        "document.getElementById('cho').style.width = '320px'; dispatchEvent(new Event('resize'))";
    context.run::<Value>(narrow, &[]).await;
    let widget = enter(context).await;
    until("the frame to be narrow", async || {
        let width = sizes(context).await.width;
        if (width - 320.0).abs() < 1.0 {
            Ok(())
        } else {
            Err(width.to_string())
        }
    })
    .await;
    let narrow = fits(context).await;
    assert!(narrow > chosen, "{narrow} px are not more than {chosen} px");
    choose(&widget, "Luật gia").await;
    widget.wait_for_activities(ACTIVITIES).await;
    fits(context).await;
    leave(context).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn pym_gives_the_frame_the_height_of_its_content(context: &TestContext) {
    pym(context).await;
    always_fits(context).await;
}

async fn iframe_resizer_4_gives_the_frame_the_height_of_its_content(context: &TestContext) {
    iframe_resizer(context, "").await;
    always_fits(context).await;
}

async fn a_stand_in_for_iframe_resizer_5_gives_the_frame_the_height_of_its_content(
    context: &TestContext,
) {
    host(context, IFRAME_RESIZER_5, &frame("id=\"khung\"")).await;
    always_fits(context).await;
}

async fn datawrappers_listener_gives_the_frame_the_height_of_its_content(context: &TestContext) {
    host(context, DATAWRAPPER, &frame("")).await;
    always_fits(context).await;
}

async fn datawrappers_older_listener_gives_the_frame_the_height_of_its_content(
    context: &TestContext,
) {
    let id = "id=\"datawrapper-chart-khuyen-hoc-timeline\"";
    host(context, OLDER_DATAWRAPPER, &frame(id)).await;
    always_fits(context).await;
}

async fn amp_gives_the_frame_the_height_of_its_content(context: &TestContext) {
    host(context, AMP, &frame("")).await;
    always_fits(context).await;
}
