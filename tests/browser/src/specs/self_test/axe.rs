//! Accessibility of the self-test page.

use serde_json::{Value, json};
use thirtyfour::By;

use super::page::{SelfTestPage, is_own, is_wasm, serve_well};
use crate::harness::release_file::ReleaseFile;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::specs::axe::{axe, expect_no_axe_violations};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests!["self test":
        axe_finds_nothing_when_all_checks_pass,
        axe_finds_nothing_when_many_checks_fail,
        nothing_is_clipped_on_a_phone,
        the_page_is_readable_without_its_style_sheet,
        a_summary_link_scrolls_to_the_named_result,
        the_report_and_the_snippets_can_be_copied,
    ];
    let dark = tests!["self test": axe_finds_nothing_in_the_dark];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// Breaks something of each kind.
fn break_many_things(context: &TestContext) {
    let site = context.site();
    site.add_rule(is_wasm, ResponseRule::Status(404));
    site.add_rule(|_| true, ResponseRule::Uncompressed);
    site.add_rule(|_| true, ResponseRule::Header("x-frame-options", "DENY"));
    site.add_rule(
        is_own,
        ResponseRule::Header(
            "content-security-policy",
            "frame-src 'self'; connect-src 'self'",
        ),
    );
    site.replace_text(ReleaseFile::Articles, "{");
}

async fn open_all(context: &TestContext) {
    let open = "for (const one of document.querySelectorAll('details')) one.open = true";
    context.run::<Value>(open, &[]).await;
}

async fn expect_accessible(context: &TestContext) {
    open_all(context).await;
    context.run::<Value>(&axe(), &[]).await;
    expect_no_axe_violations(context).await;
}

async fn axe_finds_nothing_when_all_checks_pass(context: &TestContext) {
    serve_well(context);
    SelfTestPage::open(context, "").await;
    expect_accessible(context).await;
}

async fn axe_finds_nothing_when_many_checks_fail(context: &TestContext) {
    break_many_things(context);
    let page = SelfTestPage::open(context, "?page=/khong-co.html").await;
    assert!(page.failed_rows().len() > 5, "{page:#?}");
    expect_accessible(context).await;
}

async fn axe_finds_nothing_in_the_dark(context: &TestContext) {
    break_many_things(context);
    SelfTestPage::open(context, "?lang=en").await;
    expect_accessible(context).await;
}

async fn nothing_is_clipped_on_a_phone(context: &TestContext) {
    context.site().replace_text(ReleaseFile::Articles, "{");
    context.site().add_rule(is_wasm, ResponseRule::Status(404));
    let frame = "<!doctype html><title>Khung</title>
        <iframe src=\"/khuyen-hoc/check.html\" width=\"320\" height=\"700\" style=\"border:0\"></iframe>";
    let html = "text/html; charset=utf-8";
    context.site().publish_text("/khung.html", html, frame);
    let address = context.site().url("/khung.html");
    context.session().goto(address).await.expect("it opens");
    context
        .session()
        .enter_frame(0)
        .await
        .expect("its only frame");
    SelfTestPage::read(context).await;
    open_all(context).await;
    let wide = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth";
    assert_eq!(context.run::<i64>(wide, &[]).await, 0);
}

async fn the_page_is_readable_without_its_style_sheet(context: &TestContext) {
    serve_well(context);
    let sheet = |path: &str| path.contains("-check-") && path.contains(".css");
    context.site().add_rule(sheet, ResponseRule::Status(404));
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), ["Đủ tệp"], "{page:#?}");
    page.row("Đủ tệp").expect("Nên sửa", &[".css", "404"]);
    // A picture without a size would fill the page.
    let largest = "return Math.max(...[...document.querySelectorAll('main svg')]
        .map(one => one.getBoundingClientRect().width))";
    let largest: f64 = context.run(largest, &[]).await;
    assert!(largest > 0.0 && largest <= 24.0, "{largest} px");
}

async fn a_summary_link_scrolls_to_the_named_result(context: &TestContext) {
    serve_well(context);
    context.site().replace_text(ReleaseFile::Articles, "{");
    SelfTestPage::open(context, "").await;
    let link = context.session().find(By::LinkText("data/articles.json"));
    link.await.expect("a link").click().await.expect("it leads");
    let seen = "const row = [...document.querySelectorAll('li')].find(
          (one) => one.querySelector('h3')?.textContent === 'data/articles.json');
        const { top } = row.getBoundingClientRect();
        return top >= 0 && top < innerHeight";
    until("the row in sight", async || {
        let seen: bool = context.run(seen, &[]).await;
        seen.then_some(()).ok_or("it is elsewhere".to_owned())
    })
    .await;
}

/// Takes the place of the clipboard, which no engine lets a test read.
const CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => { window.copied = text; } } })";

async fn expect_copied(context: &TestContext, button: &str) -> String {
    context.run::<Value>(CLIPBOARD, &[]).await;
    let press = "const [name] = arguments;
        const named = (one) => (one.getAttribute('aria-label') ?? one.textContent) === name;
        [...document.querySelectorAll('button')].find(named).click()";
    context.run::<Value>(press, &[json!(button)]).await;
    until("the page to say that it copied", async || {
        let said = "return [...document.querySelectorAll('[role=status]')]
            .some(one => one.textContent === 'Đã chép vào bộ nhớ tạm.')";
        let said: bool = context.run(said, &[]).await;
        said.then_some(()).ok_or("nothing of it".to_owned())
    })
    .await;
    context.run("return window.copied", &[]).await
}

async fn the_report_and_the_snippets_can_be_copied(context: &TestContext) {
    serve_well(context);
    context.site().add_rule(is_wasm, ResponseRule::Status(404));
    SelfTestPage::open(context, "").await;
    let report = expect_copied(context, "Chép báo cáo").await;
    let address = context.site().url("/khuyen-hoc/check.html");
    for part in [
        "nên sửa 1",
        &*address,
        "[Nên sửa] Kiểu MIME của .wasm",
        "[Đạt] Đủ tệp",
    ] {
        assert!(report.contains(part), "{part:?} in {report}");
    }
    context.reload().await;
    SelfTestPage::read(context).await;
    let lines = expect_copied(context, "Chép các dòng cho nginx").await;
    assert!(lines.contains("application/wasm wasm;"), "{lines}");
}
