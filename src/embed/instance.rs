//! One element on a page: its options, its data, its filter, and what it shows of them.

use super::address::{self, Navigation};
use super::config::{Attributes, Config};
use super::console;
use super::events;
use super::focus::focus;
use super::received::Received;
use crate::load::document::Document;
use crate::load::failure::Cause;
use crate::load::fetch::{Download, Started};
use crate::model::partner::NO_PARTNER;
use crate::query::filter::Filter;
use crate::ui::app::{Listeners, listen, screen};
use crate::ui::failure::sentence;
use crate::ui::message::Message;
use crate::ui::state::{Answer, Content, State};
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, HtmlElement};

/// How long the document that came waits for the other one before it is shown alone. Long enough
/// that two answers of one server nearly always come together, short enough that nobody reads an
/// empty page because one of them hangs.
const WAIT_FOR_BOTH: Duration = Duration::from_millis(1500);

/// All that belongs to one element. Dropping it stops its requests and takes its view away.
pub(super) struct Instance {
    host: HtmlElement,
    container: HtmlElement,
    config: RefCell<Config>,
    filter: ArcRwSignal<Filter>,
    received: RefCell<Received>,
    requests: RefCell<Vec<AbortController>>,
    /// Counts the changes of the data's addresses, so that a late answer of an old one is not taken.
    round: Cell<u32>,
    view: RefCell<Option<Box<dyn Any>>>,
    /// What the view shows; of no use once the view is gone.
    answer: Cell<Option<Memo<Answer>>>,
    _navigation: Navigation,
    _listeners: Listeners,
    this: Weak<Self>,
}

impl Instance {
    /// Starts with requests that may be under way already.
    pub(super) fn start(
        host: HtmlElement,
        container: HtmlElement,
        attributes: &Attributes,
        started: [Option<&Started>; 2],
    ) -> Rc<Self> {
        let config = console::read_config(attributes);
        let filter = address::read(config.permalink.as_deref(), &config.start);
        let instance = Rc::new_cyclic(|this: &Weak<Self>| Self {
            _listeners: listen(&container, {
                let this = this.clone();
                move |message, typed| {
                    if let Some(instance) = this.upgrade() {
                        instance.pressed(&message, &typed);
                    }
                }
            }),
            host,
            container,
            config: RefCell::new(config),
            filter: ArcRwSignal::new(filter),
            received: RefCell::default(),
            requests: RefCell::default(),
            round: Cell::default(),
            view: RefCell::default(),
            answer: Cell::default(),
            _navigation: Navigation::listen({
                let this = this.clone();
                move || {
                    if let Some(instance) = this.upgrade() {
                        instance.follow_address();
                    }
                }
            }),
            this: this.clone(),
        });
        for (document, started) in Document::BOTH.into_iter().zip(started) {
            instance.fetch(document, started);
        }
        instance
    }

    /// Takes changed attributes. What the visitor chose stays, but for what the host changed.
    pub(super) fn update(&self, attributes: &Attributes) {
        let new = console::read_config(attributes);
        let old = self.config.replace(new.clone());
        if old == new {
            return;
        }
        let mut filter = self.filter.get_untracked();
        filter.follow(&old.start, &new.start);
        self.ask(&filter);
        if (&old.articles, &old.programmes) != (&new.articles, &new.programmes) {
            self.round.set(self.round.get() + 1);
            self.received.take();
            for document in Document::BOTH {
                self.fetch(document, None);
            }
        } else if old.lang != new.lang {
            self.show();
        }
    }

