//! The rows with everything that can be done to them, and taken back.

use super::cell::Cell;
use super::change::Change;
use super::column::Column;
use super::row::{Row, RowKey};
use std::collections::{HashMap, HashSet};

/// A new text for a cell.
pub type CellEdit = (RowKey, Column, String);

/// The rows of the page with their history. Each method is one step for undo, and none if it changes nothing.
#[derive(Clone, Debug, Default)]
pub struct Content {
    rows: Vec<Row>,
    /// Where each row is.
    places: HashMap<RowKey, usize>,
    next_key: u64,
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl Content {
    /// The rows, in the order shown.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The place of a row; `None` once it was removed.
    pub fn position(&self, key: RowKey) -> Option<usize> {
        self.places.get(&key).copied()
    }

    /// A row by its key; `None` once it was removed.
    pub fn row(&self, key: RowKey) -> Option<&Row> {
        self.rows.get(self.position(key)?)
    }

    /// A key that no row has had.
    pub fn new_key(&mut self) -> RowKey {
        self.next_key += 1;
        RowKey(self.next_key)
    }

    /// Adds rows below all others, with keys of this table.
    pub fn append(&mut self, rows: Vec<Row>) {
        self.insert(self.rows.len(), rows);
    }

    /// Adds rows at a place, with keys of this table.
    pub fn insert(&mut self, at: usize, mut rows: Vec<Row>) {
        for row in &mut rows {
            row.key = self.new_key();
        }
        self.step(|change, all| change.replace(all, at, 0, rows));
    }

    /// Puts rows in the place of all, with keys of this table.
    pub fn replace_all(&mut self, mut new: Vec<Row>) {
        for row in &mut new {
            row.key = self.new_key();
        }
        self.step(|change, rows| change.replace(rows, 0, rows.len(), new));
    }

    /// Puts rows in the place of others, or below all where there were none, and returns their keys in order. Rows
    /// without a word make way, too: those of a table that has just begun.
    pub fn exchange(&mut self, old: &HashSet<RowKey>, new: Vec<Row>) -> Vec<RowKey> {
        self.merge(old, new.into_iter().map(|row| (None, row)).collect())
    }

    /// The same, where a new row may name the row whose place it takes.
    pub fn merge(&mut self, old: &HashSet<RowKey>, new: Vec<(Option<RowKey>, Row)>) -> Vec<RowKey> {
        let mut keys = Vec::with_capacity(new.len());
        let mut in_place = HashMap::new();
        let mut together = Vec::new();
        for (place, mut row) in new {
            row.key = self.new_key();
            keys.push(row.key);
            match place.filter(|place| self.places.contains_key(place)) {
                Some(place) => drop(in_place.insert(place, row)),
                None => together.push(row),
            }
        }
        self.step(|change, rows| {
            let goes = |row: &Row| {
                (old.contains(&row.key) && !in_place.contains_key(&row.key)) || row.is_blank()
            };
            let first = rows.iter().position(|row| old.contains(&row.key));
            let before = &rows[..first.unwrap_or(rows.len())];
            let at = before.iter().filter(|row| !goes(row)).count();
            let stays = rows.iter().filter(|row| !goes(row));
            let mut all: Vec<Row> = stays
                .map(|row| in_place.get(&row.key).unwrap_or(row).clone())
                .collect();
            all.splice(at..at, together);
            change.replace(rows, 0, rows.len(), all);
        });
        keys
    }

    /// Gives rows the ids that they were published under. That is no step for undo: whatever is taken back, a row
    /// keeps the id that its addresses name.
    pub fn keep_ids(&mut self, ids: &HashMap<RowKey, String>) {
        let history = self.done.iter_mut().chain(&mut self.undone);
        let rows = history.flat_map(Change::rows_mut).chain(&mut self.rows);
        for row in rows {
            if let Some(id) = ids.get(&row.key) {
                row.id = Some(id.clone());
            }
        }
    }

    /// Gives cells new texts. A cell that is edited has no doubt any more, even where its text was confirmed.
    pub fn edit(&mut self, edits: &[CellEdit]) {
        let places = self.places.clone();
        self.step(|change, rows| {
            for (key, column, text) in edits {
                let Some(&at) = places.get(key) else { continue };
                let mut row = rows[at].clone();
                if row[*column].text != *text || row[*column].doubt.is_some() {
                    row[*column] = Cell::typed(text.clone());
                    change.replace(rows, at, 1, vec![row]);
                }
            }
        });
    }

    /// Puts a block of texts over cells: its first row over the first of `keys`, and so on; rows for which there is
    /// none are added below all others. What is wider than the table is left out.
    pub fn paste(&mut self, keys: &[RowKey], first: Column, block: &[Vec<String>]) {
        let places: Vec<_> = keys.iter().map(|key| self.position(*key)).collect();
        let added: Vec<_> = (keys.len()..block.len()).map(|_| self.new_key()).collect();
        self.step(|change, rows| {
            for (index, texts) in block.iter().enumerate() {
                let place = places.get(index).copied().flatten();
                let mut row = match (place, added.get(index.wrapping_sub(places.len()))) {
                    (Some(at), _) => rows[at].clone(),
                    (None, Some(key)) => Row::empty(*key),
                    (None, None) => continue,
                };
                for (column, text) in Column::ALL[first.index()..].iter().zip(texts) {
                    if row[*column].text != *text {
                        row[*column] = Cell::typed(text.clone());
                    }
                }
                let at = place.unwrap_or(rows.len());
                change.replace(rows, at, usize::from(place.is_some()), vec![row]);
            }
        });
    }

    /// Removes rows.
    pub fn remove(&mut self, keys: &HashSet<RowKey>) {
        self.step(|change, rows| {
            for at in (0..rows.len()).rev() {
                if keys.contains(&rows[at].key) {
                    change.replace(rows, at, 1, Vec::new());
                }
            }
        });
    }

    /// Moves a row by so many places up (negative) or down; at the end it stays.
    pub fn shift(&mut self, key: RowKey, by: isize) {
        let Some(from) = self.position(key) else {
            return;
        };
        let last = self.rows.len() - 1;
        let to = from.saturating_add_signed(by).min(last);
        self.step(|change, rows| {
            let row = rows[from].clone();
            if from != to {
                change.replace(rows, from, 1, Vec::new());
                change.replace(rows, to, 0, vec![row]);
            }
        });
    }

    /// Puts the rows in another order; `order` names each of them once.
    pub fn reorder(&mut self, order: &[RowKey]) {
        let places = &self.places;
        let sorted: Vec<_> = (order.iter())
            .filter_map(|key| self.rows.get(*places.get(key)?).cloned())
            .collect();
        debug_assert_eq!(
            sorted.len(),
            self.rows.len(),
            "an order names each row once"
        );
        self.step(|change, rows| change.replace(rows, 0, rows.len(), sorted));
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Takes the last step back, and returns the row it was about.
    pub fn undo(&mut self) -> Option<RowKey> {
        let change = self.done.pop()?;
        change.undo(&mut self.rows);
        self.index(&change);
        let row = change.first_row().map(|row| row.key);
        self.undone.push(change);
        row
    }

    /// Does the step that was taken back last once more, and returns the row it was about.
    pub fn redo(&mut self) -> Option<RowKey> {
        let change = self.undone.pop()?;
        change.redo(&mut self.rows);
        self.index(&change);
        let row = change.first_row().map(|row| row.key);
        self.done.push(change);
        row
    }

    /// Does something to the rows as one step.
    fn step(&mut self, make: impl FnOnce(&mut Change, &mut Vec<Row>)) {
        let mut change = Change::default();
        make(&mut change, &mut self.rows);
        if !change.is_empty() {
            self.index(&change);
            self.done.push(change);
            self.undone.clear();
        }
    }

    /// Finds the rows again after a change.
    fn index(&mut self, change: &Change) {
        if change.moves_rows() {
            let keys = self.rows.iter().map(|row| row.key);
            self.places = keys.enumerate().map(|(at, key)| (key, at)).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(title: &str) -> Row {
        let mut row = Row::empty(RowKey(0));
        row[Column::Title] = Cell::typed(title);
        row
    }

    fn titles(content: &Content) -> Vec<&str> {
        let rows = content.rows().iter();
        rows.map(|row| row[Column::Title].text.as_str()).collect()
    }

    fn with(names: &[&str]) -> Content {
        let mut content = Content::default();
        content.append(names.iter().map(|name| row(name)).collect());
        content
    }

    #[test]
    fn an_edited_cell_keeps_no_doubt() {
        use crate::table::doubt::{Doubt, DoubtReason};
        let mut content = Content::default();
        let mut asked = row("a");
        asked[Column::When].doubt = Some(Doubt {
            reason: DoubtReason::DayOrMonth,
            found: "5/9/2014".to_owned(),
            readings: Vec::new(),
        });
        content.append(vec![asked]);
        let key = content.rows()[0].key;
        content.edit(&[(key, Column::When, "05/09/2014".to_owned())]);
        assert_eq!(content.rows()[0][Column::When].doubt, None);
        content.undo();
        assert!(content.rows()[0][Column::When].doubt.is_some());
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut content = with(&["a", "b"]);
        let key = content.rows()[0].key;
        content.edit(&[(key, Column::Title, "a".to_owned())]);
        content.shift(key, -1);
        content.reorder(&[key, content.rows()[1].key]);
        content.remove(&HashSet::new());
        content.undo();
        assert!(!content.can_undo(), "only the rows themselves were a step");
    }

    #[test]
    fn a_row_moves_and_stays_at_the_end() {
        let mut content = with(&["a", "b", "c"]);
        let key = content.rows()[0].key;
        content.shift(key, 1);
        assert_eq!(titles(&content), ["b", "a", "c"]);
        content.shift(key, 9);
        assert_eq!(titles(&content), ["b", "c", "a"]);
        content.undo();
        content.undo();
        assert_eq!(titles(&content), ["a", "b", "c"]);
    }

    #[test]
    fn a_block_is_pasted_over_rows_and_makes_new_ones_in_one_step() {
        let mut content = with(&["a", "b"]);
        let key = content.rows()[1].key;
        let block = [["x", "1"], ["y", "2"], ["z", "3"]].map(|row| row.map(str::to_owned).to_vec());
        content.paste(&[key], Column::Title, &block);
        assert_eq!(titles(&content), ["a", "x", "y", "z"]);
        assert_eq!(content.rows()[3][Column::Partners].text, "3");
        content.undo();
        assert_eq!(titles(&content), ["a", "b"]);
        let wide = vec![vec!["source".to_owned(), "too far".to_owned()]];
        content.paste(&[key], Column::Source, &wide);
        assert_eq!(content.rows()[1][Column::Source].text, "source");
    }

    #[test]
    fn rows_of_a_file_are_exchanged_at_their_place_in_one_step() {
        let mut content = with(&["", "a", "b"]);
        let b = HashSet::from([content.rows()[2].key]);
        let keys = content.exchange(&b, vec![row("x"), row("y")]);
        content.append(vec![row("c")]);
        assert_eq!(titles(&content), ["a", "x", "y", "c"]);
        content.exchange(&keys.into_iter().collect(), vec![row("z")]);
        assert_eq!(titles(&content), ["a", "z", "c"]);
        content.undo();
        assert_eq!(titles(&content), ["a", "x", "y", "c"]);
    }

    #[test]
    fn a_row_takes_the_place_that_it_names_and_the_others_come_below() {
        let mut content = with(&["a", "b", "c"]);
        let b = content.rows()[1].key;
        let keys = content.merge(&HashSet::new(), vec![(None, row("x")), (Some(b), row("B"))]);
        assert_eq!(titles(&content), ["a", "B", "c", "x"]);
        assert_eq!(keys, [content.rows()[3].key, content.rows()[1].key]);
        content.undo();
        assert_eq!(titles(&content), ["a", "b", "c"]);
    }

    #[test]
    fn a_published_id_stays_whatever_is_undone() {
        let mut content = with(&["a"]);
        let key = content.rows()[0].key;
        content.edit(&[(key, Column::Title, "b".to_owned())]);
        content.keep_ids(&HashMap::from([(key, "2018-b".to_owned())]));
        assert_eq!(content.rows()[0].id.as_deref(), Some("2018-b"));
        content.undo();
        assert_eq!(titles(&content), ["a"]);
        assert_eq!(content.rows()[0].id.as_deref(), Some("2018-b"));
        content.redo();
        assert_eq!(titles(&content), ["b"]);
        assert_eq!(content.rows()[0].id.as_deref(), Some("2018-b"));
    }

    #[test]
    fn a_new_step_ends_what_could_be_redone() {
        let mut content = with(&["a"]);
        let key = content.rows()[0].key;
        content.edit(&[(key, Column::Title, "b".to_owned())]);
        assert_eq!(content.undo(), Some(key), "the row it was about");
        content.edit(&[(key, Column::Title, "c".to_owned())]);
        assert!(!content.can_redo());
        assert_eq!(titles(&content), ["c"]);
    }

    /// Something a person does; the numbers choose rows.
    #[derive(Clone, Debug)]
    enum Deed {
        Append(u8),
        Insert(usize),
        Edit(usize, usize, String),
        Remove(usize, usize),
        Shift(usize, isize),
        Reverse,
        Undo,
        Redo,
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        let deed = prop_oneof![
            (1u8..4).prop_map(Deed::Append),
            (0usize..9).prop_map(Deed::Insert),
            (0usize..9, 0usize..7, "[a-c]{0,2}")
                .prop_map(|(row, column, text)| Deed::Edit(row, column, text)),
            (0usize..9, 0usize..9).prop_map(|(a, b)| Deed::Remove(a, b)),
            (0usize..9, -4isize..4).prop_map(|(row, by)| Deed::Shift(row, by)),
            Just(Deed::Reverse),
            Just(Deed::Undo),
            Just(Deed::Redo),
        ];
        proptest::collection::vec(deed, 0..40)
    }

    fn act(content: &mut Content, deed: Deed) {
        let key = |content: &Content, at: usize| content.rows().get(at).map(|row| row.key);
        match deed {
            Deed::Append(count) => content.append(vec![row("new"); count.into()]),
            Deed::Insert(at) => content.insert(at, vec![row("in")]),
            Deed::Edit(at, column, text) => {
                if let Some(key) = key(content, at) {
                    content.edit(&[(key, Column::ALL[column], text)]);
                }
            }
            Deed::Remove(a, b) => {
                let keys = [a, b].into_iter().filter_map(|at| key(content, at));
                content.remove(&keys.collect());
            }
            Deed::Shift(at, by) => {
                if let Some(key) = key(content, at) {
                    content.shift(key, by);
                }
            }
            Deed::Reverse => {
                let keys: Vec<_> = content.rows().iter().rev().map(|row| row.key).collect();
                content.reorder(&keys);
            }
            Deed::Undo => {
                content.undo();
            }
            Deed::Redo => {
                content.redo();
            }
        }
    }

    proptest! {
        #[test]
        fn everything_is_undone_to_the_beginning_and_redone_to_the_end(deeds in deeds()) {
            let mut content = Content::default();
            for deed in deeds {
                act(&mut content, deed);
                let keys: HashSet<_> = content.rows().iter().map(|row| row.key).collect();
                prop_assert_eq!(keys.len(), content.rows().len(), "no key stands twice");
                for (at, row) in content.rows().iter().enumerate() {
                    prop_assert_eq!(content.position(row.key), Some(at));
                }
            }
            let end = content.rows().to_vec();
            let mut steps = 0;
            while content.undo().is_some() {
                steps += 1;
            }
            prop_assert!(content.rows().is_empty() && !content.can_undo());
            for _ in 0..steps {
                content.redo();
            }
            prop_assert_eq!(content.rows(), end.as_slice());
        }
    }
}
