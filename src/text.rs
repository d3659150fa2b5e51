//! Putting texts together. `format!` and `to_string` would bring the standard library's formatting into
//! the program, of which little is needed here (docs/decisions.md has what it saves).

/// The parts as one text.
pub fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// The parts as one text, with something between two. (`join` of a slice is 0.7 kB more code, 0.07 kB compressed.)
pub fn listed(parts: &mut dyn Iterator<Item = &str>, between: &str) -> String {
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text = text + between + part;
    }
    text
}

/// A number in decimal digits.
pub fn decimal(number: usize) -> String {
    padded(number, 1)
}

/// A number in at least so many decimal digits, with zeros before it.
pub fn padded(number: usize, digits: usize) -> String {
    let mut text = Vec::new();
    let mut rest = number;
    while rest > 0 || text.len() < digits {
        // One digit always fits a byte.
        text.push(char::from(b'0' + u8::try_from(rest % 10).unwrap_or(0)));
        rest /= 10;
    }
    text.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_joined_as_the_standard_library_joins_it() {
        for parts in [&[][..], &["a"], &["", "a", ""], &["a", "b"]] {
            assert_eq!(listed(&mut parts.iter().copied(), ", "), parts.join(", "));
        }
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for number in [0, 1, 9, 10, 2018, 1_000_000, usize::MAX] {
            assert_eq!(decimal(number), number.to_string());
            assert_eq!(padded(number, 2), format!("{number:02}"));
            assert_eq!(padded(number, 4), format!("{number:04}"));
        }
    }
}
