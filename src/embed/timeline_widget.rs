//! The root component: provides the store, picks what is shown, and keeps the host page informed.

use super::address;
use super::config::{Config, UnknownValue};
use super::console::{self, Warnings};
use super::documents::Documents;
use super::events;
use super::gradual_cards;
use super::linked_activity::scroll_to_linked;
use super::prerendered::{Handover, Prerendered};
use super::print_preparation;
use super::screen_state::{ScreenState, is_shown};
use crate::components::remade::Remade;
use crate::components::{FailurePanel, Screen};
use crate::load::document::Document;
use crate::load::fetch::PendingRequest;
use crate::query::filter::Filter;
use crate::query::permalink;
use crate::query::written_name::{known_activity, known_filter};
use crate::store::{Content, OutOfSight, Store, Windowing};
use leptos::html::Div;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use web_sys::{Element, HtmlElement};

/// A widget in its host element.
#[component]
pub(super) fn TimelineWidget(
    /// The host element, which dispatches the events.
    host: HtmlElement,
    /// Where the widget is shown; carries the language.
    container: HtmlElement,
    /// The screen that was rendered with the page.
    prerendered: Option<Element>,
    /// What the host wrote.
    config: ArcRwSignal<Config>,
    /// Logs what the host wrote wrongly.
    warnings: Warnings,
    /// Requests for the documents that the loader began, in the order of [`Document::BOTH`].
    pending: [Option<PendingRequest>; 2],
) -> impl IntoView {
    let start = config.get_untracked();
    let filter = address::read(start.permalink.as_deref(), &start.start);
    let store = Store::new(
        Arc::default(),
        filter,
        start.permalink,
        start.rows,
        Windowing::LargeData,
    );
    store.query_part.set(address::query_part());
    provide_context(store);
    let has_prerendered = RwSignal::new(prerendered.is_some());
    let documents = Documents::new(config.clone(), move || !has_prerendered.get_untracked());
    let shown = RwSignal::new(None);
    let screen = NodeRef::<Div>::new();
    let page = HostPage {
        host,
        container,
        prerendered: prerendered.map(Prerendered::new),
        has_prerendered,
        applied_config: Rc::new(RefCell::new(config.get_untracked())),
        config,
        warnings,
        store,
        documents,
        shown,
        screen,
        handover: Rc::default(),
        previous_screen: Rc::default(),
        written_query: Rc::new(RefCell::new(address::query_part())),
        writes_address: Rc::default(),
        announced_filter: Rc::new(RefCell::new(store.filter.get_untracked())),
    };
    for (document, pending) in Document::BOTH.into_iter().zip(&pending) {
        page.documents.load(document, pending.as_ref());
    }
    page.watch();
    let view = move || {
        let content = shown.get()?;
        if page_shows_screen(&content, has_prerendered.get_untracked()) {
            return Some(view! { <Screen content=content node_ref=screen /> }.into_any());
        }
        // The host's own content, or the prerendered screen, is below and says more.
        let lang = content.lang.tag();
        let panel = view! {
            <div class="widget failed" lang=lang>
                <FailurePanel content=content />
            </div>
        };
        Some(panel.into_any())
    };
    // Other content makes another screen: what Leptos would keep of the old one, its lists by their keys,
    // is of the old content.
    view! { <Remade>{view()}</Remade> }
}

/// Whether the live screen is shown, and not only what failed.
fn page_shows_screen(content: &Content, has_prerendered: bool) -> bool {
    content.is_readable() && (content.failures.is_empty() || !has_prerendered)
}

/// The page around the widget, and what the widget does on it.
#[derive(Clone)]
struct HostPage {
    host: HtmlElement,
    container: HtmlElement,
    prerendered: Option<Prerendered>,
    /// Whether the prerendered screen is still in place.
    has_prerendered: RwSignal<bool>,
    config: ArcRwSignal<Config>,
    /// The configuration that the widget follows already.
    applied_config: Rc<RefCell<Config>>,
    warnings: Warnings,
    store: Store,
    documents: Documents,
    /// What the screen is made of; set when the store is ready for it.
    shown: RwSignal<Option<Arc<Content>>>,
    /// The root of the live screen.
    screen: NodeRef<Div>,
    /// What the visitor was doing on the prerendered screen, which the live one replaces.
    handover: Rc<RefCell<Option<Handover>>>,
    /// What the visitor was doing on a live screen that another one replaces.
    previous_screen: Rc<RefCell<Option<ScreenState>>>,
    /// The query part of the page's address when it was last read or written.
    written_query: Rc<RefCell<String>>,
    /// Set while the widget itself changes the address.
    writes_address: Rc<Cell<bool>>,
    /// The filter that the host knows of.
    announced_filter: Rc<RefCell<Filter>>,
}

