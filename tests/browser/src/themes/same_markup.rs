//! One set of components, two renderings: what they render natively is, node by node, what the program
//! draws in a browser.

use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::received::Received;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::failure::Cause;
use khuyen_hoc_timeline::ui::app::app;
use khuyen_hoc_timeline::ui::state::Answer;
use leptos::prelude::RenderHtml;
use serde_json::json;

use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::facts::PARTNERS;

pub(crate) fn tests() -> Vec<Test> {
    tests!["same markup":
        all_activities_are_the_same_in_both_renderings,
        each_partners_activities_are_the_same_in_both_renderings,
        several_partners_are_the_same_in_both_renderings,
        searches_are_the_same_in_both_renderings,
        other_years_are_the_same_in_both_renderings,
        english_is_the_same_in_both_renderings,
        records_that_do_not_fit_are_told_the_same_in_both_renderings,
        a_missing_document_is_told_the_same_in_both_renderings,
    ]
}

/// Says where the native HTML `value` and the program's screen differ first; null where they are equal.
/// Put aside is what differs by nature: `value` and `checked` are properties in a browser, and only
/// there paper is told a date and an address.
const FIRST_DIFFERENCE: &str = r#"((native) => {
  const template = document.createElement("template");
  template.innerHTML = native;
  const lines = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return [`${depth} ${JSON.stringify(node.data)}`];
    const own = [...node.attributes].filter(({ name }) => name !== "value" && name !== "checked");
    const attributes = own.map(({ name, value }) => `${name}=${value}`).sort().join(" ");
    const children = node.className === "on-paper" ? [] : [...node.childNodes];
    return [`${depth} <${node.localName} ${attributes}>`,
            ...children.flatMap((child) => lines(child, depth + 1))];
  };
  const drawn = root(path).querySelector(".widget");
  const [a, b] = [template.content.firstChild, drawn].map((node) => lines(node, 0));
  const at = a.findIndex((line, place) => line !== b[place]);
  if (at === -1 && a.length === b.length) return null;
  return `native ${a.length} lines, ${a[at]}; drawn ${b.length} lines, ${b[at]}`;
})(value)"#;

/// The attributes of an element, as a host writes them.
#[derive(Clone, Copy, Default)]
struct Asked<'a> {
    partner: &'a str,
    matching: &'a str,
    q: &'a str,
    years: Option<(&'a str, &'a str)>,
    lang: &'a str,
}

impl Asked<'_> {
    fn as_markup(&self) -> String {
        let years = self.years.map_or_else(String::new, |(from, to)| {
            format!(" from=\"{from}\" to=\"{to}\"")
        });
        let Self {
            partner,
            matching,
            q,
            lang,
            ..
        } = self;
        format!("partner=\"{partner}\" match=\"{matching}\" q=\"{q}\" lang=\"{lang}\"{years}")
    }

    fn natively(&self, ends: [Result<String, Cause>; 2]) -> String {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (config, unknown) = Config::read(&Attributes {
            articles: "data/articles.json".to_owned(),
            programmes: "data/programmes.json".to_owned(),
            partner: given(self.partner),
            matching: given(self.matching),
            q: given(self.q),
            from: self.years.map(|(from, _)| from.to_owned()),
            to: self.years.map(|(_, to)| to.to_owned()),
            lang: given(self.lang),
            ..Attributes::default()
        });
        assert_eq!(unknown, [], "the test asks for what there is");
        let mut received = Received::default();
        for (document, end) in Document::BOTH.into_iter().zip(ends) {
            received.note(document, Some(end.map(Into::into)));
        }
        let content = received.content(&config).into();
        app(&Answer::new(content, config.start, None), None).to_html()
    }
}

fn documents(stage: &Stage) -> [Result<String, Cause>; 2] {
    ["data/articles.json", "data/programmes.json"].map(|file| Ok(stage.text_of_release(file)))
}

async fn are_the_same(stage: &Stage, asked: Asked<'_>, ends: [Result<String, Cause>; 2]) {
    let markup = asked.as_markup();
    let timeline = stage.open(&HostPage::with_attributes(&markup)).await;
    timeline.loaded().await;
    let native = json!(asked.natively(ends));
    until(
        &format!("equal renderings of {markup}"),
        async || match timeline
            .ask::<Option<String>>(FIRST_DIFFERENCE, native.clone())
            .await
        {
            None => Ok(()),
            Some(difference) => Err(difference),
        },
    )
    .await;
}

async fn all_activities_are_the_same_in_both_renderings(stage: &Stage) {
    are_the_same(stage, Asked::default(), documents(stage)).await;
}

async fn each_partners_activities_are_the_same_in_both_renderings(stage: &Stage) {
    for partner in PARTNERS.iter().map(|known| known.id).chain(["none"]) {
        let asked = Asked {
            partner,
            ..Asked::default()
        };
        are_the_same(stage, asked, documents(stage)).await;
    }
}

async fn several_partners_are_the_same_in_both_renderings(stage: &Stage) {
    for matching in ["any", "all"] {
        let asked = Asked {
            partner: "hoi-cuu-chien-binh phong-gddt",
            matching,
            ..Asked::default()
        };
        are_the_same(stage, asked, documents(stage)).await;
    }
}

async fn searches_are_the_same_in_both_renderings(stage: &Stage) {
    for q in ["nghị lực sống", "nghi luc song", "không có đâu"] {
        let asked = Asked {
            q,
            ..Asked::default()
        };
        are_the_same(stage, asked, documents(stage)).await;
    }
}

async fn other_years_are_the_same_in_both_renderings(stage: &Stage) {
    for years in [("2015", "2018"), ("2010", "2020")] {
        let asked = Asked {
            years: Some(years),
            ..Asked::default()
        };
        are_the_same(stage, asked, documents(stage)).await;
    }
}

async fn english_is_the_same_in_both_renderings(stage: &Stage) {
    let asked = Asked {
        partner: "hoi-luat-gia",
        lang: "en",
        ..Asked::default()
    };
    are_the_same(stage, asked, documents(stage)).await;
}

async fn records_that_do_not_fit_are_told_the_same_in_both_renderings(stage: &Stage) {
    let [articles, programmes] = documents(stage);
    let articles = articles.map(|text| text.replacen("\"2014\"", "\"năm ngoái\"", 1));
    let broken = articles.clone().unwrap_or_default();
    stage.site().replace_text(Part::Articles, &broken);
    are_the_same(stage, Asked::default(), [articles, programmes]).await;
}

async fn a_missing_document_is_told_the_same_in_both_renderings(stage: &Stage) {
    stage.site().breaks(Part::Programmes, Fault::Status(404));
    let [articles, _] = documents(stage);
    let ends = [articles, Err(Cause::Http(404))];
    are_the_same(stage, Asked::default(), ends).await;
}
