//! When: date expressions of a clause, and which of them govern it.
//!
//! | part | is about |
//! | --- | --- |
//! | [`partial`] | a date of which year or month may be left to the context |
//! | `day`, `month`, `year`, `lunar_year`, `quarter` | the kinds of date expressions |
//! | [`mention`] | where date expressions stand, and what they say |
//! | [`paper`] | dates of decisions, plans and laws |
//! | [`role`] | whether one says when the activity is, and not when a decision or a birth was |
//! | [`governing`] | which of several says when |
//! | [`nearby`] | a day near an article that does not say when it was published |

mod day;
pub(super) mod governing;
mod lunar_year;
pub(super) mod mention;
mod month;
pub(super) mod nearby;
pub(super) mod paper;
pub(super) mod partial;
mod quarter;
pub(super) mod role;
mod year;
