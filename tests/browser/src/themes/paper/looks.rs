//! What ink and paper look like, for every reader.

use super::{open, open_alone};
use crate::harness::fault::Fault;
use crate::harness::paper::{Picture, Printed};
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, THEMES};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["paper":
        ink_is_black_and_paper_white,
        a_page_is_printed_whole_without_any_script,
    ];
    let in_the_dark = tests!["paper":
        ink_is_black_and_paper_white_for_a_reader_who_prefers_dark_pages,
    ];
    tests.extend(in_the_dark.into_iter().map(Test::in_the_dark));
    tests
}

fn is_ink_on_paper(printed: &Printed) {
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

async fn ink_is_black_and_paper_white(stage: &Stage) {
    open_alone(stage, "", ACTIVITIES).await;
    is_ink_on_paper(&Printed::of(stage, "light").await);
}

async fn ink_is_black_and_paper_white_for_a_reader_who_prefers_dark_pages(stage: &Stage) {
    let timeline = open_alone(stage, "", ACTIVITIES).await;
    let dark: bool = stage
        .run(
            "return matchMedia('(prefers-color-scheme: dark)').matches",
            &[],
        )
        .await;
    assert!(dark, "the reader prefers dark pages");
    timeline.settled().await;
    is_ink_on_paper(&Printed::of(stage, "dark").await);
    let timeline = open(stage, "index.html").await;
    timeline.shows_activities(ACTIVITIES).await;
    is_ink_on_paper(&Printed::of(stage, "dark-demo").await);
}

async fn a_page_is_printed_whole_without_any_script(stage: &Stage) {
    stage.site().breaks(Part::Entry, Fault::Status(404));
    open(stage, "index.html").await;
    until("the entry script not to come", async || {
        match stage.site().requests(Part::Entry) {
            0 => Err("not asked for".to_owned()),
            _ => Ok(()),
        }
    })
    .await;
    let printed = Printed::of(stage, "without-script").await;
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
