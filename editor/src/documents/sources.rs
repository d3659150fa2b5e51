//! The articles and programmes of the documents to be published: those of the edition, and new ones that rows
//! name.

use crate::edition::Edition;
use crate::edition::fields::Fields;
use crate::edition::ids::{Ids, slug};
use crate::edition::sources::{
    OWN_RECORDS, OWN_RECORDS_TITLE, SourceIndex, SourceNames, SourceRecord,
};
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::query::fold::fold;

/// The fields of an article, in their order.
pub(super) const ARTICLE_ORDER: [&str; 9] = [
    "id",
    "title",
    "published",
    "section",
    "byline",
    "views",
    "url",
    "summary",
    "activities",
];

/// The fields of a programme, in their order.
pub(super) const PROGRAMME_ORDER: [&str; 7] = [
    "id",
    "title",
    "when",
    "signed",
    "article",
    "summary",
    "activities",
];

/// The order of the fields of a source.
pub(super) fn order(document: Document) -> &'static [&'static str] {
    match document {
        Document::Articles => &ARTICLE_ORDER,
        Document::Programmes => &PROGRAMME_ORDER,
    }
}

/// What a cell says of an article or a programme that is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSource {
    /// A text that begins as programmes do is one; everything else is an article.
    pub document: Document,
    /// The title: the text without the address, or where that is all, the address.
    pub title: String,
    /// The address, as it is to be published.
    pub url: Option<String>,
}

impl NewSource {
    /// Reads the text of a cell, which is not blank.
    pub fn read(text: &str) -> Self {
        let address = address_in(text);
        let title = match address {
            None => text.to_owned(),
            Some(address) => {
                let around = |c: char| c.is_whitespace() || "()[]<>|–—-:;,".contains(c);
                let rest = text.replacen(address, "", 1);
                match rest.trim_matches(around) {
                    "" => without_scheme(address).to_owned(),
                    rest => rest.to_owned(),
                }
            }
        };
        let url = address.map(|address| match address.get(..4) {
            Some(start) if start.eq_ignore_ascii_case("www.") => format!("https://{address}"),
            _ => address.to_owned(),
        });
        let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_programme = url.is_none() && fold(&words).starts_with("chuong trinh");
        Self {
            document: if is_programme {
                Document::Programmes
            } else {
                Document::Articles
            },
            title: words,
            url,
        }
    }
}

/// The address in a text: `https://…`, `www.…`, or what another scheme begins, which cannot be published.
pub fn address_in(text: &str) -> Option<&str> {
    let words = text.split_whitespace();
    let mut words = words.map(|word| word.trim_matches(|c: char| "()[]<>|,;\"“”".contains(c)));
    words.find(|word| {
        let is_scheme = |scheme: &str| {
            scheme.len() > 2 && scheme.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        let has_scheme = word
            .split_once(':')
            .is_some_and(|(scheme, rest)| is_scheme(scheme) && !rest.is_empty() && rest.is_ascii());
        has_scheme
            || (word.len() > 4
                && word
                    .get(..4)
                    .is_some_and(|w| w.eq_ignore_ascii_case("www.")))
    })
}

fn without_scheme(address: &str) -> &str {
    let rest = address.split_once(':').map_or(address, |(_, rest)| rest);
    rest.trim_start_matches('/').trim_end_matches('/')
}

/// The sources of the documents to be published.
pub(super) struct Sources {
    names: SourceNames,
    ids: [Ids; 2],
    /// Articles, programmes.
    pub(super) records: [Vec<SourceRecord>; 2],
}

pub(super) fn place(document: Document) -> usize {
    match document {
        Document::Articles => 0,
        Document::Programmes => 1,
    }
}

impl Sources {
    pub(super) fn new(edition: &Edition) -> Self {
        let mut ids = [Ids::default(), Ids::default()];
        for (source, record) in edition.all_sources() {
            ids[place(source.document)].take(&record.id);
        }
        Self {
            names: SourceNames::new(edition),
            ids,
            records: [edition.articles.clone(), edition.programmes.clone()],
        }
    }

    /// The source that the text of a cell names; it is added where it is not known yet.
    pub(super) fn of(&mut self, text: &str) -> SourceIndex {
        let text = text.trim();
        if text.is_empty() {
            return self.own_records();
        }
        if let Some(known) = self.names.find(text) {
            return known;
        }
        let new = NewSource::read(text);
        let named = new.url.as_deref().or(Some(&new.title));
        if let Some(known) = named.and_then(|name| self.names.find(name)) {
            return known;
        }
        let base = match slug(&new.title) {
            slug if slug.is_empty() => match new.document {
                Document::Articles => "bai-viet".to_owned(),
                Document::Programmes => "chuong-trinh".to_owned(),
            },
            slug => slug,
        };
        let id = self.ids[place(new.document)].make(&base);
        self.add(new.document, id, new.title, new.url)
    }

    fn own_records(&mut self) -> SourceIndex {
        let mut articles = self.records[0].iter();
        match articles.position(|record| record.id == OWN_RECORDS) {
            Some(index) => SourceIndex {
                document: Document::Articles,
                index,
            },
            None => self.add(
                Document::Articles,
                OWN_RECORDS.to_owned(),
                OWN_RECORDS_TITLE.to_owned(),
                None,
            ),
        }
    }

    fn add(
        &mut self,
        document: Document,
        id: String,
        title: String,
        url: Option<String>,
    ) -> SourceIndex {
        let order = order(document);
        let mut fields = Fields::default();
        fields.set_text(order, "id", &id);
        fields.set_text(order, "title", &title);
        fields.set_text(order, "url", url.as_deref().unwrap_or_default());
        let record = SourceRecord {
            id,
            title,
            url,
            fields,
        };
        let records = &mut self.records[place(document)];
        let source = SourceIndex {
            document,
            index: records.len(),
        };
        self.names.add(source, &record);
        records.push(record);
        source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_an_article_with_its_address_or_a_programme() {
        for (text, document, title, url) in [
            (
                "Sơ kết năm 2016",
                Document::Articles,
                "Sơ kết năm 2016",
                None,
            ),
            (
                "Chương  trình phối hợp",
                Document::Programmes,
                "Chương trình phối hợp",
                None,
            ),
            (
                "https://b.vn/tin/1",
                Document::Articles,
                "b.vn/tin/1",
                Some("https://b.vn/tin/1"),
            ),
            (
                "Tin (https://b.vn/1)",
                Document::Articles,
                "Tin",
                Some("https://b.vn/1"),
            ),
            (
                "Bài: www.b.vn",
                Document::Articles,
                "Bài",
                Some("https://www.b.vn"),
            ),
            (
                "javascript:alert(1",
                Document::Articles,
                "alert(1",
                Some("javascript:alert(1"),
            ),
            ("Báo: số 3", Document::Articles, "Báo: số 3", None),
            ("Lúc 9:30", Document::Articles, "Lúc 9:30", None),
        ] {
            let expected = NewSource {
                document,
                title: title.to_owned(),
                url: url.map(ToOwned::to_owned),
            };
            assert_eq!(NewSource::read(text), expected);
        }
    }

    #[test]
    fn a_new_source_is_added_once_however_it_is_named() {
        let mut sources = Sources::new(&Edition::default());
        let first = sources.of("Tin vui – https://b.vn/1");
        assert_eq!(sources.of("https://b.vn/1"), first);
        assert_eq!(sources.of(" TIN VUI"), first);
        assert_ne!(sources.of("Tin khác"), first);
        assert_eq!(sources.of(""), sources.of(" "));
        assert_eq!(sources.records[0].len(), 3);
    }
}
