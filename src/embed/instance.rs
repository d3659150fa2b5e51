//! One element on a page: its options, its filter, and what the visitor and the host ask of it.
//! How its data come and are shown is in [`showing`](super::showing).

use super::address;
use super::config::{Attributes, Config, UnknownValue};
use super::console;
use super::events;
use super::focus::{focus_status, focus_year};
use super::paper;
use super::received::Received;
use crate::dom::listeners::Listeners;
use crate::load::document::Document;
use crate::load::fetch::PendingRequest;
use crate::query::filter::Filter;
use crate::query::permalink;
use crate::ui::message::Message;
use crate::ui::screen::{View, message_of};
use crate::ui::state::{Content, State};
use any_spawner::Executor;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Element, HtmlElement};

/// What is heard of a visitor.
const PRESSES: [&str; 2] = ["click", "input"];

/// What is heard of the window: the visitor went back or forward; the page is about to be printed, and has
/// been.
const WINDOW: [&str; 3] = [NAVIGATION, BEFORE_PRINT, AFTER_PRINT];
const NAVIGATION: &str = "popstate";
const BEFORE_PRINT: &str = "beforeprint";
const AFTER_PRINT: &str = "afterprint";

/// All that belongs to one element. Dropping it stops its requests and takes its view away.
pub(super) struct Instance {
    pub(super) host: HtmlElement,
    pub(super) container: HtmlElement,
    /// As the host wrote it; what the data do not know of it is dropped when it is used.
    pub(super) config: RefCell<Config>,
    /// What was said of the host's values, so that it is said once.
    told: RefCell<Vec<UnknownValue>>,
    pub(super) state: State,
    /// The query part of the page's address when it was last read or written.
    search: RefCell<String>,
    pub(super) received: RefCell<Received>,
    pub(super) requests: RefCell<Vec<AbortController>>,
    /// Counts the changes of the data's addresses, so that a late answer of an old one is not taken.
    pub(super) round: Cell<u32>,
    /// Whether any data have come.
    pub(super) has_content: Cell<bool>,
    /// The screen; nothing before the first data.
    pub(super) view: RefCell<Option<View>>,
    _window: Option<Listeners>,
    _screen: Listeners,
    pub(super) this: Weak<Self>,
}

impl Instance {
    /// Starts with requests that may be under way already.
    pub(super) fn start(
        host: HtmlElement,
        container: HtmlElement,
        attributes: &Attributes,
        pending: [Option<&PendingRequest>; 2],
    ) -> Rc<Self> {
        let (config, unknown) = Config::read(attributes);
        let filter = address::read(config.permalink.as_deref(), &config.start);
        // Leptos reacts to a signal in a task of its own. Told twice, it keeps the first.
        let _ = Executor::init_wasm_bindgen();
        let state = State::new(filter);
        let instance = Rc::new_cyclic(|this: &Weak<Self>| Self {
            _screen: Listeners::new(container.clone().into(), &PRESSES, {
                let this = this.clone();
                move |event| {
                    if let Some((instance, (source, message, typed))) =
                        this.upgrade().zip(message_of(&event))
                    {
                        instance.pressed(source, &message, &typed);
                    }
                }
            }),
            host,
            container,
            config: RefCell::new(config),
            told: RefCell::default(),
            state,
            search: RefCell::new(address::search()),
            received: RefCell::default(),
            requests: RefCell::default(),
            round: Cell::default(),
            has_content: Cell::default(),
            view: RefCell::default(),
            _window: web_sys::window().map(|window| {
                let this = this.clone();
                Listeners::new(window.into(), &WINDOW, move |event| {
                    if let Some(instance) = this.upgrade() {
                        instance.hears(&event.type_());
                    }
                })
            }),
            this: this.clone(),
        });
        instance.tell(unknown);
        for (document, pending) in Document::BOTH.into_iter().zip(pending) {
            instance.fetch(document, pending);
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
        let mut filter = self.state.filter();
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
            filter
                .partners
                .retain(|id| content.archive.timeline.knows(id));
        }
        filter
    }

    /// What is shown, or would be were a screen from before the program not better.
    pub(super) fn content(&self) -> Option<Arc<Content>> {
        (self.has_content.get()).then(|| self.state.content())
    }

    fn complete_content(&self) -> Option<Arc<Content>> {
        let content = self.content()?;
        let settled = self.received.borrow().is_settled();
        (settled && content.failures.is_empty()).then_some(content)
    }

    /// Tells of partners that the host asked for and the data do not know, and drops them.
    pub(super) fn forget_unknown_partners(&self) {
        let Some(content) = self.complete_content() else {
            return;
        };
        let asked = self.config.borrow().start.partners.clone();
        let unknown = asked
            .into_iter()
            .filter(|id| !content.archive.timeline.knows(id));
        let unknown = unknown.map(|found| UnknownValue {
            attribute: "partner",
            found,
            expected: "ids of partners in the data",
        });
        self.tell(unknown.collect());
        let filter = self.state.filter();
        let known = self.known(filter.clone());
        if known != filter {
            self.state.change(&content, &known);
        }
    }

    /// The visitor did something with `source`.
    fn pressed(&self, source: Element, message: &Message, typed: &str) {
        match message {
            // It may end the view whose button was pressed, so it waits until the handler is done.
            Message::Retry => return self.later(Self::retry),
            Message::AllYears => self.show_all_years(),
            Message::Fold(year) => self.state.fold(year),
            _ => {
                let mut filter = self.state.filter();
                message.apply(&mut filter, typed);
                self.ask(filter);
            }
        }
        if let Some(year) = message.year() {
            self.later(move |instance| focus_year(&instance.container, year));
        } else {
            self.later(move |instance| {
                // A button that went away with what it was for; the focus must stay within the widget.
                if !source.is_connected() {
                    focus_status(&instance.container);
                }
            });
        }
    }

    /// Acts when the screen has been drawn anew, and no handler of it is at work any more.
    pub(super) fn later(&self, act: impl FnOnce(&Self) + 'static) {
        self.boxed_later(Box::new(act));
    }

    /// Not generic: one piece of code for all that is done later.
    fn boxed_later(&self, act: Box<dyn FnOnce(&Self)>) {
        let this = self.this.clone();
        spawn_local(async move {
            if let Some(instance) = this.upgrade() {
                act(&instance);
            }
        });
    }

    fn show_all_years(&self) {
        if let Some(years) = self
            .content()
            .and_then(|content| content.archive.timeline.years())
        {
            let filter = self.state.filter();
            self.ask(Filter { years, ..filter });
        }
    }

    fn hears(&self, event: &str) {
        match event {
            NAVIGATION => self.follow_address(),
            BEFORE_PRINT => paper::lay_out(&self.container, self.config.borrow().lang.texts()),
            AFTER_PRINT => paper::clear_away(&self.container),
            _ => {}
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
    pub(super) fn ask(&self, filter: Filter) {
        let filter = self.known(filter);
        if self.state.filter() == filter {
            return;
        }
        self.state.change(&self.state.content(), &filter);
        self.write_address();
        events::filter(&self.host, &filter, self.state.shown());
    }

    /// What is shown, for the companion.
    pub(super) fn write_filter(&self) {
        let filter = permalink::write("", "", &Filter::default(), &self.state.filter());
        // Refused only for names that are none.
        let _ = self.container.set_attribute("data-filter", &filter);
    }

    fn write_address(&self) {
        self.write_filter();
        let config = self.config.borrow().clone();
        let start = self.known(config.start);
        let filter = self.state.filter();
        address::write(config.permalink.as_deref(), &start, &filter);
        self.search.replace(address::search());
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
