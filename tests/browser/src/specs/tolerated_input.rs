//! Input that is not written as the format asks but cannot be misunderstood: all of it is shown, and each form
//! is named in the list of problems with the better way to write it.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetSnapshot;

pub(crate) fn tests() -> Vec<Test> {
    tests!["tolerated input":
        numbers_are_read_as_texts,
        dates_as_people_write_them_are_read,
        partners_are_found_by_name_and_in_a_single_text,
        kinds_that_fold_alike_are_one_and_blanks_are_absent,
        a_bare_list_is_read_as_the_document,
        utf_16_is_read,
        all_forms_are_read_in_one_document,
        windows_1258_is_reported_with_the_way_to_save_it,
    ]
}

const LUAT_GIA: (&str, &str) = ("hoi-luat-gia", "Hội Luật gia");
const DOAN: (&str, &str) = ("doan-tncs-hcm", "Đoàn TNCS Hồ Chí Minh");

/// Serves these documents and opens a page; waits for all activities, none of which may be missing.
async fn open(context: &TestContext, articles: &Value, count: usize) -> WidgetSnapshot {
    let site = context.site();
    site.replace(ReleaseFile::Articles, articles);
    site.replace(ReleaseFile::Programmes, &programmes(&[LUAT_GIA, DOAN], &[]));
    wait_for(context, count).await
}

async fn wait_for(context: &TestContext, count: usize) -> WidgetSnapshot {
    // Years as wide as the dates of these documents.
    let page = HostPage::with_attributes("from=\"2014\" to=\"2020\"");
    let snapshot = context.open(&page).await.wait_for_activities(count).await;
    assert_eq!(snapshot.alerts, [""; 0], "{snapshot}");
    snapshot
}

/// Checks that exactly these places are reported, each as read and with what is better, and that the host
/// receives their number.
async fn expect_notices(
    context: &TestContext,
    snapshot: &WidgetSnapshot,
    expected: &[(&str, &str)],
) {
    for (place, better) in expected {
        let named: Vec<_> = (snapshot.problems.iter())
            .filter(|problem| problem.contains(&format!(", {place}: ")))
            .collect();
        let [notice] = named.as_slice() else {
            panic!(
                "expected one notice of {place}, found {:#?}",
                snapshot.problems
            )
        };
        assert!(
            notice.contains("được đọc là") && notice.ends_with(&format!("nên viết là {better}")),
            "{place}: {notice}"
        );
    }
    expect_count(context, snapshot, expected.len()).await;
}

/// Checks the number of notices in the list and in the event.
async fn expect_count(context: &TestContext, snapshot: &WidgetSnapshot, count: usize) {
    assert_eq!(snapshot.problems.len(), count, "{:#?}", snapshot.problems);
    let ready = context.wait_for_event("ready").await.detail;
    assert_eq!(ready["problems"], json!(count), "{ready}");
    assert_eq!(ready["activities"], json!(snapshot.activities().len()));
}

async fn numbers_are_read_as_texts(context: &TestContext) {
    let records = [json!({ "id": 17, "when": 2014, "title": 2019 })];
    let snapshot = open(context, &articles(&records), 1).await;
    assert_eq!(snapshot.year(2014).activities[0].id, "17");
    assert_eq!(snapshot.year(2014).activities[0].title, "2019");
    let notices = [
        ("articles[0].activities[0].id", "\"17\""),
        ("articles[0].activities[0].when", "\"2014\""),
        ("articles[0].activities[0].title", "\"2019\""),
    ];
    expect_notices(context, &snapshot, &notices).await;
}

/// Dates as people write them: the text, the first year, and how the format has it.
const DATES: [(&str, i32, &str); 13] = [
    ("17/8/2018", 2018, "2018-08-17"),
    ("17-8-2018", 2018, "2018-08-17"),
    ("8/2018", 2018, "2018-08"),
    ("2014-2016", 2014, "2014/2016"),
    ("2014 – 2016", 2014, "2014/2016"),
    ("Năm 2016", 2016, "2016"),
    ("2016/08/17", 2016, "2016-08-17"),
    ("2016.08.17", 2016, "2016-08-17"),
    ("2015-1-5", 2015, "2015-01-05"),
    ("20160817", 2016, "2016-08-17"),
    ("2016-08-17 09:00", 2016, "2016-08-17"),
    ("  17/8/2018  ", 2018, "2018-08-17"),
    ("3/4/2017", 2017, "2017-04-03"),
];

async fn dates_as_people_write_them_are_read(context: &TestContext) {
    let records: Vec<Value> = (DATES.iter().enumerate())
        .map(|(index, (when, _, _))| activity(&format!("a{index}"), when, when, &[]))
        .collect();
    let snapshot = open(context, &articles(&records), DATES.len()).await;
    for (index, (when, first_year, _)) in DATES.iter().enumerate() {
        let id = format!("a{index}");
        let shown = (snapshot.year(*first_year).activities.iter()).any(|shown| shown.id == id);
        assert!(shown, "{when:?} in {first_year}: {snapshot}");
    }
    let notices: Vec<_> = (DATES.iter().enumerate())
        .map(|(index, (_, _, better))| {
            let place = format!("articles[0].activities[{index}].when");
            (place, format!("\"{better}\""))
        })
        .collect();
    let notices: Vec<_> = (notices.iter())
        .map(|(place, better)| (place.as_str(), better.as_str()))
        .collect();
    expect_notices(context, &snapshot, &notices).await;
}

