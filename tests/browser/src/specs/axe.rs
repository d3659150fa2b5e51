//! Accessibility: axe-core finds nothing in any state, and screen readers get full names and counts.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA, PARTNERS};
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["axe":
        axe_finds_nothing_in_the_loaded_timeline,
        axe_finds_nothing_with_one_partner_chosen,
        axe_finds_nothing_with_two_partners_chosen,
        axe_finds_nothing_in_a_search_without_results,
        axe_finds_nothing_in_the_list_of_problems,
        axe_finds_nothing_after_one_document_failed,
        axe_finds_nothing_after_both_documents_failed,
        axe_finds_nothing_after_the_app_failed,
        axe_finds_nothing_in_english,
        axe_finds_nothing_at_320_px,
        a_partner_button_states_its_count_and_years,
        partner_buttons_expose_full_name_count_and_state,
    ];
    let dark = tests!["axe":
        axe_finds_nothing_on_a_dark_page,
        text_is_light_on_a_dark_page,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// A page that brings axe-core with it, as a script of the host's.
pub(in crate::specs) fn page(context: &TestContext, attributes: &str) -> HostPage {
    context
        .site()
        .publish_text("/axe.min.js", "text/javascript", &axe());
    // axe takes a page without a background for white, whatever the scheme.
    let head = "<meta name=\"color-scheme\" content=\"light dark\">\
        <style>html { background: Canvas; color: CanvasText }</style>\
        <script src=\"/axe.min.js\"></script>";
    HostPage::with_attributes(attributes).head(head)
}

pub(super) fn axe() -> String {
    let tools = env::var_os("TOOLS").map(PathBuf::from).unwrap_or_default();
    let file = env::var_os("AXE").map_or_else(
        || tools.join("npm/node_modules/axe-core/axe.min.js"),
        PathBuf::from,
    );
    fs::read_to_string::<&Path>(&file)
        .unwrap_or_else(|error| panic!("expected axe-core in {}, found {error}", file.display()))
}

pub(in crate::specs) async fn expect_accessible(context: &TestContext, widget: &WidgetPage<'_>) {
    widget.wait_for_animations().await;
    expect_no_axe_violations(context).await;
}

/// As [`expect_accessible`], of the page as it is and of all frames in it.
pub(super) async fn expect_no_axe_violations(context: &TestContext) {
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
          (found) => done(found.violations.map((one) => `${one.id}: ${one.help}: ` +
            one.nodes.map((node) => `${node.target.flat(9).join(' ')} ${node.failureSummary}`).join(' | '))),
          (error) => done([String(error)]));";
    let found = context
        .session()
        .execute_async(script, Vec::new())
        .await
        .expect("axe runs");
    let found: Vec<String> = found.convert().expect("a list of violations");
    assert!(found.is_empty(), "{found:#?}");
}

