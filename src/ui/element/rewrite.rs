//! Changing elements that components have returned.

use super::{Child, Element, Text};

impl Element {
    /// Its tag.
    pub(in crate::ui) fn tag(&self) -> &'static str {
        self.parts.tag
    }

    /// An attribute.
    pub(in crate::ui) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self
            .parts
            .attributes
            .iter()
            .find(|(known, _)| *known == name);
        found.map(|(_, value)| &**value)
    }

    /// The same with another tag.
    pub(in crate::ui) fn with_tag(mut self, tag: &'static str) -> Self {
        self.parts.tag = tag;
        self
    }

    /// The same without some of its attributes.
    pub(in crate::ui) fn without(mut self, names: &[&str]) -> Self {
        self.parts
            .attributes
            .retain(|(name, _)| !names.contains(name));
        self
    }

    /// The same with another value of an attribute, where it has that attribute.
    pub(in crate::ui) fn with_attribute(mut self, name: &str, value: &'static str) -> Self {
        for (known, old) in &mut self.parts.attributes {
            if *known == name {
                *old = Text::Borrowed(value);
            }
        }
        self
    }

    /// Puts in place of each element within it what `change` makes of it; the innermost come first.
    pub(in crate::ui) fn rewrite(mut self, change: &dyn Fn(Self) -> Vec<Self>) -> Self {
        let children = std::mem::take(&mut self.parts.children);
        for child in children {
            match child {
                Child::Text(_) => self.parts.children.push(child),
                Child::Element(element) => {
                    let changed = change(element.rewrite(change));
                    self.parts
                        .children
                        .extend(changed.into_iter().map(Child::Element));
                }
            }
        }
        self
    }
}
