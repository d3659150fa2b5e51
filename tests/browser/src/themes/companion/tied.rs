//! What belongs together lights up together, by pointer and by keyboard.

use serde_json::Value;

use super::{focus, touched};
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::LUAT_GIA;
use crate::timeline::Timeline;

pub(super) fn tests() -> Vec<Test> {
    tests!["companion":
        a_cell_lights_up_its_activities_and_they_their_cells,
        what_was_tied_is_untied_when_the_focus_goes_on,
        choosing_a_partner_leaves_nothing_tied_that_is_not,
    ]
}

/// Waits until just these activities (by id) and cells (by message) are lit up.
async fn are_tied(timeline: &Timeline<'_>, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    until(&format!("{expected:?} to be tied"), async || {
        let mut tied = tied(timeline).await;
        tied.sort();
        if tied == expected {
            Ok(())
        } else {
            Err(format!("{tied:?}"))
        }
    })
    .await;
}

async fn tied(timeline: &Timeline<'_>) -> Vec<String> {
    let question =
        "all(root(path), '[data-tied]').map(({ dataset }) => dataset.activity ?? dataset.act)";
    timeline.ask(question, Value::Null).await
}

async fn point_at(stage: &Stage, timeline: &Timeline<'_>, selector: &str) {
    let question = format!("root(path).querySelector('{selector}')");
    let element = timeline.element(&question, Value::Null).await;
    let look = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    let argument = element.to_json().expect("an element");
    stage.run::<Value>(look, &[argument]).await;
    let chain = stage.input().move_to_element_center(&element);
    chain.perform().await.expect("a pointer can point");
}

async fn a_cell_lights_up_its_activities_and_they_their_cells(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    let pairs = [
        (
            "[data-act=\"cell hoi-luat-gia 2018\"]",
            &["2018-ky-ket", "2018-2020-tuyen-truyen-phap-luat"][..],
        ),
        (
            "[data-activity=\"2015-truyen-thong-yeu-nuoc\"] h4",
            &["cell hoi-cuu-chien-binh 2015", "cell phong-gddt 2015"],
        ),
        // With nobody in particular, there is a row for that.
        (
            "[data-activity=\"2018-ke-hoach-phoi-hop\"] h4",
            &["cell none 2018"],
        ),
    ];
    for (pointed_at, expected) in pairs {
        point_at(stage, &timeline, pointed_at).await;
        are_tied(&timeline, expected).await;
    }
}

async fn what_was_tied_is_untied_when_the_focus_goes_on(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    focus(&timeline, "[data-act=\"cell doan-tncs-hcm 2014\"]").await;
    are_tied(&timeline, &["2014-nghi-luc-song"]).await;
    focus(&timeline, "input[type=search]").await;
    are_tied(&timeline, &[]).await;
}

async fn choosing_a_partner_leaves_nothing_tied_that_is_not(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    focus(&timeline, "[data-act=\"cell hoi-luat-gia 2015\"]").await;
    are_tied(&timeline, &["2015-tu-sach-phap-luat"]).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.shows_activities(3).await;
    are_tied(&timeline, &[]).await;
}
