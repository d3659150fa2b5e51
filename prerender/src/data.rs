//! The two documents of a release, as they go into a page.

use crate::error::Error;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use khuyen_hoc_timeline::embed::load_state::LoadState;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::load::document::Document;
use khuyen_hoc_timeline::load::encoding::{DocumentText, decode};
use khuyen_hoc_timeline::load::failure::Cause;
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

/// The two documents, both readable.
#[derive(Clone, Debug)]
pub struct Data {
    articles: DocumentText,
    programmes: DocumentText,
    /// The names of the files, as their editor knows them.
    file_names: [String; 2],
}

impl Data {
    /// Takes the texts of both documents, in files of the names that a release gives them.
    ///
    /// # Errors
    /// When one is not JSON of the right shape.
    pub fn new(articles: &str, programmes: &str) -> Result<Self, Error> {
        let [articles, programmes] = [articles, programmes].map(|text| text.as_bytes().to_vec());
        let file_names = ADDRESSES.map(|(_, address)| address.to_owned());
        Self::from_files(articles, programmes, file_names)
    }

    /// Takes the bytes of the files of both documents; their names are for messages.
    ///
    /// # Errors
    /// When one is not text, or not JSON of the right shape.
    pub fn from_files(
        articles: Vec<u8>,
        programmes: Vec<u8>,
        file_names: [String; 2],
    ) -> Result<Self, Error> {
        let results = [decode(articles), decode(programmes)];
        let content = content(&results, &file_names, Lang::default());
        if let Some(failure) = content.failures.first() {
            let file = content.files.of(failure.document);
            let sentence = content.lang.texts().failure_sentence(file, failure);
            return Err(Error::Data(sentence));
        }
        match results {
            [Ok(articles), Ok(programmes)] => Ok(Self {
                articles,
                programmes,
                file_names,
            }),
            // Not reached: either is among the failures.
            [Err(cause), _] | [_, Err(cause)] => Err(Error::Data(cause.as_str().to_owned())),
        }
    }

    /// The content of the documents, with texts in a language.
    pub fn content(&self, lang: Lang) -> Arc<Content> {
        let results = [Ok(self.articles.clone()), Ok(self.programmes.clone())];
        Arc::new(content(&results, &self.file_names, lang))
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
            Document::Articles => &self.articles.text,
            Document::Programmes => &self.programmes.text,
        }
    }
}

/// The content of documents of these file names.
fn content(
    results: &[Result<DocumentText, Cause>; 2],
    file_names: &[String; 2],
    lang: Lang,
) -> Content {
    let [articles, programmes] = file_names.clone();
    let (config, _) = Config::read(&Attributes {
        articles,
        programmes,
        lang: Some(lang.tag().to_owned()),
        ..Attributes::default()
    });
    let mut documents = LoadState::default();
    for ((document, _), result) in ADDRESSES.into_iter().zip(results) {
        documents.set_result(document, Some(result.clone()));
    }
    documents.take_content(&config)
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
