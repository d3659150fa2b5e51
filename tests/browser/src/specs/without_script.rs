//! The prerendered pages without JavaScript: activities, partners and years work.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::fixtures::facts::{ACTIVITIES, OF_DOAN, PARTNERS, THEMES};
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["without script":
        every_activity_can_be_read,
        each_partner_has_a_page_for_frames_that_shows_its_activities,
        a_partner_row_shows_its_activities_and_their_count,
        a_second_partner_replaces_the_first,
        the_clear_label_shows_everything_again,
        a_year_header_links_to_its_year,
        a_cell_links_to_its_year,
        no_control_that_needs_the_app_is_visible,
        the_keyboard_reaches_partners_with_a_visible_focus,
    ]
}

const PAGES: [&str; 3] = ["index.html", "embed.html", "archive.html"];

/// Opens a page of the release in a frame that lets no script run. The page round it may look inside,
/// which no driver could do in a browser with its scripts turned off.
pub(super) async fn open<'a>(context: &'a TestContext, page: &str) -> PrerenderedPage<'a> {
    let framing = format!(
        "<!doctype html><title>Khung</title><body style=\"margin: 0\">\
         <iframe sandbox=\"allow-same-origin\" src=\"{RELEASE}/{page}\" width=\"1000\" height=\"600\" style=\"border: 0\"></iframe>"
    );
    let path = "/khung.html";
    context
        .site()
        .publish_text(path, "text/html; charset=utf-8", &framing);
    let address = context.site().url(path);
    let opened = context.session().goto(address).await;
    opened.expect("the framing page opens");
    let prerendered = PrerenderedPage::new(context);
    prerendered
        .wait_until_true("page.readyState === 'complete'", Value::Null)
        .await;
    prerendered
}

async fn every_activity_can_be_read(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        let snapshot = prerendered.wait_for_activities(ACTIVITIES).await;
        let expected = THEMES.into_iter().chain(OF_DOAN.map(|(_, title)| title));
        for title in expected {
            let quoted = snapshot.titles.iter().any(|seen| seen.contains(title));
            assert!(
                quoted,
                "{page}: expected {title:?} in {:#?}",
                snapshot.titles
            );
        }
        assert_eq!(snapshot.marked, [""; 0], "{page}: nothing is chosen");
        let texts: usize = prerendered
            .eval(
                "all('article').filter((article) => words(article).length > 80).length",
                Value::Null,
            )
            .await;
        assert_eq!(texts, ACTIVITIES, "{page}: not the titles alone");
    }
}

async fn each_partner_has_a_page_for_frames_that_shows_its_activities(context: &TestContext) {
    // Editors such as TinyMCE put every frame into a sandbox, where no script reads the address.
    for expected in PARTNERS {
        let page = format!("embed/{}.html", expected.id);
        let prerendered = open(context, &page).await;
        let snapshot = prerendered.wait_for_activities(expected.activities).await;
        assert_eq!(snapshot.marked, [expected.id]);
    }
}

async fn a_partner_row_shows_its_activities_and_their_count(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        for expected in PARTNERS {
            prerendered.choose_partner(expected.id).await;
            let wanted = format!("{page}: the row of {} to be marked", expected.id);
            let snapshot = prerendered
                .wait_until(&wanted, |snapshot| snapshot.marked == [expected.id])
                .await;
            assert_eq!(
                snapshot.ids.len(),
                expected.activities,
                "{page}: {snapshot}"
            );
            let announced = format!("{} hoạt động", expected.activities);
            assert_eq!(snapshot.statuses, [announced], "{page}: {snapshot}");
        }
    }
}

async fn a_second_partner_replaces_the_first(context: &TestContext) {
    let prerendered = open(context, "index.html").await;
    prerendered.choose_partner("hoi-luat-gia").await;
    prerendered.wait_for_activities(3).await;
    prerendered.choose_partner("doan-tncs-hcm").await;
    let snapshot = prerendered.wait_for_activities(4).await;
    assert_eq!(snapshot.marked, ["doan-tncs-hcm"]);
    for ((_, expected), seen) in OF_DOAN.iter().zip(&snapshot.titles) {
        assert!(seen.contains(expected), "{expected:?}, found {seen:?}");
    }
}

