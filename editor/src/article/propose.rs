//! The whole way from an article to proposals.

use super::context::{Context, Role};
use super::dates::nearby::nearby;
use super::found::listed_partners;
use super::leader::Leader;
use super::numbering::numbering;
use super::pair::pair;
use super::partners::directory::Directory;
use super::proposal::Proposal;
use super::reader::{Paragraph, Reader};
use super::repetitions::without_repetitions;
use super::source::source;
use crate::table::partner::Partner;

/// The activities that an article tells of, in its own order.
///
/// `text` is plain, a line for each paragraph, or HTML. `partners` are those of the edition. `published` is the
/// year of publication, for dates without a year, where the article does not say it itself.
pub fn propose(text: &str, partners: &[Partner], published: Option<u16>) -> Vec<Proposal> {
    let directory = Directory::new(partners);
    let source = source(text, published);
    let mut reader = Reader {
        context: Context::of_document(&source.title, &directory),
        pair: pair(&source, &directory),
        leader: Leader::of_title(&source.title, &directory),
        directory,
        nearby: nearby(&source),
        latest_day: None,
        published: source.published,
        paragraph: Paragraph::default(),
        found: Vec::new(),
    };
    for block in &source.blocks {
        match reader.context.take(block, &reader.directory) {
            Role::Heading => {}
            Role::Introduction => reader.introduction(&block.text),
            Role::Text(place) => reader.block(numbering(&block.text).1, place),
        }
    }
    let listed = listed_partners(&reader.found);
    let found = without_repetitions(reader.found);
    found
        .into_iter()
        .map(|found| found.proposal(&source.title, &listed))
        .collect()
}
