//! Articles and programmes, and the texts that name them in a cell.

use super::fields::Fields;
use super::published::Edition;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashMap;

/// The id of the article for what nobody has reported: rows without a source. It is named by an empty cell.
pub const OWN_RECORDS: &str = "ghi-nhan-cua-hoi";

/// Its title, which the widget shows as their source.
pub const OWN_RECORDS_TITLE: &str = "Hoạt động do Hội Khuyến học ghi nhận";

/// An article or a programme of the edition, without its activities.
#[derive(Clone, Debug)]
pub struct SourceRecord {
    /// Unique among those of its document.
    pub id: String,
    /// The title.
    pub title: String,
    /// The address of an article.
    pub url: Option<String>,
    /// The record as it was written; its list of activities is empty.
    pub fields: Fields,
}

/// An article or a programme, by its place in the [`Edition`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SourceIndex {
    /// The document it stands in.
    pub document: Document,
    /// Its place there, from 0.
    pub index: usize,
}

/// The texts that name the sources of an edition; made once, asked for each row.
#[derive(Clone, Debug, Default)]
pub struct SourceNames(HashMap<String, Option<SourceIndex>>);

impl SourceNames {
    /// Those of an edition: titles as written and folded, addresses, ids.
    pub fn new(edition: &Edition) -> Self {
        let mut names = Self::default();
        for (source, record) in edition.all_sources() {
            names.add(source, record);
        }
        names
    }

    /// Adds the texts that name a source. A text that names two names none.
    pub fn add(&mut self, source: SourceIndex, record: &SourceRecord) {
        let title = record.title.trim();
        let mut texts = vec![title.to_owned(), fold(title), with_document(source, record)];
        texts.extend(record.url.clone());
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            let named = self.0.entry(text).or_insert(Some(source));
            if *named != Some(source) {
                *named = None;
            }
        }
    }

    /// The only source that a text names.
    pub fn find(&self, text: &str) -> Option<SourceIndex> {
        let text = text.trim();
        let named = self.0.get(text).or_else(|| self.0.get(&fold(text)));
        named.copied().flatten()
    }

    /// The text for a cell: the title, or where several have that, the address or the id.
    pub fn text_of(&self, source: SourceIndex, record: &SourceRecord) -> String {
        if source.document == Document::Articles && record.id == OWN_RECORDS {
            return String::new();
        }
        let texts = [Some(record.title.clone()), record.url.clone()];
        let mut texts = texts.into_iter().flatten();
        texts
            .find(|text| self.find(text) == Some(source))
            .unwrap_or_else(|| with_document(source, record))
    }
}

/// `articles/ky-ket-2018-2020`: the id, which only says with its document which record is meant.
fn with_document(source: SourceIndex, record: &SourceRecord) -> String {
    format!("{}/{}", source.document.key(), record.id)
}

impl Edition {
    /// The articles or the programmes.
    pub fn sources(&self, document: Document) -> &[SourceRecord] {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }

    /// Every article, then every programme.
    pub fn all_sources(&self) -> impl Iterator<Item = (SourceIndex, &SourceRecord)> {
        Document::BOTH.into_iter().flat_map(|document| {
            let records = self.sources(document).iter().enumerate();
            records.map(move |(index, record)| (SourceIndex { document, index }, record))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str, title: &str, url: Option<&str>) -> SourceRecord {
        SourceRecord {
            id: id.to_owned(),
            title: title.to_owned(),
            url: url.map(ToOwned::to_owned),
            fields: Fields::default(),
        }
    }

    #[test]
    fn each_source_is_found_by_the_text_that_names_it() {
        let edition = Edition {
            articles: vec![
                record("a", "Ký kết", Some("https://b.vn/1")),
                record("b", "Sơ kết", None),
                record("c", "Sơ kết", Some("https://b.vn/2")),
                record("d", "…", None),
            ],
            programmes: vec![record("p", "Chương trình", None), record("b", "Khác", None)],
            ..Edition::default()
        };
        let names = SourceNames::new(&edition);
        for (source, record) in edition.all_sources() {
            let text = names.text_of(source, record);
            assert_eq!(names.find(&text), Some(source), "{text}");
        }
        assert_eq!(names.find(" KÝ KẾT "), names.find("https://b.vn/1"));
        assert_eq!(names.find("không có"), None);
        assert_eq!(names.find("Sơ kết"), None, "two have that title");
    }

    #[test]
    fn what_nobody_reported_has_an_empty_cell() {
        let record = record(OWN_RECORDS, OWN_RECORDS_TITLE, None);
        let source = SourceIndex {
            document: Document::Articles,
            index: 0,
        };
        assert_eq!(SourceNames::default().text_of(source, &record), "");
    }
}
