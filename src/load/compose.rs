//! Unicode normalisation: texts from Macs and some word processors are decomposed (NFD).

use std::borrow::Cow;

/// The text in composed form (NFC).
pub(super) fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if has_combining_mark(&text) {
        Cow::Owned(normalized(&text))
    } else {
        text
    }
}

/// Whether a character of U+0300 to U+036F occurs: without one, Vietnamese text is composed already.
fn has_combining_mark(text: &str) -> bool {
    // Their first bytes are CC and CD; CD also begins the Greek letters U+0370 to U+037F, which costs
    // no more than a normalisation that changes nothing.
    text.as_bytes()
        .iter()
        .any(|byte| matches!(byte, 0xcc | 0xcd))
}

#[cfg(not(target_family = "wasm"))]
fn normalized(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

/// By the browser, so that the app carries no Unicode tables.
#[cfg(target_family = "wasm")]
fn normalized(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_text_is_composed_and_composed_text_is_not_copied() {
        assert_eq!(composed("Ho\u{323}\u{302}i".into()), "Hội");
        assert!(matches!(composed("Hội".into()), Cow::Borrowed("Hội")));
    }
}
