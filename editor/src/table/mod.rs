//! The rows that are edited.
//!
//! A cell holds the text that people read and write (`17/08/2018`, `Hội Luật gia; Đoàn`), and nothing else:
//! what it means is read from the text each time, so that table, preview and published files never disagree.
//! [`content`] holds all rows and can take back every step ([`change`]).

pub mod block;
pub mod cell;
pub mod change;
pub mod column;
pub mod content;
pub mod doubt;
pub mod find;
pub mod origin;
pub mod partner;
pub mod row;
pub mod selection;
pub mod sort;
pub mod window;
