//! Elements that a page's script inserts and removes.

use serde_json::{Value, json};

use super::{check_host_unchanged, use_widget};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["hosts":
        an_element_inserted_by_script_works_in_every_container,
        the_widget_survives_turbo_navigation,
    ]
}

async fn an_element_inserted_by_script_works_in_every_container(context: &TestContext) {
    for place in [
        "created", "written", "moved", "cloned", "tab", "details", "shadow",
    ] {
        context.open_host_page("by-script").await;
        let put = "window.one = window.places[arguments[0]](); return window.one.isConnected";
        assert!(context.run::<bool>(put, &[json!(place)]).await);
        context.run::<Value>("window.show()", &[]).await;
        let shown = "const root = window.one.shadowRoot;
            return [root.querySelectorAll('article').length, root.querySelector('[role=status]')?.textContent ?? '',
                root.querySelector('.matrix')?.getBoundingClientRect().width > 200]";
        until(
            &format!("the one that was {place} to show the timeline"),
            async || {
                let (count, status, wide): (usize, String, Option<bool>) =
                    context.run(shown, &[]).await;
                match (count, wide) {
                    (ACTIVITIES, Some(true)) => Ok(()),
                    _ => Err(format!("{count} activities, {status:?}, {wide:?}")),
                }
            },
        )
        .await;
        assert_eq!(context.page_errors().await, [""; 0], "{place}");
    }
}

async fn the_widget_survives_turbo_navigation(context: &TestContext) {
    let widget = context.open_host_page("turbo").await;
    context.run::<Value>("window.stayed = true", &[]).await;
    use_widget(context, &widget).await;
    for _ in 0..2 {
        follow_link(context, "di", "Trang khác").await;
        follow_link(context, "ve", "Khuyến học").await;
        // Turbo first restores its cached copy of a page, then replaces it by a fresh one.
        use_widget(context, &widget).await;
        let count: usize = context
            .run(
                "return document.querySelectorAll('khuyen-hoc-timeline').length",
                &[],
            )
            .await;
        assert_eq!(count, 1);
    }
    check_host_unchanged(context, "turbo").await;
}

/// Follows the link of this id to the page of this heading.
async fn follow_link(context: &TestContext, link: &str, heading: &str) {
    context
        .run::<Value>(
            "document.getElementById(arguments[0]).click()",
            &[json!(link)],
        )
        .await;
    // Turbo shows its cached copy first, then the page itself.
    let now = "const page = document.documentElement;
        const on_the_way = page.hasAttribute('data-turbo-preview') || page.hasAttribute('aria-busy');
        return on_the_way ? 'on the way' : document.querySelector('h1').textContent";
    until(&format!("the page {heading:?}"), async || {
        let now: String = context.run(now, &[]).await;
        if now == heading { Ok(()) } else { Err(now) }
    })
    .await;
}
