//! Right text written in each old form, recognised, is the same text again.

use super::charset::tests::{Expected, expected_letters};
use super::code_page::CodePage;
use super::encoding::Encoding;
use super::recognise::{convert, recognise};
use crate::vietnamese::examples::SYLLABLES;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

static LETTERS: LazyLock<HashMap<char, Expected>> = LazyLock::new(|| {
    expected_letters()
        .into_iter()
        .map(|row| (row.letter, row))
        .collect()
});

/// Five to fourteen syllables, some with a capital; punctuation among them.
fn sentence() -> impl Strategy<Value = String> {
    let word = (0..SYLLABLES.len(), 0..8u8).prop_map(|(index, form)| {
        let syllable = &SYLLABLES[index];
        match form {
            0 => format!("{syllable},"),
            1 => syllable
                .chars()
                .take(1)
                .flat_map(char::to_uppercase)
                .chain(syllable.chars().skip(1))
                .collect(),
            2 => format!("({syllable})"),
            _ => syllable.clone(),
        }
    });
    prop::collection::vec(word, 5..14).prop_map(|words| words.join(" "))
}

/// The text with each letter replaced by its bytes, shown as Windows-1252 shows them.
fn written(text: &str, bytes: impl Fn(&Expected) -> Vec<u8>) -> String {
    let shown = |c: char| match LETTERS.get(&c) {
        Some(letter) => encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(&bytes(letter))
            .0
            .into_owned(),
        None => c.to_string(),
    };
    text.chars().map(shown).collect()
}

fn in_viqr(text: &str) -> String {
    let mut written = String::new();
    for c in text.chars() {
        match LETTERS.get(&c) {
            Some(letter) => written.push_str(&letter.viqr),
            // RFC 1456: a sign that would be read as a tone has a backslash before it.
            None if "(`?~'.+^*".contains(c) => written.extend(['\\', c]),
            None => written.push(c),
        }
    }
    written
}

fn in_mojibake(text: &str, page: &'static encoding_rs::Encoding) -> String {
    page.decode_without_bom_handling(text.as_bytes())
        .0
        .into_owned()
}

/// GNU recode has these two capitals the wrong way round.
fn vni_bytes(letter: &Expected) -> Vec<u8> {
    let other = match letter.letter {
        'Ắ' => 'Ằ',
        'Ằ' => 'Ắ',
        same => same,
    };
    LETTERS[&other].vni.clone()
}

fn assert_rescued(written: &str, encoding: Encoding, text: &str) -> Result<(), TestCaseError> {
    // Too few words differ to tell: a handful of short ones has a meaning in two sets.
    let differing = written
        .split(' ')
        .zip(text.split(' '))
        .filter(|(old, new)| old != new)
        .count();
    prop_assume!(differing >= 8);
    let rescue = recognise(written);
    let found = rescue
        .as_ref()
        .map(|rescue| (rescue.encoding, rescue.text.as_str()));
    prop_assert_eq!(found, Some((encoding, text)), "{}", written);
    prop_assert_eq!(recognise(text), None);
    Ok(())
}

proptest! {
    // Recognising weighs evidence, and a sentence may have too little of it however it is counted: the same sentences in
    // each run.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: RngSeed::Fixed(1258), ..ProptestConfig::default() })]

    #[test]
    fn tcvn3(text in sentence()) {
        // The fonts have no accented capitals.
        prop_assume!(text.chars().all(|c| LETTERS.get(&c).is_none_or(|letter| letter.tcvn3.is_some())));
        let written = written(&text, |letter| letter.tcvn3.into_iter().collect());
        assert_rescued(&written, Encoding::Tcvn3, &text)?;
    }

    #[test]
    fn vni(text in sentence()) {
        assert_rescued(&written(&text, vni_bytes), Encoding::Vni, &text)?;
    }

    #[test]
    fn viscii(text in sentence()) {
        let written = written(&text, |letter| vec![letter.viscii]);
        assert_rescued(&written, Encoding::Viscii, &text)?;
    }

    #[test]
    fn windows_1258(text in sentence()) {
        let written = written(&text, |letter| letter.cp1258.clone());
        assert_rescued(&written, Encoding::Cp1258, &text)?;
    }

    #[test]
    fn viqr(text in sentence()) {
        assert_rescued(&in_viqr(&text), Encoding::Viqr, &text)?;
    }

    #[test]
    fn utf_8_in_a_code_page(text in sentence()) {
        for page in [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1254, encoding_rs::WINDOWS_1258] {
            assert_rescued(&in_mojibake(&text, page), Encoding::Mojibake, &text)?;
        }
        let twice = in_mojibake(&in_mojibake(&text, encoding_rs::WINDOWS_1252), encoding_rs::WINDOWS_1252);
        assert_rescued(&twice, Encoding::Mojibake, &text)?;
    }

    #[test]
    fn letters_taken_apart(text in sentence()) {
        let apart: String = text.nfd().collect();
        prop_assume!(apart != text);
        assert_rescued(&apart, Encoding::Nfd, &text)?;
    }

    #[test]
    fn references_of_html(text in sentence()) {
        let written: String = text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("&#{};", u32::from(c)) }).collect();
        prop_assume!(written != text);
        assert_rescued(&written, Encoding::Html, &text)?;
    }

    #[test]
    fn tcvn3_read_as_turkish(text in sentence()) {
        prop_assume!(text.chars().all(|c| LETTERS.get(&c).is_none_or(|letter| letter.tcvn3.is_some())));
        let shown = |c: char| match LETTERS.get(&c).and_then(|letter| letter.tcvn3) {
            Some(byte) => encoding_rs::WINDOWS_1254.decode_without_bom_handling(&[byte]).0.into_owned(),
            None => c.to_string(),
        };
        let written: String = text.chars().map(shown).collect();
        prop_assert_eq!(convert(&written, Encoding::Tcvn3), Some(text));
        prop_assert!(CodePage::Turkish.byte('ğ').is_some());
    }
}
