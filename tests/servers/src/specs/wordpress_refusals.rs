//! From whom, and when, WordPress takes no edition. Nothing is changed then.

use crate::edition::Edition;
use crate::runner::{Test, tests};
use crate::specs::wordpress_publishing::{back_to_own_release, publisher};
use crate::test_context::TestContext;
use crate::wordpress::{Account, PublishPage, WordPress};

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress publishing":
        a_subscriber_may_not_publish,
        an_editor_who_may_write_no_scripts_may_not_publish,
        without_a_nonce_nothing_is_published_restored_or_listed,
        an_edition_made_before_another_was_published_is_refused,
        nothing_is_published_where_the_release_is_on_another_server,
    ]
}

async fn a_subscriber_may_not_publish(context: &TestContext) {
    let site = context.wordpress().await;
    let subscriber = site.add_user("ban-doc", "subscriber", "");
    is_refused_all(context, Account::log_in(site, subscriber).await, 403).await;
    let account = Account::log_in(site, subscriber).await;
    assert_eq!(account.get(PublishPage::ADDRESS).await.status, 403);
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
    let page = account.get(PublishPage::ADDRESS).await.content();
    site.save_address("");
    assert_eq!(answer.status, 409, "{answer:?}");
    assert!(answer.message().contains("một máy chủ khác"), "{answer:?}");
    let page = String::from_utf8(page).expect("UTF-8");
    assert!(page.contains("không xuất bản ở đây được"), "{page}");
    assert_eq!(state(site).await, before);
}

pub(super) fn edition(context: &TestContext) -> Edition {
    Edition::with_heading(context.release(), "Không ai thấy")
}

/// What the editions are, as an editor sees them, and what lies on the disk.
pub(super) async fn state(site: &WordPress) -> (serde_json::Value, Vec<String>) {
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
