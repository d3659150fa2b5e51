//! From the published documents to an edition and its rows.

use super::cells;
use super::fields::{Fields, text};
use super::ids::{self, Ids};
use super::published::{Edition, PublishedActivity};
use super::sources::{SourceIndex, SourceNames, SourceRecord};
use crate::table::column::Column;
use crate::table::partner::Partner;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::encoding::decode;
use khuyen_hoc_timeline::load::failure::{Cause, Failure};
use khuyen_hoc_timeline::load::problem::Expected;
use khuyen_hoc_timeline::model::period::Period;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fmt;

/// Why published documents cannot be opened: one is not text, not JSON, or not of the right shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenError {
    /// Which document.
    pub document: Document,
    /// What is wrong with it.
    pub cause: Cause,
}

impl OpenError {
    /// The sentence for the document's editor, the same as the widget's.
    pub fn sentence(&self, lang: Lang) -> String {
        let file = format!("{}.json", self.document.key());
        let failure = Failure {
            document: self.document,
            address: file.clone(),
            cause: self.cause.clone(),
        };
        lang.texts().failure_sentence(&file, &failure)
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence(Lang::En))
    }
}

impl std::error::Error for OpenError {}

/// Opens the two documents. The rows are in the order of the documents and have keys from 1 on.
///
/// # Errors
/// When one cannot be read at all. A record with a mistake is a row, in which it can be mended.
pub fn open(articles: &[u8], programmes: &[u8]) -> Result<(Edition, Vec<Row>), OpenError> {
    let decoded = |document, bytes: &[u8]| {
        let text = decode(bytes.to_vec()).map_err(|cause| OpenError { document, cause })?;
        Ok(text.text.trim_start_matches('\u{feff}').to_owned())
    };
    let articles = decoded(Document::Articles, articles)?;
    let programmes = decoded(Document::Programmes, programmes)?;
    let conversion = convert(Some(&articles), Some(&programmes));
    let mut unreadable = conversion.unreadable_documents.into_iter();
    if let Some((document, cause)) = unreadable.next() {
        return Err(OpenError { document, cause });
    }
    let mut edition = Edition {
        left_out: (conversion.problems.into_iter())
            .filter(|problem| matches!(problem.expected, Expected::Record | Expected::List))
            .filter(|problem| !problem.path.is_empty())
            .collect(),
        ..Edition::default()
    };
    let (articles, around_articles) = document(Document::Articles, &articles);
    let (programmes, around_programmes) = document(Document::Programmes, &programmes);
    let partner_list = around_programmes.list("partners").unwrap_or_default();
    edition.around = [around_articles, around_programmes];
    add_partners(&mut edition, &partner_list);
    let mut activities = Vec::new();
    edition.articles = sources(Document::Articles, &articles, &mut activities);
    edition.programmes = sources(Document::Programmes, &programmes, &mut activities);
    let rows = add_activities(&mut edition, activities);
    edition.kinds = kinds(&rows);
    Ok((edition, rows))
}

/// The records of a document's list, and what stands around it.
fn document(document: Document, text: &str) -> (Vec<Box<RawValue>>, Fields) {
    match Fields::parse(text) {
        Some(fields) => (fields.list(document.key()).unwrap_or_default(), fields),
        // A bare list; that it is one or the other was seen by converting it.
        None => (
            serde_json::from_str(text).unwrap_or_default(),
            Fields::default(),
        ),
    }
}

fn add_partners(edition: &mut Edition, list: &[Box<RawValue>]) {
    for fields in list.iter().filter_map(|raw| Fields::parse(raw.get())) {
        let (Some(id), Some(name)) = (fields.text("id"), fields.text("name")) else {
            continue;
        };
        if edition.partner_records.contains_key(&id) {
            continue;
        }
        let former = fields.list("former").unwrap_or_default();
        edition.partners.push(Partner {
            short: fields.text("short").unwrap_or_else(|| name.clone()),
            former_names: former.iter().filter_map(|item| text(item)).collect(),
            id: id.clone(),
            name,
        });
        edition.partner_records.insert(id, fields);
    }
}

/// The articles or programmes of a list. Their activities are added to `activities`.
fn sources(
    document: Document,
    list: &[Box<RawValue>],
    activities: &mut Vec<(SourceIndex, Fields)>,
) -> Vec<SourceRecord> {
    let mut sources = Vec::new();
    for mut fields in list.iter().filter_map(|raw| Fields::parse(raw.get())) {
        let source = SourceIndex {
            document,
            index: sources.len(),
        };
        let own = fields.list("activities").unwrap_or_default();
        activities.extend(
            own.iter()
                .filter_map(|raw| Some((source, Fields::parse(raw.get())?))),
        );
        if fields.has("activities") {
            fields.set(&[], "activities", &[(); 0]);
        }
        sources.push(SourceRecord {
            id: fields.text("id").unwrap_or_default(),
            title: fields.text("title").unwrap_or_default(),
            url: fields.text("url"),
            fields,
        });
    }
    sources
}

