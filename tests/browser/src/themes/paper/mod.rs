//! Printed, the timeline is a document: complete, dated, and without anything to press.

mod archive;
mod looks;
mod ready;
mod sheets;

use serde_json::{Value, json};

use crate::harness::engine::Engine;
use crate::harness::host_page::HostPage;
use crate::harness::paper::{Printed, tidy};
use crate::harness::part::Part;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, programmes};
use crate::known::facts::{ACTIVITIES, DOAN, LUAT_GIA, THEMES};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["paper":
        what_is_closed_on_the_screen_is_open_on_paper,
        paper_says_what_it_is_of_what_day_and_from_where,
        paper_says_which_part_of_the_timeline_it_holds,
        links_are_written_out,
        nothing_to_press_is_printed,
    ];
    tests.extend(sheets::tests());
    tests.extend(looks::tests());
    tests.extend(archive::tests());
    // WebDriver's command for printing is not in WebKitGTK's driver.
    let printed = tests.into_iter().map(|test| test.not_in(Engine::WebKit));
    printed.chain(ready::tests()).collect()
}

/// Opens a page of the release.
async fn open<'a>(stage: &'a Stage, address: &str) -> Timeline<'a> {
    let address = stage.site().url(&format!("{RELEASE}/{address}"));
    stage.session().goto(address).await.expect("it is served");
    Timeline::first_of(stage)
}

/// Opens the page for frames as a reader does who follows a link, and waits for so many activities.
async fn open_alone<'a>(stage: &'a Stage, query: &str, activities: usize) -> Timeline<'a> {
    let timeline = open(stage, &format!("embed.html{query}")).await;
    timeline
        .shows("the program", |view| !view.status.is_empty())
        .await;
    timeline.shows_activities(activities).await;
    timeline
}

async fn what_is_closed_on_the_screen_is_open_on_paper(stage: &Stage) {
    let timeline = open_alone(stage, "", ACTIVITIES).await;
    let closed = "all(root(path), 'section[data-year=\"2020\"] details').map(one => one.open)";
    let open: Vec<bool> = timeline.ask(closed, Value::Null).await;
    assert_eq!(open, [false], "what goes on in 2020 is closed at first");
    let printed = Printed::of(stage, "all").await;
    let text = printed.text();
    for theme in THEMES {
        // In full in 2018, in the matrix never, and in the lists of 2019 and 2020.
        let times = text.matches(theme).count();
        assert!(times >= 3, "{theme:?} stands {times} times in {text}");
    }
}

async fn paper_says_what_it_is_of_what_day_and_from_where(stage: &Stage) {
    open_alone(stage, "?lang=vi", ACTIVITIES).await;
    let today = "const now = new Date();
        return [now.getDate(), now.getMonth() + 1].map(n => String(n).padStart(2, '0')).join('/')
          + '/' + now.getFullYear()";
    let before: String = stage.run(today, &[]).await;
    let printed = Printed::of(stage, "origin").await;
    let after: String = stage.run(today, &[]).await;
    let address = stage.address().await;
    let top: String = printed.sheets[0].chars().take(400).collect();
    assert!(
        top.starts_with("Hội Khuyến học và các đơn vị phối hợp"),
        "{top}"
    );
    // A long address is broken anywhere.
    let top = top.replace(' ', "");
    let lines = [before, after].map(|day| format!("Inngày{day}từ{address}"));
    assert!(lines.iter().any(|line| top.contains(line)), "{top}");
}

async fn paper_says_which_part_of_the_timeline_it_holds(stage: &Stage) {
    let of_both = "?partner=doan-tncs-hcm+hoi-luat-gia";
    for (query, activities, said) in [
        (
            of_both.to_owned(),
            6,
            format!("Chỉ gồm: {DOAN} hoặc {LUAT_GIA} "),
        ),
        (
            format!("{of_both}&match=all"),
            1,
            format!("Chỉ gồm: {DOAN} và {LUAT_GIA} "),
        ),
        (
            "?partner=doan-tncs-hcm&q=nghi+luc".to_owned(),
            2,
            format!("Chỉ gồm: {DOAN}, “nghi luc” "),
        ),
    ] {
        open_alone(stage, &query, activities).await;
        let printed = Printed::of(stage, "part").await;
        assert!(printed.sheets[0].contains(&said), "{said:?}: {printed:?}");
    }
    open_alone(stage, "", ACTIVITIES).await;
    let printed = Printed::of(stage, "all").await;
    assert!(!printed.text().contains("Chỉ gồm"), "{printed:?}");
}

async fn links_are_written_out(stage: &Stage) {
    let address = "https://caugiay.example/khuyen-hoc/ky-ket-2018-2020.html";
    let articles = json!({ "articles": [{
        "id": "bai", "title": "Bài có liên kết", "published": "2018-08-17", "url": address,
        "activities": [activity("a", "2018", "Có nguồn", &[])],
    }] });
    stage.site().replace(Part::Articles, &articles);
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(1).await;
    let printed = Printed::of(stage, "links").await;
    let text = printed.text().replace(' ', "");
    assert!(text.contains(&format!("({address})")), "{printed:?}");
}

async fn nothing_to_press_is_printed(stage: &Stage) {
    let timeline = open_alone(stage, "?partner=doan-tncs-hcm+hoi-luat-gia&q=nghi+luc", 2).await;
    let view = timeline
        .shows("the filter", |view| view.asks_for_all.len() == 2)
        .await;
    assert!(timeline.offers_button("Bỏ lọc").await, "{view}");
    let printed = Printed::of(stage, "filtered").await;
    let text = tidy(&printed.text());
    for pressed in ["Bỏ lọc", "Tìm", "bất kỳ", "tất cả", "Thử lại"] {
        assert!(!text.contains(pressed), "{pressed:?} in {text}");
    }
}
