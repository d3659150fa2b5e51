//! The pages of the release where no script runs: everything is there, the partners and the years too.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::engine::Engine;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, OF_DOAN, PARTNERS, THEMES};
use crate::timeline::still::Still;

pub(crate) fn tests() -> Vec<Test> {
    tests!["without script":
        every_activity_can_be_read,
        a_partners_row_shows_its_activities_and_how_many_they_are,
        a_second_partner_takes_the_place_of_the_first,
        the_label_of_what_is_chosen_brings_everything_back,
        a_year_in_the_matrix_leads_to_that_year,
        a_cell_leads_to_its_year,
        nothing_pretends_to_work,
        the_keyboard_reaches_the_partners_and_shows_where_it_is,
    ]
}

const PAGES: [&str; 3] = ["index.html", "embed.html", "archive.html"];

/// Opens a page of the release in a frame that lets no script run. The page round it may look inside,
/// which no driver could do in a browser with its scripts turned off.
async fn open<'a>(stage: &'a Stage, page: &str) -> Still<'a> {
    let framing = format!(
        "<!doctype html><title>Khung</title><body style=\"margin: 0\">\
         <iframe sandbox=\"allow-same-origin\" src=\"{RELEASE}/{page}\" width=\"1000\" height=\"600\" style=\"border: 0\"></iframe>"
    );
    let path = "/khung.html";
    stage
        .site()
        .publish_text(path, "text/html; charset=utf-8", &framing);
    let address = stage.site().url(path);
    let opened = stage.session().goto(address).await;
    opened.expect("the framing page opens");
    let still = Still::of(stage);
    still
        .is_true("page.readyState === 'complete'", Value::Null)
        .await;
    still
}

async fn every_activity_can_be_read(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        let screen = still.shows_activities(ACTIVITIES).await;
        let known = THEMES.into_iter().chain(OF_DOAN.map(|(_, title)| title));
        for title in known {
            let quoted = screen.titles.iter().any(|seen| seen.contains(title));
            assert!(quoted, "{page}: expected {title:?} in {:#?}", screen.titles);
        }
        assert_eq!(screen.marked, [""; 0], "{page}: nothing is chosen");
        let texts: usize = still
            .ask(
                "all('article').filter((article) => words(article).length > 80).length",
                Value::Null,
            )
            .await;
        assert_eq!(texts, ACTIVITIES, "{page}: not the titles alone");
    }
}

async fn a_partners_row_shows_its_activities_and_how_many_they_are(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        for known in PARTNERS {
            still.choose(known.id).await;
            let wanted = format!("{page}: the row of {} to be marked", known.id);
            let screen = still
                .shows(&wanted, |screen| screen.marked == [known.id])
                .await;
            assert_eq!(screen.ids.len(), known.activities, "{page}: {screen}");
            let announced = format!("{} hoạt động", known.activities);
            assert_eq!(screen.statuses, [announced], "{page}: {screen}");
        }
    }
}

async fn a_second_partner_takes_the_place_of_the_first(stage: &Stage) {
    let still = open(stage, "index.html").await;
    still.choose("hoi-luat-gia").await;
    still.shows_activities(3).await;
    still.choose("doan-tncs-hcm").await;
    let screen = still.shows_activities(4).await;
    assert_eq!(screen.marked, ["doan-tncs-hcm"]);
    for ((_, expected), seen) in OF_DOAN.iter().zip(&screen.titles) {
        assert!(seen.contains(expected), "{expected:?}, found {seen:?}");
    }
}

async fn the_label_of_what_is_chosen_brings_everything_back(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        assert_eq!(still.shows_activities(ACTIVITIES).await.clears, [""; 0]);
        still.choose("doan-tncs-hcm").await;
        let screen = still.shows_activities(4).await;
        assert_eq!(screen.clears.len(), 1, "{page}: {screen}");
        assert!(screen.clears[0].contains("Đoàn TN"), "{page}: {screen}");
        // There is a label for each choice; the first that is seen is the chosen one's.
        let label = "label.clear:not([data-for])";
        let mark = "(label => label.removeAttribute('data-for'))(all('label.clear').find(seen))";
        still.ask::<Value>(mark, Value::Null).await;
        still.click(label).await;
        let screen = still.shows_activities(ACTIVITIES).await;
        assert_eq!(screen.marked, [""; 0], "{page}: {screen}");
    }
}

/// Waits until the top of this year's section stands in the frame.
async fn leads_to(still: &Still<'_>, year: i32) {
    let question = "(({ top }) => top >= -1 && top < frame.clientHeight / 2)(
        one(`section[data-year=\"${value}\"]`).getBoundingClientRect())";
    still.is_true(question, json!(year)).await;
}

async fn a_year_in_the_matrix_leads_to_that_year(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        for year in [2018, 2014, 2016] {
            still.click(&format!("thead a[href$=\"-{year}\"]")).await;
            leads_to(&still, year).await;
        }
    }
}

async fn a_cell_leads_to_its_year(stage: &Stage) {
    let still = open(stage, "index.html").await;
    still
        .click("tbody a[data-then=\"cell doan-tncs-hcm 2017\"]")
        .await;
    leads_to(&still, 2017).await;
    // What is shown is not changed by it: a link can do one thing.
    still.shows_activities(ACTIVITIES).await;
}

async fn nothing_pretends_to_work(stage: &Stage) {
    for page in PAGES {
        let still = open(stage, page).await;
        for partner in [None, Some("doan-tncs-hcm")] {
            if let Some(partner) = partner {
                still.choose(partner).await;
                still.shows_activities(4).await;
            }
            let wanted = format!("{page}: nothing that only a program answers to");
            still
                .shows(&wanted, |screen| screen.controls.is_empty())
                .await;
        }
        let round: Vec<String> = still
            .ask(
                "[...page.querySelectorAll('button:not([popovertarget])')].filter(seen).map(named)",
                Value::Null,
            )
            .await;
        assert_eq!(round, [""; 0], "{page}: no switch of languages either");
    }
}

async fn the_keyboard_reaches_the_partners_and_shows_where_it_is(stage: &Stage) {
    let still = open(stage, "index.html").await;
    still.click("h2").await;
    // The click gave the focus to the page's main part; the radio buttons are the first stop in it.
    stage.press(Key::Tab).await;
    // Of radio buttons the keyboard stops at the chosen one: at first that of all partners.
    still
        .is_true("root.activeElement?.dataset.choice === '0'", Value::Null)
        .await;
    let outline = "(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])";
    let head = format!("{outline}(styleOf(one('thead')))");
    assert_eq!(
        still.ask::<[String; 2]>(&head, Value::Null).await,
        ["solid", "2px"]
    );
    for known in PARTNERS.iter().take(2) {
        stage.press(Key::Down).await;
        let wanted = format!("the row of {} to be marked", known.id);
        let screen = still
            .shows(&wanted, |screen| screen.marked == [known.id])
            .await;
        assert_eq!(screen.ids.len(), known.activities, "{screen}");
        // WebKit does not count a radio button that arrow keys chose as visibly focused; there the mark
        // of the chosen row, seen above, says where the keyboard is.
        if stage.engine() == Engine::WebKit {
            continue;
        }
        let row = format!("{outline}(styleOf(root.activeElement.labels[0]))");
        let seen: [String; 2] = still.ask(&row, Value::Null).await;
        assert_eq!(seen, ["solid", "2px"], "{}", known.id);
    }
}
