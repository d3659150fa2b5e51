//! Each habit of hosts gives the frame the height of its content.

use serde_json::Value;

use super::hosts::{
    AMP, DATAWRAPPER, IFRAME_RESIZER_5, OLDER_DATAWRAPPER, frame, host, iframe_resizer, pym,
};
use super::inside::{choose, enter, fits, leave, sizes};
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, LUAT_GIA};

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
async fn always_fits(stage: &Stage) {
    let timeline = enter(stage).await;
    timeline.shows_activities(ACTIVITIES).await;
    let whole = fits(stage).await;
    choose(&timeline, LUAT_GIA).await;
    timeline.shows_activities(3).await;
    let chosen = fits(stage).await;
    assert!(chosen < whole, "{chosen} px are not less than {whole} px");
    leave(stage).await;
    // As a window does that becomes narrower, which in some engines it cannot.
    let narrow =
        "document.getElementById('cho').style.width = '320px'; dispatchEvent(new Event('resize'))";
    stage.run::<Value>(narrow, &[]).await;
    let timeline = enter(stage).await;
    until("the frame to be narrow", async || {
        let width = sizes(stage).await.width;
        if (width - 320.0).abs() < 1.0 {
            Ok(())
        } else {
            Err(width.to_string())
        }
    })
    .await;
    let narrow = fits(stage).await;
    assert!(narrow > chosen, "{narrow} px are not more than {chosen} px");
    choose(&timeline, "Luật gia").await;
    timeline.shows_activities(ACTIVITIES).await;
    fits(stage).await;
    leave(stage).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn pym_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    pym(stage).await;
    always_fits(stage).await;
}

async fn iframe_resizer_4_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    iframe_resizer(stage, "").await;
    always_fits(stage).await;
}

async fn a_stand_in_for_iframe_resizer_5_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    host(stage, IFRAME_RESIZER_5, &frame("id=\"khung\"")).await;
    always_fits(stage).await;
}

async fn datawrappers_listener_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    host(stage, DATAWRAPPER, &frame("")).await;
    always_fits(stage).await;
}

async fn datawrappers_older_listener_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    let id = "id=\"datawrapper-chart-khuyen-hoc-timeline\"";
    host(stage, OLDER_DATAWRAPPER, &frame(id)).await;
    always_fits(stage).await;
}

async fn amp_gives_the_frame_the_height_of_its_content(stage: &Stage) {
    host(stage, AMP, &frame("")).await;
    always_fits(stage).await;
}
