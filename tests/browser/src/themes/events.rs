//! A host page listens to the widget.

use serde_json::json;

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::{Heard, Stage};
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::documents::{activity, articles};
use crate::known::facts::{ACTIVITIES, DOAN};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["events":
        ready_tells_once_how_many_activities_there_are,
        ready_tells_how_many_records_did_not_fit,
        filter_tells_what_is_chosen_and_how_much_is_shown,
        nothing_is_told_of_a_filter_before_somebody_filters,
        error_tells_the_cause_and_says_it_in_words,
        events_cross_the_shadow_root_of_a_host_component,
    ]
}

fn page() -> HostPage {
    HostPage::with("<khuyen-hoc-timeline id=\"one\"></khuyen-hoc-timeline>")
}

fn reaches_the_host(heard: &Heard) {
    assert!(heard.bubbles && heard.composed, "{heard:?}");
    assert_eq!(heard.from, "one");
}

async fn ready_tells_once_how_many_activities_there_are(stage: &Stage) {
    let timeline = stage.open(&page()).await;
    timeline.shows_activities(ACTIVITIES).await;
    let ready = stage.hears("ready").await;
    assert_eq!(ready.detail, json!({ "activities": 14, "problems": 0 }));
    reaches_the_host(&ready);
    timeline.choose_partner(DOAN).await;
    stage.hears("filter").await;
    assert_eq!(stage.heard("ready").await.len(), 1);
    assert_eq!(stage.heard("error").await.len(), 0);
}

async fn ready_tells_how_many_records_did_not_fit(stage: &Stage) {
    let records = [
        activity("a", "2014", "Một", &[]),
        activity("b", "hôm qua", "Hai", &[]),
        json!({ "id": "c" }),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    let timeline = stage.open(&page()).await;
    let view = timeline.shows_activities(1 + 6).await;
    let ready = stage.hears("ready").await;
    assert_eq!(ready.detail["activities"], json!(7));
    assert_eq!(ready.detail["problems"], json!(view.problems.len()));
    assert!(view.problems.len() >= 2, "{view}");
}

async fn filter_tells_what_is_chosen_and_how_much_is_shown(stage: &Stage) {
    let timeline = stage.open(&page()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    let heard = stage.hears("filter").await;
    reaches_the_host(&heard);
    let expected = json!({
        "partner": "doan-tncs-hcm", "match": "any", "q": "", "from": 2014, "to": 2020, "shown": 4,
    });
    assert_eq!(heard.detail, expected);
    timeline.choose_partner("Hội Luật gia").await;
    timeline.combine_by("tất cả").await;
    timeline.search_for("ký kết").await;
    let expected = json!({
        "partner": "doan-tncs-hcm hoi-luat-gia", "match": "all", "q": "ký kết",
        "from": 2014, "to": 2020, "shown": 1,
    });
    until(
        &format!("the event of the whole filter: {expected}"),
        async || {
            let detail = stage.heard("filter").await.pop().map(|heard| heard.detail);
            if detail.as_ref() == Some(&expected) {
                Ok(())
            } else {
                Err(format!("{detail:?}"))
            }
        },
    )
    .await;
}

async fn nothing_is_told_of_a_filter_before_somebody_filters(stage: &Stage) {
    let timeline = stage
        .open(&HostPage::with_attributes("partner=\"doan-tncs-hcm\""))
        .await;
    timeline.shows_activities(4).await;
    stage.hears("ready").await;
    assert_eq!(stage.heard("filter").await.len(), 0);
}

async fn error_tells_the_cause_and_says_it_in_words(stage: &Stage) {
    stage.site().replace_text(Part::Articles, "{");
    let timeline = stage.open(&page()).await;
    timeline.alert().await;
    let heard = stage.hears("error").await;
    reaches_the_host(&heard);
    assert_eq!(heard.detail["cause"], json!("not-json"));
    let message = heard.detail["message"].as_str().unwrap_or_default();
    assert!(message.contains("articles.json"), "{message:?}");
}

async fn events_cross_the_shadow_root_of_a_host_component(stage: &Stage) {
    let page = HostPage::with("<host-card id=\"card\"></host-card>").early_script(
        "customElements.define('host-card', class extends HTMLElement {
           connectedCallback() {
             const inner = document.createElement('khuyen-hoc-timeline');
             this.attachShadow({ mode: 'open' }).append(inner);
           }
         });",
    );
    stage.open(&page).await;
    let timeline = Timeline::at(stage, &["host-card", "khuyen-hoc-timeline"]);
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(stage.hears("ready").await.from, "card");
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    let heard = stage.hears("filter").await;
    assert_eq!(
        (heard.from.as_str(), &heard.detail["shown"]),
        ("card", &json!(4))
    );
}
