//! The authoring page within a portal that publishes what is made there: docs/embedding.md, "The authoring page in a
//! system of your own".

use std::time::Duration;

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::site::{RELEASE, Site};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until_within;
use crate::page_objects::EditPage;
use crate::specs::axe::{axe, expect_no_axe_violations};

/// Rendering and compressing a release in the browser.
const PUBLISH_TIMEOUT: Duration = Duration::from_mins(3);

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: portal":
        a_portal_gets_the_zip_and_what_it_answers_is_shown,
        rows_are_compared_with_what_the_portal_has_online,
        activities_go_from_a_portal_only_when_that_is_confirmed,
        a_portal_of_another_origin_is_not_offered_anything,
        without_a_portal_there_is_no_button_for_one,
    ]
}

async fn a_portal_gets_the_zip_and_what_it_answers_is_shown(context: &TestContext) {
    let page = open_in_portal(context, context.site(), &json!({})).await;
    wait_for_offer(&page).await;
    page.open_published().await;
    page.press("[data-publish=site]").await;
    wait_for_sentence(context, ".publish-failed", "Đĩa đầy").await;
    page.press("[data-publish=site]").await;
    wait_for_sentence(context, ".publish-succeeded", "Đã đăng").await;
    let failure: String = page
        .eval("document.querySelector('.publish-failed').textContent")
        .await;
    assert_eq!(failure, "");
    let _: Value = context.run(&format!("{}; return null", axe()), &[]).await;
    expect_no_axe_violations(context).await;
    let zips: Vec<String> = context
        .run(
            "return parent.zips.map((zip) => new TextDecoder('latin1').decode(zip))",
            &[],
        )
        .await;
    assert_eq!(zips.len(), 2);
    for name in ["data/articles.json", "fragment.html", "SHA256SUMS"] {
        assert!(zips[1].contains(name), "{name}");
    }
    assert!(zips[1].starts_with("PK"), "a zip");
}

async fn rows_are_compared_with_what_the_portal_has_online(context: &TestContext) {
    let page = open_in_portal(context, context.site(), &online()).await;
    wait_for_offer(&page).await;
    page.open_published().await;
    assert_eq!(page.column("title").await, ["Khai giảng"]);
}

async fn activities_go_from_a_portal_only_when_that_is_confirmed(context: &TestContext) {
    let page = open_in_portal(context, context.site(), &online()).await;
    wait_for_offer(&page).await;
    let sheet = "Thời gian;Tên hoạt động\n2019;Hội sách\n";
    page.drop_file("moi.csv", sheet.as_bytes()).await;
    page.wait_for_column("title", &["Hội sách"]).await;
    page.press("[data-publish=site]").await;
    page.wait_until(
        "the question",
        "document.querySelector('.publish-question').textContent.startsWith('1 hoạt động')",
    )
    .await;
    let zips: usize = context.run("return parent.zips.length", &[]).await;
    assert_eq!(zips, 0);
    page.press("[data-publish=site-anyway]").await;
    wait_for_sentence(context, ".publish-failed", "Đĩa đầy").await;
}

async fn a_portal_of_another_origin_is_not_offered_anything(context: &TestContext) {
    let portal = context.second_site().await;
    let page = open_in_portal(context, &portal, &json!({})).await;
    page.open_published().await;
    assert_eq!(page.cells().await.len(), ACTIVITIES);
    // The portal has sent its offer when the frame was loaded, long before the table was there.
    has_no_offer(&page).await;
}

async fn without_a_portal_there_is_no_button_for_one(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    has_no_offer(&page).await;
}

/// One activity, as a portal has it online.
fn online() -> Value {
    let document = articles(&[activity("a", "5/9/2016", "Khai giảng", &["hoi-luat-gia"])]);
    json!({ "articles": document.to_string(), "programmes": r#"{"partners":[],"programmes":[]}"# })
}

/// Opens a portal with the page in a frame, and goes into the frame. It refuses the first zip and takes the next.
async fn open_in_portal<'a>(
    context: &'a TestContext,
    portal: &Site,
    documents: &Value,
) -> EditPage<'a> {
    let page = context.site().url(&format!("{RELEASE}/edit.html"));
    let text = format!(
        "<!doctype html><title>Cổng</title><iframe title=\"Trang soạn\" width=\"1200\" height=\"800\"></iframe>
        <script>
        window.zips = [];
        const frame = document.querySelector('iframe');
        const offer = (target) => {{
          const {{ port1, port2 }} = new MessageChannel();
          port1.onmessage = ({{ data: {{ zip }} }}) => {{
            window.zips.push(zip);
            port1.postMessage(window.zips.length > 1 ? {{ published: 'Đã đăng.' }} : {{ refused: 'Đĩa đầy.' }});
          }};
          const message = {{ type: 'khuyen-hoc-site', site: 'Cổng phường', documents: {documents} }};
          frame.contentWindow.postMessage(message, target, [port2]);
        }};
        addEventListener('message', ({{ source, origin, data }}) => {{
          if (source === frame.contentWindow && data.type === 'khuyen-hoc-edit') offer(origin);
        }});
        // Also where the page does not ask.
        frame.addEventListener('load', () => offer('*'));
        frame.src = '{page}';
        </script>"
    );
    portal.publish_text("/cong.html", "text/html; charset=utf-8", &text);
    let opened = context.session().goto(portal.url("/cong.html")).await;
    opened.expect("the portal opens");
    let entered = context.session().enter_frame(0).await;
    entered.expect("its only frame");
    let page = EditPage::of(context);
    page.wait_until(
        "the page to start",
        "document.querySelector('.nothing-is-sent')",
    )
    .await;
    page
}

async fn wait_for_offer(page: &EditPage<'_>) {
    page.wait_until(
        "the page to say where the data go",
        "document.querySelector('.nothing-is-sent').textContent.includes('Cổng phường')",
    )
    .await;
}

async fn has_no_offer(page: &EditPage<'_>) {
    let seen: [bool; 2] = page
        .eval("['zip', 'site'].map((kind) => !!document.querySelector(`[data-publish=${kind}]`))")
        .await;
    assert_eq!(seen, [true, false]);
    let notice: String = page
        .eval("document.querySelector('.nothing-is-sent').textContent")
        .await;
    assert!(notice.contains("không gửi gì đi đâu"), "{notice}");
}

async fn wait_for_sentence(context: &TestContext, selector: &str, words: &str) {
    until_within(PUBLISH_TIMEOUT, words, async || {
        let script = "return document.querySelector(arguments[0]).textContent";
        let seen = context.try_run(script, &[json!(selector)]).await?;
        let is_there = seen.as_str().is_some_and(|text| text.contains(words));
        if is_there {
            Ok(())
        } else {
            Err(seen.to_string())
        }
    })
    .await;
}
