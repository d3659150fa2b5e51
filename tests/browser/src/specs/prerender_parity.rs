//! Each variant of the prerendered screen equals what the components render for that partner.

use khuyen_hoc_timeline::components::render::screen_html;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::load::document::Document;
use serde_json::{Value, json};

use crate::fixtures::facts::PARTNERS;
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::PrerenderedPage;

pub(crate) fn tests() -> Vec<Test> {
    tests!["prerender parity":
        each_variant_equals_the_rendered_screen_of_its_partner,
        the_hydrated_screen_equals_its_partners_rendering,
        the_screen_hydrated_with_a_query_equals_its_rendering,
    ]
}

/// Says where two screens differ first; null where they are equal. `value` holds the native HTML and the
/// number of a variant, or null for the app's own screen.
///
/// Left out is what differs by nature: a control without a script is a label or a link where it is a button
/// with one; a table is a grid where arrow keys move through it; rules of a style sheet say which row is
/// selected, and only a button can be pressed; `value` and `checked` are properties in the live screen.
const FIRST_DIFFERENCE: &str = r#"(([native, variant]) => {
  const template = document.createElement("template");
  template.innerHTML = native;
  const screen = one(".widget").cloneNode(true);
  const holds = (part) => variant === null || part.dataset.variants.split(" ").includes(String(variant));
  for (const part of screen.querySelectorAll("[data-variants]")) if (!holds(part)) part.remove();
  for (const slot of screen.querySelectorAll("slot")) slot.remove();
  const prerendered = variant !== null;
  const ignored = ["value", "checked", "data-variants", ...(prerendered ? ["aria-pressed", "type", "for", "href"] : [])];
  const isIgnored = ({ localName }, name) =>
    ignored.includes(name) || prerendered && (localName === "tr" && name === "class" ||
      localName === "table" && name === "role");
  const tag = ({ localName }) =>
    prerendered && ["a", "label", "button"].includes(localName) ? "control" : localName;
  const [a, b] = [template.content.firstElementChild, screen].map((node) => outline(node, isIgnored, tag));
  const at = a.findIndex((line, place) => line !== b[place]);
  if (at === -1 && a.length === b.length) return null;
  return `native ${a.length} lines, ${a[at]}; on the page ${b.length} lines, ${b[at]}`;
})(value)"#;

/// The screen of this partner as the components render it.
fn render_natively(context: &TestContext, partner: &str) -> String {
    render_natively_with(
        context,
        Attributes {
            partner: Some(partner.to_owned()),
            ..Attributes::default()
        },
    )
}

/// The screen rendered with these attributes.
fn render_natively_with(context: &TestContext, attributes: Attributes) -> String {
    let (config, _) = Config::read(&Attributes {
        articles: "data/articles.json".to_owned(),
        programmes: "data/programmes.json".to_owned(),
        ..attributes
    });
    let mut load_state = LoadState::default();
    let files = ["data/articles.json", "data/programmes.json"];
    for (document, file) in Document::BOTH.into_iter().zip(files) {
        load_state.set_result(document, Some(Ok(context.release_text(file).into())));
    }
    let data = load_state.take_content(&config).into();
    screen_html(data, &config.start)
}

/// The ids of what can be chosen: nothing, each partner, and what was done with nobody in particular.
fn variants() -> impl Iterator<Item = &'static str> {
    [""].into_iter()
        .chain(PARTNERS.map(|expected| expected.id))
        .chain(["none"])
}

async fn each_variant_equals_the_rendered_screen_of_its_partner(context: &TestContext) {
    context.site().fail(ReleaseFile::Loader, Fault::Status(404));
    context.open_release("index.html", "", "").await;
    let prerendered = PrerenderedPage::new(context);
    prerendered
        .wait_until_true("page.readyState === 'complete'", Value::Null)
        .await;
    for partner in variants() {
        let choice: u32 = prerendered
            .eval(
                "Number(all('[data-variant]').find((radio) =>
                  (radio.getAttribute('value') ?? '') === value).dataset.variant)",
                json!(partner),
            )
            .await;
        let native = json!([render_natively(context, partner), choice]);
        let difference: Option<String> = prerendered.eval(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{partner:?}");
    }
}

async fn the_hydrated_screen_equals_its_partners_rendering(context: &TestContext) {
    for partner in variants() {
        let query = format!("?kh-partner={partner}");
        context.open_release("index.html", &query, "").await;
        let prerendered = PrerenderedPage::new(context);
        prerendered
            .wait_until("the app to hydrate", |snapshot| snapshot.ready)
            .await;
        let native = json!([render_natively(context, partner), null]);
        let difference: Option<String> = prerendered.eval(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{partner:?}");
    }
}

async fn the_screen_hydrated_with_a_query_equals_its_rendering(context: &TestContext) {
    // Cells and paragraphs of other years and texts kept attributes of what they were before.
    let text = |text: &str| Some(text.to_owned());
    for (query, attributes) in [
        (
            "?kh-from=2010",
            Attributes {
                from: text("2010"),
                ..Attributes::default()
            },
        ),
        (
            "?kh-from=2017&kh-to=2018",
            Attributes {
                from: text("2017"),
                to: text("2018"),
                ..Attributes::default()
            },
        ),
        (
            "?kh-q=nghi+luc+song",
            Attributes {
                q: text("nghi luc song"),
                ..Attributes::default()
            },
        ),
        (
            "?kh-q=zzz&kh-partner=none",
            Attributes {
                q: text("zzz"),
                partner: text("none"),
                ..Attributes::default()
            },
        ),
    ] {
        context.open_release("index.html", query, "").await;
        let prerendered = PrerenderedPage::new(context);
        prerendered
            .wait_until("the app to hydrate", |snapshot| snapshot.ready)
            .await;
        let native = json!([render_natively_with(context, attributes), null]);
        let difference: Option<String> = prerendered.eval(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{query}");
    }
}
