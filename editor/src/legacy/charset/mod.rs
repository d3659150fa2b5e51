//! The old character sets: what a text says if its bytes are one of them.
//!
//! | part | is about |
//! | --- | --- |
//! | [`tcvn3`] | one byte a letter |
//! | [`viscii`] | one byte a letter, in the range of the control characters too |
//! | [`vni`] | a letter, and a byte for its diacritics |
//! | [`cp1258`] | a letter, and a byte for its tone |
//! | [`viqr`] | a letter, and signs of the keyboard |
//!
//! A table says what its published definition says. `tests` holds all of them against GNU recode and glibc.

pub(super) mod cp1258;
pub(super) mod tcvn3;
#[cfg(test)]
pub(super) mod tests;
pub(super) mod viqr;
pub(super) mod viscii;
pub(super) mod vni;
