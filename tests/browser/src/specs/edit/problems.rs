//! What is wrong with the rows: in the cell, in the list, in the numbers; and the cures.

use thirtyfour::Key;

use crate::fixtures::office_list::{SHEET, SHORT_YEAR_ROW, office_list};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: problems":
        a_faulty_cell_is_invalid_with_its_description_and_in_the_list,
        a_cure_mends_the_cell_by_one_press_and_is_undone,
        a_problem_of_a_file_names_its_cell_as_excel_does,
        an_item_of_the_list_leads_to_its_cell,
        only_rows_with_problems_are_shown_on_request,
    ]
}

/// The published rows, with a fault in the second one's date.
async fn with_fault<'a>(context: &'a TestContext, column: &str, text: &str) -> EditPage<'a> {
    let page = EditPage::open(context).await;
    page.open_published().await;
    page.click_cell(1, column).await;
    page.keys(text).await;
    page.key(Key::Enter).await;
    page
}

async fn a_faulty_cell_is_invalid_with_its_description_and_in_the_list(context: &TestContext) {
    let page = with_fault(context, "when", "hôm qua").await;
    let problem = page.wait_for_problem("when", "error").await;
    page.wait_until(
        "the cell to be invalid",
        "document.querySelector('[data-column=when][aria-invalid=true]')?.title",
    )
    .await;
    let cell = &page.cells().await[1][0];
    assert!(cell.invalid && cell.text == "hôm qua", "{cell:?}");
    assert!(problem.text.contains("Thời gian"), "{problem:?}");
    let status = page.status().await;
    assert!(status.starts_with("14 hàng, "), "{status}");
}

async fn a_cure_mends_the_cell_by_one_press_and_is_undone(context: &TestContext) {
    let page = with_fault(context, "partners", "Hội Luật ga").await;
    let problem = page.wait_for_problem("partners", "doubt").await;
    assert_eq!(problem.cures[0], "Chọn Hội Luật gia");
    page.press("[data-problems] li[data-column=partners] button[data-cure]")
        .await;
    page.wait_until(
        "the list without the problem",
        "!document.querySelector('[data-problems] li[data-column=partners]')",
    )
    .await;
    assert_eq!(page.column("partners").await[1], "Hội Luật gia");
    page.press("button[data-undo]").await;
    page.wait_for_problem("partners", "doubt").await;
    assert_eq!(page.column("partners").await[1], "Hội Luật ga");
}

/// An editor looks for the cell in Excel, which knows no "row 6, time".
async fn a_problem_of_a_file_names_its_cell_as_excel_does(context: &TestContext) {
    let page = EditPage::open(context).await;
    page.drop_file("Hoat dong 2017-2020.xlsx", &office_list())
        .await;
    for (column, grade, cell) in [("when", "error", 'B'), ("partners", "doubt", 'D')] {
        let problem = page.wait_for_problem(column, grade).await;
        let place = format!("{SHEET}!{cell}{SHORT_YEAR_ROW}");
        assert!(problem.text.contains(&place), "{problem:?}");
    }
}

async fn an_item_of_the_list_leads_to_its_cell(context: &TestContext) {
    let page = with_fault(context, "title", " ").await;
    page.key(Key::Delete).await;
    page.wait_for_problem("title", "error").await;
    page.press("[data-problems] li[data-column=title] .to-cell")
        .await;
    page.wait_until(
        "the focus in the cell",
        "document.activeElement.closest('[role=gridcell][data-column=title][aria-invalid=true]')",
    )
    .await;
}

async fn only_rows_with_problems_are_shown_on_request(context: &TestContext) {
    let page = with_fault(context, "when", "hôm qua").await;
    page.wait_for_problem("when", "error").await;
    let all = page.cells().await.len();
    page.press("[data-only-problems]").await;
    page.wait_until(
        "fewer rows",
        &format!("document.querySelectorAll('[role=rowgroup] [role=row]').length < {all}"),
    )
    .await;
    let cells = page.cells().await;
    let each_has_one = |row: &Vec<_>| {
        row.iter()
            .any(|cell: &crate::page_objects::ShownCell| cell.grade.is_some())
    };
    assert!(cells.iter().all(each_has_one), "{cells:?}");
}
