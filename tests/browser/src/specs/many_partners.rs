//! Many partners: the first ones are shown, the others are one press or some letters away.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["many partners":
        on_a_phone_the_timeline_begins_within_two_screens_and_a_half,
        partners_with_most_activities_come_first_and_the_rest_on_request,
        a_partner_is_found_by_its_name_without_diacritics,
        a_chosen_partner_stays_in_sight,
        arrow_keys_pass_over_rows_that_are_put_away,
        one_key_leads_past_the_matrix,
        few_partners_are_shown_as_before,
        a_host_sets_how_many_rows_are_shown_and_their_order,
    ]
}

/// The ids of the partners whose rows can be seen, from top to bottom.
const SEEN: &str = "all(root(path), 'tbody tr').filter(rendered)
    .map((row) => row.querySelector('[data-partner]').dataset.partner)";
const FINDER: &str = "root(path).querySelector('.partner-finder input')";

/// Partner `p59` has three activities, `p58` two, `p57` one, all others none.
async fn open_with(context: &TestContext, partners: usize, width: u32) -> WidgetPage<'_> {
    let names: Vec<_> = (0..partners)
        .map(|number| {
            (
                format!("p{number}"),
                format!("Trường Tiểu học Nghĩa Đô {number}"),
            )
        })
        .collect();
    let names: Vec<_> = (names.iter().map(|(id, name)| (&**id, &**name))).collect();
    let [last, second, third] = [1, 2, 3].map(|back| format!("p{}", partners - back));
    let records = [
        activity("a", "2014", "Một", &[&*last, &*second, &*third]),
        activity("b", "2015", "Hai", &[&*last, &*second]),
        activity("c", "2016", "Ba", &[&*last]),
    ];
    let site = context.site();
    let (articles, programmes) = (articles(&records), programmes(&names, &[]));
    site.publish_text("/a.json", "application/json", &articles.to_string());
    site.publish_text("/p.json", "application/json", &programmes.to_string());
    let page = HostPage::with_attributes("articles=\"/a.json\" programmes=\"/p.json\"");
    let widget = context.open_in_frame_of(&page, width, 500).await;
    widget.wait_for_activities(3).await;
    widget
}

/// Waits until exactly so many rows can be seen, and gives the ids of their partners.
async fn wait_for_rows(widget: &WidgetPage<'_>, count: usize) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    until(&format!("{count} rows"), async || {
        rows = widget.eval(SEEN, Value::Null).await;
        if rows.len() == count {
            Ok(())
        } else {
            Err(format!("{rows:?}"))
        }
    })
    .await;
    rows
}

async fn on_a_phone_the_timeline_begins_within_two_screens_and_a_half(context: &TestContext) {
    for partners in [60, 200] {
        let widget = open_with(context, partners, 390).await;
        let top = "root(path).querySelector('article').getBoundingClientRect().top + scrollY";
        let top: f64 = widget.eval(top, Value::Null).await;
        assert!(top < 2.5 * 844.0, "{partners} partners: {top} px");
    }
}

async fn partners_with_most_activities_come_first_and_the_rest_on_request(context: &TestContext) {
    let widget = open_with(context, 60, 900).await;
    let first = wait_for_rows(&widget, 10).await;
    assert_eq!(first[..4], ["p59", "p58", "p57", "p0"]);
    widget.press_button("Xem cả 60 đơn vị").await;
    wait_for_rows(&widget, 60).await;
    widget.press_button("Chỉ xem đơn vị").await;
    assert_eq!(wait_for_rows(&widget, 10).await, first);
}

