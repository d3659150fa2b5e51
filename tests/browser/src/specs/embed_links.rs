//! A link to the page for frames, which every content management system lets through: where the script runs, the
//! timeline stands in its place.

use crate::fixtures::facts::{ACTIVITIES, OF_DOAN};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["embed links":
        a_marked_link_becomes_the_timeline_it_leads_to,
        a_link_that_comes_later_becomes_one_too,
        a_link_that_is_added_by_itself_becomes_one_too,
        a_link_chooses_no_other_data,
        links_without_the_mark_stay_links,
    ]
}

const MARK: &str = "#khuyen-hoc-timeline";

/// A paragraph with a link to the page for frames.
fn link(query_and_mark: &str) -> String {
    format!(
        "<p>Xem <a id=\"link\" href=\"/khuyen-hoc/embed.html{query_and_mark}\">dòng thời gian</a></p>"
    )
}

async fn is_link_visible(context: &TestContext) -> bool {
    let is_visible = "return document.getElementById('link').getClientRects().length > 0";
    context.run(is_visible, &[]).await
}

async fn a_marked_link_becomes_the_timeline_it_leads_to(context: &TestContext) {
    let page = HostPage::with(&link(&format!("?partner=doan-tncs-hcm&amp;lang=en{MARK}")));
    let widget = context.open(&page).await;
    let snapshot = widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(snapshot.chosen(), ["doan-tncs-hcm"]);
    assert!(!is_link_visible(context).await);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn a_link_that_comes_later_becomes_one_too(context: &TestContext) {
    let widget = context
        .open(&HostPage::with("<div id=\"later\"></div>"))
        .await;
    let insert = "document.getElementById('later').innerHTML = arguments[0]";
    context.run::<()>(insert, &[link(MARK).into()]).await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_link_that_is_added_by_itself_becomes_one_too(context: &TestContext) {
    // The observer names the nodes that were added, and of what is in them nothing.
    let widget = context
        .open(&HostPage::with("<div id=\"later\"></div>"))
        .await;
    let append = "const link = document.createElement('a');
        link.href = arguments[0];
        link.textContent = 'dòng thời gian';
        document.getElementById('later').append(link)";
    let address = format!("/khuyen-hoc/embed.html{MARK}");
    context.run::<()>(append, &[address.into()]).await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn a_link_chooses_no_other_data(context: &TestContext) {
    // Visitors may write links, in comments for instance.
    let query = format!("?articles=/other.json&amp;programmes=/other.json{MARK}");
    let widget = context.open(&HostPage::with(&link(&query))).await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(context.site().request_count(ReleaseFile::Articles), 1);
}

async fn links_without_the_mark_stay_links(context: &TestContext) {
    let both = format!("{}<khuyen-hoc-timeline></khuyen-hoc-timeline>", link(""));
    let widget = context.open(&HostPage::with(&both)).await;
    widget.wait_for_activities(ACTIVITIES).await;
    assert!(is_link_visible(context).await);
}
