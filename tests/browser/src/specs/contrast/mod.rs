//! Every colour that the style sheet makes can be told from what lies behind it, on light and on dark.

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["contrast":
        every_colour_stands_out_on_a_light_page,
        every_colour_stands_out_where_the_host_says_it_is_dark,
        what_a_search_found_can_be_read_on_its_marker,
    ];
    let dark = tests!["contrast":
        every_colour_stands_out_where_the_reader_prefers_dark,
        what_a_search_found_can_be_read_on_its_marker_in_the_dark,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// What WCAG 2.2 asks for: of words (1.4.3), and of marks, edges and outlines (1.4.11).
const OF_WORDS: f64 = 4.5;
const OF_SHAPES: f64 = 3.0;

const COLOURS: &str = include_str!("colours.js");

/// A button under the pointer (`.clear:hover` and others).
const TOUCHED: &str = "color-mix(in srgb, var(--accent) 20%, var(--paper))";

/// What is seen, its colour, what lies behind it, and the least contrast.
type Pair = (&'static str, &'static str, &'static str, f64);

#[rustfmt::skip] // A table.
const PAIRS: [Pair; 14] = [
    ("words", "var(--ink)", "var(--paper)", OF_WORDS),
    ("quiet words: dates, counts, hints, what is not chosen", "var(--soft)", "var(--paper)", OF_WORDS),
    ("links, partners, what is planned", "var(--accent)", "var(--paper)", OF_WORDS),
    ("words of buttons, of chosen rows", "var(--ink)", "var(--tint)", OF_WORDS),
    ("quiet words of chosen rows and lit activities", "var(--soft)", "var(--tint)", OF_WORDS),
    ("partners of lit activities", "var(--accent)", "var(--tint)", OF_WORDS),
    ("words of a button under the pointer", "var(--ink)", TOUCHED, OF_WORDS),
    ("marks, outlines of the focus", "var(--accent)", "var(--paper)", OF_SHAPES),
    ("the same in chosen rows, and their bar", "var(--accent)", "var(--tint)", OF_SHAPES),
    ("marks of rows that are not chosen", "var(--mark)", "var(--paper)", OF_SHAPES),
    ("the same under the pointer", "var(--mark)", "var(--tint)", OF_SHAPES),
    ("edges of fields and of failures", "var(--edge)", "var(--paper)", OF_SHAPES),
    ("the outline of a button", "var(--accent)", "var(--tint)", OF_SHAPES),
    ("the same under the pointer", "var(--accent)", TOUCHED, OF_SHAPES),
];

/// Measures every pair; gives the luminance of what lies behind, from 0 (black) to 1 (white).
async fn stands_out(widget: &WidgetPage<'_>) -> f64 {
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

/// A host that leaves the choice of the scheme to the reader.
fn of_either_scheme() -> HostPage {
    HostPage::bare().head("<meta name=\"color-scheme\" content=\"light dark\">")
}

async fn every_colour_stands_out_on_a_light_page(context: &TestContext) {
    let paper = stands_out(&context.open(&HostPage::bare()).await).await;
    assert!(paper > 0.9, "{paper}");
}

async fn every_colour_stands_out_where_the_host_says_it_is_dark(context: &TestContext) {
    let page = HostPage::bare().head("<style>html { color-scheme: dark }</style>");
    let paper = stands_out(&context.open(&page).await).await;
    assert!(paper < 0.1, "{paper}");
}

async fn every_colour_stands_out_where_the_reader_prefers_dark(context: &TestContext) {
    let paper = stands_out(&context.open(&of_either_scheme()).await).await;
    assert!(paper < 0.1, "{paper}");
}

/// On markers there are titles, summaries, and the names of partners in the accent.
async fn markers_can_be_read(context: &TestContext) {
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
        .filter(|(_, found)| *found < OF_WORDS)
        .collect();
    assert!(faint.is_empty(), "{faint:?}");
}

async fn what_a_search_found_can_be_read_on_its_marker(context: &TestContext) {
    markers_can_be_read(context).await;
}

async fn what_a_search_found_can_be_read_on_its_marker_in_the_dark(context: &TestContext) {
    markers_can_be_read(context).await;
}
