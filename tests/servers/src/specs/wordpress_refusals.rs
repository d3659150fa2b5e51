//! What WordPress publishes not: from whom it takes nothing, and which zips are none of ours. Nothing is changed then.

use release_files::checksums::FILE;

use crate::edition::Edition;
use crate::runner::{Test, tests};
use crate::specs::wordpress_publishing::{back_to_own_release, publisher};
use crate::test_context::TestContext;
use crate::wordpress::{Account, WordPress};

/// The page of the administration.
const PAGE: &str = "/wp-admin/admin.php?page=khuyen-hoc-timeline-publish";

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress publishing":
        a_subscriber_may_not_publish,
        an_editor_who_may_write_no_scripts_may_not_publish,
        without_a_nonce_nothing_is_published_restored_or_listed,
        a_zip_with_a_file_of_another_kind_is_refused,
        a_zip_that_does_not_match_its_checksums_is_refused,
        what_is_no_edition_is_refused,
        what_is_too_large_is_refused,
        an_edition_made_before_another_was_published_is_refused,
        nothing_is_published_where_the_release_is_on_another_server,
    ]
}

async fn a_subscriber_may_not_publish(context: &TestContext) {
    let site = context.wordpress().await;
    let subscriber = site.add_user("ban-doc", "subscriber", "");
    is_refused_all(context, Account::log_in(site, subscriber).await, 403).await;
    let account = Account::log_in(site, subscriber).await;
    assert_eq!(account.get(PAGE).await.status, 403);
    let answer = account.publish(&edition(context).zip()).await;
    assert!(
        answer.message().contains("không có quyền xuất bản"),
        "{answer:?}"
    );
}

async fn an_editor_who_may_write_no_scripts_may_not_publish(context: &TestContext) {
    let site = context.wordpress().await;
    let login = site.add_user("khong-ma-lenh", "editor", "unfiltered_html");
    is_refused_all(context, Account::log_in(site, login).await, 403).await;
}

async fn without_a_nonce_nothing_is_published_restored_or_listed(context: &TestContext) {
    let site = context.wordpress().await;
    // As by a page of another site, with which the browser of an editor sends cookies.
    is_refused_all(context, publisher(site).await.without_nonce(), 401).await;
}

async fn a_zip_with_a_file_of_another_kind_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    for name in [
        "../ngoai.html",
        "embed/../../ngoai.html",
        "/ngoai.html",
        "..\\ngoai.html",
        "them.php",
        "embed/them.php",
        "embed/them.php.html.br.php",
        ".htaccess",
        "embed/.htaccess",
        "web.config",
        "them.html",
        "data/them.json",
        "embed/khác.html",
        "SHA256SUMS/them.html",
    ] {
        let zip = edition(context).with(name, b"khong co gi").zip();
        let answer = publisher(site).await.publish(&zip).await;
        assert_eq!(answer.status, 400, "{name}: {answer:?}");
        let message = answer.message();
        assert!(message.contains(&format!("“{name}”")), "{name}: {message}");
        assert_eq!(state(site).await, before, "{name}");
    }
}

async fn a_zip_that_does_not_match_its_checksums_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    let other = "0".repeat(64);
    let program = context
        .release()
        .files()
        .find(|file| file.ends_with(".wasm"));
    let program = program.expect("a program");
    let edition = edition(context);
    for (zip, status, said) in [
        // Changed on the way.
        (
            edition
                .clone()
                .with_unlisted("data/articles.json", b"{}")
                .zip(),
            400,
            "“data/articles.json”",
        ),
        // Of another release than the plugin has.
        (
            edition.clone().with_checksum(program, &other).zip(),
            409,
            program,
        ),
        (
            edition.clone().with_checksum("them.js", &other).zip(),
            409,
            "“them.js”",
        ),
        (
            edition
                .clone()
                .with_checksum("../wp-config.php", &other)
                .zip(),
            409,
            "“../wp-config.php”",
        ),
        // Not in the list.
        (
            edition.clone().with_unlisted("embed/moi.html", b"").zip(),
            400,
            "“embed/moi.html”",
        ),
        (
            edition.clone().without("data/programmes.json").zip(),
            400,
            "data/programmes.json",
        ),
        (
            edition
                .with_unlisted(FILE, b"khong phai danh sach")
                .zip_without_list(),
            400,
            FILE,
        ),
    ] {
        let answer = publisher(site).await.publish(&zip).await;
        assert_eq!(answer.status, status, "{said}: {answer:?}");
        assert!(answer.message().contains(said), "{said}: {answer:?}");
        assert_eq!(state(site).await, before, "{said}");
    }
}

