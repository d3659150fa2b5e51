//! What a reader asked for before the program is there holds when it is.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{open_waiting, take_over};
use crate::fixtures::facts::{ACTIVITIES, PARTNERS};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["hydration":
        a_partner_chosen_before_the_program_stays_chosen,
        clearing_what_a_link_chose_holds_when_the_program_is_there,
        a_press_on_what_only_the_program_can_do_is_answered_when_it_is_there,
        words_typed_before_the_program_are_searched_for,
        the_focus_goes_from_a_radio_button_to_the_button_of_its_partner,
        the_focus_goes_from_a_year_to_the_button_of_that_year,
        the_focus_of_what_shows_all_is_not_thrown_away,
        the_partner_of_a_link_is_shown_from_the_first_picture_on,
        what_a_link_asks_of_the_program_is_not_shown_as_something_else_first,
        where_the_program_does_not_come_such_a_link_shows_what_was_rendered,
    ]
}

async fn a_partner_chosen_before_the_program_stays_chosen(context: &TestContext) {
    for known in PARTNERS {
        let prerendered = open_waiting(context, "", "").await;
        prerendered.choose_partner(known.id).await;
        let before = prerendered.wait_for_activities(known.activities).await;
        assert_eq!(before.marked, [known.id]);
        let after = take_over(context, &prerendered).await;
        assert_eq!((after.ids, after.statuses), (before.ids, before.statuses));
        let snapshot = WidgetPage::first_in(context).wait_until_loaded().await;
        assert_eq!(snapshot.chosen(), [known.id]);
        let query: String = prerendered.eval("location.search", Value::Null).await;
        assert_eq!(query, format!("?kh-partner={}", known.id));
    }
}

async fn clearing_what_a_link_chose_holds_when_the_program_is_there(context: &TestContext) {
    // The choice of all was taken for one that nobody had made, since it is the first.
    let prerendered = open_waiting(context, "?kh-partner=hoi-luat-gia", "").await;
    prerendered.wait_for_activities(3).await;
    // There is one for each partner; only that of the chosen one can be seen.
    let label = "middle(all('.clear').find(seen))";
    let [x, y]: [i64; 2] = prerendered.eval(label, Value::Null).await;
    let click = context.input().move_to(x, y).click();
    click.perform().await.expect("a pointer can click");
    prerendered.wait_for_activities(ACTIVITIES).await;
    take_over(context, &prerendered).await;
    let snapshot = WidgetPage::first_in(context)
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.chosen(), [""; 0]);
    let query: String = prerendered.eval("location.search", Value::Null).await;
    assert_eq!(query, "");
}

async fn a_press_on_what_only_the_program_can_do_is_answered_when_it_is_there(
    context: &TestContext,
) {
    let prerendered = open_waiting(context, "", "").await;
    prerendered.wait_for_activities(ACTIVITIES).await;
    // The data of the release need no such control on this screen; those of others do.
    let add = "(one('h2').insertAdjacentHTML('afterend',
        '<button type=\"button\" id=\"early\" data-act=\"cell hoi-luat-gia 2015\">Luật gia 2015</button>'), true)";
    prerendered.eval::<bool>(add, Value::Null).await;
    prerendered.click("#early").await;
    take_over(context, &prerendered).await;
    let snapshot = WidgetPage::first_in(context).wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
}

async fn words_typed_before_the_program_are_searched_for(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    let widget = WidgetPage::first_in(context);
    widget.search_for("nghi luc song").await;
    // Nobody answers yet, and all is still there to be read.
    prerendered.wait_for_activities(ACTIVITIES).await;
    take_over(context, &prerendered).await;
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

async fn the_focus_goes_from_a_radio_button_to_the_button_of_its_partner(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    prerendered.choose_partner("hoi-luat-gia").await;
    prerendered.wait_for_activities(3).await;
    context.press_keys(Key::Up).await;
    let before = prerendered.wait_until("the row above", |snapshot| {
        snapshot.marked == ["hoi-nguoi-cao-tuoi"]
    });
    before.await;
    take_over(context, &prerendered).await;
    let focused = "[root.activeElement?.localName, root.activeElement?.dataset.partner]";
    let focused: Value = prerendered.eval(focused, Value::Null).await;
    assert_eq!(focused, json!(["button", "hoi-nguoi-cao-tuoi"]));
    context.press_keys(" ").await;
    let snapshot = WidgetPage::first_in(context)
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.chosen(), [""; 0], "the key reaches that button");
}

