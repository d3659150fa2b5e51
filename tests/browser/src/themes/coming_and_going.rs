//! Widgets are removed, return and move.

use serde_json::Value;

use crate::harness::engine::Engine;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["coming and going":
        removing_one_gives_up_its_requests,
        removing_one_leaves_the_document_as_it_was,
        one_that_was_removed_works_again_when_it_returns,
        moving_one_keeps_its_filter_and_asks_for_nothing_again,
        moving_one_while_it_loads_does_not_stop_it,
        coming_and_going_ten_times_leaves_one_working_widget,
    ];
    // Only there can a test ask for memory to be freed.
    let unbound = tests!["coming and going": a_removed_one_is_forgotten_by_the_memory];
    tests.extend(
        unbound
            .into_iter()
            .map(|test| test.only_in(Engine::Chromium)),
    );
    tests
}

async fn removing_one_gives_up_its_requests(stage: &Stage) {
    stage.site().documents_break(&Fault::Silence);
    stage.open(&HostPage::bare()).await;
    stage.site().asked_for(&Part::DOCUMENTS).await;
    stage
        .run::<Value>(
            "document.querySelector('khuyen-hoc-timeline').remove()",
            &[],
        )
        .await;
    for part in Part::DOCUMENTS {
        until(
            &format!("the request for {part:?} to be given up"),
            async || {
                if stage.site().given_up(part) == 1 {
                    Ok(())
                } else {
                    Err("it is still open".into())
                }
            },
        )
        .await;
    }
    assert_eq!(
        stage.heard("error").await.len(),
        0,
        "giving up is not a failure"
    );
    assert_eq!(stage.troubles().await, [""; 0]);
}

/// Everything of the host's that a widget might leave traces in.
const TRACES: &str = "return [document.documentElement.outerHTML,
    String(document.styleSheets.length), String((document.adoptedStyleSheets ?? []).length),
    Object.keys(window).sort().join(), document.title, String(history.length), location.href]";

const ADD: &str = "const added = document.createElement('khuyen-hoc-timeline');
    document.querySelector('main').append(added);";

const REMOVE: &str = "document.querySelector('khuyen-hoc-timeline').remove()";

async fn removing_one_leaves_the_document_as_it_was(stage: &Stage) {
    let timeline = stage.open(&HostPage::with("")).await;
    until("the element to be defined", async || {
        let defined = "return Boolean(customElements.get('khuyen-hoc-timeline'))";
        if stage.run::<bool>(defined, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    let before: Vec<String> = stage.run(TRACES, &[]).await;
    stage.run::<Value>(ADD, &[]).await;
    timeline.shows_activities(ACTIVITIES).await;
    stage.run::<Value>(REMOVE, &[]).await;
    until("the document to be as it was", async || {
        let after: Vec<String> = stage.run(TRACES, &[]).await;
        if after == before {
            Ok(())
        } else {
            Err(format!("{after:#?}, before {before:#?}"))
        }
    })
    .await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn one_that_was_removed_works_again_when_it_returns(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    let remove =
        "window.kept = document.querySelector('khuyen-hoc-timeline'); window.kept.remove();";
    stage.run::<Value>(remove, &[]).await;
    until("the widget to be taken down", async || {
        let left: usize = stage
            .run(
                "return window.kept.shadowRoot?.querySelectorAll('article').length ?? 0",
                &[],
            )
            .await;
        if left == 0 {
            Ok(())
        } else {
            Err(format!("{left} activities"))
        }
    })
    .await;
    stage
        .run::<Value>("document.querySelector('main').append(window.kept)", &[])
        .await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn moving_one_keeps_its_filter_and_asks_for_nothing_again(stage: &Stage) {
    let page =
        HostPage::with_attributes("permalink=\"off\"").before("<aside id=\"there\"></aside>");
    let timeline = stage.open(&page).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.search_for("ước mơ").await;
    let before = timeline.shows_activities(2).await;
    let asked = stage.site().requested();
    let keep = "(window.sameArticle = root(path).querySelector('article'), true)";
    timeline.ask::<bool>(keep, Value::Null).await;
    let to_the_aside =
        "document.querySelector('#there').append(document.querySelector('khuyen-hoc-timeline'))";
    stage.run::<Value>(to_the_aside, &[]).await;
    assert_eq!(timeline.try_view().await.as_ref(), Ok(&before), "at once");
    timeline.choose_partner(DOAN).await;
    timeline
        .shows("the choice taken back", |view| view.chosen().is_empty())
        .await;
    let same =
        "root(path).contains(window.sameArticle) || root(path).querySelector('article') !== null";
    assert!(timeline.ask::<bool>(same, Value::Null).await);
    assert_eq!(stage.site().requested(), asked);
    assert_eq!(stage.heard("ready").await.len(), 1);
}

async fn moving_one_while_it_loads_does_not_stop_it(stage: &Stage) {
    stage.site().breaks(Part::Articles, Fault::Silence);
    let page = HostPage::bare().before("<aside id=\"there\"></aside>");
    let timeline = stage.open(&page).await;
    stage.site().asked_for(&[Part::Articles]).await;
    let to_the_aside =
        "document.querySelector('#there').append(document.querySelector('khuyen-hoc-timeline'))";
    stage.run::<Value>(to_the_aside, &[]).await;
    stage.site().mend(Part::Articles);
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn coming_and_going_ten_times_leaves_one_working_widget(stage: &Stage) {
    let timeline = stage.open(&HostPage::with("")).await;
    for _ in 0..10 {
        stage.run::<Value>(ADD, &[]).await;
        timeline.shows_activities(ACTIVITIES).await;
        stage.run::<Value>(REMOVE, &[]).await;
    }
    stage.run::<Value>(ADD, &[]).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    stage.hears("filter").await;
    assert_eq!(
        stage.heard("filter").await.len(),
        1,
        "those that went do not listen any more"
    );
    assert_eq!(stage.site().requests(Part::Wasm), 1);
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_removed_one_is_forgotten_by_the_memory(stage: &Stage) {
    let timeline = stage.open(&HostPage::with("")).await;
    stage.run::<Value>(ADD, &[]).await;
    timeline.shows_activities(ACTIVITIES).await;
    let watch = "(window.watched = new WeakRef(root(path).querySelector('article')), host(path).remove(), true)";
    timeline.ask::<bool>(watch, Value::Null).await;
    until("the removed widget's markup to be collected", async || {
        stage.collect_garbage().await;
        let kept: bool = stage
            .run("return Boolean(window.watched.deref())", &[])
            .await;
        if kept {
            Err("something still holds it".into())
        } else {
            Ok(())
        }
    })
    .await;
}
