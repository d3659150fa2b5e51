//! Print output: complete, dated, and without controls.

mod appearance;
mod archive;
mod page_breaks;
mod preparation;

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, programmes};
use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA, THEMES};
use crate::harness::engine::Engine;
use crate::harness::host_page::HostPage;
use crate::harness::print::{PrintedPage, tidy};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["print":
        closed_details_are_open_in_print,
        print_states_title_date_and_url,
        print_states_the_active_filter,
        print_spells_out_link_urls,
        print_has_no_controls,
    ];
    tests.extend(page_breaks::tests());
    tests.extend(appearance::tests());
    tests.extend(archive::tests());
    // WebDriver's command for printing is not in WebKitGTK's driver.
    let printed = tests.into_iter().map(|test| test.not_in(Engine::WebKit));
    printed.chain(preparation::tests()).collect()
}

/// Opens a page of the release.
async fn open<'a>(context: &'a TestContext, address: &str) -> WidgetPage<'a> {
    let address = context.site().url(&format!("{RELEASE}/{address}"));
    context.session().goto(address).await.expect("it is served");
    WidgetPage::first_in(context)
}

/// Opens the page for frames as a reader does who follows a link, and waits for so many activities.
async fn open_alone<'a>(
    context: &'a TestContext,
    query: &str,
    activities: usize,
) -> WidgetPage<'a> {
    let widget = open(context, &format!("embed.html{query}")).await;
    // The prerendered screen has activities and a number of results, too.
    until(
        "the app's screen in place of the prerendered one",
        async || {
            let is_there = "!root(path).querySelector('.prerendered')";
            if widget.eval::<bool>(is_there, Value::Null).await {
                Ok(())
            } else {
                Err("the prerendered one".to_owned())
            }
        },
    )
    .await;
    widget.wait_for_activities(activities).await;
    widget
}

async fn closed_details_are_open_in_print(context: &TestContext) {
    let widget = open_alone(context, "", ACTIVITIES).await;
    let closed = "all(root(path), 'section[data-year=\"2020\"] details').map(one => one.open)";
    let open: Vec<bool> = widget.eval(closed, Value::Null).await;
    assert_eq!(open, [false], "what goes on in 2020 is closed at first");
    let printed = PrintedPage::print(context, "all").await;
    let text = printed.text();
    for theme in THEMES {
        // In full in 2018, in the matrix never, and in the lists of 2019 and 2020.
        let times = text.matches(theme).count();
        assert!(times >= 3, "{theme:?} stands {times} times in {text}");
    }
}

async fn print_states_title_date_and_url(context: &TestContext) {
    open_alone(context, "?lang=vi", ACTIVITIES).await;
    let today = "const now = new Date();
        return [now.getDate(), now.getMonth() + 1].map(n => String(n).padStart(2, '0')).join('/')
          + '/' + now.getFullYear()";
    let before: String = context.run(today, &[]).await;
    let printed = PrintedPage::print(context, "origin").await;
    let after: String = context.run(today, &[]).await;
    let address = context.address().await;
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

async fn print_states_the_active_filter(context: &TestContext) {
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
        open_alone(context, &query, activities).await;
        let printed = PrintedPage::print(context, "part").await;
        assert!(printed.sheets[0].contains(&said), "{said:?}: {printed:?}");
    }
    open_alone(context, "", ACTIVITIES).await;
    let printed = PrintedPage::print(context, "all").await;
    assert!(!printed.text().contains("Chỉ gồm"), "{printed:?}");
}

async fn print_spells_out_link_urls(context: &TestContext) {
    let address = "https://caugiay.example/khuyen-hoc/ky-ket-2018-2020.html";
    let articles = json!({ "articles": [{
        "id": "bai", "title": "Bài có liên kết", "published": "2018-08-17", "url": address,
        "activities": [activity("a", "2018", "Có nguồn", &[])],
    }] });
    context.site().replace(ReleaseFile::Articles, &articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(1).await;
    let printed = PrintedPage::print(context, "links").await;
    let text = printed.text().replace(' ', "");
    assert!(text.contains(&format!("({address})")), "{printed:?}");
}

async fn print_has_no_controls(context: &TestContext) {
    let widget = open_alone(context, "?partner=doan-tncs-hcm+hoi-luat-gia&q=nghi+luc", 2).await;
    let snapshot = widget
        .wait_until("the filter", |snapshot| snapshot.asks_for_all.len() == 2)
        .await;
    assert!(widget.has_button("Bỏ lọc").await, "{snapshot}");
    let printed = PrintedPage::print(context, "filtered").await;
    let text = tidy(&printed.text());
    for pressed in ["Bỏ lọc", "Tìm", "bất kỳ", "tất cả", "Thử lại"] {
        assert!(!text.contains(pressed), "{pressed:?} in {text}");
    }
}
