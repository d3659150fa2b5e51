//! From the bytes of a document to its text.

use super::document::Document;
use super::failure::Cause;
use super::problem::{Expected, Outcome, Problem};

/// The text of a document, and the encoding it was saved in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentText {
    /// The text, perhaps with a byte order mark, which [`convert`](super::convert::convert) skips.
    pub text: String,
    /// [`Encoding::Utf8`] or [`Encoding::Utf16`].
    pub encoding: Encoding,
}

/// An encoding that a document was saved in, or seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// The one that the format asks for.
    Utf8,
    /// What Windows calls "Unicode"; it is read where a byte order mark says so.
    Utf16,
    /// Vietnamese "ANSI" of Windows.
    Windows1258,
    /// The Vietnamese standard of 1993, whose fonts have names that begin with `.Vn`.
    Tcvn3,
    /// Western "ANSI" of Windows, or anything else of one byte a character.
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

impl DocumentText {
    /// That the document was read although it is not saved as UTF-8; `None` where it is.
    pub fn problem(&self, document: Document) -> Option<Problem> {
        (self.encoding != Encoding::Utf8).then(|| Problem {
            document,
            path: String::new(),
            record: None,
            expected: Expected::Utf8,
            found: Some(self.encoding.name().to_owned()),
            outcome: Outcome::ReadAs {
                better: Encoding::Utf8.name().to_owned(),
            },
        })
    }
}

impl From<String> for DocumentText {
    fn from(text: String) -> Self {
        Self {
            text,
            encoding: Encoding::Utf8,
        }
    }
}

