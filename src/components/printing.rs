//! Printing a widget alone: in a frame of its own, since printing the page prints all of the host's.

use super::dom_query::{find, find_all, find_by_value, widget_of};
use super::print_only::write_print_source;
use crate::i18n::lang::Lang;
use js_sys::{Array, Function, Reflect};
use leptos::ev::MouseEvent;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, HtmlIFrameElement, Node, Window};

/// The sheet of paper, as `embed.html` has it; and everything is laid out, though the frame is out of view.
const PAGE_CSS: &str = "@page { size: A4; margin: 18mm 16mm } body { margin: 0 } \
                        section, article { content-visibility: visible !important }";

/// Prints the widget whose button was pressed, or one activity of it, by its id. Where printing is not
/// possible, nothing happens.
pub(super) fn print(pressed: &MouseEvent, activity: Option<&str>) {
    if let Some(widget) = widget_of(pressed) {
        // It prints or it does not; the reader sees which.
        let _ = print_in_frame(&widget, activity.map(ToOwned::to_owned));
    }
}

/// Opens the frame; what is to be printed is copied into it when it is ready.
fn print_in_frame(widget: &Element, activity: Option<String>) -> Result<(), JsValue> {
    let document = widget.owner_document().ok_or("no document")?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    // Out of sight but rendered: what is not rendered is not printed.
    frame
        .style()
        .set_css_text("position:fixed;width:0;height:0;border:0;visibility:hidden");
    let (printed, owner) = (widget.clone(), frame.clone());
    let on_load = Closure::once_into_js(move || {
        owner.set_onload(None);
        // A frame that cannot be filled prints nothing.
        let _ = fill_and_print(&owner, &printed, activity.as_deref());
    });
    frame.set_onload(Some(on_load.unchecked_ref()));
    // In the widget's own root, where nothing of the host's looks for frames.
    widget.get_root_node().append_child(&frame)?;
    Ok(())
}

fn fill_and_print(
    frame: &HtmlIFrameElement,
    widget: &Element,
    activity: Option<&str>,
) -> Result<(), JsValue> {
    let window = frame.content_window().ok_or("no window")?;
    let page = window.document().ok_or("no document")?;
    let container = widget.parent_element().ok_or("no container")?;
    let body = page.body().ok_or("no body")?;
    take_over_looks(&window, &page, &container)?;
    let copy: Element = page
        .import_node_with_deep(&container, true)?
        .unchecked_into();
    if let Some(activity) = activity {
        keep_only_activity(&copy, activity)?;
    }
    // The page is not printed, so that nothing has written it there.
    let lang = copy.get_attribute("lang").unwrap_or_default();
    write_print_source(&copy, Lang::from_tag(&lang).unwrap_or_default().texts());
    body.append_child(&copy)?;
    let owner = frame.clone();
    let after_print = Closure::once_into_js(move || owner.remove());
    window.set_onafterprint(Some(after_print.unchecked_ref()));
    window.print()
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
