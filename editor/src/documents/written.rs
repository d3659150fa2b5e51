//! All rows as the two documents.

use super::activity;
use super::indent::indent;
use super::partners::{self, NewPartners};
use super::row_ids;
use super::sources::{PROGRAMME_ORDER, Sources, order, place};
use super::values::{CellReader, Values, text};
use crate::edition::Edition;
use crate::edition::fields::Fields;
use crate::edition::sources::SourceIndex;
use crate::reading::partners::{Found, NamedPartner};
use crate::table::column::Column;
use crate::table::partner::Partner;
use crate::table::row::{Row, RowKey};
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::model::period::Period;
use serde::Serialize;

/// The documents to be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documents {
    /// `articles.json`.
    pub articles: String,
    /// `programmes.json`.
    pub programmes: String,
    /// Where each row stands in them, in the order of the documents. Blank rows stand nowhere.
    pub places: Vec<Place>,
    /// The partners that rows name and the edition does not know, with the ids and short names they get.
    pub new_partners: Vec<Partner>,
}

/// Where a row stands in the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row.
    pub row: RowKey,
    /// The id it is published under. A row keeps it from its first publication on: put it into [`Row::id`] then.
    pub id: String,
    /// The document.
    pub document: Document,
    /// The place of its article or programme there.
    pub source: usize,
    /// Its place among the activities of that.
    pub activity: usize,
}

/// A row on its way into a document.
struct Entry<'a> {
    row: &'a Row,
    values: Values,
    source: SourceIndex,
}

/// Writes the rows into the documents. The activities of an article or a programme are sorted by date; those
/// of one date keep their order in the edition, so that publishing again changes few lines, and new ones that
/// of the rows.
pub fn documents(rows: &[Row], edition: &Edition) -> Documents {
    let mut reader = CellReader::new(edition);
    let mut sources = Sources::new(edition);
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows.iter().filter(|row| !row.is_blank()) {
        entries.push(Entry {
            row,
            values: reader.values(row),
            source: sources.of(text(row, Column::Source)),
        });
    }
    let ids = row_ids::of_rows(
        entries.iter().map(|entry| (entry.row, &entry.values)),
        edition,
    );
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|index| {
        let entry = &entries[*index];
        let period = entry.values.period();
        // New ones stand behind those that were published.
        let published = edition.activities.get(&ids[*index]);
        let position = published.map_or(usize::MAX, |activity| activity.position);
        (period.is_none(), period, position)
    });
    let mut partners = NewPartners::new(edition);
    let mut places = Vec::with_capacity(entries.len());
    let mut activities: [Vec<Vec<Fields>>; 2] =
        [0, 1].map(|document| vec![Vec::new(); sources.records[document].len()]);
    let mut periods = vec![Vec::new(); sources.records[1].len()];
    // In the order of the rows, so that new partners are too.
    let named: Vec<Vec<String>> = (entries.iter())
        .map(|entry| partner_ids(&entry.values.partners, &mut partners))
        .collect();
    for index in order {
        let Entry {
            row,
            values,
            source,
            ..
        } = &entries[index];
        let id = &ids[index];
        let published = edition.activities.get(id);
        let fields = published.map(|activity| activity.fields.clone());
        let record = activity::record(
            fields.unwrap_or_default(),
            row,
            id,
            values,
            &named[index],
            source.document,
        );
        let list = &mut activities[place(source.document)][source.index];
        places.push(Place {
            row: row.key,
            id: id.clone(),
            document: source.document,
            source: source.index,
            activity: list.len(),
        });
        list.push(record);
        if source.document == Document::Programmes {
            periods[source.index].extend(values.period());
        }
    }
    for (record, periods) in sources.records[1].iter_mut().zip(periods) {
        if let Some(whole) = whole_period(&periods).filter(|_| !record.fields.has("when")) {
            record
                .fields
                .set(&PROGRAMME_ORDER, "when", &whole.to_string());
        }
    }
    let new_partners = partners.into_list();
    let records = partners::records(edition, &new_partners);
    Documents {
        articles: document(Document::Articles, edition, &sources, &activities, None),
        programmes: document(
            Document::Programmes,
            edition,
            &sources,
            &activities,
            Some(&records),
        ),
        places,
        new_partners,
    }
}

fn partner_ids(named: &[NamedPartner], new: &mut NewPartners) -> Vec<String> {
    let mut ids: Vec<String> = Vec::with_capacity(named.len());
    for partner in named {
        let id = match &partner.found {
            Found::Known(id) => id.clone(),
            Found::Near(_) => new.id(&partner.written, &partner.written),
            Found::New { short, .. } => new.id(&partner.written, short),
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// From the first year of some periods to the last.
fn whole_period(periods: &[Period]) -> Option<Period> {
    let first = periods.iter().map(|period| period.first_year()).min()?;
    let last = periods.iter().map(|period| period.last_year()).max()?;
    let text = if first == last {
        format!("{first:04}")
    } else {
        format!("{first:04}/{last:04}")
    };
    Period::parse(&text).ok()
}

/// The text of a document.
fn document(
    document: Document,
    edition: &Edition,
    sources: &Sources,
    activities: &[Vec<Vec<Fields>>; 2],
    partners: Option<&[Fields]>,
) -> String {
    let key = document.key();
    let at = place(document);
    let records: Vec<Fields> = (sources.records[at].iter().zip(&activities[at]))
        .map(|(source, activities)| {
            let mut fields = source.fields.clone();
            if !activities.is_empty() {
                fields.set(order(document), "activities", activities);
            }
            fields
        })
        .collect();
    let top = ["$schema", "partners", key];
    let mut around = edition.around[at].clone();
    if !around.has("$schema") {
        around.set(&top, "$schema", &format!("../schema/{key}.schema.json"));
    }
    if let Some(partners) = partners {
        around.set(&top, "partners", &partners);
    }
    around.set(&top, key, &records);
    indent(&compact(&around))
}

fn compact(value: &impl Serialize) -> String {
    // Records of JSON always have a JSON form.
    serde_json::to_string(value).unwrap_or_default()
}
