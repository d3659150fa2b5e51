//! The loader, the script that a host page names: its first line holds the screen, which it shows before
//! anything else is loaded.

use crate::data::Data;
use crate::error::Error;
use crate::screen::first_views::split_off_rest;
use crate::screen::jsonml::of_element;
use crate::screen::prerendered::{Placement, PrerenderedScreen};
use dom_query::Document;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::filter::Filter;
use serde_json::json;
use std::fmt::Write as _;

/// What the first line of a loader begins with; the build leaves `null` behind it.
pub const FIRST_LINE: &str = ";{const SCREEN=";

/// Puts the screen of these data into a loader, in place of the one it has.
///
/// # Errors
/// When the script is no loader, or the screen cannot be rendered.
pub fn render(script: &str, data: &Data) -> Result<String, Error> {
    let rest = match script.split_once('\n') {
        Some((first, rest)) if first.starts_with(FIRST_LINE) => rest,
        _ => {
            return Err(Error::Page {
                page: "the loader",
                expected: format!("{FIRST_LINE}… in the first line"),
                found: script.chars().take(40).collect(),
            });
        }
    };
    Ok(format!("{FIRST_LINE}{};\n{rest}", screen(data)?))
}

/// The screen as loader/screen.js reads it: the elements of its first view, the rest to be added to them, the
/// style rules of its variants, and the filter it was rendered under, as parameters of an address.
fn screen(data: &Data) -> Result<String, Error> {
    let content = data.content(Lang::default());
    let start = Filter::default();
    let screen = PrerenderedScreen::new(&content, &start, Placement::Loader)?;
    let lang = Lang::default().tag();
    let document = Document::fragment(format!(
        "<div class=\"prerendered\" data-first-views=\"\" data-unfinished=\"\" lang=\"{lang}\">{}</div>",
        screen.html
    ));
    let elements = document.select(".prerendered");
    let rest: Vec<_> = (elements.nodes().iter().flat_map(split_off_rest))
        .map(|(parent, rest)| (parent, rest.iter().map(of_element).collect::<Vec<_>>()))
        .collect();
    let screen = json!({
        "elements": elements.nodes().first().map(of_element),
        "rest": rest,
        "rules": screen.rules,
        "from": start.years.first().to_string(),
        "to": start.years.last().to_string(),
    });
    Ok(in_ascii(&screen.to_string()))
}

/// JSON in ASCII, which a script may hold whatever the encoding of the page; without "<", which could end a
/// script element.
fn in_ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for unit in json.encode_utf16() {
        match char::from_u32(u32::from(unit)) {
            Some(sign) if sign.is_ascii() && sign != '<' => text.push(sign),
            _ => {
                // Writing into a string does not fail.
                let _ = write!(text, "\\u{unit:04X}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use serde_json::Value;

    fn data(count: usize) -> Data {
        let activities: Vec<_> = (0..count)
            .map(|number| {
                let year = 2014 + number % 7;
                json!({ "id": format!("x{number}"), "when": year.to_string(), "title": "</script>\u{2028}" })
            })
            .collect();
        let articles =
            json!({ "articles": [{ "id": "b", "title": "B", "activities": activities }] });
        Data::new(&articles.to_string(), r#"{"programmes":[]}"#).unwrap()
    }

    fn screen_in(script: &str) -> Value {
        let line = script.lines().next().unwrap();
        let json = line.strip_prefix(FIRST_LINE).unwrap();
        serde_json::from_str(json.strip_suffix(';').unwrap()).unwrap()
    }

    fn count(screen: &Value, text: &str) -> usize {
        let elements = [&screen["elements"], &screen["rest"]];
        let counts = elements.map(|elements| elements.to_string().matches(text).count());
        counts.iter().sum()
    }

    #[test]
    fn the_first_line_becomes_the_screen_and_the_rest_stays() {
        let script = render(";{const SCREEN=null;\nrest()\n", &data(2)).unwrap();
        assert!(script.ends_with(";\nrest()\n"), "{script}");
        let first = script.lines().next().unwrap();
        assert!(first.is_ascii() && !first.contains('<'), "{first}");
        let screen = screen_in(&script);
        assert_eq!(count(&screen, "data-activity"), 2);
        assert_eq!(
            (&screen["from"], &screen["to"]),
            (&json!("2014"), &json!("2020"))
        );
        assert_eq!(
            count(&screen, "\"slot\""),
            0,
            "the page around it is the host's"
        );
    }

    #[test]
    fn a_screen_is_replaced_by_that_of_other_data() {
        let before = render(";{const SCREEN=null;\nrest()\n", &data(2)).unwrap();
        let script = render(&before, &data(3)).unwrap();
        assert_eq!(count(&screen_in(&script), "data-activity"), 3);
        assert_eq!(script.lines().count(), before.lines().count());
    }

    #[test]
    fn of_many_activities_it_holds_the_first_of_each_year_and_says_how_many_more_come() {
        let script = render(";{const SCREEN=null;\n", &data(700)).unwrap();
        let screen = screen_in(&script);
        assert_eq!(count(&screen, "data-activity"), 21);
        assert_eq!(count(&screen, "Còn 97 hoạt động năm"), 7, "{screen}");
        assert_eq!(count(&screen, "aria-expanded"), 0, "it is no control");
    }

    #[test]
    fn another_script_is_an_error() {
        assert!(render("rest()\n", &data(1)).is_err());
    }
}
