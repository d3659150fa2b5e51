//! The self-test page: shows an administrator whether a copied release is complete and well served.

mod axe;
mod page;
mod policies;
mod serving;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;
use page::{SelfTestPage, serve_well};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["self test":
        a_good_server_passes_and_the_timeline_is_shown,
        self_test_calls_no_third_party_and_stores_nothing,
        the_lang_parameter_switches_to_english,
    ];
    tests.extend(serving::tests());
    tests.extend(policies::tests());
    tests.extend(axe::tests());
    tests
}

async fn a_good_server_passes_and_the_timeline_is_shown(context: &TestContext) {
    serve_well(context);
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), [""; 0], "{page:#?}");
    assert_eq!(page.verdict, "Mọi thứ đều ổn");
    let activities = format!("{ACTIVITIES} hoạt động");
    page.row("Dòng thời gian hiện ra")
        .expect("Đạt", &[&activities]);
    page.row("Chạy được chương trình (WebAssembly)")
        .expect("Đạt", &["đã dịch thử"]);
    page.row("data/articles.json")
        .expect("Đạt", &["8 hoạt động"]);
    // Every engine exposes the compression of same-origin responses.
    let compression = &page.row("Nén khi gửi").text;
    let known = ["(br)", "(gzip)"]
        .iter()
        .any(|how| compression.ends_with(how));
    assert!(known, "{compression}");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn self_test_calls_no_third_party_and_stores_nothing(context: &TestContext) {
    SelfTestPage::open(context, "").await;
    // Other tests use the same browser: the authoring page remembers columns, hosts set cookies, which heed no port.
    let forget = "localStorage.clear(); sessionStorage.clear()";
    context.run::<serde_json::Value>(forget, &[]).await;
    let deleted = context.session().delete_all_cookies().await;
    deleted.expect("a page with cookies");
    SelfTestPage::open(context, "").await;
    let strangers = "return performance.getEntriesByType('resource')
        .map(one => one.name).filter(name => !name.startsWith(location.origin))";
    let strangers: Vec<String> = context.run(strangers, &[]).await;
    assert_eq!(strangers, [""; 0]);
    let stored = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(context.run::<usize>(stored, &[]).await, 0);
}

async fn the_lang_parameter_switches_to_english(context: &TestContext) {
    serve_well(context);
    let page = SelfTestPage::open(context, "?lang=en").await;
    assert_eq!(page.verdict, "All is well", "{page:#?}");
    page.row("All files there")
        .expect("Passed", &["files are there"]);
    let lang: String = context
        .run("return document.documentElement.lang", &[])
        .await;
    assert_eq!(lang, "en");
    // And back, by the link of the page.
    let link = context
        .session()
        .find(thirtyfour::By::LinkText("Tiếng Việt"));
    link.await.expect("a link").click().await.expect("it leads");
    crate::harness::wait::until(
        "the page in Vietnamese",
        async || match SelfTestPage::read(context).await.verdict {
            verdict if verdict == "Mọi thứ đều ổn" => Ok(()),
            verdict => Err(verdict),
        },
    )
    .await;
}