impl HostPage {
    /// Follows what changes, as long as the widget is there.
    fn watch(&self) {
        let store = self.store;
        let loaded = self.documents.content;
        self.on_change(Box::new(move || loaded.track()), Self::on_loaded);
        self.on_change(Box::new(move || store.filter.track()), Self::on_filter);
        self.on_change(Box::new(move || store.retry.track()), |page| {
            page.documents.retry();
        });
        let config = self.config.clone();
        self.on_change(Box::new(move || config.track()), Self::on_config);
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

    /// Calls `handle` when what `track` reads changes.
    fn on_change(&self, track: Box<dyn Fn()>, handle: fn(&Self)) {
        let page = self.clone();
        Effect::watch(track, move |(), _, _| handle(&page), false);
    }

    /// Other data are loaded: prepares the store, then has the screen made.
    fn on_loaded(&self) {
        let store = self.store;
        let Some(content) = &self.documents.content.get_untracked() else {
            return;
        };
        store.content.set(content.clone());
        if self.is_screen(content) {
            // Fails only for invalid attribute names; this one is a constant.
            let _ = self.container.set_attribute("lang", content.lang.tag());
        }
        self.drop_unknown_partners();
        if let Some(prerendered) = self.prerendered_to_replace(content) {
            prerendered.apply_choices(store);
            self.handover.replace(Some(prerendered.hand_over()));
            // Until the two change places: the live screen must move nothing, or another widget of the page,
            // whose screens change places in the same frame, would measure a page of twice the length.
            self.container.set_hidden(true);
        }
        self.find_linked_activity(content);
        // What is carried over, or led to, may be on any card.
        let before = self.prerendered.as_ref();
        let is_first = self.shown.with_untracked(Option::is_none)
            && before.is_none_or(Prerendered::has_first_views_only);
        if is_first && store.linked_activity.get_untracked().is_none() {
            gradual_cards::limit_first_cards(store, content);
        }
        if let Some(screen) = self.screen.get_untracked() {
            let state = ScreenState::capture(&screen, &is_shown);
            self.previous_screen.replace(Some(state));
        }
        self.shown.set(Some(content.clone()));
        if !self.is_screen(content) {
            self.report_failures(content);
        }
    }

    fn is_screen(&self, content: &Content) -> bool {
        page_shows_screen(content, self.has_prerendered.get_untracked())
    }

    fn prerendered_to_replace(&self, content: &Content) -> Option<&Prerendered> {
        let is_whole = content.failures.is_empty() && self.has_prerendered.get_untracked();
        self.prerendered.as_ref().filter(|_| is_whole)
    }

    /// The screen of the content is in place.
    fn on_screen(&self, screen: &Element) {
        let Some(content) = self.shown.get_untracked() else {
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
        gradual_cards::make_the_rest(self.store);
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

    /// Another filter: the address and the host follow. The screen does so by itself.
    fn on_filter(&self) {
        let filter = &self.store.filter.get_untracked();
        if *self.announced_filter.borrow() == *filter {
            return;
        }
        self.announced_filter.replace(filter.clone());
        self.store.out_of_sight.set(None);
        self.write_address();
        let shown = (self.store.matches).with_untracked(|matches| matches.count);
        events::filter(&self.host, filter, shown);
    }

    /// Other options. What the visitor chose stays, but for what the host changed.
    fn on_config(&self) {
        let store = self.store;
        let config = &self.config.get_untracked();
        let before = &self.applied_config.replace(config.clone());
        let mut filter = store.filter.get_untracked();
        filter.apply_host_changes(&before.start, &config.start);
        if before.permalink != config.permalink {
            // Under its old name the filter has nothing more to say.
            self.write_query(before.permalink.as_deref(), &filter, &filter);
            store.permalink.set(config.permalink.clone());
        }
        if before.rows != config.rows {
            store.row_options.set(config.rows);
        }
        self.set_filter(filter);
        self.write_address();
        if (&before.articles, &before.programmes) != (&config.articles, &config.programmes) {
            self.documents.reload();
        } else if before.lang != config.lang {
            // What is not loaded yet will come in that language anyhow.
            if let Some(content) = self.documents.content.get_untracked() {
                let content = content.in_language(config.lang);
                self.documents.content.set(Some(Arc::new(content)));
            }
        }
    }

    /// The visitor went back or forward, or followed a link to an anchor of the page, or the host's router
    /// changed the address. Only another query part means another filter.
    fn follow_address(&self) {
        let query = address::query_part();
        let config = self.config.get_untracked();
        if config.permalink.is_some()
            && !self.writes_address.get()
            && self.written_query.replace(query.clone()) != query
        {
            let start = self.selectable(config.start);
            self.set_filter(address::read(config.permalink.as_deref(), &start));
            self.store.query_part.set(query);
            if let Some(content) = self.shown.get_untracked() {
                self.find_linked_activity(&content);
            }
        }
    }

    fn prepare_print(&self) {
        // Their effects run before the browser goes on to print.
        self.store.card_limit.set(usize::MAX);
        self.store.marks_all.set(true);
        print_preparation::prepare(&self.container, &self.store);
    }

    fn restore_after_print(&self) {
        self.store.marks_all.set(false);
        print_preparation::restore(&self.container);
    }

    /// Sets the filter, as far as the data know what it names.
    fn set_filter(&self, filter: Filter) {
        let filter = self.selectable(filter);
        if self.store.filter.with_untracked(|now| *now != filter) {
            self.store.filter.set(filter);
        }
    }

    /// The filter as far as the data know what it names. As long as a document is missing, nobody can say that a name
    /// is unknown.
    fn selectable(&self, mut filter: Filter) -> Filter {
        if let Some(content) = self.whole_content() {
            filter = known_filter(filter, &content.index.timeline);
        }
        filter
    }

    /// The content, where both documents are part of it.
    fn whole_content(&self) -> Option<Arc<Content>> {
        let content = self.documents.content.get_untracked()?;
        (self.documents.is_complete() && content.failures.is_empty()).then_some(content)
    }

    /// Warns of partners that the host named and the data do not know, and drops them.
    fn drop_unknown_partners(&self) {
        let Some(content) = self.whole_content() else {
            return;
        };
        let timeline = &content.index.timeline;
        let named = self.config.get_untracked().start.partners.into_iter();
        let unknown = named.filter(|id| !timeline.is_selectable(id));
        self.warnings.warn(unknown.map(|found| UnknownValue {
            attribute: "partner",
            found,
            expected: "ids of partners in the data",
        }));
        let filter = self.store.filter.get_untracked();
        let selectable = self.selectable(filter.clone());
        if selectable != filter {
            // The visitor chose nothing: the host need not know.
            self.announced_filter.replace(selectable.clone());
            self.store.filter.set(selectable);
        }
    }

    fn write_address(&self) {
        let config = self.config.get_untracked();
        let start = self.selectable(config.start);
        let filter = self.store.filter.get_untracked();
        self.write_query(config.permalink.as_deref(), &start, &filter);
    }

    /// Changes the page's address, and knows of the change.
    fn write_query(&self, prefix: Option<&str>, start: &Filter, filter: &Filter) {
        self.writes_address.set(true);
        let query = address::write(prefix, start, filter);
        self.writes_address.set(false);
        self.written_query.replace(address::query_part());
        self.store.query_part.set(query);
    }

    /// The activity that the page's address leads to; its year is expanded, should the card be behind that.
    fn find_linked_activity(&self, content: &Content) {
        let prefix = self
            .config
            .with_untracked(|config| config.permalink.clone());
        let query = address::query_part();
        let id = prefix.and_then(|prefix| permalink::activity_param(&query, &prefix));
        let Some(id) = id else {
            self.store.linked_activity.set(None);
            self.store.out_of_sight.set(None);
            return;
        };
        let activities = content.index.timeline.activities();
        let index = known_activity(&id, &content.index.timeline);
        self.store.linked_activity.set(index);
        let filter = self.store.filter.get_untracked();
        // What is not in a part of the data may be in the rest.
        let is_told = index.is_some() || content.failures.is_empty();
        let reason = is_told.then(|| OutOfSight::of(index, &content.index, &filter));
        self.store.out_of_sight.set(reason.flatten());
        let shown = index.and_then(|index| activities.get(index)?.clamped_to(filter.years));
        if let Some((year, _)) = shown {
            self.store.expanded_years.update(|years| {
                years.insert(year);
            });
        }
    }
}
