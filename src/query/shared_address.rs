//! The address of the page as files tell it to others.
//!
//! A page's own address may hold what is meant for one visitor: the name of a session, a token, folders of a
//! disk. So a file has the address that the page calls its own, or what every visitor sees of it. A link that a
//! visitor copies must lead back to the page: it has the host's parameters too, but none that is named like a secret.

use super::permalink::{is_own, written_query};
use super::query_string::{parameters, split_address};

/// The address of what is shown: the page, and which of its activities; `None` for a page that nobody else can
/// open (`file:`, `blob:`, `data:`, `about:`). `canonical` is that of the page's `link rel="canonical"`.
///
/// Only the canonical address has parameters of the host: of the page's own nobody can say which are secret.
pub fn shared_address(
    address: &str,
    canonical: Option<&str>,
    prefix: Option<&str>,
) -> Option<String> {
    let (page, search) = split_address(address);
    let is_own = |parameter: &&str| prefix.is_some_and(|prefix| is_own(parameter, prefix));
    let own = parameters(search).filter(is_own);
    let canonical = canonical.filter(|canonical| is_web_address(canonical));
    let (page, of_host) = match canonical {
        Some(canonical) => split_address(canonical),
        None => (page, ""),
    };
    let page = is_web_address(page).then(|| without_user(page))?;
    let of_host = parameters(of_host).filter(|parameter| !is_own(parameter));
    Some(page + &written_query(&of_host.chain(own).collect::<Vec<_>>()))
}

