//! Old Vietnamese text, and text that a program has spoiled, read as what was meant.
//!
//! It runs on the raw text of a cell, before anything is trimmed: a soft hyphen is the “ư” of TCVN3 and a
//! no-break space may be half a letter. Nothing is converted unasked: what is found is offered.
//!
//! | part | is about |
//! | --- | --- |
//! | [`recognise`] | what a text, or a column of texts, seems to be in |
//! | [`encoding`] | the names of the encodings |
//! | `capitals` | the capitals that fonts made of small letters |
//! | `mojibake`, `charset`, `markup`, `signs` | what a text says if it is in one of them |
//! | `evidence` | which reading is right: the syllables that exist decide |
//! | `code_page` | the bytes that characters stand for |

mod capitals;
mod charset;
mod code_page;
#[cfg(test)]
mod corpus;
pub mod encoding;
mod evidence;
mod markup;
mod mojibake;
pub mod recognise;
#[cfg(test)]
mod round_trip;
mod signs;
#[cfg(test)]
mod tests;
