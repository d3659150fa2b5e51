//! From the text of the two documents to a valid timeline and a list of named problems.
//!
//! Nothing in a document can make the conversion fail as a whole: what fits is kept, what does not
//! fit is reported. An editor's slip in one record costs that record, or the field that is wrong, and
//! never another.

mod activity;
mod article;
mod document;
mod kinds;
mod partner;
mod programme;
mod reader;

use super::document::Document;
use super::failure::Cause;
use super::json_path::JsonPath;
use super::problem::{Expected, Outcome, Problem};
use super::record::DocumentRecord;
use super::wire::{ArticlesDocument, ProgrammesDocument};
use crate::model::timeline::Timeline;
use activity::Activities;
use document::{ParsedDocument, parse_document, required_list};
use partner::Partners;
use reader::Reader;

/// What could be made of the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// Everything that fits.
    pub timeline: Timeline,
    /// What was skipped, or understood although it should be written otherwise: document by document,
    /// in the order of the text.
    pub problems: Vec<Problem>,
    /// Documents that cannot be read at all.
    pub unreadable_documents: Vec<(Document, Cause)>,
}

/// Makes a timeline of the texts of the two documents; `None` is one that did not load.
///
/// Partners are listed in the programmes document. Where that did not load, or does not list them,
/// the articles' partners are shown by their ids: with whom something was done is worth more than
/// how it is spelt.
pub fn convert(articles: Option<&str>, programmes: Option<&str>) -> Conversion {
    let mut in_articles = Reader::new(Document::Articles);
    let mut in_programmes = Reader::new(Document::Programmes);
    let mut unreadable_documents = Vec::new();
    let mut readable = |document, list: Result<_, Cause>| {
        list.unwrap_or_else(|cause| {
            unreadable_documents.push((document, cause));
            None
        })
    };

    let mut articles = articles.map(parse_document::<ArticlesDocument>);
    let article_list = required_list(Document::Articles, &mut articles);
    let article_list = readable(Document::Articles, article_list);
    report_bare_list(&mut in_articles, articles);

    let mut programmes = programmes.map(parse_document::<ProgrammesDocument>);
    let programme_list = required_list(Document::Programmes, &mut programmes);
    let programme_list = readable(Document::Programmes, programme_list).unwrap_or_default();
    let programmes = report_bare_list(&mut in_programmes, programmes);
    let partner_list = programmes.and_then(|document| document.partners);

    let partners = Partners::new(partner_list, &mut in_programmes);
    let mut activities = Activities::new(partners);
    let articles = article_list
        .as_deref()
        .map(|list| article::convert(list, &mut in_articles, &mut activities));
    let programmes = programme::convert(
        &programme_list,
        articles.as_deref(),
        &mut in_programmes,
        &mut activities,
    );

    let mut problems = in_articles.problems;
    problems.append(&mut in_programmes.problems);
    let (partners, activities) = activities.into_parts();
    Conversion {
        timeline: Timeline::new(
            partners,
            articles.unwrap_or_default(),
            programmes,
            activities,
        ),
        problems,
        unreadable_documents,
    }
}

/// Reports what is wrong around the lists of a document, and hands its record on.
fn report_bare_list<'a, T: DocumentRecord<'a>>(
    reader: &mut Reader,
    document: Option<Result<ParsedDocument<'a, T>, Cause>>,
) -> Option<T> {
    let ParsedDocument { parsed, bare_list } = document?.ok()?;
    if let Some(text) = bare_list {
        let better = format!("{{\"{}\": [ … ]}}", T::DOCUMENT.key());
        let outcome = Outcome::ReadAs { better };
        reader.report(String::new(), Expected::Record, Some(text), outcome);
    }
    for (name, value) in parsed.not_lists {
        reader.not_a_list(JsonPath::top(name), value);
    }
    Some(parsed.record)
}
