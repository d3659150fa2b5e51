//! Rows of a sheet that the table has already, such as those that were published: they take the place of those rows,
//! and go on with their ids.

use crate::reading::when::when;
use crate::table::column::Column;
use crate::table::row::Row;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;
use std::collections::HashMap;

/// For each row of a sheet, the place of the row of the table that is the same activity; none twice. The same title
/// at the same time is the same; so is the same title in the same years, where only one row on each side has it.
pub fn same_rows(table: &[Row], sheet: &[Row]) -> Vec<Option<usize>> {
    let (table, sheet) = (activities(table), activities(sheet));
    let mut found: Vec<Option<usize>> = vec![None; sheet.len()];
    let mut is_taken = vec![false; table.len()];
    for kind in [Time::Exact, Time::Years] {
        let mut by_key: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, activity) in table.iter().enumerate() {
            if let Some(key) = activity.as_ref().and_then(|activity| activity.key(kind))
                && !is_taken[index]
            {
                by_key.entry(key).or_default().push(index);
            }
        }
        let open = sheet
            .iter()
            .zip(&found)
            .filter(|(_, found)| found.is_none());
        let mut counts: HashMap<_, usize> = HashMap::new();
        for (activity, _) in open {
            if let Some(key) = activity.as_ref().and_then(|activity| activity.key(kind)) {
                *counts.entry(key).or_default() += 1;
            }
        }
        for (activity, found) in sheet.iter().zip(&mut found) {
            let key = activity.as_ref().and_then(|activity| activity.key(kind));
            let (Some(key), None) = (key, &found) else {
                continue;
            };
            let Some(places) = by_key.get_mut(&key) else {
                continue;
            };
            let is_only = places.len() == 1 && counts.get(&key) == Some(&1);
            if (kind == Time::Exact || is_only) && !places.is_empty() {
                let place = places.remove(0);
                is_taken[place] = true;
                *found = Some(place);
            }
        }
    }
    found
}

/// Goes on with a row of the table: its id, and the texts of cells that the sheet leaves empty.
pub fn go_on_with(row: &mut Row, old: &Row) {
    row.id.clone_from(&old.id);
    for column in Column::ALL {
        if row[column].text.is_empty() && row[column].doubt.is_none() {
            row[column] = old[column].clone();
        }
    }
}

/// How close two times have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    Exact,
    Years,
}

/// What a row is known by.
struct Activity {
    title: String,
    /// The time, or what stands there in its place: a mistake is the same mistake.
    period: Result<Period, String>,
}

impl Activity {
    fn key(&self, kind: Time) -> Option<(String, String)> {
        let time = match (kind, &self.period) {
            (Time::Exact, Ok(period)) => period.to_string(),
            (Time::Exact, Err(text)) => text.clone(),
            (Time::Years, Ok(period)) => {
                format!("{}/{}", period.first_year(), period.last_year())
            }
            (Time::Years, Err(_)) => return None,
        };
        Some((self.title.clone(), time))
    }
}

/// What each row is known by; `None` where it lacks a title.
fn activities(rows: &[Row]) -> Vec<Option<Activity>> {
    let activity = |row: &Row| {
        let title = fold(row[Column::Title].text.trim());
        let time = row[Column::When].text.trim();
        let period = when(time).map(|when| when.period);
        (!title.is_empty()).then(|| Activity {
            title,
            period: period.map_err(|_| time.to_owned()),
        })
    };
    rows.iter().map(activity).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::cell::Cell;
    use crate::table::row::RowKey;

    fn row(when: &str, title: &str) -> Row {
        let mut row = Row::empty(RowKey(0));
        row[Column::When] = Cell::typed(when);
        row[Column::Title] = Cell::typed(title);
        row
    }

    fn rows(rows: &[[&str; 2]]) -> Vec<Row> {
        rows.iter().map(|[when, title]| row(when, title)).collect()
    }

    #[test]
    fn the_same_title_at_the_same_time_is_the_same_row() {
        let table = rows(&[
            ["17/08/2018", "Hội nghị ký kết"],
            ["2015", "Đại hội"],
            ["2016", "Đại hội"],
        ]);
        let sheet = rows(&[
            ["2016", "ĐẠI HỘI"],
            ["17-8-2018", "Hoi nghi ky ket"],
            ["2017", "Đại hội"],
        ]);
        assert_eq!(same_rows(&table, &sheet), [Some(2), Some(0), None]);
    }

    #[test]
    fn a_time_that_is_told_more_closely_is_the_same_row_where_only_one_is_meant() {
        let table = rows(&[["2018", "Hội thảo"], ["2019", "Tập huấn"]]);
        let once = rows(&[["17/8/2018", "Hội thảo"]]);
        assert_eq!(same_rows(&table, &once), [Some(0)]);
        let twice = rows(&[["17/8/2018", "Hội thảo"], ["5/9/2018", "Hội thảo"]]);
        assert_eq!(same_rows(&table, &twice), [None, None]);
        let other_year = rows(&[["2020", "Tập huấn"]]);
        assert_eq!(same_rows(&table, &other_year), [None]);
    }

    #[test]
    fn no_row_is_taken_twice_and_rows_without_a_title_are_new() {
        let table = rows(&[["2018", "Hội thảo"], ["2018", ""], ["hôm qua", "Ký kết"]]);
        let sheet = rows(&[
            ["2018", "Hội thảo"],
            ["2018", "Hội thảo"],
            ["2018", ""],
            ["", "Ký kết"],
            ["hôm qua", "Ký kết"],
        ]);
        assert_eq!(
            same_rows(&table, &sheet),
            [Some(0), None, None, None, Some(2)]
        );
    }

    #[test]
    fn a_row_goes_on_with_the_id_and_the_texts_that_the_sheet_lacks() {
        let mut old = row("2018", "Hội thảo");
        old.id = Some("2018-hoi-thao".to_owned());
        old[Column::Summary] = Cell::typed("Tóm tắt cũ");
        old[Column::Partners] = Cell::typed("Hội Luật gia");
        let mut new = row("17/08/2018", "Hội thảo");
        new[Column::Partners] = Cell::typed("Đoàn TN");
        go_on_with(&mut new, &old);
        assert_eq!(new.id.as_deref(), Some("2018-hoi-thao"));
        assert_eq!(new[Column::When].text, "17/08/2018");
        assert_eq!(new[Column::Summary].text, "Tóm tắt cũ");
        assert_eq!(new[Column::Partners].text, "Đoàn TN");
    }
}
