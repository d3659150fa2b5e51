//! The HTML to paste into a page, with the checksum of the script.

use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};
use std::fs;

/// Prints the snippet for the release in `dist/`.
///
/// # Errors
/// When the loader cannot be read.
pub(crate) fn show(checkout: &Checkout) -> Result<(), Error> {
    let path = checkout.dist().join(format!("{NAME}.js"));
    let script = fs::read(&path).map_err(Error::file(&path))?;
    println!(
        "\nto paste, with the folder's own address:\n\n{}\n\n\
         A page with `integrity` shows nothing but its fallback once the script is another one: with it, copy\n\
         each release into a folder of its own or change the pages with each release. Leave `integrity` out\n\
         otherwise. See docs/developers.md.",
        snippet(&script)
    );
    Ok(())
}

/// The two lines, with Subresource Integrity.
fn snippet(script: &[u8]) -> String {
    format!(
        "<script type=\"module\" src=\"https://your.site/timeline/{NAME}.js\"\n        \
         integrity=\"{}\" crossorigin=\"anonymous\"></script>\n<{NAME}></{NAME}>",
        integrity(script)
    )
}

/// The checksum in the format of the `integrity` attribute (W3C, Subresource Integrity).
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_example_in_the_specification() {
        // Subresource Integrity, section 1.2.1: `alert('Hello, world.');`
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
