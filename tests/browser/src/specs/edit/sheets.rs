//! Spreadsheets, old text and articles on their way into the table, and the files on their way out.

use std::ffi::OsStr;
use std::path::Path;

use serde_json::json;

use super::publishing::PUBLISH_LIMIT;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until_within;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: files":
        a_dropped_sheet_goes_into_the_table_with_its_row_numbers,
        columns_in_doubt_are_asked_before_anything_is_taken,
        cells_pasted_on_the_empty_page_become_the_table,
        what_is_no_table_is_told,
        old_text_is_converted_by_a_press_and_undone,
        an_article_is_proposed_as_rows_and_taken,
        the_zip_holds_the_documents_of_the_rows,
    ]
}

const LIST: &str = "Danh sách hoạt động\n\nThời gian;Tên hoạt động;Đơn vị phối hợp\n\
    17/8/2018;Hội nghị  ký kết;Hội Luật gia\n8/2019;Hội thảo;Hội Cựu chiến binh\nTổng cộng;2;\n";

async fn a_dropped_sheet_goes_into_the_table_with_its_row_numbers(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file("danh-sach.csv", LIST.as_bytes()).await;
    page.wait_for_column("when", &["17/08/2018", "8/2019"])
        .await;
    page.wait_for_column("title", &["Hội nghị ký kết", "Hội thảo"])
        .await;
    let numbers: Vec<String> = page
        .eval(
            "[...document.querySelectorAll('[role=row][data-row]')].map((row) => row.dataset.row)",
        )
        .await;
    assert_eq!(
        numbers,
        ["4", "5"],
        "as the editor's own program numbers them"
    );
    let told: String = page
        .eval("document.querySelector('[data-told=left-out]').textContent")
        .await;
    assert!(told.contains("Tổng cộng"), "{told}");
    let changed: String = page
        .eval("document.querySelector('[data-told=changed]').textContent")
        .await;
    assert!(
        changed.contains("“Hội nghị  ký kết” → “Hội nghị ký kết”"),
        "{changed}"
    );
    page.preview().wait_for_activities(2).await;
}

async fn columns_in_doubt_are_asked_before_anything_is_taken(context: &TestContext) {
    let page = EditPage::open(context).await;
    let unclear = "alpha,beta,gamma\ndelta,epsilon,zeta\n";
    page.drop_file("la.csv", unclear.as_bytes()).await;
    page.wait_until(
        "the choice",
        "document.querySelector('details.columns[open] select')",
    )
    .await;
    assert!(
        !page
            .eval::<bool>("!!document.querySelector('[role=grid]')")
            .await
    );
    for (letter, column) in [("A", "title"), ("B", "partners"), ("C", "")] {
        context
            .run::<serde_json::Value>(
                "const select = document.querySelector(`[data-match=${arguments[0]}]`);
                 select.value = arguments[1];
                 select.dispatchEvent(new Event('change', { bubbles: true }))",
                &[json!(letter), json!(column)],
            )
            .await;
    }
    page.press("[data-take-sheet]").await;
    page.wait_for_column("title", &["alpha", "delta"]).await;
    page.wait_for_column("partners", &["beta", "epsilon"]).await;
    // The next file of this shape is read the same way, unasked.
    let page = EditPage::open(context).await;
    page.drop_file("la-2.csv", unclear.replace("alpha", "omega").as_bytes())
        .await;
    page.wait_for_column("title", &["omega", "delta"]).await;
}

async fn cells_pasted_on_the_empty_page_become_the_table(context: &TestContext) {
    let page = EditPage::open(context).await;
    let script = "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        // Firefox takes no data when such an event is made.
        document.body.dispatchEvent(Object.defineProperty(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data }))";
    let cells = "Năm\tTên hoạt động\r\n2016\tSơ kết\r\n";
    context
        .run::<serde_json::Value>(script, &[json!(cells)])
        .await;
    page.wait_for_column("title", &["Sơ kết"]).await;
}

async fn what_is_no_table_is_told(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file("anh.xlsx", b"\x89PNG\r\n\x1a\n0000").await;
    let message = page.wait_for_message().await;
    assert!(message.contains("anh.xlsx"), "{message}");
    expect_usable(&page).await;
}

