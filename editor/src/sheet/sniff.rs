//! What a file is, told by its bytes: its name may say something else.

use super::decode::decode;

use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FileKind {
    /// A zip archive: which of the many kinds, only its parts tell.
    Zip,
    /// A compound file: an Excel workbook of 1997 to 2003, an encrypted one, a Word document.
    Compound,
    /// A page with tables, which programs also save as `.xls`.
    Html,
    /// A workbook of Excel 2003 as XML, often named `.xls`.
    SpreadsheetMl,
    /// Separated fields, or any text.
    Text,
    /// JSON, such as the published documents.
    Json,
    /// A workbook of Excel 4 or older, without a compound file around it.
    OldExcel,
    /// A binary workbook of Excel, `.xlsb`.
    Xlsb,
    /// A Word document, old or new.
    Word,
    /// A presentation.
    Presentation,
    /// A workbook of Apple Numbers.
    Numbers,
    /// A spreadsheet of OpenDocument in one XML file, `.fods`.
    FlatOds,
    /// An OpenDocument file that is no spreadsheet.
    OpenDocument,
    /// A page kept as one file, `.mht`, which Excel also writes.
    Mht,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// An archive that has files in it, but is none of the above.
    Archive,
    /// XML of any other kind.
    Xml,
    /// Anything else.
    Unknown,
}

