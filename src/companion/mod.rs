//! The companion of the program: what a reader does with what is shown. Walking through the matrix with
//! arrow keys, seeing what belongs together, copying links, printing, taking activities along.
//!
//! It is a program of its own, fetched when a reader first touches a widget, so that all this costs
//! nobody who only reads. It knows the widget by what stands in its document (the contract's attributes)
//! and reads the two documents itself; the two programs share no memory.

mod beside;
mod details;
mod fields;
mod file;
mod grid;
mod knowledge;
mod seek;
mod share;
mod shortcut;
mod tie;
mod widget;

use crate::dom::listeners::Listeners;
use crate::dom::select::nearest;
use js_sys::Function;
use knowledge::Knowledge;
use share::Share;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};
use widget::Widget;

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
    parts: Rc<Parts>,
    _listeners: Listeners,
}

/// What one companion is made of.
struct Parts {
    widget: Widget,
    knowledge: Knowledge,
    share: Rc<Share>,
}

/// Accompanies the widget in `container`. `prefix` is that of the parameters of the page's address, nothing
/// where the address is left alone; `print` prints an element alone; `fetch` brings the documents, and calls
/// [`Companion::take`] with its argument when it has them or they failed.
#[wasm_bindgen]
pub fn accompany(
    container: HtmlElement,
    prefix: Option<String>,
    print: Function,
    fetch: Function,
) -> Companion {
    let widget = Widget {
        container: container.clone(),
    };
    let parts = Rc::new(Parts {
        share: Rc::new(Share::new(widget.clone(), prefix, print)),
        knowledge: Knowledge::new(fetch),
        widget,
    });
    let hearing = parts.clone();
    let listeners = Listeners::new(container.into(), &HEARD, move |event| {
        hearing.hear(&event);
    });
    Companion {
        parts,
        _listeners: listeners,
    }
}

#[wasm_bindgen]
impl Companion {
    /// The widget has been drawn, with data that came anew: there is room for the offers now, and perhaps the
    /// activity that the page's address leads to.
    pub fn drawn(&self) {
        let Parts {
            widget,
            knowledge,
            share,
        } = &*self.parts;
        knowledge.forget();
        self.translated();
        shortcut::announce(&widget.container);
        seek::seek(widget, knowledge, share.prefix());
    }

    /// Something else is asked of the widget.
    pub fn asked(&self) {
        details::tell_apart(&self.parts.widget);
        fields::refresh(&self.parts.widget, &self.parts.knowledge);
    }

    /// The widget speaks another language, or is another: all that stands in it is said again.
    pub fn translated(&self) {
        let Parts {
            widget,
            knowledge,
            share,
        } = &*self.parts;
        share.offer();
        details::refresh(widget, knowledge, share.prefix().is_some());
        self.asked();
    }

    /// Takes the texts of the two documents, nothing where one did not come, as the call of `fetch` with this
    /// number asked for them.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen hands texts over by value"
    )]
    pub fn take(&self, round: u32, articles: Option<String>, programmes: Option<String>) {
        let Parts {
            widget, knowledge, ..
        } = &*self.parts;
        let documents = [articles.as_deref(), programmes.as_deref()];
        knowledge.take(round, widget.lang(), documents);
    }
}

impl Parts {
    fn hear(&self, event: &Event) {
        let container = &self.widget.container;
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
                    self.pressed(&target);
                }
            }
            _ => {}
        }
    }

    fn pressed(&self, target: &Element) {
        self.share.pressed(target, &self.knowledge);
        details::open(
            &self.widget,
            &self.knowledge,
            self.share.prefix().is_some(),
            target,
        );
        if nearest(target, ".fields summary").is_some() {
            fields::fill(&self.widget, &self.knowledge);
        }
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        tie::tie(&self.parts.widget.container, None);
    }
}
