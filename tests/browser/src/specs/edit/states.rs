//! Each state of the page: found right by axe, light and dark, and usable on a phone.

use thirtyfour::Key;

use crate::fixtures::facts::ACTIVITIES;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::EditPage;
use crate::specs::axe::{axe, expect_no_axe_violations};

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["authoring page: states":
        axe_finds_nothing_on_the_empty_page,
        axe_finds_nothing_in_a_table_with_problems,
        axe_finds_nothing_while_a_cell_is_edited,
        axe_finds_nothing_in_english,
        the_page_does_not_scroll_sideways_at_390_px,
    ];
    let dark = tests!["authoring page: states":
        axe_finds_nothing_in_a_dark_table_with_problems,
    ];
    tests.extend(dark.into_iter().map(Test::dark));
    tests
}

/// The page with axe-core in it.
async fn open(context: &TestContext) -> EditPage<'_> {
    let head = format!(
        "<script>{}</script>",
        axe().replace("</script", "<\\/script")
    );
    EditPage::open_with(context, &head).await
}

async fn with_problems(context: &TestContext) -> EditPage<'_> {
    let page = open(context).await;
    page.open_published().await;
    page.click_cell(0, "when").await;
    page.keys("hôm qua").await;
    page.key(Key::Enter).await;
    page.wait_for_problem("when", "error").await;
    page.preview().wait_for_activities(ACTIVITIES - 1).await;
    page.click_cell(0, "when").await;
    page
}

async fn axe_finds_nothing_on_the_empty_page(context: &TestContext) {
    open(context).await;
    expect_no_axe_violations(context).await;
}

async fn axe_finds_nothing_in_a_table_with_problems(context: &TestContext) {
    with_problems(context).await;
    expect_no_axe_violations(context).await;
}

async fn axe_finds_nothing_in_a_dark_table_with_problems(context: &TestContext) {
    with_problems(context).await;
    expect_no_axe_violations(context).await;
}

async fn axe_finds_nothing_while_a_cell_is_edited(context: &TestContext) {
    let page = with_problems(context).await;
    page.key(Key::F2).await;
    page.keys("2014").await;
    expect_no_axe_violations(context).await;
}

async fn axe_finds_nothing_in_english(context: &TestContext) {
    let page = with_problems(context).await;
    page.press("button[lang=en]").await;
    page.wait_until("English words", "document.documentElement.lang === 'en'")
        .await;
    expect_no_axe_violations(context).await;
}

async fn the_page_does_not_scroll_sideways_at_390_px(context: &TestContext) {
    // In a frame, since windows cannot be as narrow as phones in every engine.
    let page = open(context).await;
    page.open_published().await;
    page.preview().wait_for_activities(ACTIVITIES).await;
    context
        .run::<serde_json::Value>("document.documentElement.style.width = '390px'", &[])
        .await;
    let sideways: Vec<String> = page
        .eval(
            "[...document.querySelectorAll('main, main *')]
              .filter((element) => !element.closest('.grid-viewport') || element.matches('.grid-viewport'))
              .filter((element) => element.getBoundingClientRect().right > 391 && element.checkVisibility?.())
              .map((element) => element.className || element.tagName)",
        )
        .await;
    assert_eq!(sideways, [""; 0]);
}
