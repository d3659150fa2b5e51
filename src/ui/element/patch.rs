//! Elements in the browser's document: made once, then changed where they differ.

use super::{Child, Element, Text};
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::JsValue;
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
        self.build_of(None)
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

#[cfg(feature = "csr")]
impl Element {
    /// Stands in `place`, made of what stands there already as far as that fits.
    pub(in crate::ui) fn take_place_in(self, place: &types::Element) -> Rendered {
        let there = place.first_element_child();
        let is_new = there.is_none();
        let mut rendered = self.build_of(there);
        if is_new {
            rendered.mount(place, None);
        }
        rendered
    }

    /// Stands before all that `place` holds.
    pub(in crate::ui) fn show_first_in(self, place: &types::Element) -> Rendered {
        let mut rendered = self.build();
        rendered.mount(place, Rndr::first_child(place).as_ref());
        rendered
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
            (_, child) => build_child(child, None),
        });
    }
    for gone in old.iter().flatten() {
        Rndr::remove_node(parent, gone.node());
    }
    // From the last to the first, so that each knows what it stands before.
    let mut after: Option<&types::Node> = None;
    for child in state.iter().rev() {
        let node = child.node();
        if past_slots(Rndr::next_sibling(node)).as_ref() != after || node.parent_node().is_none() {
            Rndr::insert_node(parent, node, after);
        }
        after = Some(node);
    }
}

impl Element {
    /// Builds it of `there`, an element of the same tag: what fits stays the node it is, with the
    /// selection, the caret or an open disclosure in it. Else of nothing.
    fn build_of(self, there: Option<types::Element>) -> Rendered {
        let parts = *self.parts;
        let mut next = past_slots(there.as_ref().and_then(|there| Rndr::first_child(there)));
        let node = there.unwrap_or_else(|| Rndr::create_element(parts.tag, None));
        // Of other data, years or words than these, a fitting node may have stood for something else.
        for name in node.get_attribute_names() {
            let name = JsValue::as_string(&name).unwrap_or_default();
            let is_meant = parts.attributes.iter().any(|(meant, _)| *meant == name);
            // Whether a disclosure is open is the visitor's affair.
            if !is_meant && name != "open" {
                Rndr::remove_attribute(&node, &name);
            }
        }
        for (name, value) in &parts.attributes {
            set_attribute(&node, name, value);
        }
        let mut children = Vec::new();
        for child in parts.children {
            let fitting = next.take_if(|next| next.node_name().eq_ignore_ascii_case(child.name()));
            let made = match &fitting {
                Some(fitting) => {
                    next = past_slots(Rndr::next_sibling(fitting));
                    build_child(child, Some(fitting.clone()))
                }
                None => build_child(child, None),
            };
            if fitting.is_none() {
                Rndr::insert_node(&node, made.node(), next.as_ref());
            }
            children.push(made);
        }
        while let Some(left) = next {
            next = past_slots(Rndr::next_sibling(&left));
            Rndr::remove_node(&node, &left);
        }
        Rendered {
            node,
            tag: parts.tag,
            key: parts.key,
            attributes: parts.attributes,
            children,
        }
    }
}

impl Child {
    /// As the document names its sort of node, but for capitals.
    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "#text",
            Self::Element(element) => element.parts.tag,
        }
    }
}

/// The node, or the next that is no slot. The places of a host's document that links lead to (`still`)
/// stay where they are: `WebKit` lays the whole widget out anew when a slot goes, and the page jumps.
fn past_slots(mut node: Option<types::Node>) -> Option<types::Node> {
    while let Some(slot) = node.take_if(|node| node.node_name() == "SLOT") {
        node = Rndr::next_sibling(&slot);
    }
    node
}

/// Makes a child of a node of the same sort, or of nothing.
fn build_child(child: Child, there: Option<types::Node>) -> RenderedChild {
    match child {
        Child::Text(text) => {
            let node = match there {
                // Setting what stands there already would undo a selection.
                Some(there) => {
                    if there.node_value().as_deref() != Some(&*text) {
                        there.set_node_value(Some(&text));
                    }
                    there.unchecked_into()
                }
                None => Rndr::create_text_node(&text),
            };
            RenderedChild::Text(node, text)
        }
        Child::Element(element) => {
            RenderedChild::Element(element.build_of(there.map(JsCast::unchecked_into)))
        }
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