/// The link to what is shown, for a visitor who hands it on and for a printed page: the canonical address, or that of
/// the page with the host's parameters and what stands behind the `#`, unless that is a parameter; `None` for a page that nobody
/// else can open.
pub fn page_link(address: &str, canonical: Option<&str>, prefix: Option<&str>) -> Option<String> {
    let (_, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (page, search) = split_address(address);
    let link = shared_address(address, canonical, prefix)?;
    if canonical.is_some_and(is_web_address) {
        return Some(link);
    }
    let parts: Vec<_> = (parameters(search))
        .filter(|parameter| !is_secret(parameter))
        .collect();
    let place = place(fragment);
    let sign = if place.is_empty() { "" } else { "#" };
    Some(without_user(page) + &written_query(&parts) + sign + place)
}

/// What of the part behind the `#` leads somewhere: an anchor of the page, or the path of a router with its parameters,
/// unless one of those is secret. Tokens come as parameters.
fn place(fragment: &str) -> &str {
    let is_path = fragment.starts_with(['/', '!']);
    if !is_path {
        return if fragment.contains('=') { "" } else { fragment };
    }
    let path_end = fragment.find(['?', '&']).unwrap_or(fragment.len());
    let parameters = fragment[path_end..].split(['?', '&']);
    if parameters.into_iter().any(is_secret) {
        &fragment[..path_end]
    } else {
        fragment
    }
}

/// The address with the widget's parameters as the widget has written them, and all else as it is now: documents without
/// an address of their own refuse what the widget writes, and routers change what is the host's.
pub fn with_written(address: &str, written: &str, prefix: Option<&str>) -> String {
    let (page, search) = split_address(address);
    let is_own = |parameter: &&str| prefix.is_some_and(|prefix| is_own(parameter, prefix));
    let of_host = parameters(search).filter(|parameter| !is_own(parameter));
    let own = parameters(written).filter(is_own);
    let fragment = address.find('#').map_or("", |start| &address[start..]);
    page.to_owned() + &written_query(&of_host.chain(own).collect::<Vec<_>>()) + fragment
}

/// Whether a parameter is named as sessions, sign-ins and previews name theirs.
fn is_secret(parameter: &str) -> bool {
    let (name, _) = parameter.split_once('=').unwrap_or((parameter, ""));
    let name = name.to_ascii_lowercase();
    [
        "sess",
        "token",
        "nonce",
        "auth",
        "ticket",
        "secret",
        "passw",
        "signature",
    ]
    .iter()
    .any(|word| name.contains(word))
        || ["sid", "sig", "pwd", "otp"].contains(&&*name)
}

fn is_web_address(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Without the name and password that may stand before the host.
fn without_user(page: &str) -> String {
    let (scheme, rest) = page.split_once("//").unwrap_or_default();
    let host_end = rest.find('/').unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    let host = host.rsplit('@').next().unwrap_or_default();
    format!("{scheme}//{host}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(address: &str, canonical: Option<&str>) -> Option<String> {
        shared_address(address, canonical, Some("kh-"))
    }

    #[test]
    fn nothing_of_a_visitor_is_in_it() {
        for (address, expected) in [
            ("https://a.vn/b", "https://a.vn/b"),
            (
                "https://a.vn/index.html?PHPSESSID=s&preview_nonce=n#access_token=t",
                "https://a.vn/index.html",
            ),
            (
                "https://a.vn/?sid=s&kh-q=%E1%BB%8D&x=1&kh-partner=a+b",
                "https://a.vn/?kh-q=%E1%BB%8D&kh-partner=a+b",
            ),
            (
                "https://a.vn/?kh-activity=2018-ky-ket&kh-token=t",
                "https://a.vn/?kh-activity=2018-ky-ket",
            ),
            ("http://user:password@a.vn:8080/@b", "http://a.vn:8080/@b"),
        ] {
            assert_eq!(shared(address, None).as_deref(), Some(expected));
        }
    }

    #[test]
    fn the_address_that_the_page_calls_its_own_counts_with_its_parameters() {
        for (canonical, expected) in [
            ("https://a.vn/?p=12", "https://a.vn/?p=12&kh-q=x"),
            ("https://a.vn/b#c", "https://a.vn/b?kh-q=x"),
            (
                "https://a.vn/b?kh-q=old&kh-to=2018",
                "https://a.vn/b?kh-q=x",
            ),
            ("javascript:alert(1)", "https://m.a.vn/?kh-q=x"),
            ("", "https://m.a.vn/?kh-q=x"),
        ] {
            let address = "https://m.a.vn/?sid=s&kh-q=x#t";
            assert_eq!(shared(address, Some(canonical)).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_copied_link_leads_to_the_page_and_holds_no_secret() {
        for (address, canonical, expected) in [
            (
                "https://a.vn/index.php?id=5&amp;lang=vi&PHPSESSID=s&kh-q=x&_wpnonce=n&sid=s#tren",
                None,
                "https://a.vn/index.php?id=5&amp;lang=vi&kh-q=x#tren",
            ),
            (
                "https://name:password@a.vn/?kh-q=x#/nam/2018",
                None,
                "https://a.vn/?kh-q=x#/nam/2018",
            ),
            // The path of a router may have parameters of its own.
            (
                "https://a.vn/#/tin?id=5&access_token=t",
                None,
                "https://a.vn/#/tin",
            ),
            ("https://a.vn/#/tin?id=5", None, "https://a.vn/#/tin?id=5"),
            ("https://a.vn/#/tin&sid=t", None, "https://a.vn/#/tin"),
            (
                "https://a.vn/#access_token=t",
                Some("javascript:alert(1)"),
                "https://a.vn/",
            ),
            (
                "https://m.a.vn/?id=5&kh-q=x#/nam",
                Some("https://a.vn/bai"),
                "https://a.vn/bai?kh-q=x",
            ),
        ] {
            let link = page_link(address, canonical, Some("kh-"));
            assert_eq!(link.as_deref(), Some(expected), "{address}");
        }
        for address in [
            "file:///home/nam/archive.html?kh-q=x",
            "about:srcdoc",
            "blob:https://a.vn/9",
        ] {
            assert_eq!(page_link(address, None, Some("kh-")), None, "{address}");
        }
    }

    #[test]
    fn the_widgets_parameters_are_those_written_and_all_else_is_as_it_is_now() {
        for (address, written, expected) in [
            (
                "https://a.vn/b?a=1#c",
                "?kh-q=x&old=1",
                "https://a.vn/b?a=1&kh-q=x#c",
            ),
            ("https://a.vn/b?kh-q=old", "", "https://a.vn/b"),
            ("https://a.vn/b", "?kh-q=x", "https://a.vn/b?kh-q=x"),
        ] {
            assert_eq!(with_written(address, written, Some("kh-")), expected);
        }
        assert_eq!(
            with_written("https://a.vn/?kh-q=x", "?kh-q=y", None),
            "https://a.vn/?kh-q=x"
        );
    }

    #[test]
    fn a_page_that_nobody_else_can_open_has_none_of_its_own() {
        for address in [
            "file:///home/nam/archive.html?kh-q=x",
            "blob:https://a.vn/9d0c",
            "data:text/html,x",
            "about:srcdoc",
            "",
        ] {
            assert_eq!(shared(address, None), None);
            let canonical = shared(address, Some("https://a.vn/"));
            assert!(canonical.is_some_and(|address| address.starts_with("https://a.vn/")));
        }
    }

    #[test]
    fn where_the_host_keeps_its_address_to_itself_there_are_no_parameters() {
        let address = shared_address("https://a.vn/?kh-q=x", None, None);
        assert_eq!(address.as_deref(), Some("https://a.vn/"));
    }
}
