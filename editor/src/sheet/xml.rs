//! Small helpers for reading XML by local names, whatever the prefixes.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

/// The value of an attribute by its local name; `None` where there is none or it is no text.
pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).filter_map(Result::ok);
    let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
    found
        .normalized_value(XmlVersion::default())
        .ok()
        .map(std::borrow::Cow::into_owned)
}

/// Whether an attribute says yes: `1`, `true`.
pub(super) fn flag(element: &BytesStart, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

/// An attribute as a number; `None` where it is none.
pub(super) fn number(element: &BytesStart, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}