/// Decodes UTF-8 with or without a byte order mark, and UTF-16 with one. UTF-8 is not copied.
///
/// # Errors
/// [`Cause::Encoding`] names the encoding that the bytes seem to be in; [`Cause::Empty`] and [`Cause::Compressed`]
/// where there is no text to decode.
pub fn decode(bytes: Vec<u8>) -> Result<DocumentText, Cause> {
    // The magic number of gzip (RFC 1952).
    if bytes.starts_with(&[0x1f, 0x8b]) {
        return Err(Cause::Compressed);
    }
    let without_mark = bytes.strip_prefix("\u{feff}".as_bytes());
    if without_mark.unwrap_or(&bytes).trim_ascii().is_empty() {
        return Err(Cause::Empty);
    }
    let of_unit: Option<fn([u8; 2]) -> u16> = match bytes.as_slice() {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(of_unit) = of_unit {
        let text = utf16(&bytes[2..], of_unit).ok_or(seems(Encoding::Utf16))?;
        return Ok(DocumentText {
            text,
            encoding: Encoding::Utf16,
        });
    }
    // JSON begins with a sign of ASCII, which is half a unit of UTF-16 beside a zero.
    if matches!(bytes.as_slice(), [0, _, ..] | [_, 0, ..]) {
        return Err(seems(Encoding::Utf16));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(error) => {
            let (utf8_error, bytes) = (error.utf8_error(), error.into_bytes());
            let valid = bytes.get(..utf8_error.valid_up_to()).unwrap_or_default();
            let is_truncated = utf8_error.error_len().is_none();
            let encoding = if valid.is_ascii() && !is_truncated {
                single_byte_encoding(&bytes)
            } else {
                // After characters of UTF-8, or half of one at the very end, the file is damaged UTF-8.
                Encoding::Utf8
            };
            Err(seems(encoding))
        }
    }
}

fn seems(encoding: Encoding) -> Cause {
    Cause::Encoding { seems: encoding }
}

fn utf16(bytes: &[u8], of_unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks_exact(2);
    if !units.remainder().is_empty() {
        return None;
    }
    let units = units.filter_map(|unit| Some(of_unit(unit.try_into().ok()?)));
    let mut text = String::with_capacity(bytes.len());
    for character in char::decode_utf16(units) {
        text.push(character.ok()?);
    }
    text.shrink_to_fit();
    Some(text)
}

/// The encoding that Vietnamese text in these bytes would be in.
fn single_byte_encoding(bytes: &[u8]) -> Encoding {
    let count = |matches: fn(&[u8]) -> bool| bytes.windows(2).filter(|pair| matches(pair)).count();
    // A tone behind its vowel: grave, hook, tilde, acute, dot below.
    let tones =
        count(|pair| is_vowel_1258(pair[0]) && matches!(pair[1], 0xcc | 0xd2 | 0xde | 0xec | 0xf2));
    // Small letters with their tones, of which Windows' encodings have signs such as "©" and "µ".
    let letters =
        count(|pair| pair[0].is_ascii_alphabetic() && matches!(pair[1], 0xa8..=0xae | 0xb5..=0xbe));
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    if letters * 3 > high && letters > tones {
        Encoding::Tcvn3
    } else if tones * 10 > high {
        Encoding::Windows1258
    } else {
        Encoding::Windows1252
    }
}

/// Whether a byte of Windows-1258 is a vowel, with a circumflex, breve or horn or without.
fn is_vowel_1258(byte: u8) -> bool {
    b"aeiouyAEIOUY\xe2\xe3\xea\xf4\xf5\xfd\xc2\xc3\xca\xd4\xd5\xdd".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"title\": \"Hội Khuyến học\"}";

    /// The same as Windows-1258 has it.
    const WINDOWS_1258: &[u8] = b"{\"title\": \"H\xf4\xf2i Khuy\xea\xecn ho\xf2c\"}";

    fn in_utf16(bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let marked = format!("\u{feff}{TEXT}");
        marked.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn utf8_and_utf16_are_read_with_their_marks() {
        let encoding = |bytes: Vec<u8>| decode(bytes).map(|decoded| decoded.encoding);
        assert_eq!(decode(TEXT.into()), Ok(TEXT.to_owned().into()));
        assert_eq!(
            encoding(format!("\u{feff}{TEXT}").into()),
            Ok(Encoding::Utf8)
        );
        for bytes_of in [u16::to_le_bytes, u16::to_be_bytes] {
            let decoded = decode(in_utf16(bytes_of)).unwrap();
            assert_eq!(
                (decoded.text.as_str(), decoded.encoding),
                (TEXT, Encoding::Utf16)
            );
            let problem = decoded.problem(Document::Articles).unwrap();
            assert_eq!(problem.found.as_deref(), Some("UTF-16"));
        }
    }

    #[test]
    fn a_document_without_text_is_named_for_what_it_is() {
        for (bytes, cause) in [
            (&b""[..], Cause::Empty),
            (b" \r\n", Cause::Empty),
            ("\u{feff}\n".as_bytes(), Cause::Empty),
            (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", Cause::Compressed),
        ] {
            assert_eq!(decode(bytes.to_vec()), Err(cause), "{bytes:?}");
        }
    }

    #[test]
    fn other_encodings_are_named() {
        let tcvn3 = b"{\"title\": \"H\xe9i Khuy\xd5n h\xe4c, c\xb8n b\xe9, t\xb5i n\xa8ng, gi\xb8o vi\xaan\"}";
        let western = b"{\"title\": \"d\xe9j\xe0 vu\"}";
        let truncated = &TEXT.as_bytes()[..=TEXT.find('ộ').unwrap()];
        let damaged = [TEXT.as_bytes(), b"\xff"].concat();
        for (bytes, expected) in [
            (WINDOWS_1258, Encoding::Windows1258),
            (tcvn3, Encoding::Tcvn3),
            (western, Encoding::Windows1252),
            (&in_utf16(u16::to_le_bytes)[2..], Encoding::Utf16),
            (&in_utf16(u16::to_be_bytes)[2..], Encoding::Utf16),
            (&in_utf16(u16::to_be_bytes)[..9], Encoding::Utf16),
            (&damaged, Encoding::Utf8),
            (truncated, Encoding::Utf8),
        ] {
            assert_eq!(
                decode(bytes.to_vec()),
                Err(Cause::Encoding { seems: expected })
            );
        }
    }
}
