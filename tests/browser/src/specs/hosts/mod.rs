//! Every hostile host page of `tests/hosts`: the widget works and the page keeps working.

mod containers;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::hosts::{HOSTS, names};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::{PrerenderedPage, WidgetPage};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["hosts":
        works_with_bootstrap_3_and_jquery_1,
        works_with_prototype_js,
        works_with_mootools,
        works_with_requirejs,
        works_with_a_foreign_base_element,
        works_without_doctype_and_right_to_left,
        works_with_an_important_css_reset,
        works_with_a_huge_root_font,
        works_with_a_tiny_root_font,
        works_inside_one_form_around_the_page,
        works_with_two_scripts_of_two_versions,
        works_with_frozen_built_ins,
        works_under_a_strict_policy_with_trusted_types,
        a_policy_without_wasm_keeps_the_loaders_screen,
        retry_works_with_libraries_that_replace_interfaces,
        every_host_page_has_a_test,
    ];
    tests.extend(containers::tests());
    tests
}

async fn every_host_page_has_a_test(_: &TestContext) {
    let here = [include_str!("mod.rs"), include_str!("containers.rs")].concat();
    let left_out: Vec<_> = (names().into_iter())
        .filter(|name| !here.contains(&format!("\"{name}\"")))
        .collect();
    assert_eq!(left_out, [""; 0]);
}

/// Does what visitors do, as in any page.
async fn use_widget(context: &TestContext, widget: &WidgetPage<'_>) {
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
    widget.open_share_menu().await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

/// Opens the page, uses the widget, and checks that the page is unchanged.
async fn use_host_page(context: &TestContext, name: &str) {
    let widget = context.open_host_page(name).await;
    context.run::<Value>("window.stayed = true", &[]).await;
    use_widget(context, &widget).await;
    check_host_unchanged(context, name).await;
}

async fn check_host_unchanged(context: &TestContext, name: &str) {
    let path: String = context.run("return location.pathname", &[]).await;
    assert_eq!(path, format!("{HOSTS}/{name}/"));
    let stayed: bool = context.run("return window.stayed === true", &[]).await;
    assert!(stayed, "the page was never left or loaded anew");
    let works: bool = context.run("return window.hostWorks()", &[]).await;
    assert!(works, "what the page does of its own works");
    let over: Vec<String> = context.run(FIND_OVERFLOW, &[]).await;
    assert_eq!(over, [""; 0], "nothing reaches over the edge");
}

/// What reaches over the edge of the page, inside the widget or outside it, if the page scrolls sideways.
const FIND_OVERFLOW: &str = "const page = document.scrollingElement, edge = page.clientWidth;
    if (page.scrollWidth <= edge) return [];
    const within = (place) => Array.prototype.flatMap.call(place.querySelectorAll('*'), (one) =>
        [one].concat(one.shadowRoot ? within(one.shadowRoot) : []));
    const names = within(document).filter((one) => one.getBoundingClientRect().right > edge)
        .map((one) => `${one.localName}.${one.className} to ${one.getBoundingClientRect().right}`);
    return [`${page.scrollWidth} px of ${edge}`].concat(names);";

async fn works_with_bootstrap_3_and_jquery_1(context: &TestContext) {
    use_host_page(context, "bootstrap-3-jquery-1").await;
}

async fn works_with_prototype_js(context: &TestContext) {
    use_host_page(context, "prototype-js").await;
}

async fn works_with_mootools(context: &TestContext) {
    use_host_page(context, "mootools").await;
}

async fn works_with_requirejs(context: &TestContext) {
    use_host_page(context, "requirejs").await;
}

async fn works_with_a_foreign_base_element(context: &TestContext) {
    use_host_page(context, "base-href").await;
}

async fn works_without_doctype_and_right_to_left(context: &TestContext) {
    use_host_page(context, "quirks-rtl").await;
}

async fn works_with_an_important_css_reset(context: &TestContext) {
    use_host_page(context, "reset-important").await;
}

async fn works_with_a_huge_root_font(context: &TestContext) {
    use_host_page(context, "root-font-huge").await;
}

async fn works_with_a_tiny_root_font(context: &TestContext) {
    use_host_page(context, "root-font-tiny").await;
}

async fn works_inside_one_form_around_the_page(context: &TestContext) {
    use_host_page(context, "webforms").await;
}

async fn works_with_two_scripts_of_two_versions(context: &TestContext) {
    use_host_page(context, "twice").await;
    assert_eq!(
        context.received_events("ready").await.len(),
        1,
        "one program draws one timeline"
    );
}

async fn works_with_frozen_built_ins(context: &TestContext) {
    use_host_page(context, "frozen-builtins").await;
}

async fn works_under_a_strict_policy_with_trusted_types(context: &TestContext) {
    use_host_page(context, "strict-policy").await;
}

async fn a_policy_without_wasm_keeps_the_loaders_screen(context: &TestContext) {
    let widget = context.open_host_page("policy-without-wasm").await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("'wasm-unsafe-eval'"), "{alert:?}");
    let screen = PrerenderedPage::new(context);
    screen.choose_partner("hoi-luat-gia").await;
    screen.wait_for_activities(3).await;
    let works: bool = context.run("return window.hostWorks()", &[]).await;
    assert!(works);
}

async fn retry_works_with_libraries_that_replace_interfaces(context: &TestContext) {
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
