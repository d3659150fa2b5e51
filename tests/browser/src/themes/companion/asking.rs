//! More to ask for: a kind of activity, how far it has come, which years come first.

use serde_json::{Value, json};

use super::{touch, touched};
use crate::harness::host_page::HostPage;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::ACTIVITIES;
use crate::themes::access::{axe_finds_nothing, page};
use crate::timeline::Timeline;

pub(super) fn tests() -> Vec<Test> {
    tests!["companion":
        a_kind_is_chosen_among_those_of_the_data_with_the_number_of_each,
        a_status_narrows_the_matrix_and_the_numbers_of_the_kinds,
        the_latest_year_stands_first_for_whom_asks_for_it,
        a_link_asks_for_kind_status_and_order_before_the_companion_comes,
        where_kind_and_status_find_nothing_either_can_be_left_out,
        the_fields_follow_what_is_cleared_and_the_language,
        axe_finds_nothing_in_the_fields,
    ]
}

/// The choices of the field of this name.
const FIELD: &str = "all(root(path), 'label').find((label) => text(label).startsWith(value[0]))?.querySelector('select')";

/// Opens the fields and waits for them.
async fn open_fields(timeline: &Timeline<'_>) {
    let open = "(root(path).querySelector('details.fields > summary').click(), true)";
    timeline.ask::<bool>(open, Value::Null).await;
    until("the fields", async || {
        let selects = "root(path).querySelectorAll('[data-fields] select').length";
        match timeline.ask::<usize>(selects, Value::Null).await {
            3 => Ok(()),
            count => Err(format!("{count} fields")),
        }
    })
    .await;
}

/// What can be chosen in the field of this name.
async fn options(timeline: &Timeline<'_>, name: &str) -> Vec<String> {
    let words = format!("[...{FIELD}.options].map((option) => option.textContent)");
    timeline.ask(&words, json!([name])).await
}

/// What is chosen in it.
async fn chosen(timeline: &Timeline<'_>, name: &str) -> String {
    let words = format!("{FIELD}.selectedOptions[0].textContent");
    timeline.ask(&words, json!([name])).await
}

/// Chooses what begins so, as a visitor does; the three engines' own lists cannot be driven alike.
async fn choose(timeline: &Timeline<'_>, name: &str, option: &str) {
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
    timeline.ask::<bool>(&choose, json!([name, option])).await;
}

async fn a_kind_is_chosen_among_those_of_the_data_with_the_number_of_each(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open_fields(&timeline).await;
    let kinds = options(&timeline, "Loại").await;
    assert_eq!(kinds.first().map(String::as_str), Some("tất cả"));
    assert!(kinds.contains(&"Tọa đàm (3)".to_owned()), "{kinds:?}");
    choose(&timeline, "Loại", "Tọa đàm").await;
    let view = timeline.shows_activities(3).await;
    assert!(
        view.buttons.iter().any(|name| name.contains("Tọa đàm")),
        "what is asked for can be cleared: {:?}",
        view.buttons
    );
    assert_eq!(stage.query_and_hash().await, "?kh-kind=toa-dam");
    assert_eq!(options(&timeline, "Loại").await, kinds, "of each as before");
    choose(&timeline, "Loại", "tất cả").await;
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(stage.query_and_hash().await, "");
}

async fn a_status_narrows_the_matrix_and_the_numbers_of_the_kinds(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open_fields(&timeline).await;
    let all = timeline.try_view().await.expect("a view");
    choose(&timeline, "Tình trạng", "kế hoạch").await;
    let counted = chosen(&timeline, "Tình trạng").await;
    let count = counted
        .trim_start_matches("kế hoạch (")
        .trim_end_matches(')');
    let planned = timeline
        .shows_activities(count.parse().expect("a number"))
        .await;
    for (before, now) in all.partners.iter().zip(&planned.partners) {
        assert!(now.count <= before.count, "{now:?}");
    }
    assert_ne!(all.partners, planned.partners);
    until("the numbers of the kinds to follow", async || {
        let kinds = options(&timeline, "Loại").await;
        if kinds.contains(&"Hội nghị (0)".to_owned()) {
            Ok(())
        } else {
            Err(format!("{kinds:?}"))
        }
    })
    .await;
}

