//! What is seen: components, and the only signals.
//!
//! [`app`](app::app) makes the screen of a [`state::Answer`], [`message`] says what pressing something on
//! it means; `screen` shows it in a browser, `still` renders it natively for readers without a script. Components are functions that return an [`element::Element`]; everything they need
//! comes to them as an argument, so that two widgets on one page share nothing.

mod activity;
mod advice;
pub mod app;
mod bar;
mod cell;
mod conditions;
mod continuing;
pub mod element;
pub mod failure;
mod marked;
mod matrix;
pub mod message;
pub mod problems;
#[cfg(feature = "csr")]
pub mod screen;
mod sources;
pub mod state;
#[cfg(feature = "ssr")]
pub mod still;
mod timeline;
mod year;
