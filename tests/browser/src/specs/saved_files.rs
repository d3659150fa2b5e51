//! What the files of the share menu tell, and what they keep to themselves.

use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;
use crate::specs::archive::{ArchiveOnDisk, archive};
use crate::specs::share_menu::{CAPTURE_DOWNLOADS, download, said};

pub(crate) fn tests() -> Vec<Test> {
    tests!["saved files":
        a_calendar_tells_how_many_activities_are_in_and_why_no_more,
        a_calendar_without_entries_is_not_saved,
        no_token_of_the_address_is_in_a_file,
        the_address_that_the_page_calls_its_own_is_in_the_files,
        the_page_for_frames_keeps_its_options_alone,
        nothing_of_the_disk_is_in_a_file,
    ]
}

/// The names of the buttons.
const FORMATS: [&str; 5] = ["Excel", "Lịch", "JSON", "JSON Feed", "Atom"];

/// What a session, a preview and a sign-in leave in an address.
const TOKENS: &str = "PHPSESSID=bi-mat&preview_nonce=bi-mat";

/// The text of each file, without the line breaks that a calendar folds lines with.
async fn files(context: &TestContext, widget: &WidgetPage<'_>) -> Vec<String> {
    widget.open_share_menu().await;
    let mut files = Vec::new();
    for name in FORMATS {
        let [_, _, text] = download(context, widget, name).await;
        files.push(text.replace("\r\n ", ""));
    }
    files
}

async fn a_calendar_tells_how_many_activities_are_in_and_why_no_more(context: &TestContext) {
    let widget = context.open_loaded(&HostPage::bare()).await;
    widget.open_share_menu().await;
    let [_, _, calendar] = download(context, &widget, "Lịch").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 7);
    let said = said(&widget).await;
    assert!(
        said.starts_with("Đã chuyển khuyen-hoc.ics cho trình duyệt để lưu: 7 của 14 hoạt động. Các hoạt động khác"),
        "{said}"
    );
}

async fn a_calendar_without_entries_is_not_saved(context: &TestContext) {
    let query = "?kh-q=nghi+luc+song&kh-status=held";
    let widget = context.open_at(&HostPage::bare(), query).await;
    widget.wait_for_activities(1).await;
    widget.open_share_menu().await;
    context
        .run::<serde_json::Value>(CAPTURE_DOWNLOADS, &[])
        .await;
    widget.press_button("Lịch").await;
    let said = said(&widget).await;
    assert!(said.starts_with("Chưa lưu lịch: "), "{said}");
    let saved: Vec<[String; 3]> = context.run("return window.saved", &[]).await;
    assert!(saved.is_empty(), "{saved:?}");
}

async fn no_token_of_the_address_is_in_a_file(context: &TestContext) {
    let rest = format!("?{TOKENS}&kh-partner=doan-tncs-hcm#access_token=bi-mat");
    let widget = context.open_at(&HostPage::bare(), &rest).await;
    widget.wait_until_loaded().await;
    let address = context.address().await;
    let page = address.split('?').next().unwrap_or_default();
    for file in files(context, &widget).await {
        assert!(!file.contains("bi-mat"), "{file}");
        let is_table = file.starts_with('\u{feff}');
        assert!(
            is_table
                || file.contains(&format!("{page}?kh-activity="))
                || file.contains(&format!("{page}?kh-partner=")),
            "{file}"
        );
    }
}

async fn the_address_that_the_page_calls_its_own_is_in_the_files(context: &TestContext) {
    let page = HostPage::bare().head("<link rel=\"canonical\" href=\"/bai?id=5\">");
    let widget = context.open_at(&page, &format!("?{TOKENS}")).await;
    widget.wait_until_loaded().await;
    let own = context.site().url("/bai?id=5");
    for file in files(context, &widget).await {
        assert!(!file.contains("bi-mat"), "{file}");
        assert!(
            file.starts_with('\u{feff}') || file.contains(&own),
            "{file}"
        );
    }
}

async fn the_page_for_frames_keeps_its_options_alone(context: &TestContext) {
    let query = format!("?{TOKENS}&partner=doan-tncs-hcm&articles=data:,bi-mat&base=data:,bi-mat");
    let widget = context.open_release("embed.html", &query, "").await;
    widget.wait_until_loaded().await;
    for file in files(context, &widget).await {
        assert!(!file.contains("bi-mat"), "{file}");
        assert!(
            file.starts_with('\u{feff}') || file.contains("embed.html?partner=doan-tncs-hcm"),
            "{file}"
        );
    }
}

async fn nothing_of_the_disk_is_in_a_file(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let widget = disk.open(context).await;
    for file in files(context, &widget).await {
        for address in ["file:", "ban-luu", "blob:", "data:"] {
            assert!(!file.contains(address), "{file}");
        }
    }
}
