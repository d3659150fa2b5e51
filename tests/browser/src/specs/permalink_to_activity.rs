//! A permalink to one activity scrolls to it and leaves the rest of the page alone.

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["permalink to activity":
        a_linked_activity_is_highlighted_and_scrolled_into_view,
        a_visitor_who_has_scrolled_is_not_moved,
        an_unknown_activity_id_shows_all_without_scrolling,
        a_permalink_works_inside_a_frame,
        a_link_to_an_activity_of_other_years_says_so_and_leads_there,
        a_link_to_an_activity_that_its_filter_hides_says_so_and_leads_there,
        a_link_to_an_activity_that_is_gone_says_so,
        a_link_that_the_hosts_router_follows_is_followed_too,
    ]
}

const LINK: &str = "?kh-activity=2018-2020-phu-nu-voi-khuyen-hoc";

/// Waits until the activity of the link is marked; gives where it is in the window, from top to bottom as
/// 0 to 1, and how far the page was scrolled.
async fn highlighted(widget: &WidgetPage<'_>) -> (f64, f64) {
    until("the activity to be marked", async || {
        let question = "(one => one && [one.dataset.activity, one.getBoundingClientRect().top / innerHeight, scrollY])
            (root(path).querySelector('[data-linked]')) ?? null";
        let seen: Option<(String, f64, f64)> = widget.eval(question, Value::Null).await;
        match seen {
            Some((id, top, scrolled)) if id == "2018-2020-phu-nu-voi-khuyen-hoc" => Ok((top, scrolled)),
            other => Err(format!("{other:?}")),
        }
    })
    .await
}

async fn a_linked_activity_is_highlighted_and_scrolled_into_view(context: &TestContext) {
    let widget = context.open_at(&HostPage::bare(), LINK).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let (top, _) = highlighted(&widget).await;
    assert!((0.0..1.0).contains(&top), "{top}");
    let focused = "Boolean(root(path).activeElement?.closest('[data-linked] h4'))";
    assert!(
        widget.eval::<bool>(focused, Value::Null).await,
        "reading goes on at its title"
    );
    assert!(context.query_and_hash().await.ends_with(LINK));
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_visitor_who_has_scrolled_is_not_moved(context: &TestContext) {
    let place = "<p id=\"tren\">trên</p>";
    let widget = context
        .open_at(&HostPage::bare().before(place), &format!("{LINK}#tren"))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    let (_, scrolled) = highlighted(&widget).await;
    assert!(scrolled < 100.0, "scrolled by {scrolled} px");
}

async fn an_unknown_activity_id_shows_all_without_scrolling(context: &TestContext) {
    let link = "?kh-activity=%22%5D%2C*%7B";
    let widget = context.open_at(&HostPage::bare(), link).await;
    widget.wait_for_activities(ACTIVITIES).await;
    context.wait_for_frames().await;
    wait_for_notice(&widget, "không còn").await;
    let nothing = "root(path).querySelectorAll('[data-linked]').length === 0 && scrollY === 0";
    assert!(widget.eval::<bool>(nothing, Value::Null).await);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_permalink_works_inside_a_frame(context: &TestContext) {
    let widget = context.open_sandboxed(LINK).await;
    let (top, _) = highlighted(&widget).await;
    assert!((0.0..1.0).contains(&top), "{top}");
}

/// What the widget says of the link; empty where it says nothing.
async fn notice(widget: &WidgetPage<'_>) -> String {
    let notice = "root(path).querySelector('.link-notice p')?.textContent ?? ''";
    widget.eval(notice, Value::Null).await
}

/// Waits for the notice, which only the app writes: the screen that the script carries has the activities before.
async fn wait_for_notice(widget: &WidgetPage<'_>, part: &str) {
    until(&format!("a notice with {part:?}"), async || {
        match notice(widget).await {
            said if said.contains(part) => Ok(()),
            said => Err(said),
        }
    })
    .await;
}

/// Presses the button of the notice, and waits until the activity of the link is to be seen and nothing is said.
async fn expect_way(widget: &WidgetPage<'_>, id: &str) {
    widget.press_button("Hiện hoạt động này").await;
    let shown = "rendered(root(path).querySelector(`[data-linked][data-activity=\"${value}\"]`)) &&
        !root(path).querySelector('.link-notice')";
    until("the activity to be shown", async || {
        if widget.eval::<bool>(shown, id.into()).await {
            Ok(())
        } else {
            Err(notice(widget).await)
        }
    })
    .await;
}

async fn a_link_to_an_activity_of_other_years_says_so_and_leads_there(context: &TestContext) {
    let page = HostPage::with_attributes("from=\"2018\"");
    let link = "?kh-activity=2014-nghi-luc-song).";
    let widget = context.open_at(&page, link).await;
    widget.wait_until_loaded().await;
    wait_for_notice(
        &widget,
        "“Thanh niên với nghị lực sống” (2014), ngoài các năm 2018–2020",
    )
    .await;
    expect_way(&widget, "2014-nghi-luc-song").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_link_to_an_activity_that_its_filter_hides_says_so_and_leads_there(
    context: &TestContext,
) {
    let link = "?kh-partner=hoi-luat-gia&amp;kh-activity=2014-nghi-luc-song";
    let widget = context.open_at(&HostPage::bare(), link).await;
    widget.wait_until_loaded().await;
    wait_for_notice(&widget, "bộ lọc ẩn").await;
    expect_way(&widget, "2014-nghi-luc-song").await;
}

async fn a_link_to_an_activity_that_is_gone_says_so(context: &TestContext) {
    let widget = context
        .open_at(&HostPage::bare(), "?kh-activity=gone")
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    wait_for_notice(&widget, "không còn").await;
    assert!(!widget.has_button("Hiện hoạt động này").await);
    widget.choose_partner("Hội Luật gia").await;
    widget.wait_for_activities(3).await;
    until(
        "no notice once the visitor has gone on",
        async || match notice(&widget).await {
            said if said.is_empty() => Ok(()),
            said => Err(said),
        },
    )
    .await;
}

async fn a_link_that_the_hosts_router_follows_is_followed_too(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    let push =
        "history.pushState({}, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))";
    context.run::<Value>(push, &[LINK.into()]).await;
    highlighted(&widget).await;
}
