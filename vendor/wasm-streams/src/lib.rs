//! Stands in for the crate `wasm-streams`, which Leptos' server functions bring along.
//!
//! There are no server functions here, but the real crate exports twenty functions to JavaScript,
//! and what is exported no linker may leave out: 4 kB of the compressed program. This one has the
//! same names and streams nothing. Should a server function ever be added, take it away again:
//! delete the folder and its line in `[patch.crates-io]`.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream of JavaScript's.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Would make a stream of JavaScript's out of one of Rust's.
    ///
    /// # Panics
    /// Always: only a server function that uploads a stream calls it, and there is none.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        unimplemented!("streams are left out of this program; see docs/decisions.md")
    }

    /// Takes a stream of JavaScript's.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream that was taken.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would read the stream; reads nothing.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
