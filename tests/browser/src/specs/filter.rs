//! Filtering by partner with a mouse or a finger.

use serde_json::{Value, json};

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA, NO_PARTNER, OF_DOAN, PARTNERS, YEARS};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["filter":
        choosing_the_youth_union_shows_exactly_its_four_activities,
        each_partners_count_equals_what_choosing_it_shows,
        every_activity_belongs_to_some_row,
        two_partners_match_any_and_with_the_switch_all,
        the_any_all_switch_appears_with_the_second_partner,
        activities_without_partner_have_their_own_row,
        one_click_clears_all_filters,
        choosing_a_partner_again_deselects_it,
        matrix_counts_stay_while_partners_are_chosen,
        a_year_header_scrolls_to_its_year,
        a_cell_chooses_its_partner_and_scrolls_to_its_year,
    ]
}

async fn choosing_the_youth_union_shows_exactly_its_four_activities(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    assert_eq!(snapshot.filled_years(), [(2014, 1), (2017, 1), (2018, 2)]);
    for ((year, words), activity) in OF_DOAN.iter().zip(snapshot.activities()) {
        assert!(
            activity.title.contains(words),
            "{words:?} in {:?}",
            activity.title
        );
        assert!(
            snapshot.year(*year).activities.contains(activity),
            "{words:?} in {year}"
        );
    }
    let years: Vec<i32> = snapshot
        .years
        .iter()
        .map(|section| section.number)
        .collect();
    assert_eq!(
        years, YEARS,
        "years without anything to show keep their place"
    );
    assert!(
        !snapshot.year(2019).text.contains("Phụ nữ"),
        "{}",
        snapshot.year(2019).text
    );
}

async fn each_partners_count_equals_what_choosing_it_shows(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    for expected in PARTNERS {
        widget.choose_partner(expected.name).await;
        let snapshot = widget.wait_for_activities(expected.activities).await;
        assert_eq!(snapshot.chosen(), [expected.id]);
        assert_eq!(
            snapshot.partner(expected.id).count,
            Some(expected.activities),
            "{}",
            expected.name
        );
        widget.choose_partner(expected.name).await;
        widget.wait_for_activities(ACTIVITIES).await;
    }
}

async fn every_activity_belongs_to_some_row(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let mut reached = Vec::new();
    for name in PARTNERS
        .iter()
        .map(|expected| expected.name)
        .chain([NO_PARTNER])
    {
        widget.choose_partner(name).await;
        let snapshot = widget
            .wait_until("one choice", |snapshot| snapshot.chosen().len() == 1)
            .await;
        reached.extend(snapshot.ids().into_iter().map(String::from));
        widget.choose_partner(name).await;
        widget.wait_for_activities(ACTIVITIES).await;
    }
    reached.sort();
    reached.dedup();
    assert_eq!(reached.len(), ACTIVITIES, "{reached:?}");
}

async fn two_partners_match_any_and_with_the_switch_all(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.choose_partner(LUAT_GIA).await;
    // Four and three, of which the signing is the same.
    let any = widget.wait_for_activities(6).await;
    assert_eq!(
        any.asks_for_all,
        [true, false],
        "any of them, unless asked otherwise"
    );
    widget.choose_matching("tất cả").await;
    let all = widget.wait_for_activities(1).await;
    assert_eq!(all.ids(), ["2018-ky-ket"]);
    assert_eq!(all.asks_for_all, [false, true]);
    widget.choose_matching("bất kỳ").await;
    assert_eq!(widget.wait_for_activities(6).await.ids(), any.ids());
}

async fn the_any_all_switch_appears_with_the_second_partner(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert!(!switch_is_visible(&widget).await, "nothing is chosen");
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    assert!(!switch_is_visible(&widget).await, "one partner is chosen");
    widget.choose_partner(LUAT_GIA).await;
    widget.wait_for_activities(6).await;
    assert!(switch_is_visible(&widget).await, "two partners are chosen");
}

async fn switch_is_visible(widget: &WidgetPage<'_>) -> bool {
    let question =
        "all(root(path), 'input[type=radio]').some(one => rendered(one.labels[0] ?? one))";
    widget.eval(question, Value::Null).await
}

async fn activities_without_partner_have_their_own_row(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(NO_PARTNER).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.ids(), ["2018-ke-hoach-phoi-hop"]);
    assert_eq!(snapshot.chosen(), ["none"]);
    assert_eq!(snapshot.partner("none").count, Some(1));
}

async fn one_click_clears_all_filters(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert!(
        !widget.has_button("Bỏ lọc").await,
        "there is nothing to clear yet"
    );
    widget.choose_partner(DOAN).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.search_for("nghị lực sống").await;
    widget.wait_for_activities(2).await;
    widget.press_button("Bỏ lọc").await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(snapshot.chosen(), [""; 0]);
    assert_eq!(snapshot.search.as_deref(), Some(""));
    assert!(!widget.has_button("Bỏ lọc").await);
}

async fn choosing_a_partner_again_deselects_it(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let before = widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    widget.choose_partner(DOAN).await;
    let after = widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(after, before);
}

async fn matrix_counts_stay_while_partners_are_chosen(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let before = widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let after = widget.wait_for_activities(4).await;
    let counts = |rows: &[crate::page_objects::PartnerRow]| -> Vec<_> {
        rows.iter().map(|row| (row.id.clone(), row.count)).collect()
    };
    assert_eq!(counts(&after.partners), counts(&before.partners));
}

async fn a_year_header_scrolls_to_its_year(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.jump_to_year(2017).await;
    heading_is_in_view(&widget, 2017).await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_cell_chooses_its_partner_and_scrolls_to_its_year(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_cell("doan-tncs-hcm", 2017).await;
    let snapshot = widget.wait_for_activities(4).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    heading_is_in_view(&widget, 2017).await;
}

async fn heading_is_in_view(widget: &WidgetPage<'_>, year: i32) {
    let question = "(box => ({ top: box.top, bottom: box.bottom, height: innerHeight }))(root(path).querySelector(`section[data-year=\"${value}\"] h3`).getBoundingClientRect())";
    until(
        &format!("the heading of {year} to be in view"),
        async || {
            let seen: Value = widget.eval(question, json!(year)).await;
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
