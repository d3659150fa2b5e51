//! Files that other programs made, read to rows. What is right in each cell is in `sheets/README.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a panic is how a test fails"
)]

#[path = "sheets/support.rs"]
mod support;

#[path = "sheets/csv.rs"]
mod csv;
#[path = "sheets/dates.rs"]
mod dates;
#[path = "sheets/layouts.rs"]
mod layouts;
#[path = "sheets/refused.rs"]
mod refused;
#[path = "sheets/texts.rs"]
mod texts;
#[path = "sheets/values.rs"]
mod values;
