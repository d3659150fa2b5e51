//! The tables held against those of GNU recode and glibc, in `letters.tsv`.

use super::{cp1258, tcvn3, viqr, viscii, vni};
use crate::legacy::code_page::Unit;

/// A letter and its bytes in the character sets.
pub(in crate::legacy) struct Expected {
    pub(in crate::legacy) letter: char,
    /// `None` where the fonts named `.Vn…` show none.
    pub(in crate::legacy) tcvn3: Option<u8>,
    pub(in crate::legacy) cp1258: Vec<u8>,
    pub(in crate::legacy) vni: Vec<u8>,
    pub(in crate::legacy) viqr: String,
    pub(in crate::legacy) viscii: u8,
}

/// Every row of the table.
pub(in crate::legacy) fn expected_letters() -> Vec<Expected> {
    let rows = include_str!("letters.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'));
    rows.map(expected).collect()
}

fn expected(row: &str) -> Expected {
    let mut fields = row.split('\t');
    let letter = fields
        .next()
        .and_then(|field| field.chars().next())
        .unwrap();
    let mut bytes = || hexadecimal(fields.next().unwrap());
    let (tcvn3, cp1258, vni, viqr, viscii) = (bytes(), bytes(), bytes(), bytes(), bytes());
    Expected {
        letter,
        tcvn3: Some(tcvn3[0]).filter(|byte| (0xa1..=0xfe).contains(byte)),
        cp1258,
        vni,
        viqr: String::from_utf8(viqr).unwrap(),
        viscii: viscii[0],
    }
}

fn hexadecimal(digits: &str) -> Vec<u8> {
    let byte = |index: usize| u8::from_str_radix(&digits[index..index + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

fn units(bytes: &[u8]) -> Vec<Unit> {
    let unit = |byte: &u8| Unit {
        shown: char::from(*byte),
        byte: Some(*byte),
    };
    bytes.iter().map(unit).collect()
}

#[test]
fn each_letter_is_what_recode_and_glibc_say_it_is() {
    let rows = expected_letters();
    assert_eq!(rows.len(), 134);
    for row in rows {
        let letter = row.letter.to_string();
        if let Some(byte) = row.tcvn3 {
            assert_eq!(tcvn3::decode(&units(&[byte])), letter);
        }
        assert_eq!(cp1258::decode(&units(&row.cp1258)), letter);
        // GNU recode 3.6 has these two capitals the wrong way round, and their small letters right.
        let vni = match row.letter {
            'Ắ' => "Ằ",
            'Ằ' => "Ắ",
            _ => &letter,
        };
        assert_eq!(vni::decode(&units(&row.vni)), vni);
        assert_eq!(viscii::decode(&units(&[row.viscii])), letter);
        // `dd` is đ where it begins a word only, so that `add` is none.
        let word = viqr::decode(&format!("{}x", row.viqr));
        assert_eq!(word, format!("{}x", letter.replace("Ð", "Đ")));
    }
}

#[test]
fn letters_of_other_bytes_are_none_of_tcvn3() {
    let known: Vec<u8> = expected_letters()
        .iter()
        .filter_map(|row| row.tcvn3)
        .collect();
    for byte in (0..=0xa0)
        .chain([0xff])
        .filter(|byte| !known.contains(byte))
    {
        assert_eq!(tcvn3::decode(&units(&[byte])), char::from(byte).to_string());
    }
}

#[test]
fn vni_reads_the_longest_match_and_either_case_of_the_diacritics() {
    for (shown, text) in [
        ("ngöôøi", "người"),
        ("Ngöôøi", "Người"),
        ("HOÄI KHUYEÁN HOÏC", "HỘI KHUYẾN HỌC"),
        ("Aán", "Ấn"),
        ("Ñôn vò", "Đơn vị"),
        ("naêm", "năm"),
        (
            "THAÉNG LÔÏI thaéng baèng BAÈNG",
            "THẮNG LỢI thắng bằng BẰNG",
        ),
    ] {
        let units = crate::legacy::code_page::CodePage::Western.units(shown);
        assert_eq!(vni::decode(&units), text);
    }
}

#[test]
fn viqr_reads_signs_behind_a_backslash_as_they_are() {
    for (text, decoded) in [
        ("Ho^.i Khuye^'n ho.c", "Hội Khuyến học"),
        (
            "Ddoa`n thanh nie^n Ca^`u Gia^'y",
            "Đoàn thanh niên Cầu Giấy",
        ),
        ("u+o+'c mo+ tuo^?i tre?", "ước mơ tuổi trẻ"),
        ("Bo^. Gia'o du.c", "Bộ Giáo dục"),
        ("ha\\?", "ha?"),
        ("ha\\? dde^?", "ha? để"),
        ("add", "add"),
    ] {
        assert_eq!(viqr::decode(text), decoded);
    }
}
