//! Cells as people write them, and what they mean.
//!
//! One reading for all: files that are read, the checker, the preview and what is published. Each module takes
//! the text of a cell and gives its value, or says what is in doubt:
//!
//! | module | reads |
//! | --- | --- |
//! | [`when`] | dates and spans: `15-17/8/2018`, `quý III/2018`, `8/2018 (dự kiến)` |
//! | [`day_month`] | whether day or month comes first in a date of numbers |
//! | [`partners`] | partners by name, short name, former name, abbreviation |
//! | [`kind`] | the kind of event |
//! | [`status`] | whether it took place |
//! | [`text`] | titles and summaries: blanks too many |

mod date_patterns;
mod date_tokens;
pub mod day_month;
pub mod kind;
mod partner_names;
pub mod partners;
pub mod status;
pub mod text;
mod vague_time;
pub mod when;
