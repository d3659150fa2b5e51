//! Everybody can use it: axe-core finds nothing in any state, and nothing is cut off on a phone.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, articles};
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA, PARTNERS};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["access":
        axe_finds_nothing_in_the_loaded_timeline,
        axe_finds_nothing_with_one_partner_chosen,
        axe_finds_nothing_with_two_partners_chosen,
        axe_finds_nothing_where_a_search_has_no_result,
        axe_finds_nothing_in_the_list_of_problems,
        axe_finds_nothing_where_one_document_failed,
        axe_finds_nothing_where_both_documents_failed,
        axe_finds_nothing_where_the_program_failed,
        axe_finds_nothing_in_english,
        axe_finds_nothing_on_a_phone,
        a_screen_reader_hears_in_which_years_there_is_something_with_a_partner,
        a_screen_reader_hears_each_partners_full_name_and_whether_it_is_chosen,
    ];
    let in_the_dark = tests!["access":
        axe_finds_nothing_on_a_dark_page,
        a_dark_page_has_light_words,
    ];
    tests.extend(in_the_dark.into_iter().map(Test::in_the_dark));
    tests
}

/// A page that brings axe-core with it, as a script of the host's.
pub(in crate::themes) fn page(stage: &Stage, attributes: &str) -> HostPage {
    stage
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

pub(in crate::themes) async fn axe_finds_nothing(stage: &Stage, timeline: &Timeline<'_>) {
    timeline.settled().await;
    axe_says_nothing(stage).await;
}

/// As [`axe_finds_nothing`], of the page as it is and of all frames in it.
pub(super) async fn axe_says_nothing(stage: &Stage) {
    let script = "const done = arguments[arguments.length - 1];
        axe.run(document, { resultTypes: ['violations'] }).then(
          (found) => done(found.violations.map((one) => `${one.id}: ${one.help}: ` +
            one.nodes.map((node) => `${node.target.flat(9).join(' ')} ${node.failureSummary}`).join(' | '))),
          (error) => done([String(error)]));";
    let found = stage
        .session()
        .execute_async(script, Vec::new())
        .await
        .expect("axe runs");
    let found: Vec<String> = found.convert().expect("a list of violations");
    assert!(found.is_empty(), "{found:#?}");
}

async fn axe_finds_nothing_in_the_loaded_timeline(stage: &Stage) {
    let timeline = stage.open(&page(stage, "")).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline
        .ask::<bool>(
            "all(root(path), 'details').every(one => one.open = true)",
            Value::Null,
        )
        .await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_with_one_partner_chosen(stage: &Stage) {
    let timeline = stage.open(&page(stage, "")).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_with_two_partners_chosen(stage: &Stage) {
    let timeline = stage.open(&page(stage, "")).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.combine_by("tất cả").await;
    timeline.search_for("ký kết").await;
    timeline.shows_activities(1).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_where_a_search_has_no_result(stage: &Stage) {
    let timeline = stage.open(&page(stage, "q=\"xyzzy\"")).await;
    timeline
        .shows("no activity", |view| {
            !view.years.is_empty() && view.activities().is_empty()
        })
        .await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_in_the_list_of_problems(stage: &Stage) {
    let records = [
        activity("a", "hôm qua", "Một", &[]),
        activity("b", "2014", "Hai", &["khong-co"]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    let timeline = stage.open(&page(stage, "")).await;
    let view = timeline.shows_activities(7).await;
    assert_eq!(view.problems.len(), 2);
    timeline
        .ask::<bool>(
            "all(root(path), 'details').every(one => one.open = true)",
            Value::Null,
        )
        .await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_where_one_document_failed(stage: &Stage) {
    stage.site().breaks(Part::Articles, Fault::Status(404));
    let timeline = stage.open(&page(stage, "")).await;
    timeline.alert().await;
    timeline.shows_activities(6).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_where_both_documents_failed(stage: &Stage) {
    stage.site().documents_break(&Fault::Status(500));
    let timeline = stage.open(&page(stage, "")).await;
    timeline.alert().await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_where_the_program_failed(stage: &Stage) {
    stage.site().breaks(Part::Wasm, Fault::Status(404));
    let timeline = stage.open(&page(stage, "")).await;
    timeline.alert().await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_in_english(stage: &Stage) {
    let timeline = stage
        .open(&page(stage, "lang=\"en\" partner=\"doan-tncs-hcm\""))
        .await;
    timeline.shows_activities(4).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_on_a_phone(stage: &Stage) {
    let timeline = stage
        .open_in_frame(&page(stage, "partner=\"doan-tncs-hcm hoi-luat-gia\""), 320)
        .await;
    timeline.shows_activities(6).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn axe_finds_nothing_on_a_dark_page(stage: &Stage) {
    let timeline = stage
        .open(&page(
            stage,
            "partner=\"doan-tncs-hcm hoi-luat-gia\" q=\"ky ket\"",
        ))
        .await;
    timeline
        .shows("the signing", |view| view.ids().contains(&"2018-ky-ket"))
        .await;
    is_dark(stage).await;
    axe_finds_nothing(stage, &timeline).await;
}

async fn is_dark(stage: &Stage) {
    let dark: bool = stage
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

async fn a_dark_page_has_light_words(stage: &Stage) {
    let timeline = stage.open(&page(stage, "")).await;
    timeline.shows_activities(ACTIVITIES).await;
    is_dark(stage).await;
    let question = "getComputedStyle(root(path).querySelector('article h4')).color.match(/[\\d.]+/gu).slice(0, 3).map(Number)";
    let colour: Vec<f64> = timeline.ask(question, Value::Null).await;
    let light =
        colour.iter().sum::<f64>() > 380.0 || colour.iter().all(|part| (0.5..=1.0).contains(part));
    assert!(
        light,
        "expected light words on the dark page, found {colour:?}"
    );
}

async fn a_screen_reader_hears_each_partners_full_name_and_whether_it_is_chosen(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    let button = "root(path).querySelector(`button[data-partner=\"${value}\"]`)";
    hears_of_each_partner(stage, &timeline, "button", button).await;
}

async fn a_screen_reader_hears_in_which_years_there_is_something_with_a_partner(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    let button = "root(path).querySelector(`button[data-partner=\"${value}\"]`)";
    let control = timeline.element(button, json!("doan-tncs-hcm")).await;
    let [_, name] = stage.spoken(&control).await;
    let expected = "Đoàn TNCS Hồ Chí Minh: 4 hoạt động, 2014, 2017, 2018–2020";
    // Engines part the words of hidden and seen elements differently.
    assert_eq!(name.replace(" :", ":"), expected);
}

/// Of the control that `question` finds for a partner's id as `value`, the browser tells a screen reader
/// this role, the full name of the partner and its number of activities.
pub(super) async fn hears_of_each_partner(
    stage: &Stage,
    timeline: &Timeline<'_>,
    wanted: &str,
    question: &str,
) {
    for known in PARTNERS {
        let control = timeline.element(question, json!(known.id)).await;
        // The browser's own computation, not the test's.
        let [role, name] = stage.spoken(&control).await;
        assert!(role.to_lowercase().contains(wanted), "{role:?}");
        assert!(
            name.contains(known.name),
            "expected {:?} in {name:?}",
            known.name
        );
        assert!(
            name.contains(&known.activities.to_string()),
            "the count in {name:?}"
        );
    }
}
