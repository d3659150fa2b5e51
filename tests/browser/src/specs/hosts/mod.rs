//! Every host page of `tests/hosts`: the widget works, and the page does what it did.

mod containers;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::hosts::{HOSTS, names};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

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
    tests.extend(containers::tests());
    tests
}

async fn every_page_of_the_folder_is_visited(_: &TestContext) {
    let here = [include_str!("mod.rs"), include_str!("containers.rs")].concat();
    let left_out: Vec<_> = (names().into_iter())
        .filter(|name| !here.contains(&format!("\"{name}\"")))
        .collect();
    assert_eq!(left_out, [""; 0]);
}

/// Does what visitors do, as in any page.
async fn is_used(context: &TestContext, widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    // Enter, too, which would post a form.
    widget.search_for("nghi luc song\u{e007}").await;
    widget.wait_for_activities(2).await;
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.jump_to_year(2016).await;
    let heading = "root(path).activeElement?.textContent ?? ''";
    until("the year to be gone to", async || {
        let focused: String = widget.eval(heading, Value::Null).await;
        if focused.starts_with("2016") {
            Ok(())
        } else {
            Err(focused)
        }
    })
    .await;
    widget.load_features().await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

/// Opens the page, uses the widget, and asks whether the page is as it was.
async fn is_at_home(context: &TestContext, name: &str) {
    let widget = context.open_host_page(name).await;
    context.run::<Value>("window.stayed = true", &[]).await;
    is_used(context, &widget).await;
    stays_as_it_was(context, name).await;
}

async fn stays_as_it_was(context: &TestContext, name: &str) {
    let path: String = context.run("return location.pathname", &[]).await;
    assert_eq!(path, format!("{HOSTS}/{name}/"));
    let stayed: bool = context.run("return window.stayed === true", &[]).await;
    assert!(stayed, "the page was never left or loaded anew");
    let works: bool = context.run("return window.hostWorks()", &[]).await;
    assert!(works, "what the page does of its own works");
    let over: Vec<String> = context.run(OVER_THE_EDGE, &[]).await;
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

async fn bootstrap_3_with_jquery_1(context: &TestContext) {
    is_at_home(context, "bootstrap-3-jquery-1").await;
}

async fn prototype_js(context: &TestContext) {
    is_at_home(context, "prototype-js").await;
}

async fn mootools(context: &TestContext) {
    is_at_home(context, "mootools").await;
}

async fn requirejs_which_owns_define(context: &TestContext) {
    is_at_home(context, "requirejs").await;
}

async fn a_base_address_elsewhere(context: &TestContext) {
    is_at_home(context, "base-href").await;
}

async fn no_doctype_and_right_to_left(context: &TestContext) {
    is_at_home(context, "quirks-rtl").await;
}

async fn a_reset_of_everything_that_is_important(context: &TestContext) {
    is_at_home(context, "reset-important").await;
}

async fn a_huge_root_font(context: &TestContext) {
    is_at_home(context, "root-font-huge").await;
}

async fn a_tiny_root_font(context: &TestContext) {
    is_at_home(context, "root-font-tiny").await;
}

async fn one_form_round_the_whole_page(context: &TestContext) {
    is_at_home(context, "webforms").await;
}

async fn the_script_twice_and_in_another_version(context: &TestContext) {
    is_at_home(context, "twice").await;
    assert_eq!(
        context.received_events("ready").await.len(),
        1,
        "one program draws one timeline"
    );
}

async fn frozen_built_ins(context: &TestContext) {
    is_at_home(context, "frozen-builtins").await;
}

async fn a_strict_policy_with_trusted_types(context: &TestContext) {
    is_at_home(context, "strict-policy").await;
}

async fn a_policy_without_webassembly_leaves_what_the_host_wrote(context: &TestContext) {
    let widget = context.open_host_page("policy-without-wasm").await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("'wasm-unsafe-eval'"), "{alert:?}");
    assert!(widget.fallback_is_visible().await);
    let works: bool = context.run("return window.hostWorks()", &[]).await;
    assert!(works);
}

async fn libraries_that_replace_interfaces_do_not_keep_a_document_from_coming_later(
    context: &TestContext,
) {
    for name in ["prototype-js", "mootools"] {
        context.site().fail_documents(&Fault::Status(503));
        let widget = context.open_host_page(name).await;
        widget.wait_for_alert().await;
        context.site().recover_documents();
        widget.press_button("Thử lại").await;
        let snapshot = widget.wait_for_activities(ACTIVITIES).await;
        assert_eq!(snapshot.alerts, [""; 0], "{name}");
    }
}
