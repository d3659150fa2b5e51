//! The screen that was rendered with the page: what a visitor chose and did there, and giving its place to
//! the live screen within one frame, so that nobody sees or feels the change.

use super::tree_path::TreePath;
use crate::query::filter::Filter;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, FocusOptions, HtmlDetailsElement, HtmlElement, HtmlInputElement, Node,
    Selection, ShadowRoot,
};

/// Which nodes a tree walker stops at: texts. Source: DOM, `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// The prerendered screen in a shadow root.
#[derive(Clone)]
pub(super) struct Prerendered {
    element: Element,
}

/// A boundary of the selection: an element of the screen, and how many characters of its text are before.
struct Boundary {
    path: TreePath,
    characters: u32,
}

/// What a visitor was doing.
struct Activity {
    focused: Option<Focused>,
    selection: Option<(Boundary, Boundary)>,
    open: Vec<TreePath>,
    /// What was pressed before the app was there.
    pressed: Option<TreePath>,
    /// What is at the top of the viewport, and how far from it.
    at_top: Option<(TreePath, f64)>,
}

enum Focused {
    /// An element of the screen, with the caret or selection in its text where it is a field.
    Element(TreePath, Option<(u32, u32)>),
    /// The radio button of a choice, by the partner's id.
    Choice(String),
}

impl Prerendered {
    pub(super) fn new(element: Element) -> Self {
        Self { element }
    }

    /// The filter with what the visitor chose and typed so far; what they left alone is as before.
    pub(super) fn apply_choice(&self, filter: &mut Filter) {
        if let Some(radio) = self.chosen_radio().filter(|radio| !radio.default_checked()) {
            // The choice of all has no value attribute, for which a radio button would say "on".
            let ids = radio.get_attribute("value").unwrap_or_default();
            filter.partners = Filter::parse_partner_ids(&ids);
        }
        let search = find(&self.element, "[type=search]");
        let search = search.map(JsCast::unchecked_into::<HtmlInputElement>);
        if let Some(search) = search.filter(|search| search.value() != search.default_value()) {
            filter.q = search.value();
        }
    }

    /// Takes the prerendered screen away and brings the live one, whose root is `live`, into the state in
    /// which the visitor had it. The screen shows the filter of [`Self::apply_choice`] already.
    pub(super) fn give_way_to(&self, live: &Element) {
        let Ok(root) = self.element.get_root_node().dyn_into::<ShadowRoot>() else {
            return self.element.remove();
        };
        let Some(widget) = find(&self.element, ".widget") else {
            return self.element.remove();
        };
        let activity = self.activity(&root, &widget);
        self.element.remove();
        activity.resume_in(live);
    }

    fn chosen_radio(&self) -> Option<HtmlInputElement> {
        find(&self.element, "[data-variant]:checked").map(JsCast::unchecked_into)
    }

    fn activity(&self, root: &ShadowRoot, widget: &Element) -> Activity {
        let radio = self.chosen_radio();
        let variant = radio.and_then(|radio| radio.get_attribute("data-variant"));
        let variant = variant.unwrap_or_default();
        let is_visible = move |element: &Element| {
            let variants = element.get_attribute("data-variants");
            let is_of_variant =
                variants.is_none_or(|variants| variants.split(' ').any(|one| one == variant));
            is_of_variant && element.local_name() != "slot"
        };
        let path = |element: &Element| TreePath::from_root(widget, element, &is_visible);
        let open = all(widget, "details[open]")
            .iter()
            .filter_map(path)
            .collect();
        let pressed = Reflect::get(&self.element, &"queuedControl".into())
            .ok()
            .and_then(|control| control.dyn_into::<Element>().ok())
            .and_then(|control| path(&control));
        Activity {
            focused: focused(root, &path),
            selection: selection(root, widget, &path),
            open,
            pressed,
            at_top: at_top(widget, &path),
        }
    }
}

