//! Whether a word is a syllable that Vietnamese can have: onset, rime and tone fit together.
//!
//! The rules and not a list of words, so that names are syllables too. Sources: the onsets and rimes of
//! Đoàn Thiện Thuật, *Ngữ âm tiếng Việt* (1977); where `c`, `k`, `g`, `gh`, `ng`, `ngh` stand and which
//! letter bears the tone: the spelling rules of school books.

use super::letter::split_tone;
use super::rimes::{AFTER_QU, OPEN, STOPPED, STOPPED_AFTER_QU};

/// The onsets, the longer before those that they begin with. `gi` and `qu` are looked at apart.
pub(super) const ONSETS: [&str; 26] = [
    "ngh", "ch", "gh", "kh", "ng", "nh", "ph", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l",
    "m", "n", "p", "r", "s", "t", "v", "x", "",
];

/// Whether the word, in composed letters of either case, is a Vietnamese syllable.
///
/// Both places of the tone in `hòa` and `hoà` are right; `hôà` and `thùong` are not.
pub fn is_syllable(word: &str) -> bool {
    let Some(parts) = toneless(word) else {
        return false;
    };
    let spelled = parts.letters.as_str();
    if let Some(rime) = spelled.strip_prefix("qu") {
        return parts.fits(rime, 2, AFTER_QU, STOPPED_AFTER_QU);
    }
    if let Some(rime) = spelled.strip_prefix("gi") {
        // `già` is gi + a, `gì` and `gìn` are g + i; `giếng` is gi + iêng, written with one i.
        if (rime.starts_with(['ê', 'a', 'â', 'ă', 'o', 'ô', 'ơ', 'u', 'ư', 'e'])
            && parts.fits(rime, 2, OPEN, STOPPED))
            || (rime.starts_with('ê') && parts.fits(&format!("i{rime}"), 1, OPEN, STOPPED))
        {
            return true;
        }
    }
    ONSETS.iter().any(|onset| {
        spelled.strip_prefix(onset).is_some_and(|rime| {
            stands_before(onset, rime) && parts.fits(rime, onset.chars().count(), OPEN, STOPPED)
        })
    })
}

/// Whether the spelling rules let the onset stand before this rime.
fn stands_before(onset: &str, rime: &str) -> bool {
    let is_front = rime.starts_with(['i', 'e', 'ê', 'y']);
    match onset {
        "k" | "gh" | "ngh" => is_front,
        "c" | "ng" => !is_front,
        // `gi` is an onset of its own; only `gì`, `gìn`, `giếng` keep the g.
        "g" => !rime.starts_with(['e', 'ê', 'y']),
        "" => !rime.starts_with("iê"),
        _ => !rime.starts_with("yê"),
    }
}

/// A word without its tone.
struct Toneless {
    letters: String,
    /// The tone, and the index of the letter that bears it.
    tone: Option<(usize, char)>,
}

/// `None` where the word has two tones or none of its letters can be Vietnamese.
fn toneless(word: &str) -> Option<Toneless> {
    let mut letters = String::new();
    let mut tone = None;
    for (index, letter) in word.chars().flat_map(char::to_lowercase).enumerate() {
        let (base, mark) = split_tone(letter);
        if !base.is_ascii_lowercase() && !"ăâđêôơư".contains(base) {
            return None;
        }
        if let Some(mark) = mark
            && tone.replace((index, mark)).is_some()
        {
            return None;
        }
        letters.push(base);
    }
    (!letters.is_empty()).then_some(Toneless { letters, tone })
}

impl Toneless {
    /// Whether the rime is one of the lists, takes this tone, and bears it on the right letter. The rime
    /// begins at the given letter of the word.
    fn fits(&self, rime: &str, start: usize, open: &[&str], stopped: &[&str]) -> bool {
        const SAC: char = '\u{301}';
        const NANG: char = '\u{323}';
        if stopped.contains(&rime) {
            let is_stopped_tone = matches!(self.tone, Some((_, SAC | NANG)));
            return is_stopped_tone && self.bears_tone(rime, start);
        }
        open.contains(&rime) && self.bears_tone(rime, start)
    }

    fn bears_tone(&self, rime: &str, start: usize) -> bool {
        let Some((index, _)) = self.tone else {
            return true;
        };
        let letters: Vec<char> = rime.chars().collect();
        let Some(place) = index.checked_sub(start) else {
            return false;
        };
        let vowels = letters
            .iter()
            .take_while(|letter| "aăâeêioôơuưy".contains(**letter))
            .count();
        let shaped = letters
            .iter()
            .rposition(|letter| "ăâêôơư".contains(*letter));
        match (shaped, vowels, rime) {
            (Some(shaped), ..) => place == shaped,
            (None, 2, "oa" | "oe" | "uy") => place < 2,
            (None, 3, _) => place == 1,
            // Before a consonant the last vowel bears it, in `ai`, `ia`, `ưa` the first one.
            (None, ..) if letters.len() > vowels => place + 1 == vowels,
            (None, ..) => place == 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_language_are_syllables() {
        let text = "Hội Khuyến học quận Cầu Giấy tổ chức tọa đàm tọa toạ hòa hoà thúy thuý quý quỳnh \
            giếng gì gìn già giữ giặt nghị lực sống nghiêng quốc khuỷu tay rượu hươu khuya ngoằn ngoèo \
            xoong yêu yến ưng ủy ỷ uể oải ơn ẩn quét quạt quyết huỳnh huyện thuở kỹ kĩ lý lí mỹ ghế \
            ghét ngọt cường trường phường Dịch Vọng Nghĩa Đô Mai Dịch Quan Hoa Yên Hòa Trung Hòa bún \
            uống nước chiều thứ bảy đọc sách giục giũ tuýp khuỵu xuề xòa loắt choắt quẹo quều quạu";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn words_of_other_languages_and_of_old_encodings_are_none() {
        let text = "café été école Müller Zürich façade Héi khuyÕn häc oùn ngöôøi hoïc Señor \
            hôà thùong thuòng ngiêng ghè̀ cế kả hát-ca tít1 ọk hộc2 lạcs quốn bạt̃ hètê bàt ộtộ plộ Noởl";
        for word in text.split_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn a_stopped_syllable_has_sac_or_nang() {
        for (word, exists) in [
            ("học", true),
            ("hóc", true),
            ("hòc", false),
            ("hỏc", false),
            ("hoc", false),
            ("việt", true),
            ("viềt", false),
        ] {
            assert_eq!(is_syllable(word), exists, "{word}");
        }
    }
}
