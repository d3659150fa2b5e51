//! The words of titles, summaries and kinds: blanks, capitals, length.

use super::dates::change_to;
use super::problem::{Cure, CureAction, Problem, ProblemKind};
use crate::documents::values::text;
use crate::edition::Edition;
use crate::reading::kind::kind_text;
use crate::reading::text::tidy;
use crate::table::column::Column;
use crate::table::partner::Partner;
use crate::table::row::Row;

/// The most letters of a title: about a line of a screen, and more than any of our own has.
pub const TITLE_LIMIT: usize = 120;

/// Shorter texts may be all capitals: UBND, "GD&ĐT".
const SHOUTING: usize = 8;

/// Adds what should be written otherwise in the words of a row.
pub(super) fn check(row: &Row, edition: &Edition, problems: &mut Vec<Problem>) {
    let mut add = |column, kind, cures| {
        problems.push(Problem {
            row: Some(row.key),
            column,
            kind,
            cures,
        });
    };
    for column in [Column::Title, Column::Summary, Column::Source] {
        let written = &row[column].text;
        let tidied = tidy(written);
        if tidied != *written && !tidied.is_empty() {
            let cure = Cure {
                action: CureAction::RemoveBlanks,
                text: tidied.clone(),
            };
            add(column, ProblemKind::Blanks, vec![cure]);
        }
        if column != Column::Source && is_shouting(&tidied) {
            let cure = Cure {
                action: CureAction::SentenceCase,
                text: sentence_case(&tidied, edition),
            };
            add(column, ProblemKind::Capitals, vec![cure]);
        }
    }
    let letters = text(row, Column::Title).chars().count();
    if letters > TITLE_LIMIT {
        let kind = ProblemKind::LongTitle {
            letters,
            limit: TITLE_LIMIT,
        };
        add(Column::Title, kind, Vec::new());
    }
    let kind = kind_text(text(row, Column::Kind));
    if kind != text(row, Column::Kind) {
        add(Column::Kind, ProblemKind::KindForm, vec![change_to(&kind)]);
    }
}

fn is_shouting(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    letters().count() > SHOUTING && letters().all(char::is_uppercase)
}

/// A text in small letters, but for the beginnings of sentences and the names of partners.
fn sentence_case(text: &str, edition: &Edition) -> String {
    let mut result = String::with_capacity(text.len());
    let mut begins = true;
    for c in text.chars() {
        if c.is_alphabetic() && begins {
            result.push(c);
            begins = false;
        } else {
            result.extend(c.to_lowercase());
        }
        begins |= matches!(c, '.' | '!' | '?' | '“' | '"');
    }
    let names = edition.partners.iter().flat_map(Partner::names);
    for name in names.filter(|name| name.contains(' ')) {
        result = result.replace(&name.to_lowercase(), name);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_a_sentence_with_the_names_of_partners() {
        let edition = Edition {
            partners: vec![Partner {
                name: "Hội Luật gia".to_owned(),
                ..Partner::default()
            }],
            ..Edition::default()
        };
        for (text, expected) in [
            (
                "TUẦN LỄ HỌC TẬP VỚI HỘI LUẬT GIA",
                "Tuần lễ học tập với Hội Luật gia",
            ),
            ("“ĐỌC SÁCH”. HÔM NAY", "“Đọc sách”. Hôm nay"),
        ] {
            assert!(is_shouting(text));
            assert_eq!(sentence_case(text, &edition), expected);
        }
        assert!(!is_shouting("UBND"));
        assert!(!is_shouting("Hội nghị UBND quận"));
    }
}
