//! An administrator sets options: attributes, properties, and their data- twins on a div.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, articles, programmes};
use crate::known::facts::ACTIVITIES;

pub(crate) fn tests() -> Vec<Test> {
    tests!["attributes":
        a_choice_may_be_made_beforehand,
        years_may_be_narrowed,
        years_may_be_widened,
        other_documents_are_found_relative_to_the_page,
        attributes_changed_later_are_followed,
        properties_set_before_the_script_runs_are_kept,
        properties_set_later_are_followed,
        each_attribute_has_a_property,
        an_unknown_value_falls_back_and_warns_once,
    ]
}

async fn a_choice_may_be_made_beforehand(stage: &Stage) {
    let attributes = "partner=\"doan-tncs-hcm  hoi-luat-gia\" match=\"all\" q=\"ky ket\"";
    let view = stage
        .open(&HostPage::with_attributes(attributes))
        .await
        .shows_activities(1)
        .await;
    assert_eq!(view.chosen(), ["doan-tncs-hcm", "hoi-luat-gia"]);
    assert_eq!(view.asks_for_all, [false, true]);
    assert_eq!(view.search.as_deref(), Some("ky ket"));
    assert_eq!(
        stage.query_and_hash().await,
        "",
        "what the attributes say is not said again"
    );
}

async fn years_may_be_narrowed(stage: &Stage) {
    let page = HostPage::with_attributes("from=\"2015\" to=\"2017\"");
    let view = stage.open(&page).await.shows_activities(4).await;
    let years: Vec<i32> = view.years.iter().map(|section| section.number).collect();
    assert_eq!(years, [2015, 2016, 2017]);
    assert_eq!(view.partner("doan-tncs-hcm").count, Some(1));
}

