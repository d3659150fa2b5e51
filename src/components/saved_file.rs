//! Files that the browser saves.

use crate::export::Format;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The name of the files, before the extension.
const FILE_NAME: &str = "khuyen-hoc";

/// Has the browser save a text, as a link with `download` does, and returns the name of the file.
///
/// # Errors
/// When the browser refuses to make the file.
pub(super) fn save(text: &str, format: Format) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(format.media_type());
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    let name = format!("{FILE_NAME}.{}", format.extension());
    link.set_download(&name);
    link.click();
    // Freed by the browser with the page; revoked at once, some engines would have nothing to save.
    Ok(name)
}
