//! What a reader asked for before the program is there holds when it is.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{open_waiting, take_over};
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, PARTNERS};
use crate::timeline::Timeline;
use crate::timeline::still::Still;

pub(crate) fn tests() -> Vec<Test> {
    tests!["takeover":
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

async fn a_partner_chosen_before_the_program_stays_chosen(stage: &Stage) {
    for known in PARTNERS {
        let still = open_waiting(stage, "", "").await;
        still.choose(known.id).await;
        let before = still.shows_activities(known.activities).await;
        assert_eq!(before.marked, [known.id]);
        let after = take_over(stage, &still).await;
        assert_eq!((after.ids, after.statuses), (before.ids, before.statuses));
        let view = Timeline::first_of(stage).loaded().await;
        assert_eq!(view.chosen(), [known.id]);
        let query: String = still.ask("location.search", Value::Null).await;
        assert_eq!(query, format!("?kh-partner={}", known.id));
    }
}

async fn clearing_what_a_link_chose_holds_when_the_program_is_there(stage: &Stage) {
    // The choice of all was taken for one that nobody had made, since it is the first.
    let still = open_waiting(stage, "?kh-partner=hoi-luat-gia", "").await;
    still.shows_activities(3).await;
    // There is one for each partner; only that of the chosen one can be seen.
    let label = "middle(all('.clear').find(seen))";
    let [x, y]: [i64; 2] = still.ask(label, Value::Null).await;
    let click = stage.input().move_to(x, y).click();
    click.perform().await.expect("a pointer can click");
    still.shows_activities(ACTIVITIES).await;
    take_over(stage, &still).await;
    let view = Timeline::first_of(stage).shows_activities(ACTIVITIES).await;
    assert_eq!(view.chosen(), [""; 0]);
    let query: String = still.ask("location.search", Value::Null).await;
    assert_eq!(query, "");
}

async fn a_press_on_what_only_the_program_can_do_is_answered_when_it_is_there(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.shows_activities(ACTIVITIES).await;
    // The data of the release need no such control on this screen; those of others do.
    let add = "(one('h2').insertAdjacentHTML('afterend',
        '<button type=\"button\" id=\"early\" data-act=\"cell hoi-luat-gia 2015\">Luật gia 2015</button>'), true)";
    still.ask::<bool>(add, Value::Null).await;
    still.click("#early").await;
    take_over(stage, &still).await;
    let view = Timeline::first_of(stage).shows_activities(3).await;
    assert_eq!(view.chosen(), ["hoi-luat-gia"]);
}

async fn words_typed_before_the_program_are_searched_for(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    let timeline = Timeline::first_of(stage);
    timeline.search_for("nghi luc song").await;
    // Nobody answers yet, and all is still there to be read.
    still.shows_activities(ACTIVITIES).await;
    take_over(stage, &still).await;
    let view = timeline.shows_activities(2).await;
    assert_eq!(view.search.as_deref(), Some("nghi luc song"));
    let query: String = still.ask("location.search", Value::Null).await;
    assert_eq!(query, "?kh-q=nghi+luc+song");
    // The keyboard is where it was: the next letters belong to the same words.
    stage.press(" x").await;
    let wanted = "the search for what was typed on";
    timeline
        .shows(wanted, |view| {
            view.search.as_deref() == Some("nghi luc song x")
        })
        .await;
}

async fn the_focus_goes_from_a_radio_button_to_the_button_of_its_partner(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.choose("hoi-luat-gia").await;
    still.shows_activities(3).await;
    stage.press(Key::Up).await;
    let before = still.shows("the row above", |screen| {
        screen.marked == ["hoi-nguoi-cao-tuoi"]
    });
    before.await;
    take_over(stage, &still).await;
    let focused = "[root.activeElement?.localName, root.activeElement?.dataset.partner]";
    let focused: Value = still.ask(focused, Value::Null).await;
    assert_eq!(focused, json!(["button", "hoi-nguoi-cao-tuoi"]));
    stage.press(" ").await;
    let view = Timeline::first_of(stage).shows_activities(ACTIVITIES).await;
    assert_eq!(view.chosen(), [""; 0], "the key reaches that button");
}

async fn the_focus_goes_from_a_year_to_the_button_of_that_year(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    let focus = "(one('thead a[href$=\"-2016\"]').focus(), root.activeElement?.localName)";
    assert_eq!(still.ask::<String>(focus, Value::Null).await, "a");
    take_over(stage, &still).await;
    let focused = "[root.activeElement?.localName, words(root.activeElement ?? one('h2'))]";
    let [tag, name]: [String; 2] = still.ask(focused, Value::Null).await;
    assert!(tag == "button" && name.ends_with("2016"), "{tag} {name:?}");
}

async fn the_focus_of_what_shows_all_is_not_thrown_away(stage: &Stage) {
    let still = open_waiting(stage, "", "").await;
    still.click("h2").await;
    stage.press(Key::Tab).await;
    still
        .is_true("root.activeElement?.matches('[data-choice]')", Value::Null)
        .await;
    take_over(stage, &still).await;
    let within = "document.activeElement === host";
    assert!(
        still.ask::<bool>(within, Value::Null).await,
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

async fn seen_counts(still: &Still<'_>) -> Vec<usize> {
    still.ask("window.seenCounts", Value::Null).await
}

async fn the_partner_of_a_link_is_shown_from_the_first_picture_on(stage: &Stage) {
    let link = "?a=1&kh-partner=hoi-luat-gia#b";
    let still = open_waiting(stage, link, WATCH).await;
    let before = still.shows_activities(3).await;
    assert_eq!(before.marked, ["hoi-luat-gia"]);
    let after = take_over(stage, &still).await;
    assert_eq!(after.ids, before.ids);
    let view = Timeline::first_of(stage).shows_activities(3).await;
    assert_eq!(view.chosen(), ["hoi-luat-gia"]);
    assert_eq!(seen_counts(&still).await, [3], "nothing else was ever seen");
    let rest: String = still
        .ask("location.search + location.hash", Value::Null)
        .await;
    assert_eq!(rest, link);
}

async fn what_a_link_asks_of_the_program_is_not_shown_as_something_else_first(stage: &Stage) {
    let both = "kh-partner=doan-tncs-hcm+hoi-luat-gia";
    for (query, count) in [
        (format!("?{both}"), 6),
        (format!("?{both}&kh-match=all"), 1),
        ("?kh-q=nghi+luc+song".to_owned(), 2),
        ("?kh-from=2018".to_owned(), 8),
    ] {
        let still = open_waiting(stage, &query, WATCH).await;
        assert_eq!(seen_counts(&still).await, [0; 0], "{query}");
        take_over(stage, &still).await;
        Timeline::first_of(stage).shows_activities(count).await;
        let drawn = "window.seenCounts.length > 0";
        still.is_true(drawn, Value::Null).await;
        assert_eq!(seen_counts(&still).await, [count], "{query}");
    }
}

async fn where_the_program_does_not_come_such_a_link_shows_what_was_rendered(stage: &Stage) {
    let still = open_waiting(stage, "?kh-q=nghi+luc+song", "").await;
    // As if the time had passed.
    let pass = "(root.getAnimations().forEach((one) => one.finish()), true)";
    still.ask::<bool>(pass, Value::Null).await;
    still.shows_activities(ACTIVITIES).await;
}
