//! JSON (RFC 8259), read value by value.
//!
//! A document is checked as a whole once, then each value is read when it is asked for, as what it
//! should be. So a value that cannot be read (a number too large, half an emoji) never costs another,
//! and each can be shown to the editor as it was written.
//!
//! Why not `serde_json`: its error texts bring the formatting of floating-point numbers, 10 kB of
//! tables that do not compress among them; it made the program 17 kB larger (docs/decisions.md). The
//! tests hold this reader against it.

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

/// The character after a backslash.
fn escaped(chars: &mut std::str::Chars) -> char {
    match chars.next() {
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => {
            let unit = code_unit(chars);
            let mut ahead = chars.clone();
            if (0xd800..0xdc00).contains(&unit)
                && (ahead.next(), ahead.next()) == (Some('\\'), Some('u'))
            {
                let low = code_unit(&mut ahead);
                if (0xdc00..0xe000).contains(&low) {
                    *chars = ahead;
                    let code = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                    return char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                }
            }
            char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        other => other.unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// Four hexadecimal digits.
fn code_unit(chars: &mut std::str::Chars) -> u32 {
    let digits = chars.by_ref().take(4);
    digits.fold(0, |unit, digit| unit * 16 + digit.to_digit(16).unwrap_or(0))
}

/// Behind the white space that starts at `at`.
fn space_end(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at
}

/// Behind the value that starts at `at`, or where it breaks off. Keeps its own stack, as a document
/// may be nested deeper than a browser's.
fn value_end(bytes: &[u8], mut at: usize) -> Result<usize, usize> {
    let mut closing: Vec<u8> = Vec::new();
    loop {
        at = match bytes.get(at) {
            Some(open @ (b'{' | b'[')) => {
                let close = open + 2; // ASCII: `}` and `]` stand two behind `{` and `[`
                at = space_end(bytes, at + 1);
                if bytes.get(at) == Some(&close) {
                    at + 1
                } else {
                    closing.push(close);
                    at = name_end(bytes, at, close)?;
                    continue;
                }
            }
            Some(b'"') => string_end(bytes, at)?,
            Some(b'-' | b'0'..=b'9') => number_end(bytes, at)?,
            _ => word_end(bytes, at)?,
        };
        // Behind a value: close what it ends, or go on to the next one.
        loop {
            let Some(&close) = closing.last() else {
                return Ok(at);
            };
            at = space_end(bytes, at);
            match bytes.get(at) {
                Some(b',') => {
                    at = name_end(bytes, space_end(bytes, at + 1), close)?;
                    break;
                }
                Some(byte) if *byte == close => {
                    closing.pop();
                    at += 1;
                }
                _ => return Err(at),
            }
        }
    }
}

/// Before the value of a field: behind its name and colon. In a list there is no name.
fn name_end(bytes: &[u8], at: usize, close: u8) -> Result<usize, usize> {
    if close != b'}' {
        return Ok(at);
    }
    let colon = space_end(bytes, string_end(bytes, at)?);
    if bytes.get(colon) == Some(&b':') {
        Ok(space_end(bytes, colon + 1))
    } else {
        Err(colon)
    }
}

fn string_end(bytes: &[u8], mut at: usize) -> Result<usize, usize> {
    if bytes.get(at) != Some(&b'"') {
        return Err(at);
    }
    loop {
        at += 1;
        match bytes.get(at) {
            Some(b'"') => return Ok(at + 1),
            Some(b'\\') => {
                at += 1;
                match bytes.get(at) {
                    Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {}
                    Some(b'u') => {
                        for _ in 0..4 {
                            at += 1;
                            if !bytes.get(at).is_some_and(u8::is_ascii_hexdigit) {
                                return Err(at);
                            }
                        }
                    }
                    _ => return Err(at),
                }
            }
            None | Some(0..0x20) => return Err(at),
            Some(_) => {}
        }
    }
}

fn number_end(bytes: &[u8], start: usize) -> Result<usize, usize> {
    let digits = |from: usize| {
        let count = bytes
            .iter()
            .skip(from)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if count == 0 {
            Err(from)
        } else {
            Ok(from + count)
        }
    };
    let mut at = if bytes.get(start) == Some(&b'-') {
        start + 1
    } else {
        start
    };
    at = if bytes.get(at) == Some(&b'0') {
        at + 1
    } else {
        digits(at)?
    };
    if bytes.get(at) == Some(&b'.') {
        at = digits(at + 1)?;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let sign = matches!(bytes.get(at + 1), Some(b'+' | b'-'));
        at = digits(at + 1 + usize::from(sign))?;
    }
    Ok(at)
}

fn word_end(bytes: &[u8], at: usize) -> Result<usize, usize> {
    let rest = bytes.get(at..).unwrap_or_default();
    let word = ["true", "false", "null"]
        .into_iter()
        .find(|word| rest.starts_with(word.as_bytes()));
    word.map(|word| at + word.len()).ok_or(at)
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
