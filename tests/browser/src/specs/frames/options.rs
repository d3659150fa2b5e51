//! Options in the URL of `embed.html`, and policies that restrict it.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA};
use crate::harness::host_page::RECORDER;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        a_link_cannot_load_documents_of_another_origin,
        documents_that_fail_are_not_replaced_by_those_of_the_release,
        permalink_off_ignores_the_filter_parameters,
        a_policy_without_inline_styles_leaves_readable_content,
    ]
}

const PAGE: &str = "embed.html";
const FORGED_URL: &str = "data:application/json,%7B%22articles%22%3A%5B%7B%22id%22%3A%22x%22%2C%22title%22%3A%22X%22%2C%22activities%22%3A%5B%7B%22id%22%3A%22gia%22%2C%22when%22%3A%222015%22%2C%22title%22%3A%22Gi%E1%BA%A3%22%7D%5D%7D%5D%7D";

async fn a_link_cannot_load_documents_of_another_origin(context: &TestContext) {
    for address in [
        FORGED_URL,
        "https://example.org/a.json",
        "//example.org/a.json",
        "blob:x",
    ] {
        let query = format!("?articles={}", address.replace('%', "%25"));
        let widget = context.open_release(PAGE, &query, "").await;
        widget.wait_for_activities(ACTIVITIES).await;
        let logged = context.page_errors().await.join(" ");
        assert!(
            logged.contains("articles: expected an address in the folder of this page"),
            "{logged}"
        );
    }
}

async fn documents_that_fail_are_not_replaced_by_those_of_the_release(context: &TestContext) {
    let widget = context
        .open_release(
            PAGE,
            "?articles=data/khong-co.json&programmes=data/khong-co.json",
            "",
        )
        .await;
    assert!(widget.wait_for_alert().await.contains("404"));
    let others: usize = PrerenderedPage::new(context)
        .eval(
            "all('article').length + host.querySelectorAll('li').length",
            Value::Null,
        )
        .await;
    assert_eq!(others, 0, "those of the release would be a lie");
}

async fn permalink_off_ignores_the_filter_parameters(context: &TestContext) {
    let query = "?permalink=off&kh-partner=hoi-luat-gia";
    let widget = context.open_release(PAGE, query, "").await;
    let snapshot = widget
        .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
        .await;
    assert_eq!(snapshot.chosen(), [""; 0]);
    assert_eq!(snapshot.ids().len(), ACTIVITIES);
}

async fn a_policy_without_inline_styles_leaves_readable_content(context: &TestContext) {
    // As a server sends it: `default-src 'self'` and what WebAssembly needs.
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    let recorder = "/nhat-ky.js";
    context
        .site()
        .publish_text(recorder, "text/javascript", RECORDER);
    let head = format!(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script src=\"{recorder}\"></script>"
    );
    let text = context.release_text(PAGE).replacen("<head>", &head, 1);
    let path = format!("{RELEASE}/{PAGE}");
    context
        .site()
        .publish_text(&path, "text/html; charset=utf-8", &text);
    context
        .session()
        .goto(context.site().url(&path))
        .await
        .expect("it opens");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.wait_for_activities(3).await;
}
