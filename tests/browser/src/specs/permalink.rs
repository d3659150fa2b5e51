//! The page's URL holds the filter, and still belongs to the host.

use crate::fixtures::facts::{ACTIVITIES, DOAN, LUAT_GIA};
use crate::harness::host_page::HostPage;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use serde_json::{Value, json};

pub(crate) fn tests() -> Vec<Test> {
    tests!["permalink":
        a_reload_restores_the_filter,
        a_shared_url_restores_the_filter,
        the_documented_parameters_are_understood,
        other_parameters_and_the_hash_stay_byte_for_byte,
        the_url_is_unchanged_until_a_filter_is_set,
        permalink_off_never_changes_the_url,
        a_hash_link_keeps_the_filter,
        the_permalink_attribute_sets_the_parameter_prefix,
        url_parameters_override_the_attributes,
        filtering_adds_no_history_entries,
        an_address_changed_by_the_hosts_router_is_followed,
        a_router_that_keeps_the_address_elsewhere_learns_of_the_choice,
        the_state_of_any_other_host_stays_as_it_is,
        special_characters_of_a_search_survive_the_url,
        a_mangled_url_still_shows_the_timeline,
    ]
}

/// Waits until the part of the address after the path is this.
async fn wait_for_url(context: &TestContext, wanted: &str) {
    until(&format!("the address to end in {wanted:?}"), async || {
        let seen = context.query_and_hash().await;
        if seen == wanted { Ok(()) } else { Err(seen) }
    })
    .await;
}

async fn a_reload_restores_the_filter(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.choose_partner(LUAT_GIA).await;
    widget.choose_matching("tất cả").await;
    widget.search_for("ky ket").await;
    let before = widget.wait_for_activities(1).await;
    wait_for_url(
        context,
        "?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=ky+ket&kh-match=all",
    )
    .await;
    context.reload().await;
    let after = widget.wait_for_activities(1).await;
    assert_eq!(after, before);
}

async fn a_shared_url_restores_the_filter(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    let shared = widget.wait_for_activities(4).await;
    wait_for_url(context, "?kh-partner=doan-tncs-hcm").await;
    let received = context
        .reopen(&context.query_and_hash().await)
        .await
        .wait_for_activities(4)
        .await;
    assert_eq!(received, shared);
}

async fn the_documented_parameters_are_understood(context: &TestContext) {
    let rest = "?kh-partner=doan-tncs-hcm+hoi-luat-gia&kh-q=k%C3%BD%20k%E1%BA%BFt&kh-match=all";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm", "hoi-luat-gia"]);
    assert_eq!(snapshot.asks_for_all, [false, true]);
    assert_eq!(snapshot.search.as_deref(), Some("ký kết"));
    assert_eq!(snapshot.ids(), ["2018-ky-ket"]);
}

async fn other_parameters_and_the_hash_stay_byte_for_byte(context: &TestContext) {
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
    wait_for_url(context, &format!("{query}&kh-partner=doan-tncs-hcm{hash}")).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(ACTIVITIES).await;
    wait_for_url(context, &untouched).await;
}

async fn the_url_is_unchanged_until_a_filter_is_set(context: &TestContext) {
    let rest = "?kh-q=ngh%E1%BB%8B%20l%E1%BB%B1c%20s%E1%BB%91ng&a=1#x";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    widget.wait_for_activities(2).await;
    assert_eq!(context.query_and_hash().await, rest);
}

async fn permalink_off_never_changes_the_url(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"off\"");
    let widget = context.open_at(&page, "?a=1#b").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    // The event is dispatched after everything else has been updated.
    context.wait_for_event("filter").await;
    assert_eq!(context.query_and_hash().await, "?a=1#b");
}

async fn a_hash_link_keeps_the_filter(context: &TestContext) {
    // Following a hash link fires `popstate` too; handled as "go back", it once reset the filter.
    for attributes in ["permalink=\"off\"", ""] {
        let widget = context.open(&HostPage::with_attributes(attributes)).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget.choose_partner(DOAN).await;
        widget.wait_for_activities(4).await;
        let event = context.received_events("filter").await.len();
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
            event + 1,
            "{attributes}"
        );
    }
}

