//! The programmes. One that cannot be shown still gives its activities.

use super::activity::Activities;
use super::reader::{Ids, Reader};
use crate::load::json_path::JsonPath;
use crate::load::problem::Expected;
use crate::load::values;
use crate::load::wire::ProgrammeRecord;
use crate::model::activity::Status;
use crate::model::source::{Article, Programme, Source};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// Converts the programmes and what they plan. `articles` is `None` where that document did not load.
pub(super) fn convert<'a>(
    items: &[&'a RawValue],
    articles: Option<&[Article]>,
    reader: &mut Reader,
    activities: &mut Activities<'a>,
) -> Vec<Programme> {
    let article_indices = articles.map(indices_by_id);
    let mut programmes: Vec<Programme> = Vec::with_capacity(items.len());
    let mut ids = Ids::default();
    let top = JsonPath::top("programmes");
    for (index, raw) in items.iter().copied().enumerate() {
        let path = top.item(index);
        let known_before = reader.problems.len();
        let Some(record) = reader.record::<ProgrammeRecord>(path, raw) else {
            continue;
        };
        let id = reader.required(path.field("id"), record.id, Expected::Text, values::text);
        let title = reader.required(
            path.field("title"),
            record.title,
            Expected::Text,
            values::owned_text,
        );
        let period = reader.required(
            path.field("when"),
            record.when,
            Expected::Period,
            values::period,
        );
        let known_article = |raw| {
            let id = values::text(raw).map_err(|_| Expected::KnownArticle)?;
            // That the articles did not load is no mistake of this document.
            let index = article_indices
                .as_ref()
                .map(|all| all.get(&*id.value).copied());
            match index {
                Some(None) => Err(Expected::KnownArticle),
                index => Ok(id.map(|_| index.flatten())),
            }
        };
        let signed = reader.optional(
            path.field("signed"),
            record.signed,
            Expected::Date,
            values::published,
        );
        let article = reader.optional(
            path.field("article"),
            record.article,
            Expected::KnownArticle,
            known_article,
        );
        let summary = reader.optional(
            path.field("summary"),
            record.summary,
            Expected::Text,
            values::owned_text,
        );
        let programme = id.zip(title).zip(period).and_then(|((id, title), period)| {
            let id = reader.unique_id(&mut ids, path, record.id, id)?;
            Some(Programme {
                id,
                title,
                period,
                signed,
                article: article.flatten(),
                summary,
            })
        });
        let source = programme
            .as_ref()
            .map(|_| Source::Programme(programmes.len()));
        activities.convert(reader, path, record.activities, source, Status::Planned);
        reader.name_record(known_before, record.id, record.title);
        programmes.extend(programme);
    }
    programmes
}

fn indices_by_id(articles: &[Article]) -> HashMap<&str, usize> {
    let ids = articles.iter().map(|article| article.id.as_str());
    ids.enumerate().map(|(index, id)| (id, index)).collect()
}
