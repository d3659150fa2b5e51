//! From an article to rows: what a report tells of becomes proposals, by rules in plain Rust.
//!
//! | part | is about |
//! | --- | --- |
//! | [`propose`] | the whole way: blocks, clauses, activities, without repetitions |
//! | `reader` | clauses one by one, with what those before say |
//! | `found`, `repetitions` | an activity that was found, once |
//! | [`proposal`] | what is proposed, with its passage and what is doubtful |
//! | `context`, `frame`, `numbering` | what headings and introductions say about the clauses below them |
//! | `pair`, `leader` | the two that a report is about, and which association “Hội” means in it |
//! | `event` | whether a clause tells of an activity, and what it is called |
//! | `partners` | with whom: names, abbreviations, names that are new |
//! | `dates` | when: date expressions, and which of them govern a clause |
//! | `clauses` | sentences and clauses of a block |
//! | `lines` | the lines of a text that was cut at a width |
//! | `card` | an activity that is set as a card |
//! | `quotes` | quotation marks |
//! | `source` | the blocks of a text or of HTML, its title and its day of publication |
//! | `words` | a text as words, numbers and signs |

mod card;
mod clauses;
mod context;
mod dates;
mod event;
mod found;
mod frame;
mod leader;
mod lines;
mod numbering;
mod pair;
mod partners;
pub mod proposal;
pub mod propose;
mod quotes;
mod reader;
mod repetitions;
mod source;
#[cfg(test)]
mod tests;
mod words;
