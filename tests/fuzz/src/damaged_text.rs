//! Texts and bytes, damaged a little.

use crate::pool::{PIECES, pick};
use fastrand::Rng;

/// Most changes made to one input.
const MAX_CHANGES: usize = 4;

/// The text with pieces put in, letters taken out, and parts repeated or swapped.
pub(crate) fn damaged(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=rng.usize(..MAX_CHANGES) {
        let at = rng.usize(..=letters.len());
        match rng.u8(..4) {
            0 => drop(letters.splice(at..at, pick(rng, &PIECES).chars())),
            1 if at < letters.len() => drop(letters.remove(at)),
            2 => {
                let end = (at + rng.usize(..20)).min(letters.len());
                let part = letters[at..end].to_vec();
                let to = rng.usize(..=letters.len());
                letters.splice(to..to, part);
            }
            _ => {
                let end = (at + rng.usize(..10)).min(letters.len());
                letters.drain(at..end);
            }
        }
    }
    letters.into_iter().collect()
}

/// The bytes with some changed, taken out, repeated or cut off.
pub(crate) fn damaged_bytes(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=rng.usize(..MAX_CHANGES) {
        if bytes.is_empty() {
            break;
        }
        let at = rng.usize(..bytes.len());
        let end = (at + rng.usize(..16)).min(bytes.len());
        match rng.u8(..5) {
            0 => bytes[at] = rng.u8(..),
            1 => bytes[at] ^= 1 << rng.u8(..8),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ if rng.u8(..8) == 0 => bytes.truncate(at),
            _ => bytes[at] = 0,
        }
    }
    bytes
}
