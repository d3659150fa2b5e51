//! Loading: which requests are sent when, and what a visitor sees meanwhile.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(crate) fn tests() -> Vec<Test> {
    tests!["loading":
        an_edited_document_is_shown_at_the_next_visit,
        a_widget_far_below_loads_when_scrolled_near,
        data_and_app_are_requested_in_parallel,
        the_app_is_requested_before_the_data_arrive,
        the_hosts_html_stays_until_the_timeline_is_shown,
        the_loading_line_appears_only_after_a_delay,
        all_files_resolve_against_the_scripts_url,
        a_base_element_changes_no_urls,
        a_widget_in_closed_details_loads_when_opened,
        a_slow_document_does_not_delay_the_other,
    ]
}

const PROGRAM: [ReleaseFile; 2] = [ReleaseFile::AppModule, ReleaseFile::Wasm];

async fn a_widget_far_below_loads_when_scrolled_near(context: &TestContext) {
    let far = "<div style=\"height: 20000px\">xa</div>";
    // The test's observer was registered after the widget's: when it has fired, so has that one.
    let widget = context.open(&HostPage::with_named_data().before(far)).await;
    until("the element to be defined", async || {
        let defined = "return Boolean(customElements.get('khuyen-hoc-timeline'))";
        if context.run::<bool>(defined, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    let watch = "window.observed = 0;
        new IntersectionObserver(() => requestAnimationFrame(() => { window.observed += 1; }))
          .observe(document.querySelector('khuyen-hoc-timeline'));";
    context.run::<Value>(watch, &[]).await;
    until("the browser to have observed the element", async || {
        let observed: u32 = context.run("return window.observed", &[]).await;
        if observed > 0 {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    assert_eq!(
        context.site().requested_paths(),
        [format!("{RELEASE}/khuyen-hoc-timeline.js")]
    );
    assert!(widget.fallback_is_visible().await);
    context
        .run::<Value>("scrollTo(0, document.body.scrollHeight)", &[])
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn data_and_app_are_requested_in_parallel(context: &TestContext) {
    for part in PROGRAM {
        context.site().fail(part, Fault::Silence);
    }
    let widget = context.open(&HostPage::bare()).await;
    // Neither the module nor the wasm has arrived, so the data request did not wait for them.
    context
        .site()
        .wait_for_requests(&[
            ReleaseFile::Articles,
            ReleaseFile::Programmes,
            ReleaseFile::AppModule,
        ])
        .await;
    for part in PROGRAM {
        context.site().recover(part);
    }
    widget.wait_for_activities(ACTIVITIES).await;
    for part in ReleaseFile::DOCUMENTS {
        assert_eq!(
            context.site().request_count(part),
            1,
            "what was asked for early is used: {part:?}"
        );
    }
}

async fn the_app_is_requested_before_the_data_arrive(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let widget = context.open(&HostPage::bare()).await;
    context.site().wait_for_requests(&PROGRAM).await;
    context.site().recover_documents();
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn the_hosts_html_stays_until_the_timeline_is_shown(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let widget = context.open(&HostPage::with_named_data()).await;
    context
        .site()
        .wait_for_requests(&[
            ReleaseFile::Articles,
            ReleaseFile::Programmes,
            ReleaseFile::Wasm,
        ])
        .await;
    assert!(widget.fallback_is_visible().await, "while it loads");
    context.site().recover_documents();
    widget.wait_for_activities(ACTIVITIES).await;
    assert!(
        !widget.fallback_is_visible().await,
        "once the timeline stands"
    );
}

/// Whether the loading line is visible.
const SAYS_LOADING: &str = "(root => Array.from(root?.querySelectorAll('*') ?? []).some(one => {
    const style = getComputedStyle(one);
    return one.childElementCount === 0 && one.textContent.includes('Đang tải')
      && one.getClientRects().length > 0 && style.visibility === 'visible' && style.opacity > 0.1;
  }))(document.querySelector('khuyen-hoc-timeline').shadowRoot)";

async fn the_loading_line_appears_only_after_a_delay(context: &TestContext) {
    // On a quick line the words would only flicker: they are looked for in every frame.
    let watch = format!(
        "window.flickers = 0; (function look() {{
           if ({SAYS_LOADING}) window.flickers += 1;
           requestAnimationFrame(look);
         }})();"
    );
    let widget = context
        .open(&HostPage::with_named_data().early_script(&watch))
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.run::<u32>("return window.flickers", &[]).await, 0);

    context.site().fail_documents(&Fault::Silence);
    let widget = context.reopen("").await;
    until("words that say it is loading", async || {
        if context.run::<u32>("return window.flickers", &[]).await > 0 {
            return Ok(());
        }
        Err(widget
            .eval("tidy(root(path).textContent)", Value::Null)
            .await)
    })
    .await;
    assert!(widget.fallback_is_visible().await);
    context.site().recover_documents();
    let snapshot = widget.wait_for_activities(ACTIVITIES).await;
    assert!(!snapshot.text.contains("Đang tải"), "{}", snapshot.text);
}

async fn all_files_resolve_against_the_scripts_url(context: &TestContext) {
    let elsewhere = context.second_site().await;
    elsewhere.allow_all_origins();
    let script = elsewhere.url(&format!("{RELEASE}/khuyen-hoc-timeline.js"));
    let widget = context.open(&HostPage::bare().script_from(&script)).await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(
        context.site().requested_paths(),
        [""; 0],
        "nothing is asked of the page's own server"
    );
    assert_eq!(elsewhere.request_count(ReleaseFile::Wasm), 1);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_base_element_changes_no_urls(context: &TestContext) {
    let script = context
        .site()
        .url(&format!("{RELEASE}/khuyen-hoc-timeline.js"));
    let page = HostPage::bare()
        .head("<base href=\"/khong/co/gi/\">")
        .script_from(&script);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.jump_to_year(2016).await;
    widget.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    widget.wait_for_activities(4).await;
    context.wait_for_event("filter").await;
    assert_eq!(context.query_and_hash().await, "?kh-partner=doan-tncs-hcm");
}

async fn a_widget_in_closed_details_loads_when_opened(context: &TestContext) {
    let page = HostPage::with(
        "<details><summary>Mở ra</summary><khuyen-hoc-timeline></khuyen-hoc-timeline></details>",
    );
    let widget = context.open(&page).await;
    context
        .run::<Value>(
            "document.querySelector('details').open = true",
            &[json!(null)],
        )
        .await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_slow_document_does_not_delay_the_other(context: &TestContext) {
    context.site().fail(ReleaseFile::Programmes, Fault::Silence);
    let widget = context.open(&HostPage::with_named_data()).await;
    let snapshot = widget.wait_for_activities(8).await;
    assert_eq!(
        snapshot.problems, [""; 0],
        "what has not come yet is no mistake of the articles"
    );
    context.site().recover(ReleaseFile::Programmes);
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn an_edited_document_is_shown_at_the_next_visit(context: &TestContext) {
    // Without cache headers, browsers keep a document for a tenth of its age.
    let with = |title: &str| articles(&[activity("a", "2015", title, &[])]);
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    context.site().replace(ReleaseFile::Articles, &with("Sai"));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(1).await;
    context.site().replace(ReleaseFile::Articles, &with("Đúng"));
    let widget = context.reopen("").await;
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.year(2015).activities[0].title, "Đúng");
}
