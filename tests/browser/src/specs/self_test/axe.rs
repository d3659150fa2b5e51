//! Everybody can use the page: by ear, by keyboard, on a phone, in the dark.

use serde_json::{Value, json};
use thirtyfour::By;

use super::page::{Told, is_own, is_wasm, well_set_up};
use crate::harness::release_file::ReleaseFile;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::specs::axe::{axe, axe_says_nothing};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests!["self test":
        axe_finds_nothing_where_all_is_well,
        axe_finds_nothing_where_much_is_wrong,
        nothing_is_cut_off_on_a_phone,
        without_its_style_sheet_it_is_read_as_well,
        a_link_of_the_summary_leads_to_what_it_names,
        the_report_and_the_lines_can_be_copied,
    ];
    let dark = tests!["self test": axe_finds_nothing_in_the_dark];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// Breaks something of each kind.
fn break_much(context: &TestContext) {
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

async fn axe_finds_nothing(context: &TestContext) {
    open_all(context).await;
    context.run::<Value>(&axe(), &[]).await;
    axe_says_nothing(context).await;
}

async fn axe_finds_nothing_where_all_is_well(context: &TestContext) {
    well_set_up(context);
    Told::by(context, "").await;
    axe_finds_nothing(context).await;
}

async fn axe_finds_nothing_where_much_is_wrong(context: &TestContext) {
    break_much(context);
    let told = Told::by(context, "?page=/khong-co.html").await;
    assert!(told.bad().len() > 5, "{told:#?}");
    axe_finds_nothing(context).await;
}

async fn axe_finds_nothing_in_the_dark(context: &TestContext) {
    break_much(context);
    Told::by(context, "?lang=en").await;
    axe_finds_nothing(context).await;
}

async fn nothing_is_cut_off_on_a_phone(context: &TestContext) {
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
    Told::now(context).await;
    open_all(context).await;
    let wide = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth";
    assert_eq!(context.run::<i64>(wide, &[]).await, 0);
}

async fn without_its_style_sheet_it_is_read_as_well(context: &TestContext) {
    well_set_up(context);
    let sheet = |path: &str| path.contains("-check-") && path.contains(".css");
    context.site().add_rule(sheet, ResponseRule::Status(404));
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), ["Đủ tệp"], "{told:#?}");
    told.of("Đủ tệp").says("Nên sửa", &[".css", "404"]);
    // A picture without a size would fill the page.
    let largest = "return Math.max(...[...document.querySelectorAll('main svg')]
        .map(one => one.getBoundingClientRect().width))";
    let largest: f64 = context.run(largest, &[]).await;
    assert!(largest > 0.0 && largest <= 24.0, "{largest} px");
}

async fn a_link_of_the_summary_leads_to_what_it_names(context: &TestContext) {
    well_set_up(context);
    context.site().replace_text(ReleaseFile::Articles, "{");
    Told::by(context, "").await;
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

async fn copies(context: &TestContext, button: &str) -> String {
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

async fn the_report_and_the_lines_can_be_copied(context: &TestContext) {
    well_set_up(context);
    context.site().add_rule(is_wasm, ResponseRule::Status(404));
    Told::by(context, "").await;
    let report = copies(context, "Chép báo cáo").await;
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
    Told::now(context).await;
    let lines = copies(context, "Chép các dòng cho nginx").await;
    assert!(lines.contains("application/wasm wasm;"), "{lines}");
}
