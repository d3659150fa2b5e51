//! Hostile and unusual words in the data are only words.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::documents::{activity, articles, programmes};

pub(crate) fn tests() -> Vec<Test> {
    tests!["words":
        markup_in_any_text_is_shown_as_text,
        hostile_words_are_shown_as_they_are,
        names_that_programs_use_themselves_are_only_names,
        half_an_emoji_costs_at_most_its_own_record,
        words_written_with_separate_marks_are_found,
        a_document_that_begins_with_a_byte_order_mark_is_read,
    ]
}

async fn markup_in_any_text_is_shown_as_text(stage: &Stage) {
    let image = "<img src=x onerror=\"document.title='bị tấn công'\">";
    let script = "</style></script><script>document.title='bị tấn công'</script>";
    let mut record = activity("a", "2014", &format!("{image} &amp; {{{{7*7}}}}"), &["x"]);
    record["summary"] = json!(script);
    record["kind"] = json!(image);
    let mut reported = articles(&[record]);
    for field in ["title", "section", "byline", "summary"] {
        reported["articles"][0][field] = json!(image);
    }
    stage.site().replace(Part::Articles, &reported);
    let mut planned = programmes(
        &[("x", image)],
        &[activity("b", "2018/2019", script, &["x"])],
    );
    planned["programmes"][0]["title"] = json!(image);
    stage.site().replace(Part::Programmes, &planned);
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(2).await;
    assert_eq!(
        view.activities()[0].title,
        format!("{image} &amp; {{{{7*7}}}}")
    );
    assert!(
        view.activities()[0].text.contains(script),
        "{}",
        view.activities()[0].text
    );
    assert!(
        view.partner("x").name.starts_with(image),
        "{}",
        view.partner("x").name
    );
    timeline.search_for("img onerror").await;
    timeline
        .shows("the search", |view| {
            view.search.as_deref() == Some("img onerror")
        })
        .await;
    let elements: usize = timeline
        .ask("all(root(path), 'img, script').length", Value::Null)
        .await;
    assert_eq!(elements, 0);
    assert_eq!(
        stage.run::<String>("return document.title", &[]).await,
        "Trang của quận"
    );
}

async fn hostile_words_are_shown_as_they_are(stage: &Stage) {
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
    stage.site().replace(Part::Articles, &articles(&records));
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(titles.len()).await;
    for (shown, title) in view.activities().iter().zip(&titles) {
        assert_eq!(&shown.title, title);
    }
    let sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert!(
        !timeline.ask::<bool>(sideways, Value::Null).await,
        "a word of 5,000 letters is broken"
    );
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn names_that_programs_use_themselves_are_only_names(stage: &Stage) {
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
    stage.site().replace(Part::Articles, &articles(&records));
    stage
        .site()
        .replace(Part::Programmes, &programmes(&partners, &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(ids.len()).await;
    assert_eq!(view.problems, [""; 0]);
    for id in ids {
        timeline.choose_partner(id).await;
        let view = timeline.shows_activities(1).await;
        assert_eq!(
            (view.chosen(), view.ids()),
            (vec![id], vec![format!("của {id}").as_str()])
        );
        let shared = stage.query_and_hash().await;
        let again = stage.visit(&shared).await.shows_activities(1).await;
        assert_eq!(again.chosen(), [id], "from {shared}");
        timeline.choose_partner(id).await;
        timeline.shows_activities(ids.len()).await;
    }
}

async fn half_an_emoji_costs_at_most_its_own_record(stage: &Stage) {
    let records = [
        activity("truoc", "2014", "Trước", &[]),
        activity("nua", "2015", "Nửa HALF", &[]),
        activity("sau", "2016", "Sau", &[]),
    ];
    let text = articles(&records).to_string().replace("HALF", "\\ud83d");
    stage.site().replace_text(Part::Articles, &text);
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline
        .shows("the others", |view| view.activities().len() >= 2)
        .await;
    for id in ["truoc", "sau"] {
        assert!(view.ids().contains(&id), "{view}");
    }
    let told = view
        .problems
        .iter()
        .any(|problem| problem.contains("articles[0].activities[1]"));
    assert!(
        told || view.ids().contains(&"nua"),
        "it is shown, or named: {view}"
    );
}

async fn words_written_with_separate_marks_are_found(stage: &Stage) {
    let separate = "To\u{323}a đa\u{300}m Nghi\u{323} lư\u{323}c";
    let records = [
        activity("nfd", "2014", separate, &[]),
        activity("khac", "2015", "Khác", &[]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(2).await;
    for typed in ["nghị lực", "tọa đàm", "toa dam nghi luc"] {
        timeline.search_for(typed).await;
        assert_eq!(
            timeline.shows_activities(1).await.ids(),
            ["nfd"],
            "for {typed:?}"
        );
        timeline.press_button("Bỏ lọc").await;
        timeline.shows_activities(2).await;
    }
}

async fn a_document_that_begins_with_a_byte_order_mark_is_read(stage: &Stage) {
    // Notepad of Windows writes one.
    let text = articles(&[activity("a", "2014", "Một", &[])]).to_string();
    stage
        .site()
        .replace_text(Part::Articles, &format!("\u{feff}{text}"));
    let view = stage
        .open(&HostPage::bare())
        .await
        .shows_activities(7)
        .await;
    assert_eq!(view.alerts, [""; 0]);
}