/// The page still does what it is for.
async fn expect_usable(page: &EditPage<'_>) {
    page.drop_file("danh-sach.csv", LIST.as_bytes()).await;
    page.wait_for_column("title", &["Hội nghị ký kết", "Hội thảo"])
        .await;
}

async fn old_text_is_converted_by_a_press_and_undone(context: &TestContext) {
    let page = EditPage::open(context).await;
    let old = "N¨m;Tªn ho¹t ®éng\n2014;Héi nghÞ tæng kÕt phong trµo khuyÕn häc\n2015;Héi th¶o\n";
    page.drop_file("cu.csv", old.as_bytes()).await;
    page.wait_until("an offer", "document.querySelector('[data-legacy=tcvn3]')")
        .await;
    let before = page.column("title").await;
    assert_eq!(
        before[0], "Héi nghÞ tæng kÕt phong trµo khuyÕn häc",
        "not without a press"
    );
    page.press("[data-legacy=tcvn3] button[data-cure]").await;
    page.wait_for_column(
        "title",
        &["Hội nghị tổng kết phong trào khuyến học", "Hội thảo"],
    )
    .await;
    page.wait_until("no offer", "!document.querySelector('[data-legacy]')")
        .await;
    page.press("button[data-undo]").await;
    page.wait_for_column("title", &[&before[0], &before[1]])
        .await;
}

async fn an_article_is_proposed_as_rows_and_taken(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.press(".article summary").await;
    page.press("textarea[data-article]").await;
    page.keys(
        "Năm 2015, Hội Khuyến học phối hợp với Hội Luật gia tổ chức tọa đàm “Tủ sách pháp luật”.",
    )
    .await;
    page.press("button[data-extract]").await;
    page.wait_until(
        "a proposal",
        "document.querySelector('[role=row][data-proposed]')",
    )
    .await;
    let proposed: String = page
        .eval("document.querySelector('[data-proposed]').textContent")
        .await;
    for part in [
        "2015",
        "Tủ sách pháp luật",
        "Hội Luật gia",
        "phối hợp với Hội Luật gia tổ chức",
    ] {
        assert!(proposed.contains(part), "{part} in {proposed}");
    }
    assert!(
        !page
            .eval::<bool>("!!document.querySelector('[role=grid]')")
            .await,
        "not yet taken"
    );
    page.press("[data-proposed] button[data-accept]").await;
    page.wait_for_column("when", &["2015"]).await;
    page.wait_for_column("partners", &["Hội Luật gia"]).await;
}

async fn the_zip_holds_the_documents_of_the_rows(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file("danh-sach.csv", LIST.as_bytes()).await;
    page.wait_for_column("title", &["Hội nghị ký kết", "Hội thảo"])
        .await;
    // The worker that makes the release has an address of this kind, too: it stays what it is.
    let script = "window.saved = [];
        const createObjectURL = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => { window.blob = blob; return createObjectURL(blob); };
        HTMLAnchorElement.prototype.click = function () {
          window.blob.arrayBuffer().then((bytes) => window.saved.push([this.download, ...new Uint8Array(bytes)]));
        };";
    context.run::<serde_json::Value>(script, &[]).await;
    page.press("button[data-publish=zip]").await;
    until_within(PUBLISH_LIMIT, "a file", async || {
        let count: usize = context.run("return window.saved.length", &[]).await;
        if count > 0 {
            Ok(())
        } else {
            Err("nothing saved".to_owned())
        }
    })
    .await;
    let name: String = page.eval("window.saved[0][0]").await;
    assert_eq!(
        Path::new(&name).extension(),
        Some(OsStr::new("zip")),
        "{name}"
    );
    let text: String = page
        .eval("new TextDecoder('latin1').decode(new Uint8Array(window.saved[0].slice(1)))")
        .await;
    assert!(text.starts_with("PK"));
    for file in ["data/articles.json", "data/programmes.json"] {
        assert!(text.contains(file), "{file}");
    }
}
