//! Years by their names: `Tết Nguyên đán Đinh Dậu` is that of 2017.

use super::mention::{Form, Mention};
use super::partial::PartialDate;
use crate::article::words::{Token, stands_any};

/// A year that is named by stem and branch, behind a word for its beginning.
pub(super) fn lunar_year(tokens: &[Token], start: usize) -> Option<Mention> {
    const HEADS: [&str; 12] = [
        "dịp tết nguyên đán",
        "dịp tết",
        "tết nguyên đán",
        "đón tết",
        "tết",
        "đón xuân",
        "mừng xuân",
        "xuân",
        "năm mới",
        "đón năm mới",
        "trước tết",
        "sau tết",
    ];
    let head = stands_any(tokens, start, &HEADS)?;
    let year = named_year(tokens, start + head)?;
    Some(Mention {
        range: start..start + head + 2,
        form: Form::Year,
        first: PartialDate::year(year),
        last: None,
    })
}

/// The year of a stem and a branch that stand at an index, of the sixty since 1984.
fn named_year(tokens: &[Token], index: usize) -> Option<u16> {
    const STEMS: [&str; 10] = [
        "giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý",
    ];
    const BRANCHES: [&str; 12] = [
        "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi",
    ];
    const FIRST_OF_CYCLE: u16 = 1984;
    let stem = tokens.get(index)?;
    let branch = tokens.get(index + 1)?;
    (0..60u16)
        .find(|place| {
            stem.is(STEMS[usize::from(place % 10)]) && branch.is(BRANCHES[usize::from(place % 12)])
        })
        .map(|place| FIRST_OF_CYCLE + place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::words::tokens;

    #[test]
    fn a_year_is_known_by_its_name() {
        for (text, year) in [
            ("Tết Nguyên đán Đinh Dậu", Some(2017)),
            ("Xuân Mậu Tuất", Some(2018)),
            ("Tết Giáp Thìn", Some(2024)),
            ("Tết Giáp Dậu", None),
            ("Tết Trung thu", None),
        ] {
            let found = lunar_year(&tokens(text), 0).and_then(|mention| mention.first.year);
            assert_eq!(found, year, "{text}");
        }
    }
}
