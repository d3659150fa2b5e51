//! The widget that is accompanied, as its document tells of it.

use crate::dom::select::first;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::query::filter::Filter;
use crate::query::permalink;
use web_sys::{Element, HtmlElement};

/// Where the program writes the filter it shows.
const FILTER: &str = "data-filter";

/// The container of a widget.
#[derive(Clone)]
pub(super) struct Widget {
    pub(super) container: HtmlElement,
}

impl Widget {
    pub(super) fn lang(&self) -> Lang {
        let lang = self.container.get_attribute("lang").unwrap_or_default();
        Lang::from_tag(&lang).unwrap_or_default()
    }

    pub(super) fn texts(&self) -> &'static Texts {
        self.lang().texts()
    }

    /// What is shown.
    pub(super) fn filter(&self) -> Filter {
        let asked = self.container.get_attribute(FILTER).unwrap_or_default();
        permalink::read(&asked, "", &Filter::default())
    }

    /// The room that the program leaves for something, where it is free for words of this language: empty, or
    /// filled in another one.
    pub(super) fn free_room(&self, selector: &str) -> Option<Element> {
        let room = first(&self.container, selector)?;
        let lang = self.lang().tag();
        if room.first_child().is_some() && room.get_attribute("lang").as_deref() == Some(lang) {
            return None;
        }
        room.set_text_content(None);
        room.set_attribute("lang", lang).ok()?;
        Some(room)
    }
}

/// A new element with a text.
pub(super) fn make(tag: &str, text: &str) -> Option<Element> {
    let element = web_sys::window()?.document()?.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// Puts an element at the end of another; nobody refuses.
pub(super) fn put(into: &Element, child: &Element) -> Option<()> {
    into.append_child(child).ok().map(drop)
}

/// A button that offers what its word says (`share`).
pub(super) fn offer(word: &str, name: &str) -> Option<Element> {
    let button = make("button", name)?;
    button.set_attribute("type", "button").ok()?;
    button.set_attribute("data-offer", word).ok()?;
    Some(button)
}

/// Where it is said what came of an offer.
pub(super) fn log() -> Option<Element> {
    let said = make("p", "")?;
    said.set_attribute("role", "log").ok()?;
    Some(said)
}

/// An element with words of the data, which are Vietnamese whatever the widget speaks.
pub(super) fn of_data(tag: &str, text: &str) -> Option<Element> {
    let element = make(tag, text)?;
    element.set_attribute("lang", Lang::Vi.tag()).ok()?;
    Some(element)
}