async fn the_permalink_attribute_sets_the_parameter_prefix(context: &TestContext) {
    let page = HostPage::with_attributes("permalink=\"tl_\"");
    let widget = context.open_at(&page, "?kh-partner=hoi-luat-gia").await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(4).await;
    wait_for_url(context, "?kh-partner=hoi-luat-gia&tl_partner=doan-tncs-hcm").await;
    context.reload().await;
    assert_eq!(
        widget.wait_for_activities(4).await.chosen(),
        ["doan-tncs-hcm"]
    );
}

async fn url_parameters_override_the_attributes(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"hoi-luat-gia\" q=\"pháp luật\"");
    let widget = context
        .open_at(&page, "?kh-partner=doan-tncs-hcm&kh-q=")
        .await;
    let snapshot = widget.wait_for_activities(4).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    assert_eq!(snapshot.search.as_deref(), Some(""));
}

async fn filtering_adds_no_history_entries(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let before: u32 = context.run("return history.length", &[]).await;
    widget.choose_partner(DOAN).await;
    widget.search_for("nghị lực sống").await;
    widget.wait_for_activities(2).await;
    wait_for_url(
        context,
        "?kh-partner=doan-tncs-hcm&kh-q=ngh%E1%BB%8B+l%E1%BB%B1c+s%E1%BB%91ng",
    )
    .await;
    assert_eq!(
        context.run::<u32>("return history.length", &[]).await,
        before
    );
}

async fn an_address_changed_by_the_hosts_router_is_followed(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let tells: bool = context.run("return 'navigation' in window", &[]).await;
    if !tells {
        // This engine tells nobody of it; `popstate` is followed all the same.
        return;
    }
    for (method, query, count) in [
        ("pushState", "?kh-partner=hoi-luat-gia", 3),
        ("replaceState", "?kh-partner=doan-tncs-hcm", 4),
        ("pushState", "?another=1", ACTIVITIES),
    ] {
        let change = format!("history.{method}({{ of: 'the host' }}, '', arguments[0])");
        context.run::<Value>(&change, &[query.into()]).await;
        widget.wait_for_activities(count).await;
        wait_for_url(context, query).await;
    }
    // The widget's own changes of the address are none of that: a blank typed last would be lost.
    widget.search_for("nghi luc ").await;
    widget
        .wait_until("the search", |snapshot| {
            snapshot.search.as_deref() == Some("nghi luc ")
        })
        .await;
}

/// The state of the page's entry in the history when a partner was chosen, of `state` before.
async fn state_after_a_choice(context: &TestContext, state: &str) -> Value {
    let widget = context.open_at(&HostPage::bare(), "?a=1#h").await;
    widget.wait_for_activities(ACTIVITIES).await;
    let set = format!("history.replaceState({state}, '')");
    context.run::<Value>(&set, &[]).await;
    widget.choose_partner(LUAT_GIA).await;
    wait_for_url(context, "?a=1&kh-partner=hoi-luat-gia#h").await;
    context.run("return history.state", &[]).await
}

async fn a_router_that_keeps_the_address_elsewhere_learns_of_the_choice(context: &TestContext) {
    // As Vue Router and Next keep it.
    let path = "location.pathname + location.search + location.hash";
    let before = format!("{{ current: {path}, position: 3, __NA: true }}");
    let state = state_after_a_choice(context, &before).await;
    let path: String = context.run(&format!("return {path}"), &[]).await;
    assert_eq!(state, json!({ "current": path, "position": 3 }));
}

async fn the_state_of_any_other_host_stays_as_it_is(context: &TestContext) {
    for state in [
        json!({ "current": "another page" }),
        json!(["a list"]),
        json!(null),
    ] {
        assert_eq!(
            state_after_a_choice(context, &state.to_string()).await,
            state
        );
    }
}

async fn special_characters_of_a_search_survive_the_url(context: &TestContext) {
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

async fn a_mangled_url_still_shows_the_timeline(context: &TestContext) {
    let rest = "?kh-partner=%E0%A4%A&kh-q=%&kh-match=maybe&kh-from=99999999999&kh-to=-1&kh-&=&%";
    let widget = context.open_at(&HostPage::bare(), rest).await;
    widget.wait_for_activities(ACTIVITIES).await;
}