async fn the_clear_label_shows_everything_again(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        assert_eq!(
            prerendered.wait_for_activities(ACTIVITIES).await.clears,
            [""; 0]
        );
        prerendered.choose_partner("doan-tncs-hcm").await;
        let snapshot = prerendered.wait_for_activities(4).await;
        assert_eq!(snapshot.clears.len(), 1, "{page}: {snapshot}");
        assert!(snapshot.clears[0].contains("Đoàn TN"), "{page}: {snapshot}");
        // There is a label for each variant; the first visible one is that of the chosen partner.
        let label = "label.clear:not([data-variants])";
        let mark =
            "(label => label.removeAttribute('data-variants'))(all('label.clear').find(seen))";
        prerendered.eval::<Value>(mark, Value::Null).await;
        prerendered.click(label).await;
        let snapshot = prerendered.wait_for_activities(ACTIVITIES).await;
        assert_eq!(snapshot.marked, [""; 0], "{page}: {snapshot}");
    }
}

/// Waits until the top of this year's section is inside the frame.
async fn expect_jump_to(prerendered: &PrerenderedPage<'_>, year: i32) {
    let question = "(({ top }) => top >= -1 && top < frame.clientHeight / 2)(
        one(`section[data-year=\"${value}\"]`).getBoundingClientRect())";
    prerendered.wait_until_true(question, json!(year)).await;
}

async fn a_year_header_links_to_its_year(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        for year in [2018, 2014, 2016] {
            prerendered
                .click(&format!("thead a[href$=\"-{year}\"]"))
                .await;
            expect_jump_to(&prerendered, year).await;
        }
    }
}

async fn a_cell_links_to_its_year(context: &TestContext) {
    let prerendered = open(context, "index.html").await;
    prerendered
        .click("tbody a[data-cell=\"doan-tncs-hcm\"][data-year-link=\"2017\"]")
        .await;
    expect_jump_to(&prerendered, 2017).await;
    // What is shown is not changed by it: a link can do one thing.
    prerendered.wait_for_activities(ACTIVITIES).await;
}

async fn no_control_that_needs_the_app_is_visible(context: &TestContext) {
    for page in PAGES {
        let prerendered = open(context, page).await;
        for partner in [None, Some("doan-tncs-hcm")] {
            if let Some(partner) = partner {
                prerendered.choose_partner(partner).await;
                prerendered.wait_for_activities(4).await;
            }
            let wanted = format!("{page}: nothing that only a program answers to");
            prerendered
                .wait_until(&wanted, |snapshot| snapshot.controls.is_empty())
                .await;
        }
        let round: Vec<String> = prerendered
            .eval(
                "[...page.querySelectorAll('button:not([popovertarget])')].filter(seen).map(named)",
                Value::Null,
            )
            .await;
        assert_eq!(round, [""; 0], "{page}: no switch of languages either");
    }
}

async fn the_keyboard_reaches_partners_with_a_visible_focus(context: &TestContext) {
    let prerendered = open(context, "index.html").await;
    prerendered.click("h2").await;
    // The click gave the focus to the page's main part; the radio buttons are the first stop in it.
    context.press_keys(Key::Tab).await;
    // Of radio buttons the keyboard stops at the chosen one: at first that of all partners.
    prerendered
        .wait_until_true("root.activeElement?.dataset.variant === '0'", Value::Null)
        .await;
    let outline = "(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])";
    let head = format!("{outline}(styleOf(one('thead')))");
    assert_eq!(
        prerendered.eval::<[String; 2]>(&head, Value::Null).await,
        ["solid", "2px"]
    );
    for expected in PARTNERS.iter().take(2) {
        context.press_keys(Key::Down).await;
        let wanted = format!("the row of {} to be marked", expected.id);
        let snapshot = prerendered
            .wait_until(&wanted, |snapshot| snapshot.marked == [expected.id])
            .await;
        assert_eq!(snapshot.ids.len(), expected.activities, "{snapshot}");
        // WebKit does not count a radio button that arrow keys chose as visibly focused; there the mark
        // of the chosen row, seen above, says where the keyboard is.
        if context.engine() == Engine::WebKit {
            continue;
        }
        let row = format!("{outline}(styleOf(root.activeElement.labels[0]))");
        let seen: [String; 2] = prerendered.eval(&row, Value::Null).await;
        assert_eq!(seen, ["solid", "2px"], "{}", expected.id);
    }
}