async fn years_may_be_widened(stage: &Stage) {
    let records = [
        activity("cu", "1999-12", "Việc cũ", &[]),
        activity("moi", "2025", "Việc mới", &[]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    let page = HostPage::with_attributes("from=\"1999\" to=\"2025\"");
    let view = stage.open(&page).await.shows_activities(2 + 6).await;
    assert_eq!(view.years.len(), 27);
    assert_eq!(view.filled_years(), [(1999, 1), (2018, 6), (2025, 1)]);
}

async fn other_documents_are_found_relative_to_the_page(stage: &Stage) {
    let ours = articles(&[activity("rieng", "2016", "Việc riêng", &["x"])]);
    let json = "application/json";
    stage
        .site()
        .publish_text("/tin-tuc/nguon/bai.json", json, &ours.to_string());
    let plans = programmes(&[("x", "Hội X")], &[]);
    stage
        .site()
        .publish_text("/chuong-trinh.json", json, &plans.to_string());
    let attributes = "articles=\"nguon/bai.json\" programmes=\"../chuong-trinh.json\"";
    let view = stage
        .open(&HostPage::with_attributes(attributes))
        .await
        .shows_activities(1)
        .await;
    assert_eq!(view.ids(), ["rieng"]);
    assert_eq!(
        stage.site().requests(Part::Articles),
        0,
        "the widget's own data are not asked for"
    );
}

async fn attributes_changed_later_are_followed(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    set_attribute(stage, "partner", Some("doan-tncs-hcm hoi-luat-gia")).await;
    timeline.shows_activities(6).await;
    set_attribute(stage, "match", Some("all")).await;
    timeline.shows_activities(1).await;
    set_attribute(stage, "partner", None).await;
    timeline.shows_activities(ACTIVITIES).await;
    set_attribute(stage, "q", Some("nghị lực sống")).await;
    timeline.shows_activities(2).await;
    set_attribute(stage, "from", Some("2018")).await;
    timeline.shows_activities(1).await;
}

async fn set_attribute(stage: &Stage, name: &str, value: Option<&str>) {
    let script =
        "const [name, value] = arguments, element = document.querySelector('khuyen-hoc-timeline');
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value);";
    stage
        .run::<Value>(script, &[json!(name), json!(value)])
        .await;
}

async fn set_property(stage: &Stage, name: &str, value: Value) {
    let script = "document.querySelector('khuyen-hoc-timeline')[arguments[0]] = arguments[1];";
    stage.run::<Value>(script, &[json!(name), value]).await;
}

async fn properties_set_before_the_script_runs_are_kept(stage: &Stage) {
    let page = HostPage::bare().early_script(
        "const early = document.querySelector('khuyen-hoc-timeline');
         if (early.shadowRoot) throw new Error('the widget ran before the host could set anything');
         Object.assign(early, { partner: 'doan-tncs-hcm', q: 'ước mơ', from: 2018, permalink: 'off' });",
    );
    let timeline = stage.open(&page).await;
    let view = timeline.shows_activities(1).await;
    assert_eq!(view.ids(), ["2018-2020-nghi-luc-song"]);
    assert_eq!(view.years.len(), 3);
    timeline.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    stage.hears("filter").await;
    assert_eq!(stage.query_and_hash().await, "");
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn properties_set_later_are_followed(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    set_property(stage, "partner", json!("doan-tncs-hcm hoi-luat-gia")).await;
    timeline.shows_activities(6).await;
    set_property(stage, "match", json!("all")).await;
    timeline.shows_activities(1).await;
    set_property(stage, "partner", json!("")).await;
    set_property(stage, "q", json!("nghị lực sống")).await;
    timeline.shows_activities(2).await;
    set_property(stage, "q", json!("")).await;
    set_property(stage, "to", json!(2014)).await;
    timeline.shows_activities(2).await;
    let other = articles(&[activity("khac", "2014", "Việc khác", &[])]);
    stage
        .site()
        .publish_text("/tin-tuc/khac.json", "application/json", &other.to_string());
    set_property(stage, "articles", json!("khac.json")).await;
    assert_eq!(timeline.shows_activities(1).await.ids(), ["khac"]);
}

async fn each_attribute_has_a_property(stage: &Stage) {
    let attributes = "articles=\"/khuyen-hoc/data/articles.json\" partner=\"hoi-luat-gia\" match=\"all\" \
        q=\"x\" from=\"2015\" to=\"2019\" lang=\"en\" permalink=\"tl-\"";
    let timeline = stage.open(&HostPage::with_attributes(attributes)).await;
    timeline.loaded().await;
    for (name, expected) in [
        ("articles", "/khuyen-hoc/data/articles.json"),
        ("partner", "hoi-luat-gia"),
        ("match", "all"),
        ("q", "x"),
        ("from", "2015"),
        ("to", "2019"),
        ("lang", "en"),
        ("permalink", "tl-"),
    ] {
        let found: String = timeline.ask("String(host(path)[value])", json!(name)).await;
        assert_eq!(found, expected, "{name}");
    }
    let is_there: bool = timeline
        .ask("'programmes' in host(path)", Value::Null)
        .await;
    assert!(is_there, "programmes");
}

async fn an_unknown_value_falls_back_and_warns_once(stage: &Stage) {
    let attributes = "match=\"sometimes\" from=\"soon\" permalink=\"a&amp;b\" partner=\"doan-tncs-hcm hoi-luat-gia\"";
    let timeline = stage.open(&HostPage::with_attributes(attributes)).await;
    let view = timeline.shows_activities(6).await;
    assert_eq!(
        (view.years[0].number, view.status.as_str()),
        (2014, "6 hoạt động")
    );
    timeline.choose_partner("Hội Luật gia").await;
    timeline.shows_activities(4).await;
    let troubles = stage.troubles().await;
    for value in ["sometimes", "soon", "a&b"] {
        let about: Vec<_> = troubles
            .iter()
            .filter(|words| words.contains(value))
            .collect();
        assert_eq!(
            about.len(),
            1,
            "one warning about {value:?}, found {troubles:#?}"
        );
        assert!(about[0].starts_with("console.warn"), "{about:?}");
    }
    assert_eq!(troubles.len(), 3, "{troubles:#?}");
}
