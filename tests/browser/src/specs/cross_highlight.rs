//! Related matrix cells and activities highlight each other, on hover and on focus.

use serde_json::Value;

use crate::fixtures::facts::LUAT_GIA;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["cross highlight":
        a_cell_and_its_activities_highlight_each_other,
        the_highlight_ends_when_the_focus_moves_on,
        choosing_a_partner_leaves_no_stale_highlight,
    ]
}

/// Waits until just these activities (by id) and cells (by message) are lit up.
async fn wait_until_highlighted(widget: &WidgetPage<'_>, expected: &[&str]) {
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    until(&format!("{expected:?} to be tied"), async || {
        let mut highlighted = highlighted(widget).await;
        highlighted.sort();
        if highlighted == expected {
            Ok(())
        } else {
            Err(format!("{highlighted:?}"))
        }
    })
    .await;
}

async fn highlighted(widget: &WidgetPage<'_>) -> Vec<String> {
    let question = "all(root(path), '[data-highlighted]').map(({ dataset }) => dataset.activity ?? `cell ${dataset.cell} ${dataset.yearLink}`)";
    widget.eval(question, Value::Null).await
}

async fn point_at(context: &TestContext, widget: &WidgetPage<'_>, selector: &str) {
    let question = format!("root(path).querySelector('{selector}')");
    let element = widget.wait_for_element(&question, Value::Null).await;
    let look = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    let argument = element.to_json().expect("an element");
    context.run::<Value>(look, &[argument]).await;
    let chain = context.input().move_to_element_center(&element);
    chain.perform().await.expect("a pointer can point");
}

async fn a_cell_and_its_activities_highlight_each_other(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    let pairs = [
        (
            "[data-cell=\"hoi-luat-gia\"][data-year-link=\"2018\"]",
            &["2018-ky-ket", "2018-2020-tuyen-truyen-phap-luat"][..],
        ),
        (
            "[data-activity=\"2015-truyen-thong-yeu-nuoc\"] h4",
            &["cell hoi-cuu-chien-binh 2015", "cell phong-gddt 2015"],
        ),
        // With nobody in particular, there is a row for that.
        (
            "[data-activity=\"2018-ke-hoach-phoi-hop\"] h4",
            &["cell none 2018"],
        ),
    ];
    for (pointed_at, expected) in pairs {
        point_at(context, &widget, pointed_at).await;
        wait_until_highlighted(&widget, expected).await;
    }
}

async fn the_highlight_ends_when_the_focus_moves_on(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget
        .focus("[data-cell=\"doan-tncs-hcm\"][data-year-link=\"2014\"]")
        .await;
    wait_until_highlighted(&widget, &["2014-nghi-luc-song"]).await;
    widget.focus("input[type=search]").await;
    wait_until_highlighted(&widget, &[]).await;
}

async fn choosing_a_partner_leaves_no_stale_highlight(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget
        .focus("[data-cell=\"hoi-luat-gia\"][data-year-link=\"2015\"]")
        .await;
    wait_until_highlighted(&widget, &["2015-tu-sach-phap-luat"]).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.wait_for_activities(3).await;
    wait_until_highlighted(&widget, &[]).await;
}
