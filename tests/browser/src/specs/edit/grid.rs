//! The table: keys as in a spreadsheet, blocks, rows, undo.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: table":
        typing_replaces_a_cell_and_enter_goes_down,
        escape_gives_up_what_was_typed,
        f2_edits_the_text_of_a_cell,
        a_double_click_edits_the_text_of_a_cell,
        arrows_and_tab_move_the_cursor,
        delete_empties_the_selected_block,
        a_block_of_a_spreadsheet_is_pasted_over_cells_and_adds_rows,
        a_copied_block_has_tabs_and_lines,
        rows_are_added_moved_and_removed,
        rows_are_sorted_by_a_column,
        a_text_is_replaced_everywhere,
        everything_is_undone_to_the_beginning,
        a_keyboard_user_leaves_the_table,
    ]
}

/// A table of three rows with titles and partners.
async fn three_rows(context: &TestContext) -> EditPage<'_> {
    let page = EditPage::open(context).await;
    page.press(".beginnings button:last-child").await;
    page.wait_until(
        "the field of the first cell",
        "document.activeElement.matches('.cell-field')",
    )
    .await;
    paste(context, "2014\tMột\tA\r\n2015\tHai\tB\r\n2016\tBa\tC\r\n").await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
    page
}

/// Pastes a text where the focus is, as a browser does when Ctrl+V is pressed.
async fn paste(context: &TestContext, text: &str) {
    let script = "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        // Firefox takes no data when such an event is made.
        const event = Object.defineProperty(new ClipboardEvent('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
        return document.activeElement.dispatchEvent(event)";
    let default: bool = context.run(script, &[json!(text)]).await;
    assert!(!default, "the table takes a block itself");
}

async fn typing_replaces_a_cell_and_enter_goes_down(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    page.keys("Lễ khai giảng").await;
    page.key(Key::Enter).await;
    page.keys("Hội thảo").await;
    page.key(Key::Enter).await;
    page.wait_for_column("title", &["Lễ khai giảng", "Hội thảo", "Ba"])
        .await;
}

async fn escape_gives_up_what_was_typed(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(1, "title").await;
    page.keys("nhầm").await;
    page.key(Key::Escape).await;
    page.key(Key::Down).await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
    assert!(cell_is_selected(&page, 2, 1).await);
}

async fn f2_edits_the_text_of_a_cell(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    page.key(Key::F2).await;
    page.keys(" hai").await;
    // Within the text, an arrow moves the caret.
    page.key(Key::Left).await;
    page.keys("m").await;
    page.key(Key::Enter).await;
    page.wait_for_column("title", &["Một hami", "Hai", "Ba"])
        .await;
}

async fn a_double_click_edits_the_text_of_a_cell(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    let session = context.session();
    let field = session
        .find(thirtyfour::By::Css(".cell-field"))
        .await
        .expect("a field");
    let chain = context.input().double_click_element(&field);
    chain.perform().await.expect("it can be clicked");
    // A double click marks a word in some engines.
    page.key(Key::End).await;
    page.keys(" rưỡi").await;
    page.key(Key::Enter).await;
    page.wait_for_column("title", &["Một rưỡi", "Hai", "Ba"])
        .await;
}

async fn cell_is_selected(page: &EditPage<'_>, row: usize, column: usize) -> bool {
    page.cells().await[row][column].selected
}

async fn arrows_and_tab_move_the_cursor(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "when").await;
    for (key, row, column) in [
        (Key::Right, 0, 1),
        (Key::Down, 1, 1),
        (Key::Tab, 1, 2),
        (Key::Left, 1, 1),
        (Key::Up, 0, 1),
        (Key::End, 0, 6),
        (Key::Tab, 1, 0),
        (Key::PageDown, 2, 0),
    ] {
        let name = format!("{key:?}");
        page.key(key).await;
        let selected = format!(
            "document.activeElement.closest('[role=row]').getAttribute('aria-rowindex') === '{}' &&
             document.activeElement.closest('[role=gridcell]').getAttribute('aria-colindex') === '{}'",
            row + 2,
            column + 2
        );
        page.wait_until(&format!("{name} to lead to {row}, {column}"), &selected)
            .await;
    }
}

async fn delete_empties_the_selected_block(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    let chain = context
        .input()
        .key_down(Key::Shift)
        .send_keys(Key::Down)
        .send_keys(Key::Right);
    chain
        .key_up(Key::Shift)
        .perform()
        .await
        .expect("keys can be pressed");
    page.key(Key::Delete).await;
    page.wait_for_column("title", &["", "", "Ba"]).await;
    page.wait_for_column("partners", &["", "", "C"]).await;
    page.wait_for_column("when", &["2014", "2015", "2016"])
        .await;
}

async fn a_block_of_a_spreadsheet_is_pasted_over_cells_and_adds_rows(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(2, "title").await;
    paste(context, "\"hai\ndòng\"\tD\r\nNăm\tE\r\n").await;
    page.wait_for_column("title", &["Một", "Hai", "hai\ndòng", "Năm"])
        .await;
    page.wait_for_column("partners", &["A", "B", "D", "E"])
        .await;
    page.control("z").await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
}

async fn a_copied_block_has_tabs_and_lines(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "when").await;
    let chain = context
        .input()
        .key_down(Key::Shift)
        .send_keys(Key::Down)
        .send_keys(Key::Right);
    chain
        .key_up(Key::Shift)
        .perform()
        .await
        .expect("keys can be pressed");
    let script = "const data = new DataTransfer();
        // Firefox takes no data when such an event is made.
        const event = Object.defineProperty(new ClipboardEvent('copy', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
        document.activeElement.dispatchEvent(event);
        return data.getData('text/plain')";
    let copied: String = context.run(script, &[]).await;
    assert_eq!(copied, "2014\tMột\r\n2015\tHai\r\n");
}

async fn rows_are_added_moved_and_removed(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    page.press("[data-add-row]").await;
    page.wait_for_column("title", &["Một", "", "Hai", "Ba"])
        .await;
    page.press("[data-remove-rows]").await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
    page.click_cell(0, "title").await;
    page.press("[data-move-down]").await;
    page.wait_for_column("title", &["Hai", "Một", "Ba"]).await;
}

async fn rows_are_sorted_by_a_column(context: &TestContext) {
    let page = three_rows(context).await;
    page.press("[role=columnheader][data-of=title] button")
        .await;
    page.wait_for_column("title", &["Ba", "Hai", "Một"]).await;
    page.press("[role=columnheader][data-of=title] button")
        .await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
}

async fn a_text_is_replaced_everywhere(context: &TestContext) {
    let page = three_rows(context).await;
    page.press(".find summary").await;
    page.press("[data-find]").await;
    page.keys("a").await;
    page.press("[data-replace]").await;
    page.keys("oa").await;
    page.press("[data-replace-all]").await;
    page.wait_for_column("title", &["Một", "Hoai", "Boa"]).await;
    page.wait_for_column("partners", &["oa", "B", "C"]).await;
    page.press("button[data-undo]").await;
    page.wait_for_column("title", &["Một", "Hai", "Ba"]).await;
}

async fn everything_is_undone_to_the_beginning(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    page.keys("X").await;
    page.key(Key::Enter).await;
    page.press("[data-remove-rows]").await;
    page.press("[role=columnheader][data-of=when] button").await;
    page.press("[data-add-row]").await;
    while page
        .eval::<bool>("!document.querySelector('button[data-undo]').disabled")
        .await
    {
        page.press("button[data-undo]").await;
    }
    assert_eq!(page.cells().await.len(), 0);
    while page
        .eval::<bool>("!document.querySelector('button[data-redo]').disabled")
        .await
    {
        page.press("button[data-redo]").await;
    }
    assert_eq!(page.cells().await.len(), 3);
    assert!(page.column("title").await.contains(&"X".to_owned()));
}

async fn a_keyboard_user_leaves_the_table(context: &TestContext) {
    let page = three_rows(context).await;
    page.click_cell(0, "title").await;
    page.key(Key::Escape).await;
    page.key(Key::Tab).await;
    page.wait_until(
        "the focus to be elsewhere",
        "!document.activeElement.closest('[role=grid]')",
    )
    .await;
}
