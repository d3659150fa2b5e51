//! Everybody can use the page: by ear, by keyboard, on a phone, in the dark.

use serde_json::{Value, json};
use thirtyfour::By;

use super::page::{Told, is_own, is_wasm, well_set_up};
use crate::harness::habit::Habit;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::themes::access::{axe, axe_says_nothing};

pub(super) fn tests() -> Vec<Test> {
    let mut tests = tests!["check":
        axe_finds_nothing_where_all_is_well,
        axe_finds_nothing_where_much_is_wrong,
        nothing_is_cut_off_on_a_phone,
        without_its_style_sheet_it_is_read_as_well,
        a_link_of_the_summary_leads_to_what_it_names,
        the_report_and_the_lines_can_be_copied,
    ];
    let in_the_dark = tests!["check": axe_finds_nothing_in_the_dark];
    tests.extend(in_the_dark.into_iter().map(Test::in_the_dark));
    tests
}

/// Breaks something of each kind.
fn break_much(stage: &Stage) {
    let site = stage.site();
    site.gets_into(is_wasm, Habit::Status(404));
    site.gets_into(|_| true, Habit::Uncompressed);
    site.gets_into(|_| true, Habit::Header("x-frame-options", "DENY"));
    site.gets_into(
        is_own,
        Habit::Header(
            "content-security-policy",
            "frame-src 'self'; connect-src 'self'",
        ),
    );
    site.replace_text(Part::Articles, "{");
}

async fn open_all(stage: &Stage) {
    let open = "for (const one of document.querySelectorAll('details')) one.open = true";
    stage.run::<Value>(open, &[]).await;
}

async fn axe_finds_nothing(stage: &Stage) {
    open_all(stage).await;
    stage.run::<Value>(&axe(), &[]).await;
    axe_says_nothing(stage).await;
}

async fn axe_finds_nothing_where_all_is_well(stage: &Stage) {
    well_set_up(stage);
    Told::by(stage, "").await;
    axe_finds_nothing(stage).await;
}

async fn axe_finds_nothing_where_much_is_wrong(stage: &Stage) {
    break_much(stage);
    let told = Told::by(stage, "?page=/khong-co.html").await;
    assert!(told.bad().len() > 5, "{told:#?}");
    axe_finds_nothing(stage).await;
}

async fn axe_finds_nothing_in_the_dark(stage: &Stage) {
    break_much(stage);
    Told::by(stage, "?lang=en").await;
    axe_finds_nothing(stage).await;
}

async fn nothing_is_cut_off_on_a_phone(stage: &Stage) {
    stage.site().replace_text(Part::Articles, "{");
    stage.site().gets_into(is_wasm, Habit::Status(404));
    let frame = "<!doctype html><title>Khung</title>
        <iframe src=\"/khuyen-hoc/check.html\" width=\"320\" height=\"700\" style=\"border:0\"></iframe>";
    let html = "text/html; charset=utf-8";
    stage.site().publish_text("/khung.html", html, frame);
    let address = stage.site().url("/khung.html");
    stage.session().goto(address).await.expect("it opens");
    stage
        .session()
        .enter_frame(0)
        .await
        .expect("its only frame");
    Told::now(stage).await;
    open_all(stage).await;
    let wide = "const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth";
    assert_eq!(stage.run::<i64>(wide, &[]).await, 0);
}

async fn without_its_style_sheet_it_is_read_as_well(stage: &Stage) {
    well_set_up(stage);
    let sheet = |path: &str| path.contains("-check-") && path.contains(".css");
    stage.site().gets_into(sheet, Habit::Status(404));
    let told = Told::by(stage, "").await;
    assert_eq!(told.bad(), ["Đủ tệp"], "{told:#?}");
    told.of("Đủ tệp").says("Nên sửa", &[".css", "404"]);
    // A picture without a size would fill the page.
    let largest = "return Math.max(...[...document.querySelectorAll('main svg')]
        .map(one => one.getBoundingClientRect().width))";
    let largest: f64 = stage.run(largest, &[]).await;
    assert!(largest > 0.0 && largest <= 24.0, "{largest} px");
}

async fn a_link_of_the_summary_leads_to_what_it_names(stage: &Stage) {
    well_set_up(stage);
    stage.site().replace_text(Part::Articles, "{");
    Told::by(stage, "").await;
    let link = stage.session().find(By::LinkText("data/articles.json"));
    link.await.expect("a link").click().await.expect("it leads");
    let seen = "const row = [...document.querySelectorAll('li')].find(
          (one) => one.querySelector('h3')?.textContent === 'data/articles.json');
        const { top } = row.getBoundingClientRect();
        return top >= 0 && top < innerHeight";
    until("the row in sight", async || {
        let seen: bool = stage.run(seen, &[]).await;
        seen.then_some(()).ok_or("it is elsewhere".to_owned())
    })
    .await;
}

/// Takes the place of the clipboard, which no engine lets a test read.
const CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => { window.copied = text; } } })";

async fn copies(stage: &Stage, button: &str) -> String {
    stage.run::<Value>(CLIPBOARD, &[]).await;
    let press = "const [name] = arguments;
        const named = (one) => (one.getAttribute('aria-label') ?? one.textContent) === name;
        [...document.querySelectorAll('button')].find(named).click()";
    stage.run::<Value>(press, &[json!(button)]).await;
    until("the page to say that it copied", async || {
        let said = "return [...document.querySelectorAll('[role=status]')]
            .some(one => one.textContent === 'Đã chép vào bộ nhớ tạm.')";
        let said: bool = stage.run(said, &[]).await;
        said.then_some(()).ok_or("nothing of it".to_owned())
    })
    .await;
    stage.run("return window.copied", &[]).await
}

async fn the_report_and_the_lines_can_be_copied(stage: &Stage) {
    well_set_up(stage);
    stage.site().gets_into(is_wasm, Habit::Status(404));
    Told::by(stage, "").await;
    let report = copies(stage, "Chép báo cáo").await;
    let address = stage.site().url("/khuyen-hoc/check.html");
    for part in [
        "nên sửa 1",
        &*address,
        "[Nên sửa] Kiểu MIME của .wasm",
        "[Đạt] Đủ tệp",
    ] {
        assert!(report.contains(part), "{part:?} in {report}");
    }
    stage.reload().await;
    Told::now(stage).await;
    let lines = copies(stage, "Chép các dòng cho nginx").await;
    assert!(lines.contains("application/wasm wasm;"), "{lines}");
}
