//! Files that the browser saves.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// An address of these bytes that lives as long as the page, or until it is revoked.
///
/// # Errors
/// When the browser refuses to make the file.
pub(super) fn object_url(bytes: &[u8], media_type: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    Url::create_object_url_with_blob(&blob)
}

/// Has the browser save a file, as a link with `download` does.
///
/// # Errors
/// When the browser refuses to make the file.
pub(super) fn save(name: &str, bytes: &[u8], media_type: &str) -> Result<(), JsValue> {
    let address = object_url(bytes, media_type)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Freed by the browser with the page; revoked at once, some engines would have nothing to save.
    Ok(())
}
