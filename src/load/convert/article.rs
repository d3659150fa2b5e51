//! The articles. One that cannot be shown still gives its activities: they are records of their own.

use super::activity::Activities;
use super::ids::Ids;
use super::reader::Reader;
use crate::load::decode;
use crate::load::json::Json;
use crate::load::place::Place;
use crate::load::wire::ArticleRecord;
use crate::model::activity::Status;
use crate::model::source::{Article, Source};

/// Reads the articles and what they report.
pub(super) fn read(
    items: &[Json],
    reader: &mut Reader,
    activities: &mut Activities,
) -> Vec<Article> {
    let mut articles: Vec<Article> = Vec::new();
    let mut ids = Ids::default();
    let top = Place::top("articles");
    for (index, raw) in items.iter().copied().enumerate() {
        let place = top.item(index);
        let Some(record) = reader.record::<ArticleRecord>(place, raw) else {
            continue;
        };
        let id = reader.required(place.field("id"), record.id, decode::text);
        let title = reader.required(place.field("title"), record.title, decode::text);
        let mut text = |field, raw| reader.optional(place.field(field), raw, decode::text);
        let (section, byline) = (
            text("section", record.section),
            text("byline", record.byline),
        );
        let summary = text("summary", record.summary);
        let published = reader.optional(
            place.field("published"),
            record.published,
            decode::published,
        );
        let views = reader.optional(place.field("views"), record.views, decode::whole_number);
        let url = reader.optional(place.field("url"), record.url, decode::web_address);
        let article = id.zip(title).and_then(|(id, title)| {
            let id = reader.once(&mut ids, place, record.id, id)?;
            Some(Article {
                id,
                title,
                published,
                section,
                byline,
                views,
                url,
                summary,
            })
        });
        let source = article.as_ref().map(|_| Source::Article(articles.len()));
        activities.read(reader, place, record.activities, source, Status::Held);
        articles.extend(article);
    }
    articles
}
