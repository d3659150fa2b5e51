//! An element of the page as a value: what every component returns.
//!
//! It is a Leptos view ([`Render`](leptos::tachys::view::Render) in `patch`,
//! [`RenderHtml`](leptos::tachys::view::RenderHtml) in `html`), and the only one the components use.
//! The `view!` macro gives every element a type of its own, and the compiler a piece of code for each;
//! with one type for all, the same screen is 34 kB of compressed wasm smaller (docs/decisions.md has
//! the measurements).
//!
//! The renderings for readers without a script are made of the same values: `plain` is for the host's
//! own document, `overlay` lays several screens into one.

#[cfg(feature = "ssr")]
mod html;
#[cfg(feature = "ssr")]
mod overlay;
mod patch;
#[cfg(feature = "ssr")]
mod plain;
#[cfg(feature = "ssr")]
mod rewrite;

use crate::i18n::lang::Lang;
#[cfg(feature = "ssr")]
pub(super) use overlay::{OVERLAY, overlay};
#[cfg(feature = "csr")]
pub(super) use patch::Rendered;
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
    /// What it is in plain HTML, where its tag does not say so.
    #[cfg(feature = "ssr")]
    plain: plain::Plain,
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
        #[cfg(feature = "ssr")]
        plain: plain::Plain::default(),
    };
    Element {
        parts: Box::new(parts),
    }
}

/// An element that holds words of the data, which are Vietnamese whatever the widget speaks: a screen
/// reader must pronounce them so.
pub(super) fn of_data(tag: &'static str) -> Element {
    element(tag).attr("lang", Lang::Vi.tag())
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
    pub(super) fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.set(self, name)
    }

    pub(super) fn class(self, class: impl Value) -> Self {
        self.attr("class", class)
    }

    pub(super) fn key(mut self, key: usize) -> Self {
        self.parts.key = Some(key);
        self
    }

    /// Says what it is where the screen is rendered as plain HTML: another tag, or none (`""`), when it
    /// is left out. See `plain`.
    #[cfg(feature = "ssr")]
    pub(super) fn plain(mut self, tag: &'static str) -> Self {
        self.parts.plain.tag = Some(tag);
        self
    }

    /// Gives it an attribute where the screen is rendered as plain HTML.
    #[cfg(feature = "ssr")]
    pub(super) fn plain_attr(mut self, name: &'static str, value: impl FnOnce() -> String) -> Self {
        self.parts.plain.attribute = Some((name, value()));
        self
    }

    /// The browser renders nothing plain.
    #[cfg(not(feature = "ssr"))]
    pub(super) fn plain(self, _tag: &'static str) -> Self {
        self
    }

    /// The browser renders nothing plain.
    #[cfg(not(feature = "ssr"))]
    pub(super) fn plain_attr(self, _: &'static str, _: impl FnOnce() -> String) -> Self {
        self
    }

    /// Adds a text or an element.
    pub(super) fn child(self, child: impl Content) -> Self {
        child.add_to(self)
    }

    /// Adds what there is: an `Option`, a `Vec`, any number of children.
    pub(super) fn children<C: Content>(self, more: impl IntoIterator<Item = C>) -> Self {
        more.into_iter().fold(self, Self::child)
    }

    fn with(mut self, child: Child) -> Self {
        self.parts.children.push(child);
        self
    }

    /// Adds a text as a reader of HTML would see it: none that is empty, and never two side by side.
    #[inline(never)]
    fn with_text(mut self, text: Text) -> Self {
        if let Some(Child::Text(before)) = self.parts.children.last_mut() {
            before.to_mut().push_str(&text);
        } else if !text.is_empty() {
            self.parts.children.push(Child::Text(text));
        }
        self
    }
}

/// What an attribute may be given.
pub(super) trait Value {
    fn set(self, element: Element, name: &'static str) -> Element;
}

/// What an element may hold.
pub(super) trait Content {
    fn add_to(self, element: Element) -> Element;
}

// Never inlined: one piece of code each for all the places where components call it.

impl Value for &'static str {
    #[inline(never)]
    fn set(self, mut element: Element, name: &'static str) -> Element {
        element.parts.attributes.push((name, Text::Borrowed(self)));
        element
    }
}

impl Value for String {
    #[inline(never)]
    fn set(self, mut element: Element, name: &'static str) -> Element {
        element.parts.attributes.push((name, Text::Owned(self)));
        element
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.with_text(Text::Borrowed(self))
    }
}

impl Content for String {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.with_text(Text::Owned(self))
    }
}

impl Content for Element {
    #[inline(never)]
    fn add_to(self, element: Element) -> Element {
        element.with(Child::Element(self))
    }
}

impl Content for Child {
    fn add_to(self, element: Element) -> Element {
        match self {
            Self::Text(text) => element.with_text(text),
            Self::Element(_) => element.with(self),
        }
    }
}
