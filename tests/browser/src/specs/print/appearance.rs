//! Colours in print, for every colour scheme.

use super::{open, open_alone};
use crate::fixtures::facts::{ACTIVITIES, THEMES};
use crate::harness::fault::Fault;
use crate::harness::print::{Picture, PrintedPage};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["print":
        print_is_black_on_white,
        a_page_without_javascript_prints_completely,
    ];
    let dark = tests!["print":
        print_is_black_on_white_in_the_dark_scheme_too,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

fn expect_contrast(printed: &PrintedPage) {
    for picture in printed.pictures() {
        expect_black_on_white(&picture);
    }
}

fn expect_black_on_white(picture: &Picture) {
    let seen = (picture.corner(), picture.darkest(), picture.percent_white());
    // Thin letters are painted in greys; a sheet of sources has small dark grey ones only.
    assert!(
        matches!(seen, (255, 0..=96, 60..)),
        "corner, darkest and part of white: {seen:?}"
    );
}

async fn print_is_black_on_white(context: &TestContext) {
    open_alone(context, "", ACTIVITIES).await;
    expect_contrast(&PrintedPage::print(context, "light").await);
}

async fn print_is_black_on_white_in_the_dark_scheme_too(context: &TestContext) {
    let widget = open_alone(context, "", ACTIVITIES).await;
    let dark: bool = context
        .run(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            &[],
        )
        .await;
    assert!(dark, "the reader prefers dark pages");
    widget.wait_for_animations().await;
    expect_contrast(&PrintedPage::print(context, "dark").await);
    let widget = open(context, "index.html").await;
    widget.wait_for_activities(ACTIVITIES).await;
    expect_contrast(&PrintedPage::print(context, "dark-demo").await);
}

async fn a_page_without_javascript_prints_completely(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    open(context, "index.html").await;
    until("the entry script not to come", async || {
        match context.site().request_count(ReleaseFile::Loader) {
            0 => Err("not asked for".to_owned()),
            _ => Ok(()),
        }
    })
    .await;
    let printed = PrintedPage::print(context, "without-script").await;
    let text = printed.text();
    for theme in THEMES {
        let times = text.matches(theme).count();
        // In the first timeline in 2018, 2019 and 2020.
        assert!(times >= 3, "{theme:?} stands {times} times in {text}");
    }
    assert!(text.contains("“Thanh niên với nghị lực sống”"), "{text}");
    for pressed in ["Bỏ lọc", "Tìm:", "Bấm tên"] {
        assert!(!text.contains(pressed), "{pressed:?} in {text}");
    }
    expect_contrast(&printed);
}
