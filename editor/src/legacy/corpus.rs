//! Right texts, of which not one may be taken for an old one: Vietnamese, foreign and mixed.

use super::recognise::recognise;
use crate::vietnamese::examples::{Numbers, SYLLABLES};

/// Texts of this project that are right.
const OWN: [&str; 22] = [
    include_str!("../article/fixtures/00-ky-ket.txt"),
    include_str!("../article/fixtures/01-su-kien.txt"),
    include_str!("../article/fixtures/02-theo-don-vi.txt"),
    include_str!("../article/fixtures/03-ke-hoach.txt"),
    include_str!("../article/fixtures/04-theo-nam.txt"),
    include_str!("../article/fixtures/06-nhieu-moc.txt"),
    include_str!("../article/fixtures/aside/07-tin-ngan.txt"),
    include_str!("../article/fixtures/aside/08-bao-cao.txt"),
    include_str!("../article/fixtures/aside/11-phong-su.txt"),
    include_str!("../article/fixtures/aside/13-tong-ket.txt"),
    include_str!("../article/fixtures/aside/18-doan-van.txt"),
    include_str!("../../../data/articles.json"),
    include_str!("../../../data/programmes.json"),
    include_str!("../../../README.md"),
    include_str!("../../../CHANGELOG.md"),
    include_str!("../../../ARCHITECTURE.md"),
    include_str!("../../../docs/decisions.md"),
    include_str!("../../../docs/embedding.md"),
    include_str!("../../../docs/data-format.md"),
    include_str!("../../../docs/accessibility.md"),
    include_str!("../../../hosts/README.md"),
    include_str!("../../../src/i18n/vi.rs"),
];

const NAMES: [&str; 24] = [
    "Hội Khuyến học",
    "quận Cầu Giấy",
    "Hà Nội",
    "phường Nghĩa Đô",
    "Dịch Vọng Hậu",
    "Trần Thị Hòa",
    "Lò Văn Ỏn",
    "Đắk Lắk",
    "Hội LHPN",
    "Phòng GD&ĐT",
    "QĐ-UBND",
    "số 281/QĐ-TTg",
    "TP. Huế",
    "K'Brơi",
    "Pa Cô",
    "Hoàng Su Phì",
    "Krông Pắc",
    "UNESCO",
    "Covid-19",
    "17/8/2018",
    "3,5 triệu đồng",
    "25 °C",
    "50 %",
    "100 m²",
];

const FOREIGN: [&str; 48] = [
    "café",
    "été",
    "déjà",
    "naïve",
    "façade",
    "Orléans",
    "Besançon",
    "Noël",
    "Curaçao",
    "château",
    "Müller",
    "Zürich",
    "Köln",
    "Straße",
    "jalapeño",
    "señor",
    "São",
    "Paulo",
    "coração",
    "Bogotá",
    "Málaga",
    "Pokémon",
    "résumé",
    "à",
    "là",
    "où",
    "ça",
    "né",
    "René",
    "thé",
    "fête",
    "hôtel",
    "Côte",
    "crème",
    "brûlée",
    "smørrebrød",
    "Ålesund",
    "Malmö",
    "Göteborg",
    "Łódź",
    "Kraków",
    "Dvořák",
    "Škoda",
    "doesn't",
    "it's",
    "I'm",
    "(a+b)",
    "e-mail",
];

const ENGLISH: [&str; 16] = [
    "the",
    "learning",
    "society",
    "of",
    "district",
    "was",
    "held",
    "in",
    "2018",
    "with",
    "students",
    "and",
    "o'clock",
    "a.m.",
    "teachers.",
    "ready?",
];

/// Which words a sentence is made of.
#[derive(Clone, Copy, Debug)]
enum Mixture {
    Vietnamese,
    /// Vietnamese words whose letters all stand in Latin-1, where old bytes are shown.
    LatinOne,
    Names,
    Foreign,
    Mixed,
}

fn sentence(numbers: &mut Numbers, mixture: Mixture, latin_one: &[&String]) -> String {
    let length = 1 + numbers.below(14);
    let mut words: Vec<String> = Vec::new();
    for _ in 0..length {
        let vietnamese = numbers.pick(&SYLLABLES).clone();
        let word = match (mixture, numbers.below(3)) {
            (Mixture::LatinOne, _) => (*numbers.pick(latin_one)).clone(),
            (Mixture::Foreign, 0) => (*numbers.pick(&ENGLISH)).to_owned(),
            (Mixture::Foreign, _) | (Mixture::Mixed, 0) => (*numbers.pick(&FOREIGN)).to_owned(),
            (Mixture::Names, 0) | (Mixture::Mixed, 1) => (*numbers.pick(&NAMES)).to_owned(),
            _ => vietnamese,
        };
        words.push(word);
    }
    let text = words.join(" ");
    match numbers.below(6) {
        0 => text.to_uppercase(),
        1 => format!("“{text}”"),
        2 => format!("{text}."),
        3 => text.replacen(' ', ", ", 1),
        4 => text
            .split(' ')
            .map(capitalised)
            .collect::<Vec<_>>()
            .join(" "),
        _ => text,
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[test]
fn not_one_of_ten_thousand_right_sentences_is_converted() {
    let latin_one: Vec<&String> = SYLLABLES
        .iter()
        .filter(|word| word.chars().all(|c| c < '\u{100}'))
        .collect();
    let mut numbers = Numbers(7);
    let mixtures = [
        (Mixture::Vietnamese, 4_000),
        (Mixture::LatinOne, 2_500),
        (Mixture::Names, 2_000),
        (Mixture::Mixed, 1_000),
        (Mixture::Foreign, 1_000),
    ];
    let mut converted = Vec::new();
    for (mixture, count) in mixtures {
        for _ in 0..count {
            let text = sentence(&mut numbers, mixture, &latin_one);
            converted.extend(recognise(&text).map(|rescue| (mixture, text, rescue)));
        }
    }
    assert!(
        converted.is_empty(),
        "{} converted: {:#?}",
        converted.len(),
        &converted[..converted.len().min(12)]
    );
}

#[test]
fn the_texts_of_this_project_are_left_alone() {
    // Lines that show markup, references or old text are no right text.
    let shows_others =
        |line: &&str| line.contains(['<', '&', '\\']) || line.contains("Ã") || line.contains('`');
    let lines = OWN
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !shows_others(line));
    let converted: Vec<_> = lines
        .filter_map(|line| Some((line, recognise(line)?)))
        .collect();
    assert!(converted.is_empty(), "{converted:#?}");
}
