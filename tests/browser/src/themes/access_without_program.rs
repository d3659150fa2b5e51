//! Everybody can use what stands there before the program, and what stays where it never comes.

use serde_json::Value;

use super::access::{axe, axe_says_nothing, hears_of_each_partner};
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;
use crate::timeline::still::Still;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["access without the program":
        axe_finds_nothing_in_any_page_of_the_release,
        axe_finds_nothing_where_what_needs_the_program_was_put_away,
        axe_finds_nothing_with_a_partner_chosen,
        a_screen_reader_hears_of_each_partner_what_it_hears_of_its_button,
    ];
    let in_the_dark = tests!["access without the program": axe_finds_nothing_in_a_dark_page];
    tests.extend(in_the_dark.into_iter().map(Test::in_the_dark));
    tests
}

const PAGES: [&str; 3] = ["index.html", "embed.html", "archive.html"];

/// Opens a page of the release in which no script may run but axe-core, which needs scripts to be on.
/// The page for frames stands in one: its heading is under that of the page round it.
async fn open<'a>(stage: &'a Stage, page: &str) -> Still<'a> {
    stage
        .site()
        .publish_text("/axe.min.js", "text/javascript", &axe());
    let address = stage.site().url("/axe.min.js");
    let axe = format!("<script src=\"{address}\"></script>");
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src {address}\">{axe}"
    );
    stage.open_release(page, "", &policy).await;
    if page == "embed.html" {
        let framing = format!(
            "<!doctype html><html lang=\"vi\"><title>Khung</title>{axe}<main><h1>Khuyến học</h1>\
             <iframe title=\"Dòng thời gian\" src=\"{RELEASE}/{page}\" width=\"900\" height=\"600\"></iframe></main>"
        );
        let path = "/khung.html";
        let kind = "text/html; charset=utf-8";
        stage.site().publish_text(path, kind, &framing);
        let opened = stage.session().goto(stage.site().url(path)).await;
        opened.expect("the framing page opens");
    }
    let still = Still::of(stage);
    let there = "page.readyState === 'complete' && Boolean(page.defaultView.axe)";
    still.is_true(there, Value::Null).await;
    let screen = still.shows_activities(ACTIVITIES).await;
    assert!(!screen.ready, "{page}: the program may not run, {screen}");
    still
}

/// As if the time had passed in which the program may come.
async fn put_away(still: &Still<'_>) {
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    still.ask::<bool>(pass, Value::Null).await;
    still
        .shows("nothing that only the program answers to", |screen| {
            screen.controls.is_empty()
        })
        .await;
}

/// Lets axe look at controls that wait for the program: what would put them away stands still.
async fn wait_for_the_program(still: &Still<'_>) {
    let wait = "(root.getAnimations().forEach((one) => one.pause()), true)";
    still.ask::<bool>(wait, Value::Null).await;
}

async fn axe_finds_nothing_in_any_page_of_the_release(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        wait_for_the_program(&still).await;
        axe_says_nothing(stage).await;
    }
}

async fn axe_finds_nothing_where_what_needs_the_program_was_put_away(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        put_away(&still).await;
        axe_says_nothing(stage).await;
    }
}

async fn axe_finds_nothing_with_a_partner_chosen(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        put_away(&still).await;
        still.choose("doan-tncs-hcm").await;
        still.shows_activities(4).await;
        axe_says_nothing(stage).await;
    }
}

async fn axe_finds_nothing_in_a_dark_page(stage: &Stage) {
    let still = open(stage, "index.html").await;
    put_away(&still).await;
    axe_says_nothing(stage).await;
    still.choose("doan-tncs-hcm").await;
    still.shows_activities(4).await;
    axe_says_nothing(stage).await;
}

async fn a_screen_reader_hears_of_each_partner_what_it_hears_of_its_button(stage: &Stage) {
    open(stage, "index.html").await;
    let timeline = Timeline::first_of(stage);
    let radio = "root(path).querySelector(`input[value=\"${value}\"]`)";
    hears_of_each_partner(stage, &timeline, "radio", radio).await;
}
