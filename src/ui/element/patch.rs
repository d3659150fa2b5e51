//! Elements in the browser's document: made once, then changed where they differ.

use super::{Child, Element, Text};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlInputElement;

/// An element that stands in the document, and what it was made of.
pub struct Rendered {
    node: types::Element,
    tag: &'static str,
    key: Option<usize>,
    attributes: Vec<(&'static str, Text)>,
    children: Vec<RenderedChild>,
}

enum RenderedChild {
    Text(types::Text, Text),
    Element(Rendered),
}

impl Render for Element {
    type State = Rendered;

    fn build(self) -> Rendered {
        let parts = *self.parts;
        let node = Rndr::create_element(parts.tag, None);
        for (name, value) in &parts.attributes {
            set_attribute(&node, name, value);
        }
        let children: Vec<_> = parts.children.into_iter().map(build_child).collect();
        for child in &children {
            Rndr::insert_node(&node, child.node(), None);
        }
        Rendered {
            node,
            tag: parts.tag,
            key: parts.key,
            attributes: parts.attributes,
            children,
        }
    }

    fn rebuild(self, state: &mut Rendered) {
        let parts = *self.parts;
        for (name, value) in &parts.attributes {
            // An input may hold something else than it was given: what the visitor typed.
            if is_property(name) || !state.attributes.contains(&(*name, value.clone())) {
                set_attribute(&state.node, name, value);
            }
        }
        for (name, _) in &state.attributes {
            if !parts.attributes.iter().any(|(kept, _)| kept == name) {
                Rndr::remove_attribute(&state.node, name);
            }
        }
        state.attributes = parts.attributes;
        rebuild_children(&state.node, &mut state.children, parts.children);
    }
}

/// Gives each new child the next old one of its sort (text, or tag and key) and changes that; makes
/// what is new, takes away what is left over. Nodes that stay, stay the same, with the focus in them.
fn rebuild_children(parent: &types::Element, state: &mut Vec<RenderedChild>, new: Vec<Child>) {
    let mut old: Vec<_> = std::mem::take(state).into_iter().map(Some).collect();
    let mut from = 0;
    for child in new {
        let fits = |old: &Option<RenderedChild>| old.as_ref().is_some_and(|old| old.fits(&child));
        // Children mostly keep their order, so the next one fits nearly always.
        let found = (from..old.len())
            .chain(0..from)
            .find(|place| old.get(*place).is_some_and(fits));
        let taken = found.and_then(|place| {
            from = place + 1;
            old.get_mut(place)?.take()
        });
        state.push(match (taken, child) {
            (Some(RenderedChild::Element(mut rendered)), Child::Element(element)) => {
                element.rebuild(&mut rendered);
                RenderedChild::Element(rendered)
            }
            (Some(RenderedChild::Text(node, before)), Child::Text(text)) => {
                if before != text {
                    Rndr::set_text(&node, &text);
                }
                RenderedChild::Text(node, text)
            }
            (_, child) => build_child(child),
        });
    }
    for gone in old.iter().flatten() {
        Rndr::remove_node(parent, gone.node());
    }
    // From the last to the first, so that each knows what it stands before.
    let mut after: Option<&types::Node> = None;
    for child in state.iter().rev() {
        let node = child.node();
        if Rndr::next_sibling(node).as_ref() != after || node.parent_node().is_none() {
            Rndr::insert_node(parent, node, after);
        }
        after = Some(node);
    }
}

fn build_child(child: Child) -> RenderedChild {
    match child {
        Child::Text(text) => RenderedChild::Text(Rndr::create_text_node(&text), text),
        Child::Element(element) => RenderedChild::Element(element.build()),
    }
}

impl RenderedChild {
    fn node(&self) -> &types::Node {
        match self {
            Self::Text(node, _) => node,
            Self::Element(rendered) => &rendered.node,
        }
    }

    fn fits(&self, child: &Child) -> bool {
        match (self, child) {
            (Self::Text(..), Child::Text(_)) => true,
            (Self::Element(old), Child::Element(new)) => {
                old.tag == new.parts.tag && old.key == new.parts.key
            }
            _ => false,
        }
    }
}

fn is_property(name: &str) -> bool {
    matches!(name, "value" | "checked")
}

fn set_attribute(node: &types::Element, name: &str, value: &str) {
    let input = || node.unchecked_ref::<HtmlInputElement>();
    match name {
        // Setting what stands there already would move the caret in some browsers.
        "value" if input().value() != value => input().set_value(value),
        "value" => {}
        "checked" => input().set_checked(value == "true"),
        _ => Rndr::set_attribute(node, name, value),
    }
}

impl Mountable for Rendered {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.node.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&self.node));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.node.clone()]
    }
}
