//! The page around the widget: how one screen takes the place of another on it, and what it is told of that.

use super::address;
use super::announcement::Announcement;
use super::config::Config;
use super::console::{self, Warnings};
use super::documents::Documents;
use super::events;
use super::gradual_cards;
use super::linked_activity::scroll_to_linked;
use super::prerendered::{Handover, Prerendered};
use super::print_preparation;
use super::screen_state::{ScreenState, is_shown};
use crate::components::dom_query::{find, focus_in_place};
use crate::query::filter::Filter;
use crate::store::{Choices, Content, Store, Windowing};
use leptos::html::Div;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// The page around a widget, and what the widget does on it.
#[derive(Clone)]
pub(super) struct HostPage {
    pub(super) host: HtmlElement,
    pub(super) container: HtmlElement,
    prerendered: Option<Prerendered>,
    /// Whether the prerendered screen is still in place.
    has_prerendered: RwSignal<bool>,
    pub(super) config: ArcRwSignal<Config>,
    /// The configuration that the widget follows already.
    pub(super) applied_config: Rc<RefCell<Config>>,
    pub(super) warnings: Warnings,
    pub(super) documents: Documents,
    /// The store of the screen that is shown, or that comes first.
    store: Rc<Cell<Store>>,
    /// What the visitor chose on a screen that has just gone.
    choices: StoredValue<Option<Choices>>,
    /// The root of the live screen.
    pub(super) screen: NodeRef<Div>,
    /// What the visitor was doing on the prerendered screen, which the live one replaces.
    handover: Rc<RefCell<Option<Handover>>>,
    /// What the visitor was doing on a live screen that another one replaces.
    previous_screen: Rc<RefCell<Option<ScreenState>>>,
    /// The query part of the page's address when it was last read or written.
    pub(super) written_query: Rc<RefCell<String>>,
    /// Set while the widget itself changes the address.
    pub(super) writes_address: Rc<Cell<bool>>,
    /// The filter that the host knows of.
    pub(super) announced_filter: Rc<RefCell<Filter>>,
    pub(super) announcement: Announcement,
}

impl HostPage {
    /// Nothing loaded yet, under the current reactive owner.
    pub(super) fn new(
        host: HtmlElement,
        container: HtmlElement,
        prerendered: Option<Element>,
        config: ArcRwSignal<Config>,
        warnings: Warnings,
    ) -> Self {
        let start = config.get_untracked();
        let filter = address::read(start.permalink.as_deref(), &start.start);
        let choices = Choices {
            query_part: address::query_part(),
            ..filter.clone().into()
        };
        let has_prerendered = RwSignal::new(prerendered.is_some());
        let documents = Documents::new(config.clone(), move || !has_prerendered.get_untracked());
        Self {
            host,
            container,
            prerendered: prerendered.map(Prerendered::new),
            has_prerendered,
            store: Rc::new(Cell::new(new_store(Arc::default(), choices, &start))),
            applied_config: Rc::new(RefCell::new(start)),
            config,
            warnings,
            documents,
            choices: StoredValue::new(None),
            screen: NodeRef::new(),
            handover: Rc::default(),
            previous_screen: Rc::default(),
            written_query: Rc::new(RefCell::new(address::query_part())),
            writes_address: Rc::default(),
            announced_filter: Rc::new(RefCell::new(filter)),
            announcement: Announcement::default(),
        }
    }

    /// The store of the screen that is shown. Another screen has another one, so whoever acts later asks again.
    pub(super) fn store(&self) -> Store {
        self.store.get()
    }

    /// Follows what changes, as long as the widget is there.
    pub(super) fn watch(&self) {
        let loaded = self.documents.content;
        self.on_change(move || loaded.track(), Self::on_loaded, false);
        let config = self.config.clone();
        self.on_change(move || config.track(), Self::on_config, false);
        let (page, screen) = (self.clone(), self.screen);
        Effect::new(move |_| {
            if let Some(screen) = screen.get() {
                page.on_screen(&screen);
            }
        });
        for (event, handle) in [
            ("popstate", Self::follow_address as fn(&Self)),
            ("beforeprint", Self::prepare_print),
            ("afterprint", Self::restore_after_print),
        ] {
            let page = self.clone();
            let listener = window_event_listener_untyped(event, move |_| handle(&page));
            on_cleanup(move || listener.remove());
        }
        let page = self.clone();
        address::on_change(move || page.follow_address());
    }

    /// Calls `handle` when what `track` reads changes, and at the beginning where that is asked for.
    fn on_change(&self, track: impl Fn() + 'static, handle: fn(&Self), immediate: bool) {
        let page = self.clone();
        // Boxed, as Leptos compiles its code once for each type of closure.
        let track: Box<dyn Fn()> = Box::new(track);
        Effect::watch(track, move |(), _, _| handle(&page), immediate);
    }

