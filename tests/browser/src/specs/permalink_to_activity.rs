//! A link to one activity leads to it, and takes nothing else from the host's page.

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["permalink to activity":
        a_link_to_an_activity_marks_it_and_brings_it_into_view,
        a_reader_who_is_somewhere_else_already_is_not_taken_away,
        a_link_to_nothing_that_is_known_shows_all_and_scrolls_nowhere,
        a_link_into_the_frame_of_another_page_leads_there_too,
    ]
}

const LINK: &str = "?kh-activity=2018-2020-phu-nu-voi-khuyen-hoc";

/// Waits until the activity of the link is marked; gives where it is in the window, from top to bottom as
/// 0 to 1, and how far the page was scrolled.
async fn marked(widget: &WidgetPage<'_>) -> (f64, f64) {
    until("the activity to be marked", async || {
        let question = "(one => one && [one.dataset.activity, one.getBoundingClientRect().top / innerHeight, scrollY])
            (root(path).querySelector('[data-sought]')) ?? null";
        let seen: Option<(String, f64, f64)> = widget.eval(question, Value::Null).await;
        match seen {
            Some((id, top, scrolled)) if id == "2018-2020-phu-nu-voi-khuyen-hoc" => Ok((top, scrolled)),
            other => Err(format!("{other:?}")),
        }
    })
    .await
}

async fn a_link_to_an_activity_marks_it_and_brings_it_into_view(context: &TestContext) {
    let widget = context.open_at(&HostPage::bare(), LINK).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let (top, _) = marked(&widget).await;
    assert!((0.0..1.0).contains(&top), "{top}");
    let focused = "document.activeElement === document.body";
    assert!(
        widget.eval::<bool>(focused, Value::Null).await,
        "the focus stays the host's"
    );
    assert!(context.query_and_hash().await.ends_with(LINK));
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_reader_who_is_somewhere_else_already_is_not_taken_away(context: &TestContext) {
    let place = "<p id=\"tren\">trên</p>";
    let widget = context
        .open_at(&HostPage::bare().before(place), &format!("{LINK}#tren"))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    let (_, scrolled) = marked(&widget).await;
    assert!(scrolled < 100.0, "scrolled by {scrolled} px");
}

async fn a_link_to_nothing_that_is_known_shows_all_and_scrolls_nowhere(context: &TestContext) {
    let link = "?kh-activity=%22%5D%2C*%7B";
    let widget = context.open_at(&HostPage::bare(), link).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let come = "root(path).querySelector('[data-offer]') !== null";
    until("the companion", async || {
        let come: bool = widget.eval(come, Value::Null).await;
        if come {
            Ok(())
        } else {
            Err("not yet".to_owned())
        }
    })
    .await;
    let nothing = "root(path).querySelectorAll('[data-sought]').length === 0 && scrollY === 0";
    assert!(widget.eval::<bool>(nothing, Value::Null).await);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_link_into_the_frame_of_another_page_leads_there_too(context: &TestContext) {
    let widget = context.open_sandboxed(LINK).await;
    let (top, _) = marked(&widget).await;
    assert!((0.0..1.0).contains(&top), "{top}");
}
