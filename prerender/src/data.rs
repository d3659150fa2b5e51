//! The two documents of a release, as they go into a page.

use crate::error::Error;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::store::Content;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// The addresses of the documents beside the script, which also name them in a page that holds them.
/// Source: the contract.
pub(crate) const ADDRESSES: [(Document, &str); 2] = [
    (Document::Articles, "data/articles.json"),
    (Document::Programmes, "data/programmes.json"),
];

/// The texts of the two documents.
#[derive(Clone, Debug)]
pub struct Data {
    articles: String,
    programmes: String,
    /// The names of the files, as their editor knows them.
    file_names: [String; 2],
}

impl Data {
    /// Takes the texts of both documents, in files of the names that a release gives them.
    ///
    /// # Errors
    /// When one is not JSON of the right shape.
    pub fn new(articles: &str, programmes: &str) -> Result<Self, Error> {
        Self::with_file_names(articles, programmes, ADDRESSES.map(|(_, address)| address.to_owned()))
    }

    /// Takes the texts of both documents; the names of their files are for messages.
    ///
    /// # Errors
    /// When one is not JSON of the right shape.
    pub fn with_file_names(articles: &str, programmes: &str, file_names: [String; 2]) -> Result<Self, Error> {
        let data = Self {
            articles: articles.to_owned(),
            programmes: programmes.to_owned(),
            file_names,
        };
        let content = data.content(Lang::Vi);
        match content.failures.first() {
            None => Ok(data),
            Some(failure) => {
                let file = content.files.of(failure.document);
                let texts = content.lang.texts();
                Err(Error::Data(texts.failure_sentence(file, failure)))
            }
        }
    }

    /// The content of the documents, with texts in a language.
    pub(crate) fn content(&self, lang: Lang) -> Arc<Content> {
        let [articles, programmes] = self.file_names.clone();
        let (config, _) = Config::read(&Attributes {
            articles,
            programmes,
            lang: Some(lang.tag().to_owned()),
            ..Attributes::default()
        });
        let mut documents = LoadState::default();
        for (document, _) in ADDRESSES {
            documents.set_result(document, Some(Ok(self.text(document).to_owned())));
        }
        Arc::new(documents.take_content(&config))
    }

    /// What was left out of the documents, a sentence each, for their editor.
    pub fn problems(&self) -> Vec<String> {
        let content = self.content(Lang::Vi);
        let texts = content.lang.texts();
        (content.problems.iter())
            .map(|problem| texts.problem_sentence(content.files.of(problem.document), problem))
            .collect()
    }

    /// The documents as elements of a page, where the app finds them without a request.
    pub(crate) fn inline_scripts(&self) -> String {
        let mut html = String::new();
        for (document, address) in ADDRESSES {
            // Writing into a string does not fail.
            let _ = writeln!(
                html,
                "<script type=\"application/json\" data-document=\"{address}\">{}</script>",
                self.escaped_for_script(document)
            );
        }
        html
    }

    /// The SHA-256 of a document as its element in a page holds it, in hexadecimal digits: it can be
    /// computed again from the page alone. It equals the file's own, unless the file contains "<" or ends
    /// its lines as Windows does.
    pub(crate) fn checksum(&self, document: Document) -> String {
        sha256(&self.escaped_for_script(document))
    }

    /// The text of a document as a browser reads it back from a script element.
    fn escaped_for_script(&self, document: Document) -> String {
        self.text(document)
            // An HTML parser turns every line end into a line feed; in JSON both are white space.
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            // "</script" would end the element. In JSON, "<" occurs in strings only.
            .replace('<', "\\u003c")
    }

    fn text(&self, document: Document) -> &str {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }
}

fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::new(), |mut sum, byte| {
        // Writing into a string does not fail.
        let _ = write!(sum, "{byte:02x}");
        sum
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a browser reads back from the first element of the page.
    fn first_text(html: &str) -> &str {
        let (_, after) = html.split_once('>').expect("an element");
        after.split_once("</script>").expect("its end").0
    }

    #[test]
    fn the_checksum_is_that_of_the_document_in_the_page() {
        for articles in [
            "{\"articles\": []}\n",
            "\n {\"articles\": []}  \r\n",
            "{\r\n\"articles\": [], \"note\": \"</script>\"}",
        ] {
            let data = Data::new(articles, "{\"programmes\": []}").expect("both are valid");
            let scripts = data.inline_scripts();
            let text = first_text(&scripts);
            assert!(!text.contains('\r'), "a browser would replace it");
            assert_eq!(data.checksum(Document::Articles), sha256(text));
            let changes = ["\r", "<"].iter().any(|part| articles.contains(part));
            assert_eq!(text != articles, changes, "{articles:?}");
        }
    }

    #[test]
    fn a_document_of_another_shape_is_an_error() {
        assert!(Data::new("[", "{\"programmes\": []}").is_err());
    }
}
