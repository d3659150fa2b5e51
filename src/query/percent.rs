//! Texts in the query part of an address: `application/x-www-form-urlencoded`, as the URL Standard
//! has it.

/// The digits, as the URL Standard writes them.
const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";

/// Writes a text so that it may stand as a value: spaces as `+`, all but letters, digits and `*-._`
/// as percent-encoded UTF-8.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                for digit in [byte >> 4, byte & 15] {
                    encoded.push(char::from(HEXADECIMAL[usize::from(digit)]));
                }
            }
        }
    }
    encoded
}

/// Reads a value; what is no percent-encoding stands for itself, what is no UTF-8 becomes U+FFFD.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let escaped = digits
            .filter(|two| !two.starts_with('+'))
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, escaped) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was() {
        for text in [
            "",
            "Đoàn Thanh niên",
            "a+b&c=d%20#?",
            "hoi-luat-gia",
            "😀\u{301}",
        ] {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(encode("tọa đàm"), "t%E1%BB%8Da+%C4%91%C3%A0m");
    }

    #[test]
    fn what_is_badly_encoded_still_reads() {
        for (text, decoded) in [
            ("%", "%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("%+1", "% 1"),
            ("%FF", "\u{fffd}"),
            ("a%20b", "a b"),
        ] {
            assert_eq!(decode(text), decoded, "{text}");
        }
    }
}
