//! From the moment the page opens until the timeline stands: what is asked for, when, and what a
//! visitor sees meanwhile.

use serde_json::{Value, json};

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::site::RELEASE;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::documents::{activity, articles, programmes};
use crate::known::facts::ACTIVITIES;

pub(crate) fn tests() -> Vec<Test> {
    tests!["loading":
        what_an_editor_mends_is_seen_at_the_next_visit,
        nothing_is_asked_for_while_the_widget_is_far_below_and_everything_when_it_comes_near,
        the_data_are_asked_for_at_the_same_time_as_the_program,
        the_program_does_not_wait_for_the_data,
        the_hosts_html_stays_until_the_timeline_stands_and_then_goes,
        loading_is_told_only_after_a_while,
        everything_is_found_from_the_scripts_own_address,
        a_page_with_a_base_address_changes_nothing,
        a_widget_in_a_closed_disclosure_loads_when_it_is_opened,
        one_slow_document_does_not_keep_the_other_from_the_reader,
    ]
}

const PROGRAM: [Part; 2] = [Part::AppModule, Part::Wasm];

async fn nothing_is_asked_for_while_the_widget_is_far_below_and_everything_when_it_comes_near(
    stage: &Stage,
) {
    let far = "<div style=\"height: 20000px\">xa</div>";
    // The test's own observer is asked after the widget's: when it has answered, so has that one.
    let timeline = stage.open(&HostPage::bare().before(far)).await;
    until("the element to be defined", async || {
        let defined = "return Boolean(customElements.get('khuyen-hoc-timeline'))";
        if stage.run::<bool>(defined, &[]).await {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    let watch = "window.observed = 0;
        new IntersectionObserver(() => requestAnimationFrame(() => { window.observed += 1; }))
          .observe(document.querySelector('khuyen-hoc-timeline'));";
    stage.run::<Value>(watch, &[]).await;
    until("the browser to have observed the element", async || {
        let observed: u32 = stage.run("return window.observed", &[]).await;
        if observed > 0 {
            Ok(())
        } else {
            Err("not yet".into())
        }
    })
    .await;
    assert_eq!(
        stage.site().requested(),
        [format!("{RELEASE}/khuyen-hoc-timeline.js")]
    );
    assert!(timeline.fallback_is_visible().await);
    stage
        .run::<Value>("scrollTo(0, document.body.scrollHeight)", &[])
        .await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn the_data_are_asked_for_at_the_same_time_as_the_program(stage: &Stage) {
    for part in PROGRAM {
        stage.site().breaks(part, Fault::Silence);
    }
    let timeline = stage.open(&HostPage::bare()).await;
    // Neither the module nor the program has come, so the data cannot have waited for them.
    stage
        .site()
        .asked_for(&[Part::Articles, Part::Programmes, Part::AppModule])
        .await;
    for part in PROGRAM {
        stage.site().mend(part);
    }
    timeline.shows_activities(ACTIVITIES).await;
    for part in Part::DOCUMENTS {
        assert_eq!(
            stage.site().requests(part),
            1,
            "what was asked for early is used: {part:?}"
        );
    }
}

async fn the_program_does_not_wait_for_the_data(stage: &Stage) {
    stage.site().documents_break(&Fault::Silence);
    let timeline = stage.open(&HostPage::bare()).await;
    stage.site().asked_for(&PROGRAM).await;
    stage.site().mend_documents();
    timeline.shows_activities(ACTIVITIES).await;
}

async fn the_hosts_html_stays_until_the_timeline_stands_and_then_goes(stage: &Stage) {
    stage.site().documents_break(&Fault::Silence);
    let timeline = stage.open(&HostPage::bare()).await;
    stage
        .site()
        .asked_for(&[Part::Articles, Part::Programmes, Part::Wasm])
        .await;
    assert!(timeline.fallback_is_visible().await, "while it loads");
    stage.site().mend_documents();
    timeline.shows_activities(ACTIVITIES).await;
    assert!(
        !timeline.fallback_is_visible().await,
        "once the timeline stands"
    );
}

/// Whether a reader can see words that say it is loading.
const SAYS_LOADING: &str = "(root => Array.from(root?.querySelectorAll('*') ?? []).some(one => {
    const style = getComputedStyle(one);
    return one.childElementCount === 0 && one.textContent.includes('Đang tải')
      && one.getClientRects().length > 0 && style.visibility === 'visible' && style.opacity > 0.1;
  }))(document.querySelector('khuyen-hoc-timeline').shadowRoot)";

async fn loading_is_told_only_after_a_while(stage: &Stage) {
    // On a quick line the words would only flicker: they are looked for in every frame.
    let watch = format!(
        "window.flickers = 0; (function look() {{
           if ({SAYS_LOADING}) window.flickers += 1;
           requestAnimationFrame(look);
         }})();"
    );
    let timeline = stage.open(&HostPage::bare().early_script(&watch)).await;
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(stage.run::<u32>("return window.flickers", &[]).await, 0);

    stage.site().documents_break(&Fault::Silence);
    let timeline = stage.visit("").await;
    until("words that say it is loading", async || {
        if stage.run::<u32>("return window.flickers", &[]).await > 0 {
            return Ok(());
        }
        Err(timeline
            .ask("tidy(root(path).textContent)", Value::Null)
            .await)
    })
    .await;
    assert!(timeline.fallback_is_visible().await);
    stage.site().mend_documents();
    let view = timeline.shows_activities(ACTIVITIES).await;
    assert!(!view.text.contains("Đang tải"), "{}", view.text);
}

