//! Wider letter, word and line spacing loses no text (WCAG 2.2, 1.4.12).

use serde_json::{Value, json};

use super::narrow_screen::FIND_OVERFLOW;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["text spacing":
        wide_spacing_clips_nothing_at_320_px,
        wide_spacing_clips_nothing_on_a_desktop,
        wide_spacing_clips_nothing_in_error_states,
    ]
}

/// As wide as the criterion has it, stronger than any style of the widget's.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";

/// What holds more than it shows, by name; whoever sees sees all of it. What is hidden from sight on
/// purpose is clipped, and the words in a field can be moved by its caret.
pub(super) const FIND_CLIPPED: &str = "all(root(path), '*').filter((one) => {
    const style = getComputedStyle(one);
    const onPurpose = one.closest('.visually-hidden') || style.clipPath !== 'none' || one.localName === 'input';
    // An inline box has no size of its own.
    if (!rendered(one) || onPurpose || one.clientWidth === 0) return false;
    const over = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
    const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    // What reaches out of a box sideways lies on its neighbour; downwards, only hiding takes it away.
    return over[0] > 1 || (hides && over[1] > 1);
  }).map((one) => `${one.localName}.${one.className} ${text(one).slice(0, 30)}: ` +
    `${one.scrollWidth} in ${one.clientWidth} x ${one.scrollHeight} in ${one.clientHeight}`)";

/// Nothing is cut off, and nothing has to be pushed sideways.
pub(super) async fn expect_nothing_clipped(widget: &WidgetPage<'_>) {
    for question in [FIND_CLIPPED, FIND_OVERFLOW] {
        let found: Vec<String> = widget.eval(question, Value::Null).await;
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Opens every `<details>` and waits for their content.
pub(super) async fn open_all_details(widget: &WidgetPage<'_>) {
    let open = "all(root(path), 'details:not([open]) > summary').map((one) => one.click()).length";
    assert!(widget.eval::<usize>(open, Value::Null).await > 0);
    let empty = "all(root(path), '[data-details], [data-filters], [data-share]')
        .filter((content) => !content.firstElementChild).length";
    until("the content of all details", async || {
        match widget.eval::<usize>(empty, Value::Null).await {
            0 => Ok(()),
            count => Err(format!("{count} are empty")),
        }
    })
    .await;
}

async fn apply_wide_spacing(widget: &WidgetPage<'_>) {
    let wear = "((style) => { style.textContent = value; root(path).append(style);
        return getComputedStyle(root(path).querySelector('p')).letterSpacing; })(document.createElement('style'))";
    let worn: String = widget.eval(wear, json!(SPACING)).await;
    assert!(worn.ends_with("px"), "{worn}");
}

async fn check_with_all_details_open(context: &TestContext, width: u32) {
    let page = HostPage::with_attributes("partner=\"doan-tncs-hcm hoi-luat-gia\" q=\"2018\"");
    for page in [HostPage::bare(), page] {
        let widget = context.open_in_frame(&page, width).await;
        widget.wait_until_loaded().await;
        open_all_details(&widget).await;
        expect_nothing_clipped(&widget).await;
        apply_wide_spacing(&widget).await;
        expect_nothing_clipped(&widget).await;
    }
}

async fn wide_spacing_clips_nothing_at_320_px(context: &TestContext) {
    check_with_all_details_open(context, 320).await;
}

async fn wide_spacing_clips_nothing_on_a_desktop(context: &TestContext) {
    check_with_all_details_open(context, 1280).await;
}

async fn wide_spacing_clips_nothing_in_error_states(context: &TestContext) {
    for broken in [ReleaseFile::Articles, ReleaseFile::Wasm] {
        context.site().fail(broken, Fault::Status(404));
        let widget = context.open_in_frame(&HostPage::bare(), 320).await;
        widget.wait_for_alert().await;
        apply_wide_spacing(&widget).await;
        expect_nothing_clipped(&widget).await;
        context.site().recover(broken);
    }
}
