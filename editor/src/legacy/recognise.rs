//! What a text seems to be in, and what it says then.

use super::charset::{cp1258, tcvn3, viqr, viscii, vni};
use super::code_page::{CodePage, Unit};
use super::encoding::Encoding;
use super::evidence::{Evidence, Wanted, has_unnatural_word};
use super::{capitals, markup, mojibake, signs};

/// What is offered for a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescue {
    /// What the text seems to be in; of several on top of each other, the outermost.
    pub encoding: Encoding,
    /// How certain that is, from 0 to 1. Below 0.6 there is but one word to tell by.
    pub confidence: f32,
    /// What it says, with everything mended that is told of here.
    pub text: String,
    /// The same in capitals and with a capital at its start, where a font may have shown small letters as
    /// capitals; else empty.
    pub cases: Vec<String>,
}

/// Encodings may lie on top of each other: TCVN3 with references of HTML, UTF-8 spoiled twice.
const MAX_LAYERS: usize = 4;

/// Recognises old or spoiled text; `None` where the text is right. Give it the raw text, not trimmed.
pub fn recognise(text: &str) -> Option<Rescue> {
    let mut rescue: Option<Rescue> = None;
    for _ in 0..MAX_LAYERS {
        let current = rescue.as_ref().map_or(text, |rescue| &rescue.text);
        let Some(layer) = outermost(current) else {
            break;
        };
        rescue = Some(match rescue {
            None => layer,
            Some(before) => Rescue {
                encoding: before.encoding,
                confidence: before.confidence.min(layer.confidence),
                ..layer
            },
        });
    }
    rescue
}

/// Recognises what the texts of a column are in, of which each alone may be too short to tell.
///
/// `None` where most of them are right, or where no encoding of characters explains them.
pub fn recognise_all(texts: &[&str]) -> Option<(Encoding, f32)> {
    let joined = texts.join("\n");
    let rescue = charset(&joined)?;
    Some((rescue.encoding, rescue.confidence))
}

/// The text read in the encoding, whether or not it seems to be in it; `None` where nothing changes.
pub fn convert(text: &str, encoding: Encoding) -> Option<String> {
    let converted = match encoding {
        Encoding::Tcvn3 | Encoding::Vni | Encoding::Viscii | Encoding::Cp1258 => {
            let pages = CodePage::ALL.into_iter();
            let readings = pages.filter_map(|page| read(text, encoding, page));
            readings
                .max_by_key(|(evidence, _)| evidence.weight())
                .map(|(_, text)| text)
        }
        Encoding::Viqr => Some(viqr::decode(text)),
        Encoding::Mojibake => mojibake::decode(text).map(|decoded| decoded.text),
        Encoding::Nfd => signs::composed(text),
        Encoding::Html => markup::decode(text),
        Encoding::LookAlike => signs::without_look_alikes(text),
        Encoding::Invisible => signs::without_invisible(text),
    };
    converted.filter(|converted| converted != text)
}

/// The outermost of the encodings that a text is in.
fn outermost(text: &str) -> Option<Rescue> {
    let certain = |encoding, text| Rescue {
        encoding,
        confidence: 1.0,
        text,
        cases: Vec::new(),
    };
    if let Some(read) = markup::decode(text) {
        return Some(certain(Encoding::Html, read));
    }
    let look_alikes = signs::without_look_alikes(text);
    // Where Ð is all that is wrong, it is no matter of the code page.
    charset(text)
        .filter(|rescue| look_alikes.as_ref() != Some(&rescue.text))
        .or_else(|| signs::composed(text).map(|text| certain(Encoding::Nfd, text)))
        .or_else(|| look_alikes.map(|text| certain(Encoding::LookAlike, text)))
        .or_else(|| signs::without_invisible(text).map(|text| certain(Encoding::Invisible, text)))
}

