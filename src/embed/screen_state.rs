//! What a visitor is doing on a screen, carried over to the screen that takes its place: focus, caret,
//! selection, open disclosures, scroll position.

use super::scroll_anchor::ScrollAnchor;
use super::tree_path::TreePath;
use crate::components::dom_query::{find, find_all, focus_in_place};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{
    CharacterData, Document, Element, HtmlDetailsElement, HtmlInputElement, Node, Selection,
    ShadowRoot,
};

/// Which nodes a tree walker stops at: texts. Source: DOM, `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// What a visitor is doing on a screen.
#[derive(Default)]
pub(super) struct ScreenState {
    had_focus: bool,
    focused: Option<Focused>,
    selection: Option<(Boundary, Boundary)>,
    open: Vec<TreePath>,
    scroll_anchor: ScrollAnchor,
}

/// The element with the focus, and the caret or selection in its text where it is a field.
struct Focused {
    path: TreePath,
    caret: Option<(u32, u32)>,
}

/// A boundary of the selection: an element of the screen, and how many characters of its text are before.
struct Boundary {
    path: TreePath,
    characters: u32,
}

impl ScreenState {
    /// The state of the screen `widget`, of which `is_visible` says which elements the screen that follows
    /// has too.
    pub(super) fn capture(widget: &Element, is_visible: &dyn Fn(&Element) -> bool) -> Self {
        let Ok(root) = widget.get_root_node().dyn_into::<ShadowRoot>() else {
            return Self::default();
        };
        let path = |element: &Element| TreePath::from_root(widget, element, is_visible);
        let focused = root.active_element();
        Self {
            had_focus: focused.is_some(),
            focused: focused.and_then(|element| {
                let caret = caret(&element);
                Some(Focused {
                    path: path(&element)?,
                    caret,
                })
            }),
            selection: selection(&root, widget, &path),
            open: find_all(widget, "details[open]")
                .iter()
                .filter_map(path)
                .collect(),
            scroll_anchor: ScrollAnchor::of(widget, &path),
        }
    }

    /// Brings the screen `live` into this state.
    pub(super) fn restore(&self, live: &Element) {
        let counterpart = |path: &TreePath| path.find(live, &is_shown);
        for details in self.open.iter().filter_map(counterpart) {
            if let Ok(details) = details.dyn_into::<HtmlDetailsElement>() {
                details.set_open(true);
            }
        }
        self.scroll_anchor.restore(live, &is_shown);
        let focused = self.focused.as_ref();
        if let Some((element, caret)) =
            focused.and_then(|focused| Some((counterpart(&focused.path)?, focused.caret)))
        {
            focus(&element, caret);
        }
        let root = live.get_root_node().dyn_into::<ShadowRoot>();
        let has_focus = root.is_ok_and(|root| root.active_element().is_some());
        if self.had_focus && !has_focus {
            // What had the focus has no counterpart; the focus stays within the widget.
            if let Some(status) = find(live, "[role=status]") {
                focus(&status, None);
            }
        }
        if let Some((anchor, end)) = &self.selection {
            let boundary =
                |boundary: &Boundary| text_at(&counterpart(&boundary.path)?, boundary.characters);
            if let Some((anchor, end)) = boundary(anchor).zip(boundary(end)) {
                select(live, &anchor, &end);
            }
        }
    }
}

/// Whether the live screen shows an element, as far as the element itself says.
pub(super) fn is_shown(element: &Element) -> bool {
    !element.has_attribute("hidden")
}

fn caret(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    Some((field.selection_start().ok()??, field.selection_end().ok()??))
}

/// Gives an element the focus, and puts the caret where it was.
pub(super) fn focus(element: &Element, caret: Option<(u32, u32)>) {
    focus_in_place(element);
    if let Some(((start, end), field)) = caret.zip(element.dyn_ref::<HtmlInputElement>()) {
        let _ = field.set_selection_range(start, end);
    }
}

/// The selection that reaches into a shadow root, wherever the engine keeps it.
fn document_selection(root: &ShadowRoot) -> Option<Selection> {
    // Chromium keeps a selection of its own for a shadow root.
    let own = Reflect::get(root, &"getSelection".into()).ok()?;
    if let Some(get) = own.dyn_ref::<Function>() {
        let selection = get.call0(root).ok()?;
        return selection.is_object().then(|| selection.unchecked_into());
    }
    root.owner_document()?.get_selection().ok()?
}

fn selection(
    root: &ShadowRoot,
    widget: &Element,
    path: &dyn Fn(&Element) -> Option<TreePath>,
) -> Option<(Boundary, Boundary)> {
    // A caret is not restored as a selection: in a field it has no node, and elsewhere nobody sees it.
    let selection = document_selection(root).filter(|selection| !selection.is_collapsed())?;
    let boundary = |node: Option<Node>, offset: u32| {
        let node = node.filter(|node| widget.contains(Some(node)))?;
        let element = match node.dyn_ref::<Element>() {
            Some(element) => element.clone(),
            None => node.parent_element()?,
        };
        let range = root.owner_document()?.create_range().ok()?;
        range.set_start(&element, 0).ok()?;
        range.set_end(&node, offset).ok()?;
        let text: String = range.to_string().into();
        let characters = u32::try_from(text.encode_utf16().count()).ok()?;
        Some(Boundary {
            path: path(&element)?,
            characters,
        })
    };
    Some((
        boundary(selection.anchor_node(), selection.anchor_offset())?,
        boundary(selection.focus_node(), selection.focus_offset())?,
    ))
}

fn select(live: &Element, anchor: &(Node, u32), end: &(Node, u32)) {
    let root = live.get_root_node().dyn_into::<ShadowRoot>().ok();
    if let Some(selection) = root.and_then(|root| document_selection(&root)) {
        // Refused by no engine for nodes of the document.
        let _ = selection.set_base_and_extent(&anchor.0, anchor.1, &end.0, end.1);
    }
}

/// The text node of an element in which the character at `offset` is, and the offset within it.
fn text_at(element: &Element, offset: u32) -> Option<(Node, u32)> {
    let document: Document = element.owner_document()?;
    let texts = document
        .create_tree_walker_with_what_to_show(element, SHOW_TEXT)
        .ok()?;
    let mut rest = offset;
    while let Some(text) = texts.next_node().ok()? {
        let length = text.unchecked_ref::<CharacterData>().length();
        if rest <= length {
            return Some((text, rest));
        }
        rest -= length;
    }
    None
}
