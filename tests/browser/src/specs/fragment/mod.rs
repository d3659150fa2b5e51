//! `fragment.html`: its first part is pasted inside the element, for visitors without the app.

mod contents;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, OF_DOAN, THEMES};
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::{PAGE, TestContext};
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["fragment":
        fragment_is_readable_until_the_data_arrive,
        fragment_is_readable_until_the_app_runs,
        fragment_stays_where_the_app_cannot_start,
        fragment_stays_where_the_script_is_missing,
        fragment_goes_after_a_successful_retry,
        fragment_is_readable_without_javascript,
        a_fragment_in_a_paragraph_is_not_shown_twice,
        words_behind_an_element_in_a_paragraph_stay,
        the_whole_fragment_can_be_pasted,
    ];
    tests.extend(contents::tests());
    tests
}

/// Every activity has one, and so has the programme above its themes.
const TITLES: usize = ACTIVITIES + 1;

/// The file as it lies in the release, parted before the comment that begins its second part.
fn parts(context: &TestContext) -> [String; 2] {
    let file = context.release_text("fragment.html");
    let place = file.find("<!-- 2.").expect("it says where to part it");
    let (first, second) = file.split_at(place);
    [first.to_owned(), second.to_owned()]
}

/// A page as an administrator makes it who follows the instructions.
fn page_with_fragment(inside: &str) -> HostPage {
    HostPage::with(&format!(
        "<khuyen-hoc-timeline {NAMED_DATA}>{inside}</khuyen-hoc-timeline>"
    ))
}

/// The titles of the pasted HTML that can be read now.
async fn readable_text(widget: &WidgetPage<'_>) -> Vec<String> {
    let titles = "all(host(path), 'h4, strong').filter(rendered).map(text)";
    widget.eval(titles, Value::Null).await
}

fn expect_complete(titles: &[String]) {
    assert_eq!(titles.len(), TITLES, "{titles:#?}");
    for title in THEMES.into_iter().chain(OF_DOAN.map(|(_, title)| title)) {
        let stands = titles.iter().any(|seen| seen.contains(title));
        assert!(stands, "{title:?} in {titles:#?}");
    }
}

async fn wait_until_replaced(widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(readable_text(widget).await, [""; 0], "nothing stands twice");
}

/// A page on which these parts of the release take their time.
async fn check_readable_until_loaded(context: &TestContext, parts_that_wait: &[ReleaseFile]) {
    let [html, _] = parts(context);
    for part in parts_that_wait {
        context.site().fail(*part, Fault::Silence);
    }
    let widget = context.open(&page_with_fragment(&html)).await;
    context.site().wait_for_requests(parts_that_wait).await;
    expect_complete(&readable_text(&widget).await);
    for part in parts_that_wait {
        context.site().recover(*part);
    }
    wait_until_replaced(&widget).await;
}

async fn fragment_is_readable_until_the_data_arrive(context: &TestContext) {
    check_readable_until_loaded(context, &ReleaseFile::DOCUMENTS).await;
}

async fn fragment_is_readable_until_the_app_runs(context: &TestContext) {
    check_readable_until_loaded(context, &[ReleaseFile::Wasm]).await;
}

async fn fragment_stays_where_the_app_cannot_start(context: &TestContext) {
    let [html, _] = parts(context);
    for (part, fault) in [
        (ReleaseFile::AppModule, Fault::Status(404)),
        (ReleaseFile::Wasm, Fault::Status(404)),
        (ReleaseFile::Wasm, Fault::FrontPage),
    ] {
        context.site().fail(part, fault.clone());
        let widget = context.open(&page_with_fragment(&html)).await;
        let alert = widget.wait_for_alert().await;
        assert!(alert.contains("quản trị"), "{fault:?}: {alert}");
        expect_complete(&readable_text(&widget).await);
        context.site().recover(part);
    }
}

async fn fragment_stays_where_the_script_is_missing(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    let widget = context.open(&page_with_fragment(&html)).await;
    context
        .site()
        .wait_for_requests(&[ReleaseFile::Loader])
        .await;
    expect_complete(&readable_text(&widget).await);
}

async fn fragment_goes_after_a_successful_retry(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().fail(ReleaseFile::Wasm, Fault::Status(503));
    let widget = context.open(&page_with_fragment(&html)).await;
    widget.wait_for_alert().await;
    expect_complete(&readable_text(&widget).await);
    context.site().recover(ReleaseFile::Wasm);
    widget.press_button("Thử lại").await;
    wait_until_replaced(&widget).await;
}

async fn fragment_is_readable_without_javascript(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().publish(PAGE, &page_with_fragment(&html));
    // The page round it may look inside, which no driver could do in a browser without scripts.
    let framing = format!(
        "<!doctype html><title>Khung</title><iframe sandbox=\"allow-same-origin\" src=\"{PAGE}\" \
         width=\"900\" height=\"600\"></iframe>"
    );
    let kind = "text/html; charset=utf-8";
    context.site().publish_text("/khung.html", kind, &framing);
    let address = context.site().url("/khung.html");
    context.session().goto(address).await.expect("it is served");
    let titles = "const page = document.querySelector('iframe').contentDocument;
        return [...page.querySelectorAll('khuyen-hoc-timeline :is(h4, strong)')]
          .filter((one) => page.readyState === 'complete' && one.getClientRects().length > 0)
          .map((one) => one.textContent)";
    let titles = until("the framed page to be there", async || {
        let titles: Vec<String> = context.run(titles, &[]).await;
        if titles.is_empty() {
            Err("no title".to_owned())
        } else {
            Ok(titles)
        }
    })
    .await;
    expect_complete(&titles);
}

/// As WordPress' wpautop and Markdown write it: the parser ends the paragraph, and with it the element, at the first
/// heading.
fn in_paragraph(inside: &str) -> HostPage {
    HostPage::with(&format!(
        "<p><khuyen-hoc-timeline {NAMED_DATA}>\n{inside}</khuyen-hoc-timeline></p><p>Sau đó.</p>"
    ))
}

/// How often each of some words can be read in the host's own document.
const COUNT_VISIBLE: &str = "const [selector, words] = arguments;
    return [...document.querySelectorAll(selector)]
      .filter((one) => one.getClientRects().length > 0 && one.textContent.includes(words)).length";

async fn a_fragment_in_a_paragraph_is_not_shown_twice(context: &TestContext) {
    let [html, _] = parts(context);
    let widget = context.open(&in_paragraph(&html)).await;
    wait_until_replaced(&widget).await;
    let count = |selector: &str, words: &str| {
        let values = [selector.into(), words.into()];
        async move { context.run::<usize>(COUNT_VISIBLE, &values).await }
    };
    assert_eq!(count("h4", "Thanh niên với nghị lực sống").await, 0);
    assert_eq!(count("p", "Sau đó.").await, 1, "words of the host stay");
}

async fn words_behind_an_element_in_a_paragraph_stay(context: &TestContext) {
    let others =
        "<article><h2>Bài khác</h2><section><h3>Phần 1</h3><p>Chữ.</p></section></article>";
    let widget = context.open(&in_paragraph(others)).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let values = ["h2".into(), "Bài khác".into()];
    assert_eq!(context.run::<usize>(COUNT_VISIBLE, &values).await, 1);
}

async fn the_whole_fragment_can_be_pasted(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let widget = context
        .open(&page_with_fragment(&parts(context).concat()))
        .await;
    context
        .site()
        .wait_for_requests(&ReleaseFile::DOCUMENTS)
        .await;
    expect_complete(&readable_text(&widget).await);
    context.site().recover_documents();
    wait_until_replaced(&widget).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}
