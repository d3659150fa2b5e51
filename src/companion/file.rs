//! Files that the browser saves.

use super::widget::make;
use crate::export::Format;
use crate::model::civil_date::CivilDate;
use js_sys::{Array, Date};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// What they are called.
const NAME: &str = "khuyen-hoc";

/// Today by the reader's clock.
pub(super) fn today() -> CivilDate {
    let now = Date::new_0();
    let text = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    // A clock that says no date is not to keep anybody from their file.
    CivilDate::parse(&text).unwrap_or(CivilDate::EPOCH)
}

/// Has the browser save a text, as a link with `download` does; gives the name of the file.
pub(super) fn save(text: &str, format: Format) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(format.media_type());
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = make("a", "")?.dyn_into().ok()?;
    link.set_href(&address);
    let name = format!("{NAME}.{}", format.ending());
    link.set_download(&name);
    link.click();
    // Freed by the browser with the page; at once, some engines would have nothing to save.
    Some(name)
}
