//! Options: attributes, properties, and their `data-` twins on a `div`.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["attributes":
        attributes_preset_partners_matching_and_search,
        from_and_to_narrow_the_years,
        from_and_to_widen_the_years,
        document_urls_resolve_against_the_page,
        later_attribute_changes_apply,
        properties_set_before_the_upgrade_are_kept,
        later_property_changes_apply,
        each_attribute_has_a_property,
        an_unknown_value_falls_back_and_logs_one_warning,
    ]
}

async fn attributes_preset_partners_matching_and_search(context: &TestContext) {
    let attributes = "partner=\"doan-tncs-hcm  hoi-luat-gia\" match=\"all\" q=\"ky ket\"";
    let snapshot = context
        .open(&HostPage::with_attributes(attributes))
        .await
        .wait_for_activities(1)
        .await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm", "hoi-luat-gia"]);
    assert_eq!(snapshot.asks_for_all, [false, true]);
    assert_eq!(snapshot.search.as_deref(), Some("ky ket"));
    assert_eq!(
        context.query_and_hash().await,
        "",
        "what the attributes say is not said again"
    );
}

async fn from_and_to_narrow_the_years(context: &TestContext) {
    let page = HostPage::with_attributes("from=\"2015\" to=\"2017\"");
    let snapshot = context.open(&page).await.wait_for_activities(4).await;
    let years: Vec<i32> = snapshot
        .years
        .iter()
        .map(|section| section.number)
        .collect();
    assert_eq!(years, [2015, 2016, 2017]);
    assert_eq!(snapshot.partner("doan-tncs-hcm").count, Some(1));
}

async fn from_and_to_widen_the_years(context: &TestContext) {
    let records = [
        activity("cu", "1999-12", "Việc cũ", &[]),
        activity("moi", "2025", "Việc mới", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let page = HostPage::with_attributes("from=\"1999\" to=\"2025\"");
    let snapshot = context.open(&page).await.wait_for_activities(2 + 6).await;
    assert_eq!(snapshot.years.len(), 27);
    assert_eq!(snapshot.filled_years(), [(1999, 1), (2018, 6), (2025, 1)]);
}

async fn document_urls_resolve_against_the_page(context: &TestContext) {
    let ours = articles(&[activity("rieng", "2016", "Việc riêng", &["x"])]);
    let json = "application/json";
    context
        .site()
        .publish_text("/tin-tuc/nguon/bai.json", json, &ours.to_string());
    let plans = programmes(&[("x", "Hội X")], &[]);
    context
        .site()
        .publish_text("/chuong-trinh.json", json, &plans.to_string());
    let attributes = "articles=\"nguon/bai.json\" programmes=\"../chuong-trinh.json\"";
    let snapshot = context
        .open(&HostPage::with_attributes(attributes))
        .await
        .wait_for_activities(1)
        .await;
    assert_eq!(snapshot.ids(), ["rieng"]);
    assert_eq!(
        context.site().request_count(ReleaseFile::Articles),
        0,
        "the widget's own data are not asked for"
    );
}

async fn later_attribute_changes_apply(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    set_attribute(context, "partner", Some("doan-tncs-hcm hoi-luat-gia")).await;
    widget.wait_for_activities(6).await;
    set_attribute(context, "match", Some("all")).await;
    widget.wait_for_activities(1).await;
    set_attribute(context, "partner", None).await;
    widget.wait_for_activities(ACTIVITIES).await;
    set_attribute(context, "q", Some("nghị lực sống")).await;
    widget.wait_for_activities(2).await;
    set_attribute(context, "from", Some("2018")).await;
    widget.wait_for_activities(1).await;
}

async fn set_attribute(context: &TestContext, name: &str, value: Option<&str>) {
    let script =
        "const [name, value] = arguments, element = document.querySelector('khuyen-hoc-timeline');
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value);";
    context
        .run::<Value>(script, &[json!(name), json!(value)])
        .await;
}

async fn set_property(context: &TestContext, name: &str, value: Value) {
    let script = "document.querySelector('khuyen-hoc-timeline')[arguments[0]] = arguments[1];";
    context.run::<Value>(script, &[json!(name), value]).await;
}

async fn properties_set_before_the_upgrade_are_kept(context: &TestContext) {
    let page = HostPage::bare().early_script(
        "const early = document.querySelector('khuyen-hoc-timeline');
         if (early.shadowRoot) throw new Error('the widget ran before the host could set anything');
         Object.assign(early, { partner: 'doan-tncs-hcm', q: 'ước mơ', from: 2018, permalink: 'off' });",
    );
    let widget = context.open(&page).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.ids(), ["2018-2020-nghi-luc-song"]);
    assert_eq!(snapshot.years.len(), 3);
    widget.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    context.wait_for_event("filter").await;
    assert_eq!(context.query_and_hash().await, "");
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn later_property_changes_apply(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    set_property(context, "partner", json!("doan-tncs-hcm hoi-luat-gia")).await;
    widget.wait_for_activities(6).await;
    set_property(context, "match", json!("all")).await;
    widget.wait_for_activities(1).await;
    set_property(context, "partner", json!("")).await;
    set_property(context, "q", json!("nghị lực sống")).await;
    widget.wait_for_activities(2).await;
    set_property(context, "q", json!("")).await;
    set_property(context, "to", json!(2014)).await;
    widget.wait_for_activities(2).await;
    let other = articles(&[activity("khac", "2014", "Việc khác", &[])]);
    context
        .site()
        .publish_text("/tin-tuc/khac.json", "application/json", &other.to_string());
    set_property(context, "articles", json!("khac.json")).await;
    assert_eq!(widget.wait_for_activities(1).await.ids(), ["khac"]);
}

async fn each_attribute_has_a_property(context: &TestContext) {
    let attributes = "articles=\"/khuyen-hoc/data/articles.json\" partner=\"hoi-luat-gia\" match=\"all\" \
        q=\"x\" from=\"2015\" to=\"2019\" lang=\"en\" permalink=\"tl-\"";
    let widget = context.open(&HostPage::with_attributes(attributes)).await;
    widget.wait_until_loaded().await;
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
        let found: String = widget.eval("String(host(path)[value])", json!(name)).await;
        assert_eq!(found, expected, "{name}");
    }
    let is_there: bool = widget.eval("'programmes' in host(path)", Value::Null).await;
    assert!(is_there, "programmes");
}

async fn an_unknown_value_falls_back_and_logs_one_warning(context: &TestContext) {
    let attributes = "match=\"sometimes\" from=\"soon\" permalink=\"a&amp;b\" partner=\"doan-tncs-hcm hoi-luat-gia\"";
    let widget = context.open(&HostPage::with_attributes(attributes)).await;
    let snapshot = widget.wait_for_activities(6).await;
    assert_eq!(
        (snapshot.years[0].number, snapshot.status.as_str()),
        (2014, "6 hoạt động")
    );
    widget.choose_partner("Hội Luật gia").await;
    widget.wait_for_activities(4).await;
    let page_errors = context.page_errors().await;
    for value in ["sometimes", "soon", "a&b"] {
        let about: Vec<_> = page_errors
            .iter()
            .filter(|words| words.contains(value))
            .collect();
        assert_eq!(
            about.len(),
            1,
            "one warning about {value:?}, found {page_errors:#?}"
        );
        assert!(about[0].starts_with("console.warn"), "{about:?}");
    }
    assert_eq!(page_errors.len(), 3, "{page_errors:#?}");
}
