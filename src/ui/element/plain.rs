//! Elements as plain HTML, for a document that is not ours: what a content management system lets
//! through, with no class, no style, no script and nothing to press.
//!
//! A component says what an element is there where its tag does not ([`Element::plain`]); all else
//! follows from the tag.

use super::html::{escape, start_tag};
use super::{Child, Element};
use crate::i18n::lang::Lang;

/// The tags that stay. Filters of the usual content management systems let these through.
const KEPT: [&str; 11] = [
    "a", "em", "h2", "h3", "h4", "li", "ol", "p", "strong", "time", "ul",
];

/// The attributes that stay.
const ATTRIBUTES: [&str; 2] = ["href", "lang"];

/// What does nothing in such a document, and a table that tells nothing which the lists do not.
const LEFT_OUT: [&str; 4] = ["button", "fieldset", "input", "table"];

/// The tags that begin a line of their own.
const BLOCKS: [&str; 7] = ["h2", "h3", "h4", "li", "ol", "p", "ul"];

/// What an element is in plain HTML, where that does not follow from its tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// Another tag; `""` where it is left out.
    pub(super) tag: Option<&'static str>,
    /// One more attribute.
    pub(super) attribute: Option<(&'static str, String)>,
}

impl Element {
    /// The element as plain HTML in a document of that language, whose own words need not say theirs.
    pub fn to_plain_html(&self, lang: Lang) -> String {
        let mut html = String::new();
        self.write_plain(lang, &mut html);
        html
    }

    fn write_plain(&self, lang: Lang, html: &mut String) {
        let parts = &self.parts;
        let tag = parts.plain.tag.unwrap_or(parts.tag);
        let is_hidden = |(name, value): &(&str, _)| *name == "aria-hidden" && value == "true";
        let left_out = tag.is_empty() || LEFT_OUT.contains(&tag);
        if left_out || parts.attributes.iter().any(is_hidden) {
            return;
        }
        let mut inside = String::new();
        for child in &parts.children {
            match child {
                Child::Text(text) => escape(text, &mut inside),
                Child::Element(element) => element.write_plain(lang, &mut inside),
            }
        }
        if inside.trim().is_empty() || !KEPT.contains(&tag) {
            html.push_str(&inside);
            return;
        }
        let kept = (parts.attributes.iter())
            .map(|(name, value)| (*name, &**value))
            .filter(|(name, value)| {
                ATTRIBUTES.contains(name) && (*name, *value) != ("lang", lang.tag())
            })
            .chain((parts.plain.attribute.iter()).map(|(name, value)| (*name, &**value)));
        let is_block = BLOCKS.contains(&tag);
        if is_block && !html.is_empty() && !html.ends_with('\n') {
            html.push('\n');
        }
        start_tag(tag, kept, html);
        html.push_str(&inside);
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
        if is_block {
            html.push('\n');
        }
    }
}
