//! The finished timeline of a page holds, for each choice, the very screen that the components render
//! for it: what a reader without a script sees is nothing else.

use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::received::Received;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::ui::app::app;
use khuyen_hoc_timeline::ui::state::Answer;
use leptos::prelude::RenderHtml;
use serde_json::{Value, json};

use crate::harness::fault::Fault;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::facts::PARTNERS;
use crate::timeline::still::Still;

pub(crate) fn tests() -> Vec<Test> {
    tests!["same markup":
        each_choice_of_a_finished_timeline_is_the_screen_of_that_partner,
        a_timeline_that_was_taken_over_is_the_screen_of_its_partner,
        a_timeline_that_was_taken_over_for_something_else_is_the_screen_of_that,
    ]
}

/// Says where two screens differ first; null where they are equal. `value` holds the native HTML and the
/// number of a choice, or null for a screen of the program's.
///
/// A control without a script is another element than with one, so each is made again what its message
/// says: a button, and not its label or link. Put aside is what differs by nature: a table is a grid where
/// arrow keys walk through it; whether a row is
/// chosen is said by rules of the style sheet, and pressed is only what can be pressed; `value` and
/// `checked` are properties once the program has drawn; only in a browser is paper told a date and an
/// address.
const FIRST_DIFFERENCE: &str = r#"(([native, choice]) => {
  const template = document.createElement("template");
  template.innerHTML = native;
  const screen = one(".widget").cloneNode(true);
  const holds = (part) => choice === null || part.dataset.for.split(" ").includes(String(choice));
  for (const part of screen.querySelectorAll("[data-for]")) if (!holds(part)) part.remove();
  for (const slot of screen.querySelectorAll("slot")) slot.remove();
  const wordless = ["value", "checked", "data-for", ...(choice === null ? [] : ["data-act", "data-then",
    "aria-pressed", "type", "for", "href"])];
  const CONTROLS = ["a", "label", "button"];
  const lines = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return [`${depth} ${JSON.stringify(node.data)}`];
    const { localName } = node;
    const name = choice !== null && CONTROLS.includes(localName) ? "control" : localName;
    const own = [...node.attributes].filter((attribute) => !wordless.includes(attribute.name) &&
      !(choice !== null && (localName === "tr" && attribute.name === "class" ||
        localName === "table" && attribute.name === "role")));
    const attributes = own.map((attribute) => `${attribute.name}=${attribute.value}`).sort().join(" ");
    const children = choice === null && node.className === "on-paper" ? [] : [...node.childNodes];
    return [`${depth} <${name} ${attributes}>`, ...children.flatMap((child) => lines(child, depth + 1))];
  };
  const [a, b] = [template.content.firstChild, screen].map((node) => lines(node, 0));
  const at = a.findIndex((line, place) => line !== b[place]);
  if (at === -1 && a.length === b.length) return null;
  return `native ${a.length} lines, ${a[at]}; on the page ${b.length} lines, ${b[at]}`;
})(value)"#;

/// The screen of this partner as the components render it.
fn natively(stage: &Stage, partner: &str) -> String {
    natively_with(
        stage,
        Attributes {
            partner: Some(partner.to_owned()),
            ..Attributes::default()
        },
    )
}

/// The screen that these attributes ask for.
fn natively_with(stage: &Stage, attributes: Attributes) -> String {
    let (config, _) = Config::read(&Attributes {
        articles: "data/articles.json".to_owned(),
        programmes: "data/programmes.json".to_owned(),
        ..attributes
    });
    let mut received = Received::default();
    let files = ["data/articles.json", "data/programmes.json"];
    for (document, file) in Document::BOTH.into_iter().zip(files) {
        received.note(document, Some(Ok(stage.text_of_release(file).into())));
    }
    let content = received.content(&config).into();
    app(&Answer::new(content, config.start, None), None).to_html()
}

/// The ids of what can be chosen: nothing, each partner, and what was done with nobody in particular.
fn choices() -> impl Iterator<Item = &'static str> {
    [""].into_iter()
        .chain(PARTNERS.map(|known| known.id))
        .chain(["none"])
}

async fn each_choice_of_a_finished_timeline_is_the_screen_of_that_partner(stage: &Stage) {
    stage.site().breaks(Part::Entry, Fault::Status(404));
    stage.open_release("index.html", "", "").await;
    let still = Still::of(stage);
    still
        .is_true("page.readyState === 'complete'", Value::Null)
        .await;
    for partner in choices() {
        let choice: u32 = still
            .ask(
                "Number(all('[data-choice]').find((radio) =>
                  (radio.getAttribute('value') ?? '') === value).dataset.choice)",
                json!(partner),
            )
            .await;
        let native = json!([natively(stage, partner), choice]);
        let difference: Option<String> = still.ask(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{partner:?}");
    }
}

async fn a_timeline_that_was_taken_over_is_the_screen_of_its_partner(stage: &Stage) {
    for partner in choices() {
        let query = format!("?kh-partner={partner}");
        stage.open_release("index.html", &query, "").await;
        let still = Still::of(stage);
        still
            .shows("the program to draw", |screen| screen.ready)
            .await;
        let native = json!([natively(stage, partner), null]);
        let difference: Option<String> = still.ask(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{partner:?}");
    }
}

async fn a_timeline_that_was_taken_over_for_something_else_is_the_screen_of_that(stage: &Stage) {
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
        stage.open_release("index.html", query, "").await;
        let still = Still::of(stage);
        still
            .shows("the program to draw", |screen| screen.ready)
            .await;
        let native = json!([natively_with(stage, attributes), null]);
        let difference: Option<String> = still.ask(FIRST_DIFFERENCE, native).await;
        assert_eq!(difference, None, "{query}");
    }
}
