//! What is said: every text of the widget, in Vietnamese and English, and dates as people write
//! them.
//!
//! [`texts::Texts`] has a field a text, so that a language that lacks one does not compile.

mod count;
pub mod dates;
mod en;
#[cfg(feature = "tasks")]
mod entry;
mod fill;
pub mod kinds;
pub mod lang;
mod statuses;
pub mod texts;
mod vi;
mod words;

pub use count::Count;
#[cfg(feature = "tasks")]
pub use entry::entry_texts_json;
pub use fill::fill;
