//! The articles. One that cannot be shown still gives its activities: they are records of their own.

use super::activity::Activities;
use super::reader::{Ids, Reader};
use crate::load::json_path::JsonPath;
use crate::load::problem::Expected;
use crate::load::values;
use crate::load::wire::ArticleRecord;
use crate::model::activity::Status;
use crate::model::source::{Article, Source};
use serde_json::value::RawValue;

/// Converts the articles and what they report.
pub(super) fn convert<'a>(
    items: &[&'a RawValue],
    reader: &mut Reader,
    activities: &mut Activities<'a>,
) -> Vec<Article> {
    let mut articles: Vec<Article> = Vec::with_capacity(items.len());
    let mut ids = Ids::default();
    let top = JsonPath::top("articles");
    for (index, raw) in items.iter().copied().enumerate() {
        let path = top.item(index);
        let known_before = reader.problems.len();
        let Some(record) = reader.record::<ArticleRecord>(path, raw) else {
            continue;
        };
        let id = reader.required(path.field("id"), record.id, Expected::Text, values::text);
        let title = reader.required(
            path.field("title"),
            record.title,
            Expected::Text,
            values::owned_text,
        );
        let mut text = |name, field| {
            reader.optional(path.field(name), field, Expected::Text, values::owned_text)
        };
        let section = text("section", record.section);
        let byline = text("byline", record.byline);
        let summary = text("summary", record.summary);
        let published = reader.optional(
            path.field("published"),
            record.published,
            Expected::Date,
            values::published,
        );
        let views = reader.optional(
            path.field("views"),
            record.views,
            Expected::WholeNumber,
            values::whole_number,
        );
        let url = reader.optional(
            path.field("url"),
            record.url,
            Expected::WebAddress,
            values::web_address,
        );
        let article = id.zip(title).and_then(|(id, title)| {
            let id = reader.unique_id(&mut ids, path, record.id, id)?;
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
        activities.convert(reader, path, record.activities, source, Status::Held);
        reader.name_record(known_before, record.id, record.title);
        articles.extend(article);
    }
    articles
}
