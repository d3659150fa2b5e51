//! More filters: kind, status and the order of years.

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;
use crate::specs::axe::{expect_accessible, page};

pub(crate) fn tests() -> Vec<Test> {
    tests!["more filters":
        kinds_are_offered_with_counts_and_filter,
        a_status_narrows_the_matrix_and_the_kind_counts,
        latest_first_reverses_the_years,
        a_permalink_applies_kind_status_and_order_at_once,
        without_results_kind_or_status_can_be_removed,
        the_fields_follow_clearing_and_the_language,
        axe_finds_nothing_in_the_fields,
    ]
}

/// The choices of the field of this name.
const FIELD: &str = "all(root(path), 'label').find((label) => text(label).startsWith(value[0]))?.querySelector('select')";

/// Opens the fields and waits for them.
async fn open_fields(widget: &WidgetPage<'_>) {
    let third = "[data-filters] label:nth-of-type(3) select";
    widget.open_details("details.more-filters", third).await;
}

/// What can be chosen in the field of this name.
async fn options(widget: &WidgetPage<'_>, name: &str) -> Vec<String> {
    let words = format!("[...{FIELD}.options].map((option) => option.textContent)");
    widget.eval(&words, json!([name])).await
}

/// What is chosen in it.
async fn chosen(widget: &WidgetPage<'_>, name: &str) -> String {
    let words = format!("{FIELD}.selectedOptions[0].textContent");
    widget.eval(&words, json!([name])).await
}

/// Chooses what begins so, as a visitor does; the three engines' own lists cannot be driven alike.
async fn choose(widget: &WidgetPage<'_>, name: &str, option: &str) {
    let choose = format!(
        "((select) => {{
            const option = [...select.options].find((one) => one.textContent.startsWith(value[1]));
            option.selected = true;
            for (const name of ['input', 'change']) {{
                select.dispatchEvent(new Event(name, {{ bubbles: true, composed: true }}));
            }}
            return true;
        }})({FIELD})"
    );
    widget.eval::<bool>(&choose, json!([name, option])).await;
}

async fn kinds_are_offered_with_counts_and_filter(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open_fields(&widget).await;
    let kinds = options(&widget, "Loại").await;
    assert_eq!(kinds.first().map(String::as_str), Some("tất cả"));
    assert!(kinds.contains(&"Tọa đàm (3)".to_owned()), "{kinds:?}");
    choose(&widget, "Loại", "Tọa đàm").await;
    let snapshot = widget.wait_for_activities(3).await;
    assert!(
        snapshot.buttons.iter().any(|name| name.contains("Tọa đàm")),
        "what is asked for can be cleared: {:?}",
        snapshot.buttons
    );
    assert_eq!(context.query_and_hash().await, "?kh-kind=toa-dam");
    assert_eq!(options(&widget, "Loại").await, kinds, "of each as before");
    choose(&widget, "Loại", "tất cả").await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.query_and_hash().await, "");
}

async fn a_status_narrows_the_matrix_and_the_kind_counts(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open_fields(&widget).await;
    let all = widget.try_snapshot().await.expect("a view");
    choose(&widget, "Tình trạng", "kế hoạch").await;
    let counted = chosen(&widget, "Tình trạng").await;
    let count = counted
        .trim_start_matches("kế hoạch (")
        .trim_end_matches(')');
    let planned = widget
        .wait_for_activities(count.parse().expect("a number"))
        .await;
    for (before, now) in all.partners.iter().zip(&planned.partners) {
        assert!(now.count <= before.count, "{now:?}");
    }
    assert_ne!(all.partners, planned.partners);
    until("the numbers of the kinds to follow", async || {
        let kinds = options(&widget, "Loại").await;
        if kinds.contains(&"Hội nghị (0)".to_owned()) {
            Ok(())
        } else {
            Err(format!("{kinds:?}"))
        }
    })
    .await;
}

async fn latest_first_reverses_the_years(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open_fields(&widget).await;
    let before = widget.try_snapshot().await.expect("a view");
    let mut oldest = before.ids();
    choose(&widget, "Thứ tự", "mới nhất").await;
    let snapshot = widget
        .wait_until("the latest year first", |snapshot| {
            snapshot
                .years
                .first()
                .is_some_and(|year| year.number == 2020)
        })
        .await;
    let years: Vec<_> = snapshot.years.iter().map(|year| year.number).collect();
    assert_eq!(years, [2020, 2019, 2018, 2017, 2016, 2015, 2014]);
    oldest.reverse();
    assert_eq!(snapshot.ids(), oldest);
    assert_eq!(context.query_and_hash().await, "?kh-order=newest");
    // It leaves nothing out, so there is nothing to clear.
    assert!(!widget.has_button("Bỏ lọc").await);
}

async fn a_permalink_applies_kind_status_and_order_at_once(context: &TestContext) {
    let link = "?kh-kind=toa-dam&kh-status=held&kh-order=newest";
    let widget = context.open_at(&HostPage::bare(), link).await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.years.first().map(|year| year.number), Some(2020));
    open_fields(&widget).await;
    for (name, words) in [
        ("Loại", "Tọa đàm (2)"),
        ("Tình trạng", "đã thực hiện (2)"),
        ("Thứ tự", "mới nhất trước"),
    ] {
        assert_eq!(chosen(&widget, name).await, words);
    }
}

async fn without_results_kind_or_status_can_be_removed(context: &TestContext) {
    let link = "?kh-kind=hoi-nghi&kh-status=planned";
    let widget = context.open_at(&HostPage::bare(), link).await;
    let snapshot = widget
        .wait_until("nothing", |snapshot| {
            snapshot.status.starts_with("Không có")
        })
        .await;
    assert!(
        snapshot.text.contains("khớp với Hội nghị, kế hoạch"),
        "{}",
        snapshot.text
    );
    assert!(widget.has_button("Bỏ Hội nghị").await);
    widget.press_button("Bỏ kế hoạch: 2 hoạt động").await;
    widget.wait_for_activities(2).await;
    assert_eq!(context.query_and_hash().await, "?kh-kind=hoi-nghi");
}

async fn the_fields_follow_clearing_and_the_language(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open_fields(&widget).await;
    choose(&widget, "Loại", "Tọa đàm").await;
    widget.wait_for_activities(3).await;
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
    until("the field to follow", async || {
        match &*chosen(&widget, "Loại").await {
            "tất cả" => Ok(()),
            other => Err(other.to_owned()),
        }
    })
    .await;
    let english = "(host(path).setAttribute('lang', 'en'), true)";
    widget.eval::<bool>(english, Value::Null).await;
    widget
        .wait_until("English", |snapshot| snapshot.status.contains("activities"))
        .await;
    until("the fields in English", async || {
        let kind = "text(root(path).querySelector('[data-filters] label'))";
        let words: String = widget.eval(kind, Value::Null).await;
        if words.starts_with("Kind") {
            Ok(())
        } else {
            Err(words)
        }
    })
    .await;
}

async fn axe_finds_nothing_in_the_fields(context: &TestContext) {
    let widget = context.open_loaded(&page(context, "")).await;
    open_fields(&widget).await;
    expect_accessible(context, &widget).await;
}
