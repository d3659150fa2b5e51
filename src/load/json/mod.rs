//! JSON (RFC 8259), read value by value.
//!
//! A document is checked as a whole once, then each value is read when it is asked for, as what it
//! should be. So a value that cannot be read (a number too large, half an emoji) never costs another,
//! and each can be shown to the editor as it was written.
//!
//! Why not `serde_json`: its error texts bring the formatting of floating-point numbers, with 10 kB of
//! tables that do not compress (docs/decisions.md has the figures). The tests hold this reader against
//! it.

mod escape;
mod scan;

use escape::escaped;
use scan::{space_end, value_end};

/// A value of a checked document: its own text, without white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Json<'a> {
    text: &'a str,
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl<'a> Json<'a> {
    /// Absent, as a value.
    pub const NULL: Json<'static> = Json { text: "null" };

    /// Checks a document.
    ///
    /// # Errors
    /// [`NotJson`] says where it breaks off.
    pub fn document(text: &'a str) -> Result<Self, NotJson> {
        // Editors on Windows save a byte order mark, which is no JSON.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let bytes = text.as_bytes();
        let start = space_end(bytes, 0);
        let checked = value_end(bytes, start).and_then(|end| {
            let rest = space_end(bytes, end);
            if rest == bytes.len() {
                Ok(end)
            } else {
                Err(rest)
            }
        });
        match checked {
            Ok(end) => Ok(Self {
                text: part(text, start, end),
            }),
            Err(at) => {
                let before = part(text, 0, at);
                let line_start = before.rfind('\n').map_or(0, |place| place + 1);
                Err(NotJson {
                    line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
                    column: part(before, line_start, before.len()).chars().count() + 1,
                })
            }
        }
    }

    /// As it was written.
    pub fn as_written(self) -> &'a str {
        self.text
    }

    /// Whether it says that there is nothing.
    pub fn is_null(self) -> bool {
        self.text == "null"
    }

    /// The text of a string; half a surrogate pair in it becomes U+FFFD.
    pub fn string(self) -> Option<String> {
        let inner = self.text.strip_prefix('"')?.strip_suffix('"')?;
        let mut string = String::with_capacity(inner.len());
        let mut chars = inner.chars();
        while let Some(c) = chars.next() {
            let c = if c == '\\' { escaped(&mut chars) } else { c };
            string.push(c);
        }
        Some(string)
    }

    /// A number without sign, point or exponent that fits 64 bits.
    pub fn whole_number(self) -> Option<u64> {
        self.text
            .parse()
            .ok()
            .filter(|_| !self.text.starts_with('+'))
    }

    /// The values of a list.
    pub fn items(self) -> Option<Vec<Self>> {
        let mut items = Vec::new();
        self.each(b'[', |item| items.push(item))?;
        Some(items)
    }

    /// The fields of an object.
    pub fn fields(self) -> Option<Fields<'a>> {
        let mut fields = Vec::new();
        let mut name = None;
        self.each(b'{', |value| match name.take() {
            None => name = Some(value),
            Some(name) => fields.push((name, value)),
        })?;
        Some(Fields { fields })
    }

    fn is_string(self, expected: &str) -> bool {
        // Names are hardly ever written with escapes, so they need hardly ever be read.
        let inner = self.text.trim_matches('"');
        inner == expected || (inner.contains('\\') && self.string().as_deref() == Some(expected))
    }

    /// Hands over what stands between the brackets: values, or names and values in turn.
    fn each(self, bracket: u8, mut act: impl FnMut(Self)) -> Option<()> {
        let bytes = self.text.as_bytes();
        if bytes.first() != Some(&bracket) {
            return None;
        }
        let mut at = space_end(bytes, 1);
        // The document was checked, so this runs to the closing bracket.
        while let Ok(end) = value_end(bytes, at) {
            act(Self {
                text: part(self.text, at, end),
            });
            at = space_end(bytes, end);
            if matches!(bytes.get(at), Some(b',' | b':')) {
                at = space_end(bytes, at + 1);
            }
        }
        Some(())
    }
}

/// The fields of an object, read once, each value unread.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    fields: Vec<(Json<'a>, Json<'a>)>,
}

impl<'a> Fields<'a> {
    /// The value of that name; of several the last, as in every browser. `None` where there is none,
    /// or it is `null`.
    pub fn get(&self, name: &str) -> Option<Json<'a>> {
        let found = self.fields.iter().rfind(|(known, _)| known.is_string(name));
        found
            .map(|(_, value)| *value)
            .filter(|value| !value.is_null())
    }
}

/// The text between two places that stand at the borders of characters.
fn part(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    fn json(text: &str) -> Json<'_> {
        Json::document(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    fn fields(text: &str) -> Fields<'_> {
        json(text).fields().unwrap()
    }

    #[test]
    fn values_are_read_as_what_they_are() {
        let document =
            fields(" {\"a\" : [1, \"x\\n\", {}, []] , \"b\":null,\"n\":628, \"a2\": true} ");
        let items = document.get("a").and_then(Json::items).expect("a list");
        assert_eq!(
            items
                .iter()
                .map(|item| item.as_written())
                .collect::<Vec<_>>(),
            ["1", "\"x\\n\"", "{}", "[]"]
        );
        assert_eq!(items[1].string().as_deref(), Some("x\n"));
        assert_eq!(document.get("n").and_then(Json::whole_number), Some(628));
        assert_eq!(document.get("b"), None);
        assert_eq!(document.get("c"), None);
        assert_eq!(json("[]").items(), Some(vec![]));
        assert_eq!(json("3").items(), None);
        assert!(json("\"{}\"").fields().is_none());
    }

    #[test]
    fn of_fields_with_one_name_the_last_counts_as_in_browsers() {
        assert_eq!(
            fields(r#"{"a":1,"\u0061":2}"#)
                .get("a")
                .map(Json::as_written),
            Some("2")
        );
    }

    #[test]
    fn strange_values_can_be_passed_over_or_mended() {
        assert_eq!(json("1e999").whole_number(), None);
        assert_eq!(json("99999999999999999999999").whole_number(), None);
        assert_eq!(
            json(r#""\ud83d\ude00 \ud83d \ude00 \ud83dx""#)
                .string()
                .as_deref(),
            Some("😀 \u{fffd} \u{fffd} \u{fffd}x")
        );
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        assert!(json(&deep).items().is_some());
        assert!(json("\u{feff}{}").fields().is_some());
    }

    #[test]
    fn what_is_not_json_tells_where_it_breaks_off() {
        for (text, line, column) in [
            ("", 1, 1),
            ("{\n  \"tên\": “x”\n}", 2, 10),
            ("[1,\n2,]", 2, 3),
            ("{\"a\" 1}", 1, 6),
            ("{} x", 1, 4),
            ("<!doctype html>", 1, 1),
            ("{\"a\":1", 1, 7),
        ] {
            assert_eq!(
                Json::document(text),
                Err(NotJson { line, column }),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn it_takes_and_refuses_the_same_texts_as_serde_json(text in r#"[\[\]{}:, "\\u0-9a-f.eE+\-tnrls\n]{0,12}"#) {
            let theirs = serde_json::from_str::<IgnoredAny>(&text).is_ok();
            prop_assert_eq!(Json::document(&text).is_ok(), theirs);
        }

        #[test]
        fn it_reads_every_string_that_serde_json_writes(text in any::<String>()) {
            let written = serde_json::to_string(&text).expect("a string");
            prop_assert_eq!(json(&written).string(), Some(text));
        }
    }
}
