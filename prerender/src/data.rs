//! The two documents, as they go into a page.

use crate::error::{self, Error};
use crate::job::Job;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::received::Received;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::ui::failure;
use khuyen_hoc_timeline::ui::problems;
use khuyen_hoc_timeline::ui::state::Content;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// The addresses of the documents beside the script, which are also their names in a page that holds
/// them. Source: the contract.
pub(crate) const ADDRESSES: [(Document, &str); 2] = [
    (Document::Articles, "data/articles.json"),
    (Document::Programmes, "data/programmes.json"),
];

/// The texts of the two documents.
pub(crate) struct Data {
    articles: String,
    programmes: String,
    /// What the files are called, as their editor knows them.
    files: [String; 2],
}

impl Data {
    /// Reads both.
    ///
    /// # Errors
    /// When a file cannot be read, or is not JSON of the right shape.
    pub(crate) fn read(job: &Job) -> Result<Self, Error> {
        let data = Self {
            articles: error::read(&job.articles)?,
            programmes: error::read(&job.programmes)?,
            files: [&job.articles, &job.programmes].map(|file| file.display().to_string()),
        };
        let content = data.content(Lang::Vi);
        match content.failures.first() {
            None => Ok(data),
            Some(failure) => {
                let file = content.files.of(failure.document);
                let texts = content.lang.texts();
                Err(Error::Data(failure::sentence(texts, file, failure)))
            }
        }
    }

    /// Of texts, for tests.
    #[cfg(test)]
    pub(crate) fn of(articles: &str, programmes: &str) -> Self {
        Self {
            articles: articles.to_owned(),
            programmes: programmes.to_owned(),
            files: ADDRESSES.map(|(_, address)| address.to_owned()),
        }
    }

    /// What the documents hold, in the words of a language.
    pub(crate) fn content(&self, lang: Lang) -> Arc<Content> {
        let [articles, programmes] = self.files.clone();
        let (config, _) = Config::read(&Attributes {
            articles,
            programmes,
            lang: Some(lang.tag().to_owned()),
            ..Attributes::default()
        });
        let mut received = Received::default();
        for (document, _) in ADDRESSES {
            received.note(document, Some(Ok(self.text(document).to_owned().into())));
        }
        Arc::new(received.content(&config))
    }

    /// What was left out of the documents, a sentence each, for their editor.
    pub(crate) fn problems(&self) -> Vec<String> {
        let content = self.content(Lang::Vi);
        let texts = content.lang.texts();
        (content.problems.iter())
            .map(|problem| problems::sentence(texts, &content.files, problem))
            .collect()
    }

    /// The documents as elements of a page, where the program finds them without a request.
    pub(crate) fn as_elements(&self) -> String {
        let mut html = String::new();
        for (document, address) in ADDRESSES {
            // Writing into a text does not fail.
            let _ = writeln!(
                html,
                "<script type=\"application/json\" data-document=\"{address}\">{}</script>",
                self.in_a_page(document)
            );
        }
        html
    }

    /// The checksum of a document as its element in a page holds it, SHA-256 in hexadecimal digits:
    /// who has nothing but that page can compute it again. It is the file's own, unless the file has
    /// a "<" or ends its lines as Windows does.
    pub(crate) fn checksum(&self, document: Document) -> String {
        sum_of(&self.in_a_page(document))
    }

    /// The text of a document as a browser reads it back from an element of a page.
    fn in_a_page(&self, document: Document) -> String {
        self.text(document)
            // Reading HTML makes every end of a line a line feed; in JSON one is as good as another.
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            // What begins with "<" could end the element. In JSON that sign stands in strings only.
            .replace('<', "\\u003c")
    }

    fn text(&self, document: Document) -> &str {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }
}

fn sum_of(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut sum, byte| {
        // Writing into a text does not fail.
        let _ = write!(sum, "{byte:02x}");
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a browser reads back from the first element of the page.
    fn read_back(html: &str) -> &str {
        let (_, after) = html.split_once('>').expect("an element");
        after.split_once("</script>").expect("its end").0
    }

    #[test]
    fn the_checksum_is_that_of_what_the_page_holds() {
        for articles in [
            "{\"version\": 1}\n",
            "\n {\"a\": \"b\"}  \r\n",
            "{\r\n\"a\": \"</script>\"}",
        ] {
            let data = Data::of(articles, "{}");
            let held = data.as_elements();
            let held = read_back(&held);
            assert!(!held.contains('\r'), "a browser would read it otherwise");
            assert_eq!(data.checksum(Document::Articles), sum_of(held));
            let ends = ["\r", "<"].iter().any(|end| articles.contains(end));
            assert_eq!(held == articles, !ends, "{articles:?} stays as it is");
        }
    }
}