    fn fetch(&self, document: Document, started: Option<&Started>) {
        let address = {
            let config = self.config.borrow();
            match document {
                Document::Articles => config.articles.clone(),
                Document::Programmes => config.programmes.clone(),
            }
        };
        self.received.borrow_mut().note(document, None);
        let Some(download) = Download::new(&address, started) else {
            return self.receive(document, Err(Cause::Network));
        };
        self.requests.borrow_mut().push(download.controller());
        let (this, round) = (self.this.clone(), self.round.get());
        spawn_local(async move {
            let end = download.text().await;
            if let Some(instance) = this
                .upgrade()
                .filter(|instance| instance.round.get() == round)
            {
                instance.receive(document, end);
            }
        });
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

    /// Shows what has come, in place of what was shown before, and tells the host page.
    fn show(&self) {
        let config = self.config.borrow().clone();
        let content = Arc::new(self.received.borrow().content(&config));
        self.forget_unknown_partners(&content);
        // Before the new view, so that both never stand there together.
        drop(self.view.take());
        let _ = self.container.set_attribute("lang", config.lang.tag());
        let view = leptos::mount::mount_to(self.container.clone(), {
            let (content, filter) = (content.clone(), self.filter.clone());
            let (this, texts) = (self.this.clone(), config.lang.texts());
            move || {
                let state = State::new(content, texts, RwSignal::from(filter));
                if let Some(instance) = this.upgrade() {
                    instance.answer.set(Some(state.answer));
                }
                screen(state)
            }
        });
        self.view.replace(Some(Box::new(view)));
        if content.is_readable() {
            let activities = content.archive.timeline.activities().len();
            events::ready(&self.host, activities, content.problems.len());
        }
        for failure in &content.failures {
            let message = sentence(
                config.lang.texts(),
                content.files.of(failure.document),
                failure,
            );
            console::error(failure);
            events::error(&self.host, failure.cause.word(), &message);
        }
    }

    /// Ids of partners that the data do not know choose nothing; they are told and dropped, once it
    /// is certain that they are unknown.
    fn forget_unknown_partners(&self, content: &Content) {
        if !self.received.borrow().is_settled() || !content.failures.is_empty() {
            return;
        }
        let timeline = &content.archive.timeline;
        let known = |id: &String| id == NO_PARTNER || timeline.partner_index(id).is_some();
        let unknown = |filter: &Filter| filter.partners.iter().any(|id| !known(id));
        let start = &mut self.config.borrow_mut().start;
        for id in start.partners.iter().filter(|id| !known(id)) {
            console::warn("partner", id, "ids of partners in the data");
        }
        start.partners.retain(known);
        if self.filter.with_untracked(unknown) {
            self.filter.update(|filter| filter.partners.retain(known));
        }
    }

    /// The visitor did something.
    fn pressed(&self, message: &Message, typed: &str) {
        match message {
            Message::Retry => return self.later(Self::retry),
            Message::AllYears => return self.later(Self::show_all_years),
            _ => {}
        }
        let mut filter = self.filter.get_untracked();
        message.apply(&mut filter, typed);
        self.ask(&filter);
        match message {
            Message::Clear => self.later(|instance| focus(&instance.container, "[role=status]")),
            _ => {
                if let Some(year) = message.year() {
                    let heading = format!("[data-year=\"{year}\"] h3");
                    self.later(move |instance| focus(&instance.container, &heading));
                }
            }
        }
    }

    /// Acts when the screen has been drawn anew, and no handler of it is at work any more.
    fn later(&self, act: impl FnOnce(&Self) + 'static) {
        let this = self.this.clone();
        spawn_local(async move {
            if let Some(instance) = this.upgrade() {
                act(&instance);
            }
        });
    }

    fn retry(&self) {
        // Read first: to fetch is to note that it is on its way again.
        let failures = self
            .received
            .borrow()
            .content(&self.config.borrow())
            .failures;
        for failure in failures {
            self.fetch(failure.document, None);
        }
    }

    fn show_all_years(&self) {
        let config = self.config.borrow().clone();
        let content = self.received.borrow().content(&config);
        if let Some(years) = content.archive.timeline.years() {
            let filter = self.filter.get_untracked();
            self.ask(&Filter { years, ..filter });
        }
    }

    /// The visitor went back or forward.
    fn follow_address(&self) {
        let config = self.config.borrow().clone();
        self.ask(&address::read(config.permalink.as_deref(), &config.start));
    }

    /// Asks for something else: the screen follows by itself, the page's address and the host page
    /// are told.
    fn ask(&self, filter: &Filter) {
        if self.filter.with_untracked(|now| now == filter) {
            return;
        }
        self.filter.set(filter.clone());
        let config = self.config.borrow();
        address::write(config.permalink.as_deref(), &config.start, filter);
        drop(config);
        let count = |answer: Memo<Answer>| answer.try_with_untracked(|answer| answer.shown.count);
        events::filter(
            &self.host,
            filter,
            self.answer.get().and_then(count).unwrap_or(0),
        );
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.requests
            .borrow()
            .iter()
            .for_each(AbortController::abort);
    }
}
