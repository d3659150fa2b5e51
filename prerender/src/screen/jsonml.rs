//! HTML as [JsonML](http://www.jsonml.org): an element is an array of its tag, its attributes where it has
//! any, and its children; a text is a string. A script makes elements of it one by one, which a page with
//! Trusted Types allows; it would allow no markup.

use dom_query::NodeRef;
use serde_json::{Map, Value};

/// A sentence beside the pointer, for whoever waits above an element: the app's own screen has come by then.
const TOOLTIP: &str = "title";

/// An element with all that is in it, but tooltips.
pub(crate) fn of_element(element: &NodeRef) -> Value {
    let tag = element.node_name().unwrap_or_default().to_string();
    let mut parts = vec![Value::from(tag)];
    let attributes: Map<String, Value> = (element.attrs().into_iter())
        .filter(|attribute| &*attribute.name.local != TOOLTIP)
        .map(|attribute| {
            let name = attribute.name.local.to_string();
            (name, Value::from(attribute.value.to_string()))
        })
        .collect();
    if !attributes.is_empty() {
        parts.push(attributes.into());
    }
    for child in element.children() {
        if child.is_element() {
            parts.push(of_element(&child));
        } else if child.is_text() {
            parts.push(Value::from(child.text().to_string()));
        }
    }
    parts.into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use dom_query::Document;
    use serde_json::json;

    #[test]
    fn an_element_is_its_tag_its_attributes_and_its_children() {
        let html = "<div class=\"a &amp; b\">x<!-- left out --><table><tbody><tr><td></td></tr></tbody></table>y\
                    <input checked=\"\"></div>";
        let expected = json!(["div", { "class": "a & b" }, "x",
            ["table", ["tbody", ["tr", ["td"]]]], "y", ["input", { "checked": "" }]]);
        let document = Document::fragment(html);
        let element = *document.select("div").nodes().first().unwrap();
        assert_eq!(of_element(&element), expected);
    }
}
