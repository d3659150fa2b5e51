//! Invalid records: each is reported, everything else is shown.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["invalid records":
        each_invalid_record_is_reported_and_all_others_shown,
        a_problem_names_the_expected_and_the_found_value,
        an_invalid_optional_field_skips_only_that_field,
        an_invalid_article_or_programme_skips_only_itself,
        unknown_and_absent_optional_fields_are_no_problem,
        the_real_data_have_no_problems,
        problems_are_reported_in_english_too,
    ]
}

/// What is wrong with each, and where that is.
fn invalid_records() -> [(Value, &'static str); 10] {
    [
        (json!({ "id": "khong-ten", "when": "2015" }), "title"),
        (
            json!({ "id": "ten-rong", "title": "  ", "when": "2015" }),
            "title",
        ),
        (
            activity("mua-xuan", "mùa xuân 2015", "Ngày bằng lời", &[]),
            "when",
        ),
        (
            activity("thang-13", "2015-13", "Tháng mười ba", &[]),
            "when",
        ),
        (
            activity("ngay-30", "2015-02-30", "Ngày 30 tháng 2", &[]),
            "when",
        ),
        (activity("nguoc", "2018/2016", "Khoảng ngược", &[]), "when"),
        (json!({ "title": "Không mã", "when": "2015" }), "id"),
        (activity("tot", "2016", "Trùng mã", &[]), "id"),
        (Value::Null, ""),
        (json!("một câu"), ""),
    ]
}

async fn each_invalid_record_is_reported_and_all_others_shown(context: &TestContext) {
    let mut records = vec![activity("tot", "2014", "Tốt", &["x"])];
    records.extend(invalid_records().map(|(record, _)| record));
    records.push(activity("cung-tot", "2017", "Cũng tốt", &["x"]));
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let plan = activity("ke-hoach", "2018/2020", "Kế hoạch", &["x"]);
    context.site().replace(
        ReleaseFile::Programmes,
        &programmes(&[("x", "Hội X")], &[plan]),
    );
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(3)
        .await;
    assert_eq!(snapshot.ids(), ["tot", "cung-tot", "ke-hoach"]);
    for (place, (record, field)) in invalid_records().iter().enumerate() {
        let mut place = format!("articles[0].activities[{}]", place + 1);
        if !field.is_empty() {
            place = format!("{place}.{field}");
        }
        let named = snapshot
            .problems
            .iter()
            .filter(|problem| problem.contains(&place))
            .count();
        assert_eq!(named, 1, "{place} of {record} in {:#?}", snapshot.problems);
    }
    assert_eq!(
        snapshot.problems.len(),
        invalid_records().len(),
        "{:#?}",
        snapshot.problems
    );
    assert!(
        snapshot
            .problems
            .iter()
            .all(|problem| problem.contains("articles.json"))
    );
    assert_eq!(
        snapshot.alerts, [""; 0],
        "a document with bad records has not failed"
    );
}

async fn a_problem_names_the_expected_and_the_found_value(context: &TestContext) {
    let records = [activity("a", "hôm qua", "Một", &[])];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(6)
        .await;
    let [problem] = snapshot.problems.as_slice() else {
        panic!("expected one, found {snapshot}")
    };
    for words in [
        "articles.json",
        "articles[0].activities[0].when",
        "hôm qua",
        "2018-08",
    ] {
        assert!(problem.contains(words), "expected {words:?} in {problem:?}");
    }
}

async fn an_invalid_optional_field_skips_only_that_field(context: &TestContext) {
    let mut strange = activity("la", "2016", "Đối tác lạ", &["x", "khong-co"]);
    strange["status"] = json!("maybe");
    strange["summary"] = json!(["không phải chữ"]);
    let mut documents = articles(&[strange]);
    documents["articles"][0]["url"] = json!("javascript:document.title='bị tấn công'");
    documents["articles"][0]["views"] = json!(-3);
    documents["articles"][0]["published"] = json!("sáng nay");
    context.site().replace(ReleaseFile::Articles, &documents);
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[("x", "Hội X")], &[]));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert!(
        snapshot.activities()[0].text.contains("Hội X"),
        "{}",
        snapshot.activities()[0].text
    );
    for place in [
        "articles[0].activities[0].partners[1]",
        "articles[0].activities[0].status",
        "articles[0].activities[0].summary",
        "articles[0].url",
        "articles[0].views",
        "articles[0].published",
    ] {
        let named = snapshot
            .problems
            .iter()
            .filter(|problem| problem.contains(place))
            .count();
        assert_eq!(named, 1, "{place} in {:#?}", snapshot.problems);
    }
    assert_eq!(snapshot.problems.len(), 6, "{:#?}", snapshot.problems);
    let links: Vec<String> = widget
        .eval("all(root(path), '[href], [src]').map(one => one.getAttribute('href') ?? one.getAttribute('src'))", Value::Null)
        .await;
    assert!(
        !links
            .iter()
            .any(|link| link.to_lowercase().contains("javascript")),
        "{links:?}"
    );
}

async fn an_invalid_article_or_programme_skips_only_itself(context: &TestContext) {
    let good = articles(&[activity("tot", "2014", "Tốt", &[])])["articles"][0].clone();
    let list = json!({ "articles": [7, { "id": "x" }, good] });
    context.site().replace(ReleaseFile::Articles, &list);
    let mut plans = programmes(
        &[("x", "Hội X")],
        &[activity("ke-hoach", "2019", "Kế", &["x"])],
    );
    plans["partners"]
        .as_array_mut()
        .expect("a list")
        .push(json!({ "id": "y" }));
    plans["programmes"]
        .as_array_mut()
        .expect("a list")
        .push(json!({ "title": "Không mã" }));
    context.site().replace(ReleaseFile::Programmes, &plans);
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(2)
        .await;
    assert_eq!(snapshot.ids(), ["tot", "ke-hoach"]);
    for place in [
        "articles[0]",
        "articles[1].title",
        "partners[1].name",
        "programmes[1].id",
    ] {
        let named = snapshot
            .problems
            .iter()
            .any(|problem| problem.contains(place));
        assert!(named, "{place} in {:#?}", snapshot.problems);
    }
}

async fn unknown_and_absent_optional_fields_are_no_problem(context: &TestContext) {
    let mut record = json!({ "id": "a", "title": "Đủ", "when": "2014", "color": { "r": 1 } });
    record["partners"] = Value::Null;
    let mut documents = articles(&[record]);
    documents["version"] = json!(3);
    documents["articles"][0]["tags"] = json!(["x"]);
    context.site().replace(ReleaseFile::Articles, &documents);
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(7)
        .await;
    assert_eq!(snapshot.problems, [""; 0]);
}

async fn the_real_data_have_no_problems(context: &TestContext) {
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(ACTIVITIES)
        .await;
    assert_eq!(snapshot.problems, [""; 0]);
}

async fn problems_are_reported_in_english_too(context: &TestContext) {
    context.site().replace(
        ReleaseFile::Articles,
        &articles(&[activity("a", "hôm qua", "Một", &[])]),
    );
    let page = HostPage::with_attributes("lang=\"en\"");
    let snapshot = context.open(&page).await.wait_for_activities(6).await;
    let [problem] = snapshot.problems.as_slice() else {
        panic!("expected one, found {snapshot}")
    };
    assert!(
        problem.contains("expected") && problem.contains("found"),
        "{problem:?}"
    );
}
