//! Every text of the widget in Vietnamese and English, and dates as people write them.
//!
//! [`texts::Texts`] has a field for each text, so that a language that lacks one does not compile.

#[cfg(feature = "tasks")]
pub mod archive_texts;
pub mod dates;
mod en;
mod failure_sentence;
mod fill;
pub mod kinds;
pub mod lang;
#[cfg(feature = "tasks")]
mod loader_texts;
pub mod plural_text;
mod problem_sentence;
mod quoted;
mod search_terms;
mod statuses;
pub mod texts;
mod vi;

pub use fill::fill;
#[cfg(feature = "tasks")]
pub use loader_texts::{Publisher, loader_texts_json};
pub use plural_text::PluralText;
pub use quoted::quoted;
