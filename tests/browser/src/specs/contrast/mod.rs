//! Every colour of the style sheet has enough contrast, in the light and the dark scheme.

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["contrast":
        contrast_suffices_on_a_light_page,
        contrast_suffices_on_a_host_with_dark_color_scheme,
        search_hits_have_enough_contrast,
    ];
    let dark = tests!["contrast":
        contrast_suffices_for_visitors_who_prefer_dark,
        search_hits_have_enough_contrast_in_the_dark,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// Required by WCAG 2.2 for text (1.4.3), and for icons, borders and outlines (1.4.11).
const MIN_TEXT_CONTRAST: f64 = 4.5;
const MIN_SHAPE_CONTRAST: f64 = 3.0;

const COLOURS: &str = include_str!("colours.js");

/// A button under the pointer (`.clear:hover` and others).
const TOUCHED: &str = "color-mix(in srgb, var(--accent) 20%, var(--background))";

/// What is seen, its colour, what lies behind it, and the least contrast.
type Pair = (&'static str, &'static str, &'static str, f64);

#[rustfmt::skip] // A table.
const PAIRS: [Pair; 14] = [
    ("text", "var(--text)", "var(--background)", MIN_TEXT_CONTRAST),
    ("muted text: dates, counts, hints, what is not chosen", "var(--text-muted)", "var(--background)", MIN_TEXT_CONTRAST),
    ("links, partners, what is planned", "var(--accent)", "var(--background)", MIN_TEXT_CONTRAST),
    ("text of buttons, of chosen rows", "var(--text)", "var(--selected)", MIN_TEXT_CONTRAST),
    ("muted text of chosen rows and highlighted activities", "var(--text-muted)", "var(--selected)", MIN_TEXT_CONTRAST),
    ("partners of highlighted activities", "var(--accent)", "var(--selected)", MIN_TEXT_CONTRAST),
    ("text of a button under the pointer", "var(--text)", TOUCHED, MIN_TEXT_CONTRAST),
    ("marks, outlines of the focus", "var(--accent)", "var(--background)", MIN_SHAPE_CONTRAST),
    ("the same in chosen rows, and their bar", "var(--accent)", "var(--selected)", MIN_SHAPE_CONTRAST),
    ("marks of rows that are not chosen", "var(--mark)", "var(--background)", MIN_SHAPE_CONTRAST),
    ("the same under the pointer", "var(--mark)", "var(--selected)", MIN_SHAPE_CONTRAST),
    ("edges of fields and of failures", "var(--border-strong)", "var(--background)", MIN_SHAPE_CONTRAST),
    ("the outline of a button", "var(--accent)", "var(--selected)", MIN_SHAPE_CONTRAST),
    ("the same under the pointer", "var(--accent)", TOUCHED, MIN_SHAPE_CONTRAST),
];

/// Measures every pair; gives the luminance of what lies behind, from 0 (black) to 1 (white).
async fn expect_contrast(widget: &WidgetPage<'_>) -> f64 {
    widget.wait_for_activities(ACTIVITIES).await;
    let pairs: Vec<_> = PAIRS
        .iter()
        .map(|(_, colour, behind, _)| (colour, behind))
        .collect();
    let question = format!("(() => {{ {COLOURS} return measure(root(path), value); }})()");
    let (measured, paper): (Vec<f64>, f64) = widget.eval(&question, json!(pairs)).await;
    assert_eq!(measured.len(), PAIRS.len());
    let faint: Vec<_> = PAIRS
        .iter()
        .zip(&measured)
        .filter(|((.., least), found)| *found < least)
        .map(|((what, colour, behind, least), found)| {
            format!("{what}: {colour} on {behind}: expected {least}, found {found:.2}")
        })
        .collect();
    assert!(faint.is_empty(), "{faint:#?}");
    paper
}

/// A host that follows the visitor's colour scheme.
fn of_either_scheme() -> HostPage {
    HostPage::bare().head("<meta name=\"color-scheme\" content=\"light dark\">")
}

async fn contrast_suffices_on_a_light_page(context: &TestContext) {
    let paper = expect_contrast(&context.open(&HostPage::bare()).await).await;
    assert!(paper > 0.9, "{paper}");
}

async fn contrast_suffices_on_a_host_with_dark_color_scheme(context: &TestContext) {
    let page = HostPage::bare().head("<style>html { color-scheme: dark }</style>");
    let paper = expect_contrast(&context.open(&page).await).await;
    assert!(paper < 0.1, "{paper}");
}

async fn contrast_suffices_for_visitors_who_prefer_dark(context: &TestContext) {
    let paper = expect_contrast(&context.open(&of_either_scheme()).await).await;
    assert!(paper < 0.1, "{paper}");
}

/// On markers there are titles, summaries, and the names of partners in the accent.
async fn expect_readable_search_hits(context: &TestContext) {
    let widget = context.open(&of_either_scheme()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("thanh nien").await;
    widget
        .wait_until("what was found", |snapshot| {
            snapshot.status.starts_with('3')
        })
        .await;
    let question = format!("(() => {{ {COLOURS} return marked(root(path)); }})()");
    let marked: Vec<(String, f64)> = widget.eval(&question, Value::Null).await;
    assert!(!marked.is_empty());
    let faint: Vec<_> = marked
        .iter()
        .filter(|(_, found)| *found < MIN_TEXT_CONTRAST)
        .collect();
    assert!(faint.is_empty(), "{faint:?}");
}

async fn search_hits_have_enough_contrast(context: &TestContext) {
    expect_readable_search_hits(context).await;
}

async fn search_hits_have_enough_contrast_in_the_dark(context: &TestContext) {
    expect_readable_search_hits(context).await;
}
