//! The contract with the host page: options, mounting, events, the page's address.
//!
//! `element/` holds the JavaScript that a custom element cannot do without: its class, its lazy
//! start, and what is said when the program cannot run. [`config`] reads what the host wrote,
//! loosely; from there on everything is typed.

#[cfg(feature = "csr")]
mod address;
pub mod config;
#[cfg(feature = "csr")]
mod console;
#[cfg(feature = "csr")]
mod events;
#[cfg(feature = "csr")]
mod focus;
#[cfg(feature = "csr")]
mod instance;
#[cfg(feature = "csr")]
pub mod mount;
#[cfg(feature = "csr")]
mod options;
#[cfg(feature = "csr")]
mod page;
#[cfg(feature = "csr")]
mod paper;
#[cfg(feature = "ui")]
pub mod received;
#[cfg(feature = "csr")]
mod showing;
#[cfg(feature = "csr")]
mod still;
