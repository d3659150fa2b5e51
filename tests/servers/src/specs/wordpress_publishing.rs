//! Editors publish within WordPress: by the page in the administration, and by the REST interface that it uses.

use test_support::facts::expected::ACTIVITIES;
use test_support::wait::until_within;

use crate::edition::Edition;
use crate::runner::{Test, tests};
use crate::specs::wordpress::source;
use crate::test_context::TestContext;
use crate::wordpress::{Account, PUBLISH_TIMEOUT, PublishPage, WordPress};

/// The release in the plugin's folder.
const OWN_RELEASE: &str = "release";

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress publishing":
        an_editor_drops_a_sheet_publishes_it_and_readers_see_it,
        an_editor_publishes_twice_without_opening_the_page_anew,
        an_edition_is_what_readers_get_with_and_without_a_script,
        files_of_an_edition_are_compressed_and_cached,
        the_sixth_edition_drops_the_oldest,
        an_editor_goes_back_to_an_earlier_edition,
        whoever_chose_english_reads_english,
        deleting_the_plugin_deletes_all_editions,
    ]
}

async fn an_editor_drops_a_sheet_publishes_it_and_readers_see_it(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let address = site.publish("Soạn trong WordPress", "[khuyen_hoc_timeline]");
    let page = PublishPage::open(&visitor, site, editor(site)).await;
    page.enter_authoring_page().await;
    let sheet =
        "Thời gian;Tên hoạt động\n17/08/2018;Trao học bổng cho trẻ mồ côi\n2019;Hội sách phường\n";
    page.drop_sheet("hoat-dong.csv", sheet, 2).await;
    page.click("button[data-publish=site]").await;
    // The activities that are published are not in the sheet.
    let question = format!("{ACTIVITIES} hoạt động");
    page.wait_for_text(".publish-question", &question).await;
    page.click("button[data-publish=site-anyway]").await;
    page.wait_for_text(".publish-succeeded", "Đã xuất bản")
        .await;
    page.leave_authoring_page().await;
    page.wait_for_text("[data-edition]", "bien-tap").await;

    let post = source(&address).await;
    for words in [
        "/wp-content/uploads/khuyen-hoc-timeline/",
        "<h4>Hội sách phường</h4>",
    ] {
        assert!(post.contains(words), "expected {words} in {post}");
    }
    visitor.open(&address).await;
    visitor.wait_for_activities(2).await;
    back_to_own_release(site).await;
}

async fn an_editor_publishes_twice_without_opening_the_page_anew(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let account = publisher(site).await;
    let page = PublishPage::open(&visitor, site, editor(site)).await;
    let before = account.editions().await.served().to_owned();
    page.enter_authoring_page().await;
    page.click("[data-open-published]").await;
    page.click("button[data-publish=site]").await;
    let first = changed_edition(&account, &before).await;
    page.wait_for_text(".publish-succeeded", "Đã xuất bản")
        .await;
    page.click("button[data-publish=site]").await;
    changed_edition(&account, &first).await;
    page.wait_for_text(".publish-succeeded", "Đã xuất bản")
        .await;

    // Somebody else publishes meanwhile.
    let zip = Edition::with_heading(context.release(), "Của người khác").zip();
    let other = account.publish(&zip).await.served().to_owned();
    page.click("button[data-publish=site]").await;
    page.wait_for_text(".publish-failed", "một bản khác đã được xuất bản")
        .await;
    assert_eq!(account.editions().await.served(), other);
    page.leave_authoring_page().await;
    back_to_own_release(site).await;
}

/// Waits until readers get another edition, and gives its id.
async fn changed_edition(account: &Account<'_>, before: &str) -> String {
    until_within(PUBLISH_TIMEOUT, "another edition", async || {
        let served = account.editions().await.served().to_owned();
        if served == before {
            Err(served)
        } else {
            Ok(served)
        }
    })
    .await
}

async fn an_edition_is_what_readers_get_with_and_without_a_script(context: &TestContext) {
    let site = context.wordpress().await;
    let address = site.publish("Một bản mới", "[khuyen_hoc_timeline]");
    let edition = Edition::with_heading(context.release(), "Buổi nói chuyện mới");
    let answer = publisher(site).await.publish(&edition.zip()).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let page = source(&address).await;
    assert!(page.contains("Buổi nói chuyện mới"), "{page}");
    let script = format!("{}/khuyen-hoc-timeline.js", answer.served());
    assert!(page.contains(&script), "expected {script} in {page}");
    let visitor = context.visitor().await;
    visitor.open(&address).await;
    visitor.wait_for_activities(ACTIVITIES).await;
    back_to_own_release(site).await;
    let page = source(&address).await;
    assert!(!page.contains("Buổi nói chuyện mới"), "{page}");
}

