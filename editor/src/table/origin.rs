//! Where in the editor's own file something stands.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A cell of a sheet, as the program that made the file shows it: `Sheet1!C14`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CellPlace {
    /// The name of the sheet; of a file without sheets, the file's.
    pub sheet: String,
    /// The column, counted from 0: 2 is C.
    pub column: u32,
    /// The row, counted from 1 as people see it.
    pub row: u32,
}

/// The row of a sheet that a row of the table came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The name of the sheet; of a file without sheets, the file's.
    pub sheet: String,
    /// The row, counted from 1 as people see it.
    pub row: u32,
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}!{}{}", self.sheet, letters(self.column), self.row)
    }
}

/// The name of a column: 0 is `A`, 26 is `AA`.
pub fn letters(column: u32) -> String {
    let mut rest = column;
    let mut reversed = Vec::new();
    loop {
        let digit = u8::try_from(rest % 26).unwrap_or(0);
        reversed.push(char::from(b'A' + digit));
        if rest < 26 {
            return reversed.iter().rev().collect();
        }
        rest = rest / 26 - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (column, name) in [
            (0, "A"),
            (2, "C"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn a_place_is_written_as_in_a_formula() {
        let place = CellPlace {
            sheet: "Sheet1".to_owned(),
            column: 2,
            row: 14,
        };
        assert_eq!(place.to_string(), "Sheet1!C14");
    }
}
