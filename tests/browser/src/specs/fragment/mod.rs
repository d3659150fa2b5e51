//! `fragment.html`: its first part is pasted inside the element, for readers to whom no program comes.

mod contents;

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, OF_DOAN, THEMES};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::{PAGE, TestContext};
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["fragment":
        it_can_be_read_until_the_data_are_there_and_then_leaves,
        it_can_be_read_until_the_program_is_there_and_then_leaves,
        it_stays_for_good_where_the_program_cannot_start,
        it_stays_for_good_where_the_script_is_missing,
        it_leaves_when_trying_again_helps,
        it_can_be_read_where_no_script_runs,
        pasted_whole_it_does_no_harm,
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
fn pasted(inside: &str) -> HostPage {
    HostPage::with(&format!(
        "<khuyen-hoc-timeline>{inside}</khuyen-hoc-timeline>"
    ))
}

/// The titles of the pasted HTML that can be read now.
async fn legible(widget: &WidgetPage<'_>) -> Vec<String> {
    let titles = "all(host(path), 'h4, strong').filter(rendered).map(text)";
    widget.eval(titles, Value::Null).await
}

fn is_complete(titles: &[String]) {
    assert_eq!(titles.len(), TITLES, "{titles:#?}");
    for title in THEMES.into_iter().chain(OF_DOAN.map(|(_, title)| title)) {
        let stands = titles.iter().any(|seen| seen.contains(title));
        assert!(stands, "{title:?} in {titles:#?}");
    }
}

async fn gives_way(widget: &WidgetPage<'_>) {
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(legible(widget).await, [""; 0], "nothing stands twice");
}

/// A page on which these parts of the release take their time.
async fn comes_late(context: &TestContext, parts_that_wait: &[ReleaseFile]) {
    let [html, _] = parts(context);
    for part in parts_that_wait {
        context.site().fail(*part, Fault::Silence);
    }
    let widget = context.open(&pasted(&html)).await;
    context.site().wait_for_requests(parts_that_wait).await;
    is_complete(&legible(&widget).await);
    for part in parts_that_wait {
        context.site().recover(*part);
    }
    gives_way(&widget).await;
}

async fn it_can_be_read_until_the_data_are_there_and_then_leaves(context: &TestContext) {
    comes_late(context, &ReleaseFile::DOCUMENTS).await;
}

async fn it_can_be_read_until_the_program_is_there_and_then_leaves(context: &TestContext) {
    comes_late(context, &[ReleaseFile::Wasm]).await;
}

async fn it_stays_for_good_where_the_program_cannot_start(context: &TestContext) {
    let [html, _] = parts(context);
    for (part, fault) in [
        (ReleaseFile::AppModule, Fault::Status(404)),
        (ReleaseFile::Wasm, Fault::Status(404)),
        (ReleaseFile::Wasm, Fault::FrontPage),
    ] {
        context.site().fail(part, fault.clone());
        let widget = context.open(&pasted(&html)).await;
        let alert = widget.wait_for_alert().await;
        assert!(alert.contains("quản trị"), "{fault:?}: {alert}");
        is_complete(&legible(&widget).await);
        context.site().recover(part);
    }
}

async fn it_stays_for_good_where_the_script_is_missing(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    let widget = context.open(&pasted(&html)).await;
    context
        .site()
        .wait_for_requests(&[ReleaseFile::Loader])
        .await;
    is_complete(&legible(&widget).await);
}

async fn it_leaves_when_trying_again_helps(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().fail(ReleaseFile::Wasm, Fault::Status(503));
    let widget = context.open(&pasted(&html)).await;
    widget.wait_for_alert().await;
    is_complete(&legible(&widget).await);
    context.site().recover(ReleaseFile::Wasm);
    widget.press_button("Thử lại").await;
    gives_way(&widget).await;
}

async fn it_can_be_read_where_no_script_runs(context: &TestContext) {
    let [html, _] = parts(context);
    context.site().publish(PAGE, &pasted(&html));
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
    is_complete(&titles);
}

async fn pasted_whole_it_does_no_harm(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let widget = context.open(&pasted(&parts(context).concat())).await;
    context
        .site()
        .wait_for_requests(&ReleaseFile::DOCUMENTS)
        .await;
    is_complete(&legible(&widget).await);
    context.site().recover_documents();
    gives_way(&widget).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}
