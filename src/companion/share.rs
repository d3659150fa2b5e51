//! Sharing what is shown: its address, on paper, as a file.

use super::file::{save, today};
use super::knowledge::Knowledge;
use super::widget::{Widget, log, make, offer, put};
use crate::dom::select::{first, nearest};
use crate::export::{Format, Selection};
use crate::i18n::fill;
use crate::i18n::texts::ExportTexts;
use crate::query::index::IndexedTimeline;
use crate::query::permalink;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Where the program leaves room for what is offered here.
const ROOM: &str = "[data-share]";

/// Where there are offers: there, and with each activity (`details`).
const ROOMS: &str = "[data-share], [data-details]";

/// What can be shared of one widget.
pub(super) struct Share {
    widget: Widget,
    prefix: Option<String>,
    print: Function,
}

impl Share {
    pub(super) fn new(widget: Widget, prefix: Option<String>, print: Function) -> Self {
        Self {
            widget,
            prefix,
            print,
        }
    }

    /// Of the parameters of the page's address; nothing where the address is left alone.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    /// Puts the offers into their room, in the language of the widget.
    pub(super) fn offer(&self) {
        let Some(room) = self.widget.free_room(ROOM) else {
            return;
        };
        let texts = &self.widget.texts().export;
        let line = |offers: &[(&str, &str)], before: &str| {
            let line = make("p", before)?;
            for (word, name) in offers {
                put(&line, &offer(word, name)?)?;
            }
            put(&room, &line)
        };
        let [csv, ics, json, feed] = texts.formats;
        let own = [("copy", texts.copy), ("print", texts.print)];
        let files = [("csv", csv), ("ics", ics), ("json", json), ("feed", feed)];
        line(&own, "");
        line(&files, texts.download);
        if let Some(said) = log() {
            let _ = put(&room, &said);
        }
    }

    /// Something was pressed.
    pub(super) fn pressed(self: &Rc<Self>, target: &Element, knowledge: &Knowledge) {
        self.offer();
        let pressed = nearest(target, "[data-offer]");
        let word = pressed.and_then(|offer| offer.get_attribute("data-offer"));
        let Some((word, place)) = word.zip(nearest(target, ROOMS)) else {
            return;
        };
        // Of one activity, where the offer stands in one.
        let one = nearest(target, "[data-one]").and_then(|one| one.get_attribute("data-one"));
        match &*word {
            "copy" => self.copy(one.as_deref(), place),
            "print" => self.print(one.as_deref()),
            word => {
                if let Some(format) = Format::from_word(word) {
                    let this = self.clone();
                    knowledge.with(self.widget.lang(), move |archive| {
                        let said = match archive {
                            Some(archive) => this.take_along(format, archive),
                            None => this.widget.texts().export.lost.to_owned(),
                        };
                        say(&place, &said);
                    });
                }
            }
        }
    }

    /// The address of the page as it is, which shows this view unless the host leaves it alone.
    fn address() -> String {
        let location = web_sys::window().map(|window| window.location());
        let address = location.and_then(|location| location.href().ok());
        address.unwrap_or_default()
    }

    /// The address that leads to one activity of this view: with what else is asked for, under which it
    /// stands on the screen.
    fn link_of_shown(&self, id: &str) -> String {
        let address = Self::address();
        match &self.prefix {
            Some(prefix) => permalink::with_activity(&address, prefix, id),
            None => address,
        }
    }

    /// The address that leads to one activity, whatever is asked for now.
    fn link(&self, id: &str) -> String {
        let address = Self::address();
        match &self.prefix {
            Some(prefix) => permalink::to_activity(&address, prefix, id),
            None => address,
        }
    }

    /// Copies the address of one activity, or of this view, and says so where it was asked for.
    fn copy(&self, one: Option<&str>, place: Element) {
        let ExportTexts {
            copied,
            copy_yourself,
            ..
        } = self.widget.texts().export;
        let address = one.map_or_else(Self::address, |id| self.link_of_shown(id));
        let by_hand = format!("{copy_yourself} {address}");
        let clipboard = web_sys::window().map(|window| window.navigator());
        // A page that is not served securely has none.
        let clipboard = clipboard.and_then(|navigator| {
            let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
            clipboard.dyn_into::<web_sys::Clipboard>().ok()
        });
        let Some(clipboard) = clipboard else {
            return say(&place, &by_hand);
        };
        let within = place.clone();
        let done = Closure::once_into_js(move |_: JsValue| say(&within, copied));
        let failed = Closure::once_into_js(move |_: JsValue| say(&place, &by_hand));
        let promise = clipboard.write_text(&address);
        let then: Result<Function, _> = js_sys::Reflect::get(&promise, &"then".into())
            .unwrap_or(JsValue::NULL)
            .dyn_into();
        if let Ok(then) = then {
            // What becomes of it is told by the two.
            let _ = then.call2(&promise, &done, &failed);
        }
    }

    /// Prints one activity, or all that is shown.
    fn print(&self, one: Option<&str>) {
        let one = one.map_or(JsValue::UNDEFINED, JsValue::from_str);
        // It prints or it does not; the reader sees which.
        let _ = self
            .print
            .call2(&JsValue::NULL, &self.widget.container, &one);
    }

    /// Gives the activities that are shown as a file, and says so.
    fn take_along(&self, format: Format, archive: &IndexedTimeline) -> String {
        let shown = archive.shown(&self.widget.filter());
        let places = shown.years.iter().flat_map(|year| &year.full).copied();
        let selection = Selection {
            timeline: &archive.timeline,
            texts: self.widget.texts(),
            places: places.collect(),
            address: Self::address(),
            link: &|id| self.link(id),
            today: today(),
        };
        // A browser that saves nothing says so itself.
        let name = save(&selection.write(format), format);
        name.map(|name| fill(self.widget.texts().export.saved, &[("file", &name)]))
            .unwrap_or_default()
    }
}

/// Says what came of it.
fn say(place: &Element, text: &str) {
    if let Some(said) = first(place, "[role=log]") {
        said.set_text_content(Some(text));
    }
}
