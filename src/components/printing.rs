//! Printing a widget alone: in a frame of its own, since printing the page prints all of the host's.

use super::dom_query::{find, find_all, find_by_value, widget_of};
use super::frame::is_framed;
use super::print_only::write_print_source;
use js_sys::{Array, Function, Reflect};
use leptos::ev::MouseEvent;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, HtmlIFrameElement, Node, Window};

/// The sheet of paper, as `embed.html` has it; and everything is laid out, though the frame is out of view.
const PAGE_CSS: &str = "@page { size: A4; margin: 18mm 16mm } body { margin: 0 } \
                        section, article { content-visibility: visible !important }";

/// What is printed.
#[derive(Clone)]
pub(super) struct Printed {
    /// The id of the only activity on the paper; `None` for all that is shown.
    pub(super) activity: Option<String>,
    /// Day and address for the paper; `None` where the page has no address.
    pub(super) source: Option<String>,
}

/// Prints of the widget whose button was pressed; calls `refused` where the browser does not begin to.
pub(super) fn print(pressed: &MouseEvent, printed: Printed, refused: impl Fn() + Clone + 'static) {
    let printing = widget_of(pressed).map(|widget| {
        let refused = refused.clone();
        print_in_frame(&widget, printed, refused)
    });
    if !matches!(printing, Some(Ok(()))) {
        refused();
    }
}

/// Opens the frame; what is to be printed is copied into it when it is ready.
fn print_in_frame(
    widget: &Element,
    printed: Printed,
    refused: impl Fn() + 'static,
) -> Result<(), JsValue> {
    let document = widget.owner_document().ok_or("no document")?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    // Out of sight but rendered: what is not rendered is not printed.
    frame
        .style()
        .set_css_text("position:fixed;width:0;height:0;border:0;visibility:hidden");
    let (shown, owner) = (widget.clone(), frame.clone());
    let on_load = Closure::once_into_js(move || {
        owner.set_onload(None);
        let is_printed = if owner.content_document().is_some() {
            fill_and_print(&owner, &shown, &printed)
        } else {
            // In a sandbox each frame is a stranger to the page. There the page itself is printed, which is the one for
            // frames; but not a part of it.
            owner.remove();
            match (printed.activity.as_ref(), web_sys::window()) {
                (None, Some(window)) => print_window(&window),
                _ => Ok(false),
            }
        };
        if !is_printed.unwrap_or(false) {
            refused();
        }
    });
    frame.set_onload(Some(on_load.unchecked_ref()));
    // In the widget's own root, where nothing of the host's looks for frames.
    widget.get_root_node().append_child(&frame)?;
    Ok(())
}

fn fill_and_print(
    frame: &HtmlIFrameElement,
    widget: &Element,
    printed: &Printed,
) -> Result<bool, JsValue> {
    let window = frame.content_window().ok_or("no window")?;
    let page = window.document().ok_or("no document")?;
    let container = widget.parent_element().ok_or("no container")?;
    let body = page.body().ok_or("no body")?;
    take_over_looks(&window, &page, &container)?;
    let copy: Element = page
        .import_node_with_deep(&container, true)?
        .unchecked_into();
    if let Some(activity) = &printed.activity {
        keep_only_activity(&copy, activity)?;
    }
    // The page is not printed, so that nothing has written it there.
    write_print_source(&copy, printed.source.as_deref());
    body.append_child(&copy)?;
    let owner = frame.clone();
    let after_print = Closure::once_into_js(move || owner.remove());
    window.set_onafterprint(Some(after_print.unchecked_ref()));
    print_window(&window)
}

/// Opens the browser's window for printing; whether it did. In a sandbox it does not, and says so to nobody: then the
/// event that comes before is missing. Not all engines send it in time, so where nothing can forbid printing it counts
/// as begun.
fn print_window(window: &Window) -> Result<bool, JsValue> {
    let has_begun = Rc::new(Cell::new(!is_framed()));
    let begun = has_begun.clone();
    let listener = Closure::<dyn Fn()>::new(move || begun.set(true));
    let function = listener.as_ref().unchecked_ref();
    window.add_event_listener_with_callback("beforeprint", function)?;
    let printing = window.print();
    window.remove_event_listener_with_callback("beforeprint", function)?;
    printing?;
    Ok(has_begun.get())
}

/// Gives the page of the frame the widget's title, language, typeface and style sheet.
fn take_over_looks(window: &Window, page: &Document, container: &Element) -> Result<(), JsValue> {
    let host_window = web_sys::window().ok_or("no window")?;
    let host_page = host_window.document().ok_or("no document")?;
    page.set_title(&host_page.title());
    let body = page.body().ok_or("no body")?;
    if let Some(root) = page.document_element() {
        let lang = container.get_attribute("lang").unwrap_or_default();
        root.set_attribute("lang", &lang)?;
    }
    if let Some(computed) = host_window.get_computed_style(container)? {
        for property in ["font-family", "font-size"] {
            let value = computed.get_property_value(property)?;
            body.style().set_property(property, &value)?;
        }
    }
    let css = css_of(&container.get_root_node()) + PAGE_CSS;
    // A constructed sheet: a strict policy of the host's forbids style elements, and a page adopts only
    // sheets made by its own window.
    let constructor: Function = Reflect::get(window, &"CSSStyleSheet".into())?.unchecked_into();
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.unchecked_into();
    replace.call1(&sheet, &css.into())?;
    Reflect::set(page, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    Ok(())
}

/// The rules of the widget's shadow root: of the sheets it adopted, or of its style elements in engines that
/// cannot adopt any.
fn css_of(root: &Node) -> String {
    let sheets = |name: &str| {
        let list = Reflect::get(root, &name.into()).unwrap_or(JsValue::UNDEFINED);
        Array::from(&list)
    };
    let mut css = String::new();
    for sheet in sheets("adoptedStyleSheets")
        .iter()
        .chain(sheets("styleSheets").iter())
    {
        let Ok(rules) = sheet.unchecked_into::<CssStyleSheet>().css_rules() else {
            continue;
        };
        for index in 0..rules.length() {
            css.extend(rules.item(index).map(|rule| rule.css_text()));
        }
    }
    css
}

/// Takes out everything but one activity, with its year's heading and its details.
fn keep_only_activity(copy: &Element, id: &str) -> Result<(), JsValue> {
    let activity = find_by_value(copy, "data-activity", id).ok_or("no such activity")?;
    for part in find_all(copy, ".widget > *, section, .entries > *") {
        if !part.matches("header").unwrap_or(false) && !part.contains(Some(&activity)) {
            part.remove();
        }
    }
    // How many activities the year has.
    find_all(copy, "h3 > *").iter().for_each(Element::remove);
    if let Some(details) = find(&activity, "[data-details]") {
        let controls = find_all(&details, "p:has(button), [role=log]");
        controls.iter().for_each(Element::remove);
        // Out of the disclosure, which is not printed.
        activity.append_child(&details)?;
    }
    Ok(())
}
