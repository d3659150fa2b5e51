//! From the text of the two documents to a valid timeline and a list of named problems.
//!
//! Nothing in a document can make the conversion fail as a whole: what fits is kept, what does not
//! is named. An editor's slip in one record costs that record, or the part of it that is wrong, and
//! never another.

mod activity;
mod article;
mod ids;
mod opened;
mod partner;
mod programme;
mod reader;

use super::document::Document;
use super::failure::Cause;
use super::problem::Problem;
use super::wire::{ArticlesDocument, ProgrammesDocument};
use crate::model::timeline::Timeline;
use activity::Activities;
use opened::{main_list, opened};
use partner::Partners;
use reader::Reader;

/// What could be made of the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// Everything that fits.
    pub timeline: Timeline,
    /// What was left out, document by document, in the order in which it was met.
    pub problems: Vec<Problem>,
    /// Documents that cannot be read at all.
    pub broken: Vec<(Document, Cause)>,
}

/// Makes a timeline of the texts of the two documents; `None` is one that did not come.
///
/// Partners are listed in the programmes document. Where that did not come, or does not list them,
/// the articles' partners are shown by their ids: with whom something was done is worth more than
/// how it is spelt.
pub fn convert(articles: Option<&str>, programmes: Option<&str>) -> Conversion {
    let mut broken = Vec::new();
    let mut readable = |document, list: Result<_, Cause>| {
        list.unwrap_or_else(|cause| {
            broken.push((document, cause));
            None
        })
    };

    let articles = articles.map(opened::<ArticlesDocument>);
    let programmes = programmes.map(opened::<ProgrammesDocument>);
    let partner_list = programmes
        .as_ref()
        .and_then(|all| all.as_ref().ok()?.partners);
    let article_list = main_list(Document::Articles, articles, |all| all.articles);
    let article_list = readable(Document::Articles, article_list);
    let programme_list = main_list(Document::Programmes, programmes, |all| all.programmes);
    let programme_list = readable(Document::Programmes, programme_list).unwrap_or_default();

    let mut in_articles = Reader::new(Document::Articles);
    let mut in_programmes = Reader::new(Document::Programmes);
    let mut activities = Activities::new(Partners::read(partner_list, &mut in_programmes));
    let came = article_list.is_some();
    let article_list = article_list.unwrap_or_default();
    let articles = article::read(&article_list, &mut in_articles, &mut activities);
    let known = came.then_some(articles.as_slice());
    let programmes = programme::read(&programme_list, known, &mut in_programmes, &mut activities);

    let mut problems = in_articles.problems;
    problems.append(&mut in_programmes.problems);
    let (partners, activities) = activities.into_parts();
    Conversion {
        timeline: Timeline::new(partners, articles, programmes, activities),
        problems,
        broken,
    }
}
