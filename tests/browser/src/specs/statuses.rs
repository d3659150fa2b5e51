//! What was held, planned, postponed or cancelled can be told apart wherever it is drawn.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["statuses":
        each_status_has_a_dot_and_a_band_of_its_own,
        what_is_cancelled_hides_nothing_that_is_planned,
        the_legend_has_what_occurs,
        the_legend_has_nothing_of_years_that_are_not_shown,
    ]
}

const STATUSES: [(&str, &str); 4] = [
    ("held", "đã thực hiện"),
    ("planned", "kế hoạch"),
    ("postponed", "tạm hoãn"),
    ("cancelled", "đã hủy"),
];

/// Opens a page with an activity of each of these statuses, all of that time.
async fn open<'a>(context: &'a TestContext, when: &str, statuses: &[&str]) -> WidgetPage<'a> {
    let of_status = |status: &&str| {
        let mut activity = activity(status, when, status, &["x"]);
        activity["status"] = json!(status);
        activity
    };
    let activities: Vec<_> = statuses.iter().map(of_status).collect();
    let site = context.site();
    site.replace(ReleaseFile::Articles, &articles(&activities));
    site.replace(
        ReleaseFile::Programmes,
        &programmes(&[("x", "Đơn vị X")], &[]),
    );
    let widget = context.open(&HostPage::with_named_data()).await;
    widget.wait_for_activities(statuses.len()).await;
    widget
}

/// How the first mark of the matrix of this shape is drawn.
async fn drawing(widget: &WidgetPage<'_>, shape: &str) -> String {
    let drawing =
        "all(root(path), '.matrix i.' + value).map((mark) => getComputedStyle(mark)).map((style) =>
        [style.borderTopStyle, style.backgroundImage, style.backgroundColor].join(' '))[0]";
    widget.eval(drawing, shape.into()).await
}

async fn each_status_has_a_dot_and_a_band_of_its_own(context: &TestContext) {
    for (when, shape) in [("2016", "dot"), ("2016/2018", "band")] {
        let mut seen = BTreeSet::new();
        for (status, _) in STATUSES {
            let widget = open(context, when, &[status]).await;
            let drawing = drawing(&widget, shape).await;
            assert!(
                seen.insert(drawing.clone()),
                "{shape} {status}: {drawing}, as before"
            );
        }
    }
}

async fn what_is_cancelled_hides_nothing_that_is_planned(context: &TestContext) {
    let widget = open(context, "2016/2018", &["cancelled", "planned"]).await;
    let class: String = widget
        .eval(
            "all(root(path), '.matrix i.band')[0].className",
            Value::Null,
        )
        .await;
    assert!(class.contains("planned"), "{class}");
}

/// The words of the legend, without the hint behind them.
const LEGEND: &str =
    "all(root(path), '.legend span:not(:last-child)').map((entry) => entry.textContent.trim())";

async fn the_legend_has_what_occurs(context: &TestContext) {
    let [held, planned, postponed, cancelled] = STATUSES;
    for statuses in [vec![held], vec![held, cancelled], vec![planned, postponed]] {
        let names: Vec<_> = statuses.iter().map(|(name, _)| *name).collect();
        let widget = open(context, "2016", &names).await;
        let legend: Vec<String> = widget.eval(LEGEND, Value::Null).await;
        let expected: Vec<_> = statuses.iter().map(|(_, word)| *word).collect();
        assert_eq!(legend, expected);
    }
}

/// It was of all data, and named marks that no cell had.
async fn the_legend_has_nothing_of_years_that_are_not_shown(context: &TestContext) {
    let page = HostPage::with_attributes("from=\"2014\" to=\"2017\"");
    let widget = context.open(&page).await;
    widget.wait_for_activities(6).await;
    let legend: Vec<String> = widget.eval(LEGEND, Value::Null).await;
    assert_eq!(legend, ["đã thực hiện"]);
    let counted_once: String = widget
        .eval("all(root(path), '.legend')[1].textContent", Value::Null)
        .await;
    assert_eq!(counted_once, "", "nothing goes on into another year");
    let set = "(host(path).setAttribute('to', value), true)";
    widget.eval::<bool>(set, "2020".into()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let legend: Vec<String> = widget.eval(LEGEND, Value::Null).await;
    assert_eq!(legend, ["đã thực hiện", "kế hoạch"]);
}