/// Tells what a file is by its first bytes.
pub fn sniff(bytes: &[u8]) -> FileKind {
    const MAGIC: [(&[u8], FileKind); 15] = [
        (b"PK\x03\x04", FileKind::Zip),
        (b"PK\x05\x06", FileKind::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind::Compound),
        (b"%PDF", FileKind::Pdf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xff\xd8\xff", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"{\\rtf", FileKind::Word),
        (b"Rar!", FileKind::Archive),
        (b"7z\xbc\xaf\x27\x1c", FileKind::Archive),
        (b"\x1f\x8b", FileKind::Archive),
        (b"\x09\x00\x04\x00", FileKind::OldExcel),
        (b"\x09\x02\x06\x00", FileKind::OldExcel),
        (b"\x09\x04\x06\x00", FileKind::OldExcel),
        (b"\x09\x08\x10\x00", FileKind::OldExcel),
    ];
    let known = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    if let Some((_, kind)) = known {
        return *kind;
    }
    let head = &bytes[..bytes.len().min(4096)];
    let (text, _) = decode(head);
    sniff_text(text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace()))
}

fn sniff_text(text: &str) -> FileKind {
    let lower = text.to_lowercase();
    if lower.starts_with('<') {
        return if lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
            && lower.contains("<?mso-application")
            || lower.contains("<workbook")
        {
            FileKind::SpreadsheetMl
        } else if lower.contains("urn:oasis:names:tc:opendocument") {
            FileKind::FlatOds
        } else if lower.starts_with("<?xml") && !lower.contains("<html") {
            FileKind::Xml
        } else {
            FileKind::Html
        };
    }
    let begins_json = text
        .strip_prefix(['{', '['])
        .is_some_and(|rest| rest.trim_start().starts_with(['"', '{', '[', ']', '}']));
    let is_binary_sign = |c: char| c < ' ' && !c.is_whitespace();
    let looks_binary = text.chars().take(512).any(is_binary_sign);
    match () {
        () if begins_json => FileKind::Json,
        () if lower.starts_with("mime-version:") => FileKind::Mht,
        () if looks_binary => FileKind::Unknown,
        () => FileKind::Text,
    }
}

impl FileKind {
    /// What it is and how to go on, in Vietnamese.
    pub(super) fn advice_vi(self) -> String {
        let (what, cure) = match self {
            Self::Word => (
                "một văn bản Word",
                "Hãy mở bằng Word, chép (Ctrl+C) bảng rồi dán vào đây",
            ),
            Self::Pdf => (
                "một tệp PDF",
                "Hãy xin tệp Excel gốc, hoặc chép phần chữ rồi dán vào ô bài viết",
            ),
            Self::Picture => ("một bức ảnh", "Hãy xin tệp Excel gốc"),
            Self::Presentation => (
                "một bài trình chiếu",
                "Hãy chép bảng trong đó sang Excel rồi lưu thành .xlsx",
            ),
            Self::Numbers => (
                "một bảng của Apple Numbers",
                "Trong Numbers chọn Tệp → Xuất sang → Excel",
            ),
            Self::Xlsb | Self::OldExcel | Self::FlatOds | Self::Mht => (
                self.format_name(),
                "Hãy mở bằng Excel hoặc LibreOffice rồi chọn Lưu thành .xlsx",
            ),
            Self::Json => (
                "dữ liệu JSON nhưng không phải dữ liệu đã xuất bản của dòng thời gian",
                "Hãy chọn articles.json và programmes.json, hoặc một tệp Excel",
            ),
            Self::Archive | Self::Zip => (
                "một tệp nén",
                "Hãy giải nén rồi chọn tệp .xlsx, .xls, .ods hoặc .csv bên trong",
            ),
            Self::OpenDocument => (
                "một văn bản OpenDocument, không phải bảng tính",
                "Hãy chép bảng trong đó rồi dán vào đây",
            ),
            Self::Compound
            | Self::Html
            | Self::SpreadsheetMl
            | Self::Text
            | Self::Xml
            | Self::Unknown => (
                "tệp thuộc loại không đọc được ở đây",
                "Hãy chọn tệp .xlsx, .xls, .ods hoặc .csv",
            ),
        };
        format!("Đây là {what}. {cure}.")
    }

    /// What it is and how to go on, in English.
    pub(super) fn advice_en(self) -> String {
        let (what, cure) = match self {
            Self::Word => (
                "a Word document",
                "Open it in Word, copy the table (Ctrl+C) and paste it here",
            ),
            Self::Pdf => (
                "a PDF",
                "Ask for the Excel file it was made from, or paste its text as an article",
            ),
            Self::Picture => ("a picture", "Ask for the Excel file it was made from"),
            Self::Presentation => (
                "a presentation",
                "Copy the table in it into Excel and save it as .xlsx",
            ),
            Self::Numbers => (
                "a table of Apple Numbers",
                "Choose File → Export To → Excel in Numbers",
            ),
            Self::Xlsb | Self::OldExcel | Self::FlatOds | Self::Mht => (
                self.format_name(),
                "Open it in Excel or LibreOffice and save it as .xlsx",
            ),
            Self::Json => (
                "JSON, but not the timeline's published data",
                "Choose articles.json and programmes.json, or an Excel file",
            ),
            Self::Archive | Self::Zip => (
                "an archive",
                "Unpack it and choose the .xlsx, .xls, .ods or .csv file in it",
            ),
            Self::OpenDocument => (
                "an OpenDocument text and no spreadsheet",
                "Copy the table in it and paste it here",
            ),
            Self::Compound
            | Self::Html
            | Self::SpreadsheetMl
            | Self::Text
            | Self::Xml
            | Self::Unknown => (
                "a kind of file that cannot be read here",
                "Choose an .xlsx, .xls, .ods or .csv file",
            ),
        };
        format!("This is {what}. {cure}.")
    }

    /// The name of a kind that is the same in both languages.
    fn format_name(self) -> &'static str {
        match self {
            Self::Xlsb => ".xlsb (Excel Binary Workbook)",
            Self::OldExcel => "Excel 4.0 / 95 (.xls)",
            Self::FlatOds => ".fods (Flat OpenDocument)",
            _ => ".mht (MHTML)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_bytes_and_not_their_names() {
        for (bytes, kind) in [
            (&b"PK\x03\x04\x14"[..], FileKind::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", FileKind::Compound),
            (b"%PDF-1.7", FileKind::Pdf),
            (b"\x89PNG\r\n", FileKind::Picture),
            (b"\xef\xbb\xbf<html><table>", FileKind::Html),
            (b"\r\n<TABLE border=1>", FileKind::Html),
            (b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", FileKind::SpreadsheetMl),
            (b"<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", FileKind::FlatOds),
            (b"<?xml version=\"1.0\"?><rss/>", FileKind::Xml),
            (b"{\n \"articles\": []}", FileKind::Json),
            (b"[\"a\"]", FileKind::Json),
            (b"{Ghi ch\xfa};2014", FileKind::Text),
            (b"N\xc4\x83m,T\xc3\xaan", FileKind::Text),
            (b"MIME-Version: 1.0\r\n", FileKind::Mht),
            (b"\x00\x01\x02", FileKind::Unknown),
            (b"{\\rtf1", FileKind::Word),
        ] {
            assert_eq!(sniff(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
