//! Vietnamese as a writing system: letters with their diacritics, and the syllables that exist.
//!
//! | part | is about |
//! | --- | --- |
//! | [`letter`] | a letter apart: its base with shape, and the tone of the syllable |
//! | [`syllable`] | whether a word is a syllable that Vietnamese can have |
//! | `rimes` | the list of rimes that [`syllable`] reads |
//! | `examples` | every syllable, for tests |

#[cfg(test)]
pub(crate) mod examples;
pub mod letter;
mod rimes;
pub mod syllable;
