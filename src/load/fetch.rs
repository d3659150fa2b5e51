//! Fetching a document: one request, which may have been started before the program was there, ends
//! after [`TIME_LIMIT_SECONDS`], and stops when nobody waits for it any more.

use super::failure::{Cause, TIME_LIMIT_SECONDS};
use gloo_net::http::Response;
use js_sys::{JsString, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache, RequestInit};

#[wasm_bindgen]
extern "C" {
    /// A request that the entry script started together with the program's own download.
    pub type PendingRequest;

    /// The promise of its response.
    #[wasm_bindgen(method, getter)]
    fn response(this: &PendingRequest) -> Promise;

    /// The promise of its body.
    #[wasm_bindgen(method, getter)]
    fn text(this: &PendingRequest) -> Promise;

    /// What stops it.
    #[wasm_bindgen(method, getter)]
    fn controller(this: &PendingRequest) -> AbortController;
}

/// A request for a document under way. Dropping it stops it.
pub struct Download {
    address: String,
    controller: AbortController,
    /// The response and the body of a request that is under way.
    started: Option<(Promise, Promise)>,
}

impl Download {
    /// Takes over a request, or prepares one; `None` where the browser knows no `AbortController`.
    pub fn new(address: &str, started: Option<&PendingRequest>) -> Option<Self> {
        let controller = match started {
            Some(started) => started.controller(),
            None => AbortController::new().ok()?,
        };
        let started = started.map(|started| (started.response(), started.text()));
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
        let answer = match self.started.take() {
            Some(started) => Self::take_over(started).await,
            None => self.ask().await,
        };
        match answer {
            Some((200..=299, Some(text))) => Ok(composed(&text)),
            Some((status, _)) if !(200..=299).contains(&status) => Err(Cause::Http(status)),
            _ if limit.is_over() => Err(Cause::Timeout),
            _ => Err(Cause::Network),
        }
    }

    /// Status and body of a request that is under way; no body where it broke off.
    async fn take_over((response, text): (Promise, Promise)) -> Option<(u16, Option<JsString>)> {
        let response = answered(response).await?;
        let text = JsFuture::from(text).await.ok();
        Some((response.status(), text.map(JsCast::unchecked_into)))
    }

    /// The same of a request that starts now. By the address itself: a host page may have an interface of its
    /// own by the name of `Request` (`MooTools` has).
    async fn ask(&self) -> Option<(u16, Option<JsString>)> {
        let how = RequestInit::new();
        how.set_cache(RequestCache::NoCache);
        how.set_signal(Some(&self.controller.signal()));
        let window = web_sys::window()?;
        let response = answered(window.fetch_with_str_and_init(&self.address, &how)).await?;
        let text = response.text().await.ok();
        Some((response.status(), text.map(JsString::from)))
    }
}

/// The response that a promise of it gives; `None` where there is none.
async fn answered(promise: Promise) -> Option<Response> {
    let response = JsFuture::from(promise).await.ok()?;
    Some(response.unchecked_into::<web_sys::Response>().into())
}

/// Texts from Macs and some word processors come decomposed; the browser can compose them, and the
/// program need not carry the tables for it.
fn composed(text: &JsString) -> String {
    text.normalize("NFC").into()
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
