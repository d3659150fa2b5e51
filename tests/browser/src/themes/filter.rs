//! A visitor filters by partner with the mouse or a finger.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA, NO_PARTNER, OF_DOAN, PARTNERS, YEARS};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    tests!["filter":
        choosing_doan_shows_2014_and_2017_and_the_signing_and_its_theme_and_nothing_else,
        each_count_in_the_matrix_is_what_choosing_that_partner_shows,
        every_activity_is_reached_by_some_row,
        two_partners_show_what_any_of_them_did_and_by_the_switch_what_all_did,
        the_switch_is_there_only_from_two_partners_on,
        what_was_done_with_nobody_in_particular_has_its_own_row,
        one_tap_clears_everything,
        choosing_again_takes_the_choice_back,
        the_counts_stay_in_place_while_partners_are_chosen,
        a_column_header_jumps_to_its_year,
        a_cell_chooses_its_partner_and_jumps_to_its_year,
    ]
}

async fn choosing_doan_shows_2014_and_2017_and_the_signing_and_its_theme_and_nothing_else(
    stage: &Stage,
) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    let view = timeline.shows_activities(OF_DOAN.len()).await;
    assert_eq!(view.chosen(), ["doan-tncs-hcm"]);
    assert_eq!(view.filled_years(), [(2014, 1), (2017, 1), (2018, 2)]);
    for ((year, words), activity) in OF_DOAN.iter().zip(view.activities()) {
        assert!(
            activity.title.contains(words),
            "{words:?} in {:?}",
            activity.title
        );
        assert!(
            view.year(*year).activities.contains(activity),
            "{words:?} in {year}"
        );
    }
    let years: Vec<i32> = view.years.iter().map(|section| section.number).collect();
    assert_eq!(
        years, YEARS,
        "years without anything to show keep their place"
    );
    assert!(
        !view.year(2019).text.contains("Phụ nữ"),
        "{}",
        view.year(2019).text
    );
}

async fn each_count_in_the_matrix_is_what_choosing_that_partner_shows(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    for known in PARTNERS {
        timeline.choose_partner(known.name).await;
        let view = timeline.shows_activities(known.activities).await;
        assert_eq!(view.chosen(), [known.id]);
        assert_eq!(
            view.partner(known.id).count,
            Some(known.activities),
            "{}",
            known.name
        );
        timeline.choose_partner(known.name).await;
        timeline.shows_activities(ACTIVITIES).await;
    }
}

async fn every_activity_is_reached_by_some_row(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    let mut reached = Vec::new();
    for name in PARTNERS.iter().map(|known| known.name).chain([NO_PARTNER]) {
        timeline.choose_partner(name).await;
        let view = timeline
            .shows("one choice", |view| view.chosen().len() == 1)
            .await;
        reached.extend(view.ids().into_iter().map(String::from));
        timeline.choose_partner(name).await;
        timeline.shows_activities(ACTIVITIES).await;
    }
    reached.sort();
    reached.dedup();
    assert_eq!(reached.len(), ACTIVITIES, "{reached:?}");
}

async fn two_partners_show_what_any_of_them_did_and_by_the_switch_what_all_did(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.choose_partner(LUAT_GIA).await;
    // Four and three, of which the signing is the same.
    let any = timeline.shows_activities(6).await;
    assert_eq!(
        any.asks_for_all,
        [true, false],
        "any of them, unless asked otherwise"
    );
    timeline.combine_by("tất cả").await;
    let all = timeline.shows_activities(1).await;
    assert_eq!(all.ids(), ["2018-ky-ket"]);
    assert_eq!(all.asks_for_all, [false, true]);
    timeline.combine_by("bất kỳ").await;
    assert_eq!(timeline.shows_activities(6).await.ids(), any.ids());
}

async fn the_switch_is_there_only_from_two_partners_on(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    assert!(!switch_is_visible(&timeline).await, "nothing is chosen");
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    assert!(!switch_is_visible(&timeline).await, "one partner is chosen");
    timeline.choose_partner(LUAT_GIA).await;
    timeline.shows_activities(6).await;
    assert!(
        switch_is_visible(&timeline).await,
        "two partners are chosen"
    );
}

async fn switch_is_visible(timeline: &Timeline<'_>) -> bool {
    let question =
        "all(root(path), 'input[type=radio]').some(one => rendered(one.labels[0] ?? one))";
    timeline.ask(question, Value::Null).await
}

async fn what_was_done_with_nobody_in_particular_has_its_own_row(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(NO_PARTNER).await;
    let view = timeline.shows_activities(1).await;
    assert_eq!(view.ids(), ["2018-ke-hoach-phoi-hop"]);
    assert_eq!(view.chosen(), ["none"]);
    assert_eq!(view.partner("none").count, Some(1));
}

async fn one_tap_clears_everything(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    assert!(
        !timeline.offers_button("Bỏ lọc").await,
        "there is nothing to clear yet"
    );
    timeline.choose_partner(DOAN).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.search_for("nghị lực sống").await;
    timeline.shows_activities(2).await;
    timeline.press_button("Bỏ lọc").await;
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(view.chosen(), [""; 0]);
    assert_eq!(view.search.as_deref(), Some(""));
    assert!(!timeline.offers_button("Bỏ lọc").await);
}

async fn choosing_again_takes_the_choice_back(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    let before = timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    timeline.shows_activities(4).await;
    timeline.choose_partner(DOAN).await;
    let after = timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(after, before);
}

async fn the_counts_stay_in_place_while_partners_are_chosen(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    let before = timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(DOAN).await;
    let after = timeline.shows_activities(4).await;
    let counts = |rows: &[crate::timeline::view::Partner]| -> Vec<_> {
        rows.iter().map(|row| (row.id.clone(), row.count)).collect()
    };
    assert_eq!(counts(&after.partners), counts(&before.partners));
}

async fn a_column_header_jumps_to_its_year(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.jump_to_year(2017).await;
    heading_is_in_view(&timeline, 2017).await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn a_cell_chooses_its_partner_and_jumps_to_its_year(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_cell("doan-tncs-hcm", 2017).await;
    let view = timeline.shows_activities(4).await;
    assert_eq!(view.chosen(), ["doan-tncs-hcm"]);
    heading_is_in_view(&timeline, 2017).await;
}

async fn heading_is_in_view(timeline: &Timeline<'_>, year: i32) {
    let question = "(box => ({ top: box.top, bottom: box.bottom, height: innerHeight }))(root(path).querySelector(`section[data-year=\"${value}\"] h3`).getBoundingClientRect())";
    until(
        &format!("the heading of {year} to be in view"),
        async || {
            let seen: Value = timeline.ask(question, json!(year)).await;
            let number = |name: &str| seen[name].as_f64().unwrap_or(f64::NAN);
            let in_view = number("top") >= -1.0 && number("bottom") <= number("height");
            if in_view {
                Ok(())
            } else {
                Err(seen.to_string())
            }
        },
    )
    .await;
}