    /// Provides the store of another screen, under the reactive owner that goes with that screen.
    pub(super) fn begin_screen(&self, content: &Arc<Content>) {
        // The first store is nobody's screen and lives on.
        let choices = self.choices.get_value();
        let mut choices = choices.unwrap_or_else(|| self.store().choices());
        if self.has_screen_of(content) {
            // Fails only for invalid attribute names; this one is a constant.
            let _ = self.container.set_attribute("lang", content.lang.tag());
        }
        self.drop_unknown_partners(&mut choices.filter);
        if let Some(prerendered) = self.prerendered_to_replace(content) {
            prerendered.apply_choices(&mut choices);
            self.handover.replace(Some(prerendered.hand_over()));
            // Until the two change places: the live screen must move nothing, or another widget of the page,
            // whose screens change places in the same frame, would measure a page of twice the length.
            self.container.set_hidden(true);
        }
        let before = self.screen.get_untracked();
        let store = new_store(content.clone(), choices, &self.applied_config.borrow());
        self.store.set(store);
        self.find_linked_activity(content);
        // What is carried over, or led to, may be on any card.
        let prerendered = self.prerendered.as_ref();
        let is_first =
            before.is_none() && prerendered.is_none_or(Prerendered::has_first_views_only);
        if is_first && store.linked_activity.get_untracked().is_none() {
            gradual_cards::limit_first_cards(store, content);
        }
        if let Some(screen) = before {
            let state = ScreenState::capture(&screen, &is_shown);
            self.previous_screen.replace(Some(state));
        }
        self.keep_focus_of_retry();
        // At the beginning too: the choices of the screen before may have changed right before it went.
        self.on_change(move || store.filter.track(), Self::on_filter, true);
        self.on_change(
            move || store.retry.track(),
            |page| page.documents.retry(),
            false,
        );
        let choices = self.choices;
        // Its signals go after this. With the whole widget the place for them may have gone already.
        on_cleanup(move || {
            let _ = choices.try_set_value(Some(store.choices()));
        });
        provide_context(store);
    }

    /// The button that tries again goes with its panel. The focus goes to the one that follows where that failed, else to
    /// the number of results.
    fn keep_focus_of_retry(&self) {
        if find(&self.container, ".failure button:focus").is_some() {
            let container = self.container.clone();
            // By the next frame the screen has changed.
            request_animation_frame(move || {
                let place = find(&container, ".failure button, [role=status]");
                place.iter().for_each(focus_in_place);
            });
        }
    }

    /// Whether the content has a live screen, and not only what failed.
    pub(super) fn has_screen_of(&self, content: &Content) -> bool {
        let has_prerendered = self.has_prerendered.get_untracked();
        content.is_readable() && (content.failures.is_empty() || !has_prerendered)
    }

    fn prerendered_to_replace(&self, content: &Content) -> Option<&Prerendered> {
        let is_whole = content.failures.is_empty() && self.has_prerendered.get_untracked();
        self.prerendered.as_ref().filter(|_| is_whole)
    }

    /// Where no screen tells that something failed.
    fn on_loaded(&self) {
        let content = self.documents.content.get_untracked();
        if let Some(content) = content.filter(|content| !self.has_screen_of(content)) {
            self.report_failures(&content);
        }
    }

    /// The screen of the content is in place.
    fn on_screen(&self, screen: &Element) {
        let Some(content) = self.documents.content.get_untracked() else {
            return;
        };
        if let Some(prerendered) = self.prerendered_to_replace(&content) {
            let handover = self.handover.take().unwrap_or_default();
            self.container.set_hidden(false);
            prerendered.give_way_to(screen, &handover);
            self.has_prerendered.set(false);
        }
        if let Some(previous) = self.previous_screen.take() {
            previous.restore(screen);
        }
        scroll_to_linked(screen);
        let activities = content.index.timeline.activities().len();
        events::ready(&self.host, activities, content.problems.len());
        self.report_failures(&content);
        gradual_cards::make_the_rest(self.store());
    }

    fn report_failures(&self, content: &Content) {
        let texts = content.lang.texts();
        for failure in &content.failures {
            let file = content.files.of(failure.document);
            console::error(failure);
            let message = texts.failure_sentence(file, failure);
            events::error(&self.host, failure.cause.as_str(), &message);
        }
    }

    fn prepare_print(&self) {
        let store = self.store();
        // Their effects run before the browser goes on to print.
        store.card_limit.set(usize::MAX);
        store.marks_all.set(true);
        print_preparation::prepare(&self.container, &store);
    }

    fn restore_after_print(&self) {
        self.store().marks_all.set(false);
        print_preparation::restore(&self.container);
    }
}

fn new_store(content: Arc<Content>, choices: Choices, config: &Config) -> Store {
    let permalink = config.permalink.clone();
    Store::new(
        content,
        choices,
        permalink,
        config.rows,
        Windowing::LargeData,
    )
}
