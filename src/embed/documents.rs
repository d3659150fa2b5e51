//! Loading the two documents of a widget, and making its content of them.

use super::config::Config;
use super::load_state::LoadState;
use crate::load::document::Document;
use crate::load::encoding::{DocumentText, decode};
use crate::load::failure::Cause;
use crate::load::fetch::{Download, PendingRequest};
use crate::store::Content;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use web_sys::AbortController;

/// How long the document that is loaded waits for the other one before it is shown alone. Long enough that
/// two responses of one server nearly always come together, short enough that nobody reads an empty page
/// because one of them hangs.
const WAIT_FOR_BOTH: Duration = Duration::from_millis(1500);

/// The documents of one widget. Requests are aborted when the widget goes.
#[derive(Clone)]
pub(super) struct Documents {
    config: ArcRwSignal<Config>,
    /// The content made of what is loaded; `None` before anything can be shown.
    pub(super) content: RwSignal<Option<Arc<Content>>>,
    /// Whether a single document is worth showing: not where a prerendered screen says more.
    shows_single: Rc<dyn Fn() -> bool>,
    requests: Rc<Requests>,
}

#[derive(Default)]
struct Requests {
    state: RefCell<LoadState>,
    controllers: RefCell<Vec<AbortController>>,
    /// Counts the changes of the addresses; a response to an outdated request is dropped.
    generation: Cell<u32>,
}

impl Requests {
    fn abort_all(&self) {
        self.controllers
            .take()
            .iter()
            .for_each(AbortController::abort);
    }
}

impl Documents {
    /// Nothing loaded yet, under the current reactive owner.
    pub(super) fn new(
        config: ArcRwSignal<Config>,
        shows_single: impl Fn() -> bool + 'static,
    ) -> Self {
        let requests = Rc::<Requests>::default();
        let ended = StoredValue::new_local(requests.clone());
        // A dropped request goes on; only its controller ends it.
        on_cleanup(move || {
            if let Some(requests) = ended.try_get_value() {
                requests.generation.set(requests.generation.get() + 1);
                requests.abort_all();
            }
        });
        Self {
            config,
            content: RwSignal::new(None),
            shows_single: Rc::new(shows_single),
            requests,
        }
    }

    /// Loads a document, or awaits a request for it that the loader began.
    pub(super) fn load(&self, document: Document, pending: Option<&PendingRequest>) {
        let address = self
            .config
            .with_untracked(|config| config.address(document).to_owned());
        self.requests.state.borrow_mut().set_result(document, None);
        let Some(download) = Download::new(&address, pending) else {
            return self.set_result(document, Err(Cause::Network));
        };
        let controller = download.controller();
        self.requests.controllers.borrow_mut().push(controller);
        let (this, generation) = (self.clone(), self.requests.generation.get());
        leptos::task::spawn_local(async move {
            let result = download.bytes().await.and_then(decode);
            if this.requests.generation.get() == generation {
                this.set_result(document, result);
            }
        });
    }

    /// Loads both documents from other addresses.
    pub(super) fn reload(&self) {
        let requests = &self.requests;
        requests.generation.set(requests.generation.get() + 1);
        requests.abort_all();
        requests.state.take();
        for document in Document::BOTH {
            self.load(document, None);
        }
    }

    /// Loads again what failed.
    pub(super) fn retry(&self) {
        let content = self.content.get_untracked();
        for failure in content.iter().flat_map(|content| &content.failures) {
            self.load(failure.document, None);
        }
    }

    /// Whether nothing is pending.
    pub(super) fn is_complete(&self) -> bool {
        self.requests.state.borrow().is_complete()
    }

    fn set_result(&self, document: Document, result: Result<DocumentText, Cause>) {
        self.requests
            .state
            .borrow_mut()
            .set_result(document, Some(result));
        if self.is_complete() {
            self.requests.controllers.take();
            return self.publish();
        }
        let (this, generation) = (self.clone(), self.requests.generation.get());
        set_timeout(
            move || {
                let requests = &this.requests;
                let has_text = requests.state.borrow().has_text();
                let is_outdated = requests.generation.get() != generation;
                if !is_outdated && !this.is_complete() && has_text && (this.shows_single)() {
                    this.publish();
                }
            },
            WAIT_FOR_BOTH,
        );
    }

    fn publish(&self) {
        let config = self.config.get_untracked();
        let content = self.requests.state.borrow_mut().take_content(&config);
        // The widget may have gone meanwhile.
        let _ = self.content.try_set(Some(Arc::new(content)));
    }
}