async fn what_is_no_edition_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    let zip = edition(context).zip();
    let (half, _) = zip.split_at(zip.len() / 2);
    for body in [b"".as_slice(), b"khong phai zip", half] {
        let answer = publisher(site).await.publish(body).await;
        assert_eq!(answer.status, 400, "{answer:?}");
        assert!(
            answer.message().contains("không phải tệp zip"),
            "{answer:?}"
        );
    }
    for media_type in [
        "application/x-www-form-urlencoded",
        "text/html",
        "application/json",
    ] {
        let answer = publisher(site).await.publish_as(media_type, b"{}").await;
        assert_eq!(answer.status, 415, "{answer:?}");
    }
    assert_eq!(state(site).await, before);
}

async fn what_is_too_large_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    // More than Debian's PHP takes, and more than the plugin takes.
    for megabytes in [9, 17] {
        let body = vec![0; megabytes << 20];
        let answer = publisher(site).await.publish(&body).await;
        assert_eq!(answer.status, 413, "{answer:?}");
        assert!(answer.message().contains("post_max_size"), "{answer:?}");
    }
    // Small as it is sent, and large unpacked.
    let blanks = vec![b' '; 97 << 20];
    let zip = edition(context).with("data/articles.json", &blanks).zip();
    assert!(zip.len() < 8 << 20, "{}", zip.len());
    let answer = publisher(site).await.publish(&zip).await;
    assert_eq!(answer.status, 413, "{answer:?}");
    assert!(answer.message().contains("96 MB"), "{answer:?}");
    assert_eq!(state(site).await, before);
}

async fn an_edition_made_before_another_was_published_is_refused(context: &TestContext) {
    let site = context.wordpress().await;
    let account = publisher(site).await;
    let zip = edition(context).zip();
    let first = account.publish_after("release", &zip).await;
    assert_eq!(first.status, 201, "{first:?}");
    let late = account.publish_after("release", &zip).await;
    assert_eq!(late.status, 409, "{late:?}");
    assert!(
        late.message().contains("một bản khác đã được xuất bản"),
        "{late:?}"
    );
    let next = account.publish_after(first.served(), &zip).await;
    assert_eq!(next.status, 201, "{next:?}");
    back_to_own_release(site).await;
}

async fn nothing_is_published_where_the_release_is_on_another_server(context: &TestContext) {
    let site = context.wordpress().await;
    let before = state(site).await;
    site.save_address("https://timeline.example/");
    let account = publisher(site).await;
    let answer = account.publish(&edition(context).zip()).await;
    let page = account.get(PAGE).await.content();
    site.save_address("");
    assert_eq!(answer.status, 409, "{answer:?}");
    assert!(answer.message().contains("một máy chủ khác"), "{answer:?}");
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("không xuất bản ở đây được"), "{page}");
    assert_eq!(state(site).await, before);
}

fn edition(context: &TestContext) -> Edition {
    Edition::with_heading(context.release(), "Không ai thấy")
}

/// What the editions are, as an editor sees them, and what lies on the disk.
async fn state(site: &WordPress) -> (serde_json::Value, Vec<String>) {
    let listed = publisher(site).await.editions().await;
    assert_eq!(listed.status, 200, "{listed:?}");
    let mut folders = site.editions_on_disk();
    folders.retain(|name| name != "lock");
    (listed.json, folders)
}

/// The account can do nothing of all, and nothing is changed.
async fn is_refused_all(context: &TestContext, account: Account<'_>, status: u16) {
    let site = context.wordpress().await;
    let before = state(site).await;
    for answer in [
        account.publish(&edition(context).zip()).await,
        account.restore("release").await,
        account.editions().await,
    ] {
        assert_eq!(answer.status, status, "{answer:?}");
        assert!(answer.json["editions"].is_null(), "{answer:?}");
    }
    assert_eq!(state(site).await, before);
}
