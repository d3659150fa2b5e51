//! A sheet dropped on an open table: rows that are the same activities are not there twice, and keep their ids.

use serde_json::Value;

use crate::fixtures::facts::ACTIVITIES;
use crate::fixtures::office_list::office_list;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;
use crate::specs::share_menu::CAPTURE_DOWNLOADS;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: a sheet on an open table":
        rows_that_are_published_keep_their_ids,
        a_sheet_dropped_twice_is_there_once,
        what_the_table_lacks_of_the_published_is_told_and_added,
        ids_made_at_publishing_stay,
    ]
}

/// The ids and titles that would be published, from the JSON that is saved.
async fn published_ids(context: &TestContext, page: &EditPage<'_>) -> Vec<(String, String)> {
    context.run::<Value>(CAPTURE_DOWNLOADS, &[]).await;
    let mut activities = Vec::new();
    for (count, name) in [(1, "articles"), (2, "programmes")] {
        page.press(&format!("button[data-publish={name}]")).await;
        page.wait_until("the file", &format!("window.saved.length === {count}"))
            .await;
        let text: String = page.eval(&format!("window.saved[{}][2]", count - 1)).await;
        let document: Value = serde_json::from_str(&text).expect("JSON");
        for source in document[name].as_array().expect("records") {
            for activity in source["activities"].as_array().into_iter().flatten() {
                let text = |key: &str| activity[key].as_str().unwrap_or_default().to_owned();
                activities.push((text("id"), text("title")));
            }
        }
    }
    activities
}

fn id_of(activities: &[(String, String)], part: &str) -> String {
    let found = activities.iter().find(|(_, title)| title.contains(part));
    found
        .unwrap_or_else(|| panic!("{part} in {activities:?}"))
        .0
        .clone()
}

async fn rows_that_are_published_keep_their_ids(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    let before = published_ids(context, &page).await;
    page.drop_file("danh-sach.xlsx", &office_list()).await;
    page.wait_until(
        "the rows",
        "document.querySelector('[data-told=replaced]')?.innerText.startsWith('2 hàng')",
    )
    .await;
    assert_eq!(page.column("title").await.len(), ACTIVITIES + 2);
    let after = published_ids(context, &page).await;
    assert_eq!(after.len(), ACTIVITIES + 2);
    for (id, title) in &before {
        assert_eq!(&id_of(&after, title), id, "{title}");
    }
    page.press("button[data-undo]").await;
    page.wait_until(
        "the rows as they were",
        &format!(
            "document.querySelector('[role=grid]').getAttribute('aria-rowcount') === '{}'",
            ACTIVITIES + 1
        ),
    )
    .await;
}

async fn a_sheet_dropped_twice_is_there_once(context: &TestContext) {
    let page = EditPage::open(context).await;
    for name in ["lan-1.xlsx", "lan-2.xlsx"] {
        page.drop_file(name, &office_list()).await;
        page.wait_until(
            "the file",
            &format!("document.querySelector('[data-import]')?.innerText.includes('{name}')"),
        )
        .await;
    }
    assert_eq!(page.column("title").await.len(), 4);
}

async fn what_the_table_lacks_of_the_published_is_told_and_added(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file("danh-sach.xlsx", &office_list()).await;
    let lacking = ACTIVITIES - 2;
    page.wait_until(
        "what is lacking",
        &format!(
            "document.querySelector('[data-missing]')?.innerText.startsWith('{lacking} hoạt động')"
        ),
    )
    .await;
    page.press("button[data-add-missing]").await;
    page.wait_until(
        "nothing lacking",
        "document.querySelector('[data-missing]').hidden",
    )
    .await;
    assert_eq!(page.column("title").await.len(), ACTIVITIES + 2);
}

async fn ids_made_at_publishing_stay(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file(
        "danh-sach.csv",
        "Thời gian;Tên hoạt động\n2019;Hội thảo\n".as_bytes(),
    )
    .await;
    page.wait_for_column("title", &["Hội thảo"]).await;
    let first = published_ids(context, &page).await;
    let id = id_of(&first, "Hội thảo");
    page.click_cell(0, "title").await;
    page.keys("Hội nghị").await;
    page.key(thirtyfour::Key::Enter).await;
    page.wait_for_column("title", &["Hội nghị"]).await;
    let second = published_ids(context, &page).await;
    assert_eq!(
        id_of(&second, "Hội nghị"),
        id,
        "another title, the same address"
    );
}
