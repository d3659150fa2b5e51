//! A sheet becomes rows of the table.
//!
//! [`rows`](rows()) goes through the sheet below its header. [`left_out`] knows which rows are no activities;
//! [`section`] reads headings between rows, whose year or partner holds for the rows below; [`time_cell`] reads
//! dates with what the whole column tells ([`date_evidence`]); [`cells`] reads the other cells. Nothing is guessed
//! silently: what was changed in reading stands in the cell, what could mean two things is a doubt, what is left
//! out is told with its place. [`merge`] finds the rows that the table has already.

mod cells;
mod date_evidence;
pub mod left_out;
pub mod merge;
mod rows;
mod section;
mod time_cell;

pub use rows::{Context, Intake, rows};
