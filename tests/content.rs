//! The content of `data/` against a table of facts that was written from the printed article alone.

use khuyen_hoc_timeline::load::convert::{Conversion, convert};
use khuyen_hoc_timeline::model::activity::Activity;
use khuyen_hoc_timeline::model::local_timestamp::LocalTimestamp;
use test_support::facts::article::{
    ARTICLE_BYLINE, ARTICLE_PUBLISHED, ARTICLE_SECTION, ARTICLE_TITLE, ARTICLE_VIEWS,
};
use test_support::facts::article::{
    FACTS, Fact, PARTNERS, PROGRAMME_SIGNED, PROGRAMME_TITLE, PROGRAMME_WHEN,
};
use unicode_normalization::is_nfc;

const ARTICLES: &str = include_str!("../data/articles.json");
const PROGRAMMES: &str = include_str!("../data/programmes.json");

fn content() -> Conversion {
    convert(Some(ARTICLES), Some(PROGRAMMES))
}

fn partner_ids(content: &Conversion, activity: &Activity) -> Vec<String> {
    let partners = &content.timeline.partners;
    let mut ids: Vec<_> = activity
        .partners
        .iter()
        .map(|index| partners[index.0].id.clone())
        .collect();
    ids.sort();
    ids
}

/// Whether an activity is the one a fact tells of.
fn tells(content: &Conversion, activity: &Activity, fact: &Fact) -> bool {
    let mut partners: Vec<_> = fact.partners.iter().map(ToString::to_string).collect();
    partners.sort();
    let text = format!(
        "{} {}",
        activity.title,
        activity.summary.as_deref().unwrap_or_default()
    );
    activity.period.to_string() == fact.when
        && partner_ids(content, activity) == partners
        && activity.status.as_str() == fact.status
        && activity
            .title
            .to_lowercase()
            .contains(&fact.title.to_lowercase())
        && fact.must_mention.iter().all(|words| text.contains(words))
}

#[test]
fn the_content_has_no_problem() {
    let content = content();
    assert_eq!(content.problems, []);
    assert_eq!(content.unreadable_documents, []);
}

#[test]
fn every_fact_of_the_article_is_told_by_exactly_one_activity() {
    let content = content();
    for fact in FACTS {
        let telling = content
            .timeline
            .activities()
            .iter()
            .filter(|one| tells(&content, one, fact));
        assert_eq!(
            telling.count(),
            1,
            "{} {}: {}",
            fact.when,
            fact.status,
            fact.title
        );
    }
}

#[test]
fn nothing_is_told_that_is_no_fact() {
    let content = content();
    assert_eq!(content.timeline.activities().len(), FACTS.len());
    for activity in content.timeline.activities() {
        assert!(
            FACTS.iter().any(|fact| tells(&content, activity, fact)),
            "{activity:?}"
        );
    }
}

#[test]
fn the_article_and_the_programme_are_those_that_were_printed() {
    let timeline = content().timeline;
    let [article] = timeline.articles.as_slice() else {
        panic!("one article")
    };
    assert_eq!(article.title.to_lowercase(), ARTICLE_TITLE.to_lowercase());
    assert_eq!(
        article.published,
        LocalTimestamp::parse(ARTICLE_PUBLISHED).ok()
    );
    assert_eq!(article.views, Some(u64::from(ARTICLE_VIEWS)));
    let same = |text: &Option<String>, fact: &str| {
        text.as_deref()
            .is_some_and(|text| text.to_lowercase() == fact.to_lowercase())
    };
    assert!(same(&article.section, ARTICLE_SECTION) && same(&article.byline, ARTICLE_BYLINE));
    let [programme] = timeline.programmes.as_slice() else {
        panic!("one programme")
    };
    assert!(
        programme.title.contains(PROGRAMME_TITLE),
        "{}",
        programme.title
    );
    assert_eq!(programme.period.to_string(), PROGRAMME_WHEN);
    assert_eq!(
        programme.signed,
        LocalTimestamp::parse(PROGRAMME_SIGNED).ok()
    );
    assert_eq!(programme.article, Some(0));
}

#[test]
fn the_partners_have_the_ids_of_the_contract_and_the_names_of_the_article() {
    let timeline = content().timeline;
    let partners: Vec<_> = timeline
        .partners
        .iter()
        .map(|one| (one.id.as_str(), one.name.as_str()))
        .collect();
    assert_eq!(partners, PARTNERS);
}

#[test]
fn texts_are_stored_composed() {
    assert!(is_nfc(ARTICLES) && is_nfc(PROGRAMMES));
}
