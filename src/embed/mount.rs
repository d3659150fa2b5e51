//! What the element's script calls.

use super::instance::Instance;
use super::options::Options;
use crate::load::fetch::PendingRequest;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A widget on a page. The script frees it when its element has left the page; that takes the view
/// away and stops what is under way.
#[wasm_bindgen]
#[must_use = "dropping it takes the widget away; keep it as long as its element is on the page"]
pub struct Mounted {
    instance: Rc<Instance>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the options anew, after any of them changed.
    pub fn update(&self, options: &Options) {
        self.instance
            .update(&options.attributes(&self.instance.host));
    }
}

/// Puts a widget into `container`, an empty element in the shadow root of `host`. The requests for
/// the two documents may be under way already.
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen hands options over by value"
)]
pub fn mount(
    host: HtmlElement,
    container: HtmlElement,
    options: &Options,
    articles: Option<PendingRequest>,
    programmes: Option<PendingRequest>,
) -> Mounted {
    let attributes = options.attributes(&host);
    Mounted {
        instance: Instance::start(
            host,
            container,
            &attributes,
            [articles.as_ref(), programmes.as_ref()],
        ),
    }
}
