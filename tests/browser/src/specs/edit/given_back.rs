//! The file that an office brought, given back with what was changed here.

use editor::sheet::read;
use editor::sheet::workbook::Workbook;
use serde_json::Value;
use thirtyfour::Key;

use crate::fixtures::office_list::{SHEET, SHORT_YEAR_ROW, office_list};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: the file given back":
        a_workbook_comes_back_with_its_changes_and_what_is_left_to_look_at,
        without_a_file_or_with_one_that_cannot_be_written_the_button_does_nothing,
    ]
}

/// Keeps the bytes of what would be saved.
pub(super) const CAPTURE_BYTES: &str = "window.saved = [];
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { window.blob = blob; return createObjectURL(blob); };
    HTMLAnchorElement.prototype.click = function () {
      window.blob.arrayBuffer().then((bytes) =>
        window.saved.push({ name: this.download, bytes: [...new Uint8Array(bytes)] }));
    };";

async fn given_back(context: &TestContext, page: &EditPage<'_>) -> (String, Vec<u8>) {
    context.run::<Value>(CAPTURE_BYTES, &[]).await;
    page.press("button[data-publish=given-back]").await;
    let saved: Value = until("a file", async || {
        let saved: Value = context.run("return window.saved[0] ?? null", &[]).await;
        (!saved.is_null())
            .then_some(saved)
            .ok_or("nothing saved".to_owned())
    })
    .await;
    let name = saved["name"].as_str().expect("a name").to_owned();
    (
        name,
        serde_json::from_value(saved["bytes"].clone()).expect("bytes"),
    )
}

/// The text of a cell of the first sheet, by its row from 1 and its column from 0.
fn text(workbook: &Workbook, row: u32, column: u32) -> String {
    let row = workbook.sheets[0].row(row);
    row.map(|row| row.text(column)).unwrap_or_default()
}

async fn a_workbook_comes_back_with_its_changes_and_what_is_left_to_look_at(context: &TestContext) {
    let page = EditPage::open(context).await;
    let brought = office_list();
    page.drop_file("Hoat dong 2017-2020.xlsx", &brought).await;
    let problem = page.wait_for_problem("when", "error").await;
    assert_eq!(problem.row, SHORT_YEAR_ROW.to_string());
    page.press("[data-problems] li[data-column=partners] button[data-cure]")
        .await;
    page.wait_until(
        "the partner to be known",
        "!document.querySelector('[data-problems] li[data-column=partners] [data-cure]')",
    )
    .await;
    page.click_cell(0, "summary").await;
    page.keys("Một dòng tóm tắt").await;
    page.key(Key::Enter).await;
    let (name, bytes) = given_back(context, &page).await;
    assert_eq!(name, "Hoat dong 2017-2020-da-xem-lai.xlsx");
    let (before, after) = (
        read("a.xlsx", &brought).unwrap(),
        read("a.xlsx", &bytes).unwrap(),
    );
    assert_eq!(after.sheets[0].name, SHEET);
    assert_eq!(
        text(&after, SHORT_YEAR_ROW, 3),
        "Hội Cựu chiến binh",
        "the cure"
    );
    assert_eq!(
        text(&after, 3, 6),
        "Cần xem lại",
        "a column of its own, behind all others"
    );
    let note = text(&after, SHORT_YEAR_ROW, 6);
    assert!(note.contains("hai chữ số"), "{note}");
    for row in &before.sheets[0].rows {
        for cell in &row.cells {
            if (row.number, cell.column) != (SHORT_YEAR_ROW, 3) {
                let now = after.sheets[0]
                    .row(row.number)
                    .and_then(|row| row.cell(cell.column));
                assert_eq!(now, Some(cell), "row {}", row.number);
            }
        }
    }
    assert_eq!(after.sheets[1], before.sheets[1], "the other sheet");
    let told: String = page
        .eval("document.querySelector('[data-not-kept]').innerText")
        .await;
    assert!(
        told.contains("hàng 4, Tóm tắt"),
        "there is no such column: {told}"
    );
}

async fn without_a_file_or_with_one_that_cannot_be_written_the_button_does_nothing(
    context: &TestContext,
) {
    let page = EditPage::open(context).await;
    page.open_published().await;
    let is_disabled = "document.querySelector('[data-publish=given-back]').disabled";
    assert!(
        page.eval::<bool>(is_disabled).await,
        "what is published is no file of an office"
    );
    let html = "<table><tr><th>Thời gian<th>Tên hoạt động<tr><td>2018<td>Hội thảo</table>";
    page.drop_file("bang.html", html.as_bytes()).await;
    page.wait_until(
        "the button of the file",
        "document.querySelector('[data-publish=given-back]').innerText.includes('bang.html')",
    )
    .await;
    assert!(page.eval::<bool>(is_disabled).await);
    let says: String = page
        .eval("document.querySelector('[data-publish=given-back]').innerText")
        .await;
    assert!(says.contains(".xlsx"), "what to do: {says}");
}
