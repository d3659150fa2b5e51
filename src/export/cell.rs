//! Texts as cells of a table that spreadsheets keep as texts.
//!
//! A spreadsheet runs a text such as `=1+1`, and makes numbers and dates of others: `007` becomes 7, and
//! 05/08/2018 the 8th of May where the language is English (USA). Quotes do not keep it from that. A word
//! joiner does: it has no width, counts as a blank nowhere, and is kept by LibreOffice as it is.

/// U+2060, which makes a text of what follows it and is not seen.
pub const WORD_JOINER: char = '\u{2060}';

/// The signs a formula begins with; East Asian spreadsheets take the wide forms too. Source: OWASP, "CSV
/// Injection".
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The first three letters of the English months: spreadsheets read `May-18` and `August 2018` as dates.
const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";

/// A text that stays one in a spreadsheet. It is harmless also to a program that splits the table at semicolons
/// or tabs, where quotes count for nothing and the rest of a text becomes a cell of its own.
pub(super) fn text(text: &str) -> String {
    let mut cell = String::new();
    if reads_as_value(text) {
        cell.push(WORD_JOINER);
    }
    let mut begins_cell = true;
    for c in text.chars() {
        if begins_cell && FORMULA_SIGNS.contains(&c) {
            cell.push(WORD_JOINER);
        }
        let separates = matches!(c, ';' | '\t' | '\r' | '\n');
        // Some programs take blanks and quotes away from the start of a cell.
        begins_cell = separates || begins_cell && (c == '"' || c.is_whitespace());
        cell.push(c);
    }
    cell
}

/// Whether a spreadsheet may read a text as a number, a date or a truth value. With the sign of a formula before it
/// it has its word joiner already.
fn reads_as_value(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    let mut words = text.split(|c: char| c < '\u{c0}' && !c.is_ascii_alphabetic());
    let is_value = text.bytes().any(|byte| byte.is_ascii_digit()) && words.all(belongs_to_value);
    !text.starts_with(FORMULA_SIGNS) && (is_value || text == "true" || text == "false")
}

/// Whether a word, in lower case, stands in numbers (`1e5`), times (`2018-08-17T11:07Z`, `7 am`) or dates.
fn belongs_to_value(word: &str) -> bool {
    let is_month = || word.get(..3).is_some_and(|start| MONTHS.contains(start));
    matches!(word, "" | "e" | "t" | "z" | "am" | "pm") || is_month()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_or_convert_begins_with_a_word_joiner() {
        for guarded in [
            "=1+1",
            "＝1",
            "+84",
            "-5",
            "- Hội nghị",
            "@a",
            "007",
            "1e5",
            "1.000",
            "50%",
            "12:30",
            "1/2",
            "05/08/2018",
            "8/2018",
            "2018-08-17T11:07:00Z",
            "5 May 2018",
            "August 2018",
            "May-18",
            "MAR1",
            "TRUE",
            "false",
        ] {
            assert_eq!(text(guarded), format!("{WORD_JOINER}{guarded}"));
        }
        for plain in [
            "",
            "Tọa đàm",
            "2014-nghi-luc-song",
            "2018–2020",
            "b1",
            "Tháng 5",
            "a=b",
            "a-b",
            "May",
            "5 chuyên đề",
            "ngày 5 tháng 8 năm 2018",
            "“Thanh niên với nghị lực sống”",
            "https://example.org/?a=1;b",
        ] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn a_formula_behind_what_another_program_splits_at_is_guarded_there() {
        for (given, cell) in [
            ("x;=1+1;y", "x;\u{2060}=1+1;y"),
            ("x\t=1", "x\t\u{2060}=1"),
            ("x\n -1", "x\n \u{2060}-1"),
            (" =1", " \u{2060}=1"),
            ("\u{a0}\u{3000}＝1", "\u{a0}\u{3000}\u{2060}＝1"),
            ("x; \"=1+1&\"", "x; \"\u{2060}=1+1&\""),
        ] {
            assert_eq!(text(given), cell);
        }
    }
}
