//! Every syllable that the rules allow, and sentences of them, for tests.

use super::letter::{TONES, letter};
use super::rimes::{OPEN, STOPPED};
use super::syllable::{ONSETS, is_syllable};
use std::sync::LazyLock;

/// All syllables, in small letters.
pub(crate) static SYLLABLES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let rimes = || OPEN.iter().chain(STOPPED);
    let onsets = ONSETS.iter().chain(&["qu", "gi"]);
    let spelled = onsets.flat_map(|onset| rimes().map(move |rime| format!("{onset}{rime}")));
    let toned = spelled.flat_map(|word| with_each_tone(&word));
    toned.filter(|word| is_syllable(word)).collect()
});

/// The word as it is, and with each tone on each of its letters.
fn with_each_tone(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut words = vec![word.to_owned()];
    for (index, base) in letters.iter().enumerate() {
        for toned in TONES.iter().filter_map(|tone| letter(*base, &[*tone])) {
            let before = letters[..index].iter();
            let behind = letters[index + 1..].iter();
            words.push(before.chain([&toned]).chain(behind).collect());
        }
    }
    words
}

/// Numbers that seem random and are the same in each run.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A number below the given one, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // Steele and Vigna, "Computationally easy, spectrally good multipliers" (2021): the multiplier for 64 bits.
        self.0 = self.0.wrapping_mul(0xd134_2543_de82_ef95).wrapping_add(1);
        let upper = usize::try_from(self.0 >> 33).unwrap_or(0);
        upper % limit
    }

    /// One of a list.
    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

#[test]
fn there_are_as_many_syllables_as_the_language_can_have() {
    // Counts in the literature go from 15,000 to 19,000, two places of a tone not counted twice.
    assert!(
        (14_000..22_000).contains(&SYLLABLES.len()),
        "{}",
        SYLLABLES.len()
    );
}
