//! Sharing what is shown: its address, on paper, as a file.

use crate::dom::select::{first, nearest};
use crate::export::{Format, Selection};
use crate::i18n::lang::Lang;
use crate::i18n::texts::{ExportTexts, Texts};
use crate::load::convert::convert;
use crate::model::civil_date::CivilDate;
use crate::query::filter::Filter;
use crate::query::permalink;
use crate::query::shown::Archive;
use js_sys::{Array, Date, Function};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, Url};

/// Where the program leaves room for what is offered here, and writes the filter it shows.
const PLACE: &str = "[data-share]";
const FILTER: &str = "data-filter";

/// What the files that are taken along are called.
const FILE: &str = "khuyen-hoc";

/// What can be shared of one widget.
pub(super) struct Share {
    container: HtmlElement,
    prefix: Option<String>,
    print: Function,
    fetch: Function,
    /// The language in which the offers stand there.
    offered: Cell<Option<Lang>>,
}

impl Share {
    pub(super) fn new(
        container: &HtmlElement,
        prefix: Option<String>,
        print: Function,
        fetch: Function,
    ) -> Self {
        Self {
            container: container.clone(),
            prefix,
            print,
            fetch,
            offered: Cell::default(),
        }
    }

    /// Of the parameters of the page's address; nothing where the address is left alone.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.prefix.as_deref()
    }

    fn lang(&self) -> Lang {
        let lang = self.container.get_attribute("lang").unwrap_or_default();
        Lang::from_tag(&lang).unwrap_or_default()
    }

    fn texts(&self) -> &'static Texts {
        self.lang().texts()
    }

    /// Puts the offers into their place, in the language of the widget.
    pub(super) fn offer(&self) {
        let lang = self.lang();
        let place = first(&self.container, PLACE);
        let Some(place) = place.filter(|place| {
            self.offered.replace(Some(lang)) != Some(lang) || place.first_child().is_none()
        }) else {
            return;
        };
        let texts = &self.texts().export;
        place.set_text_content(None);
        let line = |offers: &[(&str, &str)], before: &str| {
            let line = make("p", before)?;
            for (word, name) in offers {
                let button = make("button", name)?;
                button.set_attribute("type", "button").ok()?;
                button.set_attribute("data-offer", word).ok()?;
                line.append_child(&button).ok()?;
            }
            place.append_child(&line).ok()
        };
        let [csv, ics, json, feed] = texts.formats;
        let own = [("copy", texts.copy), ("print", texts.print)];
        let files = [("csv", csv), ("ics", ics), ("json", json), ("feed", feed)];
        line(&own, "");
        line(&files, texts.download);
        let said = make("p", "");
        if let Some(said) = said {
            // Refused only for names that are none.
            let _ = said.set_attribute("role", "log");
            let _ = place.append_child(&said);
        }
    }

    /// Something was pressed.
    pub(super) fn pressed(&self, target: &Element) {
        self.offer();
        let offer = nearest(target, "[data-offer]");
        let Some(word) = offer.and_then(|offer| offer.get_attribute("data-offer")) else {
            return;
        };
        match &*word {
            "copy" => self.copy(),
            "print" => self.print(),
            // What is not there cannot be taken along, which the widget says already.
            word => drop(self.fetch.call1(&JsValue::NULL, &word.into())),
        }
    }

    /// The address of the page as it is, which shows this view unless the host leaves it alone.
    fn address() -> String {
        let location = web_sys::window().map(|window| window.location());
        let address = location.and_then(|location| location.href().ok());
        address.unwrap_or_default()
    }

    /// The address that leads to one activity.
    fn link(&self, id: &str) -> String {
        let address = Self::address();
        match &self.prefix {
            Some(prefix) => permalink::to_activity(&address, prefix, id),
            None => address,
        }
    }

    fn copy(&self) {
        let ExportTexts {
            copied,
            copy_yourself,
            ..
        } = self.texts().export;
        let address = Self::address();
        let by_hand = format!("{copy_yourself} {address}");
        let container = self.container.clone();
        let clipboard = web_sys::window().map(|window| window.navigator());
        // A page that is not served securely has none.
        let clipboard = clipboard.and_then(|navigator| {
            let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
            clipboard.dyn_into::<web_sys::Clipboard>().ok()
        });
        let Some(clipboard) = clipboard else {
            return say(&container, &by_hand);
        };
        let within = container.clone();
        let done = Closure::once_into_js(move |_: JsValue| say(&within, copied));
        let failed = Closure::once_into_js(move |_: JsValue| say(&container, &by_hand));
        let promise = clipboard.write_text(&address);
        let then: Result<Function, _> = js_sys::Reflect::get(&promise, &"then".into())
            .unwrap_or(JsValue::NULL)
            .dyn_into();
        if let Ok(then) = then {
            // What becomes of it is told by the two.
            let _ = then.call2(&promise, &done, &failed);
        }
    }

    fn print(&self) {
        // It prints or it does not; the reader sees which.
        let _ = self.print.call1(&JsValue::NULL, &self.container);
    }

    /// Gives the activities that are shown as a file.
    pub(super) fn take_along(&self, format: &str, [articles, programmes]: [Option<&str>; 2]) {
        let Some(format) = Format::from_word(format) else {
            return;
        };
        let texts = self.texts();
        let timeline = convert(articles, programmes).timeline;
        let archive = Archive::new(timeline, |activity| texts.words_of(activity));
        let asked = self.container.get_attribute(FILTER).unwrap_or_default();
        let filter = permalink::read(&asked, "", &Filter::default());
        let shown = archive.shown(&filter);
        let places = shown.years.iter().flat_map(|year| &year.full).copied();
        let selection = Selection {
            timeline: &archive.timeline,
            texts,
            places: places.collect(),
            address: Self::address(),
            link: &|id| self.link(id),
            today: today(),
        };
        // A browser that saves nothing says so itself.
        let _ = save(&selection.write(format), format);
    }
}

/// Says what came of it.
fn say(container: &Element, text: &str) {
    if let Some(said) = first(container, &format!("{PLACE} [role=log]")) {
        said.set_text_content(Some(text));
    }
}

/// Today by the reader's clock.
fn today() -> CivilDate {
    let now = Date::new_0();
    let text = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    // A clock that says no date is not to keep anybody from their file.
    CivilDate::parse(&text).unwrap_or(CivilDate::EPOCH)
}

fn make(tag: &str, text: &str) -> Option<Element> {
    let element = web_sys::window()?.document()?.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// Has the browser save a text, as a link with `download` does.
fn save(text: &str, format: Format) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(format.media_type());
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = make("a", "")?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(&format!("{FILE}.{}", format.ending()));
    link.click();
    // Freed by the browser with the page; at once, some engines would have nothing to save.
    Some(())
}
