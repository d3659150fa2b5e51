//! What is behind an activity, opened where it stands.

use serde_json::{Value, json};

use super::{keep_prints, printed, touch, touched};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::documents::{activity, articles};
use crate::known::facts::PARTNERS;
use crate::themes::access::{axe_finds_nothing, page};
use crate::timeline::Timeline;

pub(super) fn tests() -> Vec<Test> {
    tests!["companion":
        an_activity_tells_of_the_article_that_reported_it,
        a_programme_sets_what_it_planned_beside_what_was_reported_with_each_partner,
        the_link_of_one_activity_is_copied_where_it_stands,
        one_activity_is_printed_alone_with_what_is_behind_it,
        what_is_behind_follows_when_other_data_come,
        what_was_opened_before_the_companion_came_is_filled_when_it_comes,
        documents_that_do_not_come_are_told_and_opening_again_asks_again,
        a_page_whose_address_is_left_alone_offers_no_link_to_one_activity,
        axe_finds_nothing_in_what_is_behind,
    ]
}

/// The summary "chi tiết" of the element that the selector finds.
const OPENER: &str = "root(path).querySelector(value).querySelector('.more > summary')";

/// Opens what is behind the element that the selector finds, and gives its words.
async fn open(timeline: &Timeline<'_>, selector: &str) -> String {
    let press = format!("({OPENER}.click(), true)");
    timeline.ask::<bool>(&press, json!(selector)).await;
    until("what is behind it", async || {
        let words = format!("text({OPENER}.parentElement.querySelector('[data-details]'))");
        match timeline.ask::<String>(&words, json!(selector)).await {
            words if words.is_empty() => Err("nothing yet".to_owned()),
            words => Ok(words),
        }
    })
    .await
}

const REPORTED: &str = "[data-activity='2014-nghi-luc-song']";

/// Waits until what is behind it tells of its article.
async fn is_filled(timeline: &Timeline<'_>) {
    until("it to be filled", async || {
        let words = format!("text({OPENER}.parentElement.querySelector('[data-details]'))");
        let words: String = timeline.ask(&words, json!(REPORTED)).await;
        if words.contains("628 lượt xem") {
            Ok(())
        } else {
            Err(words)
        }
    })
    .await;
}

async fn an_activity_tells_of_the_article_that_reported_it(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    let words = open(&timeline, REPORTED).await;
    for told in [
        "Ký kết chương trình phối hợp công tác giữa Hội Khuyến học và các ban ngành",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VÀ CÁC ĐOÀN THỂ · 17/08/2018, 11:07 · HỘI KHUYẾN HỌC QUẬN · 628 lượt xem",
    ] {
        assert!(words.contains(told), "{told:?} in {words:?}");
    }
    let opener = timeline.element(OPENER, json!(REPORTED)).await;
    let [_, name] = stage.spoken(&opener).await;
    assert_eq!(name, "chi tiết: “Thanh niên với nghị lực sống”");
    let where_it_is = "root(path).activeElement?.tagName ?? 'none'";
    let focus: String = timeline.ask(where_it_is, Value::Null).await;
    assert_ne!(focus, "none", "the focus stays within the widget");
}

async fn a_programme_sets_what_it_planned_beside_what_was_reported_with_each_partner(
    stage: &Stage,
) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open(&timeline, ".programme").await;
    let table = "[...root(path).querySelector('.programme table').tBodies].map((group) =>
        [...group.querySelectorAll('th, td')].map(text))";
    let rows: Vec<[String; 3]> = timeline.ask(table, Value::Null).await;
    assert_eq!(rows.len(), PARTNERS.len());
    let [partner, planned, reported] = &rows[1];
    assert_eq!(partner, "Đoàn TNCS Hồ Chí Minh");
    assert!(
        planned.starts_with("“Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ”"),
        "{planned:?}"
    );
    assert_eq!(reported, "chưa có bài nào", "the signing is no result");
}

