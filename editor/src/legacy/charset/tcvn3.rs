//! TCVN 5712:1993, the third set (VN3), which the fonts named `.Vn…` show.
//!
//! Source: the standard's table. Only A1 to FE: what its first set (VN1) and glibc's `TCVN5712-1` have below,
//! no such font shows. Accented capitals are missing; a font named `.Vn…H` shows the small ones as capitals.

use crate::legacy::code_page::Unit;

/// The letters of the bytes A1 to FE; a blank where there is none.
const LETTERS: &str = "\
    ĂÂÊÔƠƯĐăâêôơưđẰ\
\u{20}\u{20}\u{20}\u{20}\u{20}àảãáạẲằẳẵắẴ\
ẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
éẹềểễếệìỉỄẾỒĩíịò\
Ổỏõóọồổỗốộờởỡớợù\
Ỗủũúụừửữứựỳỷỹýỵ";

/// The text whose bytes are these. A byte without a letter stays what it was.
pub(in crate::legacy) fn decode(units: &[Unit]) -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    units
        .iter()
        .map(|unit| decode_unit(*unit, &letters))
        .collect()
}

fn decode_unit(unit: Unit, letters: &[char]) -> char {
    unit.byte
        .and_then(|byte| byte.checked_sub(0xa1))
        .and_then(|place| letters.get(usize::from(place)))
        .copied()
        .filter(|letter| *letter != ' ')
        .unwrap_or(unit.shown)
}
