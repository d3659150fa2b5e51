//! JSON for people to read, and for programs that compare line by line.

/// Indents compact JSON by two blanks a level, as `serde_json` does, but leaves numbers and escapes as they are
/// written: what nobody edited does not change. (Through `serde_json` or `serde_transcode`, `2.50` and numbers of
/// many digits would become others.)
pub fn indent(json: &str) -> String {
    let mut text = String::with_capacity(json.len() * 2);
    let mut level = 0_usize;
    let mut is_text = false;
    let mut is_escaped = false;
    let mut previous = ' ';
    for c in json.chars() {
        if is_text {
            is_text = is_escaped || c != '"';
            is_escaped = !is_escaped && c == '\\';
            text.push(c);
            previous = c;
            continue;
        }
        if c.is_ascii_whitespace() {
            continue;
        }
        let is_end = matches!(c, ']' | '}');
        if is_end {
            level = level.saturating_sub(1);
        }
        let is_start = matches!(previous, '[' | '{');
        if previous == ',' || is_start != is_end {
            new_line(&mut text, level);
        }
        match c {
            ':' => text.push_str(": "),
            _ => text.push(c),
        }
        is_text = c == '"';
        if matches!(c, '[' | '{') {
            level += 1;
        }
        // An end behind an end begins a line too, and what follows a colon does not.
        previous = if c == ':' || is_text { ' ' } else { c };
    }
    text.push('\n');
    text
}

fn new_line(text: &mut String, level: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", level));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use serde_json::Value;

    #[test]
    fn it_reads_as_serde_json_writes_it() {
        for json in [
            "{}",
            "[]",
            "{\"a\":[]}",
            r#"{"a":[1,{"b":"x, [y]: {\"z\\"},[[],{}]],"c":null}"#,
            " { \"a\" : [ \"\\\\\" ,\n true ] } ",
        ] {
            let value: Value = serde_json::from_str(json).unwrap();
            let expected = serde_json::to_string_pretty(&value).unwrap() + "\n";
            assert_eq!(indent(json), expected);
        }
    }

    #[test]
    fn numbers_and_escapes_stay_as_they_are_written() {
        let json = r#"{"a":2.50,"b":123456789012345678901234567890,"c":"\u0041"}"#;
        let kept: String = indent(json)
            .split_ascii_whitespace()
            .collect::<Vec<_>>()
            .concat();
        assert_eq!(kept, json);
    }
}
