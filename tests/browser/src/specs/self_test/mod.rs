//! The page on which an administrator sees whether a copied release is whole and well served.

mod axe;
mod page;
mod policies;
mod serving;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;
use page::{Told, well_set_up};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["self test":
        where_all_is_well_the_page_says_so_and_shows_the_timeline,
        it_asks_nobody_but_its_own_server_and_stores_nothing,
        it_speaks_english_where_the_address_asks_for_it,
    ];
    tests.extend(serving::tests());
    tests.extend(policies::tests());
    tests.extend(axe::tests());
    tests
}

async fn where_all_is_well_the_page_says_so_and_shows_the_timeline(context: &TestContext) {
    well_set_up(context);
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), [""; 0], "{told:#?}");
    assert_eq!(told.verdict, "Mọi thứ đều ổn");
    let activities = format!("{ACTIVITIES} hoạt động");
    told.of("Dòng thời gian hiện ra")
        .says("Đạt", &[&activities]);
    told.of("Chạy được chương trình (WebAssembly)")
        .says("Đạt", &["đã dịch thử"]);
    told.of("data/articles.json").says("Đạt", &["8 hoạt động"]);
    // Every engine tells a page of its own origin how an answer was compressed.
    let compression = &told.of("Nén khi gửi").text;
    let known = ["(br)", "(gzip)"]
        .iter()
        .any(|how| compression.ends_with(how));
    assert!(known, "{compression}");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn it_asks_nobody_but_its_own_server_and_stores_nothing(context: &TestContext) {
    Told::by(context, "").await;
    let strangers = "return performance.getEntriesByType('resource')
        .map(one => one.name).filter(name => !name.startsWith(location.origin))";
    let strangers: Vec<String> = context.run(strangers, &[]).await;
    assert_eq!(strangers, [""; 0]);
    let stored = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(context.run::<usize>(stored, &[]).await, 0);
}

async fn it_speaks_english_where_the_address_asks_for_it(context: &TestContext) {
    well_set_up(context);
    let told = Told::by(context, "?lang=en").await;
    assert_eq!(told.verdict, "All is well", "{told:#?}");
    told.of("All files there")
        .says("Passed", &["files are there"]);
    let lang: String = context
        .run("return document.documentElement.lang", &[])
        .await;
    assert_eq!(lang, "en");
    // And back, by the link of the page.
    let link = context
        .session()
        .find(thirtyfour::By::LinkText("Tiếng Việt"));
    link.await.expect("a link").click().await.expect("it leads");
    crate::harness::wait::until("the page in Vietnamese", async || {
        match Told::now(context).await.verdict {
            verdict if verdict == "Mọi thứ đều ổn" => Ok(()),
            verdict => Err(verdict),
        }
    })
    .await;
}