/// Makes a row of each activity. One without an id, or with that of another, gets one of its own.
fn add_activities(edition: &mut Edition, activities: Vec<(SourceIndex, Fields)>) -> Vec<Row> {
    let names = SourceNames::new(edition);
    let mut taken = Ids::default();
    for (_, fields) in &activities {
        taken.take(&fields.text("id").unwrap_or_default());
    }
    let mut rows = Vec::with_capacity(activities.len());
    for (position, (source, fields)) in activities.into_iter().enumerate() {
        let written = fields.text("id");
        let id = written.filter(|id| !edition.activities.contains_key(id));
        let id = id.unwrap_or_else(|| {
            let period = fields
                .text("when")
                .and_then(|when| Period::parse(&when).ok());
            taken.make(&ids::of_activity(
                period,
                &fields.text("title").unwrap_or_default(),
            ))
        });
        let key = u64::try_from(position + 1).unwrap_or(u64::MAX);
        let mut row = Row::empty(RowKey(key));
        cells::fill(&mut row, &fields, source.document, &edition.partners);
        if let Some(record) = edition.sources(source.document).get(source.index) {
            row[Column::Source].text = names.text_of(source, record);
        }
        row.id = Some(id.clone());
        rows.push(row);
        let activity = PublishedActivity { position, fields };
        edition.activities.insert(id, activity);
    }
    rows
}

/// The kinds of the rows, the commonest first.
fn kinds(rows: &[Row]) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for row in rows {
        *counts.entry(row[Column::Kind].text.as_str()).or_default() += 1;
    }
    counts.remove("");
    let mut kinds: Vec<(&str, usize)> = counts.into_iter().collect();
    kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    kinds.into_iter().map(|(kind, _)| kind.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    fn cells(row: &Row) -> Vec<&str> {
        row.cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    #[test]
    fn an_activity_is_a_row_in_the_form_people_read() {
        let (edition, rows) = open(
            r#"{"articles":[{"id":"a","title":"Ký kết","activities":[
                {"id":"x","when":"2018-08-17","title":"X","kind":"toa-dam","partners":["p","q"]}]}]}"#
                .as_bytes(),
            r#"{"partners":[{"id":"p","name":"Hội Luật gia","former":["Hội Luật"]}],"programmes":[
                {"id":"b","title":"Chương trình","when":"2018/2020","activities":[
                {"id":"y","when":"2018/2020","title":17,"status":"postponed"}]}]}"#
                .as_bytes(),
        )
        .unwrap();
        let expected = [
            [
                "17/08/2018",
                "X",
                "Hội Luật gia; q",
                "Tọa đàm",
                "đã thực hiện",
                "",
                "Ký kết",
            ],
            ["2018–2020", "17", "", "", "tạm hoãn", "", "Chương trình"],
        ];
        assert_eq!(rows.iter().map(cells).collect::<Vec<_>>(), expected);
        assert_eq!(edition.partners[0].former_names, ["Hội Luật"]);
        assert_eq!(edition.kinds, ["Tọa đàm"]);
        assert_eq!(rows[1].id.as_deref(), Some("y"));
    }

    #[test]
    fn an_activity_with_a_mistake_is_a_row_with_an_id_of_its_own() {
        let (edition, rows) = open(
            r#"{"articles":[{"id":"a","title":"A","activities":[
                {"id":"x","when":"sắp tới","title":"X"},{"id":"x","when":"2014","title":"Y"},
                {"title":"Z"},"không phải mục"]}]}"#
                .as_bytes(),
            b"{\"programmes\":[]}",
        )
        .unwrap();
        let ids: Vec<_> = rows.iter().map(|row| row.id.as_deref().unwrap()).collect();
        assert_eq!(ids, ["x", "2014-y", "z"]);
        assert_eq!(rows[0][Column::When].text, "sắp tới");
        assert_eq!(edition.left_out.len(), 1);
    }

    #[test]
    fn what_cannot_be_opened_says_which_file_and_where() {
        let error = open(b"{\"articles\":[}", b"{\"programmes\":[]}").unwrap_err();
        let sentence = error.sentence(Lang::Vi);
        assert!(sentence.contains("articles.json"), "{sentence}");
        assert!(sentence.contains("dòng 1"), "{sentence}");
    }
}
