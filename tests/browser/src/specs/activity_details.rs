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
        a_programme_compares_planned_with_reported_per_partner,
        the_permalink_of_an_activity_is_copied,
        one_activity_is_printed_alone_with_its_details,
        open_details_update_when_the_data_change,
        details_opened_before_their_code_loads_are_filled_later,
        a_failed_document_is_reported_and_reopening_retries,
        permalink_off_offers_no_link_to_an_activity,
        axe_finds_nothing_in_open_details,
    ]
}

/// The summary "chi tiết" of the element that the selector finds.
const OPENER: &str = "root(path).querySelector(value).querySelector('.details > summary')";

/// Opens what is behind the element that the selector finds, and gives its words.
async fn open(widget: &WidgetPage<'_>, selector: &str) -> String {
    let press = format!("({OPENER}.click(), true)");
    widget.eval::<bool>(&press, json!(selector)).await;
    until("what is behind it", async || {
        let words = format!("text({OPENER}.parentElement.querySelector('[data-details]'))");
        match widget.eval::<String>(&words, json!(selector)).await {
            words if words.is_empty() => Err("nothing yet".to_owned()),
            words => Ok(words),
        }
    })
    .await
}

const REPORTED: &str = "[data-activity='2014-nghi-luc-song']";

/// Waits until the details name their article.
async fn wait_until_filled(widget: &WidgetPage<'_>) {
    until("it to be filled", async || {
        let words = format!("text({OPENER}.parentElement.querySelector('[data-details]'))");
        let words: String = widget.eval(&words, json!(REPORTED)).await;
        if words.contains("628 lượt xem") {
            Ok(())
        } else {
            Err(words)
        }
    })
    .await;
}

async fn details_name_the_article_that_reported_the_activity(context: &TestContext) {
    let widget = context.open_interactive(&HostPage::bare()).await;
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
    let where_it_is = "root(path).activeElement?.tagName ?? 'none'";
    let focus: String = widget.eval(where_it_is, Value::Null).await;
    assert_ne!(focus, "none", "the focus stays within the widget");
}

async fn a_programme_compares_planned_with_reported_per_partner(context: &TestContext) {
    let widget = context.open_interactive(&HostPage::bare()).await;
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
    let widget = context.open_interactive(&HostPage::bare()).await;
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
    let widget = context.open_interactive(&HostPage::bare()).await;
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
    for left_out in [
        "“Hội người cao tuổi với công tác Khuyến học”",
        "2015",
        "Sao chép liên kết",
    ] {
        assert!(!words.contains(left_out), "{left_out:?} in {words:?}");
    }
}

async fn open_details_update_when_the_data_change(context: &TestContext) {
    let widget = context.open_interactive(&HostPage::bare()).await;
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

async fn details_opened_before_their_code_loads_are_filled_later(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_until_loaded().await;
    // Like a first tap on a phone, which starts loading the features and opens the details at once.
    let early = format!("({OPENER}.parentElement.open = true)");
    widget.eval::<bool>(&early, json!(REPORTED)).await;
    widget.load_features().await;
    wait_until_filled(&widget).await;
}

async fn a_failed_document_is_reported_and_reopening_retries(context: &TestContext) {
    let widget = context.open_interactive(&HostPage::bare()).await;
    context
        .site()
        .fail(ReleaseFile::Articles, Fault::Status(503));
    let words = open(&widget, REPORTED).await;
    assert_eq!(words, "Không tải được dữ liệu. Xin thử lại.");
    context.site().recover(ReleaseFile::Articles);
    let close = format!("({OPENER}.click(), true)");
    widget.eval::<bool>(&close, json!(REPORTED)).await;
    widget.eval::<bool>(&close, json!(REPORTED)).await;
    wait_until_filled(&widget).await;
}

async fn permalink_off_offers_no_link_to_an_activity(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let widget = context.open_interactive(&page).await;
    let words = open(&widget, REPORTED).await;
    assert!(words.contains("In hoạt động này"), "{words:?}");
    assert!(!words.contains("Sao chép liên kết"), "{words:?}");
}

async fn axe_finds_nothing_in_open_details(context: &TestContext) {
    let widget = context.open_interactive(&page(context, "")).await;
    open(&widget, REPORTED).await;
    open(&widget, ".programme").await;
    expect_accessible(context, &widget).await;
}
