//! Where the plugin finds the release: its own folder, another server, or nowhere yet.

use crate::runner::{Test, tests};
use crate::specs::wordpress::{has_fallback_inside, source};
use crate::test_context::{ServerKind, TestContext};
use crate::wordpress::log_in;
use test_support::facts::expected::ACTIVITIES;

pub(super) fn tests() -> Vec<Test> {
    tests!["WordPress":
        a_release_on_another_server_is_set_and_its_html_is_used,
        a_url_without_a_release_is_reported_to_the_administrator,
        an_administrator_who_may_write_no_scripts_sets_no_address,
        without_a_release_only_authors_see_instructions,
    ]
}

async fn a_release_on_another_server_is_set_and_its_html_is_used(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let elsewhere = context
        .server(ServerKind::NginxWithBrotli)
        .await
        .url("/timeline");
    let message = site.set_address(&visitor, &elsewhere).await;
    assert!(message.contains("saved"), "{message}");
    let address = site.publish("Ở máy chủ khác", "[khuyen_hoc_timeline]");
    has_fallback_inside(context, &address).await;
    visitor.wait_for_activities(ACTIVITIES).await;
    let page = source(&address).await;
    let script = format!("{elsewhere}/khuyen-hoc-timeline.js");
    assert!(page.contains(&script), "expected {script} in {page}");
    site.set_address(&visitor, "").await;
}

async fn a_url_without_a_release_is_reported_to_the_administrator(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let nothing = context
        .server(ServerKind::NginxWithBrotli)
        .await
        .url("/nothing");
    let message = site.set_address(&visitor, &nothing).await;
    assert!(
        message.contains("/nothing/fragment.html") && message.contains("404"),
        "expected the address and the status, found {message}"
    );
    site.set_address(&visitor, "").await;
}

async fn an_administrator_who_may_write_no_scripts_sets_no_address(context: &TestContext) {
    let site = context.wordpress().await;
    let visitor = context.visitor().await;
    let user = site.add_administrator_without_scripts();
    log_in(&visitor, site, user).await;
    let page = site.url("/wp-admin/options-general.php?page=khuyen-hoc-timeline");
    visitor.open(&page).await;
    let text = visitor.run("return document.body.innerText", &[]).await;
    let text = text.expect("a page").to_string();
    assert!(text.contains("not allowed"), "{text}");
    // Nor by the form that another page of settings sends.
    visitor
        .open(&site.url("/wp-admin/options-general.php"))
        .await;
    let send = "const form = document.querySelector('form[action=\"options.php\"]');
        form.querySelector('[name=option_page]').value = 'khuyen-hoc-timeline';
        form.append(Object.assign(document.createElement('input'), {
            name: 'khuyen_hoc_timeline_address', value: 'https://example.com/' }));
        return fetch('options.php', { method: 'POST', body: new FormData(form) })
            .then((answer) => answer.text())";
    let answer = visitor.run(send, &[]).await.expect("an answer");
    let answer = answer.as_str().unwrap_or_default();
    assert!(answer.contains("not allowed to manage"), "{answer}");
    assert_eq!(site.address(), "");
}

async fn without_a_release_only_authors_see_instructions(context: &TestContext) {
    let site = context.wordpress().await;
    let address = site.publish("Chưa có tệp", "Mở đầu.\n\n[khuyen_hoc_timeline]");
    site.move_release("timeline", "gone");
    let readers = source(&address).await;
    let visitor = context.visitor().await;
    log_in(&visitor, site, "tac-gia").await;
    visitor.open(&address).await;
    let authors = visitor.run("return document.body.innerText", &[]).await;
    site.move_release("gone", "timeline");
    assert!(readers.contains("Mở đầu."), "{readers}");
    assert!(
        !readers.contains("khuyen-hoc-timeline/timeline"),
        "{readers}"
    );
    let authors = authors.expect("a page").to_string();
    assert!(
        authors.contains("chưa có tệp của bản phát hành"),
        "{authors}"
    );
}
