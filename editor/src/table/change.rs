//! A change of the rows that can be taken back.

use super::row::Row;

/// Rows at one place, replaced by others: every edit of the table is made of these. A typed cell replaces one
/// row, a new row replaces none, a sort replaces all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The place of the first row.
    at: usize,
    removed: Vec<Row>,
    inserted: Vec<Row>,
}

/// Replacements that are done and taken back together, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change(Vec<Replacement>);

impl Change {
    /// Replaces `count` rows from `at` on and remembers it. What reaches beyond the end is left out.
    pub fn replace(&mut self, rows: &mut Vec<Row>, at: usize, count: usize, inserted: Vec<Row>) {
        let at = at.min(rows.len());
        let end = (at + count).min(rows.len());
        let removed: Vec<_> = rows.splice(at..end, inserted.iter().cloned()).collect();
        if removed != inserted {
            self.0.push(Replacement {
                at,
                removed,
                inserted,
            });
        }
    }

    /// Whether nothing was replaced.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a row is elsewhere afterwards, or is new or gone.
    pub fn moves_rows(&self) -> bool {
        let keys = |rows: &[Row]| rows.iter().map(|row| row.key).collect::<Vec<_>>();
        let moves = |change: &Replacement| keys(&change.removed) != keys(&change.inserted);
        self.0.iter().any(moves)
    }

    /// The rows that it removes and inserts.
    pub(super) fn rows_mut(&mut self) -> impl Iterator<Item = &mut Row> {
        let replacements = self.0.iter_mut();
        replacements.flat_map(|one| one.removed.iter_mut().chain(&mut one.inserted))
    }

    /// Does it once more.
    pub fn redo(&self, rows: &mut Vec<Row>) {
        for replacement in &self.0 {
            let end = replacement.at + replacement.removed.len();
            rows.splice(replacement.at..end, replacement.inserted.iter().cloned());
        }
    }

    /// Takes it back.
    pub fn undo(&self, rows: &mut Vec<Row>) {
        for replacement in self.0.iter().rev() {
            let end = replacement.at + replacement.inserted.len();
            rows.splice(replacement.at..end, replacement.removed.iter().cloned());
        }
    }

    /// The first row that it touches, as it is afterwards or, of a removed one, as it was.
    pub fn first_row(&self) -> Option<&Row> {
        let replacement = self.0.first()?;
        let changed = (replacement.inserted.iter()).find(|row| !replacement.removed.contains(row));
        changed.or(replacement.removed.first())
    }
}
