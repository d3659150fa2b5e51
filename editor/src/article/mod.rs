//! From an article to rows: what a report tells of becomes proposals, by rules in plain Rust.
//!
//! | part | is about |
//! | --- | --- |
//! | [`propose`] | the whole way: blocks, clauses, activities, without repetitions |
//! | [`proposal`] | what is proposed, with its passage and what is doubtful |
//! | `context` | what headings and introductions say about the clauses below them |
//! | `event` | whether a clause tells of an activity, and what it is called |
//! | `partners` | with whom: names, abbreviations, names that are new |
//! | `dates` | when: date expressions, and which of them govern a clause |
//! | `clauses` | sentences and clauses of a block |
//! | `source` | the blocks of a text or of HTML, its title and its day of publication |
//! | `words` | a text as words, numbers and signs |

mod clauses;
mod context;
mod dates;
mod event;
mod partners;
pub mod proposal;
pub mod propose;
mod source;
#[cfg(test)]
mod tests;
mod words;
