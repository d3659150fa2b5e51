//! The edition that is published now.

use super::fields::Fields;
use super::sources::SourceRecord;
use crate::table::partner::Partner;
use khuyen_hoc_timeline::load::problem::Problem;
use std::collections::HashMap;

/// What is published, without what the rows show. The default is what a first edition begins with: nothing.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// The partners, in the order in which they are shown.
    pub partners: Vec<Partner>,
    /// The articles, in the order of their document.
    pub articles: Vec<SourceRecord>,
    /// The programmes, in the order of their document.
    pub programmes: Vec<SourceRecord>,
    /// The kinds in use, as they are shown, the commonest first.
    pub kinds: Vec<String>,
    /// What is in the documents and is neither a record nor a field of one, so that it cannot be kept.
    pub left_out: Vec<Problem>,
    /// The records of the partners as they were written, by id.
    pub(crate) partner_records: HashMap<String, Fields>,
    /// The activities as they were written, by id.
    pub(crate) activities: HashMap<String, PublishedActivity>,
    /// What stands around the lists: of the articles, of the programmes.
    pub(crate) around: [Fields; 2],
}

/// An activity as it was written.
#[derive(Clone, Debug)]
pub(crate) struct PublishedActivity {
    /// Its place among all activities of both documents.
    pub(crate) position: usize,
    /// Its fields.
    pub(crate) fields: Fields,
}
