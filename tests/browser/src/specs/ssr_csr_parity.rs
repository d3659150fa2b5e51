//! Components render the same nodes natively (SSR) and in the browser (CSR).

use khuyen_hoc_timeline::components::render::screen_html;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::failure::Cause;
use serde_json::json;

use crate::fixtures::facts::PARTNERS;
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

pub(crate) fn tests() -> Vec<Test> {
    tests!["ssr csr parity":
        all_activities_render_alike,
        each_partner_renders_alike,
        several_partners_render_alike,
        searches_render_alike,
        other_years_render_alike,
        english_renders_alike,
        invalid_records_render_alike,
        a_missing_document_renders_alike,
    ]
}

/// Says where the native HTML `value` and the app's screen differ first; null where they are equal.
/// Left out is what differs by nature: `value` and `checked` are properties in a browser, comments are
/// Leptos' own, texts may be in several nodes, and only a browser names day and address for print.
const FIRST_DIFFERENCE: &str = r#"((native) => {
  const template = document.createElement("template");
  template.innerHTML = native;
  const [a, b] = [template.content.firstElementChild, root(path).querySelector(".widget")]
    .map((element) => outline(element, ["value", "checked", "selected"]));
  const at = a.findIndex((line, place) => line !== b[place]);
  if (at === -1 && a.length === b.length) return null;
  return `native ${a.length} lines, ${a[at]}; live ${b.length} lines, ${b[at]}`;
})(value)"#;

/// The attributes of an element, as a host writes them.
#[derive(Clone, Copy, Default)]
struct Case<'a> {
    partner: &'a str,
    matching: &'a str,
    q: &'a str,
    years: Option<(&'a str, &'a str)>,
    lang: &'a str,
}

impl Case<'_> {
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

    fn render_natively(&self, ends: [Result<String, Cause>; 2]) -> String {
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
        let mut load_state = LoadState::default();
        for (document, end) in Document::BOTH.into_iter().zip(ends) {
            load_state.set_result(document, Some(end.map(Into::into)));
        }
        let content = load_state.take_content(&config).into();
        screen_html(content, &config.start)
    }
}

fn documents(context: &TestContext) -> [Result<String, Cause>; 2] {
    ["data/articles.json", "data/programmes.json"].map(|file| Ok(context.release_text(file)))
}

async fn expect_same_rendering(
    context: &TestContext,
    asked: Case<'_>,
    ends: [Result<String, Cause>; 2],
) {
    let markup = asked.as_markup();
    let page = HostPage::with_attributes(&format!("{NAMED_DATA} {markup}"));
    let widget = context.open(&page).await;
    widget.wait_until_loaded().await;
    let native = json!(asked.render_natively(ends));
    until(
        &format!("equal renderings of {markup}"),
        async || match widget
            .eval::<Option<String>>(FIRST_DIFFERENCE, native.clone())
            .await
        {
            None => Ok(()),
            Some(difference) => Err(difference),
        },
    )
    .await;
}

async fn all_activities_render_alike(context: &TestContext) {
    expect_same_rendering(context, Case::default(), documents(context)).await;
}

async fn each_partner_renders_alike(context: &TestContext) {
    for partner in PARTNERS.iter().map(|expected| expected.id).chain(["none"]) {
        let asked = Case {
            partner,
            ..Case::default()
        };
        expect_same_rendering(context, asked, documents(context)).await;
    }
}

async fn several_partners_render_alike(context: &TestContext) {
    for matching in ["any", "all"] {
        let asked = Case {
            partner: "hoi-cuu-chien-binh phong-gddt",
            matching,
            ..Case::default()
        };
        expect_same_rendering(context, asked, documents(context)).await;
    }
}

async fn searches_render_alike(context: &TestContext) {
    for q in ["nghị lực sống", "nghi luc song", "không có đâu"] {
        let asked = Case {
            q,
            ..Case::default()
        };
        expect_same_rendering(context, asked, documents(context)).await;
    }
}

async fn other_years_render_alike(context: &TestContext) {
    for years in [("2015", "2018"), ("2010", "2020")] {
        let asked = Case {
            years: Some(years),
            ..Case::default()
        };
        expect_same_rendering(context, asked, documents(context)).await;
    }
}

async fn english_renders_alike(context: &TestContext) {
    let asked = Case {
        partner: "hoi-luat-gia",
        lang: "en",
        ..Case::default()
    };
    expect_same_rendering(context, asked, documents(context)).await;
}

async fn invalid_records_render_alike(context: &TestContext) {
    let [articles, programmes] = documents(context);
    let articles = articles.map(|text| text.replacen("\"2014\"", "\"năm ngoái\"", 1));
    let broken = articles.clone().unwrap_or_default();
    context.site().replace_text(ReleaseFile::Articles, &broken);
    expect_same_rendering(context, Case::default(), [articles, programmes]).await;
}

async fn a_missing_document_renders_alike(context: &TestContext) {
    context
        .site()
        .fail(ReleaseFile::Programmes, Fault::Status(404));
    let [articles, _] = documents(context);
    let ends = [articles, Err(Cause::Http(404))];
    expect_same_rendering(context, Case::default(), ends).await;
}