async fn the_latest_year_stands_first_for_whom_asks_for_it(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open_fields(&timeline).await;
    let before = timeline.try_view().await.expect("a view");
    let mut oldest = before.ids();
    choose(&timeline, "Thứ tự", "mới nhất").await;
    let view = timeline
        .shows("the latest year first", |view| {
            view.years.first().is_some_and(|year| year.number == 2020)
        })
        .await;
    let years: Vec<_> = view.years.iter().map(|year| year.number).collect();
    assert_eq!(years, [2020, 2019, 2018, 2017, 2016, 2015, 2014]);
    oldest.reverse();
    assert_eq!(view.ids(), oldest);
    assert_eq!(stage.query_and_hash().await, "?kh-order=newest");
    // It leaves nothing out, so there is nothing to clear.
    assert!(!timeline.offers_button("Bỏ lọc").await);
}

async fn a_link_asks_for_kind_status_and_order_before_the_companion_comes(stage: &Stage) {
    let link = "?kh-kind=toa-dam&kh-status=held&kh-order=newest";
    let timeline = stage.open_at(&HostPage::bare(), link).await;
    let view = timeline.shows_activities(2).await;
    assert_eq!(view.years.first().map(|year| year.number), Some(2020));
    touch(&timeline).await;
    open_fields(&timeline).await;
    for (name, words) in [
        ("Loại", "Tọa đàm (2)"),
        ("Tình trạng", "đã thực hiện (2)"),
        ("Thứ tự", "mới nhất trước"),
    ] {
        assert_eq!(chosen(&timeline, name).await, words);
    }
}

async fn where_kind_and_status_find_nothing_either_can_be_left_out(stage: &Stage) {
    let link = "?kh-kind=hoi-nghi&kh-status=planned";
    let timeline = stage.open_at(&HostPage::bare(), link).await;
    let view = timeline
        .shows("nothing", |view| view.status.starts_with("Không có"))
        .await;
    assert!(
        view.text.contains("khớp với Hội nghị, kế hoạch"),
        "{}",
        view.text
    );
    assert!(timeline.offers_button("Bỏ Hội nghị").await);
    timeline.press_button("Bỏ kế hoạch: 2 hoạt động").await;
    timeline.shows_activities(2).await;
    assert_eq!(stage.query_and_hash().await, "?kh-kind=hoi-nghi");
}

async fn the_fields_follow_what_is_cleared_and_the_language(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open_fields(&timeline).await;
    choose(&timeline, "Loại", "Tọa đàm").await;
    timeline.shows_activities(3).await;
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
    until("the field to follow", async || {
        match &*chosen(&timeline, "Loại").await {
            "tất cả" => Ok(()),
            other => Err(other.to_owned()),
        }
    })
    .await;
    let english = "(host(path).setAttribute('lang', 'en'), true)";
    timeline.ask::<bool>(english, Value::Null).await;
    timeline
        .shows("English", |view| view.status.contains("activities"))
        .await;
    touch(&timeline).await;
    // Any change has them say it again.
    timeline.search_for("nghi").await;
    until("the fields in English", async || {
        let kind = "text(root(path).querySelector('[data-fields] label'))";
        let words: String = timeline.ask(kind, Value::Null).await;
        if words.starts_with("Kind") {
            Ok(())
        } else {
            Err(words)
        }
    })
    .await;
}

async fn axe_finds_nothing_in_the_fields(stage: &Stage) {
    let timeline = touched(stage, &page(stage, "")).await;
    open_fields(&timeline).await;
    axe_finds_nothing(stage, &timeline).await;
}
