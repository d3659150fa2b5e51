//! What a visitor did before the app ran still applies after hydration.

use serde_json::Value;

use super::{hydrate, open_without_data};
use crate::fixtures::facts::{ACTIVITIES, PARTNERS};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["hydration":
        a_partner_chosen_early_stays_chosen,
        clearing_a_linked_filter_early_holds_after_hydration,
        an_early_press_on_a_cell_chooses_its_partner_and_year,
        details_opened_early_are_open_and_filled,
        text_typed_early_is_searched,
        a_linked_partner_is_shown_from_the_first_paint,
        an_app_only_query_shows_no_wrong_screen_first,
        without_the_app_an_app_only_query_shows_the_default,
    ]
}

async fn a_partner_chosen_early_stays_chosen(context: &TestContext) {
    for expected in PARTNERS {
        let prerendered = open_without_data(context, "", "").await;
        prerendered.choose_partner(expected.id).await;
        let before = prerendered.wait_for_activities(expected.activities).await;
        assert_eq!(before.marked, [expected.id]);
        let after = hydrate(context, &prerendered).await;
        assert_eq!((after.ids, after.statuses), (before.ids, before.statuses));
        let snapshot = WidgetPage::first_in(context).wait_until_loaded().await;
        assert_eq!(snapshot.chosen(), [expected.id]);
        let query: String = prerendered.eval("location.search", Value::Null).await;
        assert_eq!(query, format!("?kh-partner={}", expected.id));
    }
}

async fn clearing_a_linked_filter_early_holds_after_hydration(context: &TestContext) {
    // The "all" radio was once taken for an unset choice, since it is the first.
    let prerendered = open_without_data(context, "?kh-partner=hoi-luat-gia", "").await;
    prerendered.wait_for_activities(3).await;
    // There is one for each partner; only that of the chosen one can be seen.
    let label = "middle(all('.clear').find(seen))";
    let [x, y]: [i64; 2] = prerendered.eval(label, Value::Null).await;
    let click = context.input().move_to(x, y).click();
    click.perform().await.expect("a pointer can click");
    prerendered.wait_for_activities(ACTIVITIES).await;
    hydrate(context, &prerendered).await;
    let snapshot = WidgetPage::first_in(context)
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.chosen(), [""; 0]);
    let query: String = prerendered.eval("location.search", Value::Null).await;
    assert_eq!(query, "");
}

async fn an_early_press_on_a_cell_chooses_its_partner_and_year(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    prerendered
        .click("tbody a[data-cell=\"hoi-luat-gia\"][data-year-link=\"2015\"]")
        .await;
    hydrate(context, &prerendered).await;
    let widget = WidgetPage::first_in(context);
    let snapshot = widget.wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
    let heading: String = widget.eval("text(focused())", Value::Null).await;
    assert!(heading.starts_with("2015"), "{heading}");
}

async fn details_opened_early_are_open_and_filled(context: &TestContext) {
    for (summary, details, content) in [
        ("details.share > summary", "details.share", "[data-offer]"),
        (
            "details.more-filters > summary",
            "details.more-filters",
            "select",
        ),
        (
            "[data-activity=\"2014-nghi-luc-song\"] summary",
            "[data-activity=\"2014-nghi-luc-song\"] details",
            "[data-offer]",
        ),
    ] {
        let prerendered = open_without_data(context, "", "").await;
        prerendered.wait_for_activities(ACTIVITIES).await;
        prerendered.click(summary).await;
        hydrate(context, &prerendered).await;
        WidgetPage::first_in(context)
            .wait_for_content(details, content)
            .await;
        context.wait_for_frames().await;
        let open: bool = prerendered.eval("one(value).open", details.into()).await;
        assert!(open, "{details} stays open");
    }
}

async fn text_typed_early_is_searched(context: &TestContext) {
    let prerendered = open_without_data(context, "", "").await;
    let widget = WidgetPage::first_in(context);
    widget.search_for("nghi luc song").await;
    // Nothing reacts yet, and everything stays readable.
    prerendered.wait_for_activities(ACTIVITIES).await;
    hydrate(context, &prerendered).await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.search.as_deref(), Some("nghi luc song"));
    let query: String = prerendered.eval("location.search", Value::Null).await;
    assert_eq!(query, "?kh-q=nghi+luc+song");
    // The keyboard is where it was: the next letters belong to the same words.
    context.press_keys(" x").await;
    let wanted = "the search for what was typed on";
    widget
        .wait_until(wanted, |snapshot| {
            snapshot.search.as_deref() == Some("nghi luc song x")
        })
        .await;
}

/// Notes in every picture which activities of the first timeline can be seen.
const RECORD_PAINTED_COUNTS: &str = "<script>
    window.seenCounts = [];
    (function look() {
      const root = document.querySelector('khuyen-hoc-timeline')?.shadowRoot;
      // The time that is waited for the app stands still, however slow the machine.
      for (const animation of root?.getAnimations() ?? []) animation.pause();
      const seen = [...root?.querySelectorAll('article') ?? []].filter((article) =>
        article.checkVisibility({ visibilityProperty: true })).length;
      const last = window.seenCounts.at(-1);
      if (seen > 0 && seen !== last) window.seenCounts.push(seen);
      requestAnimationFrame(look);
    })();
    </script>";

async fn painted_counts(prerendered: &PrerenderedPage<'_>) -> Vec<usize> {
    prerendered.eval("window.seenCounts", Value::Null).await
}

async fn a_linked_partner_is_shown_from_the_first_paint(context: &TestContext) {
    let link = "?a=1&kh-partner=hoi-luat-gia#b";
    let prerendered = open_without_data(context, link, RECORD_PAINTED_COUNTS).await;
    let before = prerendered.wait_for_activities(3).await;
    assert_eq!(before.marked, ["hoi-luat-gia"]);
    let after = hydrate(context, &prerendered).await;
    assert_eq!(after.ids, before.ids);
    let snapshot = WidgetPage::first_in(context).wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
    assert_eq!(
        painted_counts(&prerendered).await,
        [3],
        "nothing else was ever seen"
    );
    let rest: String = prerendered
        .eval("location.search + location.hash", Value::Null)
        .await;
    assert_eq!(rest, link);
}

async fn an_app_only_query_shows_no_wrong_screen_first(context: &TestContext) {
    let both = "kh-partner=doan-tncs-hcm+hoi-luat-gia";
    for (query, count) in [
        (format!("?{both}"), 6),
        (format!("?{both}&kh-match=all"), 1),
        ("?kh-q=nghi+luc+song".to_owned(), 2),
        ("?kh-from=2018".to_owned(), 8),
    ] {
        let prerendered = open_without_data(context, &query, RECORD_PAINTED_COUNTS).await;
        assert_eq!(painted_counts(&prerendered).await, [0; 0], "{query}");
        hydrate(context, &prerendered).await;
        WidgetPage::first_in(context)
            .wait_for_activities(count)
            .await;
        let drawn = "window.seenCounts.length > 0";
        prerendered.wait_until_true(drawn, Value::Null).await;
        assert_eq!(painted_counts(&prerendered).await, [count], "{query}");
    }
}

async fn without_the_app_an_app_only_query_shows_the_default(context: &TestContext) {
    let prerendered = open_without_data(context, "?kh-q=nghi+luc+song", "").await;
    // As if the time limit had passed.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    prerendered.wait_for_activities(ACTIVITIES).await;
}
