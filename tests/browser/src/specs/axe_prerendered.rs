//! Accessibility of the prerendered screen, before the app runs and where it never does.

use serde_json::Value;

use super::axe::{axe, check_accessible_partner_names, expect_no_axe_violations};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["axe prerendered":
        axe_finds_nothing_in_any_page_of_the_release,
        axe_finds_nothing_with_app_only_controls_hidden,
        axe_finds_nothing_with_a_partner_chosen,
        partner_radios_are_named_like_the_apps_buttons,
    ];
    let dark = tests!["axe prerendered": axe_finds_nothing_on_a_dark_page];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

const PAGES: [&str; 3] = ["index.html", "embed.html", "archive.html"];

/// Opens a page of the release in which no script may run but axe-core, which needs scripts to be on.
/// `embed.html` is shown in a frame: its heading level is below that of the outer page.
async fn open<'a>(context: &'a TestContext, page: &str) -> PrerenderedPage<'a> {
    context
        .site()
        .publish_text("/axe.min.js", "text/javascript", &axe());
    let address = context.site().url("/axe.min.js");
    let axe = format!("<script src=\"{address}\"></script>");
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src {address}\">{axe}"
    );
    context.open_release(page, "", &policy).await;
    if page == "embed.html" {
        let framing = format!(
            "<!doctype html><html lang=\"vi\"><title>Khung</title>{axe}<main><h1>Khuyến học</h1>\
             <iframe title=\"Dòng thời gian\" src=\"{RELEASE}/{page}\" width=\"900\" height=\"600\"></iframe></main>"
        );
        let path = "/khung.html";
        let kind = "text/html; charset=utf-8";
        context.site().publish_text(path, kind, &framing);
        let opened = context.session().goto(context.site().url(path)).await;
        opened.expect("the framing page opens");
    }
    let prerendered = PrerenderedPage::new(context);
    let there = "page.readyState === 'complete' && Boolean(page.defaultView.axe)";
    prerendered.wait_until_true(there, Value::Null).await;
    let snapshot = prerendered.wait_for_activities(ACTIVITIES).await;
    assert!(!snapshot.ready, "{page}: the app may not run, {snapshot}");
    prerendered
}

/// As if the time limit for the app had passed.
async fn hide_app_controls(prerendered: &PrerenderedPage<'_>) {
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    prerendered
        .wait_until("nothing that only the app answers to", |snapshot| {
            snapshot.controls.is_empty()
        })
        .await;
}

/// Pauses the animation that hides app-only controls, so that axe can check them.
async fn wait_for_app(prerendered: &PrerenderedPage<'_>) {
    let wait = "(root.getAnimations().forEach((one) => one.pause()), true)";
    prerendered.eval::<bool>(wait, Value::Null).await;
}

async fn axe_finds_nothing_in_any_page_of_the_release(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        wait_for_app(&prerendered).await;
        expect_no_axe_violations(context).await;
    }
}

async fn axe_finds_nothing_with_app_only_controls_hidden(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        hide_app_controls(&prerendered).await;
        expect_no_axe_violations(context).await;
    }
}

async fn axe_finds_nothing_with_a_partner_chosen(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        hide_app_controls(&prerendered).await;
        prerendered.choose_partner("doan-tncs-hcm").await;
        prerendered.wait_for_activities(4).await;
        expect_no_axe_violations(context).await;
    }
}

async fn axe_finds_nothing_on_a_dark_page(context: &TestContext) {
    let prerendered = open(context, "index.html").await;
    hide_app_controls(&prerendered).await;
    expect_no_axe_violations(context).await;
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
    expect_no_axe_violations(context).await;
}

async fn partner_radios_are_named_like_the_apps_buttons(context: &TestContext) {
    open(context, "index.html").await;
    let widget = WidgetPage::first_in(context);
    let radio = "root(path).querySelector(`input[value=\"${value}\"]`)";
    check_accessible_partner_names(context, &widget, "radio", radio).await;
}
