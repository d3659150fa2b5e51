//! A script tag with a checksum (Subresource Integrity).

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["integrity":
        a_matching_checksum_shows_the_timeline,
        a_checksum_of_another_release_keeps_the_fallback,
    ]
}

/// Names the script with the checksum that it has, or would have with this at its end.
const NAME: &str = "const [address, more] = arguments;
    return fetch(address).then((answer) => answer.text())
      .then((text) => crypto.subtle.digest('SHA-384', new TextEncoder().encode(text + more)))
      .then((sum) => new Promise((done) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.crossOrigin = 'anonymous';
        script.integrity = 'sha384-' + btoa(String.fromCharCode(...new Uint8Array(sum)));
        script.onload = () => done('loaded');
        script.onerror = () => done('refused');
        script.src = address;
        document.head.append(script);
      }))";

/// What becomes of the script.
async fn page_with_integrity<'a>(context: &'a TestContext, more: &str) -> (String, WidgetPage<'a>) {
    let widget = context.open(&HostPage::bare().without_script()).await;
    let address = format!("{RELEASE}/khuyen-hoc-timeline.js");
    let end = context.run(NAME, &[address.into(), more.into()]).await;
    (end, widget)
}

async fn a_matching_checksum_shows_the_timeline(context: &TestContext) {
    let (end, widget) = page_with_integrity(context, "").await;
    assert_eq!(end, "loaded");
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_checksum_of_another_release_keeps_the_fallback(context: &TestContext) {
    let (end, widget) = page_with_integrity(context, "// of another release").await;
    assert_eq!(end, "refused");
    until("the fallback", async || {
        if widget.fallback_is_visible().await {
            Ok(())
        } else {
            Err("it is not to be seen".to_owned())
        }
    })
    .await;
    let defined = "return customElements.get('khuyen-hoc-timeline') !== undefined";
    assert_eq!(context.run::<Value>(defined, &[]).await, false);
}
