//! What is seen: components, and the only signals.
//!
//! [`app`] puts the screen together from [`state::State`], [`message`] says what pressing something
//! on it means. Components are functions that return an [`element::Element`]; everything they need
//! comes to them as an argument, so that two widgets on one page share nothing.

mod activity;
pub mod app;
mod bar;
mod cell;
mod continuing;
pub mod element;
pub mod failure;
mod marked;
mod matrix;
pub mod message;
mod problems;
mod sources;
pub mod state;
mod timeline;
mod year;
