//! The Content Security Policy that our own pages carry, so that nothing runs in them but what the build put there,
//! whatever a text of the data or an extension of the server adds.

use crate::template::escape;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// What a page may load from its own origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Loads<'a> {
    /// Nothing: all is in the page.
    Nothing,
    /// Documents of its origin, as no policy can name a folder that it does not know the address of; and the script whose
    /// element has this nonce. Not by `'self'`: in a frame of an opaque origin that is no address in every engine.
    Script {
        /// See [`nonce`].
        nonce: &'a str,
    },
}

/// What a page of ours and its policy know a script by. It is no secret, as a page that is the same for all has none: it
/// parts the script that the build put there from what others add without looking.
pub(crate) fn nonce(address: &str) -> String {
    checksum(address)
}

/// As policies write one.
fn checksum(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

/// The policy as an element of the page's head, before anything it is about. `inline_scripts` are those that the
/// page has between its tags, exactly as they stand there.
///
/// Styles in the page are allowed: they are part of each declarative shadow root, with attributes that hold a
/// number each. Engines before 2022 know `'unsafe-eval'` only as what WebAssembly needs (Chromium 85 to 96);
/// nothing here makes code of texts.
pub(crate) fn policy_element(inline_scripts: &[&str], loads: Loads<'_>) -> String {
    let (own, connect) = match loads {
        Loads::Nothing => (String::new(), "'none'"),
        // Engines that know `'strict-dynamic'` heed no address beside it. Without one, WebKit reports the script as refused
        // where another policy, such as a server's, allows it by its address.
        Loads::Script { nonce } => (
            format!("'nonce-{nonce}' 'strict-dynamic' 'self' "),
            "'self'",
        ),
    };
    let mut scripts = format!("{own}'wasm-unsafe-eval' 'unsafe-eval'");
    for script in inline_scripts {
        let sum = checksum(script);
        // Writing into a string does not fail.
        let _ = write!(scripts, " 'sha256-{sum}'");
    }
    let policy = format!(
        "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; \
         connect-src {connect}; base-uri 'none'; form-action 'none'"
    );
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        escape(&policy)
    )
}