async fn partners_are_found_by_name_and_in_a_single_text(context: &TestContext) {
    let mut single = activity("mot", "2014", "Một đơn vị", &[]);
    single["partners"] = json!("hoi-luat-gia");
    let records = [
        single,
        activity("ten", "2015", "Theo tên", &["Hội Luật gia"]),
        activity(
            "khong-dau",
            "2016",
            "Không dấu",
            &["doan tncs ho chi minh", "hoi-luat-gia"],
        ),
    ];
    let snapshot = open(context, &articles(&records), 3).await;
    assert_eq!(snapshot.partner("hoi-luat-gia").count, Some(3));
    assert_eq!(snapshot.partner("doan-tncs-hcm").count, Some(1));
    let notices = [
        ("articles[0].activities[0].partners", "[\"hoi-luat-gia\"]"),
        ("articles[0].activities[1].partners[0]", "\"hoi-luat-gia\""),
        ("articles[0].activities[2].partners[0]", "\"doan-tncs-hcm\""),
    ];
    expect_notices(context, &snapshot, &notices).await;
}

async fn kinds_that_fold_alike_are_one_and_blanks_are_absent(context: &TestContext) {
    let kinds = ["hoi-nghi", "Hội nghị", "Hội  nghị", "", "  "];
    let records = [0, 1, 2, 3, 4].map(|index| {
        let mut record = activity(&format!("a{index}"), "2016", "Cuộc họp", &[]);
        record["kind"] = json!(kinds[index]);
        record["summary"] = Value::Null;
        record
    });
    let snapshot = open(context, &articles(&records), kinds.len()).await;
    expect_count(context, &snapshot, 0).await;
    for activity in snapshot.activities().iter().take(3) {
        assert!(activity.text.contains("Hội nghị"), "{}", activity.text);
    }
}

async fn a_bare_list_is_read_as_the_document(context: &TestContext) {
    let list = articles(&[activity("a", "2016", "Trong danh sách", &[])])["articles"].clone();
    let snapshot = open(context, &list, 1).await;
    let [problem] = snapshot.problems.as_slice() else {
        panic!("expected one notice, found {:#?}", snapshot.problems)
    };
    assert!(problem.contains("được đọc là"), "{problem}");
    expect_count(context, &snapshot, 1).await;
}

/// A text in UTF-16 with its byte order mark, little-endian, as Windows saves "Unicode".
fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

async fn utf_16_is_read(context: &TestContext) {
    let document = articles(&[activity("a", "2016", "Tọa đàm về khuyến học", &[])]);
    let site = context.site();
    site.replace(ReleaseFile::Programmes, &programmes(&[LUAT_GIA], &[]));
    site.replace_bytes(ReleaseFile::Articles, utf_16(&document.to_string()));
    let snapshot = wait_for(context, 1).await;
    assert_eq!(snapshot.activities()[0].title, "Tọa đàm về khuyến học");
    let [problem] = snapshot.problems.as_slice() else {
        panic!("expected one notice, found {:#?}", snapshot.problems)
    };
    for words in ["articles.json", "UTF-16", "UTF-8"] {
        assert!(problem.contains(words), "{words} in {problem}");
    }
    expect_count(context, &snapshot, 1).await;
}

async fn all_forms_are_read_in_one_document(context: &TestContext) {
    let mut records: Vec<Value> = (DATES.iter().enumerate())
        .map(|(index, (when, _, _))| {
            json!({ "id": index, "when": when, "title": "Ngày viết tay", "partners": ["Hội Luật gia"] })
        })
        .collect();
    records.push(
        json!({ "id": "mot-chu", "when": 2014, "title": "Một chữ", "partners": "hoi-luat-gia" }),
    );
    let count = records.len();
    let list = articles(&records)["articles"].clone();
    let site = context.site();
    site.replace(ReleaseFile::Programmes, &programmes(&[LUAT_GIA, DOAN], &[]));
    site.replace_bytes(ReleaseFile::Articles, utf_16(&list.to_string()));
    let snapshot = wait_for(context, count).await;
    assert_eq!(snapshot.partner("hoi-luat-gia").count, Some(count));
    // The encoding, the list; of each dated record its id, date and partner; of the last date and partner.
    expect_count(context, &snapshot, 2 + 3 * DATES.len() + 2).await;
    let skipped: Vec<_> = (snapshot.problems.iter())
        .filter(|problem| problem.contains("bỏ qua"))
        .collect();
    assert_eq!(skipped, [""; 0], "notices only");
}

async fn windows_1258_is_reported_with_the_way_to_save_it(context: &TestContext) {
    // "Hội nghị" as "ANSI" of a Vietnamese Windows: ô, and the dot below as a character of its own.
    let title = [&b"H\xf4\xf2i ngh"[..], b"i\xf2"].concat();
    let records = [activity("a", "2016", "TITLE", &[])];
    let text =
        json!({ "articles": [{ "id": "b", "title": "Bai", "activities": records }] }).to_string();
    let (before, after) = text.split_once("TITLE").expect("the title");
    let bytes = [before.as_bytes(), &title, after.as_bytes()].concat();
    context.site().replace_bytes(ReleaseFile::Articles, bytes);
    let widget = context.open(&HostPage::bare()).await;
    let alert = widget.wait_for_alert().await;
    for words in ["articles.json", "Windows-1258", "UTF-8"] {
        assert!(alert.contains(words), "{words} in {alert}");
    }
    let snapshot = widget.try_snapshot().await.expect("a view");
    assert!(!snapshot.text.contains('\u{fffd}'), "{}", snapshot.text);
}
