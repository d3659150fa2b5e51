//! Elements as HTML text, made natively.

use super::{Child, Element};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};

/// Elements that hold nothing and have no end tag (HTML, "void elements"), as far as they are used.
const VOID: [&str; 1] = ["input"];

// Attributes spread onto it from outside would have no place to go.
no_attrs!(Element);

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        write(&self, html);
        *position = Position::NextChild;
    }

    /// Takes the place of what stands there. The program draws the very same screen, and a screen is
    /// drawn in one frame, so nothing is won by looking for its old nodes one by one.
    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _: &PositionState) -> Self::State {
        let mut state = self.build();
        let there = cursor.current();
        Rndr::mount_before(&mut state, &there);
        Rndr::remove(&there);
        state
    }

    fn into_owned(self) -> Self {
        self
    }
}

fn write(element: &Element, html: &mut String) {
    let parts = &element.parts;
    let attributes = parts
        .attributes
        .iter()
        .map(|(name, value)| (*name, &**value));
    start_tag(parts.tag, attributes, html);
    for child in &parts.children {
        match child {
            Child::Text(text) => escape(text, html),
            Child::Element(element) => write(element, html),
        }
    }
    if !VOID.contains(&parts.tag) {
        html.push_str("</");
        html.push_str(parts.tag);
        html.push('>');
    }
}

pub(super) fn start_tag<'a>(
    tag: &str,
    attributes: impl Iterator<Item = (&'a str, &'a str)>,
    html: &mut String,
) {
    html.push('<');
    html.push_str(tag);
    for (name, value) in attributes {
        match (name, value) {
            ("value", "") | ("checked", "false") => {}
            ("checked", _) => html.push_str(" checked"),
            (name, value) => {
                html.push(' ');
                html.push_str(name);
                if !value.is_empty() {
                    html.push_str("=\"");
                    escape(value, html);
                    html.push('"');
                }
            }
        }
    }
    html.push('>');
}

/// Writes a text so that nothing in it is markup, neither between tags nor in quotation marks.
pub(super) fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
