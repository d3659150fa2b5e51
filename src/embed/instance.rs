//! One element on a page: its options, its filter, and what the visitor and the host ask of it.
//! How its data come and are shown is in [`showing`](super::showing).

use super::address::{self, Navigation};
use super::config::{Attributes, Config, UnknownValue};
use super::console;
use super::events;
use super::focus::{focus_status, focus_year};
use super::received::Received;
use crate::load::document::Document;
use crate::load::fetch::Started;
use crate::model::partner::NO_PARTNER;
use crate::query::filter::Filter;
use crate::ui::app::{Listeners, listen};
use crate::ui::message::Message;
use crate::ui::state::{Answer, Content};
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, HtmlElement};

/// All that belongs to one element. Dropping it stops its requests and takes its view away.
pub(super) struct Instance {
    pub(super) host: HtmlElement,
    pub(super) container: HtmlElement,
    /// As the host wrote it; what the data do not know of it is dropped when it is used.
    pub(super) config: RefCell<Config>,
    /// What was said of the host's values, so that it is said once.
    told: RefCell<Vec<UnknownValue>>,
    pub(super) filter: ArcRwSignal<Filter>,
    /// The query part of the page's address when it was last read or written.
    search: RefCell<String>,
    pub(super) received: RefCell<Received>,
    pub(super) requests: RefCell<Vec<AbortController>>,
    /// Counts the changes of the data's addresses, so that a late answer of an old one is not taken.
    pub(super) round: Cell<u32>,
    /// What is shown; nothing before the first data.
    pub(super) content: RefCell<Option<Arc<Content>>>,
    pub(super) view: RefCell<Option<Box<dyn Any>>>,
    /// What the view shows; of no use once the view is gone.
    pub(super) answer: Cell<Option<Memo<Answer>>>,
    _navigation: Navigation,
    _listeners: Listeners,
    pub(super) this: Weak<Self>,
}

impl Instance {
    /// Starts with requests that may be under way already.
    pub(super) fn start(
        host: HtmlElement,
        container: HtmlElement,
        attributes: &Attributes,
        started: [Option<&Started>; 2],
    ) -> Rc<Self> {
        let (config, unknown) = Config::read(attributes);
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
            told: RefCell::default(),
            filter: ArcRwSignal::new(filter),
            search: RefCell::new(address::search()),
            received: RefCell::default(),
            requests: RefCell::default(),
            round: Cell::default(),
            content: RefCell::default(),
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
        instance.tell(unknown);
        for (document, started) in Document::BOTH.into_iter().zip(started) {
            instance.fetch(document, started);
        }
        instance
    }

    /// Takes changed attributes. What the visitor chose stays, but for what the host changed.
    pub(super) fn update(&self, attributes: &Attributes) {
        let (new, unknown) = Config::read(attributes);
        self.tell(unknown);
        let old = self.config.replace(new.clone());
        if old == new {
            return;
        }
        let mut filter = self.filter.get_untracked();
        filter.follow(&old.start, &new.start);
        if old.permalink != new.permalink {
            // Under its old name the filter has nothing more to say.
            address::write(old.permalink.as_deref(), &filter, &filter);
        }
        self.ask(filter);
        self.write_address();
        if (&old.articles, &old.programmes) != (&new.articles, &new.programmes) {
            self.fetch_anew();
        } else if old.lang != new.lang {
            self.show_in_other_language();
        }
    }

    /// Tells what means nothing of what the host wrote, each value once.
    fn tell(&self, unknown: Vec<UnknownValue>) {
        let mut told = self.told.borrow_mut();
        for value in unknown {
            if !told.contains(&value) {
                console::warn(&value);
                told.push(value);
            }
        }
    }

    /// The filter without ids of partners that the data do not know: they choose nothing. As long as
    /// a document is missing, nobody can say that an id is unknown.
    fn known(&self, mut filter: Filter) -> Filter {
        if let Some(content) = self.complete_content() {
            filter.partners.retain(|id| is_known(&content, id));
        }
        filter
    }

    fn complete_content(&self) -> Option<Arc<Content>> {
        let settled = self.received.borrow().is_settled();
        self.content
            .borrow()
            .clone()
            .filter(|content| settled && content.failures.is_empty())
    }

    /// Tells of partners that the host asked for and the data do not know, and drops them.
    pub(super) fn forget_unknown_partners(&self) {
        let Some(content) = self.complete_content() else {
            return;
        };
        let asked = self.config.borrow().start.partners.clone();
        let unknown = asked.into_iter().filter(|id| !is_known(&content, id));
        let unknown = unknown.map(|found| UnknownValue {
            attribute: "partner",
            found,
            expected: "ids of partners in the data",
        });
        self.tell(unknown.collect());
        let filter = self.filter.get_untracked();
        let known = self.known(filter.clone());
        if known != filter {
            self.filter.set(known);
        }
    }

    /// The visitor did something.
    fn pressed(&self, message: &Message, typed: &str) {
        match message {
            // It may end the view whose button was pressed, so it waits until the handler is done.
            Message::Retry => return self.later(Self::retry),
            Message::AllYears => self.show_all_years(),
            _ => {
                let mut filter = self.filter.get_untracked();
                message.apply(&mut filter, typed);
                self.ask(filter);
            }
        }
        if let Some(year) = message.year() {
            self.later(move |instance| focus_year(&instance.container, year));
        } else if matches!(message, Message::Clear | Message::AllYears) {
            // The button went away with what it was for; the focus must stay within the widget.
            self.later(|instance| focus_status(&instance.container));
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

    fn show_all_years(&self) {
        let content = self.content.borrow().clone();
        if let Some(years) = content.and_then(|content| content.archive.timeline.years()) {
            let filter = self.filter.get_untracked();
            self.ask(Filter { years, ..filter });
        }
    }

    /// The visitor went back or forward, or followed a link to a place of the page. Only another
    /// query part asks for another filter.
    fn follow_address(&self) {
        let search = address::search();
        let config = self.config.borrow().clone();
        if config.permalink.is_some() && self.search.replace(search.clone()) != search {
            let start = self.known(config.start);
            self.ask(address::read(config.permalink.as_deref(), &start));
        }
    }

    /// Asks for something else: the screen follows by itself, the page's address and the host page
    /// are told.
    fn ask(&self, filter: Filter) {
        let filter = self.known(filter);
        if self.filter.with_untracked(|now| *now == filter) {
            return;
        }
        self.filter.set(filter.clone());
        self.write_address();
        let count = |answer: Memo<Answer>| answer.try_with_untracked(|answer| answer.shown.count);
        let shown = self.answer.get().and_then(count).unwrap_or(0);
        events::filter(&self.host, &filter, shown);
    }

    fn write_address(&self) {
        let config = self.config.borrow().clone();
        let start = self.known(config.start);
        let filter = self.filter.get_untracked();
        address::write(config.permalink.as_deref(), &start, &filter);
        self.search.replace(address::search());
    }
}

fn is_known(content: &Content, id: &str) -> bool {
    id == NO_PARTNER || content.archive.timeline.partner_index(id).is_some()
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.requests
            .borrow()
            .iter()
            .for_each(AbortController::abort);
    }
}
