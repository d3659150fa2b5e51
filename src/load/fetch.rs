//! Fetching a document: one request, which the loader may have begun before the app was there. It ends
//! after [`TIME_LIMIT_SECONDS`] and is aborted when its [`Download`] is dropped.

use super::failure::{Cause, TIME_LIMIT_SECONDS};
use gloo_net::http::Response;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCache, RequestCredentials, RequestInit, RequestMode};

#[wasm_bindgen]
extern "C" {
    /// A request that the loader began together with the app's own download.
    pub type PendingRequest;

    /// The promise of its response, whose body nobody has read.
    #[wasm_bindgen(method, getter)]
    fn response(this: &PendingRequest) -> Promise;

    /// What aborts it.
    #[wasm_bindgen(method, getter)]
    fn controller(this: &PendingRequest) -> AbortController;
}

/// A request for a document. Dropping it, or the future of its [`bytes`](Self::bytes), aborts it.
pub struct Download {
    address: String,
    controller: AbortController,
    pending: Option<Promise>,
}

impl Download {
    /// Continues a pending request for this address, or prepares one; `None` where the browser has no
    /// `AbortController`.
    pub fn new(address: &str, pending: Option<&PendingRequest>) -> Option<Self> {
        let controller = match pending {
            Some(pending) => pending.controller(),
            None => AbortController::new().ok()?,
        };
        Some(Self {
            address: address.to_owned(),
            controller,
            pending: pending.map(PendingRequest::response),
        })
    }

    /// What aborts the request from outside.
    pub fn controller(&self) -> AbortController {
        self.controller.clone()
    }

    /// The bytes of the document.
    ///
    /// # Errors
    /// [`Cause::Network`], [`Cause::Http`] or [`Cause::Timeout`]. An aborted request also ends as
    /// [`Cause::Network`]; nothing is shown, since its caller is gone.
    pub async fn bytes(mut self) -> Result<Vec<u8>, Cause> {
        let is_over = Rc::new(Cell::new(false));
        // Dropped with this future, which cancels it.
        let _time_limit = Timeout::new(u32::from(TIME_LIMIT_SECONDS) * 1000, {
            let (is_over, controller) = (is_over.clone(), self.controller());
            move || {
                is_over.set(true);
                controller.abort();
            }
        });
        let response = match self.pending.take() {
            Some(promise) => await_pending(promise).await,
            None => self.send().await,
        };
        let bytes = match response {
            // 204 and 206 have nothing, or not all of it.
            Some(response) if !matches!(response.status(), 200 | 203) => {
                return Err(Cause::Http(response.status()));
            }
            Some(response) => response.binary().await.ok(),
            None => None,
        };
        match bytes {
            Some(bytes) => Ok(bytes),
            None if is_over.get() => Err(Cause::Timeout),
            None => Err(why_unreachable(&self.address).await),
        }
    }

    /// Sends a request. By its address and not as gloo-net's `Request`, which constructs the page's
    /// `Request`: `MooTools` puts a class of its own in that place.
    async fn send(&self) -> Option<Response> {
        let options = RequestInit::new();
        // Revalidated each time, which costs a response without a body where nothing has changed: an
        // editor's correction must not wait for a cache that guesses.
        options.set_cache(RequestCache::NoCache);
        options.set_signal(Some(&self.controller.signal()));
        let window = web_sys::window()?;
        await_pending(window.fetch_with_str_and_init(&self.address, &options)).await
    }
}

/// Why nothing came, which browsers do not tell.
async fn why_unreachable(address: &str) -> Cause {
    let Some(window) = web_sys::window() else {
        return Cause::Network;
    };
    let location = window.location();
    if location
        .protocol()
        .is_ok_and(|protocol| protocol == "file:")
    {
        return Cause::Disk {
            original: saved_from(&window),
        };
    }
    let Ok(url) = web_sys::Url::new(address) else {
        return Cause::Network;
    };
    if location.origin().is_ok_and(|origin| origin != url.origin()) {
        // What a page may not read it may still request: any response says that the server is there.
        let options = RequestInit::new();
        options.set_mode(RequestMode::NoCors);
        options.set_credentials(RequestCredentials::Omit);
        let request = window.fetch_with_str_and_init(address, &options);
        if await_pending(request).await.is_some() {
            return Cause::OtherOrigin { host: url.host() };
        }
    }
    Cause::Network
}

/// Where a page was saved from: as it says itself.
fn saved_from(window: &web_sys::Window) -> Option<String> {
    let link = window.document()?.query_selector("link[rel~=canonical]");
    let address = link.ok()??.get_attribute("href")?;
    address.starts_with("http").then_some(address)
}

impl Drop for Download {
    fn drop(&mut self) {
        self.controller.abort();
    }
}

/// The response of a request that was sent; `None` where there is none.
async fn await_pending(response: Promise) -> Option<Response> {
    let response = JsFuture::from(response).await.ok()?;
    // Not `dyn_into`, which asks for the page's `Response`.
    Some(response.unchecked_into::<web_sys::Response>().into())
}
