//! The programmes. One that cannot be shown still gives its activities.

use super::activity::Activities;
use super::ids::Ids;
use super::reader::Reader;
use crate::load::decode;
use crate::load::json::Json;
use crate::load::place::Place;
use crate::load::problem::Expected;
use crate::load::wire::ProgrammeRecord;
use crate::model::activity::Status;
use crate::model::source::{Article, Programme, Source};

/// Reads the programmes and what they plan. `articles` is `None` where that document did not come.
pub(super) fn read(
    items: &[Json],
    articles: Option<&[Article]>,
    reader: &mut Reader,
    activities: &mut Activities,
) -> Vec<Programme> {
    let mut programmes: Vec<Programme> = Vec::new();
    let mut ids = Ids::default();
    let top = Place::top("programmes");
    for (index, raw) in items.iter().copied().enumerate() {
        let place = top.item(index);
        let Some(record) = reader.record::<ProgrammeRecord>(place, raw) else {
            continue;
        };
        let id = reader.required(place.field("id"), record.id, decode::text);
        let title = reader.required(place.field("title"), record.title, decode::text);
        let period = reader.required(place.field("when"), record.when, decode::period);
        let known_article = |raw| {
            let id = decode::text(raw).map_err(|_| Expected::KnownArticle)?;
            let place = articles.and_then(|all| all.iter().position(|article| article.id == id));
            // That the articles did not come is no mistake of this document.
            if place.is_some() || articles.is_none() {
                Ok(place)
            } else {
                Err(Expected::KnownArticle)
            }
        };
        let signed = reader.optional(place.field("signed"), record.signed, decode::published);
        let article = reader
            .optional(place.field("article"), record.article, known_article)
            .flatten();
        let summary = reader.optional(place.field("summary"), record.summary, decode::text);
        let programme = id.zip(title).zip(period).and_then(|((id, title), period)| {
            let id = reader.once(&mut ids, place, record.id, id)?;
            Some(Programme {
                id,
                title,
                period,
                signed,
                article,
                summary,
            })
        });
        let source = programme
            .as_ref()
            .map(|_| Source::Programme(programmes.len()));
        activities.read(reader, place, record.activities, source, Status::Planned);
        programmes.extend(programme);
    }
    programmes
}
