//! Which texts are addresses that a link may lead to.

use crate::query::plain_form::is_invisible;

/// The same as a pattern of JSON Schema, for editors that check a file while it is written. It names fewer of the
/// characters that nobody sees: those that occur in addresses.
#[cfg(feature = "tasks")]
pub(super) const PATTERN: &str = concat!(
    r"^[Hh][Tt][Tt][Pp][Ss]?://",
    r"[^/?#:@%\\\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+",
    r"(:[0-9]{1,5})?",
    r"([/?#][^\\\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*)?$",
);

/// Whether a browser reads the text as an address of the web, and a person reads the same host in it.
///
/// Only `http` and `https`, so that no `javascript:` becomes a link. Browsers forgive much that misleads who
/// reads the address: in `https:///a.vn` the host is `a.vn`, in `https://a.vn@b.example` it is `b.example`, a
/// backslash is a slash, line breaks vanish, and U+202E turns what follows around.
pub(super) fn is_web_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let is_web = ["https", "http"]
        .iter()
        .any(|name| scheme.eq_ignore_ascii_case(name));
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, port) = rest[..host_end]
        .split_once(':')
        .map_or((&rest[..host_end], None), |(host, port)| (host, Some(port)));
    is_web && !text.contains(is_misleading) && is_host(host) && port.is_none_or(is_port)
}

/// Percent signs may stand for any letter of a host, and a name before it looks like one.
fn is_host(host: &str) -> bool {
    !host.is_empty() && !host.contains(['@', '%'])
}

fn is_port(port: &str) -> bool {
    (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// What is seen as something else, or not at all; and what parts two addresses.
fn is_misleading(c: char) -> bool {
    c == '\\' || c.is_whitespace() || c.is_control() || is_invisible(u32::from(c))
}
