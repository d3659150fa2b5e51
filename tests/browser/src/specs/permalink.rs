//! The page's address holds the filter and belongs to the host all the same.

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Test> {
    tests!["permalink":
        a_reload_gives_the_same_view,
        a_shared_address_gives_the_same_view,
        the_address_of_the_contract_is_understood,
        foreign_parameters_and_the_hash_survive_byte_for_byte,
        an_address_is_left_alone_until_something_is_chosen,
        permalink_off_leaves_the_address_alone,
        a_link_to_a_place_of_the_page_leaves_the_choice_alone,
        a_prefix_of_the_hosts_choice_is_used,
        the_address_wins_over_the_attributes,
        choosing_adds_nothing_to_the_history,
        special_characters_of_a_search_survive_the_address,
        a_mangled_address_still_shows_the_timeline,
    ]
}

/// Waits until the part of the address after the path is this.
async fn address_becomes(context: &TestContext, wanted: &str) {
    until(&format!("the address to end in {wanted:?}"), async || {
        let seen = context.query_and_hash().await;
        if seen == wanted { Ok(()) } else { Err(seen) }
    })
    .await;
}

async fn a_reload_gives_the_same_view(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.choose_matching("tất cả").await;
    widget.search_for("ky ket").await;
    let before = widget.wait_for_activities(1).await;
    address_becomes(
        context,
        "?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=ky+ket&kh-match=all",
    )
    .await;
    context.reload().await;
    let after = widget.wait_for_activities(1).await;
    assert_eq!(after, before);
}

async fn a_shared_address_gives_the_same_view(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let shared = widget.wait_for_activities(4).await;
    address_becomes(context, "?kh-partner=doan-tncs-hcm").await;
    let received = context
        .reopen(&context.query_and_hash().await)
        .await
        .wait_for_activities(4)
        .await;
    assert_eq!(received, shared);
}

async fn the_address_of_the_contract_is_understood(context: &TestContext) {
    let rest = "?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=k%C3%BD%20k%E1%BA%BFt&kh-match=all";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm", "hoi-luat-gia"]);
    assert_eq!(snapshot.asks_for_all, [false, true]);
    assert_eq!(snapshot.search.as_deref(), Some("ký kết"));
    assert_eq!(snapshot.ids(), ["2018-ky-ket"]);
}

async fn foreign_parameters_and_the_hash_survive_byte_for_byte(context: &TestContext) {
    // Encodings a parser would tidy up: each belongs to the host as it is.
    let query = "?utm_source=a%20b+c&flag&empty=&&name=%e1%bb%99;x=1&ID=7";
    let hash = "#muc-3?kh-q=khong&x=%20";
    let widget = context
        .open_at(&HostPage::bare(), &format!("{query}{hash}"))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    let untouched = context.query_and_hash().await;
    assert_eq!(untouched, format!("{query}{hash}"));
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    address_becomes(context, &format!("{query}&kh-partner=doan-tncs-hcm{hash}")).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(ACTIVITIES).await;
    address_becomes(context, &untouched).await;
}

async fn an_address_is_left_alone_until_something_is_chosen(context: &TestContext) {
    let rest = "?kh-q=ngh%E1%BB%8B%20l%E1%BB%B1c%20s%E1%BB%91ng&a=1#x";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    widget.wait_for_activities(2).await;
    assert_eq!(context.query_and_hash().await, rest);
}

async fn permalink_off_leaves_the_address_alone(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let widget = context.open_at(&page, "?a=1#b").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    // The event is sent when everything that follows a choice has been done.
    context.wait_for_event("filter").await;
    assert_eq!(context.query_and_hash().await, "?a=1#b");
}

async fn a_link_to_a_place_of_the_page_leaves_the_choice_alone(context: &TestContext) {
    // Following a hash is a `popstate` too; read as "go back", it took the visitor's choice away.
    for attributes in ["permalink=\"off\"", ""] {
        let widget = context.open(&HostPage::with_attributes(attributes)).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget.choose_partner(DOAN).await;
        widget.wait_for_activities(4).await;
        let received_events = context.received_events("filter").await.len();
        context
            .run::<Value>("location.hash = 'cuoi-trang'", &[])
            .await;
        until("the address to have the hash", async || {
            let seen = context.query_and_hash().await;
            if seen.ends_with("#cuoi-trang") {
                Ok(())
            } else {
                Err(seen)
            }
        })
        .await;
        widget.choose_partner(LUAT_GIA).await;
        widget.wait_for_activities(6).await;
        assert_eq!(
            context.received_events("filter").await.len(),
            received_events + 1,
            "{attributes}"
        );
    }
}

async fn a_prefix_of_the_hosts_choice_is_used(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"tl_\"");
    let widget = context.open_at(&page, "?kh-partner=hoi-luat-gia").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    address_becomes(context, "?kh-partner=hoi-luat-gia&tl_partner=doan-tncs-hcm").await;
    context.reload().await;
    assert_eq!(
        widget.wait_for_activities(4).await.chosen(),
        ["doan-tncs-hcm"]
    );
}

async fn the_address_wins_over_the_attributes(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"hoi-luat-gia\" q=\"pháp luật\"");
    let widget = context
        .open_at(&page, "?kh-partner=doan-tncs-hcm&kh-q=")
        .await;
    let snapshot = widget.wait_for_activities(4).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    assert_eq!(snapshot.search.as_deref(), Some(""));
}

async fn choosing_adds_nothing_to_the_history(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let before: u32 = context.run("return history.length", &[]).await;
    widget.choose_partner(DOAN).await;
    widget.search_for("nghị lực sống").await;
    widget.wait_for_activities(2).await;
    address_becomes(
        context,
        "?kh-partner=doan-tncs-hcm&kh-q=ngh%E1%BB%8B+l%E1%BB%B1c+s%E1%BB%91ng",
    )
    .await;
    assert_eq!(
        context.run::<u32>("return history.length", &[]).await,
        before
    );
}

async fn special_characters_of_a_search_survive_the_address(context: &TestContext) {
    let typed = "50% & a+b=c #1 ? \"x\" <y> \\";
    let widget = context.open_at(&HostPage::bare(), "?a=1#h").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for(typed).await;
    widget
        .wait_until("no activity", |snapshot| snapshot.activities().is_empty())
        .await;
    until("the address to hold the search", async || {
        let seen = context.query_and_hash().await;
        if seen.contains("kh-q=50%25") && seen.contains("%5C") {
            Ok(())
        } else {
            Err(seen)
        }
    })
    .await;
    assert!(context.query_and_hash().await.ends_with("#h"));
    context.reload().await;
    widget
        .wait_until("the same search", |snapshot| {
            snapshot.search.as_deref() == Some(typed)
        })
        .await;
}

async fn a_mangled_address_still_shows_the_timeline(context: &TestContext) {
    let rest = "?kh-partner=%E0%A4%A&kh-q=%&kh-match=maybe&kh-from=99999999999&kh-to=-1&kh-&=&%";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    widget.wait_for_activities(ACTIVITIES).await;
}
