//! The texts that `archive.html` shows beside the timeline, for readers of many years later.

use super::lang::Lang;

/// The archive's texts in one language.
pub struct ArchiveTexts {
    /// When the file was saved, and by which version; `{date}`, `{version}`.
    pub saved: &'static str,
    /// Before the checksums of the data.
    pub checksums: &'static str,
}

const VIETNAMESE: ArchiveTexts = ArchiveTexts {
    saved: "Bản lưu ngày {date}, phiên bản {version}. Tệp này có đủ nội dung và chương trình: mở được khi không có mạng, không cần máy chủ.",
    checksums: "Mã kiểm SHA-256 của dữ liệu, là chữ trong hai phần tử script có thuộc tính data-document của tệp này, để biết nội dung còn nguyên:",
};

const ENGLISH: ArchiveTexts = ArchiveTexts {
    saved: "Saved on {date}, version {version}. This file holds all of the content and the program: it opens without a network and without a server.",
    checksums: "SHA-256 checksums of the data, which are the text of the two script elements of this file that have the attribute data-document, to see that the content is unchanged:",
};

impl ArchiveTexts {
    /// The archive's texts in that language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VIETNAMESE,
            Lang::En => &ENGLISH,
        }
    }
}
