//! At 320 CSS pixels everything is reachable and readable.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["narrow screen":
        nothing_overflows_at_320_px,
        targets_are_at_least_24_px_wide_and_44_px_high,
        buttons_expose_the_short_and_the_full_name,
    ]
}

/// What is wider than the page, or can be pushed sideways, by name.
pub(super) const FIND_OVERFLOW: &str = "(() => {
    const page = document.documentElement;
    const found = all(root(path), '*').filter((one) => {
      const box = one.getBoundingClientRect(), style = getComputedStyle(one);
      const unseen = one.closest('.visually-hidden') || style.clipPath !== 'none' || box.width <= 1;
      const pushed = /auto|scroll/u.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
      return rendered(one) && !unseen && (box.right > page.clientWidth + 1 || box.left < -1 || pushed);
    }).map((one) => `${one.localName}.${one.className} ${text(one).slice(0, 30)}`);
    if (page.scrollWidth > page.clientWidth) found.push(`page ${page.scrollWidth} > ${page.clientWidth}`);
    return found;
  })()";

async fn nothing_overflows_at_320_px(context: &TestContext) {
    let word = "Đ".repeat(400);
    let sentence =
        "Hội nghị tổng kết công tác khuyến học, khuyến tài của quận và các đơn vị phối hợp"
            .repeat(3);
    // Whatever the data may make long: titles, kinds, summaries, and the title of an article without a date.
    let own_data = [word, sentence].map(|long| {
        let mut record = activity("dai", "2014", &long, &["doan-tncs-hcm"]);
        record["kind"] = json!(long);
        record["summary"] = json!(long);
        let mut documents = articles(&[record]);
        documents["articles"][0]["title"] = json!(long);
        let article = documents["articles"][0]
            .as_object_mut()
            .expect("an article");
        article.remove("published");
        documents
    });
    for own in [None].into_iter().chain(own_data.iter().map(Some)) {
        if let Some(documents) = own {
            context.site().replace(ReleaseFile::Articles, documents);
        }
        let page = HostPage::with_attributes("permalink=\"off\"");
        let widget = context.open_in_frame(&page, 320).await;
        let snapshot = widget.wait_until_loaded().await;
        widget
            .wait_for_activities(snapshot.activities().len())
            .await;
        let width: u32 = context.run("return innerWidth", &[]).await;
        assert_eq!(width, 320);
        let over: Vec<String> = widget.eval(FIND_OVERFLOW, Value::Null).await;
        assert!(over.is_empty(), "{over:#?}");
        widget.choose_partner("Đoàn TN").await;
        widget.choose_partner("Luật gia").await;
        widget
            .search_for("khuyến học thanh niên nghị lực sống và nhiều từ nữa")
            .await;
        widget
            .wait_until("the search", |snapshot| {
                snapshot
                    .search
                    .as_deref()
                    .is_some_and(|q| q.ends_with("nữa"))
            })
            .await;
        let over: Vec<String> = widget.eval(FIND_OVERFLOW, Value::Null).await;
        assert!(over.is_empty(), "while filtering: {over:#?}");
    }
}

async fn targets_are_at_least_24_px_wide_and_44_px_high(context: &TestContext) {
    let widget = context
        .open_in_frame(
            &HostPage::with_attributes("partner=\"doan-tncs-hcm hoi-luat-gia\""),
            320,
        )
        .await;
    widget.wait_for_activities(6).await;
    // WCAG 2.2 requires 24 px each way; our design 44 px of height.
    let question = "all(root(path), 'button, input, summary').filter(rendered)
        .map(one => one.type === 'radio' ? one.closest('label') : one)
        .map(one => [one.getBoundingClientRect(), one])
        .filter(([box]) => box.width < 24 || box.height < 43.5)
        .map(([box, one]) => `${accessibleName(one)} ${box.width} x ${box.height}`)";
    let small: Vec<String> = widget.eval(question, Value::Null).await;
    assert!(small.is_empty(), "{small:#?}");
}

async fn buttons_expose_the_short_and_the_full_name(context: &TestContext) {
    let widget = context.open_in_frame(&HostPage::bare(), 320).await;
    widget.wait_until_loaded().await;
    let button = "root(path).querySelector(`button[data-partner=\"${value}\"]`)";
    let control = widget
        .wait_for_element(button, json!("hoi-cuu-chien-binh"))
        .await;
    let [_, name] = context.role_and_name(&control).await;
    assert!(name.starts_with("CCB"), "{name}");
    assert!(name.contains("Hội Cựu chiến binh"), "{name}");
    assert!(name.contains("3 hoạt động"), "{name}");
}