async fn everything_is_found_from_the_scripts_own_address(stage: &Stage) {
    let elsewhere = stage.another_site().await;
    elsewhere.open_to_other_origins();
    let script = elsewhere.url(&format!("{RELEASE}/khuyen-hoc-timeline.js"));
    let timeline = stage.open(&HostPage::bare().script_from(&script)).await;
    timeline.shows_activities(ACTIVITIES).await;
    assert_eq!(
        stage.site().requested(),
        [""; 0],
        "nothing is asked of the page's own server"
    );
    assert_eq!(elsewhere.requests(Part::Wasm), 1);
    assert_eq!(stage.troubles().await, [""; 0]);
}

async fn a_page_with_a_base_address_changes_nothing(stage: &Stage) {
    let script = stage
        .site()
        .url(&format!("{RELEASE}/khuyen-hoc-timeline.js"));
    let page = HostPage::bare()
        .head("<base href=\"/khong/co/gi/\">")
        .script_from(&script);
    let timeline = stage.open(&page).await;
    timeline.shows_activities(ACTIVITIES).await;
    timeline.jump_to_year(2016).await;
    timeline.choose_partner("Đoàn TNCS Hồ Chí Minh").await;
    timeline.shows_activities(4).await;
    stage.hears("filter").await;
    assert_eq!(stage.query_and_hash().await, "?kh-partner=doan-tncs-hcm");
}

async fn a_widget_in_a_closed_disclosure_loads_when_it_is_opened(stage: &Stage) {
    let page = HostPage::with(
        "<details><summary>Mở ra</summary><khuyen-hoc-timeline></khuyen-hoc-timeline></details>",
    );
    let timeline = stage.open(&page).await;
    stage
        .run::<Value>(
            "document.querySelector('details').open = true",
            &[json!(null)],
        )
        .await;
    timeline.shows_activities(ACTIVITIES).await;
}

async fn one_slow_document_does_not_keep_the_other_from_the_reader(stage: &Stage) {
    stage.site().breaks(Part::Programmes, Fault::Silence);
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(8).await;
    assert_eq!(
        view.problems, [""; 0],
        "what has not come yet is no mistake of the articles"
    );
    stage.site().mend(Part::Programmes);
    timeline.shows_activities(ACTIVITIES).await;
}

async fn what_an_editor_mends_is_seen_at_the_next_visit(stage: &Stage) {
    // Browsers keep a document for a tenth of its age unless they are told to ask.
    let with = |title: &str| articles(&[activity("a", "2015", title, &[])]);
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    stage.site().replace(Part::Articles, &with("Sai"));
    let timeline = stage.open(&HostPage::bare()).await;
    timeline.shows_activities(1).await;
    stage.site().replace(Part::Articles, &with("Đúng"));
    let timeline = stage.visit("").await;
    let view = timeline.shows_activities(1).await;
    assert_eq!(view.year(2015).activities[0].title, "Đúng");
}
