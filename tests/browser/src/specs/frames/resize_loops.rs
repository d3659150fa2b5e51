//! What follows the height of the frame, which follows what is told, comes to rest all the same.

use serde_json::{Value, json};

use super::frame_helpers::{calms_down, enter, fits_with, heights, leave, sizes};
use super::hosts::{DATAWRAPPER, frame, host};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        a_host_that_always_gives_more_does_not_make_the_frame_grow_for_ever,
        a_content_that_is_shorter_in_a_higher_frame_gets_room_for_its_longer_form,
        a_content_that_is_shorter_in_a_narrower_frame_gets_room_for_its_longer_form,
    ]
}

async fn a_host_that_always_gives_more_does_not_make_the_frame_grow_for_ever(
    context: &TestContext,
) {
    let more = DATAWRAPPER.replace("height + 'px'", "height + 10 + 'px'");
    host(context, &more, &frame("")).await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let alone = fits_with(context, 10.0).await;
    leave(context).await;
    let before = heights(context).await.len();
    let style = |style: &str| {
        format!(
            "document.querySelector('iframe').contentDocument.querySelector('khuyen-hoc-timeline').style.minHeight = '{style}'"
        )
    };
    // The content follows the frame: each height that is told makes it longer.
    context.run::<Value>(&style("calc(100vh + 1px)"), &[]).await;
    calms_down(context).await;
    let heights = heights(context).await.len() - before;
    assert!((1..=5).contains(&heights), "told {heights} heights");
    // Once it is a content like any other, its height counts again.
    context.run::<Value>(&style(""), &[]).await;
    enter(context).await;
    until("the frame to be as high as before", async || {
        let seen = sizes(context).await;
        if (seen.height - alone).abs() < 1.0 {
            Ok(())
        } else {
            Err(format!("{seen:?}, {alone} px before"))
        }
    })
    .await;
}

/// The content has 900 px, and 700 px under this condition, which holds when the frame has 900 px and
/// not when it has 700 px. The frame comes to rest at the 900 px.
async fn rests_at_the_longer_form(context: &TestContext, condition: &str) {
    enter(context).await.wait_for_activities(ACTIVITIES).await;
    let form = "const style = document.createElement('style'), one = 'khuyen-hoc-timeline';
        const form = (height) => `${one} { height: ${height}px; overflow: hidden }`;
        style.textContent = `${form(arguments[0])} @media (${arguments[1]}) { ${form(700)} }`;
        document.head.append(style);";
    context
        .run::<Value>(form, &[json!(700), json!("all")])
        .await;
    until("the frame to have the short form", async || {
        let seen = sizes(context).await;
        if seen.height < 800.0 {
            Ok(())
        } else {
            Err(format!("{seen:?}"))
        }
    })
    .await;
    context
        .run::<Value>(form, &[json!(900), json!(condition)])
        .await;
    leave(context).await;
    calms_down(context).await;
    enter(context).await;
    let height = sizes(context).await.height;
    assert!((900.0..948.0).contains(&height), "{height} px");
}

async fn a_content_that_is_shorter_in_a_higher_frame_gets_room_for_its_longer_form(
    context: &TestContext,
) {
    // As with a scroll bar, which takes some width as long as the frame is too low.
    host(context, DATAWRAPPER, &frame("")).await;
    rests_at_the_longer_form(context, "min-height: 880px").await;
}

async fn a_content_that_is_shorter_in_a_narrower_frame_gets_room_for_its_longer_form(
    context: &TestContext,
) {
    // As with the scroll bar of the host's page, which comes when the frame is high.
    let narrower = DATAWRAPPER.replace(
        "frame.style.height =",
        "frame.style.width = height < 800 ? '500px' : '485px', frame.style.height =",
    );
    host(context, &narrower, &frame("")).await;
    rests_at_the_longer_form(context, "max-width: 490px").await;
}
