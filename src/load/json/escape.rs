//! Characters written with a backslash.

/// The character after a backslash.
pub(super) fn escaped(chars: &mut std::str::Chars) -> char {
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
