//! The contract with the host page: options, mounting, events, the page's address, and taking the place of
//! the prerendered screen.
//!
//! [`config`] is plain; the rest runs in a browser. [`timeline_widget`] is the root component. [`host_page`], with
//! [`filter_sync`], is the one place with effects on the host.

#[cfg(feature = "csr")]
mod address;
#[cfg(feature = "csr")]
mod announcement;
pub mod config;
#[cfg(feature = "csr")]
mod console;
#[cfg(feature = "csr")]
mod documents;
#[cfg(feature = "csr")]
mod events;
#[cfg(feature = "csr")]
mod filter_sync;
#[cfg(feature = "csr")]
mod gradual_cards;
#[cfg(feature = "csr")]
mod host_page;
#[cfg(feature = "csr")]
mod linked_activity;
pub mod load_state;
#[cfg(feature = "csr")]
pub mod mount;
#[cfg(feature = "csr")]
mod options;
#[cfg(feature = "csr")]
mod prerendered;
#[cfg(feature = "csr")]
mod print_preparation;
#[cfg(feature = "csr")]
mod router_state;
#[cfg(feature = "csr")]
mod screen_state;
#[cfg(feature = "csr")]
mod scroll_anchor;
#[cfg(feature = "csr")]
#[allow(
    clippy::needless_pass_by_value,
    unreachable_pub,
    reason = "the component macro makes a public struct of the component's properties, and hands them over by value"
)]
mod timeline_widget;
#[cfg(feature = "csr")]
mod tree_path;
