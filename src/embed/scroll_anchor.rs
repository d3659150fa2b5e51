//! What of a screen stays where it is in the viewport when another screen takes its place.
//!
//! `WebKit` has no scroll anchoring. Nor does it keep the scroll position of a page that is long only because
//! of its widgets: what is inside a size container is laid out in a second pass, and in the first the new
//! screen is empty and the page too short.

use super::tree_path::TreePath;
use crate::components::dom_query::find_all;
use web_sys::{Element, ScrollBehavior, ScrollToOptions};

/// Less is rounding, in px.
const MIN_SHIFT: f64 = 1.0;

/// A part of a screen, and where it is in the viewport, in px from its top.
#[derive(Default)]
pub(super) enum ScrollAnchor {
    /// There is no screen.
    #[default]
    Nothing,
    /// The beginning of the screen, which is in view: what is new above the activities is to be seen.
    Top(f64),
    /// An element, and its top.
    Element(TreePath, f64),
    /// The bottom of the screen, where all activities are above the viewport.
    Bottom(f64),
}

impl ScrollAnchor {
    /// The first activity, or year that begins in view, that reaches into the viewport or is below it.
    pub(super) fn of(widget: &Element, path: &dyn Fn(&Element) -> Option<TreePath>) -> Self {
        let screen = widget.get_bounding_client_rect();
        if screen.top() >= 0.0 {
            return Self::Top(screen.top());
        }
        let mut elements = find_all(widget, "section, article").into_iter();
        let first = elements.find_map(|element| {
            let rect = element.get_bounding_client_rect();
            let is_tall_year = element.local_name() == "section" && rect.top() < 0.0;
            // What is not shown has no box.
            if rect.height() == 0.0 || rect.bottom() <= 0.0 || is_tall_year {
                return None;
            }
            Some(Self::Element(path(&element)?, rect.top()))
        });
        first.unwrap_or_else(|| Self::Bottom(screen.bottom()))
    }

    /// Scrolls the page so that the counterpart on the screen `live` is where this was.
    pub(super) fn restore(&self, live: &Element, is_visible: &dyn Fn(&Element) -> bool) {
        let shift = match self {
            Self::Nothing => None,
            Self::Element(path, top) => path
                .find(live, is_visible)
                .map(|element| element.get_bounding_client_rect().top() - top),
            Self::Top(top) => Some(live.get_bounding_client_rect().top() - top),
            Self::Bottom(bottom) => Some(live.get_bounding_client_rect().bottom() - bottom),
        };
        let shift = shift.filter(|shift| shift.abs() >= MIN_SHIFT);
        if let Some((shift, window)) = shift.zip(web_sys::window()) {
            let options = ScrollToOptions::new();
            options.set_top(shift);
            // Also on pages that scroll smoothly, where the change would be seen.
            options.set_behavior(ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&options);
        }
    }
}
