//! Files that other programs made, read to rows. What is right in each cell is in `sheets/README.md`.

#[path = "sheets/support.rs"]
mod support;

#[path = "sheets/csv.rs"]
mod csv;
