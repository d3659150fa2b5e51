//! The query part of an address as a list of parameters (`application/x-www-form-urlencoded`).

use form_urlencoded::{byte_serialize, parse};

/// An address without its fragment, as what is before the `?` and what is behind it.
pub(super) fn split_address(address: &str) -> (&str, &str) {
    let (address, _) = address.split_once('#').unwrap_or((address, ""));
    address.split_once('?').unwrap_or((address, ""))
}

/// The parameters as they are written. An empty one (`a=1&&b=2`) is the host's too and stays.
pub(super) fn parameters(search: &str) -> impl Iterator<Item = &str> {
    let search = search.strip_prefix('?').unwrap_or(search);
    let parameters = (!search.is_empty()).then(|| search.split('&'));
    parameters.into_iter().flatten()
}

/// A parameter's value, decoded. Broken percent-encoding is read as it stands.
pub(super) fn value(parameter: &str) -> String {
    let pair = parse(parameter.as_bytes()).next();
    pair.map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// A parameter as an address has it.
pub(super) fn written(prefix: &str, name: &str, value: &str) -> String {
    let value: String = byte_serialize(value.as_bytes()).collect();
    format!("{prefix}{name}={value}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_form_urlencoded() {
        for (text, encoded) in [
            ("", ""),
            ("tọa đàm", "t%E1%BB%8Da+%C4%91%C3%A0m"),
            ("a+b&c=d%20#?", "a%2Bb%26c%3Dd%2520%23%3F"),
            ("A-z_0.*~", "A-z_0.*%7E"),
            ("😀\u{301}", "%F0%9F%98%80%CC%81"),
        ] {
            assert_eq!(written("kh-", "q", text), format!("kh-q={encoded}"));
            assert_eq!(value(&written("kh-", "q", text)), text);
        }
    }

    #[test]
    fn broken_percent_encoding_is_read_as_it_stands() {
        for (encoded, text) in [
            ("%", "%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("%+1", "% 1"),
            ("%FF", "\u{fffd}"),
            ("a%20b", "a b"),
            ("a=b", "a=b"),
        ] {
            assert_eq!(value(&format!("kh-q={encoded}")), text, "{encoded}");
        }
    }
}
