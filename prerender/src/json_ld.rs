//! The timeline as linked data in the vocabulary of schema.org: an article is a `NewsArticle`, an activity
//! an `Event`.

use khuyen_hoc_timeline::model::activity::{Activity, Status};
use khuyen_hoc_timeline::model::local_timestamp::LocalTimestamp;
use khuyen_hoc_timeline::model::source::{Article, Source};
use khuyen_hoc_timeline::store::Content;
use serde_json::{Map, Value, json};

/// The district association, which reported and organised all activities. Source: the articles.
const ORGANISER: &str = "Hội Khuyến học quận Cầu Giấy";

/// The data as an element of a page. No text in it can end the element.
pub(crate) fn element(content: &Content) -> String {
    let json = format!("{:#}", graph(content)).replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">\n{json}\n</script>")
}

fn graph(content: &Content) -> Value {
    let timeline = &content.index.timeline;
    let articles = timeline.articles.iter().map(article);
    let events = (timeline.activities().iter()).map(|activity| event(content, activity));
    let graph: Vec<_> = articles.chain(events).collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn article(article: &Article) -> Value {
    record([
        ("@type", Some(json!("NewsArticle"))),
        ("headline", Some(json!(article.title))),
        ("datePublished", article.published.map(date_or_time)),
        (
            "articleSection",
            article.section.as_ref().map(|text| json!(text)),
        ),
        (
            "author",
            (article.byline.as_ref()).map(|name| json!({ "@type": "Organization", "name": name })),
        ),
        ("abstract", article.summary.as_ref().map(|text| json!(text))),
        ("url", article.url.as_ref().map(|url| json!(url))),
        ("inLanguage", Some(json!("vi"))),
    ])
}

fn event(content: &Content, activity: &Activity) -> Value {
    let timeline = &content.index.timeline;
    let organisation = |name: &str| json!({ "@type": "Organization", "name": name });
    let partners = (activity.partners.iter())
        .filter_map(|partner| timeline.partners.get(partner.0))
        .map(|partner| organisation(&partner.name));
    let organisers: Vec<_> = std::iter::once(organisation(ORGANISER))
        .chain(partners)
        .collect();
    let status = match activity.status {
        Status::Held | Status::Planned => "EventScheduled",
        Status::Postponed => "EventPostponed",
        Status::Cancelled => "EventCancelled",
    };
    let reported = match activity.source {
        Some(Source::Article(index)) => timeline.articles.get(index),
        _ => None,
    };
    let place = json!({
        "@type": "Place",
        "name": "Quận Cầu Giấy",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Cầu Giấy",
            "addressRegion": "Hà Nội",
            "addressCountry": "VN",
        },
    });
    record([
        ("@type", Some(json!("Event"))),
        ("name", Some(json!(activity.title))),
        (
            "startDate",
            Some(json!(activity.period.first().to_string())),
        ),
        (
            "endDate",
            activity.period.last().map(|last| json!(last.to_string())),
        ),
        (
            "description",
            activity.summary.as_ref().map(|text| json!(text)),
        ),
        (
            "eventStatus",
            Some(json!(format!("https://schema.org/{status}"))),
        ),
        ("organizer", Some(json!(organisers))),
        ("location", Some(place)),
        (
            "subjectOf",
            reported.map(|article| json!({ "@type": "NewsArticle", "headline": article.title })),
        ),
        ("inLanguage", Some(json!("vi"))),
    ])
}

/// A time in the articles is local to Hà Nội, 7 hours ahead of UTC all year.
fn date_or_time(published: LocalTimestamp) -> Value {
    let date = published.date;
    match published.time {
        Some((hour, minute)) => json!(format!("{date}T{hour:02}:{minute:02}:00+07:00")),
        None => json!(date.to_string()),
    }
}

/// A record without the absent fields.
fn record<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let present = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(present.collect::<Map<_, _>>())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::data::Data;
    use khuyen_hoc_timeline::i18n::lang::Lang;

    const PROGRAMMES: &str = r#"{"partners":[{"id":"a","name":"Đoàn </script>","short":"Đ"}],
        "programmes":[{"id":"p","title":"P","when":"2018/2020","activities":[
            {"id":"y","when":"2018/2020","title":"Y","status":"cancelled","partners":["a"]}]}]}"#;
    const ARTICLES: &str = r#"{"articles":[{"id":"b","title":"Bài <b>","published":"2018-08-17T11:07:00+07:00",
        "activities":[{"id":"x","when":"2014","title":"X"}]}]}"#;

    #[test]
    fn articles_and_activities_become_records_of_schema_org() {
        let content = Data::new(ARTICLES, PROGRAMMES).unwrap().content(Lang::Vi);
        let graph = graph(&content)["@graph"].clone();
        let types: Vec<_> = (graph.as_array().unwrap().iter())
            .map(|node| node["@type"].as_str().unwrap())
            .collect();
        assert_eq!(types, ["NewsArticle", "Event", "Event"]);
        assert_eq!(graph[0]["datePublished"], "2018-08-17T11:07:00+07:00");
        assert_eq!(graph[1]["startDate"], "2014");
        assert_eq!(graph[1]["subjectOf"]["headline"], "Bài <b>");
        assert_eq!(graph[2]["endDate"], "2020");
        assert_eq!(graph[2]["eventStatus"], "https://schema.org/EventCancelled");
        assert_eq!(graph[2]["organizer"][1]["name"], "Đoàn </script>");
    }

    #[test]
    fn no_text_of_the_data_ends_the_element() {
        let data = Data::new(ARTICLES, PROGRAMMES).unwrap();
        let html = element(&data.content(Lang::Vi));
        assert_eq!(html.matches("</").count(), 1);
        assert_eq!(data.inline_scripts().matches("</").count(), 2);
    }
}
