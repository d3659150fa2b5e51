//! The published API (`custom-elements.json` and `khuyen-hoc-timeline.d.ts`) is that of the running element.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["element api":
        the_manifest_lists_the_observed_attributes,
        the_manifest_defaults_are_those_of_the_element,
        the_manifest_lists_the_css_parts,
        the_manifest_lists_the_dispatched_events,
        the_declarations_have_the_fields_of_each_event,
    ]
}

/// A list in the manifest's declaration of the element.
fn list_in_manifest(context: &TestContext, list: &str) -> Vec<Value> {
    let manifest: Value =
        serde_json::from_str(&context.release_text("custom-elements.json")).expect("JSON");
    let entries = manifest["modules"][0]["declarations"][0][list].as_array();
    entries.expect("a list").clone()
}

/// The names in such a list.
fn names_in_manifest(context: &TestContext, list: &str) -> BTreeSet<String> {
    let entries = list_in_manifest(context, list).into_iter();
    entries
        .map(|entry| entry["name"].as_str().expect("a name").to_owned())
        .collect()
}

/// The default of an attribute, as the manifest states it.
fn default_in_manifest(context: &TestContext, attribute: &str) -> String {
    let attributes = list_in_manifest(context, "attributes");
    let mut attributes = attributes.iter();
    let entry = attributes.find(|entry| entry["name"] == attribute);
    let default = entry.expect("an attribute")["default"].as_str();
    default.expect("a default").to_owned()
}

/// The fields of the detail of each event, read from the declarations by the name of its interface, such as
/// `KhuyenHocReady`.
fn declared_fields(context: &TestContext) -> BTreeMap<String, BTreeSet<String>> {
    let declarations = context.release_text("khuyen-hoc-timeline.d.ts");
    let interfaces = declarations.split("export interface ").skip(1);
    interfaces
        .filter_map(|interface| {
            let (name, body) = interface.split_once(" {")?;
            let body = body.split_once("\n}")?.0;
            let fields = body.lines().filter_map(|line| {
                let field = line.trim().strip_prefix("readonly ")?;
                Some(field.split_once(':')?.0.to_owned())
            });
            Some((name.to_owned(), fields.collect()))
        })
        .collect()
}

/// Causes each event once and returns the fields of their details by event name.
async fn dispatched_fields(context: &TestContext) -> BTreeMap<String, BTreeSet<String>> {
    let mut fields = BTreeMap::new();
    let mut add = |event: &str, detail: &Value| {
        let detail = detail.as_object().expect("an object");
        fields.insert(event.to_owned(), detail.keys().cloned().collect());
    };
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    add("ready", &context.wait_for_event("ready").await.detail);
    widget.choose_partner(DOAN).await;
    add("filter", &context.wait_for_event("filter").await.detail);
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(404));
    context.reload().await;
    add("error", &context.wait_for_event("error").await.detail);
    fields
}

async fn the_manifest_lists_the_observed_attributes(context: &TestContext) {
    context
        .open(&HostPage::bare())
        .await
        .wait_until_loaded()
        .await;
    let observed = "return customElements.get('khuyen-hoc-timeline').observedAttributes";
    let observed: BTreeSet<String> = context.run(observed, &[]).await;
    assert_eq!(names_in_manifest(context, "attributes"), observed);
}

async fn the_manifest_defaults_are_those_of_the_element(context: &TestContext) {
    let default = |attribute| default_in_manifest(context, attribute);
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    let years = [snapshot.years.first(), snapshot.years.last()];
    let years = years.map(|year| year.expect("a year").number.to_string());
    assert_eq!(years, [default("from"), default("to")]);
    for partner in [DOAN, LUAT_GIA] {
        widget.choose_partner(partner).await;
    }
    let filter = widget
        .wait_until("the any/all switch", |snapshot| {
            snapshot.chosen().len() == 2 && snapshot.asks_for_all.len() == 2
        })
        .await;
    let matching = if filter.asks_for_all[1] { "all" } else { "any" };
    assert_eq!(matching, default("match"));
    let query = context.query_and_hash().await;
    let parameter = format!("?{}partner=", default("permalink"));
    assert!(query.starts_with(&parameter), "{query}");
}

async fn the_manifest_lists_the_css_parts(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let parts = "all(root(path), '[part]').flatMap((element) => [...element.part])";
    let parts: BTreeSet<String> = widget.eval(parts, Value::Null).await;
    assert_eq!(names_in_manifest(context, "cssParts"), parts);
}

async fn the_manifest_lists_the_dispatched_events(context: &TestContext) {
    let dispatched = dispatched_fields(context).await;
    let dispatched = dispatched.keys().map(|name| format!("khuyen-hoc-{name}"));
    assert_eq!(names_in_manifest(context, "events"), dispatched.collect());
}

async fn the_declarations_have_the_fields_of_each_event(context: &TestContext) {
    let mut declared = declared_fields(context);
    for (event, fields) in dispatched_fields(context).await {
        let interface = format!("KhuyenHoc{}{}", event[..1].to_uppercase(), &event[1..]);
        assert_eq!(declared.remove(&interface), Some(fields), "{interface}");
    }
}
