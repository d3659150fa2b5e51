//! Zip archives, which most office files are: what kind of one, and its parts, bounded before they are unpacked.

use super::error::SheetError;
use super::limits::MAX_UNPACKED_BYTES;
use super::sniff::FileKind;
use std::borrow::Cow;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An office file as its parts.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

/// What an archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PackageKind {
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// A spreadsheet of OpenDocument.
    Ods,
    /// Something else.
    Other(FileKind),
}

impl<'a> Package<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// [`SheetError`] where it is damaged, encrypted, or says that it unpacks to too much. (A part that unpacks to
    /// more than it says is an error of the library when it is read.)
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let damaged = |error| SheetError::damaged("zip", error);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let mut total = 0_u64;
        let mut names = Vec::with_capacity(archive.len());
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(damaged)?;
            if part.encrypted() {
                return Err(SheetError::Encrypted);
            }
            total = total.saturating_add(part.size());
            names.push(part.name().map(Cow::into_owned).unwrap_or_default());
        }
        if total > MAX_UNPACKED_BYTES {
            return Err(SheetError::UnpacksTooLarge);
        }
        Ok(Self { archive, names })
    }

    /// What kind of file the parts make.
    pub(super) fn kind(&mut self) -> PackageKind {
        let begins = |start: &str| self.names.iter().any(|name| name.starts_with(start));
        if begins("xl/workbook.bin") {
            return PackageKind::Other(FileKind::Xlsb);
        }
        if begins("[Content_Types].xml") {
            return match (begins("word/"), begins("ppt/")) {
                (true, _) => PackageKind::Other(FileKind::Word),
                (_, true) => PackageKind::Other(FileKind::Presentation),
                _ if begins("xl/") || begins("workbook") => PackageKind::Xlsx,
                _ => PackageKind::Other(FileKind::Archive),
            };
        }
        if begins("Index/") || begins("Index.zip") {
            return PackageKind::Other(FileKind::Numbers);
        }
        let mimetype = self.part("mimetype").ok().flatten().unwrap_or_default();
        if mimetype.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            PackageKind::Ods
        } else if mimetype.starts_with("application/vnd.oasis.opendocument") {
            PackageKind::Other(FileKind::OpenDocument)
        } else {
            PackageKind::Other(FileKind::Archive)
        }
    }

    /// Whether it has macros.
    pub(super) fn has_macros(&self) -> bool {
        let is_macro =
            |name: &String| name.ends_with("vbaProject.bin") || name.starts_with("Basic/");
        self.names.iter().any(is_macro)
    }

    /// A part as text; `None` where there is none.
    ///
    /// # Errors
    /// [`SheetError`] where it cannot be unpacked.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, SheetError> {
        let same = |one: &String| one.eq_ignore_ascii_case(name);
        let Some(index) = self.names.iter().position(same) else {
            return Ok(None);
        };
        let damaged = |detail: String| SheetError::Damaged {
            kind: "zip".to_owned(),
            detail,
        };
        let mut part = self
            .archive
            .by_index(index)
            .map_err(|error| damaged(error.to_string()))?;
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)
            .map_err(|error| damaged(error.to_string()))?;
        Ok(Some(
            super::decode::decode(&bytes)
                .0
                .trim_start_matches('\u{feff}')
                .to_owned(),
        ))
    }
}
