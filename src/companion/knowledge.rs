//! What the companion knows: the two documents, read when something first needs them.

use crate::i18n::lang::Lang;
use crate::load::convert::convert;
use crate::query::index::IndexedTimeline;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What is done when the documents are there; told nothing where one of them did not come.
type Waiting = Box<dyn FnOnce(Option<&IndexedTimeline>)>;

/// The documents of one widget.
pub(super) struct Knowledge {
    /// Has the page's script bring the documents, for the round it is called with.
    fetch: Function,
    /// In the words of the language in which it was read.
    archive: RefCell<Option<(Lang, Rc<IndexedTimeline>)>>,
    waiting: RefCell<Vec<Waiting>>,
    /// Counts how often the widget read its data anew, so that a late answer of old ones is not taken.
    round: Cell<u32>,
}

impl Knowledge {
    pub(super) fn new(fetch: Function) -> Self {
        Self {
            fetch,
            archive: RefCell::default(),
            waiting: RefCell::default(),
            round: Cell::default(),
        }
    }

    /// Forgets the documents: the widget has read them anew. Who waits for the old ones gets the new.
    pub(super) fn forget(&self) {
        self.archive.take();
        self.round.set(self.round.get() + 1);
        if !self.waiting.borrow().is_empty() {
            self.ask();
        }
    }

    /// Does something with what there is to know, now or when it has come or failed to.
    pub(super) fn with(&self, lang: Lang, act: impl FnOnce(Option<&IndexedTimeline>) + 'static) {
        self.boxed_with(lang, Box::new(act));
    }

    /// Not generic: one piece of code for all that is done.
    fn boxed_with(&self, lang: Lang, act: Waiting) {
        let known = self.archive.borrow().clone();
        if let Some((_, archive)) = known.filter(|(of, _)| *of == lang) {
            return act(Some(&archive));
        }
        let is_first = {
            let mut waiting = self.waiting.borrow_mut();
            waiting.push(act);
            waiting.len() == 1
        };
        if is_first {
            self.ask();
        }
    }

    fn ask(&self) {
        // It answers by `take`, whatever becomes of the requests.
        drop(self.fetch.call1(&JsValue::NULL, &self.round.get().into()));
    }

    /// Takes the texts of the documents that were asked for in a round. Half of them would make wrong numbers
    /// and lists, so a document that did not come is as if neither had, and the next to need them asks anew.
    pub(super) fn take(&self, round: u32, lang: Lang, documents: [Option<&str>; 2]) {
        if round != self.round.get() {
            return;
        }
        let archive = documents.iter().all(Option::is_some).then(|| {
            let [articles, programmes] = documents;
            let texts = lang.texts();
            let timeline = convert(articles, programmes).timeline;
            Rc::new(IndexedTimeline::new(timeline, |one| texts.words_of(one)))
        });
        self.archive
            .replace(archive.clone().map(|archive| (lang, archive)));
        for act in self.waiting.take() {
            act(archive.as_deref());
        }
    }
}
