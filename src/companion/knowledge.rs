//! What the companion knows: the two documents, read when something first needs them.

use crate::i18n::lang::Lang;
use crate::load::convert::convert;
use crate::query::shown::Archive;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// What is done when the documents are there.
type Waiting = Box<dyn FnOnce(&Archive)>;

/// The documents of one widget.
pub(super) struct Knowledge {
    /// Has the page's script bring the documents.
    fetch: Function,
    /// In the words of the language in which it was read.
    archive: RefCell<Option<(Lang, Rc<Archive>)>>,
    waiting: RefCell<Vec<Waiting>>,
}

impl Knowledge {
    pub(super) fn new(fetch: Function) -> Self {
        Self {
            fetch,
            archive: RefCell::default(),
            waiting: RefCell::default(),
        }
    }

    /// Forgets the documents: the widget has read them anew.
    pub(super) fn forget(&self) {
        self.archive.take();
    }

    /// Does something with what there is to know, now or when it has come. What is not there cannot be
    /// known, which the widget says already.
    pub(super) fn with(&self, lang: Lang, act: impl FnOnce(&Archive) + 'static) {
        self.boxed_with(lang, Box::new(act));
    }

    /// Not generic: one piece of code for all that is done.
    fn boxed_with(&self, lang: Lang, act: Waiting) {
        let known = self.archive.borrow().clone();
        if let Some((_, archive)) = known.filter(|(of, _)| *of == lang) {
            return act(&archive);
        }
        let is_first = {
            let mut waiting = self.waiting.borrow_mut();
            waiting.push(act);
            waiting.len() == 1
        };
        if is_first {
            drop(self.fetch.call0(&JsValue::NULL));
        }
    }

    /// Takes the texts of the documents, nothing where one did not come.
    pub(super) fn take(&self, lang: Lang, documents: [Option<&str>; 2]) {
        let [articles, programmes] = documents;
        let texts = lang.texts();
        let timeline = convert(articles, programmes).timeline;
        let archive = Rc::new(Archive::new(timeline, |one| texts.words_of(one)));
        self.archive.replace(Some((lang, archive.clone())));
        for act in self.waiting.take() {
            act(&archive);
        }
    }
}
