//! A screen that was rendered natively and stood on the page before the program came
//! ([`ui::still`](crate::ui) makes it).

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The class of a container that holds one.
const STILL: &str = "still";

#[wasm_bindgen(raw_module = "still")]
extern "C" {
    /// What a visitor chose before the program came; what was left as it was is `None`.
    pub(super) type Chosen;

    /// Ids of partners, separated by spaces.
    #[wasm_bindgen(method, getter)]
    pub(super) fn partner(this: &Chosen) -> Option<String>;
    /// Gives the focus and the last press before the program came to the screen that it has drawn.
    #[wasm_bindgen(method)]
    pub(super) fn resume(this: &Chosen);
    /// What was typed into the search box.
    #[wasm_bindgen(method, getter)]
    pub(super) fn q(this: &Chosen) -> Option<String>;

    /// Takes away what only a reader without a script needs (`element/still.js`), so that what is left
    /// is the screen as the program draws it.
    pub(super) fn settle(container: &HtmlElement) -> Chosen;
}

/// Whether the container holds such a screen.
pub(super) fn is_still(container: &HtmlElement) -> bool {
    container.class_name() == STILL
}
