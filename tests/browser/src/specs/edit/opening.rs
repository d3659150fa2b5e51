//! How the page begins, and what it keeps to itself.

use serde_json::json;

use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: opening":
        an_empty_page_says_what_to_do_and_offers_a_file_button,
        what_is_published_is_opened_as_rows,
        a_dropped_document_is_opened,
        a_broken_document_is_told_and_the_table_stays,
        the_page_asks_its_folder_for_what_is_published_and_nothing_else,
        the_page_opens_what_its_folder_has_and_not_what_it_was_built_with,
    ]
}

async fn an_empty_page_says_what_to_do_and_offers_a_file_button(context: &TestContext) {
    let page = EditPage::open(context).await;
    let lead: String = page.eval("document.querySelector('.lead').innerText").await;
    assert!(lead.contains("Chọn tệp Excel"), "{lead}");
    let accepts: String = page
        .eval("document.querySelector('input[type=file]').accept")
        .await;
    for kind in [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".json"] {
        assert!(accepts.contains(kind), "{kind} in {accepts}");
    }
    assert_eq!(
        page.status().await,
        "Chưa có hàng nào, không có chỗ nào cần xem"
    );
}

async fn what_is_published_is_opened_as_rows(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    assert_eq!(page.cells().await.len(), ACTIVITIES);
    let when = page.column("when").await;
    assert!(when.contains(&"17/08/2018".to_owned()), "{when:?}");
    assert!(when.contains(&"2018–2020".to_owned()), "{when:?}");
    let grid: [String; 2] = page
        .eval("(grid => [grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')])(document.querySelector('[role=grid]'))")
        .await;
    assert_eq!(grid, ["15", "8"], "the header counts");
}

async fn a_dropped_document_is_opened(context: &TestContext) {
    let page = EditPage::open(context).await;
    let document = articles(&[activity("a", "5/9/2016", "Khai giảng", &["hoi-luat-gia"])]);
    page.drop_file("moi.json", document.to_string().as_bytes())
        .await;
    page.wait_until(
        "the activity in the table",
        "[...document.querySelectorAll('[data-column=title]')].some((cell) => cell.textContent === 'Khai giảng')",
    )
    .await;
    let partners = page.column("partners").await;
    assert!(
        partners.contains(&"Hội Luật gia".to_owned()),
        "by name: {partners:?}"
    );
}

async fn a_broken_document_is_told_and_the_table_stays(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.drop_file("articles.json", b"{\"articles\": [").await;
    let message = page.wait_for_message().await;
    assert!(message.contains("articles.json"), "{message}");
    assert_eq!(page.cells().await.len(), ACTIVITIES);
}

async fn the_page_asks_its_folder_for_what_is_published_and_nothing_else(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.preview().wait_for_activities(ACTIVITIES).await;
    page.click_cell(0, "title").await;
    page.keys("Tên khác").await;
    page.key(thirtyfour::Key::Enter).await;
    page.wait_until(
        "the draft to be kept",
        "document.querySelector('[data-kept]')",
    )
    .await;
    let sent: Vec<String> = page
        .eval(
            "performance.getEntriesByType('resource').map(({ name }) => name)
              .filter((name) => !/^(data|blob):/.test(name))",
        )
        .await;
    let documents = ["articles", "programmes"].map(|name| format!("/khuyen-hoc/data/{name}.json"));
    assert_eq!(sent, documents.map(|path| context.site().url(&path)));
    // The page's own policy would refuse one; a test that no request passes must see that it is there.
    let refused: bool = context
        .run(
            "return fetch(arguments[0]).then(() => false, () => true)",
            &[json!(
                context
                    .second_site()
                    .await
                    .url("/khuyen-hoc/data/articles.json")
            )],
        )
        .await;
    assert!(refused, "a request of the page is refused by its policy");
}

async fn the_page_opens_what_its_folder_has_and_not_what_it_was_built_with(context: &TestContext) {
    let only = articles(&[activity("a", "2016", "Đăng sau bản phát hành", &[])]);
    context.site().replace(ReleaseFile::Articles, &only);
    let page = EditPage::open(context).await;
    page.open_published().await;
    let titles: Vec<String> = page
        .eval("[...document.querySelectorAll('[role=gridcell][data-column=title]')].map((cell) => cell.innerText.trim())")
        .await;
    assert!(
        titles.contains(&"Đăng sau bản phát hành".to_owned()),
        "{titles:?}"
    );
    assert!(titles.len() < ACTIVITIES, "{titles:?}");
}
