//! Editors publish within WordPress: by the page in the administration, and by the REST interface that it uses.

use std::time::Duration;

use serde_json::{Value, json};
use test_support::facts::expected::ACTIVITIES;
use test_support::wait::{until, until_within};
use thirtyfour::By;

use crate::browsing::Visitor;
use crate::edition::Edition;
use crate::runner::{Test, tests};
use crate::specs::wordpress::source;
use crate::test_context::TestContext;
use crate::wordpress::{Account, WordPress, log_in};

/// The page of the administration.
const PAGE: &str = "/wp-admin/admin.php?page=khuyen-hoc-timeline-publish";

/// Rendering and compressing a release in the browser, on a busy machine.
const PUBLISH_TIMEOUT: Duration = Duration::from_secs(180);

/// The release in the plugin's folder.
const OWN_RELEASE: &str = "release";

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress publishing":
        an_editor_drops_a_sheet_publishes_it_and_readers_see_it,
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
    log_in(&visitor, site, editor(site)).await;
    open_authoring_page(&visitor, site).await;
    shot(&visitor, "1").await;
    let sheet =
        "Thời gian;Tên hoạt động\n17/08/2018;Trao học bổng cho trẻ mồ côi\n2019;Hội sách phường\n";
    drop_file(&visitor, "hoat-dong.csv", sheet).await;
    click(&visitor, "button[data-publish=site]").await;
    // The activities that are published are not in the sheet.
    wait_for_text(
        &visitor,
        ".publish-question",
        &format!("{ACTIVITIES} hoạt động"),
    )
    .await;
    shot(&visitor, "2").await;
    click(&visitor, "button[data-publish=site-anyway]").await;
    wait_for_text(&visitor, ".publish-succeeded", "Đã xuất bản").await;
    shot(&visitor, "3").await;
    let session = visitor.session();
    let left = session.enter_default_frame().await;
    left.expect("the page around the frame");
    wait_for_text(&visitor, "[data-edition]", "bien-tap").await;
    click(&visitor, "[data-editions] summary").await;
    shot(&visitor, "4").await;
    session.set_window_rect(0, 0, 420, 900).await.unwrap();
    shot(&visitor, "5").await;
    session.set_window_rect(0, 0, 1280, 900).await.unwrap();
    let page = source(&address).await;
    for words in [
        "/wp-content/uploads/khuyen-hoc-timeline/",
        "<h4>Hội sách phường</h4>",
    ] {
        assert!(page.contains(words), "expected {words} in {page}");
    }
    visitor.open(&address).await;
    visitor.wait_for_activities(2).await;
    back_to_own_release(site).await;
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
    let mut files = context.release().files();
    let program = files
        .find(|file| file.ends_with(".wasm"))
        .expect("a program");
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
    log_in(&visitor, site, editor(site)).await;
    visitor.open(&site.url(PAGE)).await;
    click(&visitor, "[data-editions] summary").await;
    click(&visitor, &format!("[data-edition='{}'] button", ids[0])).await;
    wait_for_text(&visitor, ".notice-success", "Người đọc thấy lại bản").await;
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
    let page = String::from_utf8(account.get(PAGE).await.content()).expect("UTF-8");
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

/// Opens the page of the administration, and goes into its frame once that has started.
async fn open_authoring_page(visitor: &Visitor, site: &WordPress) {
    visitor.open(&site.url(PAGE)).await;
    let session = visitor.session();
    let frame = until("the frame", async || {
        let frame = session.find(By::Css("iframe[title='Trang soạn']")).await;
        frame.map_err(|error| error.to_string())
    })
    .await;
    frame.enter_frame().await.expect("a frame");
    wait_for_text(visitor, ".nothing-is-sent", "Xuất bản lên trang này").await;
}

/// Waits until an element holds some words.
async fn wait_for_text(visitor: &Visitor, selector: &str, words: &str) {
    until_within(
        PUBLISH_TIMEOUT,
        &format!("{selector}: {words}"),
        async || {
            let script = "return [...document.querySelectorAll(arguments[0] + ', .publish-failed')]
            .map((element) => element.textContent)";
            let seen = visitor.run(script, &[json!(selector)]).await?;
            let texts = seen.as_array().map(Vec::as_slice).unwrap_or_default();
            let mut texts = texts.iter().filter_map(Value::as_str);
            if texts.any(|text| text.contains(words)) {
                Ok(())
            } else {
                Err(seen.to_string())
            }
        },
    )
    .await;
}

/// Drops a file on the authoring page, and waits for the table.
async fn drop_file(visitor: &Visitor, name: &str, text: &str) {
    let script = "const [name, text] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([text], name));
        document.querySelector('main').dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
    let dropped = visitor.run(script, &[json!(name), json!(text)]).await;
    dropped.expect("the page takes it");
    until("the table", async || {
        let rows = "return document.querySelectorAll('[role=row][data-row]').length";
        let rows = visitor.run(rows, &[]).await?;
        if rows == json!(2) {
            Ok(())
        } else {
            Err(rows.to_string())
        }
    })
    .await;
}

/// Clicks on what a person has scrolled to: the authoring page has a line of its own at the bottom.
async fn click(visitor: &Visitor, selector: &str) {
    until(&format!("{selector}, to take a click"), async || {
        let button = visitor.session().find(By::Css(selector)).await;
        let button = button.map_err(|error| error.to_string())?;
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        let element = button.to_json().map_err(|error| error.to_string())?;
        visitor.run(scroll, &[element]).await?;
        button.click().await.map_err(|error| error.to_string())
    })
    .await;
}

async fn shot(visitor: &Visitor, name: &str) {
    let path = std::path::PathBuf::from(format!("/root/w-wp-shot-{name}.png"));
    visitor.session().screenshot(&path).await.unwrap();
}
