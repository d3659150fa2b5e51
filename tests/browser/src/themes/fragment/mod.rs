//! `fragment.html`: its first part is pasted inside the element, for readers to whom no program comes.

mod contents;

use serde_json::Value;

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::{PAGE, Stage};
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, OF_DOAN, THEMES};
use crate::timeline::Timeline;

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
fn parts(stage: &Stage) -> [String; 2] {
    let file = stage.text_of_release("fragment.html");
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
async fn legible(timeline: &Timeline<'_>) -> Vec<String> {
    let titles = "all(host(path), 'h4, strong').filter(rendered).map(text)";
    timeline.ask(titles, Value::Null).await
}

fn is_complete(titles: &[String]) {
    assert_eq!(titles.len(), TITLES, "{titles:#?}");
    for title in THEMES.into_iter().chain(OF_DOAN.map(|(_, title)| title)) {
        let stands = titles.iter().any(|seen| seen.contains(title));
        assert!(stands, "{title:?} in {titles:#?}");
    }
}

async fn gives_way(timeline: &Timeline<'_>) {
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(legible(timeline).await, [""; 0], "nothing stands twice");
}

/// A page on which these parts of the release take their time.
async fn comes_late(stage: &Stage, parts_that_wait: &[Part]) {
    let [html, _] = parts(stage);
    for part in parts_that_wait {
        stage.site().breaks(*part, Fault::Silence);
    }
    let timeline = stage.open(&pasted(&html)).await;
    stage.site().asked_for(parts_that_wait).await;
    is_complete(&legible(&timeline).await);
    for part in parts_that_wait {
        stage.site().mend(*part);
    }
    gives_way(&timeline).await;
}

async fn it_can_be_read_until_the_data_are_there_and_then_leaves(stage: &Stage) {
    comes_late(stage, &Part::DOCUMENTS).await;
}

async fn it_can_be_read_until_the_program_is_there_and_then_leaves(stage: &Stage) {
    comes_late(stage, &[Part::Wasm]).await;
}

async fn it_stays_for_good_where_the_program_cannot_start(stage: &Stage) {
    let [html, _] = parts(stage);
    for (part, fault) in [
        (Part::AppModule, Fault::Status(404)),
        (Part::Wasm, Fault::Status(404)),
        (Part::Wasm, Fault::FrontPage),
    ] {
        stage.site().breaks(part, fault.clone());
        let timeline = stage.open(&pasted(&html)).await;
        let alert = timeline.alert().await;
        assert!(alert.contains("quản trị"), "{fault:?}: {alert}");
        is_complete(&legible(&timeline).await);
        stage.site().mend(part);
    }
}

async fn it_stays_for_good_where_the_script_is_missing(stage: &Stage) {
    let [html, _] = parts(stage);
    stage.site().breaks(Part::Entry, Fault::Status(404));
    let timeline = stage.open(&pasted(&html)).await;
    stage.site().asked_for(&[Part::Entry]).await;
    is_complete(&legible(&timeline).await);
}

async fn it_leaves_when_trying_again_helps(stage: &Stage) {
    let [html, _] = parts(stage);
    stage.site().breaks(Part::Wasm, Fault::Status(503));
    let timeline = stage.open(&pasted(&html)).await;
    timeline.alert().await;
    is_complete(&legible(&timeline).await);
    stage.site().mend(Part::Wasm);
    timeline.press_button("Thử lại").await;
    gives_way(&timeline).await;
}

async fn it_can_be_read_where_no_script_runs(stage: &Stage) {
    let [html, _] = parts(stage);
    stage.site().publish(PAGE, &pasted(&html));
    // The page round it may look inside, which no driver could do in a browser without scripts.
    let framing = format!(
        "<!doctype html><title>Khung</title><iframe sandbox=\"allow-same-origin\" src=\"{PAGE}\" \
         width=\"900\" height=\"600\"></iframe>"
    );
    let kind = "text/html; charset=utf-8";
    stage.site().publish_text("/khung.html", kind, &framing);
    let address = stage.site().url("/khung.html");
    stage.session().goto(address).await.expect("it is served");
    let titles = "const page = document.querySelector('iframe').contentDocument;
        return [...page.querySelectorAll('khuyen-hoc-timeline :is(h4, strong)')]
          .filter((one) => page.readyState === 'complete' && one.getClientRects().length > 0)
          .map((one) => one.textContent)";
    let titles = until("the framed page to be there", async || {
        let titles: Vec<String> = stage.run(titles, &[]).await;
        if titles.is_empty() {
            Err("no title".to_owned())
        } else {
            Ok(titles)
        }
    })
    .await;
    is_complete(&titles);
}

async fn pasted_whole_it_does_no_harm(stage: &Stage) {
    stage.site().documents_break(&Fault::Silence);
    let timeline = stage.open(&pasted(&parts(stage).concat())).await;
    stage.site().asked_for(&Part::DOCUMENTS).await;
    is_complete(&legible(&timeline).await);
    stage.site().mend_documents();
    gives_way(&timeline).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}
