//! Finding the counterpart of an element in another tree of the same structure.
//!
//! The prerendered screen and the live one have the same elements, but for those that one of them hides: the
//! parts of other variants there, `hidden` ones here. Tags may differ (a label there is a button here).

use crate::components::dom_query::children;
use web_sys::Element;

/// The way from a tree's root to an element: which child at each step, counting visible elements only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TreePath(Vec<usize>);

impl TreePath {
    /// The path from `root` to `element`; `None` where it is not within, or not visible.
    pub(super) fn from_root(
        root: &Element,
        element: &Element,
        is_visible: &dyn Fn(&Element) -> bool,
    ) -> Option<Self> {
        let mut steps = Vec::new();
        let mut current = element.clone();
        while current != *root {
            let parent = current.parent_element()?;
            let step = visible_children(&parent, is_visible).position(|child| child == current)?;
            steps.push(step);
            current = parent;
        }
        steps.reverse();
        Some(Self(steps))
    }

    /// The element at the end of the path in another tree; `None` where there is none.
    pub(super) fn find(
        &self,
        root: &Element,
        is_visible: &dyn Fn(&Element) -> bool,
    ) -> Option<Element> {
        self.0.iter().try_fold(root.clone(), |element, step| {
            visible_children(&element, is_visible).nth(*step)
        })
    }
}

fn visible_children<'a>(
    parent: &Element,
    is_visible: &'a dyn Fn(&Element) -> bool,
) -> impl Iterator<Item = Element> + use<'a> {
    children(parent)
        .into_iter()
        .filter(move |child| is_visible(child))
}
