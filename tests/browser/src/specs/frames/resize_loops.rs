//! Resize loops: content that depends on the frame height, which follows the reported height, settles.

use serde_json::{Value, json};

use super::frame_helpers::{
    enter, frame_sizes, leave, reported_heights, wait_until_frame_fits_with,
    wait_until_height_settles,
};
use super::hosts::{DATAWRAPPER, frame, open_host_with_frame};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        a_host_that_adds_height_does_not_grow_the_frame_forever,
        content_shorter_in_a_taller_frame_gets_its_longer_height,
        content_shorter_in_a_narrower_frame_gets_longer_height,
    ]
}

async fn a_host_that_adds_height_does_not_grow_the_frame_forever(context: &TestContext) {
    let more = DATAWRAPPER.replace("height + 'px'", "height + 10 + 'px'");
    open_host_with_frame(context, &more, &frame("")).await;
    let widget = enter(context).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let alone = wait_until_frame_fits_with(context, 10.0).await;
    leave(context).await;
    // A height of before may still be on its way.
    wait_until_height_settles(context).await;
    let before = reported_heights(context).await.len();
    let style = |style: &str| {
        format!(
            "document.querySelector('iframe').contentDocument.querySelector('khuyen-hoc-timeline').style.minHeight = '{style}'"
        )
    };
    // The content depends on the frame: each reported height makes it longer.
    context.run::<Value>(&style("calc(100vh + 1px)"), &[]).await;
    wait_until_height_settles(context).await;
    let reported_heights = reported_heights(context).await.len() - before;
    assert!(
        (1..=5).contains(&reported_heights),
        "told {reported_heights} heights"
    );
    // Once it is a content like any other, its height counts again.
    context.run::<Value>(&style(""), &[]).await;
    enter(context).await;
    until("the frame to be as high as before", async || {
        let seen = frame_sizes(context).await;
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
async fn expect_longer_height(context: &TestContext, condition: &str) {
    enter(context).await.wait_for_activities(ACTIVITIES).await;
    // A change while the frame still gets its first size would count as caused by that.
    leave(context).await;
    wait_until_height_settles(context).await;
    enter(context).await;
    let form = "const style = document.createElement('style'), one = 'khuyen-hoc-timeline';
        const form = (height) => `${one} { height: ${height}px; overflow: hidden }`;
        style.textContent = `${form(arguments[0])} @media (${arguments[1]}) { ${form(700)} }`;
        document.head.append(style);";
    context
        .run::<Value>(form, &[json!(700), json!("all")])
        .await;
    until("the frame to have the short form", async || {
        let seen = frame_sizes(context).await;
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
    wait_until_height_settles(context).await;
    enter(context).await;
    let height = frame_sizes(context).await.height;
    assert!((900.0..948.0).contains(&height), "{height} px");
}

async fn content_shorter_in_a_taller_frame_gets_its_longer_height(context: &TestContext) {
    // As with a scroll bar, which takes some width as long as the frame is too low.
    open_host_with_frame(context, DATAWRAPPER, &frame("")).await;
    expect_longer_height(context, "min-height: 880px").await;
}

async fn content_shorter_in_a_narrower_frame_gets_longer_height(context: &TestContext) {
    // Like the scroll bar of the host page, which appears when the frame is tall.
    let narrower = DATAWRAPPER.replace(
        "frame.style.height =",
        "frame.style.width = height < 800 ? '500px' : '485px', frame.style.height =",
    );
    open_host_with_frame(context, &narrower, &frame("")).await;
    expect_longer_height(context, "max-width: 490px").await;
}
