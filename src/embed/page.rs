//! The page the widget stands on, as paper has to say it.

use crate::model::civil_date::CivilDate;
use crate::ui::app::Page;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "today")]
extern "C" {
    /// Today by the reader's clock, as in `2026-11-25` (`element/today.js`).
    fn today() -> String;
}

/// The page as it is now; `None` where it has no address.
pub(super) fn page() -> Option<Page> {
    let address = web_sys::window()?.location().href().ok()?;
    // Where the file lies on somebody's disk is nobody else's affair.
    let address = match address.strip_prefix("file:") {
        Some(path) => path.rsplit('/').next().unwrap_or_default().to_owned(),
        None => address,
    };
    let today = CivilDate::parse(&today()).ok()?;
    Some(Page { today, address })
}