async fn the_link_of_one_activity_is_copied_where_it_stands(stage: &Stage) {
    let keep = "window.copied = [];
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: null });
        return true;";
    let timeline = touched(stage, &HostPage::bare()).await;
    stage.run::<bool>(keep, &[]).await;
    open(&timeline, REPORTED).await;
    let copy = "(root(path).querySelector('[data-activity] [data-offer=copy]').click(), true)";
    timeline.ask::<bool>(copy, Value::Null).await;
    let said = "text(root(path).querySelector(value).querySelector('[role=log]'))";
    let link: String = timeline.ask(said, json!(REPORTED)).await;
    assert!(
        link.ends_with("?kh-activity=2014-nghi-luc-song"),
        "a page without a clipboard shows it: {link:?}"
    );
    let below = "text(root(path).querySelector('[data-share] [role=log]'))";
    let other: String = timeline.ask(below, Value::Null).await;
    assert_eq!(other, "", "said in one place only");
}

async fn one_activity_is_printed_alone_with_what_is_behind_it(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open(&timeline, REPORTED).await;
    keep_prints(stage).await;
    let print = "(root(path).querySelector('[data-activity] [data-offer=print]').click(), true)";
    timeline.ask::<bool>(print, Value::Null).await;
    let (words, _) = printed(stage).await;
    for told in [
        "Hội Khuyến học và các đơn vị phối hợp",
        "“Thanh niên với nghị lực sống”",
        "628 lượt xem",
    ] {
        assert!(words.contains(told), "{told:?} in {words:?}");
    }
    for left_out in [
        "“Hội người cao tuổi với công tác Khuyến học”",
        "2015",
        "Sao chép liên kết",
    ] {
        assert!(!words.contains(left_out), "{left_out:?} in {words:?}");
    }
}

async fn what_is_behind_follows_when_other_data_come(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    open(&timeline, REPORTED).await;
    let records = [activity("2014-nghi-luc-song", "2014", "Khác", &[])];
    stage.site().replace(Part::Articles, &articles(&records));
    let other = "(host(path).setAttribute('articles', '/khuyen-hoc/data/articles.json?2'), true)";
    timeline.ask::<bool>(other, Value::Null).await;
    timeline
        .shows("the other data", |view| view.text.contains("Khác"))
        .await;
    until("what is behind to be of the other data", async || {
        let words = format!("text({OPENER}.parentElement)");
        let words: String = timeline.ask(&words, json!(REPORTED)).await;
        if words.contains("628 lượt xem") {
            Err(words)
        } else {
            Ok(())
        }
    })
    .await;
}

async fn what_was_opened_before_the_companion_came_is_filled_when_it_comes(stage: &Stage) {
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.loaded().await;
    // As a first tap on a phone does, which calls the companion and opens at once.
    let early = format!("({OPENER}.parentElement.open = true)");
    timeline.ask::<bool>(&early, json!(REPORTED)).await;
    touch(&timeline).await;
    is_filled(&timeline).await;
}

async fn documents_that_do_not_come_are_told_and_opening_again_asks_again(stage: &Stage) {
    let timeline = touched(stage, &HostPage::bare()).await;
    stage.site().breaks(Part::Articles, Fault::Status(503));
    let words = open(&timeline, REPORTED).await;
    assert_eq!(words, "Không tải được dữ liệu. Xin thử lại.");
    stage.site().mend(Part::Articles);
    let close = format!("({OPENER}.click(), true)");
    timeline.ask::<bool>(&close, json!(REPORTED)).await;
    timeline.ask::<bool>(&close, json!(REPORTED)).await;
    is_filled(&timeline).await;
}

async fn a_page_whose_address_is_left_alone_offers_no_link_to_one_activity(stage: &Stage) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let timeline = touched(stage, &page).await;
    let words = open(&timeline, REPORTED).await;
    assert!(words.contains("In hoạt động này"), "{words:?}");
    assert!(!words.contains("Sao chép liên kết"), "{words:?}");
}

async fn axe_finds_nothing_in_what_is_behind(stage: &Stage) {
    let timeline = touched(stage, &page(stage, "")).await;
    open(&timeline, REPORTED).await;
    open(&timeline, ".programme").await;
    axe_finds_nothing(stage, &timeline).await;
}
