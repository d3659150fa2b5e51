//! Reading a rendered page as a browser does: what is an element, what is words, and what has no end.

use lol_html::html_content::{Element, EndTag, TextChunk, TextType};
use lol_html::{RewriteStrSettings, doc_comments, doc_text, element, rewrite_str};
use std::cell::RefCell;
use std::rc::Rc;

/// What is in a page.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The elements, in the order of their start tags.
    pub(super) elements: Vec<Seen>,
    /// What stands between tags, without scripts and style sheets.
    pub(super) words: String,
    pub(super) comments: usize,
    ends: usize,
    wrong_ends: Vec<String>,
}

/// An element of a page.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) tag: String,
    /// With the values as a script would read them.
    pub(super) attributes: Vec<(String, String)>,
    /// What stands in it, of a script or a style sheet.
    pub(super) text: String,
    has_end: bool,
}

impl Read {
    /// Reads a page or a piece of one.
    pub(super) fn of(html: &str) -> Self {
        let read = Rc::new(RefCell::new(Self::default()));
        let elements = element!("*", |element| see(element, &read));
        let comments = doc_comments!(|_| {
            read.borrow_mut().comments += 1;
            Ok(())
        });
        let words = doc_text!(|chunk| {
            read.borrow_mut().take(chunk);
            Ok(())
        });
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(elements)
            .append_document_content_handler(comments)
            .append_document_content_handler(words);
        let same = rewrite_str(html, settings).unwrap();
        assert_eq!(same, html, "it is read and not changed");
        read.take()
    }

    fn take(&mut self, chunk: &TextChunk) {
        match chunk.text_type() {
            TextType::ScriptData | TextType::RawText => {
                self.elements.last_mut().unwrap().text += chunk.as_str();
            }
            _ => self.words += chunk.as_str(),
        }
    }

    /// Sees that every element ends with its own end tag, if it has one at all.
    pub(super) fn is_balanced(&self) {
        let begun = self.elements.iter().filter(|one| one.has_end).count();
        assert_eq!(self.wrong_ends, [""; 0], "ended by another's tag");
        assert_eq!(begun, self.ends, "every element has its end");
    }

    /// The elements with the names of their attributes: all that may not hang on the words of the data.
    pub(super) fn structure(&self) -> Vec<String> {
        (self.elements.iter())
            .map(|one| {
                let names = one.attributes.iter().map(|(name, _)| &**name);
                std::iter::once(&*one.tag)
                    .chain(names)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    }

    /// The elements of this tag.
    pub(super) fn all(&self, tag: &str) -> Vec<&Seen> {
        (self.elements.iter())
            .filter(|one| one.tag == tag)
            .collect()
    }

    /// The values of an attribute, in the order of their elements.
    pub(super) fn values(&self, name: &str) -> Vec<&str> {
        (self.elements.iter())
            .filter_map(|one| one.value(name))
            .collect()
    }

    /// What a reader reads between the tags.
    pub(super) fn legible(&self) -> String {
        unescape(&self.words)
    }
}

impl Seen {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(known, _)| known == name)?;
        Some(value)
    }
}

fn see(element: &mut Element, read: &Rc<RefCell<Read>>) -> lol_html::HandlerResult {
    let tag = element.tag_name();
    let has_end = element.can_have_content();
    let attributes = (element.attributes().iter())
        .map(|attribute| (attribute.name(), unescape(&attribute.value())))
        .collect();
    read.borrow_mut().elements.push(Seen {
        tag: tag.clone(),
        attributes,
        text: String::new(),
        has_end,
    });
    if has_end {
        let read = read.clone();
        element.on_end_tag(Box::new(move |end: &mut EndTag| {
            let mut read = read.borrow_mut();
            read.ends += 1;
            if end.name() != tag {
                read.wrong_ends.push(format!("{tag} by {}", end.name()));
            }
            Ok(())
        }))?;
    }
    Ok(())
}

/// As HTML means it, of the signs that our pages write otherwise.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn an_end_that_is_missing_or_anothers_is_seen() {
    Read::of("<p>a<b>c</b><input><!-- d --></p>").is_balanced();
    for html in ["<p>a", "<div><p>a</div>", "<div><b>a</div></b>"] {
        let read = Read::of(html);
        assert!(
            std::panic::catch_unwind(|| read.is_balanced()).is_err(),
            "{html}"
        );
    }
}
