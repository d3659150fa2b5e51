//! How the data of an element come and are shown.

use super::console;
use super::events;
use super::instance::Instance;
use crate::load::document::Document;
use crate::load::failure::Cause;
use crate::load::fetch::{Download, Started};
use crate::ui::app::screen;
use crate::ui::failure::sentence;
use crate::ui::state::State;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

/// How long the document that came waits for the other one before it is shown alone. Long enough
/// that two answers of one server nearly always come together, short enough that nobody reads an
/// empty page because one of them hangs.
const WAIT_FOR_BOTH: Duration = Duration::from_millis(1500);

impl Instance {
    /// Fetches a document, or takes a request for it over.
    pub(super) fn fetch(&self, document: Document, started: Option<&Started>) {
        let address = self.config.borrow().address(document).to_owned();
        self.received.borrow_mut().note(document, None);
        let Some(download) = Download::new(&address, started) else {
            return self.receive(document, Err(Cause::Network));
        };
        self.requests.borrow_mut().push(download.controller());
        let (this, round) = (self.this.clone(), self.round.get());
        spawn_local(async move {
            let end = download.text().await;
            let instance = this.upgrade();
            if let Some(instance) = instance.filter(|instance| instance.round.get() == round) {
                instance.receive(document, end);
            }
        });
    }

    /// Fetches both documents from other addresses; what is under way for the old ones is stopped.
    pub(super) fn fetch_anew(&self) {
        self.round.set(self.round.get() + 1);
        self.requests.take().iter().for_each(AbortController::abort);
        self.received.take();
        for document in Document::BOTH {
            self.fetch(document, None);
        }
    }

    /// Fetches again what failed.
    pub(super) fn retry(&self) {
        let content = self.content.borrow().clone();
        for failure in content.iter().flat_map(|content| &content.failures) {
            self.fetch(failure.document, None);
        }
    }

    fn receive(&self, document: Document, end: Result<String, Cause>) {
        self.received.borrow_mut().note(document, Some(end));
        if self.received.borrow().is_settled() {
            self.requests.take();
            self.show();
            return;
        }
        let (this, round) = (self.this.clone(), self.round.get());
        let show_alone = move || {
            let waiting = |instance: &Rc<Self>| {
                let received = instance.received.borrow();
                instance.round.get() == round && !received.is_settled() && received.has_text()
            };
            this.upgrade()
                .filter(waiting)
                .iter()
                .for_each(|instance| instance.show());
        };
        set_timeout(show_alone, WAIT_FOR_BOTH);
    }

    /// Shows what has come and tells the host page.
    fn show(&self) {
        self.draw();
        let Some(content) = self.content.borrow().clone() else {
            return;
        };
        if content.is_readable() {
            let activities = content.archive.timeline.activities().len();
            events::ready(&self.host, activities, content.problems.len());
        }
        let texts = self.config.borrow().lang.texts();
        for failure in &content.failures {
            let message = sentence(texts, content.files.of(failure.document), failure);
            console::error(failure);
            events::error(&self.host, failure.cause.word(), &message);
        }
    }

    /// Draws what is shown already in the language of the options. What has not come yet will come in
    /// that language anyhow.
    pub(super) fn show_in_other_language(&self) {
        if self.content.borrow().is_some() {
            self.draw();
        }
    }

    /// Draws what has come, in place of what was shown before.
    fn draw(&self) {
        let config = self.config.borrow().clone();
        let content = Arc::new(self.received.borrow().content(&config));
        self.content.replace(Some(content.clone()));
        self.forget_unknown_partners();
        // Before the new view, so that both never stand there together.
        drop(self.view.take());
        // Refused only for names that are none.
        let _ = self.container.set_attribute("lang", config.lang.tag());
        let view = leptos::mount::mount_to(self.container.clone(), {
            let (filter, this) = (self.filter.clone(), self.this.clone());
            move || {
                let state = State::new(content, config.lang.texts(), RwSignal::from(filter));
                if let Some(instance) = this.upgrade() {
                    instance.answer.set(Some(state.answer));
                }
                screen(state)
            }
        });
        self.view.replace(Some(Box::new(view)));
    }
}
