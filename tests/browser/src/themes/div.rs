//! A `div` in place of the element, where a content management system strips unknown tags.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["div":
        a_div_does_the_same_where_unknown_tags_are_stripped,
        a_div_or_an_element_added_later_works_too,
    ]
}

async fn a_div_does_the_same_where_unknown_tags_are_stripped(stage: &Stage) {
    let page = HostPage::with(
        "<div data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\" data-lang=\"en\" data-permalink=\"off\" data-from=\"2017\"><p id=\"fallback\">Bản đọc</p></div>",
    );
    let timeline = stage.open(&page).await;
    let view = timeline.shows_activities(3).await;
    assert_eq!(view.chosen(), ["doan-tncs-hcm"]);
    assert!(view.status.ends_with("activities"), "{}", view.status);
    assert!(!timeline.fallback_is_visible().await);
    timeline.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    stage.hears("filter").await;
    assert_eq!(stage.query_and_hash().await, "");
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_div_or_an_element_added_later_works_too(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    for (markup, path) in [
        (
            "<div id=\"later\" data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\"></div>",
            "#later",
        ),
        (
            "<section><div id=\"deep\" data-khuyen-hoc-timeline data-partner=\"doan-tncs-hcm\"></div></section>",
            "#deep",
        ),
        (
            "<khuyen-hoc-timeline id=\"tag\" partner=\"doan-tncs-hcm\"></khuyen-hoc-timeline>",
            "#tag",
        ),
    ] {
        let add = "document.querySelector('h1').insertAdjacentHTML('afterend', arguments[0]);";
        stage.run::<Value>(add, &[json!(markup)]).await;
        Timeline::at(stage, &[path]).shows_activities(4).await;
    }
}
