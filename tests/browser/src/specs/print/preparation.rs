//! Preparation right before printing (`beforeprint`), undone afterwards.

use serde_json::{Value, json};

use super::open_alone;
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["print":
        the_printed_url_is_the_current_one,
        details_open_for_print_and_close_afterwards,
        before_it_is_scrolled_to_nothing_says_that_it_loads,
    ]
}

async fn the_printed_url_is_the_current_one(context: &TestContext) {
    // It was that of the last drawing: a host's router or another widget may have changed it since.
    let widget = context.open_loaded(&HostPage::bare()).await;
    let printed = "(history.replaceState(null, '', value), dispatchEvent(new Event('beforeprint')),
        root(path).querySelector('.print-source').textContent)";
    let line: String = widget.eval(printed, json!("?a=1#b")).await;
    assert!(line.ends_with("bai-viet.html?a=1#b"), "{line}");
    // Drawn again, the line is not there twice.
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let lines: Vec<String> = widget
        .eval(
            "all(root(path), '.print-source').map(one => one.textContent)",
            Value::Null,
        )
        .await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0].matches("http").count(), 1, "{lines:?}");
}

async fn details_open_for_print_and_close_afterwards(context: &TestContext) {
    let widget = open_alone(context, "", ACTIVITIES).await;
    // Except the details of an activity, which print lists among the sources.
    let states = "(event => (event && dispatchEvent(new Event(event)),
        all(root(path), 'details:not(.details)').map(one => one.open)))(value)";
    let before: Vec<bool> = widget.eval(states, Value::Null).await;
    let open = "(root(path).querySelector('section[data-year=\"2019\"] details').open = true)";
    widget.eval::<bool>(open, Value::Null).await;
    let chosen: Vec<bool> = widget.eval(states, Value::Null).await;
    assert_eq!(before.iter().filter(|open| **open).count(), 0);
    assert_eq!(chosen.iter().filter(|open| **open).count(), 1);
    let printing: Vec<bool> = widget.eval(states, json!("beforeprint")).await;
    assert!(printing.iter().all(|open| *open), "{printing:?}");
    let after: Vec<bool> = widget.eval(states, json!("afterprint")).await;
    assert_eq!(after, chosen);
}

async fn before_it_is_scrolled_to_nothing_says_that_it_loads(context: &TestContext) {
    // Data of its own: the screen in the loader is not what it wants, and the app is not asked for yet.
    let page = HostPage::with(&format!(
        "<div style=\"height: 500vh\"></div>
         <khuyen-hoc-timeline {NAMED_DATA}><h2>Lời của trang</h2></khuyen-hoc-timeline>"
    ));
    let widget = context.open(&page).await;
    let state = "const host = document.querySelector('khuyen-hoc-timeline');
        const { width } = host.querySelector('h2').getBoundingClientRect();
        return host.shadowRoot && [host.shadowRoot.querySelector('.loading') !== null, width > 0]";
    let (is_loading, is_readable) = until("the element", async || {
        let state: Option<(bool, bool)> = context.run(state, &[]).await;
        state.ok_or_else(|| "not defined yet".to_owned())
    })
    .await;
    assert!(!is_loading, "nothing is loading");
    assert!(is_readable, "the words of the host are printed");
    // Scrolled to, it is there.
    let scroll = "document.querySelector('khuyen-hoc-timeline').scrollIntoView()";
    context.run::<Value>(scroll, &[]).await;
    widget.wait_for_activities(ACTIVITIES).await;
}
