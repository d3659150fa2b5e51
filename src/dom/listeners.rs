//! Hearing what happens on the screen and in its window, for as long as somebody wants to.
//!
//! Not by Leptos' own renderer: it keeps each handler to its thread, and asking which thread that is brings
//! 3 kB of the standard library.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Listeners at one target; they go when this is dropped.
#[must_use = "dropping it stops the listening"]
pub(crate) struct Listeners {
    target: EventTarget,
    names: &'static [&'static str],
    closure: Closure<dyn Fn(Event)>,
}

impl Listeners {
    /// Listens at `target` to the events of these names.
    pub(crate) fn new(
        target: EventTarget,
        names: &'static [&'static str],
        act: impl Fn(Event) + 'static,
    ) -> Self {
        let this = Self {
            target,
            names,
            closure: Closure::new(act),
        };
        for name in this.names {
            // Refused by nobody.
            let _ = (this.target).add_event_listener_with_callback(name, this.callback());
        }
        this
    }

    fn callback(&self) -> &js_sys::Function {
        Closure::as_ref(&self.closure).unchecked_ref()
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        for name in self.names {
            let _ = (self.target).remove_event_listener_with_callback(name, self.callback());
        }
    }
}
