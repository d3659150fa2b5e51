//! The options as the element's script hands them over.

use super::config::Attributes;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// A plain object with an entry an attribute.
    pub type Options;

    #[wasm_bindgen(method, getter)]
    fn articles(this: &Options) -> String;
    #[wasm_bindgen(method, getter)]
    fn programmes(this: &Options) -> String;
    #[wasm_bindgen(method, getter)]
    fn partner(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = "match")]
    fn matching(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn q(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn from(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn to(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn lang(this: &Options) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn permalink(this: &Options) -> Option<String>;
}

impl Options {
    /// The attributes of that host element, a custom element or a div.
    pub(super) fn attributes(&self, host: &Element) -> Attributes {
        let own_lang = host
            .get_attribute("lang")
            .or_else(|| host.get_attribute("data-lang"));
        Attributes {
            articles: self.articles(),
            programmes: self.programmes(),
            partner: self.partner(),
            matching: self.matching(),
            q: self.q(),
            from: self.from(),
            to: self.to(),
            lang: self.lang(),
            own_lang,
            permalink: self.permalink(),
        }
    }
}
