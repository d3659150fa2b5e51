//! The WordPress plugin: who may insert it, what visitors get, and what they get without the app.

use test_support::facts::expected::{ACTIVITIES, OF_DOAN};

use serde_json::json;

use crate::runner::{Test, tests};
use crate::servers::request::get;
use crate::test_context::TestContext;
use crate::wordpress::Editor;

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress":
        an_author_inserts_the_block_and_visitors_see_the_timeline,
        an_author_types_the_shortcode_and_visitors_see_it,
        an_older_theme_shows_the_timeline_too,
        all_options_reach_the_element_safely_escaped,
        an_option_set_in_the_editor_applies_to_the_page,
        two_timelines_share_one_script_tag_and_no_other_page_has_it,
        plugin_files_are_compressed_and_cached,
        wordpress_strips_a_hand_written_element,
    ]
}

async fn an_author_inserts_the_block_and_visitors_see_the_timeline(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let editor = Editor::open(&visitor, site, "tac-gia").await;
    editor.write_title("Một khối").await;
    editor.insert_block("Dòng thời gian Khuyến học").await;
    let address = editor.publish().await;
    has_fallback_inside(context, &address).await;
    visitor.wait_for_activities(ACTIVITIES).await;
}

async fn an_author_types_the_shortcode_and_visitors_see_it(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let editor = Editor::open(&visitor, site, "tac-gia").await;
    editor.write_title("Một mã ngắn").await;
    editor
        .write("[khuyen_hoc_timeline partner=\"doan-tncs-hcm\"]")
        .await;
    let address = editor.publish().await;
    has_fallback_inside(context, &address).await;
    visitor.wait_for_activities(OF_DOAN.len()).await;
}

async fn an_older_theme_shows_the_timeline_too(context: &TestContext) {
    let site = context.wordpress().await;
    let address = site.publish(
        "Giao diện cũ",
        "Mở đầu.\n\n[khuyen_hoc_timeline]\n\nKết thúc.",
    );
    site.wear("twentytwentyone");
    has_fallback_inside(context, &address).await;
    context
        .visitor()
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    site.wear("twentytwentythree");
}

async fn all_options_reach_the_element_safely_escaped(context: &TestContext) {
    let site = context.wordpress().await;
    let shortcode = r#"[khuyen_hoc_timeline articles="/a.json?x=1&y=2" programmes="javascript:alert(1)"
        partner="hoi-luat-gia doan-tncs-hcm" match="all" q='x" onmouseover="alert(1)' from="2015" to="2018"
        lang="en" permalink="off" onclick="alert(1)"]"#;
    let address = site.publish("Mọi tùy chọn", &shortcode.replace("\n       ", ""));
    let visitor = context.visitor().await;
    visitor.open(&address).await;
    let script =
        "return Object.fromEntries([...document.querySelector('khuyen-hoc-timeline').attributes]
        .map(({ name, value }) => [name, value]))";
    let found = visitor.run(script, &[]).await.expect("the element");
    let said = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
    assert_eq!(said("articles"), "/a.json?x=1&y=2", "{found}");
    assert_eq!(said("programmes"), "", "{found}");
    assert_eq!(said("partner"), "hoi-luat-gia doan-tncs-hcm", "{found}");
    assert_eq!(said("match"), "all", "{found}");
    assert_eq!(said("from"), "2015", "{found}");
    assert_eq!(said("to"), "2018", "{found}");
    assert_eq!(said("lang"), "en", "{found}");
    assert_eq!(said("permalink"), "off", "{found}");
    assert_eq!(found.get("onclick"), None, "{found}");
    assert_eq!(said("q"), "x\" onmouseover=\"alert(1)", "{found}");
    assert_eq!(found.get("onmouseover"), None, "{found}");
}

async fn an_option_set_in_the_editor_applies_to_the_page(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let editor = Editor::open(&visitor, site, "tac-gia").await;
    editor.write_title("Một đơn vị").await;
    editor.insert_block("Dòng thời gian Khuyến học").await;
    editor.fill("Đơn vị chọn sẵn", "doan-tncs-hcm").await;
    let address = editor.publish().await;
    visitor.open(&address).await;
    visitor.wait_for_activities(OF_DOAN.len()).await;
}

async fn two_timelines_share_one_script_tag_and_no_other_page_has_it(context: &TestContext) {
    let site = context.wordpress().await;
    let two = "[khuyen_hoc_timeline]\n\n[khuyen_hoc_timeline permalink=\"off\"]";
    let page = source(&site.publish("Hai dòng thời gian", two)).await;
    assert_eq!(page.matches("<khuyen-hoc-timeline").count(), 2, "{page}");
    let script = "/wp-content/plugins/khuyen-hoc-timeline/timeline/khuyen-hoc-timeline.js";
    let named: Vec<&str> = page.lines().filter(|line| line.contains(script)).collect();
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0].contains("type=\"module\""), "{named:?}");
    assert_eq!(page.matches("application/ld+json").count(), 1, "{page}");

    let page = source(&site.publish("Không có", "Một bài viết khác.")).await;
    assert!(!page.contains("khuyen-hoc-timeline.js"), "{page}");
}

async fn plugin_files_are_compressed_and_cached(context: &TestContext) {
    let site = context.wordpress().await;
    let program = context.release().program();
    let folder = "/wp-content/plugins/khuyen-hoc-timeline/timeline";
    let browsers = [("accept-encoding", "gzip, deflate, br")];
    let response = get(&site.url(&format!("{folder}/{program}")), &browsers).await;
    assert_eq!(response.header("content-type"), "application/wasm");
    assert_eq!(response.header("content-encoding"), "br");
    assert!(response.header("cache-control").contains("immutable"));
}

async fn wordpress_strips_a_hand_written_element(context: &TestContext) {
    let site = context.wordpress().await;
    let address = site.publish("Thẻ lạ", "<khuyen-hoc-timeline></khuyen-hoc-timeline>");
    let page = source(&address).await;
    assert!(page.contains("Thẻ lạ"), "expected the post, found {page}");
    assert!(!page.contains("<khuyen-hoc-timeline"), "{page}");
}

/// The page's source has the release's plain HTML, and browsers read it as standing inside the element:
/// a paragraph round it would end at its first heading, and the element with it.
pub(super) async fn has_fallback_inside(context: &TestContext, address: &str) {
    let page = source(address).await;
    let headings = context.release().fallback_headings();
    assert!(
        headings.len() > 5,
        "expected activities, found {headings:?}"
    );
    for heading in &headings {
        assert!(page.contains(heading), "expected {heading} in {page}");
    }
    let visitor = context.visitor().await;
    visitor.open(address).await;
    let script = "return [...document.querySelectorAll('khuyen-hoc-timeline h4')]
        .map((heading) => heading.textContent)";
    let inside = visitor.run(script, &[]).await;
    assert_eq!(inside, Ok(json!(headings)));
}

pub(super) async fn source(address: &str) -> String {
    let response = get(address, &[]).await;
    assert_eq!(response.status, 200, "{address}");
    let page = String::from_utf8(response.content()).expect("UTF-8");
    // PHP's own words, which a public site would hide in its log.
    for word in ["Warning", "Notice", "Deprecated", "Fatal error"] {
        assert!(!page.contains(&format!("<b>{word}</b>")), "{page}");
    }
    page
}