async fn files_of_an_edition_are_compressed_and_cached(context: &TestContext) {
    let site = context.wordpress().await;
    let edition = Edition::with_heading(context.release(), "Nén và nhớ");
    let answer = publisher(site).await.publish(&edition.zip()).await;
    let program = context.release().program();
    let address = format!(
        "/wp-content/uploads/khuyen-hoc-timeline/{}/{program}",
        answer.served()
    );
    let browsers = [("accept-encoding", "gzip, deflate, br")];
    let response = crate::servers::request::get(&site.url(&address), &browsers).await;
    assert_eq!(response.header("content-type"), "application/wasm");
    assert_eq!(response.header("content-encoding"), "br");
    assert!(response.header("cache-control").contains("immutable"));
    back_to_own_release(site).await;
}

async fn the_sixth_edition_drops_the_oldest(context: &TestContext) {
    let site = context.wordpress().await;
    let account = publisher(site).await;
    let mut published = Vec::new();
    for number in 1..=6 {
        let heading = format!("Bản thứ {number}");
        let edition = Edition::with_heading(context.release(), &heading);
        let answer = account.publish(&edition.zip()).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        published.insert(0, answer.served().to_owned());
    }
    published.truncate(5);
    let listed = account.editions().await;
    assert_eq!(listed.ids(), published);
    let mut folders = site.editions_on_disk();
    folders.retain(|name| name != "lock");
    folders.reverse();
    assert_eq!(folders.len(), 5, "{folders:?}");
    assert!(
        published.iter().all(|id| folders.contains(id)),
        "{folders:?}"
    );
    back_to_own_release(site).await;
}

async fn an_editor_goes_back_to_an_earlier_edition(context: &TestContext) {
    let site = context.wordpress().await;
    let account = publisher(site).await;
    let address = site.publish("Quay lại", "[khuyen_hoc_timeline]");
    let mut ids = Vec::new();
    for heading in ["Bản trước", "Bản sau"] {
        let zip = Edition::with_heading(context.release(), heading).zip();
        ids.push(account.publish(&zip).await.served().to_owned());
    }
    let visitor = context.visitor().await;
    let page = PublishPage::open(&visitor, site, editor(site)).await;
    page.click("[data-editions] summary").await;
    let button = format!("[data-edition='{}'] button", ids[0]);
    page.click(&button).await;
    page.wait_for_text(".notice-success", "Người đọc thấy lại bản")
        .await;
    assert_eq!(account.editions().await.served(), ids[0]);
    assert!(source(&address).await.contains("Bản trước"));

    let gone = account.restore("20200101-000000-00000000").await;
    assert_eq!(gone.status, 404, "{gone:?}");
    assert!(gone.message().contains("Không còn bản ấy"), "{gone:?}");
    back_to_own_release(site).await;
    assert!(!source(&address).await.contains("Bản trước"));
}

async fn whoever_chose_english_reads_english(context: &TestContext) {
    let site = context.wordpress().await;
    let english = site.add_user("english", "editor", "");
    site.choose_language(english, "en_US");
    let account = Account::log_in(site, english).await;
    let page = String::from_utf8(account.get(PublishPage::ADDRESS).await.content()).expect("UTF-8");
    assert!(page.contains("Go back to this one"), "{page}");
    assert!(!page.contains("Dùng lại bản này"), "{page}");
    let answer = account.publish(b"no zip").await;
    assert!(answer.message().contains("is no zip"), "{answer:?}");
}

async fn deleting_the_plugin_deletes_all_editions(context: &TestContext) {
    let site = context.wordpress().await;
    let account = publisher(site).await;
    let zip = Edition::with_heading(context.release(), "Bản cuối").zip();
    account.publish(&zip).await;
    assert!(!site.editions_on_disk().is_empty());
    site.uninstall_plugin();
    assert_eq!(site.editions_on_disk(), Vec::<String>::new());
    let listed = account.editions().await;
    assert_eq!(listed.ids(), Vec::<&str>::new());
    assert_eq!(listed.served(), OWN_RELEASE);
}

/// The login name of an account with the rights of an editor.
pub(super) fn editor(site: &WordPress) -> &'static str {
    site.add_user("bien-tap", "editor", "")
}

/// An editor who speaks to the REST interface.
pub(super) async fn publisher(site: &WordPress) -> Account<'_> {
    Account::log_in(site, editor(site)).await
}

/// Has readers get the release of the plugin again, as the other tests expect.
pub(super) async fn back_to_own_release(site: &WordPress) {
    let answer = publisher(site).await.restore(OWN_RELEASE).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.served(), OWN_RELEASE);
}
