//! What ink and paper look like, for every reader.

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
        ink_is_black_and_paper_white,
        a_page_is_printed_whole_without_any_script,
    ];
    let dark = tests!["print":
        ink_is_black_and_paper_white_for_a_reader_who_prefers_dark_pages,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

fn is_ink_on_paper(printed: &PrintedPage) {
    for picture in printed.pictures() {
        is_black_on_white(&picture);
    }
}

fn is_black_on_white(picture: &Picture) {
    let seen = (picture.corner(), picture.darkest(), picture.percent_white());
    // Thin letters are painted in greys; a sheet of sources has small dark grey ones only.
    assert!(
        matches!(seen, (255, 0..=96, 60..)),
        "corner, darkest and part of white: {seen:?}"
    );
}

async fn ink_is_black_and_paper_white(context: &TestContext) {
    open_alone(context, "", ACTIVITIES).await;
    is_ink_on_paper(&PrintedPage::print(context, "light").await);
}

async fn ink_is_black_and_paper_white_for_a_reader_who_prefers_dark_pages(context: &TestContext) {
    let widget = open_alone(context, "", ACTIVITIES).await;
    let dark: bool = context
        .run(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            &[],
        )
        .await;
    assert!(dark, "the reader prefers dark pages");
    widget.wait_for_animations().await;
    is_ink_on_paper(&PrintedPage::print(context, "dark").await);
    let widget = open(context, "index.html").await;
    widget.wait_for_activities(ACTIVITIES).await;
    is_ink_on_paper(&PrintedPage::print(context, "dark-demo").await);
}

async fn a_page_is_printed_whole_without_any_script(context: &TestContext) {
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
    is_ink_on_paper(&printed);
}
