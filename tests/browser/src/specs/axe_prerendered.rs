//! Everybody can use what stands there before the program, and what stays where it never comes.

use serde_json::Value;

use super::axe::{axe, axe_says_nothing, hears_of_each_partner};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["axe prerendered":
        axe_finds_nothing_in_any_page_of_the_release,
        axe_finds_nothing_where_what_needs_the_program_was_put_away,
        axe_finds_nothing_with_a_partner_chosen,
        a_screen_reader_hears_of_each_partner_what_it_hears_of_its_button,
    ];
    let dark = tests!["axe prerendered": axe_finds_nothing_in_a_dark_page];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

const PAGES: [&str; 3] = ["index.html", "embed.html", "archive.html"];

/// Opens a page of the release in which no script may run but axe-core, which needs scripts to be on.
/// The page for frames stands in one: its heading is under that of the page round it.
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
    assert!(
        !snapshot.ready,
        "{page}: the program may not run, {snapshot}"
    );
    prerendered
}

/// As if the time had passed in which the program may come.
async fn put_away(prerendered: &PrerenderedPage<'_>) {
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    prerendered
        .wait_until("nothing that only the program answers to", |snapshot| {
            snapshot.controls.is_empty()
        })
        .await;
}

/// Lets axe look at controls that wait for the program: what would put them away stands still.
async fn wait_for_the_program(prerendered: &PrerenderedPage<'_>) {
    let wait = "(root.getAnimations().forEach((one) => one.pause()), true)";
    prerendered.eval::<bool>(wait, Value::Null).await;
}

async fn axe_finds_nothing_in_any_page_of_the_release(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        wait_for_the_program(&prerendered).await;
        axe_says_nothing(context).await;
    }
}

async fn axe_finds_nothing_where_what_needs_the_program_was_put_away(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        put_away(&prerendered).await;
        axe_says_nothing(context).await;
    }
}

async fn axe_finds_nothing_with_a_partner_chosen(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        put_away(&prerendered).await;
        prerendered.choose_partner("doan-tncs-hcm").await;
        prerendered.wait_for_activities(4).await;
        axe_says_nothing(context).await;
    }
}

async fn axe_finds_nothing_in_a_dark_page(context: &TestContext) {
    let prerendered = open(context, "index.html").await;
    put_away(&prerendered).await;
    axe_says_nothing(context).await;
    prerendered.choose_partner("doan-tncs-hcm").await;
    prerendered.wait_for_activities(4).await;
    axe_says_nothing(context).await;
}

async fn a_screen_reader_hears_of_each_partner_what_it_hears_of_its_button(context: &TestContext) {
    open(context, "index.html").await;
    let widget = WidgetPage::first_in(context);
    let radio = "root(path).querySelector(`input[value=\"${value}\"]`)";
    hears_of_each_partner(context, &widget, "radio", radio).await;
}
