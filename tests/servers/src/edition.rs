//! Zips as the authoring page makes them, and such as it does not.

use std::collections::BTreeMap;

use release_files::checksums::{Checksums, FILE, from_text, sha256, to_text};
use release_files::sources::depends_on_data;
use release_files::zipped::zip;

use crate::release::Release;

/// The files of a zip, by name.
#[derive(Clone)]
pub(crate) struct Edition {
    files: BTreeMap<String, Vec<u8>>,
    checksums: Checksums,
}

impl Edition {
    /// The files of the release that depend on its data, with another heading in the fallback. The authoring page itself is
    /// no part of an edition.
    pub(crate) fn with_heading(release: &Release, heading: &str) -> Self {
        let text = |file: &str| String::from_utf8(release.read(file)).expect("UTF-8");
        let mut checksums = from_text(&text(FILE));
        checksums.retain(|name, _| !name.starts_with("edit.html"));
        let names = checksums.keys().filter(|name| depends_on_data(name));
        let files = names.map(|name| (name.clone(), release.read(name)));
        let files = files.collect();
        let edition = Self { files, checksums };
        let first = release.fallback_headings().remove(0);
        let fragment = text("fragment.html").replacen(&first, heading, 1);
        edition.with("fragment.html", fragment.as_bytes())
    }

    /// With another content of a file, and the checksum of it. Its compressed forms would be of the content before.
    pub(crate) fn with(mut self, name: &str, content: &[u8]) -> Self {
        for compressed in [format!("{name}.br"), format!("{name}.gz")] {
            self.files.remove(&compressed);
            self.checksums.remove(&compressed);
        }
        self.checksums.insert(name.to_owned(), sha256(content));
        self.with_unlisted(name, content)
    }

    /// With another content of a file, and no other checksum.
    pub(crate) fn with_unlisted(mut self, name: &str, content: &[u8]) -> Self {
        self.files.insert(name.to_owned(), content.to_owned());
        self
    }

    /// With another checksum of a file.
    pub(crate) fn with_checksum(mut self, name: &str, checksum: &str) -> Self {
        self.checksums.insert(name.to_owned(), checksum.to_owned());
        self
    }

    /// Without a file; its checksum stays.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.files.remove(name);
        self
    }

    /// The zip with the list of checksums.
    pub(crate) fn zip(&self) -> Vec<u8> {
        let list = to_text(&self.checksums);
        self.clone()
            .with_unlisted(FILE, list.as_bytes())
            .zip_without_list()
    }

    /// The zip as it is.
    pub(crate) fn zip_without_list(&self) -> Vec<u8> {
        zip(&self.files).expect("a zip")
    }
}
