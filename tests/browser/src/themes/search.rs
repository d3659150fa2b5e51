//! A visitor searches, with or without Vietnamese marks.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, DOAN};

/// The two whose titles speak of "nghị lực sống": 2014 and the theme.
const NGHI_LUC: [&str; 2] = ["2014-nghi-luc-song", "2018-2020-nghi-luc-song"];

pub(crate) fn tests() -> Vec<Test> {
    tests!["search":
        marks_need_not_be_typed,
        marks_may_be_typed_as_one_character_or_as_several,
        the_three_letters_that_look_like_d_are_one,
        case_and_spaces_do_not_matter,
        the_counts_stand_under_the_search_and_zero_is_shown,
        a_search_and_a_partner_work_together,
        a_search_without_a_result_says_so_and_is_cleared_with_one_tap,
        where_nothing_is_found_each_advice_says_how_much_there_would_be_and_keeps_its_word,
        what_was_found_is_marked,
        the_announcement_follows_the_typing,
    ]
}

async fn finds(stage: &Stage, typed: &str, expected: &[&str]) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.search_for(typed).await;
    let view = timeline.shows_activities(expected.len()).await;
    assert_eq!(view.ids(), expected, "for {typed:?}");
}

async fn marks_need_not_be_typed(stage: &Stage) {
    finds(stage, "nghi luc song", &NGHI_LUC).await;
    finds(stage, "nghị lực sống", &NGHI_LUC).await;
}

async fn marks_may_be_typed_as_one_character_or_as_several(stage: &Stage) {
    // Some Vietnamese keyboards send each mark as a character of its own (NFD).
    finds(
        stage,
        "nghi\u{323} lu\u{31b}\u{323}c so\u{302}\u{301}ng",
        &NGHI_LUC,
    )
    .await;
}

async fn the_three_letters_that_look_like_d_are_one(stage: &Stage) {
    let mut found = Vec::new();
    for typed in ["đoàn viên", "Đoàn viên", "\u{d0}oàn viên", "doan vien"] {
        let timeline = stage.open(&HostPage::bare()).await;
        timeline.shows_activities(ACTIVITIES).await;
        timeline.search_for(typed).await;
        let view = timeline
            .shows("a few", |view| view.activities().len() < ACTIVITIES)
            .await;
        let view = timeline.shows_activities(view.activities().len()).await;
        found.push((
            typed,
            view.ids().into_iter().map(String::from).collect::<Vec<_>>(),
        ));
    }
    for (typed, ids) in &found {
        assert_eq!(ids, &["2014-nghi-luc-song"], "for {typed:?}");
    }
}

async fn case_and_spaces_do_not_matter(stage: &Stage) {
    finds(stage, "  NGHỊ   LỰC SỐNG ", &NGHI_LUC).await;
}

async fn the_counts_stand_under_the_search_and_zero_is_shown(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.search_for("pháp luật").await;
    let view = timeline.shows_activities(2).await;
    assert_eq!(view.partner("hoi-luat-gia").count, Some(2));
    for id in ["doan-tncs-hcm", "phong-gddt", "hoi-lien-hiep-phu-nu"] {
        let row = view.partner(id);
        assert_eq!((row.count, row.rendered), (Some(0), true), "{id}");
    }
}

async fn a_search_and_a_partner_work_together(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.search_for("ước mơ").await;
    timeline.shows_activities(2).await;
    timeline.choose_partner(DOAN).await;
    let view = timeline.shows_activities(2).await;
    assert_eq!(
        view.ids(),
        ["2017-thap-sang-uoc-mo", "2018-2020-nghi-luc-song"]
    );
    timeline.search_for("tọa đàm").await;
    let view = timeline
        .shows("the new search", |view| view.activities().len() < 4)
        .await;
    assert!(view.ids().contains(&"2014-nghi-luc-song"), "{view}");
    assert!(
        !view.ids().contains(&"2014-nguoi-cao-tuoi-voi-khuyen-hoc"),
        "another's: {view}"
    );
}

async fn a_search_without_a_result_says_so_and_is_cleared_with_one_tap(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    let before = timeline.shows_activities(ACTIVITIES).await;
    timeline.search_for("xyzzy").await;
    let view = timeline
        .shows("no activity, and words about it", |view| {
            view.activities().is_empty() && view.status != before.status
        })
        .await;
    assert!(!view.status.is_empty());
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn where_nothing_is_found_each_advice_says_how_much_there_would_be_and_keeps_its_word(
    stage: &Stage,
) {
    for left_out in ["Bỏ Đoàn TN:", "Bỏ “luật gia”:"] {
        let timeline = stage.open(&HostPage::bare()).await;
        timeline.shows_activities(ACTIVITIES).await;
        timeline.choose_partner(DOAN).await;
        timeline.search_for("luật gia").await;
        // With the youth union, the lawyers only signed.
        timeline.shows_activities(1).await;
        timeline.search_for("luật gia sách").await;
        timeline
            .shows("nothing, and what was asked for", |view| {
                view.activities().is_empty()
                    && view
                        .text
                        .contains("khớp với Đoàn TNCS Hồ Chí Minh, “luật gia sách”")
            })
            .await;
        let left_out = left_out.replace("luật gia", "luật gia sách");
        let question = "text(byRole(path, 'button', value))";
        let name: String = timeline.ask(question, json!(left_out)).await;
        let promised = name
            .split(' ')
            .rev()
            .nth(2)
            .and_then(|number| number.parse().ok());
        let promised = promised.unwrap_or_else(|| panic!("a number in {name:?}"));
        timeline.press_button(&left_out).await;
        timeline.shows_activities(promised).await;
        let within = "root(path).activeElement !== null";
        assert!(
            timeline.ask::<bool>(within, Value::Null).await,
            "the focus stays in the widget when the button goes"
        );
    }
}

async fn what_was_found_is_marked(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.search_for("nghi luc song").await;
    timeline.shows_activities(2).await;
    let question = "all(root(path), 'article h4 mark').map(one => text(one).toLowerCase())";
    let marked: Vec<String> = timeline.ask(question, Value::Null).await;
    assert_eq!(marked.join(" "), "nghị lực sống nghị lực sống");
}

async fn the_announcement_follows_the_typing(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    // A live region is announced only if it is the same one whose words change.
    let keep = "(window.firstStatus = root(path).querySelector('[role=status]'), true)";
    let _: bool = timeline.ask(keep, Value::Null).await;
    timeline.search_for("nghị lực sống").await;
    let view = timeline.shows_activities(2).await;
    assert!(view.status.starts_with("2 hoạt động"), "{}", view.status);
    let same = "root(path).querySelector('[role=status]') === window.firstStatus";
    assert!(timeline.ask::<bool>(same, Value::Null).await);
}
