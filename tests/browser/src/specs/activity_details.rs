//! The details of one activity, opened in place: its sources, its permalink, printing.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles};
use crate::fixtures::facts::PARTNERS;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::print::{capture_prints, wait_for_print};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;
use crate::specs::axe::{expect_accessible, page};

pub(crate) fn tests() -> Vec<Test> {
    tests!["activity details":
        details_name_the_article_that_reported_the_activity,
        what_opens_details_is_a_word_of_its_own,
        a_programme_compares_planned_with_reported_per_partner,
        the_permalink_of_an_activity_is_copied,
        one_activity_is_printed_alone_with_its_details,
        open_details_update_when_the_data_change,
        details_open_without_another_request,
        permalink_off_offers_no_link_to_an_activity,
        axe_finds_nothing_in_open_details,
    ]
}

/// The summary "chi tiết" of the element that the selector finds.
const OPENER: &str = "root(path).querySelector(value).querySelector('.details > summary')";

/// Opens what is behind the element that the selector finds, and gives its words.
async fn open(widget: &WidgetPage<'_>, selector: &str) -> String {
    // As a keyboard does: the summary has the focus.
    let press = format!("((opener) => (opener.focus(), opener.click(), true))({OPENER})");
    widget.eval::<bool>(&press, json!(selector)).await;
    until("the details", async || {
        let words = format!("text({OPENER}.parentElement.querySelector('[data-details]'))");
        match widget.eval::<String>(&words, json!(selector)).await {
            words if words.is_empty() => Err("nothing yet".to_owned()),
            words => Ok(words),
        }
    })
    .await
}

const REPORTED: &str = "[data-activity='2014-nghi-luc-song']";

async fn details_name_the_article_that_reported_the_activity(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    let words = open(&widget, REPORTED).await;
    for told in [
        "Ký kết chương trình phối hợp công tác giữa Hội Khuyến học và các ban ngành",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VÀ CÁC ĐOÀN THỂ · 17/08/2018, 11:07 · HỘI KHUYẾN HỌC QUẬN · 628 lượt xem",
    ] {
        assert!(words.contains(told), "{told:?} in {words:?}");
    }
    let opener = widget.wait_for_element(OPENER, json!(REPORTED)).await;
    let [_, name] = context.role_and_name(&opener).await;
    assert_eq!(name, "chi tiết: “Thanh niên với nghị lực sống”");
    let focused = "root(path).activeElement?.localName ?? 'none'";
    let focused: String = widget.eval(focused, Value::Null).await;
    assert_eq!(focused, "summary", "the focus stays where it was");
}

async fn what_opens_details_is_a_word_of_its_own(context: &TestContext) {
    // It follows in the line of the text before it, of a card and of a programme's heading alike.
    let glued = "all(root(path), 'article .details, .programme .details').map((details) => {
        const before = document.createRange();
        before.setStartBefore(details.parentElement.firstChild);
        before.setEndBefore(details);
        return before.toString();
      }).filter((before) => !/\\s$/u.test(before))";
    let widget = context.open_loaded(&HostPage::bare()).await;
    let glued: Vec<String> = widget.eval(glued, Value::Null).await;
    assert_eq!(glued, [""; 0]);
}

async fn a_programme_compares_planned_with_reported_per_partner(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open(&widget, ".programme").await;
    let table = "[...root(path).querySelector('.programme table').tBodies].map((group) =>
        [...group.querySelectorAll('th, td')].map(text))";
    let rows: Vec<[String; 3]> = widget.eval(table, Value::Null).await;
    assert_eq!(rows.len(), PARTNERS.len());
    let [partner, planned, reported] = &rows[1];
    assert_eq!(partner, "Đoàn TNCS Hồ Chí Minh");
    assert!(
        planned.starts_with("“Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ”"),
        "{planned:?}"
    );
    assert_eq!(reported, "chưa có bài nào", "the signing is no result");
}

async fn the_permalink_of_an_activity_is_copied(context: &TestContext) {
    let keep = "window.copied = [];
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: null });
        return true;";
    let widget = context.open_loaded(&HostPage::bare()).await;
    context.run::<bool>(keep, &[]).await;
    open(&widget, REPORTED).await;
    let copy = "(root(path).querySelector('[data-activity] [data-offer=copy]').click(), true)";
    widget.eval::<bool>(copy, Value::Null).await;
    let said = "text(root(path).querySelector(value).querySelector('[role=log]'))";
    let link: String = widget.eval(said, json!(REPORTED)).await;
    assert!(
        link.ends_with("?kh-activity=2014-nghi-luc-song"),
        "a page without a clipboard shows it: {link:?}"
    );
    let below = "text(root(path).querySelector('[data-share] [role=log]'))";
    let other: String = widget.eval(below, Value::Null).await;
    assert_eq!(other, "", "said in one place only");
}

async fn one_activity_is_printed_alone_with_its_details(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open(&widget, REPORTED).await;
    capture_prints(context).await;
    let print = "(root(path).querySelector('[data-activity] [data-offer=print]').click(), true)";
    widget.eval::<bool>(print, Value::Null).await;
    let (words, _) = wait_for_print(context).await;
    for told in [
        "Hội Khuyến học và các đơn vị phối hợp",
        "“Thanh niên với nghị lực sống”",
        "628 lượt xem",
    ] {
        assert!(words.contains(told), "{told:?} in {words:?}");
    }
    let address = context.address().await;
    let source: String = context.run("return window.printedSource", &[]).await;
    assert!(source.contains(&address), "{address} in {source:?}");
    for left_out in [
        "“Hội người cao tuổi với công tác Khuyến học”",
        "2015",
        "Sao chép liên kết",
    ] {
        assert!(!words.contains(left_out), "{left_out:?} in {words:?}");
    }
}

async fn open_details_update_when_the_data_change(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    open(&widget, REPORTED).await;
    let records = [activity("2014-nghi-luc-song", "2014", "Khác", &[])];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let other = "(host(path).setAttribute('articles', '/khuyen-hoc/data/articles.json?2'), true)";
    widget.eval::<bool>(other, Value::Null).await;
    widget
        .wait_until("the other data", |snapshot| snapshot.text.contains("Khác"))
        .await;
    until("what is behind to be of the other data", async || {
        let words = format!("text({OPENER}.parentElement)");
        let words: String = widget.eval(&words, json!(REPORTED)).await;
        if words.contains("628 lượt xem") {
            Err(words)
        } else {
            Ok(())
        }
    })
    .await;
}

async fn details_open_without_another_request(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    context.site().fail_documents(&Fault::Status(503));
    let requests = context.site().requested_paths().len();
    let words = open(&widget, REPORTED).await;
    assert!(words.contains("628 lượt xem"), "{words:?}");
    assert_eq!(context.site().requested_paths().len(), requests);
}

async fn permalink_off_offers_no_link_to_an_activity(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let widget = context.open_loaded(&page).await;
    let words = open(&widget, REPORTED).await;
    assert!(words.contains("In hoạt động này"), "{words:?}");
    assert!(!words.contains("Sao chép liên kết"), "{words:?}");
}

async fn axe_finds_nothing_in_open_details(context: &TestContext) {
    let widget = context.open_loaded(&page(context, "")).await;
    open(&widget, REPORTED).await;
    open(&widget, ".programme").await;
    expect_accessible(context, &widget).await;
}
