//! In whatever parent it stands, the widget is as wide as there is room, of a size that can be read, and not
//! covered by what the host keeps in place.

use serde_json::{Value, json};

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["any parent":
        a_parent_that_asks_for_a_width_gets_all_there_is_room_for,
        beside_something_else_the_widget_takes_the_rest,
        among_vertical_lines_the_widget_reads_across,
        a_font_size_of_zero_is_not_inherited,
        a_fixed_bar_of_the_host_covers_no_year,
    ]
}

/// Markup around the widget, in place of `*`: each parent would shrink to the width of what it holds.
const PARENTS: [(&str, &str); 15] = [
    ("a flex row", "<div style=\"display:flex\">*</div>"),
    (
        "a flex column",
        "<div style=\"display:flex;flex-direction:column;align-items:flex-start\">*</div>",
    ),
    (
        "a centred flex row",
        "<div style=\"display:flex;justify-content:center\">*</div>",
    ),
    (
        "an inline flex row",
        "<div style=\"display:inline-flex\">*</div>",
    ),
    (
        "a grid",
        "<div style=\"display:grid;justify-items:start\">*</div>",
    ),
    (
        "a grid with an automatic column",
        "<div style=\"display:grid;grid-template-columns:auto\">*</div>",
    ),
    ("a float", "<div style=\"float:left\">*</div>"),
    (
        "an inline block",
        "<div style=\"display:inline-block\">*</div>",
    ),
    ("a table", "<table><tr><td>*</td></tr></table>"),
    (
        "a table without a width, by style",
        "<div style=\"display:table\">*</div>",
    ),
    ("fit-content", "<div style=\"width:fit-content\">*</div>"),
    (
        "a box out of the flow",
        "<div style=\"position:absolute;left:0\">*</div>",
    ),
    (
        "a fixed box",
        "<div style=\"position:fixed;left:0;top:0;height:100%;overflow:auto\">*</div>",
    ),
    (
        "a dialog",
        "<dialog open style=\"padding:0;border:0\">*</dialog>",
    ),
    (
        "a box that scrolls",
        "<div style=\"display:flex;overflow:auto;height:400px\">*</div>",
    ),
];

/// How wide the widget is, how wide the page, and how far it can be pushed sideways.
const WIDTHS: &str = "(() => {
    const page = document.documentElement;
    return [
      root(path).querySelector('.widget').getBoundingClientRect().width,
      page.clientWidth,
      page.scrollWidth - page.clientWidth,
    ];
  })()";

async fn a_parent_that_asks_for_a_width_gets_all_there_is_room_for(context: &TestContext) {
    for (parent, markup) in PARENTS {
        for element in [
            "<khuyen-hoc-timeline permalink=\"off\"></khuyen-hoc-timeline>",
            "<div data-khuyen-hoc-timeline data-permalink=\"off\"></div>",
        ] {
            let markup = format!(
                "<style>body{{margin:0}}</style>{}",
                markup.replace('*', element)
            );
            for room in [390, 1000] {
                let page = HostPage::with(&markup);
                let widget = context.open_in_frame(&page, room).await;
                widget.wait_for_activities(ACTIVITIES).await;
                let [width, page, over]: [f64; 3] = widget.eval(WIDTHS, Value::Null).await;
                let place = format!("{element} in {parent} of {room}px");
                assert!(width > page - 40.0, "{place}: {width} of {page}");
                assert!(over <= 0.0, "{place}: can be pushed sideways by {over}");
            }
        }
    }
}

async fn beside_something_else_the_widget_takes_the_rest(context: &TestContext) {
    let markup = "<style>body{margin:0}</style><div style=\"display:flex\">
        <nav style=\"flex:none;width:200px\">Trang chủ</nav><khuyen-hoc-timeline></khuyen-hoc-timeline></div>";
    let widget = context.open_in_frame(&HostPage::with(markup), 1000).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let [width, page, over]: [f64; 3] = widget.eval(WIDTHS, Value::Null).await;
    assert!(
        (page - 201.0..=page - 199.0).contains(&width),
        "{width} of {page}"
    );
    assert!(over <= 0.0, "{over}");
}

async fn among_vertical_lines_the_widget_reads_across(context: &TestContext) {
    let markup =
        "<div style=\"writing-mode:vertical-rl\"><khuyen-hoc-timeline></khuyen-hoc-timeline></div>";
    let widget = context.open_in_frame(&HostPage::with(markup), 390).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let [width, page, _]: [f64; 3] = widget.eval(WIDTHS, Value::Null).await;
    assert!(width > page - 40.0, "{width} of {page}");
    let mode = "getComputedStyle(root(path).querySelector('h4')).writingMode";
    let mode: String = widget.eval(mode, Value::Null).await;
    assert_eq!(mode, "horizontal-tb");
}

async fn a_font_size_of_zero_is_not_inherited(context: &TestContext) {
    let size = "parseFloat(getComputedStyle(root(path).querySelector('.widget')).fontSize)";
    for (inherited, expected) in [("0", 16.0), ("0.1px", 16.0), ("13px", 13.0), ("2em", 32.0)] {
        let markup = format!(
            "<div style=\"font-size:{inherited}\"><div style=\"display:inline-block;width:100%\">
             <khuyen-hoc-timeline></khuyen-hoc-timeline></div></div>"
        );
        let widget = context.open(&HostPage::with(&markup)).await;
        widget.wait_for_activities(ACTIVITIES).await;
        let found: f64 = widget.eval(size, Value::Null).await;
        assert!((found - expected).abs() < 0.01, "{inherited}: {found}");
    }
}

async fn a_fixed_bar_of_the_host_covers_no_year(context: &TestContext) {
    let page = HostPage::bare().head(
        "<style>#bar{position:fixed;top:0;inset-inline:0;height:120px;z-index:9;background:#c00}
         :root{--kh-top:120px}</style>",
    );
    let page = page.before("<div id=\"bar\"></div>");
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.jump_to_year(2018).await;
    let top =
        "root(path).querySelector('section[data-year=\"2018\"] h3').getBoundingClientRect().top";
    let found: f64 = widget.eval(top, Value::Null).await;
    assert!(found >= 120.0, "right after the jump: {found}");
    // Far into the year, where its heading sticks.
    context
        .run::<Value>("scrollBy(0, arguments[0])", &[json!(200)])
        .await;
    context.wait_for_frames().await;
    let found: f64 = widget.eval(top, Value::Null).await;
    assert!((119.0..=121.0).contains(&found), "while it sticks: {found}");
}
