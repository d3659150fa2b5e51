//! `check.html`, on which an administrator sees whether a copied release is complete and well served. It lists
//! the files of a release with their checksums, and cannot list itself.

use crate::checksums::sha256;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A file as the page lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// Its path below the release folder.
    pub name: String,
    /// Its size in bytes.
    pub size: usize,
    /// Its checksum in hexadecimal.
    pub sha256: String,
}

impl ListedFile {
    /// The entry of a file.
    pub fn new(name: &str, content: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            size: content.len(),
            sha256: sha256(content),
        }
    }
}

/// Puts the list of the files of a release into the page, in place of the comment for it.
pub fn with_list(page: &str, version: &str, mut files: Vec<ListedFile>) -> String {
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let release = json!({ "version": version, "files": files });
    // Nothing in a list of names can end a script element; should that change, it still cannot.
    page.replace(LIST, &release.to_string().replace('<', "\\u003c"))
}

/// The comment in the page that the list replaces.
pub const LIST: &str = "<!-- put: release -->";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_cannot_end_its_element() {
        let files = vec![ListedFile::new("</b", b"x"), ListedFile::new("</a", b"")];
        let page = with_list("<script><!-- put: release --></script>", "1", files);
        assert_eq!(page.matches('<').count(), 2, "{page}");
        let place = |name: &str| page.find(name);
        assert!(place("/a").is_some() && place("/a") < place("/b"), "{page}");
    }
}
