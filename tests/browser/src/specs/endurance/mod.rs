//! What a page is left with after thousands of mounts, presses and moves: nothing more than after the first
//! hundreds. `cargo xtask soak` runs it, as it takes an hour in three engines.

mod remains;

use std::time::Duration;

use serde_json::json;

use self::remains::{COUNTERS, Remains};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

const WORK: &str = include_str!("work.js");
/// Rounds of one script, short enough for its time limit.
const ROUNDS_AT_ONCE: usize = 50;
const TIME_LIMIT: Duration = Duration::from_mins(2);

pub(crate) fn tests() -> Vec<Test> {
    if std::env::var_os("SOAK").is_none() {
        return Vec::new();
    }
    tests!["endurance":
        ten_thousand_mounts_and_removals_leave_nothing_behind,
        ten_thousand_presses_and_letters_leave_nothing_behind,
        ten_thousand_moves_and_language_changes_leave_nothing_behind,
    ]
}

async fn ten_thousand_mounts_and_removals_leave_nothing_behind(context: &TestContext) {
    expect_flat(context, &HostPage::with(""), "mount", 10_000).await;
}

async fn ten_thousand_presses_and_letters_leave_nothing_behind(context: &TestContext) {
    // Four changes a round: a partner chosen and let go, letters typed and deleted.
    expect_flat(context, &HostPage::bare(), "press", 2_500).await;
}

async fn ten_thousand_moves_and_language_changes_leave_nothing_behind(context: &TestContext) {
    let page = HostPage::bare().before("<aside id=\"elsewhere\"></aside>");
    expect_flat(context, &page, "move", 10_000).await;
}

/// Does the rounds, and expects what is left after all of them to be what was left after a tenth.
async fn expect_flat(context: &TestContext, page: &HostPage, kind: &str, rounds: usize) {
    let page = page.clone().head(&format!("<script>{COUNTERS}</script>"));
    let widget = context.open(&page).await;
    if kind != "mount" {
        widget.wait_until_loaded().await;
    }
    context
        .session()
        .set_script_timeout(TIME_LIMIT)
        .await
        .expect("a time limit");
    work(context, kind, 0..rounds / 10).await;
    let early = Remains::of(context).await;
    work(context, kind, rounds / 10..rounds).await;
    let late = Remains::of(context).await;
    println!("\n{}", late.table(&early));
    assert_eq!(context.page_errors().await, [""; 0]);
    assert_eq!(late.grown_since(&early), [""; 0]);
}

async fn work(context: &TestContext, kind: &str, rounds: std::ops::Range<usize>) {
    for first in rounds.clone().step_by(ROUNDS_AT_ONCE) {
        let count = ROUNDS_AT_ONCE.min(rounds.end - first);
        let values = vec![json!(kind), json!(first), json!(count)];
        let end = context.session().execute_async(WORK, values).await;
        let end: String = end
            .expect("rounds within the time limit")
            .convert()
            .expect("a text");
        assert_eq!(end, "done");
    }
}
