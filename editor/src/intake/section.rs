//! Headings between rows: *Năm 2014*, *II. Với Hội Luật gia*.

use super::left_out::own_texts;
use crate::reading::partners::{Found, PartnerNames, partners_text};
use crate::reading::when;
use crate::sheet::workbook::{Fill, SheetRow};
use crate::table::partner::Partner;

/// What the headings above a row say about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section {
    /// The time, as a text for cells.
    pub(super) when: Option<String>,
    /// The year of that time, where it has only one.
    pub(super) year: Option<u16>,
    /// The partners, as a text for cells.
    pub(super) partners: Option<String>,
    /// The heading as it is written.
    pub(super) words: String,
}

/// The heading that a row is; `None` for a row of the table. A row with a single cell is a heading where it is a
/// year, or names known partners, or reaches across the table.
pub(super) fn heading(row: &SheetRow, names: &PartnerNames, known: &[Partner]) -> Option<Section> {
    let cells = row.cells.iter().filter(|cell| cell.fill != Fill::Across);
    if cells.count() != 1 {
        return None;
    }
    let own = own_texts(row);
    let [words] = own.as_slice() else {
        return None;
    };
    let (plain, is_numbered) = without_number(words);
    let reaches_across = row.cells.iter().any(|cell| cell.fill == Fill::Across);
    let mut section = Section {
        words: words.clone(),
        ..Section::default()
    };
    if let Ok(read) = when::when(plain) {
        section.when = Some(when::period_text(read.period));
        section.year =
            (read.period.first_year() == read.period.last_year()).then(|| read.period.first_year());
        return Some(section);
    }
    let partners = names.partners(without_with(plain));
    if !partners.is_empty()
        && partners
            .iter()
            .all(|one| matches!(one.found, Found::Known(_)))
    {
        section.partners = Some(partners_text(&partners, known));
        return Some(section);
    }
    (reaches_across || is_numbered).then_some(section)
}

impl Section {
    /// Takes a heading that comes below this one: a time begins a new part, partners are a part of it.
    pub(super) fn enter(&mut self, heading: Self) {
        if heading.when.is_some() {
            *self = heading;
        } else {
            self.partners = heading.partners;
            self.words = heading.words;
        }
    }
}

/// Without `II.`, `1)`, `A -` at the beginning, and whether a roman number or a letter stood there.
fn without_number(words: &str) -> (&str, bool) {
    let Some((number, rest)) = words.split_once(['.', ')', '-', '/', ' ']) else {
        return (words, false);
    };
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVX".contains(c));
    let is_letter = matches!(number, "A" | "B" | "C" | "D" | "E");
    let is_digit =
        number.len() <= 2 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let has_sign = !words[number.len()..].starts_with(' ');
    if is_roman
        || is_letter
        || (is_digit && has_sign && !rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        let rest = rest.trim_start_matches(['.', ')', '-', '–', ' ']);
        (rest, is_roman || is_letter)
    } else {
        (words, false)
    }
}

fn without_with(words: &str) -> &str {
    const BEGINNINGS: [&str; 6] = [
        "Phối hợp với ",
        "phối hợp với ",
        "Hoạt động với ",
        "Với ",
        "với ",
        "VỚI ",
    ];
    let beginning = BEGINNINGS
        .iter()
        .find_map(|beginning| words.strip_prefix(beginning));
    beginning.unwrap_or(words).trim_end_matches(':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::value::Value;
    use crate::sheet::workbook::SheetCell;

    fn row(text: &str, is_wide: bool) -> SheetRow {
        let cell = |column, fill| SheetCell {
            column,
            value: Value::Text(text.to_owned()),
            fill,
        };
        let mut cells = vec![cell(0, Fill::Own)];
        if is_wide {
            cells.push(cell(1, Fill::Across));
        }
        SheetRow {
            cells,
            ..SheetRow::default()
        }
    }

    #[test]
    fn headings_between_rows_are_known_by_what_they_say() {
        let known = [Partner::new("hoi-luat-gia", "Hội Luật gia", "Hội Luật gia")];
        let names = PartnerNames::new(&known);
        for (text, is_wide, expected) in [
            ("Năm 2014", false, Some((Some("2014"), None))),
            ("I. NĂM 2014", true, Some((Some("2014"), None))),
            ("Quý III/2018", true, Some((Some("7/2018 – 9/2018"), None))),
            (
                "2. Với Hội Luật gia",
                false,
                Some((None, Some("Hội Luật gia"))),
            ),
            (
                "II - Phối hợp với Hội Luật gia:",
                false,
                Some((None, Some("Hội Luật gia"))),
            ),
            ("Các hoạt động khác", true, Some((None, None))),
            ("B. Các hoạt động khác", false, Some((None, None))),
            ("Tọa đàm về sách", false, None),
        ] {
            let found = heading(&row(text, is_wide), &names, &known);
            let found = found
                .as_ref()
                .map(|one| (one.when.as_deref(), one.partners.as_deref()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