async fn a_partner_is_found_by_its_name_without_diacritics(context: &TestContext) {
    let widget = open_with(context, 60, 900).await;
    for (typed, expected) in [
        ("nghia do 37", &["p37"][..]),
        (
            "TRƯỜNG 4",
            &[
                "p4", "p40", "p41", "p42", "p43", "p44", "p45", "p46", "p47", "p48", "p49",
            ],
        ),
        ("không có", &[]),
    ] {
        let field = widget.wait_for_element(FINDER, Value::Null).await;
        field.clear().await.expect("it can be emptied");
        field.send_keys(typed).await.expect("it takes keys");
        let rows = wait_for_rows(&widget, expected.len()).await;
        assert_eq!(rows, expected, "{typed}");
        let told = "text(root(path).querySelector('.partner-finder [aria-live]'))";
        let told: String = widget.eval(told, Value::Null).await;
        match expected.len() {
            0 => assert!(told.starts_with("Không có đơn vị nào"), "{told}"),
            count => assert_eq!(told, format!("{count} đơn vị")),
        }
    }
    let address: String = widget.eval("location.search", Value::Null).await;
    assert_eq!(address, "", "looking for a partner filters nothing");
}

async fn a_chosen_partner_stays_in_sight(context: &TestContext) {
    let widget = open_with(context, 60, 900).await;
    let field = widget.wait_for_element(FINDER, Value::Null).await;
    field.send_keys("37").await.expect("it takes keys");
    widget.choose_partner("Trường Tiểu học Nghĩa Đô 37").await;
    widget
        .wait_until("no activity", |snapshot| snapshot.activities().is_empty())
        .await;
    field.send_keys("9").await.expect("it takes keys");
    let rows = wait_for_rows(&widget, 1).await;
    assert_eq!(rows, ["p37"], "though it has another name");
    field
        .send_keys("\u{e003}\u{e003}\u{e003}")
        .await
        .expect("it takes keys");
    let rows = wait_for_rows(&widget, 11).await;
    assert_eq!(rows[10], "p37");
}

async fn arrow_keys_pass_over_rows_that_are_put_away(context: &TestContext) {
    let widget = open_with(context, 60, 900).await;
    widget.focus("tbody tr:nth-child(10) button").await;
    context.press_keys("\u{e015}").await;
    let row = "text(focused().closest('tr').querySelector('th'))";
    let below: String = widget.eval(row, Value::Null).await;
    assert_eq!(
        below, "Số hoạt động",
        "the row of the sums is the next in sight"
    );
}

async fn one_key_leads_past_the_matrix(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    let focus =
        "(document.querySelector('h1').tabIndex = -1, document.querySelector('h1').focus(), true)";
    widget.eval::<bool>(focus, Value::Null).await;
    context.press_keys("\u{e004}").await;
    let name: String = widget.eval("text(focused())", Value::Null).await;
    assert_eq!(name, "Qua bảng, đến dòng thời gian");
    let is_seen = "getComputedStyle(focused()).clipPath === 'none'";
    assert!(widget.eval::<bool>(is_seen, Value::Null).await);
    context.press_keys("\u{e007}").await;
    until("the focus on the first year", async || {
        let heading: String = widget.eval("text(focused())", Value::Null).await;
        if heading.starts_with("2014") {
            Ok(())
        } else {
            Err(heading)
        }
    })
    .await;
    assert_eq!(
        widget.wait_for_activities(ACTIVITIES).await.chosen(),
        [""; 0]
    );
}

async fn few_partners_are_shown_as_before(context: &TestContext) {
    let widget = open_with(context, 12, 900).await;
    let rows = wait_for_rows(&widget, 12).await;
    assert_eq!(rows[0], "p0", "in the order of the data");
    let finder = "Boolean(root(path).querySelector('.partner-finder, .all-partners'))";
    assert!(!widget.eval::<bool>(finder, Value::Null).await);
}

async fn a_host_sets_how_many_rows_are_shown_and_their_order(context: &TestContext) {
    let widget = open_with(context, 60, 390).await;
    wait_for_rows(&widget, 10).await;
    let set = "(host(path).setAttribute('rows', value[0]), host(path).setAttribute('sort', value[1]), true)";
    for (rows, sort, count, first) in [("4", "data", 4, "p0"), ("all", "count", 60, "p59")] {
        widget.eval::<bool>(set, json!([rows, sort])).await;
        assert_eq!(wait_for_rows(&widget, count).await[0], first);
    }
    assert_eq!(context.page_errors().await, [""; 0]);
}
