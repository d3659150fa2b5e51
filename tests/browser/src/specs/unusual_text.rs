//! Hostile and unusual text in the data stays plain text.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["unusual text":
        markup_in_any_text_is_shown_as_text,
        hostile_strings_are_shown_unchanged,
        ids_such_as_constructor_are_plain_ids,
        a_lone_surrogate_skips_at_most_its_own_record,
        decomposed_text_is_found,
        a_byte_order_mark_is_accepted,
    ]
}

async fn markup_in_any_text_is_shown_as_text(context: &TestContext) {
    let image = "<img src=x onerror=\"document.title='bị tấn công'\">";
    let script = "</style></script><script>document.title='bị tấn công'</script>";
    let mut record = activity("a", "2014", &format!("{image} &amp; {{{{7*7}}}}"), &["x"]);
    record["summary"] = json!(script);
    record["kind"] = json!(image);
    let mut reported = articles(&[record]);
    for field in ["title", "section", "byline", "summary"] {
        reported["articles"][0][field] = json!(image);
    }
    context.site().replace(ReleaseFile::Articles, &reported);
    let mut planned = programmes(
        &[("x", image)],
        &[activity("b", "2018/2019", script, &["x"])],
    );
    planned["programmes"][0]["title"] = json!(image);
    context.site().replace(ReleaseFile::Programmes, &planned);
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(
        snapshot.activities()[0].title,
        format!("{image} &amp; {{{{7*7}}}}")
    );
    assert!(
        snapshot.activities()[0].text.contains(script),
        "{}",
        snapshot.activities()[0].text
    );
    assert!(
        snapshot.partner("x").name.starts_with(image),
        "{}",
        snapshot.partner("x").name
    );
    widget.search_for("img onerror").await;
    widget
        .wait_until("the search", |snapshot| {
            snapshot.search.as_deref() == Some("img onerror")
        })
        .await;
    let elements: usize = widget
        .eval("all(root(path), 'img, script').length", Value::Null)
        .await;
    assert_eq!(elements, 0);
    assert_eq!(
        context.run::<String>("return document.title", &[]).await,
        "Trang của quận"
    );
}

async fn hostile_strings_are_shown_unchanged(context: &TestContext) {
    let titles = [
        "حفل تكريم الطلاب المتفوقين".to_owned(),
        "Hội \u{202e}nghị\u{202c} đảo chiều".to_owned(),
        "👨‍👩‍👧‍👦 Gia đình học tập 🇻🇳".to_owned(),
        "ô".repeat(5000),
        "Ẫ Ộ Ữ ẵ ậ ỡ".to_owned(),
        "“Ngoặc” 'đơn' \"kép\" \\ / ` ${x} %s %20".to_owned(),
        "漢字喃 — 𡨸喃".to_owned(),
        "null".to_owned(),
        "Z\u{335}\u{321}\u{322}\u{489}à\u{301}\u{302}\u{303}lgo".to_owned(),
    ];
    let records: Vec<Value> = titles
        .iter()
        .enumerate()
        .map(|(day, title)| {
            activity(
                &format!("h{day}"),
                &format!("2014-01-{:02}", day + 1),
                title,
                &[],
            )
        })
        .collect();
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(titles.len()).await;
    for (shown, title) in snapshot.activities().iter().zip(&titles) {
        assert_eq!(&shown.title, title);
    }
    let sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert!(
        !widget.eval::<bool>(sideways, Value::Null).await,
        "a word of 5,000 letters is broken"
    );
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn ids_such_as_constructor_are_plain_ids(context: &TestContext) {
    let ids = [
        "__proto__",
        "constructor",
        "toString",
        "0",
        "a\"b'c",
        "đối-tác",
    ];
    let partners: Vec<(&str, &str)> = ids.iter().map(|id| (*id, *id)).collect();
    let records: Vec<Value> = ids
        .iter()
        .map(|id| activity(&format!("của {id}"), "2014", id, &[id]))
        .collect();
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&partners, &[]));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(ids.len()).await;
    assert_eq!(snapshot.problems, [""; 0]);
    for id in ids {
        widget.choose_partner(id).await;
        let snapshot = widget.wait_for_activities(1).await;
        assert_eq!(
            (snapshot.chosen(), snapshot.ids()),
            (vec![id], vec![format!("của {id}").as_str()])
        );
        let shared = context.query_and_hash().await;
        let again = context.reopen(&shared).await.wait_for_activities(1).await;
        assert_eq!(again.chosen(), [id], "from {shared}");
        widget.choose_partner(id).await;
        widget.wait_for_activities(ids.len()).await;
    }
}

async fn a_lone_surrogate_skips_at_most_its_own_record(context: &TestContext) {
    let records = [
        activity("truoc", "2014", "Trước", &[]),
        activity("nua", "2015", "Nửa HALF", &[]),
        activity("sau", "2016", "Sau", &[]),
    ];
    let text = articles(&records).to_string().replace("HALF", "\\ud83d");
    context.site().replace_text(ReleaseFile::Articles, &text);
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget
        .wait_until("the others", |snapshot| snapshot.activities().len() >= 2)
        .await;
    for id in ["truoc", "sau"] {
        assert!(snapshot.ids().contains(&id), "{snapshot}");
    }
    let problems = snapshot
        .problems
        .iter()
        .any(|problem| problem.contains("articles[0].activities[1]"));
    assert!(
        problems || snapshot.ids().contains(&"nua"),
        "it is shown, or named: {snapshot}"
    );
}

async fn decomposed_text_is_found(context: &TestContext) {
    let separate = "To\u{323}a đa\u{300}m Nghi\u{323} lư\u{323}c";
    let records = [
        activity("nfd", "2014", separate, &[]),
        activity("khac", "2015", "Khác", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(2).await;
    for typed in ["nghị lực", "tọa đàm", "toa dam nghi luc"] {
        widget.search_for(typed).await;
        assert_eq!(
            widget.wait_for_activities(1).await.ids(),
            ["nfd"],
            "for {typed:?}"
        );
        widget.press_button("Bỏ lọc").await;
        widget.wait_for_activities(2).await;
    }
}

async fn a_byte_order_mark_is_accepted(context: &TestContext) {
    // Notepad of Windows writes one.
    let text = articles(&[activity("a", "2014", "Một", &[])]).to_string();
    context
        .site()
        .replace_text(ReleaseFile::Articles, &format!("\u{feff}{text}"));
    let snapshot = context
        .open(&HostPage::bare())
        .await
        .wait_for_activities(7)
        .await;
    assert_eq!(snapshot.alerts, [""; 0]);
}
