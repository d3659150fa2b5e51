//! Keeps the filter, the page's address and the host's options in step.

use super::address;
use super::config::UnknownValue;
use super::events;
use super::host_page::HostPage;
use crate::query::filter::Filter;
use crate::query::permalink;
use crate::query::written_name::{known_activity, known_filter};
use crate::store::{Content, OutOfSight};
use leptos::prelude::*;
use std::sync::Arc;

impl HostPage {
    /// Another filter: the address, the host and what is heard follow. The screen does so by itself.
    pub(super) fn on_filter(&self) {
        let store = self.store();
        let filter = &store.filter.get_untracked();
        if *self.announced_filter.borrow() == *filter {
            return;
        }
        self.announced_filter.replace(filter.clone());
        store.out_of_sight.set(None);
        self.write_address();
        self.announcement.follow(&self.container);
        let shown = store.matches.with_untracked(|matches| matches.count);
        events::filter(&self.host, filter, shown);
    }

    /// Other options. What the visitor chose stays, but for what the host changed.
    pub(super) fn on_config(&self) {
        let store = self.store();
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
    pub(super) fn follow_address(&self) {
        let query = address::query_part();
        let config = self.config.get_untracked();
        if config.permalink.is_some()
            && !self.writes_address.get()
            && self.written_query.replace(query.clone()) != query
        {
            let start = self.selectable(config.start);
            self.set_filter(address::read(config.permalink.as_deref(), &start));
            self.store().query_part.set(query);
            if let Some(content) = self.documents.content.get_untracked() {
                self.find_linked_activity(&content);
            }
        }
    }

    /// Warns of partners that the host named and the data do not know, and drops them.
    pub(super) fn drop_unknown_partners(&self, filter: &mut Filter) {
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
        let selectable = self.selectable(filter.clone());
        if selectable != *filter {
            // The visitor chose nothing: the host need not know.
            self.announced_filter.replace(selectable.clone());
            *filter = selectable;
        }
    }

    /// The activity that the page's address leads to; its year is expanded, should the card be behind that.
    pub(super) fn find_linked_activity(&self, content: &Content) {
        let store = self.store();
        let prefix = (self.config).with_untracked(|config| config.permalink.clone());
        let query = address::query_part();
        let id = prefix.and_then(|prefix| permalink::activity_param(&query, &prefix));
        let Some(id) = id else {
            store.linked_activity.set(None);
            store.out_of_sight.set(None);
            return;
        };
        let activities = content.index.timeline.activities();
        let index = known_activity(&id, &content.index.timeline);
        store.linked_activity.set(index);
        let filter = store.filter.get_untracked();
        // What is not in a part of the data may be in the rest.
        let is_told = index.is_some() || content.failures.is_empty();
        let reason = is_told.then(|| OutOfSight::of(index, &content.index, &filter));
        store.out_of_sight.set(reason.flatten());
        let shown = index.and_then(|index| activities.get(index)?.clamped_to(filter.years));
        if let Some((year, _)) = shown {
            store.set_expanded(year, true);
        }
    }

    /// Sets the filter, as far as the data know what it names.
    fn set_filter(&self, filter: Filter) {
        let (filter, store) = (self.selectable(filter), self.store());
        if store.filter.with_untracked(|now| *now != filter) {
            store.filter.set(filter);
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

    fn write_address(&self) {
        let config = self.config.get_untracked();
        let start = self.selectable(config.start);
        let filter = self.store().filter.get_untracked();
        self.write_query(config.permalink.as_deref(), &start, &filter);
    }

    /// Changes the page's address, and knows of the change.
    fn write_query(&self, prefix: Option<&str>, start: &Filter, filter: &Filter) {
        self.writes_address.set(true);
        let query = address::write(prefix, start, filter);
        self.writes_address.set(false);
        self.written_query.replace(address::query_part());
        self.store().query_part.set(query);
    }
}
