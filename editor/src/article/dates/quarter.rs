//! Quarters: `quý III/2018`.

use super::mention::{Form, Mention};
use super::partial::PartialDate;
use super::year::year_behind;
use crate::article::words::Token;

/// `quý III/2018`, `quý 3 năm 2018`, `quý I`.
pub(super) fn quarter(tokens: &[Token], start: usize) -> Option<Mention> {
    if !tokens[start].is("quý") {
        return None;
    }
    let number = match tokens.get(start + 1)?.lower.as_str() {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    let (year, end) = year_behind(tokens, start + 2);
    Some(Mention {
        range: start..end,
        form: Form::Quarter,
        first: PartialDate::month(number * 3 - 2, year),
        last: Some(PartialDate::month(number * 3, year)),
    })
}
