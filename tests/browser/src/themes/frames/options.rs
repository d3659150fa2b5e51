//! What the address of the page for frames may ask for, and what a policy may forbid it.

use serde_json::Value;

use crate::harness::host_page::RECORDER;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::{ACTIVITIES, LUAT_GIA};
use crate::timeline::Timeline;
use crate::timeline::still::Still;

pub(super) fn tests() -> Vec<Test> {
    tests!["frames":
        a_link_cannot_make_the_page_say_what_its_publisher_did_not_write,
        other_data_of_the_same_server_are_shown_and_never_those_of_the_release_for_them,
        an_address_that_leaves_the_choice_alone_shows_all,
        a_policy_without_inline_styles_leaves_something_to_read,
    ]
}

const PAGE: &str = "embed.html";
const FORGED: &str = "data:application/json,%7B%22articles%22%3A%5B%7B%22id%22%3A%22x%22%2C%22title%22%3A%22X%22%2C%22activities%22%3A%5B%7B%22id%22%3A%22gia%22%2C%22when%22%3A%222015%22%2C%22title%22%3A%22Gi%E1%BA%A3%22%7D%5D%7D%5D%7D";

async fn a_link_cannot_make_the_page_say_what_its_publisher_did_not_write(stage: &Stage) {
    for address in [
        FORGED,
        "https://example.org/a.json",
        "//example.org/a.json",
        "blob:x",
    ] {
        let query = format!("?articles={}", address.replace('%', "%25"));
        let timeline = stage.open_release(PAGE, &query, "").await;
        timeline.shows_activities(ACTIVITIES).await;
        let told = stage.troubles().await.join(" ");
        assert!(
            told.contains("articles: expected an address on the server of this page"),
            "{told}"
        );
    }
}

async fn other_data_of_the_same_server_are_shown_and_never_those_of_the_release_for_them(
    stage: &Stage,
) {
    let one = r#"{"articles":[{"id":"x","title":"X","activities":[{"id":"khac","when":"2015","title":"Khác"}]}]}"#;
    stage
        .site()
        .publish_text("/khac.json", "application/json", one);
    let none = r#"{"partners":[],"programmes":[]}"#;
    stage
        .site()
        .publish_text("/khong.json", "application/json", none);
    let timeline = stage
        .open_release(PAGE, "?articles=/khac.json&programmes=/khong.json", "")
        .await;
    let view = timeline.shows_activities(1).await;
    assert_eq!(view.ids(), ["khac"]);
    let timeline = stage
        .open_release(
            PAGE,
            "?articles=/khong-co.json&programmes=/khong-co.json",
            "",
        )
        .await;
    assert!(timeline.alert().await.contains("404"));
    let others: usize = Still::of(stage)
        .ask(
            "all('article').length + host.querySelectorAll('li').length",
            Value::Null,
        )
        .await;
    assert_eq!(others, 0, "those of the release would be a lie");
}

async fn an_address_that_leaves_the_choice_alone_shows_all(stage: &Stage) {
    let query = "?permalink=off&kh-partner=hoi-luat-gia";
    let timeline = stage.open_release(PAGE, query, "").await;
    let view = timeline
        .shows("the program", |view| !view.partners.is_empty())
        .await;
    assert_eq!(view.chosen(), [""; 0]);
    assert_eq!(view.ids().len(), ACTIVITIES);
}

async fn a_policy_without_inline_styles_leaves_something_to_read(stage: &Stage) {
    // As a server sends it: `default-src 'self'` and what WebAssembly needs.
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    let recorder = "/nhat-ky.js";
    stage
        .site()
        .publish_text(recorder, "text/javascript", RECORDER);
    let head = format!(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><script src=\"{recorder}\"></script>"
    );
    let text = stage.text_of_release(PAGE).replacen("<head>", &head, 1);
    let path = format!("{RELEASE}/{PAGE}");
    stage
        .site()
        .publish_text(&path, "text/html; charset=utf-8", &text);
    stage
        .session()
        .goto(stage.site().url(&path))
        .await
        .expect("it opens");
    let timeline = Timeline::first_of(stage);
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.shows_activities(3).await;
}
