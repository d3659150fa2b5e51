//! Reading the real timeline.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, BY_YEAR, THEMES, YEARS};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["reading":
        the_two_line_snippet_shows_all_fourteen_activities,
        a_three_year_activity_is_full_once_and_listed_later,
        planned_and_held_activities_are_distinguished,
        dates_are_written_as_people_write_them_and_no_time_zone_moves_them,
        an_activity_names_its_partners_and_its_facts,
        stacked_diacritics_are_not_clipped,
    ]
}

async fn the_two_line_snippet_shows_all_fourteen_activities(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.filled_years(), BY_YEAR);
    let years: Vec<i32> = snapshot
        .years
        .iter()
        .map(|section| section.number)
        .collect();
    assert_eq!(years, YEARS, "empty years keep their place");
    assert_eq!(snapshot.status, "14 hoạt động");
    assert_eq!(snapshot.alerts, [""; 0]);
    assert_eq!(snapshot.problems, [""; 0]);
}

async fn a_three_year_activity_is_full_once_and_listed_later(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    for theme in THEMES {
        let in_full: Vec<_> = snapshot
            .activities()
            .into_iter()
            .filter(|one| one.title.contains(theme))
            .collect();
        assert_eq!(in_full.len(), 1, "{theme} stands once in full");
        assert!(
            snapshot.year(2018).activities.contains(in_full[0]),
            "{theme} begins in 2018"
        );
        for year in [2019, 2020] {
            let text = &snapshot.year(year).text;
            assert!(
                text.contains(theme),
                "expected {year} to continue {theme}, found {text:?}"
            );
        }
    }
}

async fn planned_and_held_activities_are_distinguished(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    let question = "all(root(path), 'article').map(one => text(one.querySelector('em')))";
    let states: Vec<String> = widget.eval(question, Value::Null).await;
    for (activity, state) in snapshot.activities().iter().zip(states) {
        let is_theme = THEMES
            .iter()
            .any(|theme| activity.title == format!("“{theme}”"));
        assert_eq!(
            state,
            if is_theme { "kế hoạch" } else { "" },
            "{}",
            activity.text
        );
    }
}

async fn dates_are_written_as_people_write_them_and_no_time_zone_moves_them(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    let text = |id: &str| {
        let activities = snapshot.activities();
        activities
            .iter()
            .find(|one| one.id == id)
            .map(|one| one.text.clone())
            .unwrap_or_default()
    };
    let signing = text("2018-ky-ket");
    assert!(signing.contains("17/08/2018"), "{signing}");
    assert!(!signing.contains("16/08/2018"), "{signing}");
    let theme = text("2018-2020-nghi-luc-song");
    assert!(theme.contains("2018–2020"), "{theme}");
    assert!(text("2014-nghi-luc-song").contains("2014"));
}

async fn an_activity_names_its_partners_and_its_facts(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    let patriotism = &snapshot.year(2015).activities[0];
    for words in [
        "Giáo dục Truyền thống yêu nước, chủ nghĩa anh hùng cách mạng",
        "Hội Cựu chiến binh",
        "Phòng Giáo dục và Đào tạo",
    ] {
        assert!(
            patriotism.text.contains(words),
            "expected {words:?} in {:?}",
            patriotism.text
        );
    }
    let plan = &snapshot.year(2018).text;
    for fact in ["281/QĐ-TTg", "20/02/2014"] {
        assert!(plan.contains(fact), "expected {fact:?} in {plan:?}");
    }
    assert!(
        snapshot.year(2017).text.contains("15 thanh niên"),
        "{}",
        snapshot.year(2017).text
    );
}

async fn stacked_diacritics_are_not_clipped(context: &TestContext) {
    let widget = context
        .open_at(&HostPage::bare(), "?kh-partner=doan-tncs-hcm")
        .await;
    widget.wait_until_loaded().await;
    // Of each element with words of its own: how high its line is, and how high the highest letters of
    // Vietnamese are in its typeface.
    let measure = "(() => {
        const pen = document.createElement('canvas').getContext('2d');
        const own = (element) => [...element.childNodes]
            .filter((node) => node.nodeType === 3).map((node) => node.data).join('');
        const found = new Map();
        for (const element of all(root(path), '*')) {
            if (!rendered(element) || element.closest('.visually-hidden') || !/\\p{L}/u.test(own(element))) continue;
            const style = getComputedStyle(element);
            // Read aloud only.
            if (style.fontSize === '0px') continue;
            pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const letters = pen.measureText('ẪỘẬỶỵ');
            found.set(pen.font + style.lineHeight, [
                `${element.localName} ${pen.font}`,
                parseFloat(style.lineHeight),
                letters.actualBoundingBoxAscent + letters.actualBoundingBoxDescent,
            ]);
        }
        return [...found.values()];
    })()";
    let lines: Vec<(String, f64, f64)> = widget.eval(measure, Value::Null).await;
    assert!(lines.len() > 5, "several sizes and weights: {lines:#?}");
    for (font, line, letters) in lines {
        assert!(letters <= line, "{font}: {letters} in a line of {line}");
        assert!(letters > 0.0, "{font}");
    }
}
