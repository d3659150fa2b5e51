//! Fetching a document: one request, which may have been started before the program was there, ends
//! after [`TIME_LIMIT_SECONDS`], and stops when nobody waits for it any more.

use super::failure::{Cause, TIME_LIMIT_SECONDS};
use gloo_net::http::{Request, Response};
use js_sys::{JsString, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

#[wasm_bindgen]
extern "C" {
    /// A request that the entry script started together with the program's own download.
    pub type Started;

    /// The promise of its response.
    #[wasm_bindgen(method, getter)]
    fn response(this: &Started) -> Promise;

    /// What stops it.
    #[wasm_bindgen(method, getter)]
    fn controller(this: &Started) -> AbortController;
}

/// A request for a document under way. Dropping it stops it.
pub struct Download {
    address: String,
    controller: AbortController,
    started: Option<Promise>,
}

impl Download {
    /// Takes over a request, or prepares one; `None` where the browser knows no `AbortController`.
    pub fn new(address: &str, started: Option<&Started>) -> Option<Self> {
        let controller = match started {
            Some(started) => started.controller(),
            None => AbortController::new().ok()?,
        };
        let started = started.map(Started::response);
        Some(Self {
            address: address.to_owned(),
            controller,
            started,
        })
    }

    /// What stops the request from outside.
    pub fn controller(&self) -> AbortController {
        self.controller.clone()
    }

    /// The text of the document, in the composed form of Unicode (NFC).
    ///
    /// # Errors
    /// [`Cause::Network`], [`Cause::Http`] or [`Cause::Timeout`]. A stopped request is a
    /// [`Cause::Network`] that nobody hears.
    pub async fn text(mut self) -> Result<String, Cause> {
        let limit = TimeLimit::start(self.controller());
        let text = match self.response().await {
            Some(response) if response.ok() => response.text().await.ok(),
            Some(response) => return Err(Cause::Http(response.status())),
            None => None,
        };
        let none = if limit.is_over() {
            Cause::Timeout
        } else {
            Cause::Network
        };
        // Texts from Macs and some word processors come decomposed; the browser can compose them,
        // and the program need not carry the tables for it.
        text.map(|text| JsString::from(text).normalize("NFC").into())
            .ok_or(none)
    }

    async fn response(&mut self) -> Option<Response> {
        if let Some(promise) = self.started.take() {
            let response = JsFuture::from(promise).await.ok()?;
            return Some(response.unchecked_into::<web_sys::Response>().into());
        }
        let request = Request::get(&self.address).abort_signal(Some(&self.controller.signal()));
        request.send().await.ok()
    }
}

impl Drop for Download {
    fn drop(&mut self) {
        self.controller.abort();
    }
}

/// Stops a request when its time is over.
struct TimeLimit {
    over: Rc<Cell<bool>>,
    timer: Option<i32>,
    // Held because the browser calls it.
    _stop: Closure<dyn FnMut()>,
}

impl TimeLimit {
    fn start(controller: AbortController) -> Self {
        let over = Rc::new(Cell::new(false));
        let stop = Closure::new({
            let over = over.clone();
            move || {
                over.set(true);
                controller.abort();
            }
        });
        let milliseconds = i32::from(TIME_LIMIT_SECONDS) * 1000;
        let timer = web_sys::window().and_then(|window| {
            let stop = stop.as_ref().unchecked_ref();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(stop, milliseconds)
                .ok()
        });
        Self {
            over,
            timer,
            _stop: stop,
        }
    }

    fn is_over(&self) -> bool {
        self.over.get()
    }
}

impl Drop for TimeLimit {
    fn drop(&mut self) {
        if let Some((window, timer)) = web_sys::window().zip(self.timer) {
            window.clear_timeout_with_handle(timer);
        }
    }
}
