//! The rows of a sheet as rows of the table.

use super::cells::cell;
use super::date_evidence::DateEvidence;
use super::left_out::{LeftOut, LeftOutReason, first_words, is_footer, is_header_again, is_total};
use super::section::{Section, heading};
use super::time_cell::{Headed, TimeContext};
use crate::columns::legible::Legible;
use crate::columns::matching::Matching;
use crate::reading::partners::PartnerNames;
use crate::reading::status::status_text;
use crate::sheet::value::Value;
use crate::sheet::workbook::{Fill, Sheet, SheetRow};
use crate::table::cell::Cell;
use crate::table::column::Column;
use crate::table::doubt::{Doubt, DoubtReason};
use crate::table::origin::Origin;
use crate::table::partner::Partner;
use crate::table::row::{Row, RowKey};
use std::collections::BTreeSet;

/// What is known beside the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The known partners.
    pub partners: &'a [Partner],
    /// The year in which the file is read: a spreadsheet adds it to a day without one.
    pub present_year: u16,
}

/// What a sheet gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// Its activities, in their order. The keys count from 1 and are the table's to change.
    pub rows: Vec<Row>,
    /// What is not among them.
    pub left_out: Vec<LeftOut>,
    /// Numbers of rows that are hidden in the file, and taken all the same.
    pub hidden_rows: Vec<u32>,
    /// Columns of the sheet, counted from 0, that are hidden in the file, and taken all the same.
    pub hidden_columns: Vec<u32>,
}

/// Reads the rows of a sheet below its header.
pub fn rows(sheet: &Sheet, matching: &Matching, context: Context) -> Intake {
    Reader::new(sheet, matching, context).read()
}

struct Reader<'a> {
    sheet: &'a Sheet,
    matching: &'a Matching,
    context: Context<'a>,
    names: PartnerNames<'a>,
    legible: Legible,
    words: Vec<(u32, &'a str)>,
    section: Section,
    intake: Intake,
}

impl<'a> Reader<'a> {
    fn new(sheet: &'a Sheet, matching: &'a Matching, context: Context<'a>) -> Self {
        let words = matching
            .columns
            .iter()
            .map(|one| (one.sheet_column, one.words.as_str()));
        Self {
            sheet,
            matching,
            context,
            names: PartnerNames::new(context.partners),
            legible: Legible::of(sheet),
            words: words.collect(),
            section: Section::default(),
            intake: Intake::default(),
        }
    }

    fn read(mut self) -> Intake {
        let header_end = self.matching.last_header_row();
        let sheet = self.sheet;
        let (above, below): (Vec<_>, Vec<_>) =
            sheet.rows.iter().partition(|row| row.number <= header_end);
        for row in above
            .iter()
            .filter(|row| !self.matching.header_rows.contains(&row.number))
        {
            self.leave_out(row, LeftOutReason::Title);
        }
        let evidence = self.evidence(&below);
        let sheet_year = self.sheet_year(&above);
        let mut last = header_end;
        let mut is_below_table = false;
        for row in below {
            self.tell_blank(last, row.number);
            last = row.number;
            is_below_table |= is_footer(row) && !self.intake.rows.is_empty();
            if is_below_table {
                self.leave_out(row, LeftOutReason::Footer);
            } else if is_header_again(row, &self.words) {
                self.leave_out(row, LeftOutReason::Header);
            } else if is_total(row) {
                self.leave_out(row, LeftOutReason::Total);
            } else if let Some(heading) = self.heading(row) {
                self.section.enter(heading);
                self.leave_out(row, LeftOutReason::Section);
            } else {
                self.take(row, evidence, sheet_year);
            }
        }
        let used: BTreeSet<u32> = self.used_columns();
        self.intake.hidden_columns = self
            .sheet
            .hidden_columns
            .intersection(&used)
            .copied()
            .collect();
        self.intake
    }

    /// A heading, in a table of more than one column.
    fn heading(&self, row: &SheetRow) -> Option<Section> {
        if self.used_columns().len() < 2 {
            return None;
        }
        heading(row, &self.names, self.context.partners)
    }

    fn used_columns(&self) -> BTreeSet<u32> {
        let used = self
            .matching
            .columns
            .iter()
            .filter(|one| one.column.is_some());
        used.map(|one| one.sheet_column).collect()
    }

