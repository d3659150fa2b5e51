//! Merges the screens of several variants into one tree.
//!
//! What they share is written once; what only some of them hold lists those variants. So a style sheet
//! alone can show each variant exactly as the components rendered it, and no activity is written twice.

use dom_query::{NodeId, NodeRef};
use std::collections::HashMap;

/// Lists the variants an element belongs to: their numbers, separated by spaces. Absent where they are
/// those of the parent.
pub(super) const VARIANTS: &str = "data-variants";

/// Merges screens into the first of them, which is returned; their indices are the variants' numbers.
/// All must be detached nodes of one document, parsed by [`parse_screen`](super::parse::parse_screen).
///
/// # Errors
/// Returns the index of the first screen whose outermost element differs from that of screen 0, and 0
/// when there is none at all.
pub(super) fn merge_variants<'a>(screens: &[NodeRef<'a>]) -> Result<NodeRef<'a>, usize> {
    let (first, others) = screens.split_first().ok_or(0_usize)?;
    let mut merged = MergedTree::default();
    merged.add_subtree(first, 0);
    for (variant, screen) in (1..).zip(others) {
        if !can_merge(first, screen) {
            return Err(variant);
        }
        merged.merge(first, screen, variant);
    }
    merged.write_attributes(first);
    Ok(*first)
}

/// Which variants each element of the tree belongs to.
#[derive(Default)]
struct MergedTree {
    variants: HashMap<NodeId, Vec<usize>>,
}

impl MergedTree {
    /// Notes that all elements of a subtree belong to a variant.
    fn add_subtree(&mut self, node: &NodeRef, variant: usize) {
        let nodes = std::iter::once(*node).chain(node.descendants_it());
        for element in nodes.filter(NodeRef::is_element) {
            self.add(&element, variant);
        }
    }

    fn add(&mut self, element: &NodeRef, variant: usize) {
        self.variants.entry(element.id).or_default().push(variant);
    }

    /// Merges an element of a variant into a target for which [`can_merge`] holds.
    ///
    /// The order of each variant is kept: a child without a counterpart goes right after the last child
    /// that had one, and before the next text.
    fn merge<'a>(&mut self, target: &NodeRef<'a>, element: &NodeRef<'a>, variant: usize) {
        self.add(target, variant);
        let mut next = target.first_child();
        for child in element.children() {
            if child.is_text() {
                // Both have the same texts, so the target's next text is this one.
                let text = following(next).find(NodeRef::is_text);
                next = text.and_then(|text| text.next_sibling());
                continue;
            }
            let counterpart = following(next)
                .take_while(|node| !node.is_text())
                .find(|node| can_merge(node, &child));
            if let Some(counterpart) = counterpart {
                self.merge(&counterpart, &child, variant);
                next = counterpart.next_sibling();
            } else {
                match next {
                    Some(next) => next.insert_before(&child),
                    None => target.append_child(&child),
                }
                self.add_subtree(&child, variant);
            }
        }
    }

    fn write_attributes(&self, element: &NodeRef) {
        let variants = self.variants.get(&element.id);
        for child in element.element_children() {
            let own = self.variants.get(&child.id);
            if let Some(own) = own.filter(|own| Some(*own) != variants) {
                let numbers: Vec<_> = own.iter().map(ToString::to_string).collect();
                child.set_attr(VARIANTS, &numbers.join(" "));
            }
            self.write_attributes(&child);
        }
    }
}

/// A node and the siblings after it.
fn following(first: Option<NodeRef<'_>>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::successors(first, NodeRef::next_sibling)
}

/// Whether one element can stand for both: tag, attributes and own texts are equal. Only the elements
/// inside may differ, since a text cannot list its variants.
fn can_merge(a: &NodeRef, b: &NodeRef) -> bool {
    let (Some(element), Some(other)) = (a.element_ref(), b.element_ref()) else {
        return false;
    };
    let texts = |node: &NodeRef| -> Vec<_> {
        let texts = node.children_it(false).filter(NodeRef::is_text);
        texts.map(|text| text.text()).collect()
    };
    element.name == other.name && element.attrs == other.attrs && texts(a) == texts(b)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::super::parse::parse_screen;
    use super::*;
    use dom_query::Document;
    use proptest::prelude::*;

    fn merged(screens: &[String]) -> Result<String, usize> {
        let document = Document::fragment("");
        let screens: Vec<_> = (screens.iter())
            .map(|html| parse_screen(&document, html).unwrap())
            .collect();
        merge_variants(&screens).map(|screen| screen.html().to_string())
    }

    /// What a variant's rules and then the app leave of a merged screen.
    fn of_variant(html: &str, variant: usize) -> String {
        let document = Document::fragment("");
        let holder = document.tree.new_element("div");
        holder.append_html(html);
        let others = format!("[{VARIANTS}]:not([{VARIANTS}~=\"{variant}\"])");
        dom_query::Selection::from(holder).select(&others).remove();
        for node in holder.descendants() {
            node.remove_attr(VARIANTS);
        }
        holder.inner_html().to_string()
    }

    /// A random element as HTML. Its tags nest in each other in any order.
    fn element() -> impl Strategy<Value = String> {
        let tag = || prop::sample::select(vec!["span", "section", "article"]);
        let leaf = tag().prop_map(|tag| format!("<{tag}></{tag}>"));
        leaf.prop_recursive(4, 24, 4, move |inner| {
            let text = prop::sample::select(vec!["x", "y", ""]);
            let children = prop::collection::vec((text, inner), 0..4);
            let class = prop::sample::select(vec!["", " class=\"c\""]);
            (tag(), class, children).prop_map(|(tag, class, children)| {
                let inside: String = children
                    .into_iter()
                    .map(|(text, child)| text.to_owned() + &child)
                    .collect();
                format!("<{tag}{class}>{inside}</{tag}>")
            })
        })
    }

    proptest! {
        #[test]
        fn each_variant_is_left_as_it_was_rendered(
            inside in prop::collection::vec(prop::collection::vec(element(), 0..3), 1..5)
        ) {
            let screens: Vec<_> = inside.iter().map(|inside| format!("<div>{}</div>", inside.concat())).collect();
            let merged = merged(&screens).unwrap();
            for (variant, screen) in screens.iter().enumerate() {
                prop_assert_eq!(&of_variant(&merged, variant), screen);
            }
        }
    }

    #[test]
    fn shared_elements_are_written_once_and_others_list_their_variants() {
        let screens = [
            "<div><section><h3>2018<small>2</small></h3></section><p>all</p></div>",
            "<div><section><h3>2018<small>1</small></h3></section></div>",
        ];
        let expected = "<div><section><h3>2018<small data-variants=\"1\">1</small>\
                        <small data-variants=\"0\">2</small></h3></section>\
                        <p data-variants=\"0\">all</p></div>";
        assert_eq!(merged(&screens.map(str::to_owned)).as_deref(), Ok(expected));
    }

    #[test]
    fn a_screen_with_another_outermost_element_is_named() {
        let screens = ["<div></div>", "<div></div>", "<div class=\"failed\"></div>"];
        assert_eq!(merged(&screens.map(str::to_owned)), Err(2));
        assert_eq!(merged(&[]), Err(0));
    }
}
