//! The companion: it comes when a reader touches the widget, and not before.

mod asking;
mod behind;
mod seeking;
pub(in crate::themes) mod sharing;
mod tied;
mod walking;

use serde_json::Value;

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::{ACTIVITIES, LUAT_GIA};
use crate::timeline::Timeline;

pub(crate) fn tests() -> Vec<Test> {
    let mut tests = tests!["companion":
        nobody_who_only_reads_downloads_it,
        without_it_all_else_works_and_the_next_touch_asks_again,
        it_comes_back_with_an_element_that_was_taken_away,
    ];
    tests.extend(walking::tests());
    tests.extend(tied::tests());
    tests.extend(sharing::tests());
    tests.extend(seeking::tests());
    tests.extend(asking::tests());
    tests.extend(behind::tests());
    tests
}

/// Opens a page and touches its widget: the focus goes to a partner's button.
async fn touched<'a>(stage: &'a Stage, page: &HostPage) -> Timeline<'a> {
    let timeline = stage.open(page).await;
    timeline.shows_activities(ACTIVITIES).await;
    touch(&timeline).await;
    timeline
}

/// Touches the widget and waits for what the companion offers.
pub(crate) async fn touch(timeline: &Timeline<'_>) {
    touch_at(timeline, "button[data-partner=hoi-luat-gia]").await;
}

/// Gives the focus to what the selector finds, and waits for what the companion offers.
pub(in crate::themes) async fn touch_at(timeline: &Timeline<'_>, selector: &str) {
    focus(timeline, selector).await;
    let there = "root(path).querySelector('[data-offer]') !== null";
    until("the companion", async || {
        if timeline.ask::<bool>(there, Value::Null).await {
            Ok(())
        } else {
            Err("it has not come".to_owned())
        }
    })
    .await;
}

/// Opens the page for frames, with this query, in a frame of an opaque origin, and stays in it.
async fn in_a_sandbox<'a>(stage: &'a Stage, query: &str) -> Timeline<'a> {
    let frame = format!(
        "<!doctype html><title>Khung</title>
        <iframe src=\"{RELEASE}/embed.html{query}\" sandbox=\"allow-scripts\" width=\"900\" height=\"600\"></iframe>"
    );
    stage
        .site()
        .publish_text("/khung.html", "text/html; charset=utf-8", &frame);
    let address = stage.site().url("/khung.html");
    stage.session().goto(address).await.expect("it opens");
    let frame = stage.session().enter_frame(0).await;
    frame.expect("its only frame");
    let timeline = Timeline::first_of(stage);
    // Firefox enters a frame before anything stands in it.
    timeline.loaded().await;
    timeline
}

/// Keeps what would be printed, in place of the browser's own dialogue.
async fn keep_prints(stage: &Stage) {
    let keep = "const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
          const view = own.get.call(this);
          view.print = () => {
            window.printed = [view.document.body.innerText, view.document.adoptedStyleSheets.length];
            view.onafterprint();
          };
          return view;
        } });";
    stage.run::<Value>(keep, &[]).await;
}

/// Waits for a print; gives its words and the number of its style sheets.
async fn printed(stage: &Stage) -> (String, usize) {
    until("it to be printed", async || {
        let printed: Value = stage.run("return window.printed ?? null", &[]).await;
        serde_json::from_value(printed).map_err(|error| error.to_string())
    })
    .await
}

async fn focus(timeline: &Timeline<'_>, selector: &str) {
    let focus = "(root(path).querySelector(value).focus(), true)";
    timeline.ask::<bool>(focus, selector.into()).await;
}

async fn nobody_who_only_reads_downloads_it(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    stage.run::<Value>("scrollTo(0, 500)", &[]).await;
    assert_eq!(stage.site().requests(Part::Companion), 0);
    touch(&timeline).await;
    // Its module and its program.
    assert_eq!(stage.site().requests(Part::Companion), 2);
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn without_it_all_else_works_and_the_next_touch_asks_again(stage: &Stage) {
    stage.site().breaks(Part::Companion, Fault::Status(404));
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.choose_partner(LUAT_GIA).await;
    timeline.shows_activities(3).await;
    until("the administrator to be told", async || {
        let told = stage.troubles().await;
        if told.iter().any(|one| one.contains("khuyen-hoc-timeline:")) {
            Ok(())
        } else {
            Err(format!("{told:?}"))
        }
    })
    .await;
    let asked = stage.site().requests(Part::Companion);
    focus(&timeline, "input[type=search]").await;
    until("another request", async || {
        let now = stage.site().requests(Part::Companion);
        if now > asked {
            Ok(())
        } else {
            Err(format!("{now}"))
        }
    })
    .await;
    timeline.press_button("Bỏ lọc").await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn it_comes_back_with_an_element_that_was_taken_away(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    let away = "(window.kept = host(path), kept.remove(), true)";
    timeline.ask::<bool>(away, Value::Null).await;
    // The widget goes when the script that took it away has ended.
    stage
        .run::<Value>("document.body.append(window.kept)", &[])
        .await;
    timeline.shows_activities(ACTIVITIES).await;
    touch(&timeline).await;
    assert_eq!(stage.troubles().await, [""; 0]);
}
