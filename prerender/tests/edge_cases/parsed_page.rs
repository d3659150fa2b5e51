//! A rendered page as a browser parses it: elements, visible text, and elements without an end tag.

use lol_html::html_content::{Element, EndTag, TextChunk, TextType};
use lol_html::{RewriteStrSettings, doc_comments, doc_text, element, rewrite_str};
use std::cell::RefCell;
use std::rc::Rc;

/// A page or a fragment.
#[derive(Debug, Default)]
pub(crate) struct ParsedPage {
    /// The elements, in the order of their start tags.
    pub(crate) elements: Vec<ParsedElement>,
    /// How many comments there are.
    pub(crate) comments: usize,
    /// The source of the text between tags, without scripts and style sheets.
    text_source: String,
    end_tags: usize,
    wrong_end_tags: Vec<String>,
}

/// An element of a page.
#[derive(Debug)]
pub(crate) struct ParsedElement {
    /// Its tag.
    pub(crate) tag: String,
    /// Its attributes with their decoded values.
    pub(crate) attributes: Vec<(String, String)>,
    /// The text of a script or a style sheet.
    pub(crate) text: String,
    needs_end_tag: bool,
}

impl ParsedPage {
    /// Parses a page or a fragment.
    pub(crate) fn parse(html: &str) -> Self {
        let page = Rc::new(RefCell::new(Self::default()));
        let elements = element!("*", |element| add_element(element, &page));
        let comments = doc_comments!(|_| {
            page.borrow_mut().comments += 1;
            Ok(())
        });
        let texts = doc_text!(|chunk| {
            page.borrow_mut().add_text(chunk);
            Ok(())
        });
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(elements)
            .append_document_content_handler(comments)
            .append_document_content_handler(texts);
        let unchanged = rewrite_str(html, settings).unwrap();
        assert_eq!(unchanged, html);
        page.take()
    }

    fn add_text(&mut self, chunk: &TextChunk) {
        match chunk.text_type() {
            TextType::ScriptData | TextType::RawText => {
                self.elements.last_mut().unwrap().text += chunk.as_str();
            }
            _ => self.text_source += chunk.as_str(),
        }
    }

    /// Asserts that every element ends with its own end tag, if it needs one at all.
    pub(crate) fn assert_balanced(&self) {
        let expected = self.elements.iter().filter(|element| element.needs_end_tag);
        assert_eq!(
            self.wrong_end_tags, [""; 0],
            "ended by another element's tag"
        );
        assert_eq!(
            expected.count(),
            self.end_tags,
            "every element has an end tag"
        );
    }

    /// The elements with the names of their attributes: everything that must not depend on texts of the
    /// data.
    pub(crate) fn structure(&self) -> Vec<String> {
        (self.elements.iter())
            .map(|element| {
                let names = element.attributes.iter().map(|(name, _)| &**name);
                let words: Vec<_> = std::iter::once(&*element.tag).chain(names).collect();
                words.join(" ")
            })
            .collect()
    }

    /// The elements of a tag.
    pub(crate) fn all(&self, tag: &str) -> Vec<&ParsedElement> {
        (self.elements.iter())
            .filter(|element| element.tag == tag)
            .collect()
    }

    /// The values of an attribute, in the order of their elements.
    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        (self.elements.iter())
            .filter_map(|element| element.value(name))
            .collect()
    }

    /// What a reader reads between the tags.
    pub(crate) fn visible_text(&self) -> String {
        htmlize::unescape(&*self.text_source).into_owned()
    }
}

impl ParsedElement {
    /// The value of an attribute.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(key, _)| key == name)?;
        Some(value)
    }
}

fn add_element(element: &mut Element, page: &Rc<RefCell<ParsedPage>>) -> lol_html::HandlerResult {
    let tag = element.tag_name();
    let needs_end_tag = element.can_have_content();
    let attributes = (element.attributes().iter())
        .map(|attribute| {
            let value = htmlize::unescape_attribute(attribute.value()).into_owned();
            (attribute.name(), value)
        })
        .collect();
    page.borrow_mut().elements.push(ParsedElement {
        tag: tag.clone(),
        attributes,
        text: String::new(),
        needs_end_tag,
    });
    if needs_end_tag {
        let page = page.clone();
        element.on_end_tag(Box::new(move |end: &mut EndTag| {
            let mut page = page.borrow_mut();
            page.end_tags += 1;
            if end.name() != tag {
                page.wrong_end_tags.push(format!("{tag} by {}", end.name()));
            }
            Ok(())
        }))?;
    }
    Ok(())
}

#[test]
fn a_missing_end_tag_and_another_elements_are_found() {
    ParsedPage::parse("<p>a<b>c</b><input><!-- d --></p>").assert_balanced();
    for html in ["<p>a", "<div><p>a</div>", "<div><b>a</div></b>"] {
        let page = ParsedPage::parse(html);
        assert!(
            std::panic::catch_unwind(|| page.assert_balanced()).is_err(),
            "{html}"
        );
    }
}
