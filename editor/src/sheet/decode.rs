//! Text of the bytes of a text file.

use super::workbook::FileNote;

/// Decodes a text file: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252.
///
/// Windows-1252 gives each byte a sign of its own, so that nothing is lost: which old Vietnamese encoding it
/// really is, is recognised later by what the signs look like, and asked.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<FileNote>) {
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or_else(|| utf16_without_mark(bytes));
    if let Some(encoding) = encoding {
        return (encoding.decode(bytes).0.into_owned(), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    (text.into_owned(), Some(FileNote::OldEncoding))
}

/// UTF-16 without a mark is known by its zero bytes: every digit and separator has one.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let sample = &bytes[..bytes.len().min(1024)];
    let zeros = |parity: usize| {
        let half = sample.iter().skip(parity).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 8 > sample.len() && even == 0 {
        Some(encoding_rs::UTF_16LE)
    } else if even * 8 > sample.len() && odd == 0 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_by_its_bytes() {
        let text = "Năm;Tên\n2014;Sơ kết\n";
        let utf16 = |bytes_of: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes_of).collect()
        };
        let mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            mark(b"\xef\xbb\xbf", text.as_bytes()),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
            mark(b"\xff\xfe", &utf16(u16::to_le_bytes)),
            mark(b"\xfe\xff", &utf16(u16::to_be_bytes)),
        ] {
            assert_eq!(decode(&bytes), (text.to_owned(), None));
        }
    }

    #[test]
    fn bytes_of_an_old_encoding_keep_a_sign_each() {
        let all: Vec<u8> = (0x80..=0xff).collect();
        let (text, note) = decode(&all);
        assert_eq!(
            (text.chars().count(), note),
            (128, Some(FileNote::OldEncoding))
        );
    }
}
