//! `<details>` show their content however they are opened: assistive technology and scripts only click or set
//! a property, without a pointer or the focus.

use serde_json::{Value, json};

use super::archive::{ArchiveOnDisk, archive};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["details":
        opened_by_a_script_they_are_filled_in_a_host_page,
        opened_by_a_script_they_are_filled_in_the_embed_page,
        opened_by_a_script_they_are_filled_in_the_archive,
        opened_before_the_app_runs_they_are_filled,
        closed_and_opened_again_they_are_filled,
    ]
}

/// Each sort of `<details>`, and what is to be in it.
const DETAILS: [(&str, &str); 4] = [
    (
        "[data-activity=\"2014-nghi-luc-song\"] > details",
        "[data-details] p",
    ),
    (".programme > details", "[data-details] table"),
    ("details.more-filters", "[data-filters] select"),
    ("details.share", "[data-share] [data-offer=csv]"),
];

/// The most time that content may take. A person waits so long without doubting the press.
const MAX_MS: f64 = 1_000.0;

/// Opens a `<details>` in one of the two ways of a script; gives the milliseconds until its content can be
/// seen, or null where it never comes.
const OPEN: &str = "new Promise((resolve) => {
    const [details, content, way] = value;
    const element = root(path).querySelector(details);
    const start = performance.now();
    if (way === 'click') element.querySelector('summary').click();
    else element.open = true;
    const look = () => {
      const elapsed = performance.now() - start;
      const found = element.querySelector(content);
      if (found && rendered(found)) resolve(elapsed);
      else if (elapsed > 5000) resolve(null);
      else setTimeout(look, 5);
    };
    look();
  })";

async fn expect_filled_in_time(widget: &WidgetPage<'_>, way: &str) {
    let focused = "document.activeElement === document.body";
    assert!(widget.eval::<bool>(focused, Value::Null).await, "no focus");
    for (details, content) in DETAILS {
        let elapsed: Option<f64> = widget.eval(OPEN, json!([details, content, way])).await;
        assert!(
            elapsed.is_some_and(|elapsed| elapsed < MAX_MS),
            "expected {content} in {details} by {way} within {MAX_MS} ms, found {elapsed:?}"
        );
    }
}

/// Both ways in which a script opens.
const WAYS: [&str; 2] = ["click", "property"];

async fn opened_by_a_script_they_are_filled_in_a_host_page(context: &TestContext) {
    for way in WAYS {
        let widget = context.open_loaded(&HostPage::bare()).await;
        expect_filled_in_time(&widget, way).await;
    }
}

async fn opened_by_a_script_they_are_filled_in_the_embed_page(context: &TestContext) {
    for way in WAYS {
        let widget = context.open_release("embed.html", "", "").await;
        widget
            .wait_until("the app", |snapshot| !snapshot.partners.is_empty())
            .await;
        expect_filled_in_time(&widget, way).await;
    }
}

async fn opened_by_a_script_they_are_filled_in_the_archive(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    for way in WAYS {
        let widget = disk.open(context).await;
        expect_filled_in_time(&widget, way).await;
    }
}

async fn opened_before_the_app_runs_they_are_filled(context: &TestContext) {
    // The prerendered screen has all of them, empty as long as there is no app.
    let open = "<script>
        addEventListener('DOMContentLoaded', () => {
          const root = document.querySelector('khuyen-hoc-timeline').shadowRoot;
          for (const details of root.querySelectorAll('details')) details.open = true;
        });
        </script>";
    let widget = context.open_release("index.html", "", open).await;
    for (details, content) in DETAILS {
        widget.wait_for_content(details, content).await;
    }
}

async fn closed_and_opened_again_they_are_filled(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    for (details, content) in DETAILS {
        widget.open_details(details, content).await;
        let close = "((details) => { details.open = false; })(root(path).querySelector(value))";
        widget.eval::<Value>(close, details.into()).await;
        context.wait_for_frames().await;
        widget.open_details(details, content).await;
    }
}