    fn take(&mut self, row: &SheetRow, evidence: DateEvidence, sheet_year: Option<u16>) {
        let key = RowKey(
            u64::try_from(self.intake.rows.len())
                .unwrap_or(u64::MAX)
                .saturating_add(1),
        );
        let mut taken = Row::empty(key);
        taken.origin = Some(Origin {
            sheet: self.sheet.name.clone(),
            row: row.number,
        });
        for column in Column::ALL
            .into_iter()
            .filter(|column| *column != Column::When)
        {
            let values: Vec<&Value> = self
                .values(row, column)
                .into_iter()
                .map(|(_, value)| value)
                .collect();
            if !values.is_empty() {
                taken[column] = cell(
                    column,
                    &values,
                    &self.names,
                    self.context.partners,
                    self.legible,
                );
            }
        }
        if taken.is_blank() && self.values(row, Column::When).is_empty() {
            self.leave_out(row, LeftOutReason::Blank);
            return;
        }
        let time = TimeContext {
            evidence,
            section: &self.section,
            sheet_year,
            legible: self.legible,
            present_year: self.context.present_year,
        };
        let (when, status) = time.cell(&self.values(row, Column::When));
        taken[Column::When] = when;
        if let Some(status) = status.filter(|_| taken[Column::Status].text.is_empty()) {
            taken[Column::Status] = Cell::typed(status_text(status));
        }
        if let Some(partners) = self
            .section
            .partners
            .as_ref()
            .filter(|_| taken[Column::Partners].text.is_empty())
        {
            taken[Column::Partners].text.clone_from(partners);
            taken[Column::Partners].before_reading = Some(self.section.words.clone());
        }
        self.doubt_empty_cells(row, &mut taken);
        if row.hidden {
            self.intake.hidden_rows.push(row.number);
        }
        self.intake.rows.push(taken);
    }

    /// Asks about a field that a text file lacks, and about a time that only the rows above have.
    fn doubt_empty_cells(&self, row: &SheetRow, taken: &mut Row) {
        let asked = |reason, readings: Vec<String>| {
            Some(Doubt {
                reason,
                found: String::new(),
                readings,
            })
        };
        let last_column = row.cells.last().map_or(0, |cell| cell.column);
        for column in Column::ALL {
            let is_missing = self
                .matching
                .sheet_columns(column)
                .any(|place| place > last_column);
            if row.is_short && is_missing && taken[column].text.is_empty() {
                taken[column].doubt = asked(DoubtReason::MissingField, Vec::new());
            }
        }
        let above = self
            .intake
            .rows
            .last()
            .map(|above| above[Column::When].text.clone());
        let above = above.filter(|text| !text.is_empty());
        let when = &mut taken[Column::When];
        if when.text.is_empty()
            && when.doubt.is_none()
            && let Some(above) = above
        {
            when.text.clone_from(&above);
            when.doubt = asked(DoubtReason::FromAbove, vec![above]);
        }
    }

    /// The values that are read for a column, with the words over them.
    fn values<'b>(&self, row: &'b SheetRow, column: Column) -> Vec<Headed<'b>>
    where
        'a: 'b,
    {
        let columns = self
            .matching
            .columns
            .iter()
            .filter(|one| one.column == Some(column));
        let value = |one: &'a crate::columns::matching::MatchedColumn| {
            let cell = row.cell(one.sheet_column)?;
            (cell.fill != Fill::Across && !cell.value.is_blank())
                .then_some((one.words.as_str(), &cell.value))
        };
        columns.filter_map(value).collect()
    }

    fn evidence(&self, rows: &[&SheetRow]) -> DateEvidence {
        let cells = rows.iter().flat_map(|row| {
            self.matching
                .sheet_columns(Column::When)
                .filter_map(|column| row.cell(column))
        });
        DateEvidence::of(cells.map(|cell| &cell.value), self.context.present_year)
    }

    /// The only year that the rows above the header and the sheet's name have.
    fn sheet_year(&self, above: &[&SheetRow]) -> Option<u16> {
        let mut words = vec![self.sheet.name.clone()];
        words.extend(
            above
                .iter()
                .flat_map(|row| row.cells.iter().map(|cell| cell.value.text())),
        );
        let years: BTreeSet<u16> = words.iter().flat_map(|text| years_of(text)).collect();
        if years.len() == 1 {
            years.first().copied()
        } else {
            None
        }
    }

    fn leave_out(&mut self, row: &SheetRow, reason: LeftOutReason) {
        self.intake.left_out.push(LeftOut {
            first_row: row.number,
            last_row: row.number,
            reason,
            words: first_words(row),
        });
    }

    /// Tells the rows between two that hold something, once the table has begun.
    fn tell_blank(&mut self, last: u32, next: u32) {
        if last > 0 && next > last + 1 && !self.intake.rows.is_empty() {
            self.intake.left_out.push(LeftOut {
                first_row: last + 1,
                last_row: next - 1,
                reason: LeftOutReason::Blank,
                words: String::new(),
            });
        }
    }
}

/// Numbers of four digits that are years of an association's list.
fn years_of(text: &str) -> impl Iterator<Item = u16> + '_ {
    let numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4);
    numbers
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1950..=2100).contains(year))
}
