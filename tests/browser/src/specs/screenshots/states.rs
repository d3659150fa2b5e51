//! Pictures of states that the documentation does not show, taken to be compared alone.

use serde_json::json;
use thirtyfour::common::command::Command;

use super::picture::{capture_frame, capture_part};
use super::{DESK, PHONE, open};
use crate::fixtures::documents::{activity, articles, programmes};
use crate::harness::commands::ChromiumCommand;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::specs::without_script;

/// Documents of the test's own.
const OWN_DATA: &str = "articles=\"/a.json\" programmes=\"/p.json\"";

pub(super) fn tests() -> Vec<Test> {
    tests!["screenshots":
        screenshot_in_forced_colours,
        screenshot_of_sixty_partners_on_a_phone,
        screenshot_of_each_status,
        screenshot_of_open_details_and_the_share_menu,
        screenshot_of_a_page_without_script,
    ]
}

/// Serves these records instead of the release's, to who names them by [`OWN_DATA`].
fn publish(context: &TestContext, records: &[serde_json::Value], partners: &[(&str, &str)]) {
    let documents = [
        ("/a.json", articles(records)),
        ("/p.json", programmes(partners, &[])),
    ];
    for (address, document) in documents {
        let text = document.to_string();
        context
            .site()
            .publish_text(address, "application/json", &text);
    }
}

async fn screenshot_in_forced_colours(context: &TestContext) {
    let widget = open(context, "partner=\"doan-tncs-hcm\"", DESK, 800).await;
    widget.wait_for_activities(4).await;
    emulate(context, "active").await;
    capture_frame(context, &widget, "forced-colours", [DESK, 800]).await;
    // The browser is also that of the next test.
    emulate(context, "none").await;
}

async fn emulate(context: &TestContext, forced_colours: &str) {
    let feature = json!({ "name": "forced-colors", "value": forced_colours });
    let command = ChromiumCommand {
        name: "Emulation.setEmulatedMedia",
        parameters: json!({ "features": [feature] }),
    };
    let command = Command::ExtensionCommand(Box::new(command));
    let end = context.session().cmd(command).await;
    end.expect("Chromium emulates forced colours");
}

async fn screenshot_of_sixty_partners_on_a_phone(context: &TestContext) {
    let names: Vec<_> = (1..=60)
        .map(|number| (format!("p{number}"), format!("Trường Tiểu học số {number}")))
        .collect();
    let names: Vec<_> = names.iter().map(|(id, name)| (&**id, &**name)).collect();
    let records = [
        activity("a", "2014", "Ngày hội đọc sách", &["p60", "p59", "p58"]),
        activity("b", "2015/2017", "Tủ sách lớp học", &["p60", "p59"]),
        activity("c", "2016", "Gia đình học tập", &["p60"]),
    ];
    publish(context, &records, &names);
    let widget = open(context, OWN_DATA, PHONE, 1120).await;
    widget.wait_for_activities(records.len()).await;
    capture_frame(context, &widget, "sixty-partners", [PHONE, 1120]).await;
}

async fn screenshot_of_each_status(context: &TestContext) {
    let statuses = ["held", "planned", "postponed", "cancelled"];
    let names: Vec<_> = statuses
        .map(|status| (status, format!("Đơn vị {status}")))
        .into();
    let names: Vec<_> = names.iter().map(|(id, name)| (*id, &**name)).collect();
    let records: Vec<_> = statuses
        .iter()
        .flat_map(|status| [("2015", status), ("2017/2019", status)])
        .map(|(when, status)| {
            let id = format!("{status}-{}", &when[..4]);
            let mut record = activity(&id, when, &format!("Việc {status}"), &[status]);
            record["status"] = json!(status);
            record
        })
        .collect();
    publish(context, &records, &names);
    let widget = open(context, OWN_DATA, DESK, 1120).await;
    widget.wait_for_activities(records.len()).await;
    capture_frame(context, &widget, "statuses", [DESK, 1120]).await;
}

async fn screenshot_of_open_details_and_the_share_menu(context: &TestContext) {
    let widget = open(context, "from=\"2014\" to=\"2014\"", PHONE, 1700).await;
    widget.wait_for_activities(2).await;
    for (details, content) in [
        (".details", "[data-details] button"),
        (".share", "[data-share] button"),
    ] {
        widget.open_details(details, content).await;
    }
    capture_frame(context, &widget, "opened", [PHONE, 1700]).await;
}

async fn screenshot_of_a_page_without_script(context: &TestContext) {
    let page = without_script::open(context, "embed.html").await;
    page.choose_partner("doan-tncs-hcm").await;
    page.wait_for_activities(4).await;
    capture_part(context, "without-script", [0, 0], [1000, 600]).await;
}
