//! Where the values of a text end: the grammar of RFC 8259.

/// Behind the white space that starts at `at`.
pub(super) fn space_end(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at
}

/// Behind the value that starts at `at`, or where it breaks off. Keeps its own stack, as a document
/// may be nested deeper than a browser's.
pub(super) fn value_end(bytes: &[u8], mut at: usize) -> Result<usize, usize> {
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
