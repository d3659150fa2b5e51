//! The language of the widget.

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["language":
        the_language_is_the_elements_own_or_its_ancestors,
        the_default_language_is_vietnamese,
        the_english_widget_has_no_vietnamese_words,
        a_later_lang_change_applies,
        a_lang_change_leaves_the_text_below_the_widget_in_place,
    ]
}

async fn the_language_is_the_elements_own_or_its_ancestors(context: &TestContext) {
    let widget = |own: &str| format!("<khuyen-hoc-timeline {own}></khuyen-hoc-timeline>");
    let inside = |own: &str| format!("<section lang=\"en\"><div>{}</div></section>", widget(own));
    for (page, expected) in [
        (HostPage::with(&widget("lang=\"en\"")), "14 activities"),
        (HostPage::with(&widget("")).lang("en"), "14 activities"),
        (HostPage::with(&inside("")), "14 activities"),
        (HostPage::with(&inside("lang=\"vi\"")), "14 hoạt động"),
        (HostPage::with(&widget("")).lang("vi-VN"), "14 hoạt động"),
    ] {
        let snapshot = context
            .open(&page)
            .await
            .wait_for_activities(ACTIVITIES)
            .await;
        assert_eq!(snapshot.status, expected, "{}", page.html());
    }
}

async fn the_default_language_is_vietnamese(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare().lang(""))
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.status, "14 hoạt động");
}

async fn the_english_widget_has_no_vietnamese_words(context: &TestContext) {
    let widget = context
        .open(&HostPage::with_attributes("lang=\"en\""))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("nghi luc song").await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.status, "2 activities");
    assert!(widget.has_button("Clear").await, "{:?}", snapshot.buttons);
    let everything: String = widget
        .eval("all(root(path), '*').flatMap(one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name))).join(' ') + root(path).textContent", Value::Null)
        .await;
    for vietnamese in [
        "Bỏ lọc",
        "Tìm trong",
        "Tìm,",
        "Chưa ghi",
        "Đơn vị đã chọn",
        "bất kỳ",
        "đã thực hiện",
        "lượt xem",
        "Tiếp tục",
        "Nguồn",
    ] {
        assert!(
            !everything.contains(vietnamese),
            "{vietnamese:?} in {everything}"
        );
    }
    // Names and titles keep the language of the content, declared by `lang`.
    let marked: bool = widget
        .eval(
            "Boolean(root(path).querySelector('article h4').closest('[lang=vi]'))",
            Value::Null,
        )
        .await;
    assert!(
        marked,
        "a Vietnamese title in an English widget is marked as Vietnamese"
    );
}

async fn a_later_lang_change_applies(context: &TestContext) {
    let widget = context
        .open(&HostPage::with_attributes("partner=\"doan-tncs-hcm\""))
        .await;
    widget
        .wait_until("four, in Vietnamese", |snapshot| {
            snapshot.status == "4 hoạt động"
        })
        .await;
    let to_english = "document.querySelector('khuyen-hoc-timeline').lang = 'en'";
    context.run::<Value>(to_english, &[]).await;
    widget
        .wait_until("four, in English", |snapshot| {
            snapshot.status == "4 activities"
        })
        .await;
}

/// The screen is made anew and has another height; the reader is already past it.
async fn a_lang_change_leaves_the_text_below_the_widget_in_place(context: &TestContext) {
    let page = HostPage::bare().after("<p id=\"below\">Bài tiếp theo</p>");
    let widget = context.open_loaded(&page).await;
    let place = "return document.querySelector('#below').getBoundingClientRect().top";
    let to_the_end = format!("scrollTo({{ top: 100000, behavior: 'instant' }}); {place}");
    let before: f64 = context.run(&to_the_end, &[]).await;
    let to_english = "document.querySelector('khuyen-hoc-timeline').lang = 'en'";
    context.run::<Value>(to_english, &[]).await;
    let in_english = format!("{ACTIVITIES} activities");
    widget
        .wait_until("all, in English", |snapshot| snapshot.status == in_english)
        .await;
    // An engine corrects the position of what it was scrolled to in the next frame.
    context.wait_for_frames().await;
    let after: f64 = context.run(place, &[]).await;
    assert!(
        (after - before).abs() < 1.5,
        "before {before}, after {after}"
    );
}
