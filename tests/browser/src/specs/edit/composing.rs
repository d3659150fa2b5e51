//! Input methods: Vietnamese is typed in several keys a letter (Telex, VNI), which the input method composes. The
//! table must leave such keys alone.

use serde_json::Value;

use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["authoring page: input methods":
        composing_begins_with_the_first_key_in_a_selected_cell,
        enter_and_escape_of_an_input_method_do_nothing_else,
        telex_that_corrects_by_backspace_writes_the_letters,
    ]
}

/// The events of an input method that composes "đ" of two keys, in the order and with the fields that Chromium and
/// Firefox send: key events with code 229, the composition's own, and `input` events while the text grows.
const COMPOSE: &str = "const field = document.activeElement;
    const key = (type, key, isComposing) => field.dispatchEvent(Object.defineProperty(
      new KeyboardEvent(type, { key, isComposing, bubbles: true, cancelable: true }), 'keyCode', { value: 229 }));
    const write = (text) => {
      const start = field.selectionStart;
      field.setRangeText(text, window.composed ?? start, window.composed == null ? field.selectionEnd : field.selectionEnd, 'end');
      window.composed ??= start;
      field.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertCompositionText', isComposing: true, bubbles: true }));
    };";

async fn empty_table(context: &TestContext) -> EditPage<'_> {
    let page = EditPage::open(context).await;
    page.press(".beginnings button:last-child").await;
    page.wait_until(
        "the field of the first cell",
        "document.activeElement.matches('.cell-field')",
    )
    .await;
    page.click_cell(0, "title").await;
    page
}

async fn compose(context: &TestContext, script: &str) {
    context
        .run::<Value>(&format!("{COMPOSE}\n{script}"), &[])
        .await;
}

async fn composing_begins_with_the_first_key_in_a_selected_cell(context: &TestContext) {
    let page = empty_table(context).await;
    page.keys("cũ").await;
    page.key(thirtyfour::Key::Enter).await;
    page.click_cell(0, "title").await;
    // The field is there and takes text before anything is typed: only such an element has an input method.
    let is_editable: bool = page
        .eval("document.activeElement.matches('textarea:not([readonly])') && document.activeElement.selectionEnd > 0")
        .await;
    assert!(is_editable);
    compose(
        context,
        "key('keydown', 'Process', false);
         field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
         write('d'); write('đ');
         field.dispatchEvent(new CompositionEvent('compositionend', { data: 'đ', bubbles: true }));
         key('keyup', 'd', false);",
    )
    .await;
    page.key(thirtyfour::Key::Enter).await;
    page.wait_for_column("title", &["đ"]).await;
}

async fn enter_and_escape_of_an_input_method_do_nothing_else(context: &TestContext) {
    let page = empty_table(context).await;
    compose(
        context,
        "key('keydown', 'Process', false);
         field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
         write('ti'); write('tiế');
         window.defaults = [
           key('keydown', 'Enter', true), key('keydown', 'Escape', true), key('keydown', 'Tab', true),
           key('keydown', 'ArrowDown', true),
         ];",
    )
    .await;
    let defaults: [bool; 4] = page.eval("window.defaults").await;
    assert_eq!(defaults, [true; 4], "the input method gets its keys");
    let value: String = page.eval("document.activeElement.value").await;
    assert_eq!(value, "tiế", "still being composed, in the same field");
    compose(
        context,
        "write('tiếng');
         field.dispatchEvent(new CompositionEvent('compositionend', { data: 'tiếng', bubbles: true }));",
    )
    .await;
    page.key(thirtyfour::Key::Enter).await;
    page.wait_for_column("title", &["tiếng"]).await;
}

async fn telex_that_corrects_by_backspace_writes_the_letters(context: &TestContext) {
    // Unikey and EVKey on Windows compose nothing: they send Backspace and the letter with its mark.
    let page = empty_table(context).await;
    page.keys("d").await;
    page.key(thirtyfour::Key::Backspace).await;
    page.keys("đa").await;
    page.key(thirtyfour::Key::Backspace).await;
    page.keys("á").await;
    page.key(thirtyfour::Key::Enter).await;
    page.wait_for_column("title", &["đá"]).await;
}
