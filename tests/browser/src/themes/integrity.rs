//! A page that names the checksum of the script (Subresource Integrity).

use serde_json::Value;

use crate::harness::host_page::HostPage;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::ACTIVITIES;
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["integrity":
        a_page_with_the_checksum_of_the_script_shows_the_timeline,
        a_page_with_the_checksum_of_another_release_keeps_its_fallback,
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
async fn named<'a>(stage: &'a Stage, more: &str) -> (String, Timeline<'a>) {
    let timeline = stage.open(&HostPage::bare().without_script()).await;
    let address = format!("{RELEASE}/khuyen-hoc-timeline.js");
    let end = stage.run(NAME, &[address.into(), more.into()]).await;
    (end, timeline)
}

async fn a_page_with_the_checksum_of_the_script_shows_the_timeline(stage: &Stage) {
    let (end, timeline) = named(stage, "").await;
    assert_eq!(end, "loaded");
    timeline.shows_activities(ACTIVITIES).await;
}

async fn a_page_with_the_checksum_of_another_release_keeps_its_fallback(stage: &Stage) {
    let (end, timeline) = named(stage, "// of another release").await;
    assert_eq!(end, "refused");
    until("the fallback", async || {
        if timeline.fallback_is_visible().await {
            Ok(())
        } else {
            Err("it is not to be seen".to_owned())
        }
    })
    .await;
    let defined = "return customElements.get('khuyen-hoc-timeline') !== undefined";
    assert_eq!(stage.run::<Value>(defined, &[]).await, false);
}