async fn axe_finds_nothing_in_the_loaded_timeline(context: &TestContext) {
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget
        .eval::<bool>(
            "all(root(path), 'details').every(one => one.open = true)",
            Value::Null,
        )
        .await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_with_one_partner_chosen(context: &TestContext) {
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_with_two_partners_chosen(context: &TestContext) {
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.choose_matching("tất cả").await;
    widget.search_for("ký kết").await;
    widget.wait_for_activities(1).await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_in_a_search_without_results(context: &TestContext) {
    let widget = context.open(&page(context, "q=\"xyzzy\"")).await;
    widget
        .wait_until("no activity", |snapshot| {
            !snapshot.years.is_empty() && snapshot.activities().is_empty()
        })
        .await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_in_the_list_of_problems(context: &TestContext) {
    let records = [
        activity("a", "hôm qua", "Một", &[]),
        activity("b", "2014", "Hai", &["khong-co"]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let widget = context.open(&page(context, "")).await;
    let snapshot = widget.wait_for_activities(7).await;
    assert_eq!(snapshot.problems.len(), 2);
    widget
        .eval::<bool>(
            "all(root(path), 'details').every(one => one.open = true)",
            Value::Null,
        )
        .await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_after_one_document_failed(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(404));
    let widget = context.open(&page(context, NAMED_DATA)).await;
    widget.wait_for_alert().await;
    widget.wait_for_activities(6).await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_after_both_documents_failed(context: &TestContext) {
    context.site().fail_documents(&Fault::Status(500));
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_alert().await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_after_the_app_failed(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(404));
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_alert().await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_in_english(context: &TestContext) {
    let widget = context
        .open(&page(context, "lang=\"en\" partner=\"doan-tncs-hcm\""))
        .await;
    widget.wait_for_activities(4).await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_at_320_px(context: &TestContext) {
    let widget = context
        .open_in_frame(
            &page(context, "partner=\"doan-tncs-hcm hoi-luat-gia\""),
            320,
        )
        .await;
    widget.wait_for_activities(6).await;
    expect_accessible(context, &widget).await;
}

async fn axe_finds_nothing_on_a_dark_page(context: &TestContext) {
    let widget = context
        .open(&page(
            context,
            "partner=\"doan-tncs-hcm hoi-luat-gia\" q=\"ky ket\"",
        ))
        .await;
    widget
        .wait_until("the signing", |snapshot| {
            snapshot.ids().contains(&"2018-ky-ket")
        })
        .await;
    is_dark(context).await;
    expect_accessible(context, &widget).await;
}

async fn is_dark(context: &TestContext) {
    let dark: bool = context
        .run(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            &[],
        )
        .await;
    assert!(
        dark,
        "this browser was started for a reader who prefers dark pages"
    );
}

async fn text_is_light_on_a_dark_page(context: &TestContext) {
    let widget = context.open(&page(context, "")).await;
    widget.wait_for_activities(ACTIVITIES).await;
    is_dark(context).await;
    let question = "getComputedStyle(root(path).querySelector('article h4')).color.match(/[\\d.]+/gu).slice(0, 3).map(Number)";
    let colour: Vec<f64> = widget.eval(question, Value::Null).await;
    let light =
        colour.iter().sum::<f64>() > 380.0 || colour.iter().all(|part| (0.5..=1.0).contains(part));
    assert!(
        light,
        "expected light words on the dark page, found {colour:?}"
    );
}

async fn partner_buttons_expose_full_name_count_and_state(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let button = "root(path).querySelector(`button[data-partner=\"${value}\"]`)";
    check_accessible_partner_names(context, &widget, "button", button).await;
}

async fn a_partner_button_states_its_count_and_years(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let button = "root(path).querySelector(`button[data-partner=\"${value}\"]`)";
    let control = widget
        .wait_for_element(button, json!("doan-tncs-hcm"))
        .await;
    let [_, name] = context.role_and_name(&control).await;
    let expected = "Đoàn TNCS Hồ Chí Minh: 4 hoạt động, 2014, 2017, 2018–2020";
    // Engines part the words of hidden and seen elements differently.
    assert_eq!(name.replace(" :", ":"), expected);
}

/// Of the control that `question` finds for a partner's id as `value`, the browser tells a screen reader
/// this role, the full name of the partner and its number of activities.
pub(super) async fn check_accessible_partner_names(
    context: &TestContext,
    widget: &WidgetPage<'_>,
    wanted: &str,
    question: &str,
) {
    for expected in PARTNERS {
        let control = widget.wait_for_element(question, json!(expected.id)).await;
        // The browser's own computation, not the test's.
        let [role, name] = context.role_and_name(&control).await;
        assert!(role.to_lowercase().contains(wanted), "{role:?}");
        assert!(
            name.contains(expected.name),
            "expected {:?} in {name:?}",
            expected.name
        );
        assert!(
            name.contains(&expected.activities.to_string()),
            "the count in {name:?}"
        );
    }
}
