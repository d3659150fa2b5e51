//! The frame around the page, which may forbid the page to save and to print without a word.

use super::page_location::printed_address;
use crate::i18n::fill;
use crate::store::Store;

/// What a frame may forbid.
#[derive(Clone, Copy, Debug)]
pub(super) enum FrameMay {
    /// Saving a file.
    Save,
    /// Printing.
    Print,
}

/// Whether the page is in a frame. Whose page the frame is on, and what it allows, no page is told.
pub(super) fn is_framed() -> bool {
    web_sys::window().is_some_and(|window| {
        let parent = window.parent().ok().flatten();
        parent.is_some_and(|parent| !js_sys::Object::is(&parent, &window))
    })
}

/// What to do where nothing came of it; empty where the page is in no frame.
pub(super) fn hint(store: &Store, what: FrameMay) -> String {
    if !is_framed() {
        return String::new();
    }
    let texts = &store.texts().export;
    let [file, dialogue] = texts.in_frame_what;
    let what = match what {
        FrameMay::Save => file,
        FrameMay::Print => dialogue,
    };
    let address = printed_address(store, None).map(|address| format!(": {address}"));
    let address = address.unwrap_or_else(|| ".".to_owned());
    fill(texts.in_frame, &[("what", what), ("address", &address)])
}
