//! Readers may space letters, words and lines further apart (WCAG 2.2, 1.4.12), and lose nothing by it.

use serde_json::{Value, json};

use super::narrow_screen::SIDEWAYS;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["text spacing":
        wide_spacing_cuts_nothing_off_on_a_phone,
        wide_spacing_cuts_nothing_off_on_a_desk,
        wide_spacing_cuts_nothing_off_where_something_failed,
    ]
}

/// As wide as the criterion has it, stronger than any style of the widget's.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }";

/// What holds more than it shows, by name; whoever sees sees all of it. What is hidden from sight on
/// purpose is clipped, and the words in a field can be moved by its caret.
pub(super) const CUT_OFF: &str = "all(root(path), '*').filter((one) => {
    const style = getComputedStyle(one);
    const onPurpose = one.closest('.unseen') || style.clipPath !== 'none' || one.localName === 'input';
    // An inline box has no size of its own.
    if (!rendered(one) || onPurpose || one.clientWidth === 0) return false;
    const over = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
    const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    // What reaches out of a box sideways lies on its neighbour; downwards, only hiding takes it away.
    return over[0] > 1 || (hides && over[1] > 1);
  }).map((one) => `${one.localName}.${one.className} ${text(one).slice(0, 30)}: ` +
    `${one.scrollWidth} in ${one.clientWidth} x ${one.scrollHeight} in ${one.clientHeight}`)";

/// Nothing is cut off, and nothing has to be pushed sideways.
pub(super) async fn all_is_seen(widget: &WidgetPage<'_>) {
    for question in [CUT_OFF, SIDEWAYS] {
        let found: Vec<String> = widget.eval(question, Value::Null).await;
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Opens every disclosure, once the companion has filled those that wait for it.
pub(super) async fn open_all(widget: &WidgetPage<'_>) {
    widget
        .load_features_from("button[data-partner=hoi-luat-gia]")
        .await;
    // By a click, as the companion fills one of them when it hears that.
    let open = "all(root(path), 'details:not([open]) > summary').map((one) => one.click()).length";
    assert!(widget.eval::<usize>(open, Value::Null).await > 0);
    widget
        .element(
            "root(path).querySelector('[data-fields] select')",
            Value::Null,
        )
        .await;
}

async fn space_out(widget: &WidgetPage<'_>) {
    let wear = "((style) => { style.textContent = value; root(path).append(style);
        return getComputedStyle(root(path).querySelector('p')).letterSpacing; })(document.createElement('style'))";
    let worn: String = widget.eval(wear, json!(SPACING)).await;
    assert!(worn.ends_with("px"), "{worn}");
}

async fn with_everything_open(context: &TestContext, width: u32) {
    let page = HostPage::with_attributes("partner=\"doan-tncs-hcm hoi-luat-gia\" q=\"2018\"");
    for page in [HostPage::bare(), page] {
        let widget = context.open_in_frame(&page, width).await;
        widget.wait_until_loaded().await;
        open_all(&widget).await;
        all_is_seen(&widget).await;
        space_out(&widget).await;
        all_is_seen(&widget).await;
    }
}

async fn wide_spacing_cuts_nothing_off_on_a_phone(context: &TestContext) {
    with_everything_open(context, 320).await;
}

async fn wide_spacing_cuts_nothing_off_on_a_desk(context: &TestContext) {
    with_everything_open(context, 1280).await;
}

async fn wide_spacing_cuts_nothing_off_where_something_failed(context: &TestContext) {
    for broken in [ReleaseFile::Articles, ReleaseFile::Wasm] {
        context.site().fail(broken, Fault::Status(404));
        let widget = context.open_in_frame(&HostPage::bare(), 320).await;
        widget.wait_for_alert().await;
        space_out(&widget).await;
        all_is_seen(&widget).await;
        context.site().recover(broken);
    }
}
