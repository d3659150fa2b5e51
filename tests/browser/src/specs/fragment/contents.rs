//! What the fragment contains: HTML that survives a strict sanitizer, and structured data.

use serde_json::Value;

use super::{expect_complete, parts, readable_text, wait_until_replaced};
use crate::fixtures::facts::ACTIVITIES;
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    tests!["fragment":
        a_strict_sanitizer_removes_nothing,
        a_sanitized_element_with_fragment_becomes_the_timeline,
        structured_data_list_the_article_and_every_activity,
    ]
}

/// What the strictest of the usual filters let through: tags, and attributes of any of them.
const ALLOWED_TAGS: [&str; 2] = [
    "article section h2 h3 h4 p ul ol li a strong em time table thead tbody tr th td caption",
    "href datetime lang scope colspan",
];

/// What a strict filter leaves of a piece of HTML, and what it took away.
async fn sanitize(context: &TestContext, html: &str) -> (String, Vec<String>) {
    let filter = "const [html, tags, attributes] = arguments;
        const away = [];
        const template = document.createElement('template');
        template.innerHTML = html;
        for (const one of template.content.querySelectorAll('*')) {
          for (const { name } of [...one.attributes]) {
            if (attributes.split(' ').includes(name)) continue;
            away.push(`${one.localName} ${name}`);
            one.removeAttribute(name);
          }
          if (tags.split(' ').includes(one.localName)) continue;
          away.push(one.localName);
          one.replaceWith(...one.childNodes);
        }
        return [template.innerHTML, away];";
    let [tags, attributes] = ALLOWED_TAGS;
    let values = [html, tags, attributes].map(Value::from);
    context.run(filter, &values).await
}

async fn a_strict_sanitizer_removes_nothing(context: &TestContext) {
    let [html, _] = parts(context);
    let (left, away) = sanitize(context, &html).await;
    assert_eq!(away, [""; 0]);
    // Read by a browser and written again it is the same: nothing is nested as HTML does not have it.
    assert_eq!(left.replace("&nbsp;", "\u{a0}"), html);
    let (left, away) = sanitize(context, "<p class=\"a\"><span>b</span></p>").await;
    assert_eq!((&*left, away.len()), ("<p>b</p>", 2), "it is a filter");
}

async fn a_sanitized_element_with_fragment_becomes_the_timeline(context: &TestContext) {
    let [html, _] = parts(context);
    let (html, _) = sanitize(context, &html).await;
    context.site().fail_documents(&Fault::Silence);
    let page = HostPage::with(&format!(
        "<div data-khuyen-hoc-timeline data-{NAMED_DATA}>{html}</div>"
    ));
    let widget = context.open(&page).await;
    context
        .site()
        .wait_for_requests(&ReleaseFile::DOCUMENTS)
        .await;
    expect_complete(&readable_text(&widget).await);
    context.site().recover_documents();
    wait_until_replaced(&widget).await;
}

async fn structured_data_list_the_article_and_every_activity(context: &TestContext) {
    let [html, linked] = parts(context);
    let (_, linked) = linked
        .split_once("<script type=\"application/ld+json\">")
        .expect("an element of structured data");
    let (linked, rest) = linked.split_once("</script>").expect("with its end");
    assert_eq!(rest.trim(), "", "nothing follows");
    let linked: Value = serde_json::from_str(linked).expect("it is JSON");
    assert_eq!(linked["@context"], "https://schema.org");
    let nodes = linked["@graph"].as_array().expect("a list");
    let of = |kind| nodes.iter().filter(move |node| node["@type"] == kind);
    let articles: Vec<_> = of("NewsArticle").collect();
    assert_eq!(articles.len(), 1, "{articles:#?}");
    assert_eq!(articles[0]["datePublished"], "2018-08-17T11:07:00+07:00");
    assert_eq!(of("Event").count(), ACTIVITIES);
    assert_eq!(nodes.len(), 1 + ACTIVITIES, "and nothing else");
    for event in of("Event") {
        let name = event["name"].as_str().expect("it has one");
        assert!(html.contains(&format!(">{name}</")), "{name:?} in {html}");
        let start = event["startDate"].as_str().expect("it has one");
        assert!(matches!(start[..4].parse(), Ok(2014..=2018)), "{start}");
    }
}
