//! With whom: the organisations that a clause names as taking part in the work.
//!
//! | part | is about |
//! | --- | --- |
//! | [`directory`] | the partners by all their names, abbreviations that reports use included |
//! | `name_words` | the words with which names begin and end |
//! | [`new_name`] | where the name of an organisation that is no partner ends |
//! | [`chain`] | several organisations in a row |
//! | [`cooperation`] | which of those in a clause take part |

pub(super) mod chain;
pub(super) mod cooperation;
pub(super) mod directory;
mod name_words;
pub(super) mod new_name;
