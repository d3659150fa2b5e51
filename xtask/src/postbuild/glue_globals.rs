//! Checks the glue of wasm-bindgen for globals that host pages replace.

use crate::checkout::Checkout;
use crate::error::Error;
use std::fs;
use std::path::Path;

/// The script whose exports esbuild puts in place of such globals.
pub(super) const REPLACEMENTS: &str = "loader/host-globals.js";

/// Classes of the language, or of what the page fetched by `fetch`; and `WebAssembly.…`, which
/// `loader/guarded-wasm.js` replaces. `Request` and `URL` are asked for where the wasm is given by its
/// address, which the loader never does.
const GENUINE: [&str; 5] = ["Error", "Request", "Response", "URL", "WebAssembly"];

/// Fails if the glue asks `instanceof` of a global that may be the host page's own (`MooTools` replaces
/// `Element` and `Window`).
///
/// # Errors
/// When a file cannot be read, or such a global has no replacement.
pub(super) fn check(checkout: &Checkout, glue: &Path) -> Result<(), Error> {
    let replacements = checkout.path(REPLACEMENTS);
    let replacements = fs::read_to_string(&replacements).map_err(Error::file(&replacements))?;
    let glue = fs::read_to_string(glue).map_err(Error::file(glue))?;
    match unprotected(&glue, &replacements) {
        None => Ok(()),
        Some(name) => Err(Error::Unexpected {
            place: "the glue of wasm-bindgen".to_owned(),
            expected: format!("`instanceof` of a name that {REPLACEMENTS} exports"),
            found: format!("instanceof {name}"),
            next: "export the interface there",
        }),
    }
}

/// The first name after `instanceof` that is neither genuine nor replaced.
fn unprotected<'a>(glue: &'a str, replacements: &str) -> Option<&'a str> {
    let is_identifier = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    glue.split("instanceof ")
        .skip(1)
        .map(|rest| &rest[..rest.find(|c| !is_identifier(c)).unwrap_or(rest.len())])
        .find(|name| {
            !GENUINE.contains(name) && !replacements.contains(&format!("export const {name} ="))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPLACED: &str = "export const Element = 1;";

    #[test]
    fn a_replaced_or_genuine_global_passes() {
        let glue = "a instanceof Element; b instanceof WebAssembly.Instance; c instanceof Error)";
        assert_eq!(unprotected(glue, REPLACED), None);
    }

    #[test]
    fn a_global_without_replacement_is_named() {
        let glue = "result = getObject(arg0) instanceof HTMLSelectElement;";
        assert_eq!(unprotected(glue, REPLACED), Some("HTMLSelectElement"));
    }
}
