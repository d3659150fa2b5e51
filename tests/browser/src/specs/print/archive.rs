//! The printed archive.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::print::PrintedPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::specs::archive::{ArchiveOnDisk, archive};

pub(crate) fn tests() -> Vec<Test> {
    tests!["print":
        archive_from_disk_prints_every_activity,
        printed_archive_states_its_date_and_checksums,
        printed_archive_states_the_active_filter,
        printed_archive_has_no_controls,
    ]
}

const DOCUMENTS: [(&str, &str); 2] = [
    ("articles.json", "articles"),
    ("programmes.json", "programmes"),
];

/// The titles of all activities, from the documents of the release, of which the archive was made.
fn titles(context: &TestContext) -> Vec<String> {
    let mut titles = Vec::new();
    for (file, list) in DOCUMENTS {
        let text = context.release_text(&format!("data/{file}"));
        let document: Value = serde_json::from_str(&text).expect("the release's is JSON");
        for group in document[list].as_array().expect("a list") {
            for activity in group["activities"].as_array().expect("a list") {
                titles.push(activity["title"].as_str().expect("each has one").to_owned());
            }
        }
    }
    titles
}

/// Words without what setting them in lines does to them: spaces at every break, and two letters in one.
fn unbroken(text: &str) -> String {
    let words: String = text.split_whitespace().collect();
    words.replace('ﬁ', "fi")
}

async fn archive_from_disk_prints_every_activity(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    disk.open(context).await;
    let printed = PrintedPage::print(context, "archive").await;
    let text = unbroken(&printed.text());
    let titles = titles(context);
    assert_eq!(titles.len(), ACTIVITIES);
    for title in titles {
        assert!(
            text.contains(&unbroken(&title)),
            "{title:?} in {printed:#?}"
        );
    }
    assert!(
        !printed.text().contains("Chỉ gồm"),
        "all of it: {printed:#?}"
    );
}

async fn printed_archive_states_its_date_and_checksums(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    disk.open(context).await;
    let about = "return [...document.querySelectorAll('.about [lang=vi] :is(p, li)')]
        .map((one) => one.textContent)";
    let about: Vec<String> = context.run(about, &[]).await;
    let [saved, _, articles, programmes] = &about[..] else {
        panic!("expected two sentences and two checksums, found {about:#?}");
    };
    assert!(saved.starts_with("Bản lưu ngày "), "{saved}");
    for (sum, (file, _)) in [articles, programmes].into_iter().zip(DOCUMENTS) {
        let digits = sum.strip_prefix(&format!("{file}: ")).unwrap_or_default();
        assert_eq!(digits.len(), 64, "{sum}");
    }
    let printed = PrintedPage::print(context, "archive").await;
    let text = unbroken(&printed.text());
    for said in &about {
        assert!(text.contains(&unbroken(said)), "{said:?} in {printed:#?}");
    }
    // The day of the printing, and the name of the file; not where it lies on somebody's disk.
    let top = unbroken(&printed.sheets[0]);
    assert!(top.contains("Inngày"), "{printed:#?}");
    assert!(top.contains("từban-luu.html"), "{printed:#?}");
    assert!(!top.contains("file:"), "{printed:#?}");
}

async fn printed_archive_states_the_active_filter(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let widget = disk.open(context).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    let printed = PrintedPage::print(context, "archive-part").await;
    let said = format!("Chỉ gồm: {DOAN} ");
    assert!(
        printed.sheets[0].contains(&said),
        "{said:?} in {printed:#?}"
    );
    let text = unbroken(&printed.text());
    for title in titles(context) {
        let of_doan = OF_DOAN.iter().any(|(_, known)| title.contains(known));
        let stands = text.contains(&unbroken(&title));
        assert_eq!(stands, of_doan, "{title:?} in {printed:#?}");
    }
    widget.search_for("nghi luc").await;
    widget.wait_for_activities(2).await;
    let printed = PrintedPage::print(context, "archive-part").await;
    let said = format!("Chỉ gồm: {DOAN}, “nghi luc” ");
    assert!(
        printed.sheets[0].contains(&said),
        "{said:?} in {printed:#?}"
    );
}

async fn printed_archive_has_no_controls(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let widget = disk.open(context).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    assert!(widget.has_button("Bỏ lọc").await);
    let text = PrintedPage::print(context, "archive-part").await.text();
    for pressed in ["Bỏ lọc", "Tìm:", "Bấm tên", "Tiếng Việt", "English"] {
        assert!(!text.contains(pressed), "{pressed:?} in {text}");
    }
}
