//! The two documents: a fault costs its own record, and is named with a place that exists.

use super::expect;
use crate::damaged_json::damage;
use crate::damaged_text::{damaged, damaged_bytes};
use fastrand::Rng;
use khuyen_hoc_timeline::components::render::screen_html;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::load::convert::{Conversion, convert};
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::encoding::decode;
use khuyen_hoc_timeline::load::problem::Problem;
use khuyen_hoc_timeline::model::activity::Activity;
use khuyen_hoc_timeline::query::filter::Filter;
use serde_json::Value;
use std::sync::LazyLock;

const ARTICLES: &str = include_str!("../../../../data/articles.json");
const PROGRAMMES: &str = include_str!("../../../../data/programmes.json");

/// The documents as they are, and what is made of them.
static WHOLE: LazyLock<(Value, Value, Conversion)> = LazyLock::new(|| {
    (
        serde_json::from_str(ARTICLES).expect("our articles"),
        serde_json::from_str(PROGRAMMES).expect("our programmes"),
        convert(Some(ARTICLES), Some(PROGRAMMES)),
    )
});

/// One in so many damaged pairs is drawn as a whole screen, which takes a thousand times as long.
const DRAWN: u16 = 2000;

/// One activity is damaged: all others are as they were.
pub(super) fn one_record(rng: &mut Rng) -> Result<(), String> {
    let (articles, programmes, whole) = &*WHOLE;
    let mut articles = articles.clone();
    let lists = articles["articles"].as_array_mut().expect("a list");
    let article = rng.usize(..lists.len());
    let activities = lists[article]["activities"].as_array_mut().expect("a list");
    let chosen = rng.usize(..activities.len());
    let id = activities[chosen]["id"].as_str().expect("an id").to_owned();
    for _ in 0..=rng.u8(..3) {
        damage(&mut activities[chosen], rng);
    }
    // Whoever bears the name of another first, counts: that is the editor's doing, and told.
    let is_named_like_another = activities[chosen]["id"]
        .as_str()
        .is_some_and(|new| new != id);
    let articles_text = articles.to_string();
    let now = convert(Some(&articles_text), Some(&programmes.to_string()));
    expect_places(&now.problems, &articles, programmes)?;
    if is_named_like_another {
        return Ok(());
    }
    for (before, index) in of_others(whole, &id) {
        let kept = now.timeline.activity_index(&before.id);
        let kept = kept.map(|index| &now.timeline.activities()[index]);
        let is_same = kept.is_some_and(|now| {
            (&now.title, now.period, now.status, &now.summary)
                == (&before.title, before.period, before.status, &before.summary)
        });
        expect(
            is_same,
            &format!("activity {index}, {}, is not as it was", before.id),
            &articles_text,
        )?;
    }
    Ok(())
}

fn of_others<'a>(whole: &'a Conversion, id: &str) -> Vec<(&'a Activity, usize)> {
    let activities = whole.timeline.activities().iter().enumerate();
    activities
        .filter(|(_, activity)| activity.id != id)
        .map(|(index, activity)| (activity, index))
        .collect()
}

/// Anything in either is damaged: what is shown has a title and a time, and can be drawn.
pub(super) fn anything(rng: &mut Rng) -> Result<(), String> {
    let (articles, programmes, _) = &*WHOLE;
    let [mut articles, mut programmes] = [articles.clone(), programmes.clone()];
    for _ in 0..=rng.u8(..6) {
        damage(
            if rng.bool() {
                &mut articles
            } else {
                &mut programmes
            },
            rng,
        );
    }
    let texts = [articles.to_string(), programmes.to_string()];
    let conversion = convert(Some(&texts[0]), Some(&texts[1]));
    expect_places(&conversion.problems, &articles, &programmes)?;
    for activity in conversion.timeline.activities() {
        let has_words = !activity.title.trim().is_empty() && !activity.id.trim().is_empty();
        expect(
            has_words,
            "an activity without id or title is shown",
            &texts.join("\n"),
        )?;
    }
    if rng.u16(..DRAWN) == 0 {
        let (config, _) = Config::read(&Attributes::default());
        let mut state = LoadState::default();
        for (document, text) in Document::BOTH.into_iter().zip(texts) {
            state.set_result(document, Some(Ok(text.into())));
        }
        let html = screen_html(state.take_content(&config).into(), &Filter::default());
        expect(!html.is_empty(), "nothing is drawn", "")?;
    }
    Ok(())
}

/// The text itself is damaged, so that it is no JSON or has another encoding.
pub(super) fn bytes(rng: &mut Rng) -> Result<(), String> {
    let bytes = if rng.bool() {
        damaged_bytes(ARTICLES.as_bytes(), rng)
    } else {
        damaged(ARTICLES, rng).into_bytes()
    };
    if let Ok(decoded) = decode(bytes) {
        let conversion = convert(Some(&decoded.text), Some(PROGRAMMES));
        let told = !conversion.unreadable_documents.is_empty() || !conversion.problems.is_empty();
        let is_whole =
            conversion.timeline.activities().len() == WHOLE.2.timeline.activities().len();
        let is_json = serde_json::from_str::<Value>(&decoded.text).is_ok();
        expect(
            told || is_whole || is_json,
            "records are gone without a word",
            &decoded.text,
        )?;
    }
    Ok(())
}

/// Every place is there, but for a field that is missing.
fn expect_places(problems: &[Problem], articles: &Value, programmes: &Value) -> Result<(), String> {
    for problem in problems {
        let document = match problem.document {
            Document::Articles => articles,
            Document::Programmes => programmes,
        };
        let place = format!("{}: {:?}", problem.path, problem.expected);
        expect(
            is_place(document, &problem.path),
            &format!("no such place: {place}"),
            &document.to_string(),
        )?;
    }
    Ok(())
}

/// Whether a path such as `articles[0].activities[3].when` leads to a value, or to a field that could be there.
fn is_place(document: &Value, path: &str) -> bool {
    let mut value = document;
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(indexed) = rest.strip_prefix('[') {
            let Some((index, behind)) = indexed.split_once(']') else {
                return false;
            };
            let Some(item) = index
                .parse::<usize>()
                .ok()
                .and_then(|index| value.get(index))
            else {
                return false;
            };
            (value, rest) = (item, behind);
        } else {
            rest = rest.strip_prefix('.').unwrap_or(rest);
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            let (field, behind) = rest.split_at(end);
            match value.get(field) {
                Some(inner) => (value, rest) = (inner, behind),
                // A field that is missing, of a record that is there; or a bare list in place of the document.
                None => return behind.is_empty() || document.is_array() && field.ends_with('s'),
            }
        }
    }
    true
}
