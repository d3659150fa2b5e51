//! Widgets that are removed, reinserted and moved.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::engine::Engine;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["lifecycle":
        removing_a_widget_aborts_its_requests,
        removing_a_widget_leaves_the_document_unchanged,
        a_reinserted_widget_works_again,
        moving_a_widget_keeps_its_filter_without_new_requests,
        moving_a_widget_while_it_loads_does_not_stop_it,
        ten_removals_and_insertions_leave_one_working_widget,
        a_widget_moved_into_a_frame_and_back_keeps_its_styles,
    ];
    // Only Chromium lets a test collect garbage.
    let unbound = tests!["lifecycle":
        a_removed_widget_is_garbage_collected,
        a_screen_in_another_language_is_garbage_collected,
    ];
    tests.extend(
        unbound
            .into_iter()
            .map(|test| test.only_in(Engine::Chromium)),
    );
    tests
}

async fn removing_a_widget_aborts_its_requests(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    context.open(&HostPage::bare()).await;
    context
        .site()
        .wait_for_requests(&ReleaseFile::DOCUMENTS)
        .await;
    context
        .run::<Value>(
            "document.querySelector('khuyen-hoc-timeline').remove()",
            &[],
        )
        .await;
    for part in ReleaseFile::DOCUMENTS {
        until(
            &format!("the request for {part:?} to be given up"),
            async || {
                if context.site().aborted(part) == 1 {
                    Ok(())
                } else {
                    Err("it is still open".into())
                }
            },
        )
        .await;
    }
    assert_eq!(
        context.received_events("error").await.len(),
        0,
        "giving up is not a failure"
    );
    assert_eq!(context.page_errors().await, [""; 0]);
}

/// Everything of the host's that a widget might leave traces in.
const TRACES: &str = "return [document.documentElement.outerHTML,
    String(document.styleSheets.length), String((document.adoptedStyleSheets ?? []).length),
    Object.keys(window).sort().join(), document.title, String(history.length), location.href]";

const ADD: &str = "const added = document.createElement('khuyen-hoc-timeline');
    document.querySelector('main').append(added);";

const REMOVE: &str = "document.querySelector('khuyen-hoc-timeline').remove()";

async fn removing_a_widget_leaves_the_document_unchanged(context: &TestContext) {
    let widget = context.open(&HostPage::with("")).await;
    until("the element to be defined", async || {
        let defined = "return Boolean(customElements.get('khuyen-hoc-timeline'))";
        if context.run::<bool>(defined, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    let before: Vec<String> = context.run(TRACES, &[]).await;
    context.run::<Value>(ADD, &[]).await;
    widget.wait_for_activities(ACTIVITIES).await;
    context.run::<Value>(REMOVE, &[]).await;
    until("the document to be as it was", async || {
        let after: Vec<String> = context.run(TRACES, &[]).await;
        if after == before {
            Ok(())
        } else {
            Err(format!("{after:#?}, before {before:#?}"))
        }
    })
    .await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_reinserted_widget_works_again(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let remove =
        "window.kept = document.querySelector('khuyen-hoc-timeline'); window.kept.remove();";
    context.run::<Value>(remove, &[]).await;
    until("the widget to be taken down", async || {
        let left: usize = context
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
    context
        .run::<Value>("document.querySelector('main').append(window.kept)", &[])
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn moving_a_widget_keeps_its_filter_without_new_requests(context: &TestContext) {
    let page =
        HostPage::with_attributes("permalink=\"off\"").before("<aside id=\"there\"></aside>");
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.search_for("ước mơ").await;
    let before = widget.wait_for_activities(2).await;
    let asked = context.site().requested_paths();
    let keep = "(window.sameArticle = root(path).querySelector('article'), true)";
    widget.eval::<bool>(keep, Value::Null).await;
    let to_the_aside =
        "document.querySelector('#there').append(document.querySelector('khuyen-hoc-timeline'))";
    context.run::<Value>(to_the_aside, &[]).await;
    assert_eq!(widget.try_snapshot().await.as_ref(), Ok(&before), "at once");
    widget.choose_partner(DOAN).await;
    widget
        .wait_until("the choice taken back", |snapshot| {
            snapshot.chosen().is_empty()
        })
        .await;
    let same =
        "root(path).contains(window.sameArticle) || root(path).querySelector('article') !== null";
    assert!(widget.eval::<bool>(same, Value::Null).await);
    assert_eq!(context.site().requested_paths(), asked);
    assert_eq!(context.received_events("ready").await.len(), 1);
}

async fn moving_a_widget_while_it_loads_does_not_stop_it(context: &TestContext) {
    context.site().fail(ReleaseFile::Articles, Fault::Silence);
    let page = HostPage::bare().before("<aside id=\"there\"></aside>");
    let widget = context.open(&page).await;
    context
        .site()
        .wait_for_requests(&[ReleaseFile::Articles])
        .await;
    let to_the_aside =
        "document.querySelector('#there').append(document.querySelector('khuyen-hoc-timeline'))";
    context.run::<Value>(to_the_aside, &[]).await;
    context.site().recover(ReleaseFile::Articles);
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn ten_removals_and_insertions_leave_one_working_widget(context: &TestContext) {
    let widget = context.open(&HostPage::with("")).await;
    for _ in 0..10 {
        context.run::<Value>(ADD, &[]).await;
        widget.wait_for_activities(ACTIVITIES).await;
        context.run::<Value>(REMOVE, &[]).await;
    }
    context.run::<Value>(ADD, &[]).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    context.wait_for_event("filter").await;
    assert_eq!(
        context.received_events("filter").await.len(),
        1,
        "those that went do not listen any more"
    );
    assert_eq!(context.site().request_count(ReleaseFile::Wasm), 1);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_removed_widget_is_garbage_collected(context: &TestContext) {
    let widget = context.open(&HostPage::with("")).await;
    context.run::<Value>(ADD, &[]).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let watch = "(window.watched = new WeakRef(root(path).querySelector('article')), host(path).remove(), true)";
    widget.eval::<bool>(watch, Value::Null).await;
    expect_collected(context).await;
}

async fn a_screen_in_another_language_is_garbage_collected(context: &TestContext) {
    // Its radio buttons kept it (findings/chromium-keeps-radio-buttons-of-shadow-roots.sh).
    let widget = context.open_loaded(&HostPage::bare()).await;
    let watch = "(window.watched = new WeakRef(root(path).querySelector('article')), host(path).lang = 'en', true)";
    widget.eval::<bool>(watch, Value::Null).await;
    expect_collected(context).await;
}

/// Waits until what a test watches is gone.
async fn expect_collected(context: &TestContext) {
    until("the removed markup to be collected", async || {
        context.collect_garbage().await;
        let kept: bool = context
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

async fn a_widget_moved_into_a_frame_and_back_keeps_its_styles(context: &TestContext) {
    // Another document drops the style sheets that a shadow root shares.
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let moved = "const host = document.querySelector('khuyen-hoc-timeline');
        const frame = document.body.appendChild(document.createElement('iframe'));
        const styled = () => {
          const view = host.ownerDocument.defaultView;
          return view.getComputedStyle(host.shadowRoot.querySelector('.matrix')).borderCollapse;
        };
        const place = host.parentNode;
        const seen = [styled()];
        frame.contentDocument.body.append(host);
        seen.push(styled());
        place.append(host);
        seen.push(styled());
        return seen";
    let [before, inside, after]: [String; 3] = context.run(moved, &[]).await;
    assert_eq!(before, "collapse");
    assert_eq!([inside, after], [before.clone(), before]);
    widget.wait_for_activities(ACTIVITIES).await;
}
