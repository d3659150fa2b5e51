//! The pages that are read: `archive.html` of the release, or the same with other data.

use std::fs;
use std::path::Path;

/// A page.
#[derive(Clone, Copy)]
pub(crate) enum Page {
    /// As it is in the release, with what stands behind its address.
    Release(&'static str),
    /// With this text in place of `articles.json`, and no programmes.
    WithArticles(fn() -> String),
}

/// No partner, no programme.
const NO_PROGRAMMES: &str = r#"{"partners":[],"programmes":[]}"#;

impl Page {
    /// Its address, once it is written into the folder where it has to be.
    pub(crate) fn address(self, release: &Path, folder: &Path) -> String {
        match self {
            Self::Release(query) => format!("file://{}{query}", release.display()),
            Self::WithArticles(articles) => {
                let page = fs::read_to_string(release);
                let page = page.unwrap_or_else(|error| panic!("{}: {error}", release.display()));
                let page = with_document(&page, "articles", &articles());
                let page = with_document(&page, "programmes", NO_PROGRAMMES);
                let file = folder.join("page.html");
                fs::write(&file, page).expect("our own folder");
                format!("file://{}", file.display())
            }
        }
    }
}

fn with_document(page: &str, name: &str, text: &str) -> String {
    let tag = format!("data-document=\"data/{name}.json\">");
    let (before, after) = page.split_once(&tag).expect("the document in the page");
    let (_, after) = after.split_once("</script>").expect("its end");
    format!("{before}{tag}{text}</script>{after}")
}
