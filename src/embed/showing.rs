//! How the data of an element come and are shown.

use super::console;
use super::events;
use super::instance::Instance;
use super::page::page;
use super::still::{Chosen, is_still, settle};
use crate::load::document::Document;
use crate::load::encoding::{DocumentText, decode};
use crate::load::failure::Cause;
use crate::load::fetch::{Download, PendingRequest};
use crate::query::filter::Filter;
use crate::ui::failure::sentence;
use crate::ui::screen::view;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Element};

/// How long the document that came waits for the other one before it is shown alone. Long enough
/// that two answers of one server nearly always come together, short enough that nobody reads an
/// empty page because one of them hangs.
const WAIT_FOR_BOTH: Duration = Duration::from_millis(1500);

impl Instance {
    /// Fetches a document, or takes a request for it over.
    pub(super) fn fetch(&self, document: Document, pending: Option<&PendingRequest>) {
        let address = self.config.borrow().address(document).to_owned();
        self.received.borrow_mut().note(document, None);
        let Some(download) = Download::new(&address, pending) else {
            return self.receive(document, Err(Cause::Network));
        };
        self.requests.borrow_mut().push(download.controller());
        let (this, round) = (self.this.clone(), self.round.get());
        spawn_local(async move {
            let end = download.bytes().await.and_then(decode);
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
        let content = self.content();
        for failure in content.iter().flat_map(|content| &content.failures) {
            self.fetch(failure.document, None);
        }
    }

    fn receive(&self, document: Document, end: Result<DocumentText, Cause>) {
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
                instance.round.get() == round
                    && !received.is_settled()
                    && received.has_text()
                    && !instance.is_still()
            };
            this.upgrade()
                .filter(waiting)
                .iter()
                .for_each(|instance| instance.show());
        };
        set_timeout(show_alone, WAIT_FOR_BOTH);
    }

    /// Shows what has come and, when it stands there, tells the host page.
    fn show(&self) {
        self.draw();
        self.later(Self::tell_what_is_shown);
    }

    fn tell_what_is_shown(&self) {
        let Some(content) = self.content() else {
            return;
        };
        if content.is_readable() && !self.is_still() {
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
        if self.content().is_some() {
            self.draw();
        }
    }

    /// Draws what has come, in place of what was shown before.
    fn draw(&self) {
        let config = self.config.borrow().clone();
        let content = Arc::new(self.received.borrow().content(&config));
        // A screen that was rendered before the program came says more than half of the data.
        let taken_over =
            (self.is_still() && content.failures.is_empty()).then(|| settle(&self.container));
        self.state.change(&content, &self.state.filter());
        self.has_content.set(true);
        if let Some(chosen) = &taken_over {
            self.follow_visitor(chosen);
        }
        self.forget_unknown_partners();
        if !self.is_still() {
            // Refused only for names that are none.
            let _ = self.container.set_attribute("lang", config.lang.tag());
        }
        self.write_filter();
        if self.view.borrow().is_none() {
            let (container, state) = (self.container.clone(), self.state.clone());
            let place: Element = container.clone().into();
            let view = view(state, place, move || is_still(&container), page);
            self.view.replace(Some(view));
        }
        if let Some(chosen) = taken_over {
            self.later(move |_| chosen.resume());
        }
    }

    /// Whether the container holds a screen that was rendered before the program came.
    fn is_still(&self) -> bool {
        is_still(&self.container)
    }

    /// Takes over what the visitor chose before the program came.
    fn follow_visitor(&self, chosen: &Chosen) {
        let mut filter = self.state.filter();
        if let Some(ids) = chosen.partner() {
            filter.partners = Filter::read_partners(&ids);
        }
        if let Some(q) = chosen.q() {
            filter.q = q;
        }
        self.ask(filter);
    }
}