async fn the_focus_goes_from_a_year_to_the_button_of_that_year(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    let focus = "(one('thead a[href$=\"-2016\"]').focus(), root.activeElement?.localName)";
    assert_eq!(prerendered.eval::<String>(focus, Value::Null).await, "a");
    take_over(context, &prerendered).await;
    let focused = "[root.activeElement?.localName, words(root.activeElement ?? one('h2'))]";
    let [tag, name]: [String; 2] = prerendered.eval(focused, Value::Null).await;
    assert!(tag == "button" && name.ends_with("2016"), "{tag} {name:?}");
}

async fn the_focus_of_what_shows_all_is_not_thrown_away(context: &TestContext) {
    let prerendered = open_waiting(context, "", "").await;
    prerendered.click("h2").await;
    context.press_keys(Key::Tab).await;
    prerendered
        .wait_until_true("root.activeElement?.matches('[data-choice]')", Value::Null)
        .await;
    take_over(context, &prerendered).await;
    let within = "document.activeElement === host";
    assert!(
        prerendered.eval::<bool>(within, Value::Null).await,
        "a reader who is thrown back to the top of the page has lost the place"
    );
}

/// Notes in every picture which activities of the first timeline can be seen.
const WATCH: &str = "<script>
    window.seenCounts = [];
    (function look() {
      const root = document.querySelector('khuyen-hoc-timeline')?.shadowRoot;
      // The time that is waited for the program stands still, however slow the machine.
      for (const animation of root?.getAnimations() ?? []) animation.pause();
      const seen = [...root?.querySelectorAll('article') ?? []].filter((article) =>
        article.checkVisibility({ visibilityProperty: true })).length;
      const last = window.seenCounts.at(-1);
      if (seen > 0 && seen !== last) window.seenCounts.push(seen);
      requestAnimationFrame(look);
    })();
    </script>";

async fn seen_counts(prerendered: &PrerenderedPage<'_>) -> Vec<usize> {
    prerendered.eval("window.seenCounts", Value::Null).await
}

async fn the_partner_of_a_link_is_shown_from_the_first_picture_on(context: &TestContext) {
    let link = "?a=1&kh-partner=hoi-luat-gia#b";
    let prerendered = open_waiting(context, link, WATCH).await;
    let before = prerendered.wait_for_activities(3).await;
    assert_eq!(before.marked, ["hoi-luat-gia"]);
    let after = take_over(context, &prerendered).await;
    assert_eq!(after.ids, before.ids);
    let snapshot = WidgetPage::first_in(context).wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
    assert_eq!(
        seen_counts(&prerendered).await,
        [3],
        "nothing else was ever seen"
    );
    let rest: String = prerendered
        .eval("location.search + location.hash", Value::Null)
        .await;
    assert_eq!(rest, link);
}

async fn what_a_link_asks_of_the_program_is_not_shown_as_something_else_first(
    context: &TestContext,
) {
    let both = "kh-partner=doan-tncs-hcm+hoi-luat-gia";
    for (query, count) in [
        (format!("?{both}"), 6),
        (format!("?{both}&kh-match=all"), 1),
        ("?kh-q=nghi+luc+song".to_owned(), 2),
        ("?kh-from=2018".to_owned(), 8),
    ] {
        let prerendered = open_waiting(context, &query, WATCH).await;
        assert_eq!(seen_counts(&prerendered).await, [0; 0], "{query}");
        take_over(context, &prerendered).await;
        WidgetPage::first_in(context)
            .wait_for_activities(count)
            .await;
        let drawn = "window.seenCounts.length > 0";
        prerendered.wait_until_true(drawn, Value::Null).await;
        assert_eq!(seen_counts(&prerendered).await, [count], "{query}");
    }
}

async fn where_the_program_does_not_come_such_a_link_shows_what_was_rendered(
    context: &TestContext,
) {
    let prerendered = open_waiting(context, "?kh-q=nghi+luc+song", "").await;
    // As if the time had passed.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    prerendered.eval::<bool>(pass, Value::Null).await;
    prerendered.wait_for_activities(ACTIVITIES).await;
}
