//! Every host page of `tests/hosts`: the widget works, and the page does what it did.

mod places;

use serde_json::Value;

use crate::harness::fault::Fault;
use crate::harness::hosts::{HOSTS, names};
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::themes::companion::touch;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["hosts":
        bootstrap_3_with_jquery_1,
        prototype_js,
        mootools,
        requirejs_which_owns_define,
        a_base_address_elsewhere,
        no_doctype_and_right_to_left,
        a_reset_of_everything_that_is_important,
        a_huge_root_font,
        a_tiny_root_font,
        one_form_round_the_whole_page,
        the_script_twice_and_in_another_version,
        frozen_built_ins,
        a_strict_policy_with_trusted_types,
        a_policy_without_webassembly_leaves_what_the_host_wrote,
        libraries_that_replace_interfaces_do_not_keep_a_document_from_coming_later,
        every_page_of_the_folder_is_visited,
    ];
    tests.extend(places::tests());
    tests
}

async fn every_page_of_the_folder_is_visited(_: &Stage) {
    let here = [include_str!("mod.rs"), include_str!("places.rs")].concat();
    let left_out: Vec<_> = (names().into_iter())
        .filter(|name| !here.contains(&format!("\"{name}\"")))
        .collect();
    assert_eq!(left_out, [""; 0]);
}

/// Does what visitors do, as in any page.
async fn is_used(stage: &Stage, timeline: &Timeline<'_>) {
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(OF_DOAN.len()).await;
    // Enter, too, which would post a form.
    timeline.search_for("nghi luc song\u{e007}").await;
    timeline.shows_activities(2).await;
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.jump_to_year(2016).await;
    let heading = "root(path).activeElement?.textContent ?? ''";
    until("the year to be gone to", async || {
        let focused: String = timeline.ask(heading, Value::Null).await;
        if focused.starts_with("2016") {
            Ok(())
        } else {
            Err(focused)
        }
    })
    .await;
    touch(timeline).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

/// Opens the page, uses the widget, and asks whether the page is as it was.
async fn is_at_home(stage: &Stage, name: &str) {
    let timeline = stage.open_host(name).await;
    stage.run::<Value>("window.stayed = true", &[]).await;
    is_used(stage, &timeline).await;
    stays_as_it_was(stage, name).await;
}

async fn stays_as_it_was(stage: &Stage, name: &str) {
    let path: String = stage.run("return location.pathname", &[]).await;
    assert_eq!(path, format!("{HOSTS}/{name}/"));
    let stayed: bool = stage.run("return window.stayed === true", &[]).await;
    assert!(stayed, "the page was never left or loaded anew");
    let works: bool = stage.run("return window.hostWorks()", &[]).await;
    assert!(works, "what the page does of its own works");
    let over: Vec<String> = stage.run(OVER_THE_EDGE, &[]).await;
    assert_eq!(over, [""; 0], "nothing reaches over the edge");
}

/// What reaches over the edge of the page, inside the widget or outside it, if the page scrolls sideways.
const OVER_THE_EDGE: &str = "const page = document.scrollingElement, edge = page.clientWidth;
    if (page.scrollWidth <= edge) return [];
    const within = (place) => Array.prototype.flatMap.call(place.querySelectorAll('*'), (one) =>
        [one].concat(one.shadowRoot ? within(one.shadowRoot) : []));
    const names = within(document).filter((one) => one.getBoundingClientRect().right > edge)
        .map((one) => `${one.localName}.${one.className} to ${one.getBoundingClientRect().right}`);
    return [`${page.scrollWidth} px of ${edge}`].concat(names);";

async fn bootstrap_3_with_jquery_1(stage: &Stage) {
    is_at_home(stage, "bootstrap-3-jquery-1").await;
}

async fn prototype_js(stage: &Stage) {
    is_at_home(stage, "prototype-js").await;
}

async fn mootools(stage: &Stage) {
    is_at_home(stage, "mootools").await;
}

async fn requirejs_which_owns_define(stage: &Stage) {
    is_at_home(stage, "requirejs").await;
}

async fn a_base_address_elsewhere(stage: &Stage) {
    is_at_home(stage, "base-href").await;
}

async fn no_doctype_and_right_to_left(stage: &Stage) {
    is_at_home(stage, "quirks-rtl").await;
}

async fn a_reset_of_everything_that_is_important(stage: &Stage) {
    is_at_home(stage, "reset-important").await;
}

async fn a_huge_root_font(stage: &Stage) {
    is_at_home(stage, "root-font-huge").await;
}

async fn a_tiny_root_font(stage: &Stage) {
    is_at_home(stage, "root-font-tiny").await;
}

async fn one_form_round_the_whole_page(stage: &Stage) {
    is_at_home(stage, "webforms").await;
}

async fn the_script_twice_and_in_another_version(stage: &Stage) {
    is_at_home(stage, "twice").await;
    assert_eq!(
        stage.heard("ready").await.len(),
        1,
        "one program draws one timeline"
    );
}

async fn frozen_built_ins(stage: &Stage) {
    is_at_home(stage, "frozen-builtins").await;
}

async fn a_strict_policy_with_trusted_types(stage: &Stage) {
    is_at_home(stage, "strict-policy").await;
}

async fn a_policy_without_webassembly_leaves_what_the_host_wrote(stage: &Stage) {
    let timeline = stage.open_host("policy-without-wasm").await;
    let alert = timeline.alert().await;
    assert!(alert.contains("'wasm-unsafe-eval'"), "{alert:?}");
    assert!(timeline.fallback_is_visible().await);
    let works: bool = stage.run("return window.hostWorks()", &[]).await;
    assert!(works);
}

async fn libraries_that_replace_interfaces_do_not_keep_a_document_from_coming_later(stage: &Stage) {
    for name in ["prototype-js", "mootools"] {
        stage.site().documents_break(&Fault::Status(503));
        let timeline = stage.open_host(name).await;
        timeline.alert().await;
        stage.site().mend_documents();
        timeline.press_button("Thử lại").await;
        let view = timeline.shows_activities(ACTIVITIES).await;
        assert_eq!(view.alerts, [""; 0], "{name}");
    }
}
