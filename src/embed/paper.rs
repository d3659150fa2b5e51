//! Getting ready for paper, which the style sheet alone cannot: what day it is, where the page is, and
//! lists that engines without `::details-content` (before 2025) print closed.

use super::page::page;
use crate::dom::select::each;
use crate::i18n::texts::Texts;
use crate::text::joined;
use crate::ui::app::{PRINTED, printed};
use web_sys::{Element, HtmlElement, Node};

/// Marks a disclosure that is open for paper only.
const OPENED: &str = "data-opened";

/// Opens what is closed, and says day and address as they are now; when the screen was drawn, they may
/// have been others.
pub(super) fn lay_out(container: &HtmlElement, texts: &Texts) {
    each(container, "details:not([open]):not(.more)", &|details| {
        set(details, OPENED);
        set(details, "open");
    });
    let Some(page) = page() else {
        return;
    };
    let text = printed(texts, &page);
    each(container, &joined(&[".", PRINTED]), &|line| {
        // The node and not the element: it is drawn again.
        if let Some(node) = line.first_child() {
            Node::set_node_value(&node, Some(&text));
        }
    });
}

/// Closes what was opened for paper.
pub(super) fn clear_away(container: &HtmlElement) {
    each(container, &joined(&["[", OPENED, "]"]), &|details| {
        for name in [OPENED, "open"] {
            let _ = details.remove_attribute(name);
        }
    });
}

fn set(element: &Element, name: &str) {
    // Refused only for names that are none.
    let _ = element.set_attribute(name, "");
}
