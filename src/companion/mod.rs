//! The companion of the program: what a reader does with what is shown. Walking through the matrix with
//! arrow keys, seeing what belongs together, copying links, printing, taking activities along.
//!
//! It is a program of its own, fetched when a reader first touches a widget, so that all this costs
//! nobody who only reads. It knows the widget by what stands in its document (the contract's attributes)
//! and reads the two documents itself; the two programs share no memory.

mod grid;
mod seek;
mod share;
mod shortcut;
mod tie;

use crate::dom::listeners::Listeners;
use js_sys::Function;
use share::Share;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

/// What it hears of a widget.
const HEARD: [&str; 6] = [
    "click",
    "keydown",
    "pointerover",
    "pointerleave",
    "focusin",
    "focusout",
];

/// The companion of one widget. The script frees it when its element has left the page.
#[wasm_bindgen]
#[must_use = "dropping it ends what it does"]
pub struct Companion {
    container: HtmlElement,
    share: Rc<Share>,
    _listeners: Listeners,
}

/// Accompanies the widget in `container`. `prefix` is that of the parameters of the page's address, nothing
/// where the address is left alone; `print` prints an element alone; `fetch` is called with the word of a
/// format, and calls [`Companion::take_along`] when it has the documents.
#[wasm_bindgen]
pub fn accompany(
    container: HtmlElement,
    prefix: Option<String>,
    print: Function,
    fetch: Function,
) -> Companion {
    let share = Rc::new(Share::new(&container, prefix, print, fetch));
    let (within, shared) = (container.clone(), share.clone());
    let listeners = Listeners::new(container.clone().into(), &HEARD, move |event| {
        hear(&within, &shared, &event);
    });
    Companion {
        container,
        share,
        _listeners: listeners,
    }
}

#[wasm_bindgen]
impl Companion {
    /// The widget has been drawn: there is room for the offers now, and perhaps the activity that the page's
    /// address leads to.
    pub fn drawn(&self) {
        self.share.offer();
        shortcut::announce(&self.container);
        seek::seek(&self.container, self.share.prefix());
    }

    /// Gives the activities that are shown as a file of the format of this word. The texts are those of the
    /// two documents, nothing where one did not come.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen hands texts over by value"
    )]
    pub fn take_along(&self, format: &str, articles: Option<String>, programmes: Option<String>) {
        self.share
            .take_along(format, [articles.as_deref(), programmes.as_deref()]);
    }
}

fn hear(container: &HtmlElement, share: &Share, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into().ok());
    match &*event.type_() {
        "keydown" => {
            grid::walk(event.unchecked_ref());
            shortcut::follow(container, event.unchecked_ref());
        }
        "pointerover" | "focusin" => tie::tie(container, target.as_ref()),
        "pointerleave" | "focusout" => tie::tie(container, None),
        "click" => {
            if let Some(target) = target {
                share.pressed(&target);
            }
        }
        _ => {}
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        tie::tie(&self.container, None);
    }
}
