//! What an element hears of its window.

use wasm_bindgen::prelude::*;
use web_sys::Event;

/// The visitor went back or forward.
pub(super) const NAVIGATION: &str = "popstate";

/// The page is about to be printed, and has been.
pub(super) const BEFORE_PRINT: &str = "beforeprint";
pub(super) const AFTER_PRINT: &str = "afterprint";

const EVENTS: [&str; 3] = [NAVIGATION, BEFORE_PRINT, AFTER_PRINT];

/// Calls back with the name of the event, until it is dropped.
pub(super) struct WindowEvents {
    listener: Closure<dyn FnMut(Event)>,
}

impl WindowEvents {
    pub(super) fn listen(mut act: impl FnMut(&str) + 'static) -> Self {
        let listener = Closure::new(move |event: Event| act(&event.type_()));
        if let Some(window) = web_sys::window() {
            let callback = Closure::as_ref(&listener).unchecked_ref();
            for name in EVENTS {
                let _ = window.add_event_listener_with_callback(name, callback);
            }
        }
        Self { listener }
    }
}

impl Drop for WindowEvents {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let callback = Closure::as_ref(&self.listener).unchecked_ref();
            for name in EVENTS {
                let _ = window.remove_event_listener_with_callback(name, callback);
            }
        }
    }
}