impl Activity {
    fn resume_in(self, live: &Element) {
        let find = |path: &TreePath| path.find(live, &|element| !element.has_attribute("hidden"));
        for details in self.open.iter().filter_map(find) {
            details
                .unchecked_into::<HtmlDetailsElement>()
                .set_open(true);
        }
        if let Some((path, distance)) = &self.at_top {
            let moved =
                find(path).map(|element| element.get_bounding_client_rect().top() - distance);
            // Less is rounding.
            if let Some((moved, window)) = moved.filter(|by| by.abs() >= 1.0).zip(web_sys::window())
            {
                window.scroll_by_with_x_and_y(0.0, moved);
            }
        }
        let focused = self.focused.and_then(|focused| match focused {
            Focused::Element(path, caret) => Some((find(&path)?, caret)),
            Focused::Choice(id) => {
                let buttons = all(live, "[data-partner]");
                let mut buttons = buttons.into_iter();
                let own = |button: &Element| {
                    button.get_attribute("data-partner").as_deref() == Some(&*id)
                };
                // The choice of all has no button of its own.
                let button = buttons.find(own);
                Some((button.or_else(|| self::find(live, "button"))?, None))
            }
        });
        if let Some((element, caret)) = focused {
            focus(&element, caret);
        }
        if let Some((anchor, focus)) = &self.selection {
            select(
                &find(&anchor.path),
                anchor.characters,
                &find(&focus.path),
                focus.characters,
            );
        }
        if let Some(control) = self.pressed.as_ref().and_then(find) {
            control.unchecked_into::<HtmlElement>().click();
        }
    }
}

fn focused(root: &ShadowRoot, path: &dyn Fn(&Element) -> Option<TreePath>) -> Option<Focused> {
    let element = root.active_element()?;
    if element.has_attribute("data-variant") {
        let id = element.get_attribute("value").unwrap_or_default();
        return Some(Focused::Choice(id));
    }
    let caret = element.dyn_ref::<HtmlInputElement>().and_then(|field| {
        let (start, end) = (field.selection_start().ok()??, field.selection_end().ok()??);
        Some((start, end))
    });
    Some(Focused::Element(path(&element)?, caret))
}

fn focus(element: &Element, caret: Option<(u32, u32)>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let element: &HtmlElement = element.unchecked_ref();
    // An element that had the focus there can take it here.
    let _ = element.focus_with_options(&options);
    if let Some((start, end)) = caret {
        let field: &HtmlInputElement = element.unchecked_ref();
        let _ = field.set_selection_range(start, end);
    }
}

/// The selection that reaches into the shadow root, however the engine tells of it.
fn document_selection(root: &ShadowRoot) -> Option<Selection> {
    // Chromium keeps a selection of its own for a shadow root.
    let own = Reflect::get(root, &"getSelection".into()).ok()?;
    if let Some(get) = own.dyn_ref::<Function>() {
        return get.call0(root).ok()?.dyn_into().ok();
    }
    root.owner_document()?.get_selection().ok()?
}

fn selection(
    root: &ShadowRoot,
    widget: &Element,
    path: &dyn Fn(&Element) -> Option<TreePath>,
) -> Option<(Boundary, Boundary)> {
    let selection = document_selection(root)?;
    if selection.is_collapsed() {
        return None;
    }
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

fn select(
    anchor: &Option<Element>,
    before: u32,
    focus: &Option<Element>,
    until: u32,
) -> Option<()> {
    let (anchor, focus) = (anchor.as_ref()?, focus.as_ref()?);
    let root: ShadowRoot = anchor.get_root_node().dyn_into().ok()?;
    let (anchor, before) = text_at(anchor, before)?;
    let (focus, until) = text_at(focus, until)?;
    let selection = document_selection(&root)?;
    selection
        .set_base_and_extent(&anchor, before, &focus, until)
        .ok()
}

/// The text node of an element in which the character at `offset` is, and the offset within it.
fn text_at(element: &Element, offset: u32) -> Option<(Node, u32)> {
    let document: Document = element.owner_document()?;
    let texts = document
        .create_tree_walker_with_what_to_show(element, SHOW_TEXT)
        .ok()?;
    let mut rest = offset;
    while let Some(text) = texts.next_node().ok()? {
        let length = text.unchecked_ref::<web_sys::CharacterData>().length();
        if rest <= length {
            return Some((text, rest));
        }
        rest -= length;
    }
    None
}

/// What is at the top of the viewport: the first year or activity that reaches into it.
fn at_top(
    widget: &Element,
    path: &dyn Fn(&Element) -> Option<TreePath>,
) -> Option<(TreePath, f64)> {
    all(widget, "section, article").iter().find_map(|element| {
        let rect = element.get_bounding_client_rect();
        // Of another variant it has no box.
        if rect.height() == 0.0
            || rect.bottom() <= 0.0
            || element.local_name() == "section" && rect.top() < 0.0
        {
            return None;
        }
        Some((path(element)?, rect.top()))
    })
}

fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index).map(JsCast::unchecked_into))
        .collect()
}