/// The encoding of characters that a text is in.
fn charset(text: &str) -> Option<Rescue> {
    if text.is_ascii() {
        return viqr_text(text);
    }
    if let Some(decoded) = mojibake::decode(text) {
        return Some(Rescue {
            encoding: Encoding::Mojibake,
            confidence: decoded.confidence,
            text: decoded.text,
            cases: Vec::new(),
        });
    }
    if !has_unnatural_word(text) {
        return viqr_text(text);
    }
    let encodings = [
        Encoding::Tcvn3,
        Encoding::Vni,
        Encoding::Cp1258,
        Encoding::Viscii,
    ];
    let readings = encodings.into_iter().flat_map(|encoding| {
        let pages = CodePage::ALL.into_iter();
        pages.filter_map(move |page| Some((encoding, read(text, encoding, page)?)))
    });
    let convincing = readings.filter(|(_, (evidence, _))| evidence.convinces());
    // Of equal ones the first, which is the likelier.
    let best = convincing.reduce(|best, next| {
        if next.1.0.weight() > best.1.0.weight() {
            next
        } else {
            best
        }
    });
    let Some((encoding, (evidence, read))) = best else {
        return viqr_text(text);
    };
    Some(Rescue {
        encoding,
        confidence: evidence.confidence(),
        cases: match encoding {
            Encoding::Tcvn3 => capitals::choices(&read),
            _ => Vec::new(),
        },
        text: read,
    })
}

/// The text read in a character set through a code page, and what speaks for that.
fn read(text: &str, encoding: Encoding, page: CodePage) -> Option<(Evidence, String)> {
    // Read as itself, Windows-1258 is no old text, but letters taken apart.
    if encoding == Encoding::Cp1258 && page == CodePage::Vietnamese {
        return None;
    }
    let units = page.units(text);
    if !units.iter().any(|unit| is_upper_half(*unit)) {
        return None;
    }
    let decode: fn(&[Unit]) -> String = match encoding {
        Encoding::Tcvn3 => tcvn3::decode,
        Encoding::Vni => vni::decode,
        Encoding::Viscii => viscii::decode,
        _ => cp1258::decode,
    };
    let is_mixed = units
        .iter()
        .any(|unit| unit.byte.is_none() && unit.shown.is_alphabetic());
    let read = if is_mixed {
        by_words(&units, decode)
    } else {
        decode(&units)
    };
    let read = match encoding {
        Encoding::Tcvn3 => capitals::restored(text, &read),
        _ => read,
    };
    let mut evidence = Evidence::of(text, &read, Wanted::Syllables);
    // Beside right words, one that would be right in another reading may be any sign.
    let is_one_sign = evidence.gained == 1 && evidence.gained_twice == 0;
    evidence.lost += usize::from(is_mixed && is_one_sign);
    Some((evidence, read))
}

fn is_upper_half(unit: Unit) -> bool {
    unit.byte.is_some_and(|byte| byte >= 0x80)
}

/// Reads only the words that are none as they stand: two fonts were mixed in one text.
fn by_words(units: &[Unit], decode: fn(&[Unit]) -> String) -> String {
    let mut text = String::new();
    for word in units.split_inclusive(|unit| unit.shown.is_ascii_whitespace()) {
        let shown: String = word.iter().map(|unit| unit.shown).collect();
        let decoded = decode(word);
        let evidence = Evidence::of(&shown, &decoded, Wanted::Syllables);
        let is_foreign = word
            .iter()
            .any(|unit| unit.byte.is_none() && unit.shown.is_alphabetic());
        text.push_str(if evidence.gained > 0 && !is_foreign {
            &decoded
        } else {
            &shown
        });
    }
    text
}

/// VIQR, of which the signs are those of the keyboard: several must fit, and a shape be among them.
fn viqr_text(text: &str) -> Option<Rescue> {
    // Who writes diacritics with the keyboard's signs writes no others.
    let has_other_letters = text.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    if has_other_letters {
        return None;
    }
    if !text.contains(['^', '(', '+', '*']) && !text.to_ascii_lowercase().contains("dd") {
        return None;
    }
    let read = viqr::decode(text);
    let evidence = Evidence::of_signs(text, &read);
    let has_shape =
        read.contains(|c| "ăâđêôơưĂÂĐÊÔƠƯ".contains(crate::vietnamese::letter::split_tone(c).0));
    (evidence.convinces() && evidence.gained + evidence.gained_twice >= 2 && has_shape).then(|| {
        Rescue {
            encoding: Encoding::Viqr,
            confidence: evidence.confidence(),
            text: read,
            cases: Vec::new(),
        }
    })
}
