//! An element of the page as a value: what every component returns.
//!
//! It is a Leptos view ([`Render`](leptos::tachys::view::Render) in `patch`,
//! [`RenderHtml`](leptos::tachys::view::RenderHtml) in `html`), and the only one the components use.
//! The `view!` macro gives every element a type of its own, and the compiler a piece of code for each;
//! with one type for all, the same screen is 34 kB of compressed wasm smaller (docs/decisions.md has
//! the measurements).

mod html;
mod patch;

use std::borrow::Cow;

/// A text that is either part of the program or made at run time.
pub(super) type Text = Cow<'static, str>;

/// An HTML element with its attributes and children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    // Boxed, so that handing it from one method of the builder to the next moves a pointer: 6 kB.
    parts: Box<Parts>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    tag: &'static str,
    /// Tells apart children that come, go and keep their place in the document: same key, same node.
    key: Option<usize>,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<Child>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Child {
    Text(Text),
    Element(Element),
}

/// An element of that tag.
pub(super) fn element(tag: &'static str) -> Element {
    let parts = Parts {
        tag,
        key: None,
        attributes: Vec::new(),
        children: Vec::new(),
    };
    Element {
        parts: Box::new(parts),
    }
}

/// A button that does what `act` says (see [`message`](super::message)) and nothing to a form of the
/// host's that may stand round the widget.
pub(super) fn button(act: String) -> Element {
    element("button")
        .attr("type", "button")
        .attr("data-act", act)
}

impl Element {
    /// Sets an attribute. The names `value` and `checked` set the property of that name as well, which
    /// is what a visitor sees of an input.
    pub(super) fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with_attribute(name, value.into())
    }

    pub(super) fn class(self, class: impl Into<Text>) -> Self {
        self.attr("class", class)
    }

    pub(super) fn key(mut self, key: usize) -> Self {
        self.parts.key = Some(key);
        self
    }

    /// Adds a text or an element.
    pub(super) fn child(self, child: impl Into<Child>) -> Self {
        self.with_child(child.into())
    }

    /// Adds what there is: an `Option`, a `Vec`, any number of children.
    pub(super) fn children<C: Into<Child>>(mut self, more: impl IntoIterator<Item = C>) -> Self {
        for child in more {
            self = self.with_child(child.into());
        }
        self
    }

    // One piece of code for all callers, however many sorts of values they hand over.
    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Text) -> Self {
        self.parts.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.parts.children.push(child);
        self
    }
}

impl From<Element> for Child {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Child {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
