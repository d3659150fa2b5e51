//! What the tests of the library, of the browsers and of the servers share: the facts of the real
//! content, and (feature `harness`) what runs a suite in a real browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "all of this crate is test code, where a panic is how a failure is reported"
)]

pub mod facts;

#[cfg(feature = "harness")]
pub mod browser;
#[cfg(feature = "harness")]
mod driver;
#[cfg(feature = "harness")]
pub mod engine;
#[cfg(feature = "harness")]
pub mod process;
#[cfg(feature = "harness")]
pub mod suite;
#[cfg(feature = "harness")]
pub mod wait;

/// A function over an element and what is in it, as a script to prepend: `outline(element, ignored)`.
#[cfg(feature = "harness")]
pub const OUTLINE_SCRIPT: &str = include_str!("outline.js");

/// Functions over a widget's shadow root, as a script to prepend: `snapshot(path)`, `byRole(…)` and more.
#[cfg(feature = "harness")]
pub const WIDGET_PAGE_SCRIPT: &str =
    concat!(include_str!("outline.js"), include_str!("widget_page.js"));
