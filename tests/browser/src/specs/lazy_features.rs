//! The second wasm (share menu, details, more filters) is downloaded at the first interaction, not before.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, LUAT_GIA};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(crate) fn tests() -> Vec<Test> {
    tests!["lazy features":
        reading_alone_downloads_no_second_wasm,
        a_failed_second_wasm_is_retried_at_the_next_interaction,
        features_return_with_a_reinserted_element,
    ]
}

async fn reading_alone_downloads_no_second_wasm(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    context.run::<Value>("scrollTo(0, 500)", &[]).await;
    assert_eq!(context.site().request_count(ReleaseFile::Companion), 0);
    widget.load_features().await;
    // Its module and its wasm.
    assert_eq!(context.site().request_count(ReleaseFile::Companion), 2);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_failed_second_wasm_is_retried_at_the_next_interaction(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Companion, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    until("the administrator to be told", async || {
        let logged = context.page_errors().await;
        if logged
            .iter()
            .any(|one| one.contains("khuyen-hoc-timeline:"))
        {
            Ok(())
        } else {
            Err(format!("{logged:?}"))
        }
    })
    .await;
    let asked = context.site().request_count(ReleaseFile::Companion);
    widget.focus("input[type=search]").await;
    until("another request", async || {
        let now = context.site().request_count(ReleaseFile::Companion);
        if now > asked {
            Ok(())
        } else {
            Err(format!("{now}"))
        }
    })
    .await;
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn features_return_with_a_reinserted_element(context: &TestContext) {
    let widget = context.open_interactive(&HostPage::bare()).await;
    let away = "(window.kept = host(path), kept.remove(), true)";
    widget.eval::<bool>(away, Value::Null).await;
    // The widget goes when the script that took it away has ended.
    context
        .run::<Value>("document.body.append(window.kept)", &[])
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.load_features().await;
    assert_eq!(context.page_errors().await, [""; 0]);
}
