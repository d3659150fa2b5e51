//! The options as the element's script hands them over.

use super::config::Attributes;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A plain object with an entry an attribute.
    pub type Options;

    // One function for all names in place of nine between page and program.
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn get(this: &Options, name: &str) -> Option<String>;
}

impl Options {
    /// The attributes of that host element, a custom element or a div.
    pub(super) fn attributes(&self, host: &Element) -> Attributes {
        let own_lang = host
            .get_attribute("lang")
            .or_else(|| host.get_attribute("data-lang"));
        Attributes {
            articles: self.get("articles").unwrap_or_default(),
            programmes: self.get("programmes").unwrap_or_default(),
            partner: self.get("partner"),
            matching: self.get("match"),
            q: self.get("q"),
            from: self.get("from"),
            to: self.get("to"),
            lang: self.get("lang"),
            own_lang,
            permalink: self.get("permalink"),
        }
    }
}
